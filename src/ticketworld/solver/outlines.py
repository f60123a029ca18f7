"""Answers many cases, solving cases that differ in amounts alone once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.solver.amounts import PART, with_amounts_apart
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer
from ticketworld.solver.domain import Domain
from ticketworld.solver.lift import show_all
from ticketworld.solver.outline import UncertainAmountError, read_outline
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
        self._in_amounts = {
            found for rule in apart for found in _CONSTANT.findall(str(rule))
        } & catalogue.facts.keys()
        parts = [f"#show {name}/{n}.\n#defined {name}/{n}.\n" for n in (arity, arity + 1)]
        self._rows = Rows(
            catalogue,
            apart,
            domain,
            [*answer_wanted(catalogue), ((name, (None,) * arity), None)],
            (show_all(catalogue, lifted=False) + parts[0], show_all(catalogue) + parts[1]),
        )

    def telling(self, case: Case, name: str, values: Sequence[Value]) -> Sequence[Value]:
        """Return the values of a number that may end a case otherwise than it does.

        Values that surely end it as another of them does, or as its own value does, are left out;
        of those that end alike the first is kept.
        """
        return values if name in self._in_amounts else self._rows.gists.apart(case, name, values)

    def answers(self, cases: Sequence[Case]) -> list[Answer]:
        """Return the answer of each case, in order; see `run_batch`."""
        found: list[Answer] = []
        for case, row in zip(cases, self._rows.of(cases), strict=True):
            try:
                found.append(read_outline(row).of(case.facts))
            except UncertainAmountError:
                found += run_batch(self._exact, [case])
        return found
