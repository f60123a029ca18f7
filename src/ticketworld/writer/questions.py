"""Writes the agent's messages that ask: for details, for a way to find the order, for identity."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Protocol

from ticketworld.errors import TicketworldError, one_of
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.naming import bare_name
from ticketworld.letters.replies import asked_in
from ticketworld.writer.abroad_talk import question_abroad
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.phrases import asking


class UnknownQuestionError(TicketworldError):
    """There are no words for a question."""


class Correspondent(Protocol):
    """The customer whom an agent answers; `product` is what they call the item."""

    @property
    def customer_name(self) -> str:
        """Return the name as the customer signs."""

    @property
    def product(self) -> str:
        """Return the words for the item; empty where there is none."""

    @property
    def language(self) -> str:
        """Return the ISO 639-1 code of the customer's language."""


def question_text(questions: Sequence[str], to: Correspondent, draw: random.Random) -> str:
    """Return a message that asks for exactly these things, in the order given.

    Args:
        questions: Names of `letters.replies.QUESTIONS`, one at least.
        to: Whom it goes to.
        draw: What chooses the words.

    Raises:
        UnknownQuestionError: A question is not known, or there is none.
    """
    if to.language != "en":
        _refuse_unknown(questions)
        return question_abroad(questions, to.customer_name, to.language, draw)
    body = question_body(questions, to, draw)
    return framed([body, spin(pick(asking.AFTER, draw), draw)], to, draw)


def question_body(questions: Sequence[str], to: Correspondent, draw: random.Random) -> str:
    """Return the questions with what leads up to them, without greeting and signature.

    Raises:
        UnknownQuestionError: A question is not known, or there is none.
    """
    _refuse_unknown(questions)
    item = _item(questions, to)
    asked = [_asked(name, item, draw) for name in questions]
    if len(asked) == 1:
        before = spin(pick(asking.BEFORE_ONE, draw), draw)
        return " ".join(filter(None, [before, asked[0]]))
    before = spin(pick(asking.BEFORE_MORE, draw), draw)
    return f"{before}\n{_listed(asked, draw)}".strip()


def _refuse_unknown(questions: Sequence[str]) -> None:
    unknown = [name for name in questions if name not in asking.ASKING]
    if unknown or not questions:
        named = unknown[0] if unknown else ""
        raise UnknownQuestionError(
            f"question: `{named}` is nothing that an agent asks for{one_of(list(asking.ASKING))}"
        )


def record_body(draw: random.Random) -> str:
    """Return words that ask for what an order can be found by, and tell nothing."""
    return spin(pick(asking.NOT_FOUND, draw), draw)


def identity_body(draw: random.Random) -> str:
    """Return words that ask for proof of identity, and tell nothing."""
    return spin(pick(asking.VERIFY_IDENTITY, draw), draw)


def _item(questions: Sequence[str], to: Correspondent) -> str:
    """Return the words for the item; no name where it is asked for or reads like a question."""
    name = bare_name(to.product)
    if not name or "product" in questions or asked_in(name, ENGLISH):
        return "the item"
    return f"the {name}"


def _asked(name: str, item: str, draw: random.Random) -> str:
    words = spin(pick(asking.ASKING[name], draw), draw).replace("{item}", item)
    return words[:1].upper() + words[1:]


def _listed(asked: Sequence[str], draw: random.Random) -> str:
    if chance(0.4, draw):
        return "\n" + " ".join(asked)
    mark = pick(("- ", "* ", "{n}. ", "{n}) "), draw)
    return "\n".join(
        mark.replace("{n}", str(place)) + words for place, words in enumerate(asked, start=1)
    )


def framed(paragraphs: Sequence[str], to: Correspondent, draw: random.Random) -> str:
    """Return paragraphs as a message, with a greeting and a signature."""
    names = to.customer_name.split()
    greeting = pick(asking.GREETINGS, draw)
    greeting = greeting.replace("{name}", to.customer_name)
    greeting = greeting.replace("{first}", names[0] if names else to.customer_name)
    parts = [greeting, *paragraphs, pick(asking.SIGN_OFFS, draw)]
    return "\n\n".join(part for part in parts if part)
