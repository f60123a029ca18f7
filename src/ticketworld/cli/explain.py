"""`ticketworld explain`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, load_judge, print_json, rules_option
from ticketworld.errors import InputError

if TYPE_CHECKING:
    from ticketworld.solver.explain import WhyNot
    from ticketworld.solver.flips import Flip
    from ticketworld.solver.reasons import Reason

EXAMPLE = """\b
Examples:
  ticketworld explain case.json --why-not restocking_fee
  ticketworld explain case.json --flip approve
"""


@click.command("explain", epilog=EXAMPLE)
@click.argument("case", metavar="CASE.json")
@click.option("--why-not", "why_not", metavar="CLAUSE", help="Say what keeps a clause away.")
@click.option("--flip", metavar="OUTCOME", help="List every cheapest change to that outcome.")
@rules_option()
@json_option
def command(
    case: str, why_not: str | None, flip: str | None, rules: Path | None, as_json: bool
) -> int:
    """Explain the decision of the case in CASE.json, `-` for standard input."""
    from ticketworld.cli.cases import read_cases
    from ticketworld.cli.decisions import decision_lines, reason_lines
    from ticketworld.solver.explain import Explainer
    from ticketworld.solver.flips import cheapest_flips
    from ticketworld.solver.record import decision_fields

    judge = load_judge(rules)
    given = read_cases(case, judge)
    if not given.is_single:
        raise InputError(f"{case}: {len(given.cases)} cases found; explain takes one object")
    decision = judge.decide(given.cases)[0]
    explainer = Explainer(judge, decision)
    reasons = explainer.why()
    obstacle = explainer.why_not(why_not) if why_not else None
    flips = cheapest_flips(judge, decision.case, flip) if flip else None
    if as_json:
        print_json(
            {
                "decision": decision_fields(decision, judge.catalogue),
                "why": [_reason_json(reason) for reason in reasons],
                **({"why_not": _why_not_json(obstacle)} if obstacle else {}),
                **({"flips": [_flip_json(f) for f in flips]} if flips is not None else {}),
            }
        )
        return 0
    for line in decision_lines(decision, judge.catalogue):
        click.echo(line)
    for line in reason_lines(reasons):
        click.echo(line)
    if obstacle:
        for line in _why_not_lines(obstacle):
            click.echo(line)
    if flip and flips is not None:
        for line in _flip_lines(flip, flips):
            click.echo(line)
    return 0


def _why_not_lines(found: WhyNot) -> Iterator[str]:
    clause = found.clause
    if found.applies:
        yield f"\n{clause.slug} applies."
        return
    yield f"\n{clause.public_id}  {clause.title} ({clause.slug}) does not apply:"
    yield from (f"  defeated by {by}" for by in found.defeated_by)
    yield from (f"  blocked, for it requires {needed}" for needed in found.blocked_by)
    for failed in found.failed:
        yield f"  {failed.rule}: `{failed.literal}` fails, {failed.with_values}"


def _flip_lines(outcome: str, flips: Sequence[Flip]) -> Iterator[str]:
    if not flips:
        yield f"\nno change of facts leads to `{outcome}` while the request stays: proved"
        return
    count = len(flips[0].changes)
    yield f"\ncheapest ways to `{outcome}`, {count} fact{'s' if count != 1 else ''} changed:"
    for flip in flips:
        changes = [
            f"{c.fact} {c.old if c.old is not None else '(not given)'} → {c.new}"
            for c in flip.changes
        ]
        gone = f" (without {', '.join(flip.dropped)})" if flip.dropped else ""
        yield f"  {', '.join(changes) or 'none: it is so already'}{gone}"


def _reason_json(reason: Reason) -> dict[str, object]:
    return {
        "clause": reason.clause.slug,
        "public_id": reason.clause.public_id,
        "title": reason.clause.title,
        "prose": reason.clause.prose,
        "facts": dict(reason.facts),
        "settings": [
            {
                "clause": read.clause,
                "name": read.name,
                "value": read.value,
                "modified_by": read.modified_by,
            }
            for read in reason.settings
        ],
        "clauses": list(reason.clauses),
    }


def _why_not_json(found: WhyNot) -> dict[str, object]:
    return {
        "clause": found.clause.slug,
        "applies": found.applies,
        "defeated_by": found.defeated_by,
        "blocked_by": found.blocked_by,
        "failed": [
            {"rule": f.rule, "literal": f.literal, "with_values": f.with_values}
            for f in found.failed
        ],
    }


def _flip_json(flip: Flip) -> dict[str, object]:
    return {
        "changes": [{"fact": c.fact, "from": c.old, "to": c.new} for c in flip.changes],
        "dropped": flip.dropped,
        "case": dict(flip.case.facts),
    }
