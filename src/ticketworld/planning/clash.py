"""Names the fewest parts of a condition that no case meets together."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.errors import InputError
from ticketworld.planning.template import Template
from ticketworld.policy.condition import conjuncts, parse_condition
from ticketworld.policy.terms import atoms, signature
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
        """Return parts of which no case meets all, while some case meets all but any one."""
        left = list(parts)
        for part in parts:
            fewer = [other for other in left if other != part]
            if fewer and not self._is_met(fewer):
                left = fewer
        return left

    def _is_met(self, parts: Sequence[str]) -> bool:
        fixed = {"request": self._request[8:-1]} if self._request in parts else {}
        try:
            regions = Regions(self._judge, [", ".join(parts)], fixed=fixed)
            return regions.witness(0) is not None
        except InputError:
            return True  # without the part that binds its variables a comparison says nothing

    def _are_facts(self, parts: Sequence[str]) -> bool:
        known = {(name, 1) for name in self._judge.catalogue.facts}
        rule = parse_condition(", ".join(parts))
        return {signature(atom) for atom in atoms(rule.body)} <= known


def _listed(parts: Sequence[str]) -> str:
    *first, last = (f"`{part}`" for part in parts)
    return f"{', '.join(first)} and {last} together" if first else last
