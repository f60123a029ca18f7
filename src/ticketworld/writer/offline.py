"""Writes letters without a model: seeded, varied, and read back before they leave."""

from __future__ import annotations

import random

from ticketworld.errors import TicketworldError, one_of
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checking.form import LONGEST, SHORTEST
from ticketworld.letters.checks import read_back
from ticketworld.letters.fault import Fault
from ticketworld.letters.spans import spans_between
from ticketworld.writer.compose import PHRASES, Composer
from ticketworld.writer.envelope import ending, greeting, left_below, plain_subject
from ticketworld.writer.footing import choose_footing
from ticketworld.writer.hand import kept_values, typed_by
from ticketworld.writer.voice import Voice, choose_voice

_ATTEMPTS = 24


class UnwritableBriefError(TicketworldError):
    """No letter can say all that a brief asks for and keep quiet about all that it withholds."""


def write_letter(brief: Brief, draw: random.Random) -> Letter:
    """Return a letter of 15 to 300 words that reads back clean.

    Raises:
        UnwritableBriefError: The request is unknown, or the brief contradicts itself.
    """
    refuse_unsayable(brief)
    faults: list[Fault] = []
    for attempt in range(_ATTEMPTS):
        voice = choose_voice(brief.tone, choose_footing((brief,), draw), draw)
        letter, kept, told = _attempt(brief, voice, draw, attempt)
        if not SHORTEST <= len(letter.body.split()) <= LONGEST:
            continue
        for written in (typed_by(voice.hand, letter, kept, told, draw), letter):
            faults = read_back(written, brief)
            if not faults:
                return written
    why = "; ".join(map(str, faults)) or f"its letters are not {SHORTEST} to {LONGEST} words long"
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


def _attempt(
    brief: Brief, voice: Voice, draw: random.Random, attempt: int
) -> tuple[Letter, list[str], list[str]]:
    """Write once, and return the letter, the words in it that must stay, and what tells facts.

    Later attempts leave out the template's words, which may say what is withheld.
    """
    composer = Composer(
        brief,
        voice,
        draw,
        beliefs=attempt < _ATTEMPTS // 3,
        wishing=attempt < 2 * _ATTEMPTS // 3,
    )
    subject = plain_subject((brief,), draw) or composer.subject()
    parts = [greeting(brief, voice, draw), *composer.paragraphs()]
    close, below = ending((brief,), voice, draw), left_below((brief,), voice, draw)
    parts += [*close, *below]
    letter = Letter(subject=subject, body="\n\n".join(part for part in parts if part))
    return letter, [*kept_values(brief), composer.day(), *below], [*composer.told, *close[-1:]]
