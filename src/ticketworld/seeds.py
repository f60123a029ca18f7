"""The one door to randomness: every draw comes from a stream named by a seed and a path."""

from __future__ import annotations

import hashlib
import random


def stream(seed: int, *path: str | int) -> random.Random:
    """Return a generator that depends on the run's seed and on this path alone.

    Streams of different paths are independent, so the order in which work is done does not matter.
    """
    name = "\x1f".join([str(seed), *map(str, path)]).encode()
    digest = hashlib.blake2b(name, digest_size=16).digest()
    return random.Random(int.from_bytes(digest, "big"))
