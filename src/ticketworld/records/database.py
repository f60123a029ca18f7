"""All records of a shop, with the look-ups that an agent at the desk has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ticketworld.errors import InputError, did_you_mean
from ticketworld.records.series import number_turn, order_turn
from ticketworld.records.types import Customer, Line, Order, Product, Promotion, Retailer

_Record = TypeVar("_Record")
_WORD = re.compile(r"[\w'-]+")
_SMALL_WORDS = frozenset({"a", "an", "the", "my", "our", "your", "this", "that", "one"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """The records of a shop, found by id without a search.

    Customers, products and orders stand in the order of their numbers, orders series by series.

    Two records with one id are both kept and the first is found; `integrity` reports them.
    """

    customers: tuple[Customer, ...]
    products: tuple[Product, ...]
    orders: tuple[Order, ...]
    retailers: tuple[Retailer, ...]
    promotions: tuple[Promotion, ...] = ()
    _customers: Mapping[str, Customer] = field(init=False, repr=False, compare=False)
    _products: Mapping[str, Product] = field(init=False, repr=False, compare=False)
    _orders: Mapping[str, Order] = field(init=False, repr=False, compare=False)
    _retailers: Mapping[str, Retailer] = field(init=False, repr=False, compare=False)
    _promotions: Mapping[str, Promotion] = field(init=False, repr=False, compare=False)
    _named: Mapping[str, Product] = field(init=False, repr=False, compare=False)
    _by_email: Mapping[str, Customer] = field(init=False, repr=False, compare=False)
    _of_customer: Mapping[str, tuple[Order, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        def put(name: str, value: object) -> None:
            object.__setattr__(self, name, value)

        put("customers", tuple(sorted(self.customers, key=lambda c: number_turn(c.customer_id))))
        put("products", tuple(sorted(self.products, key=lambda p: number_turn(p.product_id))))
        put("orders", tuple(sorted(self.orders, key=lambda o: order_turn(o.order_id))))
        put("retailers", tuple(self.retailers))
        put("promotions", tuple(self.promotions))
        put("_customers", _index((c.customer_id, c) for c in self.customers))
        put("_products", _index((p.product_id, p) for p in self.products))
        put("_orders", _index((o.order_id, o) for o in self.orders))
        put("_retailers", _index((r.name, r) for r in self.retailers))
        put("_promotions", _index((p.code, p) for p in self.promotions))
        put("_named", _index((p.name.casefold(), p) for p in self.products))
        put("_by_email", _index((email, c) for c in self.customers for email in emails_of(c)))
        put("_of_customer", _grouped(self.orders))

    def customer(self, customer_id: str) -> Customer:
        """Return a customer; raises InputError when there is none with this id."""
        return _found(self._customers, customer_id, "customer")

    def product(self, product_id: str) -> Product:
        """Return a product; raises InputError when there is none with this id."""
        return _found(self._products, product_id, "product")

    def order(self, order_id: str) -> Order:
        """Return an order; raises InputError when there is none with this id."""
        return _found(self._orders, order_id, "order")

    def has_customer(self, customer_id: str) -> bool:
        """Tell whether a customer has this id."""
        return customer_id in self._customers

    def has_product(self, product_id: str) -> bool:
        """Tell whether a product has this id."""
        return product_id in self._products

    def has_order(self, order_id: str) -> bool:
        """Tell whether an order has this id."""
        return order_id in self._orders

    def product_named(self, name: str) -> Product | None:
        """Return the product of just this name, in upper or lower case; None if there is none."""
        return self._named.get(name.casefold())

    def products_called(self, words: str) -> tuple[Product, ...]:
        """Return the product of this name, else all whose name, brand or category hold the words.

        Every product is looked at where the words are no name.
        """
        named = self.product_named(words)
        if named is not None:
            return (named,)
        return tuple(product for product in self.products if is_called(words, product))

    def line(self, order_id: str, line_id: str) -> Line:
        """Return a line of an order; raises InputError when the order or the line is missing."""
        return line_of(self.order(order_id), line_id)

    def orders_of(self, customer_id: str) -> tuple[Order, ...]:
        """Return the orders of a customer by id, oldest day first; none for a stranger."""
        return self._of_customer.get(customer_id, ())

    def by_email(self, address: str) -> Customer | None:
        """Return whose primary or alternate address this is, in upper or lower case."""
        return self._by_email.get(address.casefold())

    def retailer(self, name: str) -> Retailer | None:
        """Return the listed retailer of this name; None means that the seller is unlisted."""
        return self._retailers.get(name)

    def promotion(self, code: str) -> Promotion | None:
        """Return the promotion of this code; None means that we know no such code."""
        return self._promotions.get(code)


def line_of(order: Order, line_id: str) -> Line:
    """Return a line of an order; raises InputError when it has none with this id."""
    for line in order.items:
        if line.line_id == line_id:
            return line
    lines = {line.line_id: line for line in order.items}
    return _found(lines, line_id, f"line of {order.order_id}")


def emails_of(customer: Customer) -> tuple[str, ...]:
    """Return the addresses of a customer in lower case, the primary one first."""
    addresses = (customer.primary_email, customer.alternate_email)
    return tuple(address.casefold() for address in addresses if address is not None)


def is_called(words: str, product: Product) -> bool:
    """Tell whether words for an item are all part of a product's name, brand or category."""
    said = {word for word in words_of(words) if word not in _SMALL_WORDS}
    return said <= set(words_of(f"{product.name} {product.brand} {product.category}"))


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.casefold())


def _index(pairs: Iterable[tuple[str, _Record]]) -> dict[str, _Record]:
    index: dict[str, _Record] = {}
    for key, record in pairs:
        index.setdefault(key, record)
    return index


def _grouped(orders: Iterable[Order]) -> dict[str, tuple[Order, ...]]:
    groups: dict[str, list[Order]] = {}
    for order in orders:
        groups.setdefault(order.customer_id, []).append(order)
    return {customer_id: tuple(group) for customer_id, group in groups.items()}


def _found(index: Mapping[str, _Record], key: str, kind: str) -> _Record:
    try:
        return index[key]
    except KeyError:
        raise InputError(f"unknown {kind} `{key}`{did_you_mean(key, index)}") from None
