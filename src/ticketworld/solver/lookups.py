"""Which places an agent must look into: those holding a fact that could decide otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import PLACES
from ticketworld.solver.case import Case, Value, make_case
from ticketworld.solver.decision import Decision

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


_ROUND = 500
"""Cases that cost about as much to decide as it costs to decide any at all."""


def find_lookups(
    judge: Judge, decisions: Sequence[Decision], enough: int = len(PLACES)
) -> list[tuple[str, ...]]:
    """Return, for each decision, the places that hold a decisive fact, in the order of PLACES.

    A fact is decisive where some other value of the boundary domain changes the resolution; facts
    that can have no value beside that one are dropped with it, and cases that cannot be are passed
    over. A place is tried no further once one of its facts is known to be decisive. Each round
    tries twice as many values as the one before, for a round costs more than a case, and the first
    as many as a round should at least.

    Args:
        judge: The policy.
        decisions: The cases, decided.
        enough: Once so many places of a case are known no more are looked for.
    """
    vocabulary = judge.catalogue.facts
    decisive: list[set[str]] = [set() for _ in decisions]
    waiting = [
        (index, vocabulary[name].place, variants)
        for index, decision in enumerate(decisions)
        for name, variants in variants_of(judge, decision.case)
    ]
    width = max(1, _ROUND // max(1, len(waiting)))
    while waiting:
        batch = [
            (index, place, variants.pop())
            for index, place, variants in waiting
            for _ in range(min(width, len(variants)))
        ]
        width *= 2
        answers = judge.answer([case for _, _, case in batch])
        for (index, place, _), answer in zip(batch, answers, strict=True):
            resolution = decisions[index].answer.resolution
            if not answer.impossible and answer.resolution != resolution:
                decisive[index].add(place)
        waiting = [
            (index, place, variants)
            for index, place, variants in waiting
            if variants and place not in decisive[index] and len(decisive[index]) < enough
        ]
    return [tuple(place for place in PLACES if place in found) for found in decisive]


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

    The values at the ends come last, from where they are tried first: they decide otherwise most
    often, and a fact that is known to be decisive is not tried further. What is requested is not
    varied: it is the question, not something to look up.
    """
    domain = judge.domain
    request = case.facts.get("request")
    reachable = judge.reachable_facts(str(request)) if request else frozenset(case.facts)
    for name, value in case.items:
        if name == "request" or name not in reachable:
            continue
        values = {*domain.values[name], *_beside_compared(judge, case, name)}
        others = sorted(values - {value}, key=lambda v: (str(type(v)), v))
        changed = [
            {**case.facts, name: other} for other in [*others[1:-1], *others[1:][-1:], *others[:1]]
        ]
        if changed:
            yield (
                name,
                [make_case(domain.prune(facts), judge.catalogue.facts) for facts in changed],
            )
