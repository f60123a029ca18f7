"""Times `ticketworld plan`, and compares what it covers with two plainer ways to find cases.

All clauses, relations, boundaries and chains of three are covered, of the shipped rules and of
ever larger synthetic ones; then cases are drawn by the thousand with their grounds and lookups.
Last, three ways get the same number of cases and reach chains of three with them: the planner,
cases of the boundary domain in random order, and pairwise combinations of its values.

Example: python -m benchmarks.plan
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise, zip_longest
from pathlib import Path

import click
from allpairspy import AllPairs
from benchmarks.decide import draw_cases
from benchmarks.synthetic import write_policy
from rich.console import Console
from rich.table import Table

from ticketworld.planning.cover import Wish, plan_scenarios
from ticketworld.planning.scenario import ScenarioPlan
from ticketworld.planning.template import read_templates
from ticketworld.planning.units import Marks, Reached
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder, scenarios_folder
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge

CHAINS = "chains:3"
KINDS = ("clauses", "relations", "boundaries", CHAINS)
SIZES = (50, 100, 200, 300)
SAMPLES = (1_000, 10_000)
TIMES = (1, 10, 50)
"""How many times as many cases as the planner the plainer ways get."""

SHIPPED_BUDGET, LARGEST_BUDGET, SAMPLE_BUDGET = 10.0, 60.0, 60.0
"""Seconds on the clock for the shipped rules, the largest synthetic ones, the largest sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A planning run: its policy, how long it took and what it covers."""

    policy: str
    clauses: int
    relations: int
    seconds: float
    plan: ScenarioPlan

    @property
    def is_whole(self) -> bool:
        """Whether all that can be reached is covered, and the rest proved unreachable."""
        tallies = self.plan.coverage
        return all(t.covered == t.reachable and not t.undecided for t in tallies)


def covered(policy: str, rules: Path, scenarios: Path | None = None) -> Covered:
    """Return the figures of one run, from the files of the rules on."""
    started = time.perf_counter()
    judge = Judge(load_policy(rules))
    templates = read_templates(scenarios, judge) if scenarios else ()
    plan = plan_scenarios(judge, templates, Wish(kinds=KINDS))
    return Covered(
        policy=policy,
        clauses=len(judge.catalogue.clauses),
        relations=len(judge.catalogue.relations),
        seconds=time.perf_counter() - started,
        plan=plan,
    )


def coverage_table(runs: Sequence[Covered]) -> Table:
    """Return what was covered, and by how much the time grows where clauses double."""
    table = Table(
        "policy", "clauses", "relations", "seconds", "a doubling", "scenarios", "chains", "refuted"
    )
    synthetic = runs[1:]
    growth = ["", "", *(f"{_doubling(*pair):.1f} times" for pair in pairwise(synthetic))]
    for run, times in zip(runs, growth, strict=False):
        tally = next(tally for tally in run.plan.coverage if tally.kind == CHAINS)
        table.add_row(
            run.policy,
            str(run.clauses),
            str(run.relations),
            f"{run.seconds:.1f}",
            times,
            str(len(run.plan.scenarios)),
            f"{tally.covered} of {tally.reachable}",
            str(len(tally.unreachable)),
        )
    return table


def _doubling(smaller: Covered, larger: Covered) -> float:
    doublings = math.log2(larger.clauses / smaller.clauses)
    return float((larger.seconds / smaller.seconds) ** (1 / doublings))


def sampled(judge: Judge, count: int) -> float:
    """Return how many seconds so many cases take to draw and decide, with grounds and lookups."""
    started = time.perf_counter()
    decisions = judge.decide([judge.case(facts) for facts in draw_cases(judge, count, 0)])
    judge.lookups(decisions)
    return time.perf_counter() - started


def drawn(judge: Judge, count: int) -> Iterator[Case]:
    """Yield so many cases of the boundary domain in random order."""
    yield from (judge.case(facts) for facts in draw_cases(judge, count, 1))


def paired(judge: Judge, count: int) -> Iterator[Case]:
    """Yield so many cases in which every two values of two facts meet, a request at a time."""
    requests: Sequence[Value] = judge.domain.values.get("request", ())
    rows = (_pairs(judge, request) for request in requests)
    in_turn = chain.from_iterable(zip_longest(*rows))
    yield from islice((case for case in in_turn if case is not None), count)


def _pairs(judge: Judge, request: Value) -> Iterator[Case]:
    names = [name for name in judge.catalogue.facts if name in judge.reachable_facts(str(request))]
    names = [name for name in names if name != "request"]
    if len(names) > 1:
        for row in AllPairs([judge.domain.values[name] for name in names]):
            facts = {"request": request, **dict(zip(names, row, strict=True))}
            yield judge.case(judge.domain.prune(facts))


def chains_reached(judge: Judge, cases: Sequence[Case]) -> int:
    """Return how many chains of three some of these cases reaches."""
    answers = judge.answer(cases)
    possible = [case for case, a in zip(cases, answers, strict=True) if not a.impossible]
    reached = Reached(judge, Marks(judge, ()), (CHAINS,)).units(judge.decide(possible))
    return len(frozenset[object]().union(*reached))


def comparison(judge: Judge, planned: Covered, times: Sequence[int]) -> Table:
    """Return how many chains each way reaches with how many cases."""
    count = len(planned.plan.scenarios)
    table = Table("cases", "planned", "drawn at random", "pairwise")
    ways: tuple[Callable[[Judge, int], Iterator[Case]], ...] = (drawn, paired)
    tally = next(tally for tally in planned.plan.coverage if tally.kind == CHAINS)
    for factor in times:
        found = [chains_reached(judge, list(way(judge, factor * count))) for way in ways]
        plan = f"{tally.covered} of {tally.reachable}" if factor == 1 else ""
        table.add_row(f"{factor * count:,}", plan, *map(str, found))
    return table


@click.command()
@click.option("--quick", is_flag=True, help="Little of everything.")
def main(quick: bool) -> None:
    """Print the tables; exit 1 where a budget is exceeded or something is left uncovered."""
    console = Console(width=99)
    runs = [covered("shipped", rules_folder(), scenarios_folder())]
    with tempfile.TemporaryDirectory() as folder:
        runs += [
            covered("synthetic", write_policy(Path(folder) / str(size), size, 1))
            for size in (SIZES[:1] if quick else SIZES)
        ]
    console.print(coverage_table(runs))
    judge = Judge(load_policy(rules_folder()))
    samples = [(count, sampled(judge, count)) for count in (SAMPLES[:1] if quick else SAMPLES)]
    for count, seconds in samples:
        console.print(f"{count:,} cases with grounds and lookups: {seconds:.1f} s")
    console.print(comparison(judge, runs[0], TIMES[:1] if quick else TIMES))
    in_time = (
        runs[0].seconds <= SHIPPED_BUDGET
        and runs[-1].seconds <= LARGEST_BUDGET
        and samples[-1][1] <= SAMPLE_BUDGET
    )
    sys.exit(0 if in_time and all(run.is_whole for run in runs) else 1)


if __name__ == "__main__":
    main()
