"""Writes letters without a model: seeded, varied, and read back before they leave."""

from __future__ import annotations

import random

from ticketworld.errors import TicketworldError, one_of
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_back
from ticketworld.letters.fault import Fault
from ticketworld.letters.spans import spans_between
from ticketworld.writer.compose import PHRASES, Composer
from ticketworld.writer.hand import kept_values, typed_by
from ticketworld.writer.voice import Voice, choose_voice

_ATTEMPTS = 24
_LONGEST = 250
_SHORTEST = 20


class UnwritableBriefError(TicketworldError):
    """No letter can say all that a brief asks for and keep quiet about all that it withholds."""


def write_letter(brief: Brief, draw: random.Random) -> Letter:
    """Return a letter of 20 to 250 words that reads back clean.

    Raises:
        UnwritableBriefError: The request is unknown, or the brief contradicts itself.
    """
    refuse_unsayable(brief)
    faults: list[Fault] = []
    for attempt in range(_ATTEMPTS):
        voice = choose_voice(brief.tone, draw)
        letter, day = _attempt(brief, voice, draw, attempt)
        typed = typed_by(voice, letter, [*kept_values(brief), day], draw)
        faults = read_back(typed, brief)
        if faults:
            typed = letter
            faults = read_back(typed, brief)
        if not faults and _SHORTEST <= len(typed.body.split()) <= _LONGEST:
            return typed
    why = (
        "; ".join(map(str, faults)) or f"its letters are not {_SHORTEST} to {_LONGEST} words long"
    )
    raise UnwritableBriefError(f"brief of a `{brief.request}`: {why}")


def refuse_unsayable(brief: Brief) -> None:
    """Refuse a brief for which there are no words.

    Raises:
        UnwritableBriefError: The request is unknown, or no phrase stands for the day.
    """
    if brief.request not in PHRASES:
        raise UnwritableBriefError(
            f"brief: no letters are known for the request `{brief.request}`{one_of(list(PHRASES))}"
        )
    if not _can_say_day(brief):
        raise UnwritableBriefError(
            f"brief: no words stand for just the days `{brief.day}`; take a span that "
            "letters/spans.py has a phrase for"
        )


def _can_say_day(brief: Brief) -> bool:
    day, sent = brief.day, brief.sent_at.date()
    if day is None or day.form == "date":
        return True
    return bool(spans_between((sent - day.last).days, (sent - day.first).days))


def _attempt(brief: Brief, voice: Voice, draw: random.Random, attempt: int) -> tuple[Letter, str]:
    """Write once, and return with the letter the words in which it names a day.

    Later attempts leave out the template's words, which may say what is withheld.
    """
    composer = Composer(
        brief,
        voice,
        draw,
        beliefs=attempt < _ATTEMPTS // 3,
        wishing=attempt < 2 * _ATTEMPTS // 3,
    )
    subject = composer.subject()
    parts = [composer.greeting(), *composer.paragraphs(), *composer.ending()]
    letter = Letter(subject=subject, body="\n\n".join(part for part in parts if part))
    return letter, composer.day()
