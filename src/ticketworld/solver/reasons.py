"""Why decisions are what they are: the one place that knows, for whole batches.

Clauses that apply are explained by the facts, settings and clauses that their conditions matched;
each part of the resolution by the clauses that it comes from.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.policy.catalogue import Catalogue, Clause
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature
from ticketworld.solver.batch import Row, run_rows
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Decision
from ticketworld.solver.lift import RESOLUTION, Lifted
from ticketworld.solver.reading import (
    MET,
    AtomRead,
    RuleIndex,
    RuleReading,
    Slot,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRead:
    """A setting that was read: its value in force, and the clauses that modified it."""

    clause: str
    name: str
    value: int
    modified_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a clause applies: the facts and settings that its conditions matched.

    `clauses` holds the other clauses whose applying its conditions matched, in the handbook's
    order. `effects` holds the settings that are read to work out what follows from the clause.
    """

    clause: Clause
    facts: tuple[tuple[str, Value], ...]
    settings: tuple[SettingRead, ...]
    clauses: tuple[str, ...]
    effects: tuple[SettingRead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A decision with a reason for each clause that applies, in the handbook's order.

    `sources` holds, for each part of the resolution, the applying clauses that it is derived from,
    in the handbook's order: those that ask for it and those that set an amount in it; none for
    what the policy says whatever applies. A part is its predicate with its arguments in text.
    """

    decision: Decision
    reasons: tuple[Reason, ...]
    sources: Mapping[tuple[str, ...], tuple[str, ...]]

    def reason(self, slug: str) -> Reason:
        """Return the reason of a clause that applies."""
        return next(reason for reason in self.reasons if reason.clause.slug == slug)

    def sources_of(self, predicate: str, *arguments: Value) -> tuple[str, ...]:
        """Return the applying clauses behind a part of the resolution; none if it is no part."""
        return self.sources.get((predicate, *map(str, arguments)), ())


class Reasons:
    """Explains batches of decisions under one policy."""

    def __init__(self, catalogue: Catalogue, lifted: Lifted, rules: Sequence[Node]) -> None:
        self._index = RuleIndex(catalogue, lifted, rules)
        self._clauses = {clause.slug: clause for clause in catalogue.clauses}
        self._places = {slug: place for place, slug in enumerate(self._clauses)}
        self._facts = {name: position for position, name in enumerate(catalogue.facts)}
        self._kernel = catalogue.shown | {MET, ("supports", 2)}

    def explain(self, decisions: Sequence[Decision]) -> list[Explanation]:
        """Return the explanation of each decision, in the order given."""
        rows = run_rows(self._index.program, [decision.case for decision in decisions])
        return [
            self._explanation(decision, _Firings(self._index.readings, row))
            for decision, row in zip(decisions, rows, strict=True)
        ]

    def _explanation(self, decision: Decision, firings: _Firings) -> Explanation:
        applies = set(decision.applies)
        return Explanation(
            decision=decision,
            reasons=tuple(
                self._reason(self._clauses[slug], decision, firings)
                for slug in self._in_order(applies)
            ),
            sources=self._sources(applies, firings),
        )

    def _reason(self, clause: Clause, decision: Decision, firings: _Firings) -> Reason:
        slug, case = clause.slug, decision.case.facts
        conditions = [f for f in firings.of(MET) if f.arguments[0] == slug]
        matched = firings.behind(conditions, self._followed)
        follows = firings.serving(slug)
        effects = firings.behind(follows, lambda f: self._followed(f) and not f.reading.clauses)
        asked = {name for f in matched for slot in f.reading.clauses for name in f.choices(slot)}
        read = {name for f in matched for name in f.reading.facts if name in case}
        return Reason(
            clause=clause,
            facts=tuple((name, case[name]) for name in sorted(read, key=self._facts.__getitem__)),
            settings=_settings(matched, decision),
            clauses=self._in_order(asked.intersection(decision.applies)),
            effects=_settings(effects, decision),
        )

    def _followed(self, firing: _Firing) -> bool:
        """Whether a rule belongs to a clause's own conditions; kernel atoms explain themselves."""
        return firing.reading.head not in self._kernel

    def _sources(
        self, applies: set[str], firings: _Firings
    ) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name, arity in RESOLUTION:
            for firing in firings.of((name, arity)):
                sources = found[name, *firing.arguments[:arity]]
                for behind in firings.behind([firing]):
                    for slot in behind.reading.clauses:
                        sources.update(behind.choices(slot))
        return {part: self._in_order(slugs & applies) for part, slugs in found.items()}

    def _in_order(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Return clauses in the handbook's order."""
        return tuple(sorted(slugs, key=self._places.__getitem__))


class _Firing:
    """A rule that fired, with its head's arguments and then its columns."""

    __slots__ = ("arguments", "reading")

    def __init__(self, reading: RuleReading, arguments: tuple[str, ...]) -> None:
        self.reading = reading
        self.arguments = arguments

    def choices(self, slot: Slot) -> Iterable[str]:
        """Return the names that an argument can be; none where that is not known."""
        if isinstance(slot, int):
            return (self.arguments[slot],)
        return slot or ()

    def reads(self, read: AtomRead, other: _Firing) -> bool:
        """Tell whether the atom read can be the one that another rule derived."""
        return all(
            slot is None or argument in self.choices(slot)
            for slot, argument in zip(read.arguments, other.arguments, strict=False)
        )

    def served(self) -> set[str]:
        """Return the clauses from which this follows directly."""
        return {slug for slot in self.reading.clauses for slug in self.choices(slot)}


class _Firings:
    """The rules that fired in one case."""

    def __init__(self, readings: Sequence[RuleReading], row: Row) -> None:
        self.every = [_Firing(readings[int(arguments[0])], arguments[1:]) for _, arguments in row]
        self._deriving: dict[Signature, list[_Firing]] = defaultdict(list)
        self._serving: dict[str, list[_Firing]] = defaultdict(list)
        for firing in self.every:
            self._deriving[firing.reading.head].append(firing)
            for slug in firing.served():
                self._serving[slug].append(firing)

    def of(self, head: Signature) -> Sequence[_Firing]:
        """Return those that derive a predicate."""
        return self._deriving.get(head, ())

    def serving(self, slug: str) -> Sequence[_Firing]:
        """Return those that follow from a clause directly."""
        return self._serving.get(slug, ())

    def behind(
        self, start: Sequence[_Firing], followed: Callable[[_Firing], bool] = lambda _: True
    ) -> list[_Firing]:
        """Return these and all that derive what they read, through rules to be followed."""
        found = list(start)
        seen = set(map(id, found))
        for firing in found:
            for read in firing.reading.atoms:
                for other in self.of(read.signature):
                    if id(other) not in seen and followed(other) and firing.reads(read, other):
                        seen.add(id(other))
                        found.append(other)
        return found


def _settings(firings: Iterable[_Firing], decision: Decision) -> tuple[SettingRead, ...]:
    keys = {
        key
        for firing in firings
        for clause, name in firing.reading.settings
        for key in itertools.product(firing.choices(clause), firing.choices(name))
    }
    return tuple(_setting(key, decision) for key in sorted(keys) if key in decision.values)


def _setting(key: tuple[str, str], decision: Decision) -> SettingRead:
    by = tuple(m for c, p, m in decision.superseded if (c, p) == key)
    return SettingRead(clause=key[0], name=key[1], value=decision.values[key], modified_by=by)
