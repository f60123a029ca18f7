"""The customer of a story, before the world gives a name: a tier, and what was bought before."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.records.types import (
    AccountEvent,
    AccountStatus,
    Address,
    Customer,
    Order,
    Tier,
)

STRANGER = "somebody@example.org"
"""Stands for an address that no account knows."""

_NOWHERE = Address(street="", city="", state="", zip="")
_LONG_AGO = date(2000, 1, 1)
_EARLY = datetime(2000, 1, 2, 9, 0, 1)
"""Before any message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A customer-to-be; `name` is a provisional id, `past` holds orders beside the story's own.

    `status` is what the account is at the story's message; when it became so, the world says.
    """

    name: str
    tier: Tier
    status: AccountStatus
    past: tuple[Order, ...] = ()

    @property
    def address(self) -> str:
        """A provisional address that the account knows."""
        return f"{self.name}@example.com"

    def customer(self) -> Customer:
        """Return the record that stands for the account while facts are read from stories."""
        events: tuple[AccountEvent, ...] = ()
        if self.status != "active":
            events = (AccountEvent(at=_EARLY, event=self.status),)
        return Customer(
            customer_id=self.name,
            name=self.name,
            primary_email=self.address,
            alternate_email=None,
            phone="",
            shipping_address=_NOWHERE,
            billing_address=_NOWHERE,
            created_date=_LONG_AGO,
            tier=self.tier,
            account_events=events,
        )


def draw_account(name: str, wishes: Wishes, mix: Distributions, draw: random.Random) -> Account:
    """Return an account that the wishes allow."""
    return Account(
        name=name,
        tier=pick_name(wish_for(wishes, "tier"), mix.tier, draw),
        status=pick_name(wish_for(wishes, "account_status"), mix.account_status, draw),
    )
