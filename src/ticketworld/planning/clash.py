"""Names the fewest parts of a condition that no case meets together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ticketworld.planning.template import Template
from ticketworld.policy.condition import conjuncts, loose_variables, parse_condition
from ticketworld.policy.terms import atoms, signature
from ticketworld.solver.hitting import minimal_hitting_sets
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions


class Clashes:
    """Looks for what clashes in one template.

    Args:
        judge: The policy.
        template: The template.
    """

    def __init__(self, judge: Judge, template: Template) -> None:
        self._judge = judge
        self._request = f"request({template.request})"
        self._met: dict[str, bool] = {}
        self._parts = conjuncts(template.condition)

    def explain(self) -> str:
        """Return why no case meets the condition: as few of its parts as possible."""
        parts = self._fewest(self._parts)
        if self._are_facts(parts):
            return f"no case can meet {_listed(parts)}, whatever the policy; loosen `where`"
        return f"no case meets {_listed(parts)} under this policy, which is proved; loosen `where`"

    def against(self, claim: str) -> str | None:
        """Return the fewest parts beside which a claim never holds; None where it may hold."""
        if self._is_met([*self._parts, claim]):
            return None
        parts = self._fewest([*self._parts, claim])
        return _listed([part for part in parts if part != claim])

    def _fewest(self, parts: Sequence[str]) -> list[str]:
        """Return as few parts as there are that no case meets together.

        They hit every set of parts without which some case meets the rest (Ignatiev, Previti,
        Liffiton and Marques-Silva, Smallest MUS extraction with minimal hitting set dualization,
        2015).
        """
        every = frozenset(range(len(parts)))
        corrections: list[frozenset[int]] = []
        while True:
            chosen, *_ = minimal_hitting_sets(corrections)
            if chosen and not self._is_met([parts[n] for n in sorted(chosen)]):
                return [parts[n] for n in sorted(chosen)]
            grown = chosen
            for number in sorted(every - chosen):
                if self._is_met([parts[n] for n in sorted(grown | {number})]):
                    grown |= {number}
            corrections.append(every - grown)

    def _is_met(self, parts: Sequence[str]) -> bool:
        condition = ", ".join(_saying(parts))
        if condition not in self._met:
            fixed = {"request": self._request[8:-1]} if self._request in parts else {}
            regions = Regions(self._judge, [condition or "#true"], fixed=fixed)
            self._met[condition] = regions.witness(0) is not None
        return self._met[condition]

    def _are_facts(self, parts: Sequence[str]) -> bool:
        known = {(name, 1) for name in self._judge.catalogue.facts}
        rule = parse_condition(", ".join(parts))
        return {signature(atom) for atom in atoms(rule.body)} <= known


def _listed(parts: Sequence[str]) -> str:
    *first, last = (f"`{part}`" for part in parts)
    return f"{', '.join(first)} and {last} together" if first else last


def _saying(parts: Sequence[str]) -> list[str]:
    """Return the parts that say something: whose variables others of them bind."""
    left = list(parts)
    while loose := set(loose_variables(", ".join(left))):
        left = [part for part in left if loose.isdisjoint(re.findall(r"\w+", part))]
    return left
