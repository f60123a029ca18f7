"""Who is writing: the register and the mood of one letter."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from ticketworld.writer.grammar import chance, pick
from ticketworld.writer.phrases.moods import mood_of

Register = Literal["terse", "plain", "friendly", "formal", "rambling"]

_REGISTERS: tuple[Register, ...] = (
    *("terse",) * 4, *("plain",) * 6, *("friendly",) * 3, *("formal",) * 4, *("rambling",) * 4,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How one customer writes.

    `stories` counts the small talk, `details` the particulars of the matter that are told.
    """

    register: Register
    mood: str
    stories: int
    details: int
    lower_case: bool
    slips: int
    bare_apostrophes: bool


def choose_voice(tone: str, draw: random.Random) -> Voice:
    """Return a voice that suits a template's tone; everything else about it is drawn."""
    mood = mood_of(tone)
    register = pick(_REGISTERS, draw)
    if register == "formal" and mood in ("frustrated", "urgent") and chance(0.5, draw):
        register = "plain"
    if register == "friendly" and mood in ("frustrated", "upset"):
        register = "plain"
    careless = register == "terse" or (register != "formal" and chance(0.2, draw))
    most = {"terse": 0, "plain": 1, "friendly": 1, "formal": 0, "rambling": 6}[register]
    fewest = 2 if register == "rambling" else 0
    return Voice(
        register=register,
        mood=mood,
        stories=fewest + int(draw.random() * (most - fewest + 1)),
        details={"terse": 0, "plain": 1, "friendly": 1, "formal": 2, "rambling": 3}[register],
        lower_case=register == "terse" and chance(0.75, draw),
        slips=1 + int(draw.random() * 3) if careless else 0,
        bare_apostrophes=careless and chance(0.4, draw),
    )
