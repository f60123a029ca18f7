"""Whole cases inside a condition, drawn fact by fact without a single miss.

Whoever draws chooses each value; the solver says whether a case with it is left. Its own
randomness is no sampling, so it only accepts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from ticketworld.policy.terms import head_functions
from ticketworld.solver.case import Case, Value
from ticketworld.solver.domain import Domain
from ticketworld.solver.lift import lift_condition, plain_condition
from ticketworld.solver.relax import facts_read
from ticketworld.solver.twins import Twins

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

Choose = Callable[[str, Sequence[Value]], Value]
"""Chooses the value of a fact among some; the first are the simplest."""


class Regions:
    """The cases of a policy that meet one of some conditions.

    Values are those of the boundary domain, the conditions' own thresholds with it, and one
    between each two that are not neighbours.

    Args:
        judge: The policy.
        conditions: ASP bodies over facts and derived atoms but not amounts.
        marks: Further conditions, by the name under which `witness` takes them.
        fixed: Named facts held to one value in all cases, which makes the search quicker.

    Raises:
        InputError: A condition cannot be read; says why.
    """

    def __init__(
        self,
        judge: Judge,
        conditions: Sequence[str],
        *,
        marks: Mapping[str, str] = MappingProxyType({}),
        fixed: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._judge = judge
        self._domain = _narrowed(judge.domain_with(conditions), fixed)
        named = {f"here({n})": where for n, where in enumerate(conditions)} | dict(marks)
        rules = (lift_condition(judge.lifted, where, mark) for mark, where in named.items())
        self._twins = Twins(judge, copies=0, marks="".join(rules), domain=self._domain)
        self._bound = [self._read(where) for where in conditions]

    def witness(self, number: int, *marks: str) -> Case | None:
        """Return a case that meets a condition and has these marks; None proves there is none."""
        return self._twins.witness((f"here({number})", *marks))

    def simplest(self, number: int) -> Case | None:
        """Return the first case of all that meet a condition; None proves that there is none."""
        given: dict[str, Value] = {}
        whole = self._settle(number, given, lambda _, values: values[0], self._domain.facts)
        return self._judge.case(given) if whole else None

    def draw(self, number: int, choose: Choose) -> Case | None:
        """Return a case that meets a condition; None proves that there is none.

        Facts that the condition names are settled first, one after the other; the others are free
        unless no such case is left.
        """
        given: dict[str, Value] = {}
        if not self._settle(number, given, choose, self._bound[number]):
            return None
        free = dict(given)
        for name in self._domain.facts:
            if name not in free and self._domain.has_value(name, free):
                free[name] = choose(name, self._domain.values[name])
        if self._fits(number, free):
            return self._judge.case(free)
        if not self._settle(number, given, choose, list(self._domain.facts)):
            return None
        return self._judge.case(given)

    def _settle(
        self, number: int, given: dict[str, Value], choose: Choose, names: Collection[str]
    ) -> bool:
        """Choose values for the facts named, in the vocabulary's order, while a case is left."""
        for name in self._domain.facts:
            values = list(self._domain.values[name])
            if name in given or name not in names or not self._domain.has_value(name, given):
                continue
            while values:
                value = choose(name, values)
                if self._fits(number, {**given, name: value}):
                    given[name] = value
                    break
                values.remove(value)
            else:
                return False
        return True

    def _fits(self, number: int, given: Mapping[str, Value]) -> bool:
        return self._twins.witness((f"here({number})",), given=given) is not None

    def _read(self, where: str) -> frozenset[str]:
        """Return the facts that a condition names, those they depend on, and the bounded ones."""
        facts = self._domain.facts
        found = set(facts_read(plain_condition(self._judge.lifted, where), facts))
        for rule in self._judge.rules:
            if any(function.name == "impossible" for function in head_functions(rule)):
                found |= facts_read(rule, facts)
        waiting = list(found)
        while waiting:
            waiting += [other for other in facts[waiting.pop()].only if other not in found]
            found |= set(waiting)
        return frozenset(found)


def _narrowed(domain: Domain, fixed: Mapping[str, str]) -> Domain:
    """Return the domain with values between its numbers, and without what cannot arise."""
    values: dict[str, tuple[Value, ...]] = {}
    for name, known in domain.values.items():
        only = domain.facts[name].only
        if name in fixed:
            values[name] = (fixed[name],)
        elif all(names & set(values[other]) for other, names in only.items()):
            numbers = [value for value in known if isinstance(value, int)]
            middles = [(low + high) // 2 for low, high in pairwise(numbers) if high - low > 1]
            values[name] = tuple(sorted({*numbers, *middles})) if numbers else known
        else:
            values[name] = ()
    return replace(domain, values=values)
