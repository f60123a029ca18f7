"""What an audit finds."""

from __future__ import annotations

from dataclasses import dataclass

from ticketworld.dataset.fault import Fault, brief
from ticketworld.dataset.names import DATABASE, METADATA, SEALED, TICKETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value of a dataset that cannot be right.

    Attributes:
        ticket_id: The ticket it stands in, None where it stands in no ticket.
        record: The id of the customer, product, order or retailer, None where it is none of them.
        file: The file's name.
        field: The path inside the ticket, record or file, like ``resolution_plan.outcome``.
        found: The value as it stands there.
        derived: What it should be by everything else, None where only its form is wrong.
        why: What it contradicts.
    """

    ticket_id: str | None
    record: str | None
    file: str
    field: str
    found: object
    derived: object
    why: str

    def __str__(self) -> str:
        where = ": ".join(filter(None, (self.file, self.ticket_id or self.record, self.field)))
        should = "" if self.derived is None else f", not `{brief(self.derived)}`"
        return f"{where}: `{brief(self.found)}`{should}: {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The result of an audit: clean when there is no finding.

    Attributes:
        tickets: How many tickets were audited.
        records: How many customers, products, orders and retailers.
        policy: The digest of the rules that were decided by.
        findings: Everything that does not follow from the rest.
        policy_seed: What the rules were drawn by, where the dataset's own were decided by.
        redrawn: Whether that seed draws just these rules from a policy that is at hand.
    """

    tickets: int
    records: int
    policy: str
    findings: tuple[Finding, ...]
    policy_seed: int | None = None
    redrawn: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether everything in the dataset follows from the rest of it."""
        return not self.findings


def finding_of(fault: Fault) -> Finding:
    """Return a fault of reading as a finding, at the ticket or record that it names."""
    in_tickets = fault.file in (TICKETS, METADATA, SEALED)
    in_records = fault.file == DATABASE
    return Finding(
        ticket_id=fault.record or None if in_tickets else None,
        record=fault.record or None if in_records else None,
        file=fault.file,
        field=fault.field,
        found=fault.found,
        derived=fault.derived,
        why=fault.why,
    )


def ticket_finding(
    ticket_id: str, field: str, found: object, derived: object, why: str
) -> Finding:
    """Return a finding inside a ticket."""
    return Finding(
        ticket_id=ticket_id,
        record=None,
        file=TICKETS,
        field=field,
        found=found,
        derived=derived,
        why=why,
    )
