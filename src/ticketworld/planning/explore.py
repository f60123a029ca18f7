"""Finds a case for everything that a plan is to cover, or proves that there is none.

Cases drawn at random reach most of what is common. Each unit that is left is searched for by the
solver, over all whole cases of the boundary domain at once, until a case that it finds is decided
to reach the unit, or it shows that none can.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ticketworld.planning.goals import Goals
from ticketworld.planning.units import Marks, Reached, Unit
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

DRAWN = 30
"""Cases drawn at random for each request."""

TOGETHER = 96
"""Units searched for before the cases found are decided, in one batch."""

ATTEMPTS = 8
"""Cases tried for a unit where amounts that coincide keep a clause from being pivotal."""

BARREN = 2
"""After so many rounds of searches of which no case is one that was asked for, they end."""

Progress = Callable[[int, int], None]
"""Told how many units are settled, of how many."""


@dataclass(frozen=True, slots=True)
class Found:
    """A decided case with the units that it reaches."""

    decision: Decision
    units: frozenset[Unit]


@dataclass(slots=True)
class Exploration:
    """What was found.

    Attributes:
        found: Decided cases, each with what it reaches; no case twice.
        reached: The units that some case found reaches.
        unreachable: The units that no case reaches, which is proved.
        undecided: The units that are neither: nothing was found and nothing proved.
    """

    found: list[Found] = field(default_factory=list)
    reached: set[Unit] = field(default_factory=set)
    unreachable: set[Unit] = field(default_factory=set)
    undecided: set[Unit] = field(default_factory=set)


class Explorer:
    """Explores a policy.

    Args:
        judge: The policy.
        goals: What is sought, and how.
        marks: What tells which units a case may reach.
        kinds: The kinds of units to note.
        admits: Tells which decided cases are asked for; all of them by default.
        attempts: Cases tried for a unit before it is left undecided.
    """

    def __init__(
        self,
        judge: Judge,
        goals: Goals,
        marks: Marks,
        kinds: Sequence[str],
        admits: Callable[[Sequence[Decision]], Sequence[bool]] = lambda d: [True] * len(d),
        attempts: int = ATTEMPTS,
    ) -> None:
        self._judge = judge
        self._goals = goals
        self._reached = Reached(judge, marks, kinds)
        self._admits = admits
        self._attempts = attempts
        self._known: set[Case] = set()
        self.exploration = Exploration()

    def explore(self, draw: random.Random, progress: Progress = lambda *_: None) -> Exploration:
        """Settle every unit; what was found so far stands in `exploration` when interrupted."""
        seen = self.exploration
        seen.undecided = set(self._goals.units)
        self.note(draw_cases(self._judge, draw, DRAWN))
        attempts = dict.fromkeys(self._goals.units, 0)
        barren = 0
        while barren < BARREN and (
            waiting := [u for u in self._goals.units if self._is_waiting(u, attempts)]
        ):
            cases: list[Case] = []
            before = len(seen.found)
            for unit in waiting[:TOGETHER]:
                case = self._goals.search(unit, attempts[unit])
                attempts[unit] += 1
                if case is None:
                    seen.undecided.discard(unit)
                    seen.unreachable.add(unit)
                else:
                    cases.append(case)
            self.note(cases)
            # A case that is found may be none that was asked for, of other hops for example.
            barren = barren + 1 if cases and len(seen.found) == before else 0
            progress(len(attempts) - len(seen.undecided), len(attempts))
        return seen

    def _is_waiting(self, unit: Unit, attempts: dict[Unit, int]) -> bool:
        return unit in self.exploration.undecided and attempts[unit] < self._attempts

    def note(self, cases: Iterable[Case]) -> None:
        """Decide cases that are new and note what they reach."""
        new = [case for case in dict.fromkeys(cases) if case not in self._known]
        self._known |= set(new)
        decided = self._judge.decide(new)
        decisions = [d for d, fits in zip(decided, self._admits(decided), strict=True) if fits]
        for decision, units in zip(decisions, self._reached.units(decisions), strict=True):
            self.exploration.found.append(Found(decision, units))
            self.exploration.reached |= units
            self.exploration.undecided -= units


def draw_cases(judge: Judge, draw: random.Random, count: int) -> list[Case]:
    """Return random whole cases over the boundary domain, up to so many for each request."""
    requests: Iterable[Value | None] = [None]
    if "request" in judge.catalogue.facts:
        requests = judge.catalogue.facts["request"].names
    cases = [draw_case(judge, draw, r) for r in requests for _ in range(count)]
    answers = judge.answer(cases)
    return [case for case, a in zip(cases, answers, strict=True) if not a.impossible]


def draw_case(judge: Judge, draw: random.Random, request: Value | None) -> Case:
    """Return a random whole case over the boundary domain; it may be one that cannot be."""
    facts: dict[str, Value] = {}
    for name in judge.catalogue.facts:
        if name == "request" and request is not None:
            facts[name] = request
        elif judge.domain.has_value(name, facts):
            facts[name] = draw.choice(judge.domain.values[name])
    return judge.case(facts)
