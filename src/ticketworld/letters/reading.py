"""A letter prepared for its checks: brought into plain form, with what it may name set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ticketworld.letters import leaks
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.days import NamedDate, dates_in
from ticketworld.letters.language import Language
from ticketworld.letters.languages import language
from ticketworld.letters.naming import bare_name
from ticketworld.letters.plain import masked, plain
from ticketworld.letters.scan import Scanned
from ticketworld.money import format_money


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A letter as its checks read it.

    Attributes:
        letter: As it arrived.
        briefs: What it is to carry, of one sender, moment and language.
        text: Subject and body as `letters.plain` leaves them.
        bare: The text with "item" for whatever the briefs give it to name.
        dates: The dates in `bare`.
    """

    letter: Letter
    briefs: Sequence[Brief]
    language: Language
    text: str
    bare: Scanned
    dates: Sequence[NamedDate]


def read(letter: Letter, briefs: Sequence[Brief]) -> Reading:
    """Return a letter prepared for its checks."""
    spoken = language(briefs[0].language)
    text = plain(f"{letter.subject}\n\n{letter.body}")
    bare = spoken.scan(masked(text, _allowed(text, briefs)))
    return Reading(
        letter=letter,
        briefs=briefs,
        language=spoken,
        text=text,
        bare=bare,
        dates=dates_in(bare, spoken),
    )


def _allowed(text: str, briefs: Sequence[Brief]) -> Iterator[str]:
    """Yield what stands in a text and may: names, and order numbers as they are typed there."""
    for brief in briefs:
        for name in disclosed_names(brief):
            yield bare_name(name)
        yield brief.customer_name
        if brief.order_id is not None:
            yield from typed_numbers(text, brief.order_id)


def typed_numbers(text: str, number: str) -> list[str]:
    """Return an order's number in the ways in which a plain text types it."""
    wanted = leaks.digits_of(number)
    typed = [typed for typed in leaks.whole_numbers_in(text) if leaks.digits_of(typed) == wanted]
    return [*typed, number, number.upper().removeprefix("ORD-")]


def disclosed_names(brief: Brief) -> tuple[str, ...]:
    """Return what a brief gives a letter to name, but the order and the sender."""
    names = (brief.product, brief.other_product, brief.retailer, *brief.named.values())
    return tuple(name for name in names if name)


def disclosed_words(brief: Brief) -> Iterator[str]:
    """Yield all the values that a brief lets its letter give away."""
    yield from disclosed_names(brief)
    yield brief.customer_name
    if brief.order_id is not None:
        yield brief.order_id
    if brief.retailer_price_cents is not None:
        yield format_money(brief.retailer_price_cents)
