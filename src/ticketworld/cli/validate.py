"""`ticketworld validate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import (
    json_option,
    load_judge,
    print_json,
    rules_option,
    scenarios_option,
    scenarios_path,
)
from ticketworld.errors import InputError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ticketworld.planning.template import Template
    from ticketworld.planning.validate import Verdict
    from ticketworld.solver.judge import Judge

EXAMPLE = """\b
Examples:
  ticketworld validate
  ticketworld validate RETURN-001A RETURN-003 --examples 500
"""


@click.command("validate", epilog=EXAMPLE)
@click.argument("ids", metavar="[TEMPLATE]...", nargs=-1)
@click.option(
    "--examples",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="Cases to draw inside each template.",
)
@rules_option(seconds=600, mebibytes=4096)
@scenarios_option
@json_option
def command(
    ids: tuple[str, ...], examples: int, rules: Path | None, scenarios: Path | None, as_json: bool
) -> int:
    """Test scenario templates by property, all of them unless some are named by their id.

    For random cases inside a template the decision exists, is unique, and has the outcome and the
    clauses that the template says; the same is proved over the boundary domain. Exits with 3 when
    a template is refuted, and prints the simplest case that does it, as `decide` takes it.
    """
    from ticketworld.cli.progress import bar
    from ticketworld.planning.template import read_templates
    from ticketworld.planning.validate import validate
    from ticketworld.resources import scenarios_folder

    judge = load_judge(rules)
    folder = scenarios_path(scenarios, rules) or scenarios_folder()
    templates = _named(read_templates(folder, judge), ids)
    verdicts: list[Verdict] = []
    is_complete = True
    with bar("templates") as progress:
        progress(0, len(templates))
        try:
            for verdict in validate(judge, templates, examples):
                verdicts.append(verdict)
                if not as_json:
                    _print_faults(verdict)
                progress(len(verdicts), len(templates))
        except KeyboardInterrupt:
            is_complete = False
    if as_json:
        print_json([_fields(verdict) for verdict in verdicts])
    else:
        _print_sum(verdicts, judge, is_whole=is_complete and not ids)
    if not is_complete:
        click.echo(f"interrupted; {len(verdicts)} of {len(templates)} were validated", err=True)
        return 1
    return 3 if any(verdict.faults for verdict in verdicts) else 0


def _named(templates: Sequence[Template], ids: Sequence[str]) -> list[Template]:
    by_id = {template.scenario_id: template for template in templates}
    for name in ids:
        if name not in by_id:
            hint = did_you_mean(name, by_id) or "; `ticketworld plan --cover templates` lists them"
            raise InputError(f"there is no template `{name}`{hint}")
    return [by_id[name] for name in ids] if ids else list(templates)


def _print_faults(verdict: Verdict) -> None:
    for fault in verdict.faults:
        click.echo(f"{fault.place}: {verdict.template.scenario_id}: {fault.message}")
        if fault.case is not None:
            click.echo(f"    for example {json.dumps(dict(fault.case.facts))}")


def _print_sum(verdicts: Sequence[Verdict], judge: Judge, *, is_whole: bool) -> None:
    sound = [verdict for verdict in verdicts if not verdict.faults]
    examined = sum(verdict.examined for verdict in verdicts)
    proofs = sum(len(verdict.proved) for verdict in verdicts)
    click.echo(
        f"{len(sound)} of {len(verdicts)} templates hold: {examined} cases decided, {proofs} "
        "claims proved over the boundary domain"
    )
    if is_whole:
        _print_unnamed(verdicts, judge)


def _print_unnamed(verdicts: Sequence[Verdict], judge: Judge) -> None:
    """Print which clauses interact where no template says so."""
    at_work = frozenset[str]().union(*(verdict.relations for verdict in verdicts))
    cited = {slug for verdict in verdicts for slug in verdict.template.cites}
    relations = judge.catalogue.relations
    idle = [r.term for r in relations if r.term not in at_work]
    unnamed = [r.term for r in relations if r.term in at_work and r.source not in cited]
    if idle:
        click.echo(f"{len(idle)} relations are at work in no template: {', '.join(idle)}")
    if unnamed:
        click.echo(
            f"{len(unnamed)} relations are at work, and no template cites the clause that acts: "
            f"{', '.join(unnamed)}"
        )


def _fields(verdict: Verdict) -> dict[str, object]:
    return {
        "template": verdict.template.scenario_id,
        "examined": verdict.examined,
        "proved": verdict.proved,
        "clauses": verdict.clauses,
        "relations": sorted(verdict.relations),
        "faults": [
            {
                "place": fault.place,
                "message": fault.message,
                "case": dict(fault.case.facts) if fault.case else None,
            }
            for fault in verdict.faults
        ],
    }
