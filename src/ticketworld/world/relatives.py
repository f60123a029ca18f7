"""Chooses customers to share a name or an address with others, and makes their records say so."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ticketworld.records.database import emails_of
from ticketworld.records.types import Address, Customer, Tier
from ticketworld.seeds import stream
from ticketworld.world.lot import USUAL, Lot
from ticketworld.world.owners import Owners
from ticketworld.world.people import admitted_name, name_emails

Relation = Literal["same_name", "same_surname", "same_address", "old_address"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A customer, by index, who shares something with another, `of`."""

    index: int
    of: int
    relation: Relation


class Relatives:
    """Finds relatives among customers who have nothing yet, or adds further customers.

    Args:
        owners: The customers, after all messages have been given to them.
        tiers: How common each tier is to be; a further customer has the one that lacks most.
        may_add: Whether there may be further customers.
    """

    def __init__(self, owners: Owners, tiers: Mapping[Tier, float], *, may_add: bool) -> None:
        self._owners = owners
        self._tiers = tiers
        self._have = Counter(owners.tiers)
        self._free = list(owners.fresh)
        self._may_add = may_add
        self._found: dict[tuple[int, Relation], Relative] = {}

    @property
    def all(self) -> tuple[Relative, ...]:
        """The relatives found so far, in the order in which they were asked for."""
        return tuple(self._found.values())

    def find(self, of: int, relation: Relation) -> int | None:
        """Return who is so related to a customer, once found always the same; None for nobody."""
        known = self._found.get((of, relation))
        if known is not None:
            return known.index
        if not self._free and not self._may_add:
            return None
        index = self._free.pop() if self._free else self._owners.add(self._scarcest())
        self._found[of, relation] = Relative(index=index, of=of, relation=relation)
        return index

    def release_unused(self) -> None:
        """Let those who still have nothing be found again, as relatives of anybody."""
        for key, relative in list(self._found.items()):
            if not self._owners.orders_of(relative.index):
                del self._found[key]
                self._free.append(relative.index)

    def _scarcest(self) -> Tier:
        """Return the tier that lacks most customers."""
        count, whole = self._have.total() + 1, sum(self._tiers.values())
        tier = max(
            self._tiers, key=lambda name: self._tiers[name] * count / whole - self._have[name]
        )
        self._have[tier] += 1
        return tier


def relate(
    customers: Sequence[Customer], relatives: Iterable[Relative], seed: int, lot: Lot = USUAL
) -> tuple[Customer, ...]:
    """Return the customers after each relative has taken over a name or an address.

    Nobody lives at an old address of who has always lived in one place: then it is the present.
    """
    related = list(customers)
    taken = {email for customer in customers for email in emails_of(customer)}
    for relative in relatives:
        own, other = related[relative.index], related[relative.of]
        draw = stream(seed, "relatives", relative.index)
        if relative.relation == "same_name":
            own = _renamed(own, other.name, taken, draw, lot)
        elif relative.relation == "same_surname":
            first, last = own.name.split(" ", 1)[0], other.name.split(" ", 1)[-1]
            if not lot.admits(f"{first} {last}"):
                first, _ = admitted_name(lot, draw, last)
            own = _renamed(own, f"{first} {last}", taken, draw, lot)
        elif relative.relation == "same_address":
            own = _moved(own, other.shipping_address)
        else:
            own = _moved(own, _left(other) or other.shipping_address)
        related[relative.index] = own
    return tuple(related)


def _renamed(
    customer: Customer, name: str, taken: set[str], draw: random.Random, lot: Lot
) -> Customer:
    """Return a customer of another name, with addresses made of it that nobody has."""
    has_alternate = customer.alternate_email is not None
    taken -= set(emails_of(customer))
    primary, alternate = name_emails(name, taken, draw, lot, has_alternate=has_alternate)
    return replace(customer, name=name, primary_email=primary, alternate_email=alternate)


def _moved(customer: Customer, address: Address) -> Customer:
    """Return a customer who lives elsewhere, and is billed there if billed at home before."""
    is_billed_at_home = customer.billing_address == customer.shipping_address
    billing = address if is_billed_at_home else customer.billing_address
    return replace(customer, shipping_address=address, billing_address=billing)


def _left(customer: Customer) -> Address | None:
    """Return the address that a customer left last, where the records tell of any."""
    return customer.past_addresses[-1].address if customer.past_addresses else None
