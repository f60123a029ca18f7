"""Makes two replies about equally long, so that their lengths do not tell the better one."""

from __future__ import annotations

import random
from itertools import combinations

from ticketworld.writer.phrases.courtesies import COURTESIES

_OFFERED, _MOST = 9, 4
_SPREAD = 30
"""So many characters more or less than the other the padded reply may have."""


def evened(texts: tuple[str, str], draw: random.Random) -> tuple[str, str]:
    """Return two letters, the shorter with courtesies before its last words.

    Args:
        texts: The letters; each ends with a paragraph that holds the sign-off.
        draw: What chooses the courtesies, and which letter is a little longer in the end.
    """
    lacking = len(texts[1]) - len(texts[0])
    added = _courtesies(abs(lacking) + draw.randint(-_SPREAD, _SPREAD), draw)
    if not added:
        return texts
    first, second = texts
    return (_with(first, added), second) if lacking > 0 else (first, _with(second, added))


def _courtesies(length: int, draw: random.Random) -> str:
    """Return the courtesies that come nearest to a length in all, of some that are drawn."""
    offered = draw.sample(COURTESIES, _OFFERED)
    choices = [some for count in range(_MOST + 1) for some in combinations(offered, count)]
    nearest = min(choices, key=lambda some: abs(sum(map(len, some)) + len(some) + 1 - length))
    return " ".join(nearest)


def _with(text: str, added: str) -> str:
    body, _, last = text.rpartition("\n\n")
    return f"{body}\n\n{added}\n\n{last}"
