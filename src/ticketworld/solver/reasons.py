"""Why decisions are what they are: the one place that knows, for whole batches.

Clauses that apply are explained by the facts, settings and clauses that their conditions matched;
each part of the resolution by the clauses that it comes from.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.policy.catalogue import Catalogue, Clause
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature
from ticketworld.solver.batch import Row, run_rows
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Decision
from ticketworld.solver.firings import Firing, Firings, Pattern, pattern_of
from ticketworld.solver.gist import Memory
from ticketworld.solver.lift import RESOLUTION, Lifted
from ticketworld.solver.reading import MET, RuleIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRead:
    """A setting that was read: its value in force, and the clauses that gave it that value.

    A clause whose own value gives way to that of another is none of them.
    """

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
    """Explains batches of decisions under one policy.

    Cases in which the same rules fired but for numbers are explained alike, and once.
    """

    def __init__(self, catalogue: Catalogue, lifted: Lifted, rules: Sequence[Node]) -> None:
        self._index = RuleIndex(catalogue, lifted, rules)
        self._clauses = {clause.slug: clause for clause in catalogue.clauses}
        self._places = {slug: place for place, slug in enumerate(self._clauses)}
        self._facts = {name: position for position, name in enumerate(catalogue.facts)}
        self._kernel = catalogue.shown | {MET, ("supports", 2)}
        self._preceding = frozenset(
            (relation.source, relation.target)
            for relation in catalogue.relations
            if relation.kind == "precedes" and not relation.conditional
        )
        self._known = Memory[tuple[tuple[str, ...], Pattern], _Account]()

    def explain(self, decisions: Sequence[Decision]) -> list[Explanation]:
        """Return the explanation of each decision, in the order given."""
        rows = run_rows(self._index.program, [decision.case for decision in decisions])
        return [
            self._explanation(decision, row) for decision, row in zip(decisions, rows, strict=True)
        ]

    def _explanation(self, decision: Decision, row: Row) -> Explanation:
        key = decision.applies, pattern_of(row, self._index.numbers)
        account = self._known.get(key)
        if account is None:
            firings = Firings(self._index.readings, row)
            account = self._known[key] = self._account(set(decision.applies), firings)
        return Explanation(
            decision=decision,
            reasons=tuple(one.in_case(decision, self._preceding) for one in account.reasons),
            sources={
                (name, *row[place][1][1 : arity + 1]): slugs
                for (name, arity), place, slugs in account.parts
            },
        )

    def _account(self, applies: set[str], firings: Firings) -> _Account:
        return _Account(
            reasons=tuple(
                self._reason(slug, applies, firings) for slug in self._in_order(applies)
            ),
            parts=tuple(self._parts(applies, firings)),
        )

    def _reason(self, slug: str, applies: set[str], firings: Firings) -> _Reason:
        conditions = [f for f in firings.of(MET) if f.arguments[0] == slug]
        matched = firings.behind(conditions, self._followed)
        follows = firings.serving(slug)
        effects = firings.behind(follows, lambda f: self._followed(f) and not f.reading.clauses)
        asked = {name for f in matched for slot in f.reading.clauses for name in f.choices(slot)}
        read = {name for f in matched for name in f.reading.facts}
        return _Reason(
            clause=self._clauses[slug],
            facts=tuple(sorted(read, key=self._facts.__getitem__)),
            settings=_settings(matched),
            clauses=self._in_order(asked & applies),
            effects=_settings(effects),
        )

    def _followed(self, firing: Firing) -> bool:
        """Whether a rule belongs to a clause's own conditions; kernel atoms explain themselves."""
        return firing.reading.head not in self._kernel

    def _parts(self, applies: set[str], firings: Firings) -> Iterator[_Part]:
        for name, arity in RESOLUTION:
            found: dict[tuple[str, ...], tuple[int, set[str]]] = {}
            for firing in firings.of((name, arity)):
                _, sources = found.setdefault(firing.arguments[:arity], (firing.place, set()))
                for behind in firings.behind([firing]):
                    for slot in behind.reading.clauses:
                        sources.update(behind.choices(slot))
            for place, slugs in found.values():
                yield (name, arity), place, self._in_order(slugs & applies)

    def _in_order(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Return clauses in the handbook's order."""
        return tuple(sorted(slugs, key=self._places.__getitem__))


_Part = tuple[Signature, int, tuple[str, ...]]
"""A part of a resolution: its predicate, which of the firings derives it, and its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Account:
    """What the explanations of cases have in common in which rules fired alike but for numbers."""

    reasons: tuple[_Reason, ...]
    parts: tuple[_Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reason:
    """Why a clause applies in all such cases: a reason without values.

    Of the settings, named by clause and setting, and of the facts, a case may lack some.
    """

    clause: Clause
    facts: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    clauses: tuple[str, ...]
    effects: tuple[tuple[str, str], ...]

    def in_case(self, decision: Decision, preceding: Collection[tuple[str, str]]) -> Reason:
        """Return the reason with the values of a case; see `_setting`."""
        case, values = decision.case.facts, decision.values
        return Reason(
            clause=self.clause,
            facts=tuple((name, case[name]) for name in self.facts if name in case),
            settings=tuple(
                _setting(key, decision, preceding) for key in self.settings if key in values
            ),
            clauses=self.clauses,
            effects=tuple(
                _setting(key, decision, preceding) for key in self.effects if key in values
            ),
        )


def _settings(firings: Iterable[Firing]) -> tuple[tuple[str, str], ...]:
    """Return the settings that rules read where they fired, in order."""
    return tuple(
        sorted(
            {
                key
                for firing in firings
                for clause, name in firing.reading.settings
                for key in itertools.product(firing.choices(clause), firing.choices(name))
            }
        )
    )


def _setting(
    key: tuple[str, str], decision: Decision, preceding: Collection[tuple[str, str]]
) -> SettingRead:
    """Return a setting as it was read.

    Args:
        key: Its clause and its name.
        decision: The decision.
        preceding: Pairs of clauses, of which the first modifies before the second.
    """
    every = [m for c, p, m in decision.superseded if (c, p) == key]
    by = tuple(one for one in every if not any((other, one) in preceding for other in every))
    return SettingRead(clause=key[0], name=key[1], value=decision.values[key], modified_by=by)
