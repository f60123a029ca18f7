"""Who is writing: the register, the mood and the typing habits of one message."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from ticketworld.writer.grammar import chance, pick
from ticketworld.writer.phrases.moods import COLD, mood_of

Register = Literal["terse", "plain", "friendly", "formal", "rambling"]
Footing = Literal["", "regular", "newcomer", "office", "relative"]
RunOn = Literal["", ", ", "... ", " "]

_REGISTERS: tuple[Register, ...] = (
    *("terse",) * 7, *("plain",) * 8, *("friendly",) * 3, *("formal",) * 3, *("rambling",) * 5,
)  # fmt: skip
_RUN_ONS: tuple[RunOn, ...] = (", ", ", ", ", ", "... ", " ")
_LOUD = COLD | {"urgent", "pleading"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """The habits with which one customer types.

    Attributes:
        run_ons: What stands between sentences instead of a full stop.
        shouts: How many words are in capitals.
        is_loud: Whether paragraphs end in more marks than they need.
        texting: Whether words are cut short as on a phone.
        row: Whether the order line is pasted.
        quotes: Whether the shop's own mail is left below.
        phone: Whether the program adds a line of its own.
    """

    lower_case: bool
    small_i: bool
    bare_apostrophes: bool
    slips: int
    run_ons: RunOn
    double_spaces: bool
    shouts: int
    is_loud: bool
    texting: bool
    emoji: bool
    row: bool
    quotes: bool
    phone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How one customer writes.

    `stories` counts the small talk, `details` the particulars of the matter that are told; who is
    `brisk` says no more than needed. `footing` tells in what part they write.
    """

    register: Register
    mood: str
    footing: Footing
    brisk: bool
    stories: int
    details: int
    hand: Hand


def choose_voice(tone: str, footing: Footing, draw: random.Random) -> Voice:
    """Return a voice that suits a tone in a template's words; all else about it is drawn."""
    mood = mood_of(tone)
    register = _register(mood, footing, draw)
    brisk = chance({"terse": 0.8, "plain": 0.25, "formal": 0.15}.get(register, 0.0), draw)
    fewest, most = {"rambling": (1, 4), "friendly": (0, 1), "plain": (0, 1)}.get(register, (0, 0))
    stories = fewest + int(draw.random() * (most - fewest + 1))
    details = {"terse": 0, "plain": 1, "friendly": 1, "formal": 2, "rambling": 4}[register]
    return Voice(
        register=register,
        mood=mood,
        footing=footing,
        brisk=brisk,
        stories=0 if brisk or footing == "office" else stories,
        details=0 if brisk else details,
        hand=_hand(register, mood, draw),
    )


def _register(mood: str, footing: Footing, draw: random.Random) -> Register:
    register = pick(_REGISTERS, draw)
    if register == "friendly" and mood in COLD:
        return "plain"
    if register == "rambling" and footing == "office":
        return "formal"
    if register == "formal" and mood in ("frustrated", "urgent") and chance(0.5, draw):
        return "plain"
    return register


def _hand(register: Register, mood: str, draw: random.Random) -> Hand:
    formal, terse = register == "formal", register == "terse"
    careless = terse or (not formal and chance(0.25, draw))
    lower_case = terse and chance(0.65, draw)
    runs_on = not formal and chance(0.4 if careless else 0.1, draw)
    loud = mood in _LOUD and not formal
    return Hand(
        lower_case=lower_case,
        small_i=careless and chance(0.3, draw),
        bare_apostrophes=careless and chance(0.4, draw),
        slips=1 + int(draw.random() * 3) if careless and chance(0.75, draw) else 0,
        run_ons=pick(_RUN_ONS, draw) if runs_on else "",
        double_spaces=not terse and chance(0.06, draw),
        shouts=1 + int(draw.random() * 2) if chance(0.35 if loud else 0.01, draw) else 0,
        is_loud=loud and chance(0.3, draw),
        texting=lower_case and chance(0.3, draw),
        emoji=chance({"terse": 0.12, "friendly": 0.25, "plain": 0.05}.get(register, 0.0), draw),
        row=chance(0.08, draw),
        quotes=chance(0.05, draw),
        phone=chance({"terse": 0.35, "formal": 0.0}.get(register, 0.1), draw),
    )
