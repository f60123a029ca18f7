"""Shows an audit as one page that stands by itself: no script, font or picture from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from ticketworld.audit.figures import claims, covered, finding_plots, tally_plots
from ticketworld.audit.finding import Audit, Finding
from ticketworld.audit.foreign.verdict import Verdict
from ticketworld.audit.plot import Plot, figure
from ticketworld.audit.results import recommendations, summary
from ticketworld.dataset.fault import brief

_MARKS = {"kept": "✓", "broken": "✗", "unsure": "?"}

EMBEDDED = 400
"""How many findings the page holds at most; `ticket_audit_results.json` holds all."""


def page(audit: Audit) -> str:
    """Return an audit as an HTML page, the findings first where there are any."""
    parts = [_head(audit), _claims(audit), _advice(audit)]
    if audit.findings:
        parts.append(_findings(audit.findings))
    parts.append(_plots("What was found", list(finding_plots(audit))))
    if audit.ledger is not None:
        parts.append(_open(audit.ledger.open))
    if audit.tally is not None and audit.tally.tickets:
        parts.append(_plots("What the tickets are made of", list(tally_plots(audit.tally))))
    script = _file("page.js") if audit.findings else ""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Ticket audit: {escape(_verdict(audit))}</title>"
        f"<style>{_file('page.css')}</style></head><body><main>{''.join(parts)}{_foot(audit)}"
        f"</main><script>{script}</script></body></html>\n"
    )


def _file(name: str) -> str:
    return files("ticketworld.audit").joinpath(name).read_text("utf-8")


def _verdict(audit: Audit) -> str:
    if audit.findings:
        wrong = summary(audit).tickets_with_findings
        return f"{len(audit.findings):,} findings, in {wrong:,} of {audit.tickets:,} tickets"
    if audit.ledger is not None:
        return f"Nothing in {audit.tickets:,} tickets contradicts the records or the policy"
    return f"All {audit.tickets:,} tickets follow from the records and the policy"


def _head(audit: Audit) -> str:
    sums = summary(audit)
    bad = " bad" if audit.findings else ""
    numbers = [
        ("tickets", f"{audit.tickets:,}"),
        ("compliance of tickets", f"{sums.ticket_compliance:.2%}"),
        ("of records and files", f"{sums.record_compliance:.2%}"),
        ("decisions derived again", f"{audit.decisions:,}"),
        ("records", f"{audit.records:,}"),
    ]
    if audit.tally is not None:
        numbers.append(("clauses that settle a ticket", covered(audit.tally)))
    if audit.ledger is not None:
        numbers.append(("checks undecidable", f"{len(audit.ledger.open):,}"))
    cells = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in numbers)
    return (
        f'<header><p class="over">Ticket audit</p><div class="verdict{bad}">'
        f'<h1>{escape(_verdict(audit))}</h1><p class="under">{escape(_told(audit))}</p></div>'
        f'<dl class="numbers">{cells}</dl></header>'
    )


def _told(audit: Audit) -> str:
    if audit.ledger is not None:
        return (
            "These files were made elsewhere. Each check is satisfied, violated, or, where facts "
            "are missing, undecidable; nothing was guessed."
        )
    if audit.findings:
        return (
            "Each of these values contradicts the records, the policy or the rest of its ticket. "
            "Beside it stands what was derived."
        )
    return (
        "Every label was derived again from these files alone: the facts from the records at the "
        "time of each message, the decision from the clauses, the questions from what the message "
        "leaves open. Nothing differs."
    )


def _claims(audit: Audit) -> str:
    items = "".join(
        f'<li class="{one.state}"><span class="mark">{_MARKS[one.state]}</span>'
        f"<b>{one.kind}</b><span>{escape(one.meaning)}<small>{escape(one.compared)}</small></span>"
        f'<span class="told">{one.told}</span></li>'
        for one in claims(audit)
    )
    return f'<h2>What was checked</h2><ul class="claims">{items}</ul>'


def _advice(audit: Audit) -> str:
    items = "".join(
        f"<li><b>{one.kind}</b> ({one.findings:,}): {_marked(one.advice)}</li>"
        for one in recommendations(audit)
    )
    warnings = "".join(
        f"<li><b>{escape(one.field)}</b>: {escape(one.why)}. Found {escape(brief(one.found))}; "
        f"promised {escape(brief(one.derived))}</li>"
        for one in audit.warnings
    )
    shown = f'<h2>What to do next</h2><ul class="advice mild">{items}</ul>' if items else ""
    if warnings:
        shown += f'<h2>Unlikely, yet possible</h2><ul class="advice mild">{warnings}</ul>'
    return shown


def _marked(text: str) -> str:
    """Return words with what stands in backticks as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))


def _findings(findings: Sequence[Finding]) -> str:
    kinds = dict.fromkeys(finding.kind for finding in findings[:EMBEDDED])
    choices = "".join(f"<option>{kind}</option>" for kind in kinds)
    rows = "".join(map(_row, findings[:EMBEDDED]))
    more = len(findings) - EMBEDDED
    told = f"; {more:,} more stand in the results file" if more > 0 else ""
    return (
        f"<h2>Findings</h2><div class='filters'>"
        '<input id="words" type="search" placeholder="ticket, field or words" '
        'aria-label="Show findings that hold these words">'
        f'<select id="kind" aria-label="Show findings of a kind"><option value="">every kind'
        f'</option>{choices}</select><output id="shown">{min(len(findings), EMBEDDED):,} shown'
        f'</output><span class="under">{told}</span></div><div class="wide">'
        '<table id="findings"><thead><tr><th>kind</th><th>where</th><th>field</th><th>found</th>'
        f"<th>derived</th><th>why</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(finding: Finding) -> str:
    where = finding.ticket_id or finding.record or finding.file
    derived = "" if finding.derived is None else brief(finding.derived)
    return (
        f'<tr data-kind="{finding.kind}"><td><span class="pill">{finding.kind}</span></td>'
        f'<td class="where">{escape(where)}</td><td><code>{escape(finding.field)}</code></td>'
        f'<td class="found"><code>{escape(brief(finding.found))}</code></td>'
        f'<td class="derived"><code>{escape(derived)}</code></td>'
        f"<td>{_marked(finding.why)}</td></tr>"
    )


def _open(verdicts: Sequence[Verdict]) -> str:
    """Return what the files of others leave open, and what would settle it."""
    if not verdicts:
        return ""
    rows = "".join(
        f'<tr><td class="where">{escape(one.ticket_id)}</td><td>{escape(one.check)}</td>'
        f"<td>{escape(one.why)}</td><td><code>{escape(', '.join(one.missing))}</code></td></tr>"
        for one in verdicts[:EMBEDDED]
    )
    more = len(verdicts) - EMBEDDED
    told = f'<p class="under">{more:,} more stand in the results file.</p>' if more > 0 else ""
    return (
        '<h2>What stays open</h2><div class="wide"><table><thead><tr><th>ticket</th><th>check</th>'
        f"<th>why</th><th>settled by</th></tr></thead><tbody>{rows}</tbody></table></div>{told}"
    )


def _plots(title: str, plots: Sequence[Plot]) -> str:
    drawn = "".join(figure(plot) for plot in plots if plot.bars)
    return f'<h2>{title}</h2><div class="plots">{drawn}</div>' if drawn else ""


def _foot(audit: Audit) -> str:
    seed = "" if audit.policy_seed is None else f" Drawn by policy seed {audit.policy_seed}."
    return f"<footer>Decided by the policy with the digest {escape(audit.policy)}.{seed}</footer>"
