"""Writes questions and replies in languages other than English, and reads replies back."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ticketworld.errors import TicketworldError
from ticketworld.letters.languages import language
from ticketworld.letters.replies import QUESTIONS, read_reply
from ticketworld.writer.bookish import addressed, tidied
from ticketworld.writer.grammar import chance, pick, shuffled, spin
from ticketworld.writer.phrasebook import Phrasebook
from ticketworld.writer.phrasebooks import phrasebook
from ticketworld.writer.slips import Page
from ticketworld.writer.voice import Hand, choose_voice

_ATTEMPTS = 24
_LONG_AGO = timedelta(days=365)
"""So old a date is written with its year, and a reader need not know the day of the reply."""


class UnsayableReplyError(TicketworldError):
    """A language has no words for a reply."""


def question_abroad(
    questions: Sequence[str], customer_name: str, code: str, draw: random.Random
) -> str:
    """Return a message in a language that asks for exactly these things, in the order given."""
    talk = phrasebook(code).talk
    asked = [tidied(spin(pick(talk.asking[name], draw), draw)) for name in questions]
    if len(asked) == 1:
        before = spin(pick(talk.before_one, draw), draw)
        body = " ".join(filter(None, [before, asked[0]]))
    else:
        mark = pick(("- ", "* ", "{n}. ", "{n}) "), draw)
        rows = [mark.replace("{n}", str(place)) + one for place, one in enumerate(asked, 1)]
        body = "\n".join(filter(None, [pick(talk.before_more, draw), *rows]))
    return framed_abroad([body, pick(talk.after, draw)], customer_name, code, draw)


def framed_abroad(
    paragraphs: Sequence[str], customer_name: str, code: str, draw: random.Random
) -> str:
    """Return an agent's paragraphs as a message, with a greeting and a signature."""
    talk = phrasebook(code).talk
    first = (customer_name.split() or [""])[0]
    greeting = pick(talk.greetings, draw)
    greeting = greeting.replace("{name}", customer_name).replace("{first}", first)
    return "\n\n".join(filter(None, [greeting, *paragraphs, pick(talk.sign_offs, draw)]))


def reply_abroad(
    answers: Mapping[str, str],
    unanswered: Sequence[str],
    customer_name: str,
    tone: str,
    code: str,
    draw: random.Random,
) -> str:
    """Return a reply in a language that gives just these answers.

    Raises:
        UnsayableReplyError: A name or a value is unknown, or the answers cannot be read back.
    """
    book, spoken, known = phrasebook(code), language(code), dict(answers)
    for _ in range(_ATTEMPTS):
        voice = choose_voice(tone, "", draw)
        said = [_answer(name, value, book, draw) for name, value in known.items()]
        said += [
            pick(book.talk.left_open[name], draw)
            for name in unanswered
            if not known or chance(0.6, draw)
        ]
        opening = spin(pick(book.talk.openings, draw), draw)
        angry = voice.mood == "frustrated" and chance(0.6, draw)
        closing = pick(book.talk.complaints if angry else book.talk.closings, draw)
        body = " ".join(filter(None, [opening, *shuffled(said, draw), closing]))
        sign_off = pick(book.frame.sign_offs[voice.register], draw)
        first = (customer_name.split() or [""])[0]
        plain = "\n\n".join([body, "\n".join(filter(None, [sign_off, first]))])
        kept = [customer_name, *known.values(), *said]
        for text in (_typed(plain, kept, voice.hand, book, draw), plain):
            if read_reply(text, QUESTIONS, spoken) == known:
                return text
    raise UnsayableReplyError(
        f"reply: the answers {known} cannot be read back from any wording in `{code}`; see "
        "letters/replies.py"
    )


def _answer(name: str, value: str, book: Phrasebook, draw: random.Random) -> str:
    talk = book.talk
    if name in talk.given:
        words = value
        if name == "order_date":
            day = date.fromisoformat(value)
            words = pick(language(book.code).days.date_phrases(day, day + _LONG_AGO), draw)
        return spin(pick(talk.given[name], draw), draw).replace(f"{{{name}}}", words)
    if value not in talk.facts.get(name, {}):
        raise UnsayableReplyError(
            f"reply: there are no words for {name} `{value}` in `{book.code}`; the names are "
            "those of rules/vocabulary.lp"
        )
    return spin(addressed(pick(talk.facts[name][value], draw), familiar=False), draw)


def _typed(
    text: str, kept: Sequence[str], hand: Hand, book: Phrasebook, draw: random.Random
) -> str:
    page = Page(text, kept)
    if hand.lower_case:
        page.lower()
    page.misspell(book.typing.misspelt, min(hand.slips, 1), draw)
    return str(page)
