"""What a check says of a ticket that others made: satisfied, violated, or not to be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.kinds import Kind

Standing = Literal["satisfied", "violated", "undecidable"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
_GRAVITY: tuple[Standing, ...] = ("satisfied", "undecidable", "violated")

CHECKS: Mapping[str, Kind] = MappingProxyType(
    {
        "id carries its kind": "schema",
        "customer exists": "integrity",
        "order exists": "integrity",
        "order is the customer's": "integrity",
        "plan is about its ticket": "integrity",
        "letter names its order": "integrity",
        "products exist": "integrity",
        "facts agree with the records": "integrity",
        "message follows its order": "dates",
        "days agree": "dates",
        "item is not given back twice": "integrity",
        "sender is known": "lookup",
        "amounts are whole cents": "money",
        "total is the sum": "money",
        "no more than was paid": "money",
        "outcome follows the policy": "decision",
        "actions carry the outcome": "action",
        "actions follow the policy": "action",
        "citations follow the policy": "citation",
        "citations are those computed": "citation",
        "escalation follows the policy": "escalation",
        "same facts, same truth": "decision",
        "prose is prose": "letter",
        "letter is its own": "duplicate",
    }
)
"""Every check, in the order in which it is told, and the kind of fault that it finds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one check says of one ticket.

    Attributes:
        ticket_id: The ticket.
        check: A key of CHECKS.
        standing: Whether it holds.
        field: Where a violation stands.
        found: The value there.
        derived: What it should be, where that is known.
        why: What it contradicts, or why nothing can be said.
        missing: The facts that would settle it, where they are known.
    """

    ticket_id: str
    check: str
    standing: Standing
    field: str = ""
    found: object = None
    derived: object = None
    why: str = ""
    missing: tuple[str, ...] = ()

    def finding(self) -> Finding:
        """Return a violation as a finding."""
        return ticket_finding(
            self.ticket_id, self.field, self.found, self.derived, self.why, CHECKS[self.check]
        )


class Teller:
    """Makes the verdicts on one ticket."""

    def __init__(self, ticket_id: str) -> None:
        self._ticket_id = ticket_id

    def check(
        self, name: str, holds: bool, field: str, found: object, derived: object, why: str
    ) -> Verdict:
        """Return what a check says that can be decided."""
        standing: Standing = "satisfied" if holds else "violated"
        told = (field, found, derived, why) if not holds else ("", None, None, "")
        return Verdict(
            ticket_id=self._ticket_id,
            check=name,
            standing=standing,
            field=told[0],
            found=told[1],
            derived=told[2],
            why=told[3],
        )

    def open(self, name: str, why: str, *missing: str) -> Verdict:
        """Return that a check cannot be decided, and what is missing for it."""
        return Verdict(
            ticket_id=self._ticket_id,
            check=name,
            standing="undecidable",
            why=why,
            missing=missing,
        )


def gravest(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return of each check the gravest verdict: one on each request of a ticket is given."""
    found: dict[str, Verdict] = {}
    for one in verdicts:
        before = found.setdefault(one.check, one)
        if _GRAVITY.index(one.standing) > _GRAVITY.index(before.standing):
            found[one.check] = one
    return list(found.values())


class Ledger:
    """The verdicts on a dataset: how many there are of each, and those that are no assent."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        self.counts: Mapping[str, Counter[Standing]] = {check: Counter() for check in CHECKS}
        violated, open_ = list[Verdict](), list[Verdict]()
        for one in verdicts:
            self.counts[one.check][one.standing] += 1
            if one.standing == "violated":
                violated.append(one)
            elif one.standing == "undecidable":
                open_.append(one)
        self.violated = tuple(violated)
        self.open = tuple(open_)

    def missing(self) -> Counter[str]:
        """Return how many checks each missing fact keeps open."""
        return Counter(name for one in self.open for name in one.missing)
