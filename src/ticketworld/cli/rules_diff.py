"""`ticketworld rules diff`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option, rules_path

if TYPE_CHECKING:
    from ticketworld.analysis.contrast import Contrast, Kind
    from ticketworld.analysis.diff import Difference, PolicyDiff
    from ticketworld.analysis.shrink import Span
    from ticketworld.solver.case import Value
    from ticketworld.solver.decision import Answer

    Relabelled = Sequence[tuple[str, Contrast, tuple[Kind, ...]]]

EXAMPLE = """\b
Examples:
  ticketworld rules diff rules my_rules
  ticketworld rules diff HEAD~1 rules --dataset data
"""


@click.command("diff", epilog=EXAMPLE)
@click.argument("old")
@click.argument("new")
@rules_option("old", "new", seconds=300)
@click.option(
    "--dataset",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Also list the tickets of this dataset that would get another label.",
)
@json_option
def command(old: str, new: str, rules: Path | None, dataset: Path | None, as_json: bool) -> int:
    """Show which decisions differ between the policies OLD and NEW, with proof.

    Each is a folder, or a git revision of the rules folder: `REV`, or `REV:path`. Exit 3 where any
    decision differs; other words alone change none.
    """
    from ticketworld.analysis.diff import diff_policies, relabelled
    from ticketworld.cli.main import FINDINGS
    from ticketworld.cli.revisions import load_named
    from ticketworld.solver.judge import Judge

    folders = [Path(name) for name in (new, old) if Path(name).is_dir()]
    beside = [rules] if rules else [*folders, rules_path(None)]
    before, after = (Judge(load_named(name, beside)) for name in (old, new))
    tickets = [] if dataset is None else _tickets(dataset)
    diff = diff_policies(before, after)
    labels = relabelled(before, after, tickets)
    if as_json:
        print_json(_as_json(diff, labels, None if dataset is None else len(tickets)))
    else:
        for line in _lines(diff):
            click.echo(line)
        if dataset is not None:
            for line in _label_lines(labels, len(tickets)):
                click.echo(line)
    return FINDINGS if diff.differences or labels else 0


def _tickets(folder: Path) -> list[tuple[str, Mapping[str, Value]]]:
    from ticketworld.dataset.store import read_dataset

    return [(ticket.ticket_id, ticket.facts) for ticket in read_dataset(folder).tickets]


def _lines(diff: PolicyDiff) -> Iterator[str]:
    for change in diff.changes:
        yield f"{change.where}: {change}"
    if diff.changes:
        yield ""
    for difference in diff.differences:
        yield from _difference_lines(difference)
        yield ""
    for proof in diff.proofs:
        yield f"proved: {proof}" if not proof.startswith("tested") else proof
    count = len({kind for difference in diff.differences for kind in difference.kinds})
    yield (
        f"decisions differ in {count} way{'s' if count > 1 else ''}"
        if count
        else "no decision differs"
    )


def _difference_lines(difference: Difference) -> Iterator[str]:
    contrast = difference.contrast
    yield from (str(kind) for kind in difference.kinds)
    facts = [
        f"{name}={value}{_span_text(difference.spans.get(name))}" for name, value in contrast.items
    ]
    yield f"    for example {', '.join(facts)}"
    yield f"    OLD  {_answer_text(contrast.old_answer)}"
    yield f"    NEW  {_answer_text(contrast.new_answer)}"
    if difference.causes:
        yield f"    because of {'; '.join(map(str, difference.causes))}"
    elif difference.kinds[0].what not in ("case", "citations"):
        yield "    because of several changes, of which no one alone undoes it"


def _span_text(span: Span | None) -> str:
    if span is None:
        return ""
    low, high = span
    if low is None:
        return f" (up to {high})"
    return f" (from {low})" if high is None else f" ({low} to {high})"


def _answer_text(answer: Answer | None) -> str:
    from ticketworld.money import format_money

    if answer is None or answer.impossible:
        return "no such case"
    found = answer.resolution
    parts = [" and ".join(found.outcomes) or "no outcome"]
    parts += [f"{a.type} {format_money(a.cents)}" if a.cents else a.type for a in found.actions]
    parts += [f"evidence {what}" for what in found.evidence]
    parts += [f"escalation {queue}" for queue in found.escalation]
    parts += [f"wait {days}" for days in found.waits]
    parts += [f"route {team}" for team in found.routes]
    parts += [f"priority {priority}" for priority in found.priorities]
    return ", ".join(parts)


def _label_lines(labels: Relabelled, count: int) -> Iterator[str]:
    yield ""
    for name, _, kinds in labels:
        yield f"{name}: {'; '.join(str(kind) for kind in kinds)}"
    yield f"{len(labels)} of {count} tickets get another label"


def _as_json(diff: PolicyDiff, labels: Relabelled, tickets: int | None) -> dict[str, object]:
    found: dict[str, object] = {
        "changes": [
            {"kind": c.kind, "name": c.name, "change": c.change, "where": c.where}
            for c in diff.changes
        ],
        "differences": [
            {
                "kinds": [kind._asdict() for kind in difference.kinds],
                **_contrast_json(difference.contrast),
                "spans": difference.spans,
                "causes": [
                    {"kind": c.kind, "name": c.name, "change": c.change} for c in difference.causes
                ],
            }
            for difference in diff.differences
        ],
        "proofs": diff.proofs,
    }
    if tickets is not None:
        found["tickets"] = tickets
        found["relabelled"] = [
            {
                "ticket_id": name,
                "kinds": [kind._asdict() for kind in kinds],
                "old": _answer_json(contrast.old_answer),
                "new": _answer_json(contrast.new_answer),
            }
            for name, contrast, kinds in labels
        ]
    return found


def _contrast_json(contrast: Contrast) -> dict[str, object]:
    return {
        "witness": dict(contrast.items),
        "old": _answer_json(contrast.old_answer),
        "new": _answer_json(contrast.new_answer),
    }


def _answer_json(answer: Answer | None) -> dict[str, object] | None:
    if answer is None or answer.impossible:
        return None
    found = answer.resolution._asdict()
    return {**found, "actions": [action._asdict() for action in answer.resolution.actions]}
