"""Reads `vocabulary.lp`: the facts that clauses may read, and the cases that cannot be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ticketworld.policy.catalogue import PLACES, UNITS, Fact, Location
from ticketworld.policy.names import AUTHORED, DERIVED, RESERVED
from ticketworld.policy.problems import Problem, nearest, nearest_of
from ticketworld.policy.source import ProseBlock, Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, head_functions, instances, signature

LARGEST = 2**31 - 1
"""clingo's integers have 32 bits and wrap silently beyond this."""

_Row = tuple[tuple[str | int | None, ...], Location]


_FORMS = {"fact": 2, "domain": 2, "range": 4, "only": 3, "impossible": 1}
"""The declarations and how many arguments each takes."""

_TAKEN = RESERVED | {name for name, _ in AUTHORED | DERIVED}


class _Vocabulary:
    """Collects the declarations, then makes a fact of each."""

    def __init__(
        self, source: Source, shown: frozenset[Signature], problems: list[Problem]
    ) -> None:
        self._source = source
        self._problems = problems
        self._taken = _TAKEN | {name for name, _ in shown}
        self.rows: dict[str, list[_Row]] = defaultdict(list)
        self._conditions: list[Node] = []
        for rule in source.rules:
            for function in head_functions(rule):
                self._head(rule, function, source.at(function))

    def _head(self, rule: Node, function: Node, where: Location) -> None:
        name, arity = signature(function)
        if name not in _FORMS:
            hint = nearest_of(name, _FORMS)
            self._note(where, f"`{name}/{arity}` is no declaration of a vocabulary{hint}")
        elif _FORMS[name] != arity:
            hint = f"; write a pool as `{name}(…, (a; b))`"
            self._note(where, f"`{name}` takes {_FORMS[name]} arguments, not {arity}{hint}")
        elif name == "impossible":
            self._conditions.append(rule)
        elif rule.body:
            self._note(where, f"`{function}` must be a plain fact; remove its body")
        else:
            self._row(function, where)

    def _note(self, where: Location, message: str) -> None:
        self._problems.append(Problem(where, message))

    def _row(self, function: Node, where: Location) -> None:
        numbers = {1, 2} if function.name == "range" else set()
        for row in instances(function):
            if None in row:
                self._note(where, f"`{function}` must name constants; write each value out")
                continue
            misfits = [
                value
                for position, value in enumerate(row)
                if isinstance(value, int) != (position in numbers)
            ]
            for value in misfits:
                kind = "name" if isinstance(value, int) else "whole number"
                self._note(where, f"`{value}` of `{function}` must be a {kind}; correct it")
            if not misfits:
                self.rows[function.name].append((row, where))

    def facts(self) -> dict[str, Fact]:
        """Return the facts in the order declared."""
        blocks = {block.name: block.text for block in self._source.blocks}
        found: dict[str, Fact] = {}
        for (name, place), where in self.rows["fact"]:
            if name in found:
                self._note(where, f"fact `{name}` is declared twice; remove one declaration")
                continue
            if name in self._taken:
                message = f"fact `{name}` has the name of another predicate; choose another name"
                self._note(where, message)
            if place not in PLACES:
                hint = nearest_of(place, PLACES)
                self._note(where, f"unknown place `{place}` of fact `{name}`{hint}")
            if not blocks.get(str(name)):
                self._note(where, f"fact `{name}` has no meaning; write a `%*! {name}` block")
            names, low, high, unit = self._values(str(name), where)
            found[str(name)] = Fact(
                name=str(name),
                place=str(place),
                names=names,
                low=low,
                high=high,
                unit=unit,
                meaning=blocks.get(str(name), ""),
                only={},
                location=where,
            )
        self._check_rows(found)
        self._check_meanings(found)
        return {name: self._with_conditions(fact, found) for name, fact in found.items()}

    def _values(self, name: str, where: Location) -> tuple[tuple[str, ...], int, int, str]:
        given = [str(row[1]) for row, _ in self.rows["domain"] if row[0] == name]
        names = tuple(dict.fromkeys(given))
        for value in names:
            if given.count(value) > 1:
                self._note(where, f"domain of `{name}` lists `{value}` twice; remove one")
        ranges = [row for row, _ in self.rows["range"] if row[0] == name]
        if bool(names) == bool(ranges) or len(ranges) > 1:
            message = f"fact `{name}` needs either one `domain` or one `range`; declare it once"
            self._note(where, message)
            return names, 0, 0, ""
        if names:
            return names, 0, 0, ""
        low, high, unit = int(str(ranges[0][1])), int(str(ranges[0][2])), ranges[0][3]
        if not -LARGEST <= low <= high <= LARGEST:
            message = f"range `{low}..{high}` of `{name}` is empty or leaves 32 bits; narrow it"
            self._note(where, message)
        if unit not in UNITS:
            hint = nearest_of(unit, UNITS)
            self._note(where, f"unknown unit `{unit}` of fact `{name}`{hint}")
        return (), low, high, str(unit)

    def _check_rows(self, found: dict[str, Fact]) -> None:
        """Note every row and impossible case that names no declared fact."""
        for predicate in ("domain", "range", "only"):
            for row, where in self.rows[predicate]:
                self._check_declared(row[0], where, f"`{predicate}` of", found)
        for (name, other, value), where in self.rows["only"]:
            if other not in found:
                self._check_declared(other, where, f"`{name}` depends on", found)
            elif not found[str(other)].names and not found[str(other)].unit:
                continue  # its own declaration is already refused
            elif found[str(other)].is_number:
                message = f"`{name}` depends on `{other}`, a number; name a fact with a domain"
                self._note(where, message)
            elif value not in found[str(other)].names:
                hint = nearest_of(value, found[str(other)].names)
                self._note(where, f"`{value}` is not in the domain of `{other}`{hint}")
        for function in (atom for rule in self._conditions for atom in atoms(rule.body)):
            where = self._source.at(function)
            self._check_declared(function.name, where, "`impossible` reads", found)
            if len(function.arguments) != 1:
                self._note(where, f"`{function}` must have one argument; give it its value")

    def _check_meanings(self, found: dict[str, Fact]) -> None:
        first: dict[str, ProseBlock] = {}
        for block in self._source.blocks:
            self._check_declared(block.name, block.location, "meaning of", found)
            if block is not first.setdefault(block.name, block):
                self._note(block.location, f"`{block.name}` has two meanings; join them")

    def _check_declared(
        self, name: str | int | None, where: Location, what: str, found: dict[str, Fact]
    ) -> None:
        if name not in found:
            hint = nearest(name, found, "declare it by a `fact` above")
            self._note(where, f"{what} undeclared fact `{name}`{hint}")

    def _with_conditions(self, fact: Fact, found: dict[str, Fact]) -> Fact:
        only: dict[str, set[str]] = defaultdict(set)
        order = {name: position for position, name in enumerate(found)}
        for (name, other, value), where in self.rows["only"]:
            if name != fact.name or other not in found:
                continue
            if order[str(other)] >= order[fact.name]:
                self._note(where, f"`{name}` depends on `{other}`; declare `{other}` before it")
            only[str(other)].add(str(value))
        conditions = {other: frozenset(values) for other, values in only.items()}
        return replace(fact, only=conditions)


def read_vocabulary(
    source: Source, shown: frozenset[Signature], problems: list[Problem]
) -> dict[str, Fact]:
    """Return the facts that a parsed `vocabulary.lp` declares, in its order.

    A fact that depends on another (`only`) is declared after it, so the order is one in which a
    case can be filled in. What is wrong is added to `problems`.
    """
    return _Vocabulary(source, shown, problems).facts()
