"""Whole cases inside a condition, drawn without a single miss.

Whoever draws says which values are liked; the solver finds the case inside that comes closest. Its
own randomness is no sampling, so it draws nothing by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from math import gcd
from types import MappingProxyType
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.terms import head_functions
from ticketworld.solver.case import Case, Value
from ticketworld.solver.domain import Domain
from ticketworld.solver.lift import lift_condition, plain_condition
from ticketworld.solver.likes import Row
from ticketworld.solver.relax import facts_read
from ticketworld.solver.twins import Twins

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

Taste = bytes
"""What value is liked best, fact by fact: 0 likes the simplest, 255 the last."""

_GOLDEN = 0.618
"""Steps of this part of a row meet its places evenly spread."""


class Regions:
    """The cases of a policy that meet one of some conditions.

    Values are those of the boundary domain, the condition's own thresholds with it, and one
    between each two that are not neighbours.

    Args:
        judge: The policy.
        conditions: ASP bodies over facts and derived atoms but not amounts.
        marks: Further conditions, each after the name under which `witness` takes it; where some
            have one name, any of them is enough.
        fixed: Named facts held to one value in all cases, which makes the search quicker.

    Raises:
        InputError: A condition cannot be read; says why.
    """

    def __init__(
        self,
        judge: Judge,
        conditions: Sequence[str],
        *,
        marks: Sequence[tuple[str, str]] = (),
        fixed: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._judge = judge
        self._conditions = conditions
        self._domains = [_narrowed(d, fixed) for d in judge.domains_with(conditions, fixed)]
        self._domain = _merged(self._domains)
        named = [*((f"here({n})", where) for n, where in enumerate(conditions)), *marks]
        rules = (lift_condition(judge.lifted, where, mark) for mark, where in named)
        values = self._domain.values
        self._facts = [name for name in values if len(values[name]) > 1]
        self._others = [_others(values, domain.values) for domain in self._domains]
        self._rules = "".join(rules)

    @cached_property
    def _whole(self) -> Twins:
        """All cases, decided by the whole policy."""
        return self._twins(copies=0)

    @cached_property
    def _weighed(self) -> Twins:
        """All cases, decided by the whole policy and with one clause removed."""
        return self._twins(copies=1)

    def _twins(self, copies: int) -> Twins:
        return Twins(
            self._judge, copies=copies, marks=self._rules, domain=self._domain, has_likes=True
        )

    def witness(self, number: int, *marks: str) -> Case | None:
        """Return a case that meets a condition and has these marks; None proves there is none."""
        found = self._best(number, [()], marks)
        return found[0] if found else None

    def simplest(
        self, number: int, *marks: str, removed: str | None = None, count: int = 1
    ) -> list[Case]:
        """Return the first cases of all that meet a condition; none proves that there is none.

        Args:
            number: The condition.
            marks: Marks that they have besides.
            removed: A clause whose removal changes nothing in them, up to amounts that coincide.
            count: How many cases, at most.
        """
        row = self._row(number, self._facts, b"")
        return self._best(number, [row] * count, marks, removed)

    @property
    def width(self) -> int:
        """How many facts there are to like values of: the length of a taste."""
        return len(self._facts)

    def draw(self, number: int, tastes: Sequence[Taste]) -> list[Case]:
        """Return for each taste the case it likes best, of those that meet a condition.

        Facts that the condition names are settled first, each for the value liked best of those
        left. No case comes twice, so there are fewer cases than tastes where that is all there
        are: none at all proves that no case meets the condition.
        """
        order = sorted(self._facts, key=lambda name: name not in self._bound[number])
        return self._best(number, [self._row(number, order, taste) for taste in tastes])

    def _best(
        self,
        number: int,
        rows: Sequence[Row],
        marks: Sequence[str] = (),
        removed: str | None = None,
    ) -> list[Case]:
        others = self._others[number]
        twins = self._weighed if removed else self._whole
        return twins.best((f"here({number})", *marks), rows, others, removed)

    def _row(self, number: int, order: Sequence[str], taste: Taste) -> Row:
        liked = dict(zip(self._facts, taste, strict=False))
        values = self._domains[number].values
        return [
            [(name, str(value)) for value in turned(values[name], liked.get(name, 0))]
            for name in order
        ]

    @cached_property
    def _bound(self) -> list[frozenset[str]]:
        """For each condition the facts it names, those they depend on, and the bounded ones."""
        judge, facts = self._judge, self._domain.facts
        bounded = set[str]()
        for rule in judge.rules:
            if any(function.name == "impossible" for function in head_functions(rule)):
                bounded |= facts_read(rule, facts)
        conditions = (plain_condition(judge.lifted, where) for where in self._conditions)
        return [
            _with_what_they_need({*bounded, *facts_read(condition, facts)}, facts)
            for condition in conditions
        ]


def _with_what_they_need(names: Collection[str], facts: Mapping[str, Fact]) -> frozenset[str]:
    found = set(names)
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


def _merged(domains: Sequence[Domain]) -> Domain:
    """Return the domain with the values of all these."""
    first, *others = domains
    values = dict(first.values)
    for domain in others:
        for name, more in domain.values.items():
            if first.facts[name].is_number:
                values[name] = tuple(sorted({*values[name], *more}))
    return replace(first, values=values)


def _others(
    values: Mapping[str, Sequence[Value]], own: Mapping[str, Collection[Value]]
) -> list[tuple[str, str]]:
    """Return the values of facts that are not among one's own, as text."""
    return [(name, str(value)) for name in values for value in set(values[name]) - set(own[name])]


def turned(values: Sequence[Value], liked: int) -> list[Value]:
    """Return all values, one first that 0 to 255 stand for; after it the rest, scattered.

    After the first of all the rest come in their order.
    """
    return [values[place] for place in _places(len(values), liked * len(values) >> 8)]


@lru_cache(maxsize=10_000)
def _places(count: int, first: int) -> tuple[int, ...]:
    if first == 0:
        return tuple(range(count))
    stride = next(s for s in range(round(count * _GOLDEN), 2 * count) if gcd(s, count) == 1)
    return tuple((first + turn * stride) % count for turn in range(count))
