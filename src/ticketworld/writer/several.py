"""Writes one message about several matters of one sender, and reads it back."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.english.days import NUMBERS
from ticketworld.letters.fault import Fault
from ticketworld.writer.abroad import write_abroad
from ticketworld.writer.compose import Composer
from ticketworld.writer.envelope import ending, greeting, left_below, plain_subject
from ticketworld.writer.footing import choose_footing
from ticketworld.writer.grammar import pick, spin
from ticketworld.writer.hand import kept_values, typed_by
from ticketworld.writer.offline import UnwritableBriefError, refuse_unsayable, write_letter
from ticketworld.writer.phrases.several import (
    CONNECTORS,
    LAST_CONNECTORS,
    NOUNS,
    SUBJECTS,
    SUBJECTS_ALIKE,
)
from ticketworld.writer.voice import Voice, choose_voice
from ticketworld.writer.wording import joined

_ATTEMPTS = 36
_LONGEST = 400
_SHORTEST = 30


def write_message(briefs: Sequence[Brief], draw: random.Random) -> Letter:
    """Return one message that carries all the briefs and reads back clean.

    One brief makes a letter as `write_letter` does. More make a message of 30 to 400 words: one
    greeting, each matter in paragraphs of its own in the order given, one signature.

    Raises:
        UnwritableBriefError: There is no brief, they are not of one sender and moment, one of
            them is unsayable, or what one demands another withholds.
    """
    _refuse_strangers(briefs)
    for brief in briefs:
        refuse_unsayable(brief)
    if briefs[0].language != "en":
        return write_abroad(briefs, draw)
    if len(briefs) == 1:
        return write_letter(briefs[0], draw)
    faults: list[Fault] = []
    for attempt in range(_ATTEMPTS):
        voice = choose_voice(briefs[0].tone, choose_footing(briefs, draw), draw)
        letter, kept, told = _attempt(briefs, voice, draw, attempt)
        if not _SHORTEST <= len(letter.body.split()) <= _LONGEST:
            continue
        for written in (typed_by(voice.hand, letter, kept, told, draw), letter):
            faults = read_message(written, briefs)
            if not faults:
                return written
    why = (
        "; ".join(map(str, faults)) or f"its messages are not {_SHORTEST} to {_LONGEST} words long"
    )
    raise UnwritableBriefError(f"briefs of {_requests(briefs)}: {why}")


def _refuse_strangers(briefs: Sequence[Brief]) -> None:
    if not briefs:
        raise UnwritableBriefError("message: it has no brief; give one for each matter")
    if len({(brief.customer_name, brief.sent_at) for brief in briefs}) > 1:
        raise UnwritableBriefError(
            f"briefs of {_requests(briefs)}: their senders or moments differ; a message has one "
            "of each"
        )


def _requests(briefs: Sequence[Brief]) -> str:
    return ", ".join(f"`{brief.request}`" for brief in briefs)


def _attempt(
    briefs: Sequence[Brief], voice: Voice, draw: random.Random, attempt: int
) -> tuple[Letter, list[str], list[str]]:
    """Write once, and return the message, the words in it that must stay, and what tells facts.

    Later attempts leave out the templates' words, as those of a single letter do.
    """
    composers = [
        Composer(
            brief,
            _voice_of(place, voice),
            draw,
            beliefs=attempt < _ATTEMPTS // 3,
            wishing=attempt < 2 * _ATTEMPTS // 3,
        )
        for place, brief in enumerate(briefs)
    ]
    first = composers[0]
    parts = [greeting(briefs[0], voice, draw), " ".join(first.opening())]
    for place, composer in enumerate(composers):
        parts += composer.matter(_connector(place, briefs, draw))
    close, below = ending(briefs, voice, draw), left_below(briefs, voice, draw)
    parts += [" ".join(first.feelings()), *close, *below]
    body = "\n\n".join(part for part in parts if part)
    kept = [value for brief in briefs for value in kept_values(brief)]
    kept += [composer.day() for composer in composers]
    subject = plain_subject(briefs, draw) or _subject(briefs, draw)
    told = [sentence for composer in composers for sentence in composer.told]
    return Letter(subject=subject, body=body), [*kept, *below], [*told, *close[-1:]]


def _voice_of(place: int, voice: Voice) -> Voice:
    """Return the voice for one of several matters: less of each, and small talk only at first."""
    return replace(
        voice, stories=0 if place else min(voice.stories, 2), details=min(voice.details, 1)
    )


def _connector(place: int, briefs: Sequence[Brief], draw: random.Random) -> str:
    if place == 0:
        return ""
    last = place > 1 and place == len(briefs) - 1
    known = LAST_CONNECTORS if last else CONNECTORS
    return pick([one for one in known if briefs[place].product or "{obj}" not in one], draw)


def _subject(briefs: Sequence[Brief], draw: random.Random) -> str:
    nouns = [NOUNS[brief.request] for brief in briefs]
    pattern = pick(SUBJECTS if len(set(nouns)) == len(nouns) else SUBJECTS_ALIKE, draw)
    count = NUMBERS[len(briefs)]
    words = spin(pattern, draw).replace("{list}", joined(nouns))
    words = words.replace("{listed}", joined([_with_article(noun) for noun in nouns]))
    words = words.replace("{Count}", count.capitalize()).replace("{count}", count)
    return words[:1].upper() + words[1:]


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
