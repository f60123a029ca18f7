"""Says whose names may occur in one batch's world, so that nobody lives in two of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

_PARTS = 2**32


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """Who may live in a world.

    Every name has its place between 0 and 1, wherever it occurs; worlds that admit other places
    have nobody in common.

    Attributes:
        low: The first place that is admitted.
        high: The place before which that ends.
        taken: Names that are not admitted, wherever their place.
    """

    low: float = 0.0
    high: float = 1.0
    taken: frozenset[str] = frozenset()

    def __call__(self, name: str) -> bool:
        """Tell whether somebody of this name is admitted."""
        if name in self.taken:
            return False
        if self.low <= 0 and self.high >= 1:
            return True
        digest = hashlib.blake2b(name.encode(), digest_size=4).digest()
        return self.low <= int.from_bytes(digest, "big") / _PARTS < self.high
