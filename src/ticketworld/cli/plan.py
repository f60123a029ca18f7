"""`ticketworld plan`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import (
    json_option,
    load_judge,
    output_option,
    print_json,
    rules_option,
    scenarios_option,
    scenarios_path,
)

if TYPE_CHECKING:
    from ticketworld.planning.contrast import Contrast, Partner
    from ticketworld.planning.scenario import Scenario, ScenarioPlan
    from ticketworld.solver.judge import Judge

EXAMPLE = """\b
Examples:
  ticketworld plan --cover clauses,relations,chains:3
  ticketworld plan --hops 4..6 --outcome deny --limit 20 --diverse
  ticketworld plan --cover templates --output plan.jsonl
"""


@click.command("plan", epilog=EXAMPLE)
@click.option(
    "--cover",
    metavar="LIST",
    help="What to cover, such as clauses,relations,boundaries,templates,outcomes,chains:3; "
    "all but chains by default.",
)
@click.option("--hops", metavar="N[..M]", help="Only scenarios of so many hops.")
@click.option("--outcome", "outcomes", multiple=True, help="Only this outcome; may be repeated.")
@click.option(
    "--area", "areas", multiple=True, help="Only scenarios settled by this area; may be repeated."
)
@click.option(
    "--clause",
    "clauses",
    multiple=True,
    help="Only scenarios settled by this clause; may be repeated.",
)
@click.option(
    "--template", "ids", multiple=True, help="Only scenarios of this template; may be repeated."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help="Print so many scenarios; as many as the coverage takes by default.",
)
@click.option(
    "--diverse", is_flag=True, help="Choose further scenarios to differ as much as they can."
)
@click.option(
    "--contrast", is_flag=True, help="Add cases nearly the same that end otherwise, and alike."
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Seed of all draws."
)
@click.option("--explain", is_flag=True, help="Say of each scenario why its decision holds.")
@rules_option(seconds=600, mebibytes=4096)
@scenarios_option
@output_option
@json_option
def command(
    cover: str | None,
    hops: str | None,
    outcomes: tuple[str, ...],
    areas: tuple[str, ...],
    clauses: tuple[str, ...],
    ids: tuple[str, ...],
    limit: int | None,
    diverse: bool,
    contrast: bool,
    seed: int,
    explain: bool,
    rules: Path | None,
    scenarios: Path | None,
    output: Path | None,
    as_json: bool,
) -> int:
    """Plan scenarios that cover a policy, each with a witness case, and prove what none reaches.

    Every scenario is decided by the policy. A clause counts as a hop only where the decision
    would be another without it. The report at the end says for each kind of thing to cover how
    much is covered, how much any case reaches, and what is proved to be out of reach.
    """
    from ticketworld.cli.progress import bar
    from ticketworld.planning.cover import USUAL, Wish, plan_scenarios
    from ticketworld.planning.filters import Filters, read_hops
    from ticketworld.planning.template import read_templates
    from ticketworld.planning.units import read_kinds

    judge = load_judge(rules)
    folder = scenarios_path(scenarios, rules)
    templates = () if folder is None else read_templates(folder, judge)
    wish = Wish(
        kinds=read_kinds(cover) if cover is not None else USUAL,
        filters=Filters(
            hops=None if hops is None else read_hops(hops),
            outcomes=outcomes,
            areas=areas,
            clauses=clauses,
            templates=ids,
        ),
        limit=limit,
        is_diverse=diverse,
        has_contrast=contrast,
        seed=seed,
    )
    with bar("units settled") as progress:
        made = plan_scenarios(judge, templates, wish, progress)
    _write(made, judge, output, as_json=as_json, explain=explain)
    if limit is not None and made.needed > limit:
        click.echo(
            f"--limit {limit} is too small to cover all that was asked; it takes {made.needed} "
            f"scenarios, {made.needed - limit} more",
            err=True,
        )
    if not made.is_complete:
        click.echo("interrupted; the plan holds what was found until then", err=True)
    return 0 if made.is_complete else 1


def _write(
    made: ScenarioPlan, judge: Judge, output: Path | None, *, as_json: bool, explain: bool
) -> None:
    from ticketworld.files import write_bytes

    catalogue = judge.catalogue
    if output is not None:
        write_bytes(output, made.lines(catalogue))
    if as_json:
        rows = [scenario.fields(catalogue) for scenario in made.scenarios]
        print_json({**made.header(), "scenarios": rows})
        return
    if output is None:
        for number, scenario in enumerate(made.scenarios, 1):
            click.echo("\n".join(_lines(number, scenario, judge, explain=explain)))
    click.echo("\n".join(_report(made)))


def _lines(number: int, scenario: Scenario, judge: Judge, *, explain: bool) -> Iterator[str]:
    from ticketworld.cli.decisions import decision_lines
    from ticketworld.planning.scenario import IMPLIED

    decision = scenario.decision
    facts = ", ".join(f"{name}={value}" for name, value in decision.case.items)
    yield f"scenario {number}: {', '.join(scenario.templates) or IMPLIED}"
    yield f"  facts       {facts}"
    yield from (f"  {line}" for line in decision_lines(decision, judge.catalogue))
    yield f"  look up     {', '.join(scenario.lookups) or 'nothing'}"
    yield from (f"  boundary    {name}" for name in scenario.boundaries)
    if scenario.contrast:
        yield from (f"  {line}" for line in _contrast_lines(scenario.contrast))
    if explain:
        from ticketworld.cli.decisions import reason_lines

        [explanation] = judge.explain([decision])
        yield from (f"  {line}" for line in reason_lines(explanation.reasons))
    yield ""


def _contrast_lines(contrast: Contrast) -> Iterator[str]:
    for partner in contrast.others:
        yield f"but         {partner.decision.outcome}, where {_changes(partner)}"
    if contrast.same:
        yield f"still       {contrast.same.decision.outcome}, where {_changes(contrast.same)}"


def _changes(partner: Partner) -> str:
    return ", ".join(f"{change.fact}={change.new}" for change in partner.changes)


def _report(made: ScenarioPlan) -> Iterator[str]:
    yield f"{len(made.scenarios)} scenarios"
    for tally in made.coverage:
        share = f"{tally.covered} of {tally.reachable} reachable"
        yield f"  {tally.kind:<11} {share}, {len(tally.unreachable)} proved unreachable"
        yield from (f"    unreachable: {name}" for name in tally.unreachable)
        yield from (f"    undecided: {name}" for name in tally.undecided)
