"""Prints an audit as text."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from ticketworld.audit.finding import Audit, Finding
from ticketworld.audit.foreign.verdict import CHECKS
from ticketworld.audit.kinds import KINDS
from ticketworld.audit.results import recommendations, summary
from ticketworld.dataset.fault import brief
from ticketworld.dataset.names import MANIFEST

_MOST_MISSED = 8


def text(audit: Audit, limit: int | None = None) -> str:
    """Return an audit as lines to read: findings where they stand, what to do, then the sums.

    Args:
        audit: What is to be printed.
        limit: How many findings are printed at most; None prints all.
    """
    lines = _told(audit.findings, limit)
    if audit.warnings:
        lines += ["unlikely, yet possible:", *_told(audit.warnings, limit)]
    lines += _ledger(audit)
    lines += _kinds(audit)
    return "\n".join([*lines, *_origin(audit), *_sealed(audit), _verdict(audit)]) + "\n"


def _origin(audit: Audit) -> list[str]:
    """Say how the dataset was read, or whose rules were decided by, where that is not usual."""
    if audit.ledger is not None:
        return [f"no {MANIFEST}: read as tickets that others made, field by field"]
    if audit.policy_seed is None:
        return []
    origin = (
        f"policy seed {audit.policy_seed} draws just these"
        if audit.redrawn
        else f"whether policy seed {audit.policy_seed} drew them could not be confirmed"
    )
    return [f"decided by the rules it carries; {origin}"]


def _sealed(audit: Audit) -> list[str]:
    """Say of how many tickets only the letters could be audited."""
    if not audit.sealed:
        return []
    whose = _number(audit.sealed, "sealed ticket")
    return [f"undecidable: the truth of {whose} is absent; their letters were audited"]


def _lines(finding: Finding) -> list[str]:
    where = finding.field or "(whole)"
    shown = [f"{where}: {finding.why}", f"  found    {brief(finding.found)}"]
    if finding.derived is not None:
        shown.append(f"  derived  {brief(finding.derived)}")
    return shown


def _told(findings: Sequence[Finding], limit: int | None) -> list[str]:
    """Return findings as lines, under the file and record in which they stand."""
    lines: list[str] = []
    previous: tuple[str, str | None] | None = None
    for finding in findings[:limit]:
        place = (finding.file, finding.ticket_id or finding.record)
        if place != previous:
            lines.append(": ".join(filter(None, place)))
        previous = place
        lines += [f"  {line}" for line in _lines(finding)]
    hidden = len(findings) - len(findings[:limit])
    if hidden:
        lines.append(f"… and {hidden:,} more")
    return [*lines, *([""] if lines else [])]


def _ledger(audit: Audit) -> list[str]:
    """Return what each check says of tickets that others made, and what is missing."""
    if audit.ledger is None:
        return []
    widest = max(map(len, CHECKS))
    lines = [f"{'check':{widest}}  satisfied  violated  undecidable"]
    for check, counts in audit.ledger.counts.items():
        cells = f"{counts['satisfied']:9,}  {counts['violated']:8,}  {counts['undecidable']:11,}"
        lines.append(f"{check:{widest}}  {cells}")
    missing = audit.ledger.missing()
    if missing:
        told = ", ".join(
            f"{name} ({count:,})" for name, count in missing.most_common(_MOST_MISSED)
        )
        lines += ["", *wrap(f"missing most often: {told}", 95, subsequent_indent="  ")]
    return [*lines, ""]


def _kinds(audit: Audit) -> list[str]:
    """Return the table of kinds, and what to do about each that has findings."""
    sums = summary(audit)
    if audit.is_clean:
        return []
    widest = max(len(kind) for kind in KINDS)
    lines = [f"{'kind':{widest}}  findings  tickets  compliance"]
    for kind, one in sums.findings_by_kind.items():
        if one.findings:
            share = f"{one.compliance:.2%}"
            lines.append(f"{kind:{widest}}  {one.findings:8,}  {one.tickets:7,}  {share:>10}")
    lines += ["", "what to do next:"]
    for advised in recommendations(audit):
        first = f"{advised.kind}: "
        lines += wrap(first + advised.advice, 95, initial_indent="  ", subsequent_indent="    ")
    return [*lines, ""]


def _verdict(audit: Audit) -> str:
    size = f"{_number(audit.tickets, 'ticket')} and {_number(audit.records, 'record')}"
    if audit.ledger is not None and audit.is_clean:
        return f"{size}: nothing contradicts the records or the policy{_opened(audit)}"
    if audit.is_clean:
        decided = f"{_number(audit.decisions, 'decision')} derived again"
        told = f"; {_number(len(audit.warnings), 'warning')}" if audit.warnings else ""
        return f"{size}, {decided}: everything follows from the records and the policy{told}"
    sums = summary(audit)
    wrong = _number(sums.tickets_with_findings, "ticket")
    return (
        f"{size}: {_number(len(audit.findings), 'finding')}, {wrong} concerned, "
        f"compliance {sums.compliance:.2%}{_opened(audit)}"
    )


def _opened(audit: Audit) -> str:
    if audit.ledger is None:
        return ""
    return f", {_number(len(audit.ledger.open), 'check')} undecidable"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
