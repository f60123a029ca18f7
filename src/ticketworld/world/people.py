"""Makes the customers: names, addresses, phones and e-mail addresses that belong to nobody."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from faker import Faker

from ticketworld.planning.quota import apportion
from ticketworld.records.types import AccountStatus, Address, Customer, Tier
from ticketworld.seeds import stream

_TIERS: Mapping[Tier, int] = {"standard": 70, "premium": 20, "vip": 10}
_HAS_ALTERNATE = 0.35
_BILLED_ELSEWHERE = 0.15
_DOMAINS = (
    "example.com", "example.net", "example.org", "mail.example.com", "home.example.net",
    "post.example.org", "inbox.example.com",
)  # fmt: skip
_WORK_DOMAINS = ("work.example.com", "office.example.net", "studio.example.org")


def make_customers(
    count: int, first_seen: Mapping[int, date], today: date, seed: int
) -> tuple[Customer, ...]:
    """Return so many customers.

    Args:
        count: How many.
        first_seen: By index, the day of a customer's first order or message; the account is older.
        today: The run's date.
        seed: The run's seed.
    """
    tiers = _tiers(count, seed)
    taken: set[str] = set()
    return tuple(
        _customer(index, tiers[index], first_seen.get(index, today), taken, seed)
        for index in range(count)
    )


def _tiers(count: int, seed: int) -> Sequence[Tier]:
    parts = apportion(count, _TIERS)
    tiers = [tier for tier in _TIERS for _ in range(parts[tier])]
    stream(seed, "people", "tiers").shuffle(tiers)
    return tiers


@cache
def _faker() -> Faker:
    """Return the one source of names; each customer seeds it anew."""
    return Faker("en_US")


def _customer(index: int, tier: Tier, first_seen: date, taken: set[str], seed: int) -> Customer:
    draw = stream(seed, "people", index)
    fake = _faker()
    fake.seed_instance(draw.getrandbits(64))
    first, last = fake.first_name(), fake.last_name()
    home = _address(fake)
    elsewhere = draw.random() < _BILLED_ELSEWHERE
    alternate = draw.random() < _HAS_ALTERNATE
    return Customer(
        customer_id=f"CUST-{index + 1:04d}",
        name=f"{first} {last}",
        primary_email=_email(first, last, _DOMAINS, taken, draw),
        alternate_email=_email(last, first, _WORK_DOMAINS, taken, draw) if alternate else None,
        phone=f"({draw.randint(201, 989)}) 555-{draw.randint(100, 199):04d}",
        shipping_address=home,
        billing_address=_address(fake) if elsewhere else home,
        created_date=first_seen - timedelta(days=draw.randint(0, 900)),
        tier=tier,
        account_status=_status(draw),
    )


def _status(draw: random.Random) -> AccountStatus:
    states: list[AccountStatus] = ["active", "locked"]
    return draw.choices(states, [97, 3])[0]


def _address(fake: Faker) -> Address:
    state = fake.state_abbr(include_territories=False, include_freely_associated_states=False)
    return Address(
        street=fake.street_address(),
        city=fake.city(),
        state=state,
        zip=fake.zipcode_in_state(state),
    )


def _email(
    first: str, last: str, domains: Sequence[str], taken: set[str], draw: random.Random
) -> str:
    """Return an address that nobody has yet, in a domain that is reserved for examples."""
    one, two = first.lower(), last.lower()
    local = draw.choice(
        (f"{one}.{two}", f"{one[0]}{two}", f"{one}{two[0]}", f"{one}_{two}", f"{two}.{one}")
    )
    if draw.random() < 0.35:
        local += f"{draw.randint(2, 99)}"
    address = f"{local}@{draw.choice(domains)}"
    while address in taken:
        address = f"{local}{draw.randint(100, 99999)}@{draw.choice(domains)}"
    taken.add(address)
    return address
