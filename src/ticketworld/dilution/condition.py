"""What a near miss asks of a case: something that no case of a dataset has.

A condition is about a fact of the records, or about one of the facts in `VOCABULARY`, which say
where and for whom something was bought and which no record holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ticketworld.policy.catalogue import Fact

Kind = Literal["vocabulary", "bounds", "combination"]
"""Why no case has it: it reads a fact that no case can have, a number beyond those of all cases,
or names that no case has together."""

FACTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "place_of_sale": (
        "Where the item was bought or the order placed, as the number of the order tells.",
        ("online", "counter", "telephone", "trade_fair", "marketplace", "outlet"),
    ),
    "buyer": (
        "For whom the account is kept, as the number of the account tells.",
        ("private", "business", "school", "reseller", "staff"),
    ),
    "destination": (
        "Where the order goes to, as its address tells.",
        ("home", "canada", "overseas", "military"),
    ),
}
"""What the rules of a near miss may read besides the policy's own facts, and its names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A number that a fact must be above, or below."""

    fact: str
    limit: int
    is_above: bool
    unit: str

    @property
    def setting(self) -> str:
        """The setting that holds the number."""
        return f"{'above' if self.is_above else 'below'}_{self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a near miss asks of a case besides its request.

    Attributes:
        slug: A part of the slug of each clause with this condition.
        title: What the clauses are called.
        lead: The words with which their prose opens, up to the main clause.
        kind: Why no case has it.
        names: For each named fact the names that it must have.
        bound: What a number must be.
        months: The first and the last month of the order.
    """

    slug: str
    title: str
    lead: str
    kind: Kind
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bound: Bound | None = None
    months: tuple[int, int] | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it reads."""
        numbers = [self.bound.fact] if self.bound else []
        return (*self.names, *numbers, *(["purchase_month"] if self.months else []))

    @property
    def settings(self) -> tuple[tuple[str, int], ...]:
        """The settings of a clause with this condition."""
        found = [(self.bound.setting, self.bound.limit)] if self.bound else []
        first, last = self.months or (0, 0)
        if first and first == last:
            found.append(("month", first))
        elif first:
            found += [("first_month", first), ("last_month", last)]
        return tuple(found)

    def literals(self, slug: str) -> Iterator[str]:
        """Yield the literals that stand for it in the body of `met(slug)`."""
        for fact, names in self.names.items():
            pool = names[0] if len(names) == 1 else f"({'; '.join(names)})"
            yield f"{fact}({pool})"
        if self.bound:
            sign = ">" if self.bound.is_above else "<"
            yield f"{self.bound.fact}(N), value({slug}, {self.bound.setting}, L), N {sign} L"
        first, last = self.months or (0, 0)
        if first and first == last:
            yield f"purchase_month(M), value({slug}, month, W), M >= W, M <= W"
        elif first:
            yield f"purchase_month(M), value({slug}, first_month, First), M >= First"
            yield f"value({slug}, last_month, Last), M <= Last"

    def arises(self, requests: Sequence[str], facts: Mapping[str, Fact]) -> bool:
        """Tell whether each of these requests has all the facts that it reads, by a vocabulary.

        A vocabulary that has facts of the names in `FACTS` means something else by them.
        """
        wanted = set(requests)
        for name in self.facts:
            if (name in FACTS) == (name in facts):
                return False
            if name in facts and not wanted <= facts[name].only.get("request", wanted):
                return False
        return all(
            set(names) <= set(facts[name].names)
            for name, names in self.names.items()
            if name in facts
        )

    def excludes(self, other: Condition) -> bool:
        """Tell whether no case can have this and another condition."""
        for fact in self.names.keys() & other.names.keys():
            if not set(self.names[fact]) & set(other.names[fact]):
                return True
        one, two = self.bound, other.bound
        if one and two and one.fact == two.fact and one.is_above != two.is_above:
            return True
        if self.months and other.months:
            return self.months[1] < other.months[0] or other.months[1] < self.months[0]
        return False


def vocabulary_text(used: Collection[str]) -> str:
    """Return the declarations of those facts of a near miss that are used."""
    return "".join(
        f"\n%*! {name}\n{FACTS[name][0]}\n*%\n"
        f"fact({name}, desk).\ndomain({name}, ({'; '.join(FACTS[name][1])})).\n"
        for name in FACTS
        if name in used
    )
