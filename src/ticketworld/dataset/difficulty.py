"""How hard a case is: clauses to read together, places to look into, numbers close to a limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.dataset.standing import next_step
from ticketworld.policy.catalogue import PLACES, Fact
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Answer, Decision
from ticketworld.solver.judge import Judge

_HOPS_OF_AN_EDGE_CASE = 4
_PLACES_OF_A_LOOKUP = 3
_STEPS = (-2, -1, 1, 2)  # from beside a threshold, its other side is at most two away


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardness:
    """What makes a case hard to decide, whatever is told of it.

    `decisive` holds the facts that decide it, `near_threshold` the numbers beside a threshold.
    """

    hops: int
    decisive: tuple[str, ...]
    near_threshold: tuple[str, ...]


def hardnesses(decisions: Sequence[Decision], judge: Judge) -> list[Hardness]:
    """Return how hard each decision is, in the order given."""
    near = _near_thresholds(decisions, judge)
    return [
        Hardness(hops=decision.hops, decisive=decisive, near_threshold=numbers)
        for decision, decisive, numbers in zip(
            decisions, judge.decisive_facts(decisions), near, strict=True
        )
    ]


def places_of(facts: Iterable[str], vocabulary: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return the places in which facts stand, in the order of PLACES."""
    places = {vocabulary[name].place for name in facts}
    return tuple(place for place in PLACES if place in places)


def complexity(
    decision: Decision, near: Sequence[str], lookups: Sequence[str], *, is_named: bool
) -> Complexity:
    """Return the class of a ticket, the first that holds.

    Args:
        decision: What is decided of the message. An escalated one is always
            `requires_escalation`; four hops or another step than resolving make an `edge_case`.
        near: The numbers near a threshold; one makes an `edge_case`.
        lookups: The places of decisive facts; three make a `requires_lookup`.
        is_named: Whether the message gives the order's number right, where it is about one; else
            it must be looked up.
    """
    if decision.escalation:
        return "requires_escalation"
    if decision.hops >= _HOPS_OF_AN_EDGE_CASE or near or next_step(decision) != "resolve":
        return "edge_case"
    if not is_named or len(lookups) >= _PLACES_OF_A_LOOKUP:
        return "requires_lookup"
    return "simple"


def grade(decisions: Sequence[Decision], judge: Judge) -> list[tuple[Complexity, tuple[str, ...]]]:
    """Return each decision's complexity where the order is named, with places that are decisive.

    Places are looked for only where the complexity depends on them, and only as many as it takes.
    """
    graded = [complexity(decision, (), (), is_named=True) for decision in decisions]
    places: list[tuple[str, ...]] = [()] * len(decisions)
    open_ = [number for number, found in enumerate(graded) if found == "simple"]
    near = _near_thresholds([decisions[number] for number in open_], judge)
    far = [number for number, names in zip(open_, near, strict=True) if not names]
    for number in set(open_) - set(far):
        graded[number] = "edge_case"
    lookups = judge.lookups([decisions[number] for number in far], _PLACES_OF_A_LOOKUP)
    for number, found in zip(far, lookups, strict=True):
        places[number] = found
        graded[number] = complexity(decisions[number], (), found, is_named=True)
    return list(zip(graded, places, strict=True))


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
