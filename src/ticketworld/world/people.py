"""Makes the customers: names, addresses, phones and e-mail addresses that belong to nobody."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from faker import Faker

from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database
from ticketworld.records.types import Address, Customer, PastAddress, Tier
from ticketworld.seeds import stream

_HAS_ALTERNATE = 0.5
_BILLED_ELSEWHERE = 0.15
_MOVED, _MOVED_TWICE = 0.27, 0.2
"""Who has moved since the account began, as a share of all, and twice, as a share of these."""
_SETTLED = 45
"""Days that an account is old at least before its owner moves, for each move."""
_LATELY = 500
"""Moves are fewer days ago than this, so that orders lie on both sides of many."""
_DOMAINS = (
    "example.com", "example.net", "example.org", "mail.example.com", "home.example.net",
    "post.example.org", "inbox.example.com",
)  # fmt: skip
_WORK_DOMAINS = ("work.example.com", "office.example.net", "studio.example.org")


def draw_tiers(
    count: int, mix: Mapping[Tier, float], needed: Collection[Tier], seed: int
) -> tuple[Tier, ...]:
    """Return the tiers of so many customers: this mix, with each of those needed.

    Where the mix of few customers lacks one, it takes the place of the most common.
    """
    mixed = [tier for tier, part in apportion(count, mix).items() for _ in range(part)]
    stream(seed, "people", "tiers").shuffle(mixed)
    for tier in sorted(set(needed) - set(mixed)):
        most = max(sorted(set(mixed)), key=mixed.count)
        mixed[mixed.index(most)] = tier
    return tuple(mixed)


def make_customers(
    tiers: Sequence[Tier], first_seen: Mapping[int, date], today: date, seed: int
) -> tuple[Customer, ...]:
    """Return a customer of each of these tiers, whose account nothing has happened to.

    Args:
        tiers: Their tiers.
        first_seen: By index, the day of a customer's first order or message; the account is older.
        today: The run's date.
        seed: The run's seed.
    """
    taken: set[str] = set()
    return tuple(
        _moved(_customer(index, tier, first_seen.get(index, today), taken, seed), today, seed)
        for index, tier in enumerate(tiers)
    )


def make_stranger(number: int, name: str | None, database: Database, seed: int) -> tuple[str, str]:
    """Return the address and the name of a sender whom no account knows.

    Args:
        number: The ticket's.
        name: The name of a customer who writes from elsewhere; None makes one.
        database: Holds the addresses that accounts know.
        seed: The run's seed.
    """
    draw = stream(seed, "people", "stranger", number)
    fake = _faker()
    fake.seed_instance(draw.getrandbits(64))
    first, last = name.split(" ", 1) if name else (fake.first_name(), fake.last_name())

    def is_taken(address: str) -> bool:
        return database.by_email(address) is not None

    return _email(first, last, _DOMAINS, is_taken, draw), f"{first} {last}"


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

    def own_email(one: str, two: str, domains: Sequence[str]) -> str:
        address = _email(one, two, domains, taken.__contains__, draw)
        taken.add(address)
        return address

    return Customer(
        customer_id=f"CUST-{index + 1:04d}",
        name=f"{first} {last}",
        primary_email=own_email(first, last, _DOMAINS),
        alternate_email=own_email(last, first, _WORK_DOMAINS) if alternate else None,
        phone=f"({draw.randint(201, 989)}) 555-{draw.randint(100, 199):04d}",
        shipping_address=home,
        billing_address=_address(fake) if elsewhere else home,
        created_date=first_seen - timedelta(days=draw.randint(0, 900)),
        tier=tier,
    )


def _moved(customer: Customer, today: date, seed: int) -> Customer:
    """Return a customer who has lived elsewhere before, if this one has, once or twice."""
    draw = stream(seed, "people", "moves", customer.customer_id)
    age = (today - customer.created_date).days
    if draw.random() >= _MOVED or age < _SETTLED:
        return customer
    fake = _faker()
    fake.seed_instance(draw.getrandbits(64))
    times = 2 if draw.random() < _MOVED_TWICE and age >= 2 * _SETTLED else 1
    backs = sorted(draw.sample(range(1, min(age, _LATELY)), times), reverse=True)
    past = tuple(
        PastAddress(address=_address(fake), until=today - timedelta(days=back)) for back in backs
    )
    return replace(customer, past_addresses=past)


def _address(fake: Faker) -> Address:
    state = fake.state_abbr(include_territories=False, include_freely_associated_states=False)
    return Address(
        street=fake.street_address(),
        city=fake.city(),
        state=state,
        zip=fake.zipcode_in_state(state),
    )


def _email(
    first: str,
    last: str,
    domains: Sequence[str],
    is_taken: Callable[[str], bool],
    draw: random.Random,
) -> str:
    """Return an address that nobody has yet, in a domain that is reserved for examples."""
    one, two = first.lower(), last.lower()
    local = draw.choice(
        (f"{one}.{two}", f"{one[0]}{two}", f"{one}{two[0]}", f"{one}_{two}", f"{two}.{one}")
    )
    if draw.random() < 0.35:
        local += f"{draw.randint(2, 99)}"
    address = f"{local}@{draw.choice(domains)}"
    while is_taken(address):
        address = f"{local}{draw.randint(100, 99999)}@{draw.choice(domains)}"
    return address


def name_emails(
    name: str, taken: set[str], draw: random.Random, *, has_alternate: bool
) -> tuple[str, str | None]:
    """Return addresses made of a name that nobody has yet: a primary one, and perhaps another.

    Both are added to `taken`.
    """
    first, last = name.split(" ", 1)
    primary = _email(first, last, _DOMAINS, taken.__contains__, draw)
    taken.add(primary)
    if not has_alternate:
        return primary, None
    alternate = _email(last, first, _WORK_DOMAINS, taken.__contains__, draw)
    taken.add(alternate)
    return primary, alternate
