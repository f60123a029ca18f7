"""Finds the lines of orders that a message can mean, as an agent at the desk would.

What a message says of its order need not be exact. Each line is as many *slips* away as it takes
to explain the message if that line is meant, and those with the fewest are the candidates:

- the number is right or only cut short: 0; one digit wrong, missing or too many, or two neighbours
  swapped (optimal string alignment distance 1): 1; another number altogether: 2;
- the words for the item are part of its name, brand or category: 0; they name another thing of the
  same noun: 1; something else: 2;
- the day named is the order's or its delivery's: 0; it is not: 1;
- the order belongs to the account that the message comes from: 0; it belongs to another account,
  and the message gives its number exactly: 1. No other orders of other accounts are considered.

Where number or item is given, a line with which neither agrees is no candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from string import digits
from typing import Literal, Protocol

from ticketworld.records.database import is_called, words_of
from ticketworld.records.digits import one_slip_apart
from ticketworld.records.state import delivered_at, item_status
from ticketworld.records.types import Customer, Line, Order, Product

Trail = Literal["none", "own", "foreign"]
LookupMethod = Literal["email_match", "order_number", "account_named", "none"]

_NEAR = 1
"""How many slips a number or a name may be away and still say which order or item is meant."""

_NUMBER = re.compile(r"ORD-\d{8}-\d{4,}")
_GIVEN_BACK = frozenset({"returned", "refunded"})
_ABOUT_GIVEN_BACK = frozenset({"missing_refund"})
"""Requests about items that were given back; no other message means such an item."""


class Searchable(Protocol):
    """Records that can be searched, in memory or in a file; see records/database.py."""

    def by_email(self, address: str) -> Customer | None:
        """Return whose primary or alternate address this is; None if it is nobody's."""

    def orders_of(self, customer_id: str) -> tuple[Order, ...]:
        """Return the orders of a customer by id; none for a stranger."""

    def has_order(self, order_id: str) -> bool:
        """Tell whether an order has this id."""

    def order(self, order_id: str) -> Order:
        """Return an order; raises InputError when there is none with this id."""

    def product(self, product_id: str) -> Product:
        """Return a product; raises InputError when there is none with this id."""

    def product_named(self, name: str) -> Product | None:
        """Return the product of just this name; None if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What a message gives away of who writes and what it is about.

    `account` is the address of the account that it names, `day` the first and the last day that
    its words may stand for, and whether it is the order's or the delivery's.
    """

    request: str
    at: datetime
    sender: str
    order_number: str | None = None
    product: str = ""
    day: tuple[date, date] | None = None
    is_delivery_day: bool = False
    account: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line that a message can mean, and how many slips that takes."""

    order: Order
    line: Line
    slips: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a message leads.

    `customer_id` is the account that it comes from, or names, or whose order it names; None where
    it leads to none. `method` says how that was found.
    """

    trail: Trail
    method: LookupMethod
    customer_id: str | None
    candidates: tuple[Candidate, ...] = ()


def search(hints: Hints, database: Searchable, *, needs_line: bool) -> Found:
    """Return where a message leads.

    Args:
        hints: What it gives away.
        database: The records; they are looked up by id and by address, never scanned.
        needs_line: Whether such a request is about a line of an order at all.
    """
    account = database.by_email(hints.sender)
    own = None if account is None else account.customer_id
    method: LookupMethod = "none" if own is None else "email_match"
    if not needs_line:
        if own is None and hints.account is not None:
            named = database.by_email(hints.account)
            own, method = (None, "none") if named is None else (named.customer_id, "account_named")
        return Found(trail="none" if own is None else "own", method=method, customer_id=own)
    best = _fewest(_weighed(hints, own, database))
    inside = tuple(one for one in best if own in (None, one.order.customer_id))
    if not best:
        return Found(trail="none", method=method, customer_id=own)
    if own is None:
        return Found(
            trail="own",
            method="order_number",
            customer_id=best[0].order.customer_id,
            candidates=best,
        )
    trail: Trail = "own" if inside else "foreign"
    return Found(trail=trail, method=method, customer_id=own, candidates=inside or best)


def neighbours(number: str) -> Iterator[str]:
    """Yield the order numbers at an optimal string alignment distance of 1, some of them twice."""
    yield from one_slip_apart(number)
    for place in (place for place, letter in enumerate(number) if letter.isdigit()):
        yield number[:place] + number[place + 1 :]
        yield from (number[:place] + digit + number[place:] for digit in digits)
    yield from (number + digit for digit in digits)


def _weighed(hints: Hints, own: str | None, database: Searchable) -> Iterator[Candidate]:
    """Yield every line that may be considered, with its slips."""
    number = (hints.order_number or "").upper()
    if own is not None:
        near = set(neighbours(number)) if number else set()
        for order in database.orders_of(own):
            yield from _lines(hints, order, _number_slips(number, order, near), database)
    if database.has_order(number):
        order = database.order(number)
        if order.customer_id != own:
            foreign = 0 if own is None else 1
            for one in _lines(hints, order, 0, database):
                yield replace(one, slips=one.slips + foreign)


def _number_slips(number: str, order: Order, near: set[str]) -> int:
    if not number or number == order.order_id:
        return 0
    if _NUMBER.fullmatch(number) is None and is_part(number, order.order_id):
        return 0
    return 1 if order.order_id in near else 2


def is_part(number: str, order_id: str) -> bool:
    """Tell whether a number that was cut short can be this one: its beginning or last part."""
    return order_id.startswith(number) or order_id.rpartition("-")[2] == number


def _lines(hints: Hints, order: Order, number: int, database: Searchable) -> Iterator[Candidate]:
    """Yield the lines of an order that agree with its number or with the words for the item.

    `number` is how many slips the order's number takes.
    """
    if order.ordered_at > hints.at:
        return
    is_named = hints.order_number is not None and number <= _NEAR
    is_open = hints.order_number is None and not hints.product
    slips = number + _day_slips(hints, order)
    for line in order.items:
        back = item_status(order, line, hints.at) in _GIVEN_BACK
        if back and hints.request not in _ABOUT_GIVEN_BACK:
            continue
        further = _product_slips(hints.product, database.product(line.product_id), database)
        if is_named or is_open or (hints.product and further <= _NEAR):
            yield Candidate(order=order, line=line, slips=slips + further)


def _product_slips(words: str, product: Product, database: Searchable) -> int:
    """Return how far the words for an item are from a product; a whole name means no other."""
    if not words:
        return 0
    named = database.product_named(words)
    if product == named or (named is None and is_called(words, product)):
        return 0
    if named is not None:
        return 1 if named.noun == product.noun else 2
    return 1 if words_of(product.noun)[-1] in words_of(words) else 2


def _day_slips(hints: Hints, order: Order) -> int:
    if hints.day is None:
        return 0
    moment = delivered_at(order, hints.at) if hints.is_delivery_day else order.ordered_at
    return 0 if moment and hints.day[0] <= moment.date() <= hints.day[1] else 1


def _fewest(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates with the fewest slips, by the ids of their lines."""
    weighed = list(candidates)
    least = min((one.slips for one in weighed), default=0)
    best = [one for one in weighed if one.slips == least]
    return tuple(sorted(best, key=lambda one: one.line.line_id))
