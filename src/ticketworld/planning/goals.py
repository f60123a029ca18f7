"""What the solver is asked for to find a case that reaches a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ticketworld.planning.units import CHAINS, Marks, Unit, chain_lengths, chain_unit, chains_in
from ticketworld.policy.catalogue import Relation
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.twins import Twins


class Goal(NamedTuple):
    """One way to reach a unit: the marks that must hold, and what must be pivotal."""

    marks: tuple[str, ...]
    pivotal: tuple[str, ...] = ()


class Goals:
    """All units of some kinds, and how each can be reached.

    Args:
        judge: The policy.
        marks: The conditions of units.
        kinds: Which units.
        within: Marks that must hold besides, in every case.
    """

    def __init__(
        self, judge: Judge, marks: Marks, kinds: Sequence[str], within: Sequence[str] = ()
    ) -> None:
        self._judge = judge
        self._marks = marks
        self._within = tuple(within)
        copies = max([1, *(length - 1 for length in chain_lengths(kinds))])
        self._mark_of = {relation.term: mark for mark, relation in marks.links.items()}
        self._twins = Twins(judge, copies=copies, marks=marks.searched + self._pair_rules(kinds))
        self._possible = self._twins.possible()
        self._goals = dict(self._all(kinds))

    @property
    def units(self) -> Iterable[Unit]:
        """Every unit, also those that turn out to be unreachable."""
        return self._goals.keys()

    def holds_together(self, marks: Iterable[str]) -> bool:
        """Tell whether some case has all these marks."""
        wanted = tuple(marks)
        twins = self._twins if self._possible.issuperset(wanted) else self._scenes
        return twins.witness(wanted) is not None

    def search(self, unit: Unit, attempt: int) -> Case | None:
        """Return a case that should reach a unit; None proves that none does.

        Args:
            unit: One of `units`.
            attempt: How many cases were tried before this one.
        """
        goals = self._goals[unit]
        turn = attempt % max(1, len(goals))
        for goal in (*goals[turn:], *goals[:turn]):
            case = self._witness(goal, attempt or None)
            if case is not None:
                return case
        return None

    def _witness(self, goal: Goal, seed: int | None) -> Case | None:
        marks = (*self._within, *goal.marks)
        if not self._possible.issuperset(marks) or self._clashes(goal.marks):
            named = [mark[9:-1] for mark in goal.marks if mark.startswith("template(")]
            return self._marks.scenes(int(named[0])).witness(marks, (), seed) if named else None
        return self._twins.witness(marks, goal.pivotal, seed)

    @cached_property
    def _scenes(self) -> Twins:
        return self._marks.scenes()

    def _clashes(self, marks: Sequence[str]) -> bool:
        """Tell whether two links that meet in a clause are never at work together."""
        return any(_pair(*two) not in self._possible for two in pairwise(marks))

    def _pair_rules(self, kinds: Sequence[str]) -> str:
        """Return rules that mark two links of a chain at work together."""
        if not any(length > 2 for length in chain_lengths(kinds)):
            return ""
        trails = chains_in(self._judge.catalogue.relations, 3).values()
        pairs = {self._along(trail).marks for each in trails for trail in each}
        return "".join(
            f"inside(X, {_pair(one, other)}) :- inside(X, {one}), inside(X, {other}).\n"
            for one, other in sorted(pairs)
        )

    def _all(self, kinds: Sequence[str]) -> Iterator[tuple[Unit, list[Goal]]]:
        catalogue = self._judge.catalogue
        for kind in kinds:
            if kind == "clauses":
                slugs = [clause.slug for clause in catalogue.clauses]
                yield from ((Unit(kind, slug), [Goal((), (slug,))]) for slug in slugs)
            elif kind == "relations":
                terms = [relation.term for relation in catalogue.relations]
                yield from ((Unit(kind, term), [Goal((), (term,))]) for term in terms)
            elif not kind.startswith(CHAINS):
                yield from self._marked(kind)
        for length in chain_lengths(kinds):
            for chain, paths in chains_in(catalogue.relations, length).items():
                yield chain_unit(chain), [self._along(path) for path in paths]

    def _marked(self, kind: str) -> Iterator[tuple[Unit, list[Goal]]]:
        """Yield the units of a kind that have marks of their own, with those that never hold."""
        for mark in self._marks.marks(kind, self._possible):
            unit = self._marks.unit(mark)
            if unit is not None:
                yield unit, [Goal((mark,))]

    def _along(self, path: Sequence[Relation]) -> Goal:
        acting = dict.fromkeys(link.source for link in path)
        return Goal(tuple(self._mark_of[link.term] for link in path), tuple(acting))


def _pair(one: str, other: str) -> str:
    first, second = sorted((one, other))
    return f"pair({first},{second})"
