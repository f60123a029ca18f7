"""Whether a letter names what it must: product, seller, code, account, order number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.letters import leaks
from ticketworld.letters.brief import Brief
from ticketworld.letters.fault import Fault
from ticketworld.letters.naming import bare_name
from ticketworld.letters.plain import mentions
from ticketworld.letters.reading import Reading

_TOLD = {"other_product": "product wanted", "new_email": "new address"}


def name_faults(reading: Reading) -> Iterator[Fault]:
    """Yield what is not named, and order numbers that are not to be given."""
    for brief, typed in zip(reading.briefs, reading.typed, strict=True):
        yield from _names(reading.text, brief)
        yield from _order_number(brief, typed)
    for number in leaks.order_numbers_in(reading.bare, reading.language):
        why = f"the order number `{number}` is not to be given"
        yield Fault(check="order_number", words=number, message=why)


def _names(text: str, brief: Brief) -> Iterator[Fault]:
    for what, name in (
        ("product", bare_name(brief.product)),
        ("other_product", brief.other_product),
        ("retailer", brief.retailer),
        *brief.named.items(),
    ):
        if name and not mentions(text, name):
            why = f"the {_TOLD.get(what, what)} `{name}` is not named"
            yield Fault(check="name", words="", message=why, about=what)


def _order_number(brief: Brief, typed: Sequence[str]) -> Iterator[Fault]:
    number = brief.order_id
    if number is not None and not typed:
        why = f"the order number `{number}` is missing"
        yield Fault(check="order_number", words="", message=why)
