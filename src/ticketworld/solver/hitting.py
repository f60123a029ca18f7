"""Finds grounds by what breaks them: implicit hitting sets.

The grounds of a decision are the minimal hitting sets of the sets of clauses whose removal breaks
its resolution, which are searched for only as they are needed.
Source: Moreno-Centeno and Karp, The implicit hitting set approach, 2013.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

Clause = TypeVar("Clause", int, str)


def find_grounds(
    applies: Collection[Clause],
    removable: Collection[Clause],
    broken_without: Callable[[Collection[Clause]], frozenset[Clause] | None],
) -> tuple[list[Clause], list[frozenset[Clause]]]:
    """Return the pivotal clauses, in the order given, and the minimal sufficient sets.

    Args:
        applies: The clauses that apply.
        removable: The clauses of which the removal may make a difference.
        broken_without: Tells of a removal that breaks the resolution and takes none of these
            clauses: which applying ones it takes; None where there is no such removal.
    """
    every = frozenset(removable)
    able = frozenset(applies) & every
    pivotal = [c for c in applies if c in able and broken_without(every - {c}) == frozenset([c])]
    breaking = [frozenset([clause]) for clause in pivotal]
    while True:
        hitting = minimal_hitting_sets(breaking)
        found = [_least_broken(candidate, able, broken_without) for candidate in hitting]
        new = {broken for broken in found if broken is not None}
        if not new:
            return pivotal, hitting
        breaking += sorted(new, key=sorted)


def _least_broken(
    kept: frozenset[Clause],
    able: frozenset[Clause],
    broken_without: Callable[[Collection[Clause]], frozenset[Clause] | None],
) -> frozenset[Clause] | None:
    """Return a minimal set of applying clauses, none kept, that a breaking removal holds."""
    broken = broken_without(kept)
    for clause in sorted(broken or ()):
        if broken and clause in broken:
            broken = broken_without(able - broken | {clause}) or broken
    return broken


def minimal_hitting_sets(sets: Iterable[frozenset[Clause]]) -> list[frozenset[Clause]]:
    """Return the minimal sets that share an element with each given set (Berge's algorithm)."""
    hitting: set[frozenset[Clause]] = {frozenset()}
    for given in sets:
        grown = {
            new
            for hit in hitting
            for new in ([hit] if hit & given else [hit | {element} for element in given])
        }
        hitting = {hit for hit in grown if not any(other < hit for other in grown)}
    return sorted(hitting, key=lambda hit: (len(hit), sorted(hit)))
