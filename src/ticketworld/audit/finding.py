"""What an audit finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ticketworld.audit.kinds import Kind, kind_of
from ticketworld.audit.tally import Tally
from ticketworld.dataset.fault import Fault, brief
from ticketworld.dataset.names import DATABASE, METADATA, SEALED, TICKETS

if TYPE_CHECKING:
    from ticketworld.audit.foreign.verdict import Ledger

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value of a dataset that cannot be right, or, as a warning, hardly can.

    Attributes:
        kind: What sort of fault it is.
        ticket_id: The ticket it stands in, None where it stands in no ticket.
        record: The id of the customer, product, order or retailer, None where it is none of them.
        file: The file's name.
        field: The path inside the ticket, record or file, like ``resolution_plan.outcome``.
        found: The value as it stands there.
        derived: What it should be by everything else, None where only its form is wrong.
        why: What it contradicts.
        level: Whether it is an error, or only unlikely.
    """

    kind: Kind
    ticket_id: str | None
    record: str | None
    file: str
    field: str
    found: object
    derived: object
    why: str
    level: Level = "error"

    def __str__(self) -> str:
        where = ": ".join(filter(None, (self.file, self.ticket_id or self.record, self.field)))
        should = "" if self.derived is None else f", not `{brief(self.derived)}`"
        return f"{where}: `{brief(self.found)}`{should}: {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The result of an audit: clean when there is no finding, warnings apart.

    Attributes:
        ticket_ids: The tickets that were audited, in the order of their file.
        records: How many customers, products, orders and retailers.
        policy: The digest of the rules that were decided by.
        findings: Everything that does not follow from the rest.
        warnings: What is very unlikely by what the manifest promises, and yet possible.
        policy_seed: What the rules were drawn by, where the dataset's own were decided by.
        redrawn: Whether that seed draws just these rules from a policy that is at hand.
        tally: What the tickets are made of, where they are ours.
        ledger: What every check says of every ticket, where others made them.
        decided: How many cases were decided again, where the tally does not tell.
        sealed: How many tickets could not be decided, their truth being sealed and absent.
        files: How many files the dataset has, where they are ours.
        compared: What was held to the rest, by kind, where they are ours.
    """

    ticket_ids: tuple[str, ...]
    records: int
    policy: str
    findings: tuple[Finding, ...]
    warnings: tuple[Finding, ...] = ()
    policy_seed: int | None = None
    redrawn: bool = False
    tally: Tally | None = None
    ledger: Ledger | None = None
    decided: int = 0
    sealed: int = 0
    files: int = 0
    compared: Mapping[Kind, Mapping[str, int]] = field(default_factory=dict)

    @property
    def tickets(self) -> int:
        """How many tickets were audited."""
        return len(self.ticket_ids)

    @property
    def decisions(self) -> int:
        """How many cases were decided again: each request, and each turn of the agent."""
        return self.decided if self.tally is None else self.tally.requests + self.tally.turns

    @property
    def is_clean(self) -> bool:
        """Whether everything in the dataset follows from the rest of it."""
        return not self.findings


def finding_of(fault: Fault) -> Finding:
    """Return a fault of reading as a finding, at the ticket or record that it names."""
    in_tickets = fault.file in (TICKETS, METADATA, SEALED)
    in_records = fault.file == DATABASE
    is_form = fault.derived is None and (in_tickets or in_records)
    return Finding(
        kind="schema" if is_form else kind_of(fault.file, fault.field),
        ticket_id=fault.record or None if in_tickets else None,
        record=fault.record or None if in_records else None,
        file=fault.file,
        field=fault.field,
        found=fault.found,
        derived=fault.derived,
        why=fault.why,
    )


def ticket_finding(
    ticket_id: str,
    field: str,
    found: object,
    derived: object,
    why: str,
    kind: Kind | None = None,
) -> Finding:
    """Return a finding inside a ticket, of the kind that its field says unless given."""
    return Finding(
        kind=kind or kind_of(TICKETS, field),
        ticket_id=ticket_id,
        record=None,
        file=TICKETS,
        field=field,
        found=found,
        derived=derived,
        why=why,
    )


def record_finding(record: str, field: str, found: object, derived: object, why: str) -> Finding:
    """Return a finding inside a customer, product, order, retailer or promotion."""
    return Finding(
        kind=kind_of(DATABASE, field),
        ticket_id=None,
        record=record,
        file=DATABASE,
        field=field,
        found=found,
        derived=derived,
        why=why,
    )


def file_finding(
    file: str,
    field: str,
    found: object,
    derived: object,
    why: str,
    kind: Kind | None = None,
    level: Level = "error",
) -> Finding:
    """Return a finding that stands in no ticket and in no record."""
    return Finding(
        kind=kind or kind_of(file, field),
        ticket_id=None,
        record=None,
        file=file,
        field=field,
        found=found,
        derived=derived,
        why=why,
        level=level,
    )


def emptiness_findings(tickets: Sized) -> Iterator[Finding]:
    """Yield that there are no tickets, for nothing else is wrong with a dataset of none."""
    if not tickets:
        why = "there is no ticket, so nothing here was ever proved"
        yield file_finding(TICKETS, "", 0, None, why, "schema")
