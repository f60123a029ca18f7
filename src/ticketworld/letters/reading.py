"""A letter prepared for its checks: brought into plain form, with what it may name set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ticketworld.letters import leaks
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.days import NamedDate, dates_in
from ticketworld.letters.language import Language
from ticketworld.letters.languages import language
from ticketworld.letters.naming import bare_name
from ticketworld.letters.plain import masked, mentions, plain
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
        typed: The order's number of each brief as the text types it, none where it does not.
    """

    letter: Letter
    briefs: Sequence[Brief]
    language: Language
    text: str
    bare: Scanned
    dates: Sequence[NamedDate]
    typed: Sequence[Sequence[str]]


def read(letter: Letter, briefs: Sequence[Brief]) -> Reading:
    """Return a letter prepared for its checks."""
    spoken = language(briefs[0].language)
    text = plain(f"{letter.subject}\n\n{letter.body}")
    typed = [typed_numbers(text, brief.order_id) for brief in briefs]
    bare = spoken.scan(masked(text, [*_allowed(briefs), *chain.from_iterable(typed)]))
    return Reading(
        letter=letter,
        briefs=briefs,
        language=spoken,
        text=text,
        bare=bare,
        dates=dates_in(bare, spoken),
        typed=typed,
    )


def _allowed(briefs: Sequence[Brief]) -> Iterator[str]:
    """Yield the names that may stand in a letter."""
    for brief in briefs:
        for name in disclosed_names(brief):
            yield bare_name(name)
        yield brief.customer_name


def typed_numbers(text: str, number: str | None) -> list[str]:
    """Return an order's number in the ways in which a plain text types it."""
    if number is None:
        return []
    wanted = leaks.digits_of(number)
    whole = [typed for typed in leaks.whole_numbers_in(text) if leaks.digits_of(typed) == wanted]
    known = (number, number.upper().removeprefix("ORD-"))
    return [*whole, *(typed for typed in known if mentions(text, typed))]


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
