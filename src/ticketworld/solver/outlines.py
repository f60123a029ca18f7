"""Answers many cases, solving cases that differ in amounts alone once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.solver.amounts import PART, with_amounts_apart
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer
from ticketworld.solver.domain import Domain
from ticketworld.solver.gist import Gist
from ticketworld.solver.lift import show_all
from ticketworld.solver.outline import Outline, UncertainAmountError, read_outline
from ticketworld.solver.rows import Rows
from ticketworld.solver.slices import answer_wanted

_CONSTANT = re.compile(r"\b[a-z]\w*\b(?!['(])")
"""A name in a rule that is no predicate, such as that of a fact in an amount."""


class Outlines:
    """Answers cases by what it knows of cases of their gist; what is new is solved.

    Args:
        catalogue: The policy.
        rules: Its plain rules, heeding no removal.
        domain: Its boundary domain.
        exact: The policy as it is, for amounts that clingo alone can work out.
    """

    def __init__(
        self, catalogue: Catalogue, rules: Sequence[Node], domain: Domain, exact: Program
    ) -> None:
        self._exact = exact
        name, arity = PART
        apart = with_amounts_apart(rules, catalogue.facts)
        parts = [f"#show {name}/{n}.\n#defined {name}/{n}.\n" for n in (arity, arity + 1)]
        self._in_amounts: Collection[str] = {
            found for rule in apart for found in _CONSTANT.findall(str(rule))
        } & catalogue.facts.keys()
        self._rows = Rows[Outline](
            catalogue,
            apart,
            domain,
            [*answer_wanted(catalogue), ((name, (None,) * arity), None)],
            (show_all(catalogue, lifted=False) + parts[0], show_all(catalogue) + parts[1]),
            read_outline,
        )

    def untold(
        self, cases: Sequence[Case], others: Sequence[Mapping[str, Sequence[Value]]]
    ) -> list[dict[str, list[Value] | None]]:
        """Return of each case's facts the values of which it must be tried how they end the case.

        Left out are those with which no such case can be, those that surely end it as it ends, and
        those that end it as another does that is kept. None where one surely ends it otherwise.

        Args:
            cases: Cases that request something, of facts that can all stand beside each other.
            others: For each the other values of its facts; beside each, what has no value beside
                it is dropped.
        """
        gists = self._rows.gists
        return [
            {
                name: self._untold(own, name, values, gists.beside(case, name))
                for name, values in of_case.items()
            }
            for case, own, of_case in zip(cases, self._rows.of(cases), others, strict=True)
        ]

    def _untold(
        self, own: Outline, name: str, values: Sequence[Value], gist_of: Callable[[Value], Gist]
    ) -> list[Value] | None:
        left: list[Value] = []
        tried: set[Gist] = set()
        for value in values:
            gist = gist_of(value)
            outline = self._rows.known.get(gist)
            reads = self._in_amounts
            if outline is not None:
                ends_alike = outline.surely_ends_as(own, name)
                if ends_alike is False and not outline.answer.impossible:
                    return None
                if ends_alike is not None or outline.answer.impossible:
                    continue
                reads = outline.reads
            if gist not in tried or name in reads:
                tried.add(gist)
                left.append(value)
        return left

    def answers(self, cases: Sequence[Case]) -> list[Answer]:
        """Return the answer of each case, in order; see `run_batch`."""
        found: list[Answer] = []
        for case, outline in zip(cases, self._rows.of(cases), strict=True):
            try:
                found.append(outline.of(case.facts))
            except UncertainAmountError:
                found += run_batch(self._exact, [case])
        return found
