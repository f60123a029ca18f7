"""Draws cases inside templates by Hypothesis, decides them together, and looks for refutations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from ticketworld.planning.template import Template
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions, Taste
from ticketworld.strategies import tastes

TOGETHER = 10
"""Cases in one example of Hypothesis."""


class Refutation(NamedTuple):
    """A case that is not as its template says, and why."""

    reason: str
    case: Case


class Decided:
    """Cases that were decided, each of them once."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self.decisions: dict[Case, Decision] = {}
        self.faults: dict[Case, str] = {}

    def add(self, cases: Iterable[Case]) -> None:
        """Decide, in one batch, the cases that are new."""
        known = self.decisions.keys() | self.faults.keys()
        new = [case for case in dict.fromkeys(cases) if case not in known]
        answers = dict(zip(new, self._judge.answer(new), strict=True))
        self.faults |= {c: "; ".join(a.faults()) for c, a in answers.items() if a.faults()}
        sound = [case for case in new if case not in self.faults]
        decisions = self._judge.decide(sound, [answers[case] for case in sound])
        self.decisions.update(zip(sound, decisions, strict=True))


class Examination:
    """Random cases inside one template.

    Args:
        regions: The cases of some templates.
        number: Which of them this one is.
        decided: Takes what is decided, for all templates.
        examples: How many cases to draw, at least, if there are so many.
    """

    def __init__(
        self, regions: Regions, number: int, template: Template, decided: Decided, examples: int
    ) -> None:
        self._regions = regions
        self._number = number
        self._template = template
        self._decided = decided
        self._together = min(TOGETHER, examples)
        self._runs = -(-examples // self._together)
        rows: list[Taste] = []
        self._run(rows.extend)
        self.cases = regions.draw(number, rows)
        """The cases drawn; none comes twice."""
        self._liked = dict(zip(rows[::-1], self.cases[::-1], strict=False))

    def decisions(self) -> list[Decision]:
        """Return the decisions of the cases drawn, which must be decided by now."""
        return [self._decided.decisions[case] for case in self.cases]

    def refutation(self, doubtful: Sequence[Case]) -> Refutation | None:
        """Return a case that is not as the template says, if one was found.

        Args:
            doubtful: Cases that may not be, the simplest first; others that were drawn are shrunk.
        """
        simplest = self._refuted(doubtful)
        if simplest:
            return simplest
        found = self._refuted(self.cases)
        if found is None:
            return None
        worst = [found]

        def holds(rows: Sequence[Taste]) -> None:
            refutation = self._refuted([self._liked_by(row) for row in rows])
            if refutation is not None:
                worst[:] = [refutation]
                raise AssertionError(refutation.reason)

        with suppress(AssertionError):
            self._run(holds)
        return worst[0]

    def _run(self, look: Callable[[Sequence[Taste]], None]) -> None:
        """Show something, by Hypothesis, what cases to draw; always the same at first."""

        @settings(
            max_examples=self._runs,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        @seed(0)
        @given(
            rows=st.lists(tastes(self._regions), min_size=self._together, max_size=self._together)
        )
        def show(rows: list[Taste]) -> None:
            look(rows)

        show()

    def _liked_by(self, row: Taste) -> Case:
        if row not in self._liked:
            [self._liked[row]] = self._regions.draw(self._number, [row])
        return self._liked[row]

    def _refuted(self, cases: Sequence[Case]) -> Refutation | None:
        """Return the first of some cases that is not as the template says, if any is."""
        self._decided.add(cases)
        for case in cases:
            if case in self._decided.faults:
                return Refutation(f"{self._decided.faults[case]}; correct the rules", case)
            decision = self._decided.decisions[case]
            outcome, cites = self._template.outcome, self._template.cites
            if decision.outcome != outcome:
                reason = f"a case ends in `{decision.outcome}`, not `{outcome}`"
                return Refutation(f"{reason}; correct `outcome` or `where`", case)
            for slug in cites:
                if not any(slug in ground for ground in decision.grounds):
                    reason = f"`{slug}` stands in no ground of a case"
                    return Refutation(f"{reason}; correct `cites` or `where`", case)
        return None
