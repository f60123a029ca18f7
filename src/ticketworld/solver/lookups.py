"""Which places an agent must look into: those holding a fact that could decide otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import PLACES
from ticketworld.solver.case import Case, Value
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
    waiting = [
        (index, kinds[name], variants)
        for index, decision in enumerate(decisions)
        for name, variants in variants_of(judge, decision.case, each_way_once=True)
    ]
    width = max(1, _ROUND // max(1, len(waiting)))
    while waiting:
        batch = [
            (index, kind, variants.pop())
            for index, kind, variants in waiting
            for _ in range(min(width, len(variants)))
        ]
        width *= 2
        found = judge.resolve([case for _, _, case in batch])
        for (index, kind, _), resolution in zip(batch, found, strict=True):
            if resolution not in (None, decisions[index].answer.resolution):
                decisive[index].add(kind)
        waiting = [
            (index, kind, variants)
            for index, kind, variants in waiting
            if variants and kind not in decisive[index] and len(decisive[index]) < enough
        ]
    return decisive


def _beside_compared(judge: Judge, case: Case, name: str) -> Iterator[Value]:
    """Yield the values at which a comparison with another fact of the case turns."""
    fact = judge.catalogue.facts[name]
    for pair in judge.domain.compared:
        if name in pair:
            other = case.facts.get(pair[0] if pair[1] == name else pair[1])
            if isinstance(other, int):
                yield from (v for v in (other - 1, other, other + 1) if fact.admits(v))


def variants_of(
    judge: Judge, case: Case, *, each_way_once: bool = False
) -> Iterator[tuple[str, list[Case]]]:
    """Yield each fact with the cases in which it has another boundary value.

    The values at the ends come last, from where they are tried first: they decide otherwise most
    often, and a fact that is known to be decisive is not tried further. What is requested is not
    varied: it is the question, not something to look up. With `each_way_once`, numbers that
    surely end the case alike are tried once, and those that end it as it ends not at all.
    """
    domain = judge.domain
    request = case.facts.get("request")
    reachable = judge.reachable_facts(str(request)) if request else frozenset(case.facts)
    whole = domain.prune(case.facts)
    conditions = {other for fact in domain.facts.values() for other in fact.only}
    for name, value in case.items:
        if name == "request" or name not in reachable:
            continue
        values = {*domain.values[name], *_beside_compared(judge, case, name)}
        others = sorted(values - {value}, key=lambda v: (str(type(v)), v))
        if not others:
            continue
        tried = [*others[1:-1], *others[1:][-1:], *others[:1]]
        if name in whole and name not in conditions:  # beside it all others can stay
            is_number = judge.catalogue.facts[name].is_number and request is not None
            if each_way_once and is_number and len(whole) == len(case.items):
                tried = [*reversed(judge.telling(case, name, tried[::-1]))]
            changed = [{**whole, name: other} for other in tried]
        else:
            changed = [domain.prune({**case.facts, name: other}) for other in tried]
        yield name, [Case(tuple(facts.items())) for facts in changed]
