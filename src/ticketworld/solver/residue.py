"""What is left to decide of a case once only the removal of clauses is open.

A batch is grounded with every clause free to be removed. The rules that clingo cannot settle are
the residue: comparisons have been made, and amounts have become atoms that are the same or not. So
all that removals can change is in it, and cases with equal residues have the same proof. Atoms are
numbered as they come, so that cases which differ in amounts alone mostly have equal residues. What
clingo knows to be true is no part of a residue, since no removal touches it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from clingo import Control, Observer

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.batch import Messages, Program, ground, texts
from ticketworld.solver.case import Case
from ticketworld.solver.lift import RESOLUTION
from ticketworld.solver.slices import Slices

MOST = 6
"""Literals of a sum whose combinations are tried out; of longer sums the amounts are kept."""

Rule = tuple[int, ...]
"""A head and the literals of its body; a negative number is an atom under `not`."""


class Sum(NamedTuple):
    """A rule that needs a sum over its literals: the combinations of truth values that reach it.

    Of more than `MOST` literals it has the bound and the weights instead.
    """

    head: int
    literals: tuple[int, ...]
    reached: tuple[tuple[bool, ...], ...]
    bound: int = 0
    weights: tuple[int, ...] = ()


class Residue(NamedTuple):
    """The rules that are left of a case.

    Atom n up to the number of clauses is the removal of the n-th clause; the others have the
    numbers that follow, in the order in which they come.

    Attributes:
        removals: Which clauses can be removed, and under what conditions.
        shown: The atoms that are part of the resolution.
    """

    removals: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    sums: tuple[Sum, ...]
    shown: tuple[int, ...]

    def atoms(self) -> list[int]:
        """Return the numbers of its atoms, in order."""
        found = {abs(number) for rule in (*self.removals, *self.rules) for number in rule}
        found |= {abs(number) for total in self.sums for number in (total.head, *total.literals)}
        found.update(self.shown)
        return sorted(found)


class Residues:
    """Finds the residues of cases.

    Args:
        catalogue: The policy.
        slices: The policy, heeding removals, cut to what a resolution needs.
    """

    def __init__(self, catalogue: Catalogue, slices: Slices) -> None:
        self._program = Program(slices, _freely_removed(catalogue))
        self._clauses = {clause.slug: i for i, clause in enumerate(catalogue.clauses, 1)}

    def find(self, cases: Sequence[Case]) -> list[Residue]:
        """Return the residue of each case, in order."""
        found = [Residue((), (), (), ())] * len(cases)
        for text, places in texts(self._program, cases):
            watch = _Watch()
            control = ground(text, Messages(), observer=watch)
            sorted_ = _Sorted(control, self._clauses, watch)
            for number, place in enumerate(places):
                found[place] = sorted_.residue(number)
        return found


def _freely_removed(catalogue: Catalogue) -> str:
    """The rules that leave removals open, and mark by free atoms whose and what an atom is."""
    slugs = [clause.slug for clause in catalogue.clauses]
    lines = [f"{{ of'(X) : case(X) }}. {{ clause'(({';'.join(slugs)})) }}."]
    lines += [f"{{ removed(X,{c}) }} :- met(X,{c}), of'(X), clause'({c})." for c in slugs]
    for name, arity in RESOLUTION:
        arguments = ",".join(["X", "A", "B"][: arity + 1])
        lines.append(f":- {name}({arguments}), of'(X).")
    return "\n".join([*lines, "#show.\n"])


_Total = tuple[int, tuple[int, ...]]
_Left = tuple[int, Sequence[int], _Total | None]
"""A rule as clingo leaves it: head, body, and bound and weights where the body adds up."""


class _Watch(Observer):
    """Collects the rules that clingo leaves, by kind."""

    def __init__(self) -> None:
        self.removals: list[tuple[int, Sequence[int]]] = []
        self.shown: list[Sequence[int]] = []
        self.rules: list[_Left] = []

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        """Keep a rule that has a body."""
        if not body:
            return
        if not head:
            self.shown.append(body)
            return
        [atom] = head
        if choice:
            self.removals.append((atom, body))
        else:
            self.rules.append((atom, body, None))

    def weight_rule(
        self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]
    ) -> None:
        """Keep a rule whose body adds up; no removal has one."""
        assert not choice
        [atom] = head
        total = (lower_bound, tuple(weight for _, weight in body))
        self.rules.append((atom, [literal for literal, _ in body], total))


class _Sorted:
    """The rules that clingo leaves of a batch, by case."""

    def __init__(self, control: Control, clauses: Mapping[str, int], watch: _Watch) -> None:
        marks = control.symbolic_atoms
        cases = {a.literal: a.symbol.arguments[0].number for a in marks.by_signature("of'", 1)}
        slugs = {a.literal: a.symbol.arguments[0].name for a in marks.by_signature("clause'", 1)}
        self._first = len(clauses) + 1
        self._removed: list[dict[int, int]] = [{} for _ in cases]
        self._removals: list[list[Sequence[int]]] = [[] for _ in cases]
        self._shown: list[list[int]] = [[] for _ in cases]
        self._rules: list[list[_Left]] = [[] for _ in cases]
        owner: dict[int, int] = {}
        for atom, body in watch.removals:
            [case] = [cases[literal] for literal in body if literal in cases]
            [slug] = [slugs[literal] for literal in body if literal in slugs]
            owner[atom] = case
            self._removed[case][atom] = clauses[slug]
            left = [literal for literal in body if literal not in cases and literal not in slugs]
            self._removals[case].append((atom, *left))
        for body in watch.shown:
            [case] = [cases[literal] for literal in body if literal in cases]
            for literal in body:
                if literal not in cases:
                    owner[abs(literal)] = case
                    self._shown[case].append(abs(literal))
        self._spread(watch, owner)

    def _spread(self, watch: _Watch, owner: dict[int, int]) -> None:
        """Give each rule to the case whose atoms it shares.

        What is never given to any shares no atom with what is removed or shown.
        """
        rules = watch.rules
        before = len(rules) + 1
        while len(rules) < before:
            before = len(rules)
            left = []
            for rule in rules:
                head, body, _ = rule
                case = owner.get(head)
                if case is None:
                    known = (owner[abs(x)] for x in body if abs(x) in owner)
                    case = next(known, None)
                if case is None:
                    left.append(rule)
                    continue
                owner[head] = case
                for literal in body:
                    owner[abs(literal)] = case
                self._rules[case].append(rule)
            rules = left

    def residue(self, case: int) -> Residue:
        """Return what is left of a case."""
        numbers = dict(self._removed[case])
        offset = self._first - len(numbers)

        def renumbered(literals: Sequence[int]) -> Rule:
            found = []
            for literal in literals:
                number = numbers.setdefault(abs(literal), offset + len(numbers))
                found.append(number if literal > 0 else -number)
            return tuple(found)

        removals = tuple([renumbered(rule) for rule in self._removals[case]])
        rules: list[Rule] = []
        sums: list[Sum] = []
        for head, body, total in self._rules[case]:
            rule = renumbered((head, *body))
            if total is None:
                rules.append(rule)
            else:
                sums.append(Sum(rule[0], rule[1:], *_reached(*total)))
        shown = tuple(sorted(renumbered(self._shown[case])))
        return Residue(removals, tuple(rules), tuple(sums), shown)


@lru_cache(maxsize=10_000)
def _reached(
    bound: int, weights: tuple[int, ...]
) -> tuple[tuple[tuple[bool, ...], ...], int, tuple[int, ...]]:
    """Return which truth values of literals add up to a bound; of many, bound and weights."""
    if len(weights) > MOST:
        return (), bound, weights
    every = product((False, True), repeat=len(weights))
    found = [
        t for t in every if sum(w for w, holds in zip(weights, t, strict=True) if holds) >= bound
    ]
    return tuple(found), 0, ()
