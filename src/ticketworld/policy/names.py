"""Checks every predicate that rules use, and terms that would mean something else than written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from clingo import SymbolType
from clingo.ast import ASTType

from ticketworld.errors import did_you_mean
from ticketworld.policy.catalogue import Fact, Location
from ticketworld.policy.problems import Problem, check_of, nearest
from ticketworld.policy.source import Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Signature,
    atoms,
    constants,
    functions,
    head_functions,
    signature,
    walk,
)

CASE_VARIABLE = "Case'"
"""The variable that lifting adds to every rule; authors may not use it."""

AUTHORED = frozenset(
    {
        ("area", 3),
        ("clause", 3),
        ("setting", 3),
        ("met", 1),
        ("supports", 2),
        ("overrides", 2),
        ("requires", 2),
        ("modifies", 4),
        ("precedes", 2),
        ("alternative", 3),
        ("optional", 1),
        ("tells", 1),
    }
)
"""What an area may derive besides shown atoms and helpers of its own."""

DERIVED = frozenset(
    {
        ("applies", 1),
        ("defeated", 2),
        ("blocked", 2),
        ("superseded", 3),
        ("value", 3),
        ("outcome", 1),
    }
)
"""What only the kernel derives."""

RESERVED = frozenset(
    {
        "case",
        "removed",
        "modified",
        "surpassed",
        "impossible",
        "fact",
        "domain",
        "range",
        "only",
    }
)
"""What neither clauses nor facts may be called."""

OUTCOMES = ("approve", "deny", "conditional", "investigate", "inform")
PRIORITIES = ("low", "medium", "high", "urgent")

_UNREADABLE = {"alternative", "optional", "tells"}
"""What areas declare and no rule may read, because it takes part in no decision."""

_STRINGS_IN = {("area", 3), ("clause", 3)}
_WIDEST = 10_000
_NUMBER = re.compile(r"0x([0-9a-fA-F]+)|0o([0-7]+)|0b([01]+)|([0-9]+)")


class _Terms:
    """Finds integers that leave 32 bits, as written, and what no term of a policy may be."""

    def __init__(self, source: Source, lines: Sequence[bytes], problems: list[Problem]) -> None:
        self._source = source
        self._lines = lines
        self._problems = problems

    def rule(self, rule: Node) -> None:
        declared = {signature(function) for function in head_functions(rule)}
        may_hold_strings = bool(declared) and declared <= _STRINGS_IN
        for node in walk(rule):
            if node.ast_type == ASTType.SymbolicTerm:
                self._constant(node, may_hold_strings)
            elif node.ast_type == ASTType.Interval:
                self._interval(node)
            elif node.ast_type == ASTType.Variable and node.name == CASE_VARIABLE:
                self._note(node, f"variable `{node.name}` is reserved; choose another name")

    def _constant(self, term: Node, may_hold_strings: bool) -> None:
        kind = term.symbol.type
        if kind == SymbolType.Number:
            self._number(term)
        elif kind == SymbolType.String and not may_hold_strings:
            self._note(term, f"string `{term}` never equals a name; write it without quotes")
        elif kind in (SymbolType.Infimum, SymbolType.Supremum):
            self._note(term, f"`{term}` is no value of a policy; write a number or a name")

    def _number(self, term: Node) -> None:
        begin, end = term.location.begin, term.location.end
        line = self._lines[begin.line - 1] if begin.line <= len(self._lines) else b""
        match = _NUMBER.fullmatch(line[begin.column - 1 : end.column - 1].decode(errors="replace"))
        if match is None or begin.line != end.line:
            return
        digits = match[match.lastindex or 0]
        base = (0, 16, 8, 2, 10)[match.lastindex or 0]
        if len(digits.lstrip("0")) > 32 or int(digits, base) != term.symbol.number:
            message = f"`{match[0]}` leaves 32 bits and would wrap silently; use a smaller number"
            self._note(term, message)

    def _interval(self, interval: Node) -> None:
        ends = [*(constants(interval.left) or ()), *(constants(interval.right) or ())]
        numbers = [end for end in ends if isinstance(end, int)]
        if numbers and max(numbers) - min(numbers) >= _WIDEST:
            message = f"interval `{interval}` holds more than {_WIDEST} numbers"
            self._note(interval, f"{message}; compare with its ends instead")

    def _note(self, node: Node, message: str) -> None:
        self._problems.append(Problem(self._source.at(node), message))


def check_terms(source: Source, text: str, problems: list[Problem]) -> None:
    """Note integers that clingo would wrap, stray strings and reserved variables of one file."""
    finder = _Terms(source, text.encode().split(b"\n"), problems)
    for rule in source.rules:
        finder.rule(rule)


class _Names:
    def __init__(
        self,
        sources: Sequence[Source],
        facts: Mapping[str, Fact],
        shown: frozenset[Signature],
        problems: list[Problem],
    ) -> None:
        self._facts = facts
        self._problems = problems
        self._fixed = dict(AUTHORED | DERIVED | shown)
        self._read = {
            signature(f) for source in sources for r in source.rules for f in atoms(r.body)
        }
        known = {(name, 1) for name in facts} | AUTHORED | DERIVED | shown
        known |= {
            signature(f) for source in sources for r in source.rules for f in head_functions(r)
        }
        self._arities: dict[str, set[int]] = defaultdict(set)
        for name, arity in known:
            self._arities[name].add(arity)

    def _note(self, where: Location, message: str, check: str = "syntax") -> None:
        self._problems.append(Problem(where, message, check))

    def head(self, where: Location, function: Node) -> None:
        name, arity = signature(function)
        if name in self._facts:
            self._note(where, f"fact `{name}` is derived here; facts come from the case alone")
        elif (name, arity) in DERIVED:
            self._note(where, f"`{name}/{arity}` is derived by the kernel alone; derive `met`")
        elif name in RESERVED:
            self._note(where, f"`{name}` is reserved; choose another name")
        elif self._fixed.get(name, arity) != arity:
            self._note(where, _wrong_arity(name, [self._fixed[name]], arity), "arity")
        elif name not in self._fixed and (name, arity) not in self._read:
            hint = did_you_mean(name, {*self._fixed, *self._arities} - {name})
            if hint:
                message = f"`{name}/{arity}` is derived but never read{hint}"
                self._note(where, message, "misspelling")

    def body(self, where: Location, function: Node) -> None:
        name, arity = signature(function)
        if name in RESERVED | _UNREADABLE:
            self._note(where, f"`{name}` is reserved; a clause may read facts and derived atoms")
        elif name not in self._arities:
            hint = nearest(name, self._arities, "declare it in vocabulary.lp")
            self._note(where, f"undeclared fact `{name}`{hint}", check_of(hint, "undeclared"))
        elif arity not in self._arities[name]:
            self._note(where, _wrong_arity(name, sorted(self._arities[name]), arity), "arity")

    def split(self, where: Location, pools: Sequence[Node]) -> None:
        for pool in pools:
            forms = [signature(part) for part in functions(pool)]
            parts = " and ".join(f"`{name}/{arity}`" for name, arity in dict.fromkeys(forms))
            message = f"`{pool}` is a pool of {parts}; write `{forms[0][0]}((a; b), …)`"
            self._note(where, message, "pool")


def _wrong_arity(name: str, known: list[int], arity: int) -> str:
    """Say how many arguments a predicate takes; a pool without its own brackets changes that."""
    takes = " or ".join(map(str, known)) + (" argument" if known == [1] else " arguments")
    hint = f"; write a pool as `{name}((a; b){', …' if known[-1] > 1 else ''})`"
    hint = hint if arity else "; write them in brackets"
    return f"`{name}` takes {takes}, not {arity}{hint}"


def _split_pools(rule: Node) -> list[Node]:
    """Return the pools such as `p(a; b, 1)`, which stands for `p(a)` and `p(b, 1)`."""
    return [
        node.symbol
        for node in walk(rule)
        if node.ast_type == ASTType.SymbolicAtom
        and len({signature(part) for part in functions(node.symbol)}) > 1
    ]


def check_names(
    sources: Sequence[Source],
    facts: Mapping[str, Fact],
    shown: frozenset[Signature],
    problems: list[Problem],
) -> None:
    """Note every undeclared, misspelt or misused predicate in the area files."""
    names = _Names(sources, facts, shown, problems)
    for source in sources:
        for rule in source.rules:
            split = _split_pools(rule)
            before = len(problems)
            for function in head_functions(rule):
                names.head(source.at(function), function)
            for function in atoms(rule.body):
                names.body(source.at(function), function)
            if split and all(problem.check != "arity" for problem in problems[before:]):
                names.split(source.at(rule), split)
            elif split:
                problems[before:] = [replace(p, check="pool") for p in problems[before:]]
