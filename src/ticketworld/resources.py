"""Finds `rules/` and `scenarios/`: inside an installed wheel, or at the root of a checkout."""

from __future__ import annotations

from pathlib import Path

from ticketworld.errors import InputError

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def rules_folder() -> Path:
    """Return the folder of the rules that ship with this version."""
    return _shipped("rules")


def scenarios_folder() -> Path:
    """Return the folder of the scenario templates that ship with this version."""
    return _shipped("scenarios")


def _shipped(name: str) -> Path:
    for root in (_PACKAGE, _CHECKOUT):
        if (root / name).is_dir():
            return root / name
    raise InputError(f"{_PACKAGE / name}: the folder `{name}` is missing; reinstall ticketworld")
