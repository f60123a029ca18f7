"""Makes the customers: names, addresses, phones and e-mail addresses that belong to nobody."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from ticketworld.errors import InputError
from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database
from ticketworld.records.types import Customer, PastAddress, Tier
from ticketworld.seeds import stream
from ticketworld.world.directory import draw_address, draw_name
from ticketworld.world.lot import USUAL, Lot

_NAMES = 10_000
"""How many names are drawn before it is given up that one is admitted."""
_SETTLED = 45
"""Days that an account is old at least before its owner moves, for each move."""
_LATELY = 500
"""Moves are fewer days ago than this, so that orders lie on both sides of many."""


class PeopleError(InputError):
    """Nobody is left who may live in a world."""


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
    tiers: Sequence[Tier],
    first_seen: Mapping[int, date],
    today: date,
    mix: Distributions,
    seed: int,
    lot: Lot = USUAL,
) -> Iterator[Customer]:
    """Yield a customer of each of these tiers, whose account nothing has happened to.

    Args:
        tiers: Their tiers.
        first_seen: By index, the day of a customer's first order or message; the account is older.
        today: The run's date.
        mix: How common second addresses of either sort are, and how often people have moved.
        seed: The run's seed.
        lot: What their numbers, names and addresses are to keep to.
    """
    taken: set[str] = set()
    for index, tier in enumerate(tiers):
        yield _customer(index, tier, first_seen.get(index, today), today, taken, mix, seed, lot)


def make_stranger(
    number: int, name: str | None, database: Database, seed: int, lot: Lot = USUAL
) -> tuple[str, str]:
    """Return the address and the name of a sender whom no account knows.

    Args:
        number: The ticket's.
        name: The name of a customer who writes from elsewhere; None makes one.
        database: Holds the addresses that accounts know.
        seed: The run's seed.
        lot: What name and address are to keep to.
    """
    draw = stream(seed, "people", "stranger", number)
    first, last = name.split(" ", 1) if name else admitted_name(lot, draw)

    def is_taken(address: str) -> bool:
        return database.by_email(address) is not None

    return _email(first, last, lot.domains, is_taken, draw), f"{first} {last}"


def _customer(
    index: int,
    tier: Tier,
    first_seen: date,
    today: date,
    taken: set[str],
    mix: Distributions,
    seed: int,
    lot: Lot,
) -> Customer:
    draw = stream(seed, "people", index)
    first, last = admitted_name(lot, draw)
    home = draw_address(draw)
    elsewhere = pick_name(NO_WISH, mix.billing_address, draw) == "elsewhere"
    has_alternate = pick_name(NO_WISH, mix.alternate_email, draw) == "given"
    name = f"{first} {last}"
    primary, alternate = name_emails(name, taken, draw, lot, has_alternate=has_alternate)
    created = first_seen - timedelta(days=draw.randint(0, 900))
    return Customer(
        customer_id=lot.series.customer_id(index),
        name=name,
        primary_email=primary,
        alternate_email=alternate,
        phone=f"({draw.randint(201, 989)}) 555-{draw.randint(100, 199):04d}",
        shipping_address=home,
        billing_address=draw_address(draw) if elsewhere else home,
        created_date=created,
        tier=tier,
        past_addresses=_past_addresses(created, today, mix, draw),
    )


def admitted_name(lot: Lot, draw: random.Random, surname: str | None = None) -> tuple[str, str]:
    """Return a first and a last name that a lot admits, of this surname where one is given.

    Raises:
        PeopleError: No such name was drawn in many tries.
    """
    for _ in range(_NAMES):
        first, last = draw_name(draw)
        if lot.admits(f"{first} {surname or last}"):
            return first, surname or last
    raise PeopleError(
        f"customers: `{_NAMES}` names drawn are all of people who may not occur here; ask for "
        "fewer customers, or let other datasets share names"
    )


def _past_addresses(
    created: date, today: date, mix: Distributions, draw: random.Random
) -> tuple[PastAddress, ...]:
    """Return where a customer has lived before, an address for each move."""
    age = (today - created).days
    times = min(int(pick_name(NO_WISH, mix.moves, draw)), age // _SETTLED)
    if not times:
        return ()
    backs = sorted(draw.sample(range(1, min(age, _LATELY)), times), reverse=True)
    return tuple(
        PastAddress(address=draw_address(draw), until=today - timedelta(days=back))
        for back in backs
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
    name: str, taken: set[str], draw: random.Random, lot: Lot = USUAL, *, has_alternate: bool
) -> tuple[str, str | None]:
    """Return addresses made of a name that nobody has yet: a primary one, and perhaps another.

    Both are added to `taken`.
    """
    first, last = name.split(" ", 1)
    primary = _email(first, last, lot.domains, taken.__contains__, draw)
    taken.add(primary)
    if not has_alternate:
        return primary, None
    alternate = _email(last, first, lot.work_domains, taken.__contains__, draw)
    taken.add(alternate)
    return primary, alternate
