"""Which places an agent must look into: those holding a fact that could decide otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import PLACES
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.decision import Decision

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


_ROUND = 500
"""Cases that cost about as much to decide as it costs to decide any at all."""


def find_lookups(
    judge: Judge, decisions: Sequence[Decision], enough: int = len(PLACES)
) -> list[tuple[str, ...]]:
    """Return, for each decision, the places that hold a decisive fact, in the order of PLACES.

    A place is tried no further once one of its facts is known to be decisive, and no place once
    `enough` of a case are known.
    """
    places = {name: fact.place for name, fact in judge.catalogue.facts.items()}
    found = _decisive(judge, decisions, places, enough)
    return [tuple(place for place in PLACES if place in known) for known in found]


def find_decisive_facts(judge: Judge, decisions: Sequence[Decision]) -> list[tuple[str, ...]]:
    """Return, for each decision, the facts that are decisive, in the vocabulary's order."""
    names = {name: name for name in judge.catalogue.facts}
    found = _decisive(judge, decisions, names, len(names))
    return [tuple(name for name in names if name in known) for known in found]


def _decisive(
    judge: Judge, decisions: Sequence[Decision], kinds: Mapping[str, str], enough: int
) -> list[set[str]]:
    """Return, for each decision, the kinds of fact of which one is decisive.

    A fact is decisive where some other value of the boundary domain changes the resolution; facts
    that can have no value beside that one are dropped with it, and cases that cannot be are passed
    over. Each round tries twice as many values as the one before, for a round costs more than a
    case, and the first as many as a round should at least.

    Args:
        judge: The policy.
        decisions: The cases, decided.
        kinds: The kind of each fact; it is tried no further once one of that kind is decisive.
        enough: Once so many kinds are known of a case no more are looked for.
    """
    decisive: list[set[str]] = [set() for _ in decisions]
    waiting: list[tuple[int, str, list[Value]]] = []
    for index, left in enumerate(_untold(judge, [decision.case for decision in decisions])):
        decisive[index].update(kinds[name] for name, values in left.items() if values is None)
        waiting += [(index, name, values) for name, values in left.items() if values]

    def is_open(index: int, name: str) -> bool:
        return kinds[name] not in decisive[index] and len(decisive[index]) < enough

    waiting = [one for one in waiting if is_open(*one[:2])]
    width = max(1, _ROUND // max(1, len(waiting)))
    while waiting:
        batch = [
            (index, name, values.pop())
            for index, name, values in waiting
            for _ in range(min(width, len(values)))
        ]
        width *= 2
        changed = [_changed(judge, decisions[index].case, name, v) for index, name, v in batch]
        for (index, name, _), resolution in zip(batch, judge.resolve(changed), strict=True):
            if resolution not in (None, decisions[index].answer.resolution):
                decisive[index].add(kinds[name])
        waiting = [one for one in waiting if one[2] and is_open(*one[:2])]
    return decisive


def _untold(judge: Judge, cases: Sequence[Case]) -> list[dict[str, list[Value] | None]]:
    """Return of each case's facts the values to try, the first last; None for decisive ones."""
    others = [dict(_others_of(judge, case)) for case in cases]
    found: list[dict[str, list[Value] | None]] = [{**values} for values in others]
    usual = [
        number
        for number, case in enumerate(cases)
        if request_of(case) is not None and judge.domain.prune(case.facts) == case.facts
    ]
    left = judge.untold([cases[n] for n in usual], [others[n] for n in usual])
    for number, values in zip(usual, left, strict=True):
        found[number] = values
    return found


def _beside_compared(judge: Judge, case: Case, name: str) -> Iterator[Value]:
    """Yield the values at which a comparison with another fact of the case turns."""
    fact = judge.catalogue.facts[name]
    for pair in judge.domain.compared:
        if name in pair:
            other = case.facts.get(pair[0] if pair[1] == name else pair[1])
            if isinstance(other, int):
                yield from (v for v in (other - 1, other, other + 1) if fact.admits(v))


def variants_of(judge: Judge, case: Case) -> Iterator[tuple[str, list[Case]]]:
    """Yield each fact with the cases in which it has another boundary value.

    What is requested is not varied: it is the question, not something to look up.
    """
    for name, values in _others_of(judge, case):
        yield name, [_changed(judge, case, name, value) for value in values]


def _others_of(judge: Judge, case: Case) -> Iterator[tuple[str, list[Value]]]:
    """Yield each fact with other boundary values of it.

    The values at the ends come last, from where they are tried first: they decide otherwise most
    often, and a fact that is known to be decisive is not tried further.
    """
    request = request_of(case)
    reachable = judge.reachable_facts(str(request)) if request else frozenset(case.facts)
    for name, value in case.items:
        if name == "request" or name not in reachable:
            continue
        values = {*judge.domain.values[name], *_beside_compared(judge, case, name)}
        others = sorted(values - {value}, key=lambda v: (str(type(v)), v))
        if others:
            yield name, [*others[1:-1], *others[1:][-1:], *others[:1]]


def _changed(judge: Judge, case: Case, name: str, value: Value) -> Case:
    """Return the case with another value of a fact, less what has no value beside that."""
    return Case(tuple(judge.domain.prune({**case.facts, name: value}).items()))
