"""Reads what is to be diluted: a dataset as it was written, and the policy that it was made by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.reading import Opened, open_folder
from ticketworld.dilution.cases import cases_of
from ticketworld.errors import InputError
from ticketworld.policy.handbook import handbook_text
from ticketworld.policy.load import KERNEL, SHOW, load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge

_AT_ONCE = 500
"""Tickets that are held in memory at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A dataset that nothing is wrong with, as far as diluting it rests on it.

    Attributes:
        manifest: The dataset's manifest.
        judge: The judge by its policy.
        texts: The files of that policy by name.
        cases: Every case that its labels rest on.
        first_message: The day of its first message.
        orders: What the numbers of its orders open with.
        accounts: What the numbers of its accounts open with.
    """

    manifest: Manifest
    judge: Judge = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)
    cases: tuple[Case, ...] = field(repr=False)
    first_message: date
    orders: str
    accounts: str


def read_basis(folder: Path, rules: Path | None) -> Basis:
    """Return what is to be diluted.

    Args:
        folder: The dataset's.
        rules: The policy that it was made by, where that is neither the shipped one nor its own.

    Raises:
        InputError: There is no dataset, it is not as it was written, or its policy is another.
        PolicyError: The policy cannot be read.
    """
    opened = open_folder(folder)
    opened.require_whole()
    manifest, database = opened.dataset.manifest, opened.dataset.database
    _refuse(folder, opened.faults)
    _refuse(folder, [f for f in opened.manifest_faults() if not _is_ours(f)])
    own = folder / names.RULES if manifest.policy_seed is not None else rules or rules_folder()
    judge = Judge(load_policy(own))
    _compare(folder, opened, judge, own)
    cases: dict[Case, None] = {}
    days: set[date] = set()
    for start in range(0, len(opened.tickets), _AT_ONCE):
        tickets, faults = opened.tickets.read(slice(start, start + _AT_ONCE))
        _refuse(folder, faults)
        cases.update(dict.fromkeys(cases_of(tickets, database, judge)))
        days |= {ticket.timestamp.date() for ticket in tickets}
    return Basis(
        manifest=manifest,
        judge=judge,
        texts=dict(_texts(own)),
        cases=tuple(cases),
        first_message=min(days, default=manifest.date),
        orders=_openings([order.order_id for order in database.orders]),
        accounts=_openings([customer.customer_id for customer in database.customers]),
    )


def _refuse(folder: Path, faults: tuple[Fault, ...] | list[Fault]) -> None:
    """Refuse a dataset that is not as it was written.

    Raises:
        InputError: There is a fault; names the first.
    """
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise InputError(
            f"{folder / str(faults[0])}{more}; `ticketworld audit` lists everything that is wrong"
        )


def _is_ours(fault: Fault) -> bool:
    """Tell whether a fault is about a file that diluting the dataset writes anew."""
    path = fault.field.removeprefix("files.")
    return path != fault.field and path.split("/")[0] in names.DILUTION


def _compare(folder: Path, opened: Opened, judge: Judge, rules: Path) -> None:
    manifest, catalogue = opened.dataset.manifest, judge.catalogue
    if catalogue.digest != manifest.rules:
        raise InputError(
            f"{folder / names.MANIFEST}: the dataset was made by the rules "
            f"`{manifest.rules[:12]}…`, and those in {rules} are `{catalogue.digest[:12]}…`; "
            "give its own with `--rules`"
        )
    if handbook_text(catalogue, manifest.company) != opened.dataset.policy_text:
        raise InputError(
            f"{folder / names.POLICY}: is not the handbook that the rules "
            f"`{manifest.rules[:12]}…` print; put the file back as it was written"
        )


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the files of a policy by name; the kernel is this version's, whatever the policy."""
    for path in sorted(folder.glob("*.lp")):
        if path.name not in (KERNEL, SHOW) and not path.name.startswith("."):
            yield path.name, path.read_text(encoding="utf-8-sig")


def _openings(ids: list[str]) -> str:
    return " or ".join(sorted({one.split("-", 1)[0] for one in ids}))
