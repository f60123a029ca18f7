"""Keeps the list of retailers and what they ask, so that each price match finds its own quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import count

from ticketworld.planning.purchase import round_price
from ticketworld.planning.story import Offer
from ticketworld.records.state import price_on
from ticketworld.records.types import Product, Quote, Retailer, RetailerKind
from ticketworld.seeds import stream
from ticketworld.world.lot import USUAL, Lot

_NAMES: Mapping[RetailerKind, tuple[str, ...]] = {
    "authorized": (
        "Brightmart", "Northgate Electronics", "Homefield", "Volt & Vine", "Larkspur Stores",
    ),
    "marketplace": (
        "NightOwl Deals on Bazaarly", "QuickCrate on Swapdock", "Gadget Attic on Bazaarly",
        "Second Shelf on Swapdock",
    ),
}  # fmt: skip
_BRANCHES = ("", " East", " West", " Online", " Outlet", " Plus")
_STRANGERS = (
    "Pinecrest Gadgets", "The Plug Corner", "Harbor Street Audio", "Mill Lane Appliances",
    "Copper Kettle Home", "Odd Lot Electronics", "Fernway Direct", "Sunset Camera Supply",
)  # fmt: skip
_LISTED = 0.35
"""How many products a retailer offers, whether or not anybody asks."""


class QuoteBook:
    """The quotes that price matches need, none of them hiding another."""

    def __init__(self, seed: int, lot: Lot = USUAL) -> None:
        self._lot = lot
        self._seed = seed
        self._quotes: dict[tuple[str, str], dict[date, int]] = defaultdict(dict)
        self._asked: dict[tuple[str, str], list[tuple[date, int]]] = defaultdict(list)
        self._kinds: dict[str, RetailerKind] = {
            lot.branch(name): kind for kind, names in _NAMES.items() for name in names
        }

    def place(self, number: int, offer: Offer, product_id: str, asked: date) -> str:
        """Return the seller that makes this offer, with the quote entered if we list the seller.

        Args:
            number: The ticket's.
            offer: What is asked, and since when.
            product_id: The product that it is asked for.
            asked: The day of the message, on which the offer must be the newest.
        """
        draw = stream(self._seed, "retailer", number)
        if offer.kind == "unlisted":
            return draw.choice(_STRANGERS)
        kind: RetailerKind = "authorized" if offer.kind == "authorized" else "marketplace"
        names = [self._lot.branch(name) for name in _NAMES[kind]]
        draw.shuffle(names)
        for name in _with_branches(names):
            if self._fits(name, product_id, offer, asked):
                self._kinds[name] = kind
                self._quotes[name, product_id][offer.since] = offer.price
                self._asked[name, product_id].append((asked, offer.price))
                return name
        raise AssertionError("branches never end")

    def retailers(self, shelf: Sequence[Product], today: date) -> tuple[Retailer, ...]:
        """Return the list, with prices that nobody asks about added."""
        return tuple(
            Retailer(name=name, kind=kind, quotes=tuple(self._list(name, shelf, today)))
            for name, kind in sorted(self._kinds.items())
        )

    def _fits(self, name: str, product_id: str, offer: Offer, asked: date) -> bool:
        """Tell whether every message about this pair would still find its own price."""
        quotes = {**self._quotes[name, product_id]}
        if quotes.setdefault(offer.since, offer.price) != offer.price:
            return False
        questions = [*self._asked[name, product_id], (asked, offer.price)]
        return all(
            quotes[max(since for since in quotes if since <= day)] == price
            for day, price in questions
        )

    def _list(self, name: str, shelf: Sequence[Product], today: date) -> Iterator[Quote]:
        draw = stream(self._seed, "retailer", "list", name)
        for product in shelf:
            asked = self._quotes.get((name, product.product_id))
            if asked:
                for since, price in sorted(asked.items()):
                    yield Quote(product_id=product.product_id, since=since, price=price)
            elif draw.random() < _LISTED:
                since = today - timedelta(days=draw.randint(20, 380))
                price = round_price(price_on(product, since) * draw.randint(88, 108) // 100)
                yield Quote(product_id=product.product_id, since=since, price=price)


def _with_branches(names: Sequence[str]) -> Iterator[str]:
    for branch in _BRANCHES:
        yield from (f"{name}{branch}" for name in names)
    for number in count(2):
        yield from (f"{name} {number}" for name in names)
