"""Draws names and addresses from Faker's word lists, which are read once.

Asking Faker itself for each costs a hundred times as much, and a large world has a million names.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache
from itertools import accumulate

from faker.providers.address.en_US import Provider as Places
from faker.providers.person.en_US import Provider as People

from ticketworld.records.types import Address

_STREETS_BY_LAST_NAME = 0.5
_FLATS = 0.5
_BUILDINGS = ((100, 999), (1000, 9999), (10000, 99999))


class _Names:
    """Names with how common they are."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        self._names = tuple(shares)
        self._sums = tuple(accumulate(shares.values()))

    def draw(self, draw: random.Random) -> str:
        return draw.choices(self._names, cum_weights=self._sums)[0]


@cache
def _first_names() -> _Names:
    return _Names(People.first_names)


@cache
def _last_names() -> _Names:
    return _Names(People.last_names)


def draw_name(draw: random.Random) -> tuple[str, str]:
    """Return a first and a last name."""
    return _first_names().draw(draw), _last_names().draw(draw)


def draw_address(draw: random.Random) -> Address:
    """Return an address in one of the states, with a zip code of that state."""
    named = _last_names() if draw.random() < _STREETS_BY_LAST_NAME else _first_names()
    suffix = draw.choice(Places.street_suffixes)
    street = f"{draw.randint(*draw.choice(_BUILDINGS))} {named.draw(draw)} {suffix}"
    if draw.random() < _FLATS:
        street += f" {draw.choice(('Apt.', 'Suite'))} {draw.randint(100, 999)}"
    state = draw.choice(Places.states_abbr)
    return Address(
        street=street,
        city=_city(draw),
        state=state,
        zip=f"{draw.randint(*Places.states_postcode[state]):05d}",
    )


def _city(draw: random.Random) -> str:
    """Return the name of a city as Faker makes them: "New Adamton", "Lake Mary", "Smithville"."""
    way = draw.randrange(4)
    name = (_last_names() if way == 3 else _first_names()).draw(draw)
    prefix = f"{draw.choice(Places.city_prefixes)} " if way < 2 else ""
    suffix = draw.choice(Places.city_suffixes) if way != 1 else ""
    return f"{prefix}{name}{suffix}"
