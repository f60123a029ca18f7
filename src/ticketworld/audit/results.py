"""The content of `ticket_audit_results.json`: each ticket's result, the sums, and the advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from ticketworld.audit.compared import Compared, compared_in
from ticketworld.audit.compliance import compliance, concerned
from ticketworld.audit.finding import Audit, Finding, Level
from ticketworld.audit.kinds import ADVICE, KINDS, Kind


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class KindResult(_Part):
    """How a dataset does by one kind of fault.

    `compliance` is the lower one of the shares of tickets, and of records and files, without.
    `compared` says how many things of each sort were held to the rest.
    """

    findings: int
    tickets: int
    compliance: float
    compared: dict[str, int]


class Summary(_Part):
    """The sums of an audit.

    `ticket_compliance` is the share of tickets without any finding, `record_compliance` that of
    records and files, and `compliance` the lower of both.

    `decisions` counts the cases that were decided again, `sealed` the tickets of which the truth
    is absent, so that only their letters were audited. `policy_seed` and `policy_redrawn` are
    None where the policy was not drawn for the dataset.
    """

    clean: bool
    compliance: float
    ticket_compliance: float
    record_compliance: float
    tickets: int
    records: int
    files: int
    decisions: int
    sealed: int
    tickets_with_findings: int
    findings: int
    warnings: int
    findings_by_kind: dict[Kind, KindResult]
    findings_by_file: dict[str, int]
    policy_digest: str
    policy_seed: int | None
    policy_redrawn: bool | None


class Recommendation(_Part):
    """What to do next about the findings of one kind."""

    kind: Kind
    findings: int
    advice: str


class TicketResult(_Part):
    """What the audit found of one ticket; a ticket that passes has nothing wrong with it."""

    ticket_id: str
    passed: bool
    findings: int
    kinds: tuple[Kind, ...]


class FindingEntry(_Part):
    """One value that cannot be right, what it should be by everything else, and why."""

    kind: Kind
    level: Level
    ticket_id: str | None
    record: str | None
    file: str
    field: str
    found: object
    derived: object
    why: str


class CheckResult(_Part):
    """How many tickets that others made stand how by one check."""

    satisfied: int
    violated: int
    undecidable: int


class OpenEntry(_Part):
    """A check that the files do not decide, and the facts that would settle it."""

    ticket_id: str
    check: str
    why: str
    missing: tuple[str, ...]


class Results(_Part):
    """The whole file; `checks` and `undecidable` tell of datasets that others made."""

    summary: Summary
    recommendations: tuple[Recommendation, ...]
    tickets: tuple[TicketResult, ...]
    findings: tuple[FindingEntry, ...]
    checks: dict[str, CheckResult]
    undecidable: tuple[OpenEntry, ...]


def results(audit: Audit) -> Results:
    """Return the content of `ticket_audit_results.json`; warnings stand after the findings."""
    by_ticket: dict[str, list[Finding]] = {key: [] for key in audit.ticket_ids}
    for finding in audit.findings:
        if finding.ticket_id is not None:
            by_ticket.setdefault(finding.ticket_id, []).append(finding)
    return Results(
        summary=summary(audit),
        recommendations=recommendations(audit),
        tickets=tuple(
            TicketResult(
                ticket_id=key,
                passed=not found,
                findings=len(found),
                kinds=_kinds(found),
            )
            for key, found in by_ticket.items()
        ),
        findings=tuple(_entry(finding) for finding in (*audit.findings, *audit.warnings)),
        checks=_checks(audit),
        undecidable=_open(audit),
    )


def summary(audit: Audit) -> Summary:
    """Return the sums of an audit."""
    drawn = audit.policy_seed is not None
    shares = compliance(audit, audit.findings)
    things = compared_in(audit)
    return Summary(
        clean=audit.is_clean,
        compliance=shares.lower,
        ticket_compliance=shares.tickets,
        record_compliance=shares.records,
        tickets=audit.tickets,
        records=audit.records,
        files=audit.files,
        decisions=audit.decisions,
        sealed=audit.sealed,
        tickets_with_findings=len(concerned(audit.findings)),
        findings=len(audit.findings),
        warnings=len(audit.warnings),
        findings_by_kind={kind: _kind_result(audit, kind, things) for kind in KINDS},
        findings_by_file=dict(sorted(Counter(f.file for f in audit.findings).items())),
        policy_digest=audit.policy,
        policy_seed=audit.policy_seed,
        policy_redrawn=audit.redrawn if drawn else None,
    )


def recommendations(audit: Audit) -> tuple[Recommendation, ...]:
    """Return what to do next, the kind with the most findings first."""
    counts = Counter(finding.kind for finding in (*audit.findings, *audit.warnings))
    return tuple(
        Recommendation(kind=kind, findings=count, advice=ADVICE[kind])
        for kind, count in sorted(counts.items(), key=lambda one: (-one[1], KINDS.index(one[0])))
    )


def _checks(audit: Audit) -> dict[str, CheckResult]:
    counts = {} if audit.ledger is None else audit.ledger.counts
    return {
        check: CheckResult(
            satisfied=one["satisfied"], violated=one["violated"], undecidable=one["undecidable"]
        )
        for check, one in counts.items()
    }


def _open(audit: Audit) -> tuple[OpenEntry, ...]:
    return tuple(
        OpenEntry(ticket_id=one.ticket_id, check=one.check, why=one.why, missing=one.missing)
        for one in (() if audit.ledger is None else audit.ledger.open)
    )


def _kind_result(audit: Audit, kind: Kind, things: Compared) -> KindResult:
    own = [finding for finding in audit.findings if finding.kind == kind]
    return KindResult(
        findings=len(own),
        tickets=len(concerned(own)),
        compliance=compliance(audit, own).lower,
        compared=dict(things.get(kind, {})),
    )


def _kinds(findings: Iterable[Finding]) -> tuple[Kind, ...]:
    found = {finding.kind for finding in findings}
    return tuple(kind for kind in KINDS if kind in found)


def _entry(finding: Finding) -> FindingEntry:
    return FindingEntry(
        kind=finding.kind,
        level=finding.level,
        ticket_id=finding.ticket_id,
        record=finding.record,
        file=finding.file,
        field=finding.field,
        found=finding.found,
        derived=finding.derived,
        why=finding.why,
    )
