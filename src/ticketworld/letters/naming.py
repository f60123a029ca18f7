"""How a message names an item: a full name, or no more than "the headphones"."""

from __future__ import annotations

import re
from functools import lru_cache

_DETERMINER = re.compile(
    r"^(?:the|an?|my|our|his|her|their|this|that|these|those|some)\s+", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def bare_name(product: str) -> str:
    """Return the words for an item without the article or possessive before them."""
    return _DETERMINER.sub("", product.strip())


def is_proper(product: str) -> bool:
    """Return whether the words for an item hold a name, and are more than a common noun."""
    return bare_name(product) != bare_name(product).lower()
