"""How large the numbers of a policy can become, and which of them depend on the case.

Every number is bounded by an interval: facts by their ranges, settings by what they are or can be
modified to, and whatever rules compute from these by interval arithmetic. A sum is bounded by the
number of its summands. The policy has no recursion through arithmetic when this runs, so the
bounds come to rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ticketworld.analysis.arithmetic import Fault, Number, compute, hull, narrowed
from ticketworld.analysis.terms import TURNED, Atom, Compared, Compiled, Term, Total
from ticketworld.policy.catalogue import Fact
from ticketworld.policy.terms import Row, Signature
from ticketworld.policy.unify import Unifier

Environment = dict[str, Number]
_COUNT, _SUM, _SUM_PLUS = 0, 1, 2
_PATIENCE = 50
"""How often a rule is looked at before its bounds are taken as they are."""


_Key = tuple[int, Signature, Row]
"""A rule by its number, and the constants of an atom that it can derive."""


class Entry(NamedTuple):
    """What a rule can derive: its numbers, and how many such atoms a case has."""

    numbers: tuple[Number | None, ...]
    times: int


class Numbers:
    """The bounds of every number in a policy.

    Args:
        rules: The policy for one case, compiled.
        facts: The vocabulary.
        names: How many values a variable can take that is no number.
    """

    def __init__(self, rules: Sequence[Compiled], facts: Mapping[str, Fact], names: int) -> None:
        self._names = names
        self._facts = {
            (name, 1): Number(fact.low, fact.high, True)
            for name, fact in facts.items()
            if fact.is_number
        }
        self._table: dict[_Key, Entry] = {}
        self._keys: Unifier[_Key] = Unifier()
        self._settle(rules)

    def _settle(self, rules: Sequence[Compiled]) -> None:
        readers: dict[Signature, set[int]] = defaultdict(set)
        for index, rule in enumerate(rules):
            read = [*rule.reads, *(a for t in rule.totals for _, c in t.elements for a in c)]
            for atom in read:
                readers[atom.form].add(index)
        waiting = dict.fromkeys(range(len(rules)))
        for _ in range(_PATIENCE * len(rules)):
            if not waiting:
                break
            index = next(iter(waiting))
            del waiting[index]
            for form in self._derive(index, rules[index]):
                waiting.update(dict.fromkeys(sorted(readers[form])))

    def _derive(self, index: int, rule: Compiled) -> Iterator[Signature]:
        """Take in what a rule derives, and yield the predicates whose bounds grew by it."""
        environment = self.environment(rule, [])
        for head in rule.heads:
            numbers = tuple(compute(term, environment, []) for term in head.terms)
            grown = False
            for row in head.rows:
                entry = Entry(_fixed(row, numbers), self._times(rule, head))
                key = (index, head.form, row)
                if key not in self._table:
                    self._keys.add(head.form, row, key)
                grown = grown or self._table.get(key) != entry
                self._table[key] = entry
            if grown:
                yield head.form

    def _times(self, rule: Compiled, head: Atom) -> int:
        """Return how many atoms of a head a case can have: names vary in it, numbers do not."""
        named = {
            term.text
            for atom in rule.reads
            for term in atom.terms
            if term.kind == "variable" and self.read(atom, term) is None
        }
        times: int = self._names ** len(named & {term.text for term in head.terms})
        return times

    def environment(self, rule: Compiled, faults: list[Fault]) -> Environment:
        """Return the bounds of a rule's variables; operations that go wrong go to `faults`."""
        environment: Environment = {}
        self._bind(rule.reads, environment)
        for total in rule.totals:
            bounds = self._total(total, environment, faults)
            for sign, term in total.guards:
                if sign == "=" and term.kind == "variable":
                    environment.setdefault(term.text, bounds)
        for _ in rule.compared:
            for one, sign, other in _both_ways(rule.compared):
                if sign == "=" and one.kind == "variable" and one.text not in environment:
                    value = compute(other, environment, [])
                    if value is not None:
                        environment[one.text] = value
        for one, sign, other in _both_ways(rule.compared):
            if one.kind == "variable" and one.text in environment:
                limit = compute(other, environment, faults)
                environment[one.text] = narrowed(environment[one.text], sign, limit)
        return environment

    def _bind(self, atoms: Iterable[Atom], environment: Environment) -> None:
        for atom in atoms:
            for term in atom.terms:
                found = self.read(atom, term) if term.kind == "variable" else None
                if found is None:
                    continue
                known = environment.get(term.text, found)
                environment[term.text] = Number(
                    max(known.low, found.low),
                    max(max(known.low, found.low), min(known.high, found.high)),
                    known.from_case and found.from_case,
                )

    def read(self, atom: Atom, term: Term) -> Number | None:
        """Return the bounds of the number that an atom holds in the place of a term."""
        if atom.form in self._facts:
            return self._facts[atom.form]
        place = atom.terms.index(term)
        found = (entry.numbers[place] for entry in self._entries(atom))
        return hull(number for number in found if number is not None)

    def _entries(self, atom: Atom) -> Iterator[Entry]:
        keys = (key for row in atom.rows for key in self._keys.find(atom.form, row))
        for key in dict.fromkeys(keys):
            yield self._table[key]

    def _total(self, total: Total, outer: Environment, faults: list[Fault]) -> Number:
        low = high = 0
        from_case = False
        least: list[Number] = []
        for weight, condition in total.elements:
            environment = dict(outer)
            self._bind(condition, environment)
            number = compute(weight, environment, faults) if weight else None
            number = number or Number(0, 0, True)
            from_case = True
            for summand in self._summands(weight, condition, number):
                if total.function == _COUNT:
                    summand = Number(0, summand.high and 1, True)
                low, high = low + min(0, summand.low), high + max(0, summand.high)
            least.append(number)
        if total.function in (_COUNT, _SUM, _SUM_PLUS):
            bounds = Number(low if total.function == _SUM else 0, high, from_case)
            compute(Term("sum", "#sum", 0), {"#sum": bounds}, faults)
            return bounds
        return hull(least) or Number(0, 0, True)

    def _summands(
        self, weight: Term | None, condition: Sequence[Atom], number: Number
    ) -> Iterator[Number]:
        """Yield the bounds of every summand that one element can give."""
        if len(condition) == 1 and weight is not None and weight in condition[0].terms:
            place = condition[0].terms.index(weight)
            for entry in self._entries(condition[0]):
                yield from [entry.numbers[place] or number] * entry.times
            return
        times = 1
        for atom in condition:
            times *= max(1, sum(entry.times for entry in self._entries(atom)))
        yield Number(number.low * times, number.high * times, number.from_case)


def _fixed(row: Row, numbers: Sequence[Number | None]) -> tuple[Number | None, ...]:
    return tuple(
        Number(value, value, False) if isinstance(value, int) else number
        for value, number in zip(row, numbers, strict=True)
    )


def _both_ways(compared: Sequence[Compared]) -> Iterator[Compared]:
    for left, sign, right in compared:
        yield Compared(left, sign, right)
        yield Compared(right, TURNED[sign], left)
