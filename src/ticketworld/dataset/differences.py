"""Where two JSON values differ, leaf by leaf."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

ABSENT = "(absent)"
"""Stands for a value where one side has no such key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place, like ``items[0].price_paid``, at which a found value is not the derived one."""

    path: str
    found: object
    derived: object


def differences(found: object, derived: object, path: str = "") -> Iterator[Difference]:
    """Yield the differences of two JSON values in the order of the derived one.

    The order of keys does not count; lists of different lengths differ as wholes.
    """
    if isinstance(found, dict) and isinstance(derived, dict):
        for key in [*derived, *(key for key in found if key not in derived)]:
            place = f"{path}.{key}" if path else str(key)
            yield from differences(found.get(key, ABSENT), derived.get(key, ABSENT), place)
    elif isinstance(found, list) and isinstance(derived, list) and len(found) == len(derived):
        for index, (one, other) in enumerate(zip(found, derived, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif not _same(found, derived):
        yield Difference(path=path, found=found, derived=derived)


def _same(found: object, derived: object) -> bool:
    """Compare leaves; 1 and 1.0 are one number to JSON, but 1 and true are not one value."""
    if isinstance(found, bool) or isinstance(derived, bool):
        return found is derived
    if isinstance(found, int | float) and isinstance(derived, int | float):
        return found == derived
    return type(found) is type(derived) and found == derived
