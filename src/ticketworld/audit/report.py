"""Prints an audit: as the content of `ticket_audit_results.json`, and as text."""

from __future__ import annotations

from collections import Counter

from ticketworld.audit.finding import Audit, Finding
from ticketworld.dataset.fault import brief

RESULTS = "ticket_audit_results.json"
REPORT = "ticket_audit_report.txt"


def results(audit: Audit) -> dict[str, object]:
    """Return the content of `ticket_audit_results.json`."""
    files = Counter(finding.file for finding in audit.findings)
    return {
        "summary": {
            "clean": audit.is_clean,
            "tickets": audit.tickets,
            "records": audit.records,
            "tickets_with_findings": len(_tickets(audit)),
            "findings": len(audit.findings),
            "findings_by_file": dict(sorted(files.items())),
            "policy_digest": audit.policy,
            **_origin_entries(audit),
        },
        "findings": [
            {
                "ticket_id": finding.ticket_id,
                "record": finding.record,
                "file": finding.file,
                "field": finding.field,
                "found": finding.found,
                "derived": finding.derived,
                "why": finding.why,
            }
            for finding in audit.findings
        ],
    }


def text(audit: Audit, limit: int | None = None) -> str:
    """Return an audit as lines to read: the findings by file and record, then the sums.

    Args:
        audit: What is to be printed.
        limit: How many findings are printed at most; None prints all.
    """
    lines: list[str] = []
    previous: tuple[str, str | None] | None = None
    for finding in audit.findings[:limit]:
        place = (finding.file, finding.ticket_id or finding.record)
        if place != previous:
            lines.append(": ".join(filter(None, place)))
        previous = place
        lines += [f"  {line}" for line in _lines(finding)]
    hidden = len(audit.findings) - len(audit.findings[:limit])
    if hidden:
        lines.append(f"… and {hidden} more")
    return "\n".join([*lines, *([""] if lines else []), *_origin(audit), _verdict(audit)]) + "\n"


def _origin_entries(audit: Audit) -> dict[str, object]:
    if audit.policy_seed is None:
        return {}
    return {"policy_seed": audit.policy_seed, "policy_redrawn": audit.redrawn}


def _origin(audit: Audit) -> list[str]:
    """Say whose rules were decided by, where they are the dataset's own."""
    if audit.policy_seed is None:
        return []
    origin = (
        f"policy seed {audit.policy_seed} draws just these"
        if audit.redrawn
        else f"whether policy seed {audit.policy_seed} drew them could not be confirmed"
    )
    return [f"decided by the rules it carries; {origin}"]


def _lines(finding: Finding) -> list[str]:
    where = finding.field or "(whole)"
    shown = [f"{where}: {finding.why}", f"  found    {brief(finding.found)}"]
    if finding.derived is not None:
        shown.append(f"  derived  {brief(finding.derived)}")
    return shown


def _verdict(audit: Audit) -> str:
    size = f"{_number(audit.tickets, 'ticket')} and {_number(audit.records, 'record')}"
    if audit.is_clean:
        return f"{size}: everything follows from the records and the policy"
    wrong = len(_tickets(audit))
    return (
        f"{size}: {_number(len(audit.findings), 'finding')}, {_number(wrong, 'ticket')} concerned"
    )


def _tickets(audit: Audit) -> set[str]:
    return {finding.ticket_id for finding in audit.findings if finding.ticket_id is not None}


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
