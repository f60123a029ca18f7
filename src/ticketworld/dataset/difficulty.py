"""How hard a case is: clauses to read together, places to look into, numbers close to a limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ticketworld.dataset.plan import next_step
from ticketworld.dataset.ticket import Complexity, Difficulty
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Answer, Decision
from ticketworld.solver.judge import Judge

_HOPS_OF_AN_EDGE_CASE = 4
_PLACES_OF_A_LOOKUP = 3
_STEPS = (-2, -1, 1, 2)  # from beside a threshold, its other side is at most two away


def difficulties(decisions: Sequence[Decision], judge: Judge) -> list[Difficulty]:
    """Return the difficulty of each decision, in the order given."""
    near = _near_thresholds(decisions, judge)
    return [
        Difficulty(hops=decision.hops, lookups=lookups, near_threshold=numbers)
        for decision, lookups, numbers in zip(
            decisions, judge.lookups(decisions), near, strict=True
        )
    ]


def complexity(decision: Decision, difficulty: Difficulty, order_number: str) -> Complexity:
    """Return the class of a ticket, the first that holds.

    Args:
        decision: An escalated one is always `requires_escalation`.
        difficulty: Four hops, a number near a threshold, or another step than resolving make an
            `edge_case`; decisive facts in three places make a `requires_lookup`.
        order_number: `given` or `absent`; what is absent must be looked up.
    """
    if decision.escalation:
        return "requires_escalation"
    if difficulty.hops >= _HOPS_OF_AN_EDGE_CASE or difficulty.near_threshold:
        return "edge_case"
    if next_step(decision) != "resolve":
        return "edge_case"
    if order_number != "given" or len(difficulty.lookups) >= _PLACES_OF_A_LOOKUP:
        return "requires_lookup"
    return "simple"


def grade(decisions: Sequence[Decision], judge: Judge) -> list[tuple[Complexity, tuple[str, ...]]]:
    """Return each decision's complexity where the order is named, with places that are decisive.

    Places are looked for only where the complexity depends on them, and only as many as it takes.
    """
    known = [Difficulty(hops=d.hops, lookups=(), near_threshold=()) for d in decisions]
    graded = [complexity(*pair, "given") for pair in zip(decisions, known, strict=True)]
    open_ = [number for number, found in enumerate(graded) if found == "simple"]
    near = _near_thresholds([decisions[number] for number in open_], judge)
    for number, names in zip(open_, near, strict=True):
        known[number] = known[number].model_copy(update={"near_threshold": names})
    far = [number for number, names in zip(open_, near, strict=True) if not names]
    lookups = judge.lookups([decisions[number] for number in far], _PLACES_OF_A_LOOKUP)
    for number, places in zip(far, lookups, strict=True):
        known[number] = known[number].model_copy(update={"lookups": places})
    return [
        (complexity(decision, found, "given"), found.lookups)
        for decision, found in zip(decisions, known, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Step:
    """A case with one number moved a little."""

    index: int
    name: str
    case: Case


def _near_thresholds(decisions: Sequence[Decision], judge: Judge) -> list[tuple[str, ...]]:
    neighbourhood = _Neighbourhood(judge)
    steps = [
        _Step(index, name, case)
        for index, decision in enumerate(decisions)
        for name, case in neighbourhood.steps(decision.case)
    ]
    near: list[list[str]] = [[] for _ in decisions]
    for step, answer in zip(steps, judge.answer([step.case for step in steps]), strict=True):
        here = decisions[step.index].answer
        if step.name not in near[step.index] and _crosses(here, answer):
            near[step.index].append(step.name)
    return [tuple(names) for names in near]


class _Neighbourhood:
    """Finds, for a case, the cases on the other side of the thresholds that it stands beside."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._limits: dict[str, set[int]] = {}
        self._partners: dict[str, set[str]] = {}
        for boundary in judge.domain.boundaries:
            self._limits.setdefault(boundary.fact, set()).add(boundary.value)
        for one, other in judge.domain.compared:
            self._partners.setdefault(one, set()).add(other)
            self._partners.setdefault(other, set()).add(one)

    def steps(self, case: Case) -> Iterator[tuple[str, Case]]:
        """Yield the cases in which a number beside a threshold is moved.

        Numbers that no clause reads for this request are left out, for they would only make a step
        impossible; two numbers that a rule compares and that are equal move together.
        """
        vocabulary = self._judge.catalogue.facts
        reachable = self._judge.reachable_facts(str(case.facts.get("request")))
        numbers: dict[str, int] = {
            name: int(value)
            for name, value in case.facts.items()
            if vocabulary[name].is_number and name in reachable
        }
        names = {n: v for n, v in case.facts.items() if not vocabulary[n].is_number}
        for name, value in numbers.items():
            partners = {n for n in self._partners.get(name, ()) if n in numbers}
            limits = self._limits.get(name, set()) | {numbers[n] for n in partners}
            if all(abs(value - limit) > 1 for limit in limits):
                continue
            together = [name, *sorted(n for n in partners if numbers[n] == value)]
            for step in _STEPS:
                moved = dict.fromkeys(together, value + step)
                if all(vocabulary[n].admits(v) for n, v in moved.items()):
                    yield name, self._judge.case({**names, **numbers, **moved})


def _crosses(here: Answer, there: Answer) -> bool:
    """Tell whether a small step changes what is done, not merely an amount in proportion."""
    if there.impossible or there.resolution == here.resolution:
        return False
    return _shape(here) != _shape(there) or here.applies != there.applies


def _shape(answer: Answer) -> tuple[object, ...]:
    resolution = answer.resolution
    types = tuple(action.type for action in resolution.actions)
    return (types, *resolution[:1], *resolution[2:])
