"""Leads the solver to the cases that are liked best.

Whoever draws a case says which values are liked, fact by fact in a fixed order. Where the solver
decides the facts in that order, each for the best value left, the first case that it finds is the
best: no case has a better value of the first fact, none of those a better one of the second, and
so on (Di Rosa, Giunchiglia and Maratea, Solving satisfiability problems with preferences, 2010).
What it learnt in other searches does not matter, so equal likes lead to equal cases.
"""

from __future__ import annotations

from collections.abc import Sequence

from clingo import Assignment, PropagateInit, Propagator

Row = Sequence[Sequence[tuple[str, str]]]
"""The facts in the order in which they matter, each with its values, the best first, as text."""


class Likes(Propagator):
    """Decides `context(Fact, Value)` as rows say, a model a row."""

    def __init__(self) -> None:
        self._literals: dict[tuple[str, str], int] = {}
        self._row: list[list[int]] = []
        self._next: dict[int, int] = {}

    def start(self, row: Row) -> None:
        """Lead to the best case of this row; an empty row leaves the solver to itself."""
        known = self._literals
        self._row = [[known[pair] for pair in values if pair in known] for values in row]
        self._next.clear()

    def init(self, init: PropagateInit) -> None:
        """Note by what literals the solver knows the values of facts."""
        if self._literals:
            return
        for atom in init.symbolic_atoms.by_signature("context", 2):
            fact, value = map(str, atom.symbol.arguments)
            self._literals[fact, value] = init.solver_literal(atom.literal)

    def decide(self, thread_id: int, assignment: Assignment, fallback: int) -> int:  # noqa: ARG002
        """Return the best value that is left of the first fact that has none."""
        level = assignment.decision_level
        for place in range(self._next.get(level, 0), len(self._row)):
            for literal in self._row[place]:
                value = assignment.value(literal)
                if value is None:
                    self._next[level + 1] = place + 1  # deeper levels need not look at these
                    return literal
                if value:
                    break
        return fallback
