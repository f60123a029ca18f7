"""Fills placeholders of prose from settings, so that words and rule cannot drift apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ticketworld.money import format_money
from ticketworld.policy.problems import nearest

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def format_setting(name: str, value: int) -> str:
    """Return a setting as the handbook prints it; the name's ending tells the unit.

    ``…cents`` is printed as money and ``…month`` by the month's name; anything else as a number.
    """
    if name.endswith("cents"):
        return format_money(value)
    if name.endswith("month") and 1 <= value <= len(_MONTHS):
        return _MONTHS[value - 1]
    return str(value)


def fill(template: str, settings: Mapping[str, int], faults: list[str]) -> str:
    """Return the prose with each ``{setting}`` replaced; what cannot be goes to `faults`."""

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        if name in settings:
            return format_setting(name, settings[name])
        if name is None:
            faults.append(f"`{match[0]}` stands alone; write a placeholder as `{{name}}`")
        else:
            hint = nearest(name, settings, "declare the setting or write the words out")
            faults.append(f"placeholder `{match[0]}` names no setting of the clause{hint}")
        return match[0]

    return _PLACEHOLDER.sub(value_of, template)
