"""Reads amounts and days that others wrote as text, where they can mean one thing.

Each is a fault of form all the same, and told. What cannot be read so is left out, as if nobody
had written it; a field that holds null is one that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from ticketworld.dataset.fault import Fault
from ticketworld.dataset.parse import path_text

_AMOUNT = re.compile(
    r"(?:US\$|USD|\$)?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?\s*(?:USD|dollars)?",
    re.ASCII | re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.0+)?)?", re.ASCII)
_MONTHS = 12
_CONTEXT = "context_used", "facts"
"""Facts are read with the vocabulary beside them."""

_Reader = Callable[[str], object]
_Steps = tuple[str | int, ...]


def mended(record: object, file: str, name: str) -> tuple[object, list[Fault]]:
    """Return a record with what can be read of it, and a fault for each text that is no value."""
    faults: list[Fault] = []
    read = _mended(record, (), faults, file, name)
    return read, faults


def read_amount(text: str) -> float | int | None:
    """Return the dollars that a text like ``$1,234.50`` names; None where it names none."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    whole, cents = found[1].replace(",", ""), found[2]
    return float(f"{whole}{cents}") if cents else int(whole)


def _read_day(text: str) -> str | None:
    """Return the day of a text, written as files have it; None where it can be several."""
    iso = _ISO.fullmatch(text.strip())
    if iso is not None:
        return iso[1]
    slashed = _SLASHED.fullmatch(text.strip())
    if slashed is None:
        return None
    one, other = int(slashed[1]), int(slashed[2])
    if one == other or other > _MONTHS:
        month, day = one, other
    elif one > _MONTHS:
        month, day = other, one
    else:
        return None
    return f"{slashed[3]}-{month:02d}-{day:02d}" if 1 <= month <= _MONTHS else None


def _read_moment(text: str) -> str | None:
    """Return a moment that is only written with a blank or without its seconds."""
    iso = _ISO.fullmatch(text.strip())
    return f"{iso[1]}T{iso[2]}{iso[3] or ':00'}" if iso and iso[2] else None


def _read_claim(text: str) -> bool | None:
    return {"true": True, "yes": True, "false": False, "no": False}.get(text.strip().casefold())


_CLAIM = "a claim is true or false"
_NUMBER = "an amount is a number of dollars"
_DAY = "a day is written like 2025-06-18"
_MOMENT = "a time is local and written like 2025-06-18T10:30:00"
_READERS: Mapping[str, tuple[_Reader, str]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("value", "total_resolution_value", "price_paid", "total_amount"),
            (read_amount, _NUMBER),
        ),
        "escalation_required": (_read_claim, _CLAIM),
        "order_date": (_read_day, _DAY),
        **dict.fromkeys(("timestamp", "ordered_at", "delivered_at"), (_read_moment, _MOMENT)),
    }
)
_NEEDED = frozenset({"price_paid", "total_amount", "timestamp"})
"""Fields without which a record cannot be read: what is no value there is told by the reader."""


def _mended(found: object, at: _Steps, faults: list[Fault], file: str, name: str) -> object:
    if isinstance(found, list):
        return [_mended(one, (*at, place), faults, file, name) for place, one in enumerate(found)]
    if not isinstance(found, dict):
        return found
    return dict(_fields(found, at, faults, file, name))


def _fields(
    found: Mapping[str, object], at: _Steps, faults: list[Fault], file: str, name: str
) -> Iterator[tuple[str, object]]:
    for key, value in found.items():
        if value is None:
            continue
        if key in _CONTEXT:
            yield key, value
            continue
        reader, why = _READERS.get(key, (None, ""))
        if reader is None or not isinstance(value, str):
            yield key, _mended(value, (*at, key), faults, file, name)
            continue
        read = reader(value)
        if read != value and not (read is None and key in _NEEDED):
            field = path_text((*at, key))
            faults.append(
                Fault(file=file, record=name, field=field, found=value, derived=None, why=why)
            )
        if read is not None:
            yield key, read
        elif key in _NEEDED:
            yield key, value
