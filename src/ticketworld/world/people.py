"""Makes the customers: names, addresses, phones and e-mail addresses that belong to nobody."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database
from ticketworld.records.types import AccountStatus, Customer, Tier
from ticketworld.seeds import stream
from ticketworld.world.directory import draw_address, draw_name

_Name = TypeVar("_Name", bound=str)
_DOMAINS = (
    "example.com", "example.net", "example.org", "mail.example.com", "home.example.net",
    "post.example.org", "inbox.example.com",
)  # fmt: skip
_WORK_DOMAINS = ("work.example.com", "office.example.net", "studio.example.org")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What of a customer decides cases."""

    tier: Tier
    status: AccountStatus


def draw_kinds(
    count: int,
    mix: Distributions,
    tiers: Collection[Tier],
    states: Collection[AccountStatus],
    seed: int,
) -> tuple[Kind, ...]:
    """Return the kinds of so many customers: this mix of tiers, with each of `tiers` and `states`.

    Where the mix of few customers lacks one, it takes the place of the most common.
    """
    mixed = [tier for tier, part in apportion(count, mix.tier).items() for _ in range(part)]
    draw = stream(seed, "people", "tiers")
    draw.shuffle(mixed)
    states_mix = mix.account_status
    drawn = draw.choices(list(states_mix), list(states_mix.values()), k=count)
    _complete(mixed, tiers)
    _complete(drawn, states)
    return tuple(Kind(tier=tier, status=status) for tier, status in zip(mixed, drawn, strict=True))


def _complete(drawn: list[_Name], needed: Collection[_Name]) -> None:
    """Put each needed name that is missing in the place of one that is there most often."""
    for name in sorted(set(needed) - set(drawn)):
        most = max(sorted(set(drawn)), key=drawn.count)
        drawn[drawn.index(most)] = name


def make_customers(
    kinds: Sequence[Kind],
    first_seen: Mapping[int, date],
    today: date,
    mix: Distributions,
    seed: int,
) -> Iterator[Customer]:
    """Yield a customer of each kind.

    Args:
        kinds: Their tiers and states.
        first_seen: By index, the day of a customer's first order or message; the account is older.
        today: The run's date.
        mix: How common second addresses of either sort are.
        seed: The run's seed.
    """
    taken: set[str] = set()
    for index, kind in enumerate(kinds):
        yield _customer(index, kind, first_seen.get(index, today), taken, mix, seed)


def customer_id(index: int) -> str:
    """Return the id of the customer of this index: ``CUST-0001`` for the first."""
    return f"CUST-{index + 1:04d}"


def make_stranger(number: int, name: str | None, database: Database, seed: int) -> tuple[str, str]:
    """Return the address and the name of a sender whom no account knows.

    Args:
        number: The ticket's.
        name: The name of a customer who writes from elsewhere; None makes one.
        database: Holds the addresses that accounts know.
        seed: The run's seed.
    """
    draw = stream(seed, "people", "stranger", number)
    first, last = name.split(" ", 1) if name else draw_name(draw)

    def is_taken(address: str) -> bool:
        return database.by_email(address) is not None

    return _email(first, last, _DOMAINS, is_taken, draw), f"{first} {last}"


def _customer(
    index: int,
    kind: Kind,
    first_seen: date,
    taken: set[str],
    mix: Distributions,
    seed: int,
) -> Customer:
    draw = stream(seed, "people", index)
    first, last = draw_name(draw)
    home = draw_address(draw)
    elsewhere = pick_name(NO_WISH, mix.billing_address, draw) == "elsewhere"
    alternate = pick_name(NO_WISH, mix.alternate_email, draw) == "given"

    def own_email(one: str, two: str, domains: Sequence[str]) -> str:
        address = _email(one, two, domains, taken.__contains__, draw)
        taken.add(address)
        return address

    return Customer(
        customer_id=customer_id(index),
        name=f"{first} {last}",
        primary_email=own_email(first, last, _DOMAINS),
        alternate_email=own_email(last, first, _WORK_DOMAINS) if alternate else None,
        phone=f"({draw.randint(201, 989)}) 555-{draw.randint(100, 199):04d}",
        shipping_address=home,
        billing_address=draw_address(draw) if elsewhere else home,
        created_date=first_seen - timedelta(days=draw.randint(0, 900)),
        tier=kind.tier,
        account_status=kind.status,
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
