"""In which manner a model is to write, so that no two letters sound alike."""

from __future__ import annotations

import random
from dataclasses import dataclass

from ticketworld.writer.grammar import chance, pick, shuffled

_REGISTERS = (
    ("terse: a few short sentences, no small talk", (20, 45)),
    ("plain and to the point", (45, 90)),
    ("friendly, a little chatty", (60, 120)),
    ("formal, in complete and careful sentences", (70, 130)),
    ("rambling: drifts off into everyday life and comes back to the matter", (120, 220)),
)
_LOOSE = (
    "typed on a phone: short lines, hardly any punctuation",
    "begins no sentence with a capital letter",
    "runs sentences together with commas",
    "two or three typing slips, never in a name, a number, a date, a price or the item's name",
    "leaves out apostrophes",
)
_FREE = (
    "no greeting at all",
    "a greeting that nobody else would choose",
    "begins in the middle of the matter and explains afterwards",
    "ends in a question",
    "signs with the first name only",
    "signs with the full name",
    "a postscript that adds nothing to the matter",
    "one detail of everyday life that has nothing to do with the matter",
    "a dry sense of humor",
    "two paragraphs",
    "one single paragraph",
)
_LONGER_EACH = 40
"""So many words more for each further matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How somebody writes: the register, from how many to how many words, and their habits."""

    register: str
    words: tuple[int, int]
    habits: tuple[str, ...]


def draw_manner(draw: random.Random, matters: int = 1) -> Manner:
    """Return a manner for a letter about so many matters."""
    register, (low, high) = pick(_REGISTERS, draw)
    more = _LONGER_EACH * (matters - 1)
    careful = register.startswith("formal")
    habits = shuffled(_FREE, draw)[: 1 + int(draw.random() * 2)]
    if not careful and chance(0.45, draw):
        habits += shuffled(_LOOSE, draw)[: 1 + int(draw.random() * 2)]
    return Manner(register=register, words=(low + more, high + more), habits=tuple(habits))
