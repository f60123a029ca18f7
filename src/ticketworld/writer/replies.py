"""Writes a customer's reply to an agent's questions, and reads it back before it leaves."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ticketworld.errors import TicketworldError
from ticketworld.letters.english.days import date_phrases
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.replies import QUESTIONS, read_reply
from ticketworld.writer.abroad_talk import reply_abroad
from ticketworld.writer.grammar import chance, pick, shuffled, spin
from ticketworld.writer.phrases import answering, frame
from ticketworld.writer.slips import Page
from ticketworld.writer.voice import Voice, choose_voice

_ATTEMPTS = 12
_FIRST_ONLY = (
    *frame.PARTS_OF_DAY, "story", "bear with me", "reads this", "long one", "length", "quick",
    "question",
)  # fmt: skip
"""What greetings say that would be odd later on, or at another hour."""
_LONG_AGO = timedelta(days=365)
"""So old a date is written with its year, and a reader need not know the day of the reply."""


class UnwritableReplyError(TicketworldError):
    """No reply can give these answers."""


def reply_text(
    answers: Mapping[str, str],
    unanswered: Sequence[str],
    customer_name: str,
    tone: str,
    draw: random.Random,
    language: str = "en",
) -> str:
    """Return a reply that gives just these answers; of the others it says nothing it could mean.

    Args:
        answers: By the names of `letters.replies.QUESTIONS`; days in ISO form, facts by the names
            of rules/vocabulary.lp.
        unanswered: The names of the questions that are passed over or answered by a shrug.
        customer_name: As the customer signs.
        tone: In a template's words.
        draw: What chooses the words.
        language: The ISO 639-1 code of the customer's language.

    Raises:
        UnwritableReplyError: A name or a value is unknown, or the answers cannot be read back.
    """
    if language != "en":
        return reply_abroad(answers, unanswered, customer_name, tone, language, draw)
    known = dict(answers)
    for _ in range(_ATTEMPTS):
        voice = choose_voice(tone, "", draw)
        said = [_answer(name, value, draw) for name, value in known.items()]
        said += [
            spin(pick(answering.LEFT_OPEN[name], draw), draw)
            for name in unanswered
            if not known or chance(0.6, draw)
        ]
        plain = _letter(shuffled(said, draw), customer_name, voice, draw)
        kept = [*said, customer_name, *known.values()]
        for text in (_typed(plain, kept, known, voice, draw), plain):
            if read_reply(text, QUESTIONS, ENGLISH) == known:
                return text
    raise UnwritableReplyError(
        f"reply: the answers {known} cannot be read back from any wording; see letters/replies.py"
    )


def _answer(name: str, value: str, draw: random.Random) -> str:
    if name in answering.GIVEN:
        words = value
        if name == "order_date":
            day = date.fromisoformat(value)
            words = pick(date_phrases(day, day + _LONG_AGO), draw)
        return spin(pick(answering.GIVEN[name], draw), draw).replace(f"{{{name}}}", words)
    if value not in answering.FACTS.get(name, {}):
        raise UnwritableReplyError(
            f"reply: there are no words for {name} `{value}`; the names are those of "
            "rules/vocabulary.lp"
        )
    return spin(pick(answering.FACTS[name][value], draw), draw)


def _letter(said: Sequence[str], name: str, voice: Voice, draw: random.Random) -> str:
    register = voice.register
    opening = spin(pick(answering.OPENINGS[register], draw), draw)
    closing = "" if register == "terse" else spin(pick(answering.CLOSINGS, draw), draw)
    if voice.mood == "frustrated" and chance(0.6, draw):
        closing = spin(pick(answering.COMPLAINTS, draw), draw)
    body = ("\n" if len(said) > 1 and chance(0.25, draw) else " ").join(said)
    greetings = [
        greeting
        for greeting in frame.GREETINGS[register]
        if not any(part in greeting.lower() for part in _FIRST_ONLY)
    ]
    greeting = "" if chance(0.25, draw) else pick(greetings, draw)
    first = name.split()[0] if name.split() else name
    signature = pick(
        (name, first) if register in ("plain", "formal") else (first, first, ""), draw
    )
    sign_off = pick(frame.SIGN_OFFS[register], draw)
    if not signature and sign_off.endswith((",", "-")):
        signature = first
    ending = "\n".join(filter(None, [sign_off, signature]))
    if register == "terse":
        return "\n\n".join(filter(None, [greeting, f"{opening} {body}".strip(), ending]))
    return "\n\n".join(filter(None, [greeting, opening, body, closing, ending]))


def _typed(
    text: str, kept: Sequence[str], answers: Mapping[str, str], voice: Voice, draw: random.Random
) -> str:
    hand = voice.hand
    if hand.lower_case:
        page = Page(
            text, [answers[name] for name in ("order_number", "product") if name in answers]
        )
        page.lower()
        text = str(page)
    if hand.bare_apostrophes:
        page = Page(text, answers.values())
        page.drop_apostrophes()
        text = str(page)
    page = Page(text, kept)
    page.slip(hand.slips, draw)
    return str(page)
