"""The order lines that are easily taken for another one: who asks for one may be shown these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from ticketworld.records.database import Database
from ticketworld.records.digits import one_slip_apart
from ticketworld.records.series import series_of_customer, series_of_order
from ticketworld.records.types import Address, Customer, Line, Order

LookalikeKind = Literal[
    "same_customer", "number_apart", "same_name", "same_surname", "same_address", "old_address"
]
"""What leads from the right line to a wrong one, the closest first."""

Likeness = Literal["product", "noun", "category", "nothing"]
"""What two lines have in common: the product, the last word of its name, its category."""

_KINDS: tuple[LookalikeKind, ...] = get_args(LookalikeKind)
_LIKENESSES: tuple[Likeness, ...] = get_args(Likeness)
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """A wrong line, why one might come upon it, and what it has in common with the right one."""

    kind: LookalikeKind
    likeness: Likeness
    order_id: str
    line_id: str


class Lookalikes:
    """Finds wrong candidates for a line; building it reads the database once.

    A look-up reads the orders of one customer, of namesakes and of who shares an address, and the
    lines that people of one surname bought of one noun. Whatever belongs to another batch of the
    dataset is none: so nothing that is added later changes what is found.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._orders = {order.order_id: order for order in database.orders}
        self._products = {product.product_id: product for product in database.products}
        self._nouns = {product.product_id: product.noun for product in database.products}
        self._named: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._living: dict[tuple[int, Address], list[str]] = defaultdict(list)
        self._gone: dict[tuple[int, Address], list[str]] = defaultdict(list)
        self._bought: dict[tuple[int, str, str], list[tuple[Order, Line]]] = defaultdict(list)
        for customer in database.customers:
            self._add(customer)

    def of(
        self, order_id: str, line_id: str, at: datetime, most: int = _MOST
    ) -> tuple[Lookalike, ...]:
        """Return the wrong candidates for a line at a moment, the most alike first.

        A line stands there once, under the first kind that leads to it. Orders that had not been
        placed by then are left out. Lines of other customers hold the product or one of the same
        noun; an order whose number is a slip apart is there whatever it holds, with one line.

        Args:
            order_id: The right order.
            line_id: The right line of it.
            at: When the message was sent.
            most: How many at most.

        Raises:
            InputError: The database holds no such line.
        """
        right = self._database.line(order_id, line_id)
        found: dict[str, Lookalike] = {}
        for kind, order, line in self._candidates(self._orders[order_id], right):
            likeness = self._likeness(line, right)
            is_new = line.line_id != line_id and line.line_id not in found
            if is_new and order.ordered_at <= at and _counts(kind, likeness):
                found[line.line_id] = Lookalike(
                    kind=kind, likeness=likeness, order_id=order.order_id, line_id=line.line_id
                )
        return tuple(sorted(found.values(), key=_rank)[:most])

    def _add(self, customer: Customer) -> None:
        customer_id = customer.customer_id
        series = series_of_customer(customer_id)
        self._named[series, customer.name.casefold()].append(customer_id)
        self._living[series, customer.shipping_address].append(customer_id)
        for address in _left(customer):
            self._gone[series, address].append(customer_id)
        surname = _surname(customer)
        for order, line in self._lines_of([customer_id]):
            if line.product_id in self._nouns:
                self._bought[series, surname, self._nouns[line.product_id]].append((order, line))

    def _candidates(
        self, order: Order, right: Line
    ) -> Iterator[tuple[LookalikeKind, Order, Line]]:
        """Yield lines by kind, in the order of the kinds."""
        customer = self._database.customer(order.customer_id)
        series, noun = series_of_customer(customer.customer_id), self._nouns[right.product_id]
        namesakes = self._named[series, customer.name.casefold()]
        yield from _as("same_customer", self._lines_of([customer.customer_id]))
        yield from _as("number_apart", self._beside(order, right))
        yield from _as("same_name", self._lines_of(namesakes))
        yield from _as("same_surname", self._bought.get((series, _surname(customer), noun), ()))
        home = customer.shipping_address
        yield from _as("same_address", self._lines_of(self._living[series, home]))
        yield from _as("old_address", self._lines_of(self._gone.get((series, home), ())))
        for address in _left(customer):
            yield from _as("old_address", self._lines_of(self._living.get((series, address), ())))

    def _beside(self, order: Order, right: Line) -> Iterator[tuple[Order, Line]]:
        """Yield of each order whose number is a slip apart the line most like the right one."""
        for number in one_slip_apart(order.order_id):
            other = self._orders.get(number)
            if other is not None and other.items and _are_of_one_series(order, other):
                yield other, min(other.items, key=lambda line: self._distance(line, right))

    def _lines_of(self, customer_ids: Iterable[str]) -> Iterator[tuple[Order, Line]]:
        for customer_id in customer_ids:
            for order in self._database.orders_of(customer_id):
                yield from ((order, line) for line in order.items)

    def _distance(self, line: Line, right: Line) -> int:
        return _LIKENESSES.index(self._likeness(line, right))

    def _likeness(self, line: Line, right: Line) -> Likeness:
        if line.product_id == right.product_id:
            return "product"
        if self._nouns.get(line.product_id) == self._nouns[right.product_id]:
            return "noun"
        one, two = self._products.get(line.product_id), self._products[right.product_id]
        return "category" if one is not None and one.category == two.category else "nothing"


def _counts(kind: LookalikeKind, likeness: Likeness) -> bool:
    """Tell whether lines that are so much alike are taken for each other."""
    if kind == "number_apart":
        return True
    return likeness in ("product", "noun") or (kind, likeness) == ("same_customer", "category")


def _as(
    kind: LookalikeKind, lines: Iterable[tuple[Order, Line]]
) -> Iterator[tuple[LookalikeKind, Order, Line]]:
    return ((kind, order, line) for order, line in lines)


def _rank(found: Lookalike) -> tuple[int, int, str]:
    return _LIKENESSES.index(found.likeness), _KINDS.index(found.kind), found.line_id


def _are_of_one_series(order: Order, other: Order) -> bool:
    return series_of_order(order.order_id) == series_of_order(other.order_id)


def _surname(customer: Customer) -> str:
    return customer.name.casefold().rpartition(" ")[2]


def _left(customer: Customer) -> list[Address]:
    """Return the addresses that a customer has left, where the records tell of any."""
    return [past.address for past in customer.past_addresses]
