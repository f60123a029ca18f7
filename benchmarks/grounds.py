"""Measures how deeply a policy's areas interact: what must be read together to decide a case.

Cases are drawn over the boundary domain, every request as likely as any other. A case's ground is
the one that is cited, the smallest; its size is the case's hops. A relation that acts is pivotal
where removing it alone changes the resolution, as a clause is.

Example: python -m benchmarks.grounds --cases 10000
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
import orjson
from benchmarks.decide import UndrawnError, draw_cases
from rich.console import Console
from rich.progress import track
from rich.table import Table

from ticketworld.errors import TicketworldError
from ticketworld.planning.units import acting_relations
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

TOGETHER = 25_000
"""Cases decided in one call; one that fails is soon found."""

DEEP, DEEP_PERCENT, FARTHEST = 4, 15, 6
"""The project's goals: so many percent of the distinct grounds hold `DEEP` clauses or more, and
some case needs `FARTHEST`."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What the cases decided so far show.

    Attributes:
        grounds: For each distinct ground how many cases cite it.
        several: How many cases are over-determined.
        farthest: The first case of the most hops.
        pivotal: The clauses and, by their terms, the relations that are so in some case.
    """

    seconds: float = 0.0
    grounds: Counter[frozenset[str]] = field(default_factory=Counter)
    several: int = 0
    farthest: Decision | None = None
    pivotal: set[str] = field(default_factory=set)

    @property
    def cases(self) -> int:
        """How many cases were decided."""
        return self.grounds.total()

    def percent(self, count: int) -> float:
        """Return a number of cases as a percentage of all."""
        return 100 * count / max(1, self.cases)

    def deep(self) -> float:
        """Return the percentage of the distinct grounds that hold `DEEP` clauses or more."""
        deep = sum(len(ground) >= DEEP for ground in self.grounds)
        return 100 * deep / max(1, len(self.grounds))

    def add(self, judge: Judge, cases: Sequence[Case]) -> None:
        """Decide these cases and count what comes of them; only deciding is timed."""
        started = time.process_time()
        decisions = judge.decide(cases)
        self.seconds += time.process_time() - started
        for decision in decisions:
            self.grounds[frozenset(decision.grounds[0])] += 1
            self.several += len(decision.grounds) > 1
            self.pivotal.update(decision.pivotal)
            if self.farthest is None or decision.hops > self.farthest.hops:
                self.farthest = decision
        self._relations(judge, decisions)

    def _relations(self, judge: Judge, decisions: Sequence[Decision]) -> None:
        acting = [
            (decision, term)
            for decision in decisions
            for term in acting_relations(judge, decision.answer)
            if term not in self.pivotal
        ]
        without = judge.without([d.case for d, _ in acting], [[term] for _, term in acting])
        for (decision, term), answer in zip(acting, without, strict=True):
            if answer.resolution != decision.answer.resolution:
                self.pivotal.add(term)


def figures(judge: Judge, tally: Tally) -> Table:
    """Return the table of single figures, with what is wanted of them."""
    catalogue = judge.catalogue
    clauses = [clause.slug for clause in catalogue.clauses]
    relations = [relation.term for relation in catalogue.relations]
    table = Table("figure", "", "wanted")
    table.add_row("cases", f"{tally.cases:,}")
    table.add_row("ms a case", f"{1000 * tally.seconds / tally.cases:.3f}")
    for name, terms in (("clauses", clauses), ("relations", relations)):
        pivotal = sum(term in tally.pivotal for term in terms)
        table.add_row(f"{name} pivotal in some case", f"{pivotal} of {len(terms)}")
    table.add_row("over-determined cases", f"{tally.percent(tally.several):.1f} %")
    table.add_row("distinct grounds", f"{len(tally.grounds):,}")
    wanted = f"at least {DEEP_PERCENT} %"
    table.add_row(f"… of {DEEP} clauses or more", f"{tally.deep():.1f} %", wanted)
    hops = tally.farthest.hops if tally.farthest else 0
    table.add_row("most hops", str(hops), f"at least {FARTHEST}")
    return table


def histogram(tally: Tally) -> Table:
    """Return how many cases and how many distinct grounds need how many hops."""
    cases: Counter[int] = Counter()
    distinct: Counter[int] = Counter()
    for ground, count in tally.grounds.items():
        cases[len(ground)] += count
        distinct[len(ground)] += 1
    table = Table("hops", "cases", "", "distinct grounds", "")
    for hops in sorted(cases):
        share = 100 * distinct[hops] / len(tally.grounds)
        by_case = (f"{cases[hops]:,}", f"{tally.percent(cases[hops]):.1f} %")
        table.add_row(str(hops), *by_case, f"{distinct[hops]:,}", f"{share:.1f} %")
    return table


def remarks(judge: Judge, tally: Tally) -> Iterator[str]:
    """Yield the case of the most hops, as facts for `ticketworld decide`, and what was idle."""
    if tally.farthest:
        yield f"\n{tally.farthest.hops} hops: {', '.join(tally.farthest.grounds[0])}"
        yield orjson.dumps(dict(tally.farthest.case.items)).decode()
    catalogue = judge.catalogue
    for name, terms in (
        ("clauses", [clause.slug for clause in catalogue.clauses]),
        ("relations", [relation.term for relation in catalogue.relations]),
    ):
        idle = [term for term in terms if term not in tally.pivotal]
        yield f"\n{name} pivotal in no case: {', '.join(idle) or 'none'}"


@click.command()
@click.option("--cases", "count", type=click.IntRange(min=1), default=100_000, show_default=True)
@click.option("--rules", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--seed", default=0, show_default=True, help="Seed of the random cases.")
def main(count: int, rules: Path | None, seed: int) -> None:
    """Print how many clauses the cases of a policy need; the shipped one by default."""
    tally = Tally()
    try:
        judge = Judge(load_policy(rules or rules_folder()))
        cases = [judge.case(facts) for facts in draw_cases(judge, count, seed)]
        parts = range(0, count, TOGETHER)
        for start in track(parts, "deciding", console=Console(stderr=True), transient=True):
            tally.add(judge, cases[start : start + TOGETHER])
    except (TicketworldError, UndrawnError) as error:
        raise click.ClickException(str(error)) from None
    console = Console(width=110)
    console.print(figures(judge, tally), histogram(tally))
    for line in remarks(judge, tally):
        console.print(line, highlight=False, soft_wrap=True)
    console.print(f"\nSeed: {seed}.")


if __name__ == "__main__":
    main()
