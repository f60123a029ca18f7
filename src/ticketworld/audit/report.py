"""Prints an audit as text: briefly, and in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from textwrap import wrap

from ticketworld.audit.compared import in_words
from ticketworld.audit.finding import Audit, Finding
from ticketworld.audit.foreign.verdict import CHECKS
from ticketworld.audit.results import recommendations, summary
from ticketworld.dataset.fault import brief
from ticketworld.dataset.names import MANIFEST

_MOST_MISSED = 8


def text(audit: Audit, limit: int | None = None) -> str:
    """Return an audit briefly: findings where they stand, what to do about them, then the sums.

    Args:
        audit: What is to be printed.
        limit: How many findings are printed at most; None prints all.
    """
    lines = _told(audit.findings, limit)
    if audit.warnings:
        lines += ["unlikely, yet possible:", *_told(audit.warnings, limit)]
    lines += _ledger(audit)
    if not audit.is_clean:
        lines += [*_kinds(audit), "", "what to do next:", *_advice(audit), "", _shares(audit)]
    return "\n".join([*lines, *_origin(audit), *_sealed(audit), _verdict(audit)]) + "\n"


def full_text(audit: Audit) -> str:
    """Return an audit in full: what was checked and of what it is made, then what was found."""
    parts = {
        "": [_verdict(audit), _shares(audit), *_origin(audit), *_sealed(audit)],
        "What was compared": _kinds(audit, is_whole=True),
        "What each check says": _ledger(audit),
        "Tickets by type and outcome": _outcomes(audit),
        "Findings": _told(audit.findings, None) or ["none"],
        "Unlikely, yet possible": _told(audit.warnings, None) or ["none"],
        "Recommendations": _advice(audit) or ["none"],
    }
    lines = [f"Ticket audit by the policy with the digest {audit.policy}"]
    for title, part in parts.items():
        if part:
            lines += ["", *([title, "-" * len(title)] if title else []), *part]
            lines = lines if lines[-1] else lines[:-1]
    return "\n".join(lines) + "\n"


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


def _kinds(audit: Audit, *, is_whole: bool = False) -> list[str]:
    """Return the table of kinds: as a whole with what was compared, else those with findings."""
    rows = [("kind", "findings", "tickets", "compliance", "compared")]
    for kind, one in summary(audit).findings_by_kind.items():
        if one.findings or (is_whole and one.compared):
            cells = f"{one.findings:,}", f"{one.tickets:,}", f"{one.compliance:.2%}"
            rows.append((kind, *cells, in_words(one.compared)))
    return _table([row if is_whole else row[:-1] for row in rows], left=(0, 4))


def _outcomes(audit: Audit) -> list[str]:
    """Return how many tickets of each type come to each outcome."""
    if audit.tally is None:
        return []
    pairs = audit.tally.outcomes
    types, outcomes = Counter[str](), Counter[str]()
    for (query_type, outcome), count in pairs.items():
        types[query_type] += count
        outcomes[outcome] += count
    columns = [outcome for outcome, _ in outcomes.most_common()]
    rows = [("type", *columns, "all")]
    for query_type, count in types.most_common():
        cells = [pairs[query_type, outcome] for outcome in columns]
        rows.append((query_type, *(f"{cell:,}" for cell in cells), f"{count:,}"))
    sums = [*(outcomes[outcome] for outcome in columns), audit.tally.tickets]
    return _table([*rows, ("all", *(f"{total:,}" for total in sums))], left=(0,))


def _table(rows: Sequence[Sequence[str]], left: Collection[int]) -> list[str]:
    """Return rows as lines, the columns aligned right but for some."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            f"{cell:{'<' if at in left else '>'}{width}}"
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _advice(audit: Audit) -> list[str]:
    """Return what to do about each kind that has findings."""
    lines: list[str] = []
    for advised in recommendations(audit):
        first = f"{advised.kind}: "
        lines += wrap(first + advised.advice, 95, initial_indent="  ", subsequent_indent="    ")
    return lines


def _shares(audit: Audit) -> str:
    """Return the compliance, of what is ticket and of what is not."""
    sums = summary(audit)
    others = "records and files" if sums.files else "records"
    return (
        f"compliance: {sums.ticket_compliance:.2%} of tickets, {sums.record_compliance:.2%} of "
        f"{others}"
    )


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
