"""Checks the constants that rules name: values of facts, clauses, settings and fixed words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from clingo.ast import ASTType

from ticketworld.policy.catalogue import Catalogue, Fact, Location, Setting
from ticketworld.policy.names import OUTCOMES, PRIORITIES
from ticketworld.policy.problems import Problem, check_of, nearest, nearest_of
from ticketworld.policy.source import Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, constants, head_functions, signature

CLAUSE_ARGUMENTS: Mapping[Signature, tuple[int, ...]] = {
    ("applies", 1): (0,),
    ("blocked", 2): (0, 1),
    ("clause", 3): (0,),
    ("defeated", 2): (0, 1),
    ("met", 1): (0,),
    ("modifies", 4): (0, 1),
    ("overrides", 2): (0, 1),
    ("precedes", 2): (0, 1),
    ("requires", 2): (0, 1),
    ("setting", 3): (0,),
    ("superseded", 3): (0, 2),
    ("supports", 2): (0,),
    ("value", 3): (0,),
}
"""Which arguments name a clause."""

_SETTINGS: dict[Signature, tuple[int, int]] = {
    ("modifies", 4): (1, 2),
    ("setting", 3): (0, 1),
    ("superseded", 3): (0, 1),
    ("value", 3): (0, 1),
}
"""Which arguments name a clause and a setting that it owns."""

_WORDS: dict[Signature, tuple[int, tuple[str, ...]]] = {
    ("outcome", 1): (0, OUTCOMES),
    ("priority", 1): (0, PRIORITIES),
    ("supports", 2): (1, OUTCOMES),
}
_NUMBERS: dict[Signature, int] = {("action", 2): 1, ("wait", 1): 0}
_NAMES: dict[Signature, int] = {
    ("action", 2): 0,
    ("escalation", 1): 0,
    ("evidence", 1): 0,
    ("route", 1): 0,
}


class _Constants:
    """Checks constants in heads and bodies against what the policy declares."""

    def __init__(
        self,
        facts: Mapping[str, Fact],
        clauses: Collection[str] | None,
        settings: Collection[Setting],
        problems: list[Problem],
    ) -> None:
        self._facts = facts
        self._clauses = clauses
        self._owned: dict[str, set[str]] = defaultdict(set)
        for setting in settings:
            self._owned[setting.clause].add(setting.name)
        self._problems = problems

    def head(self, source: Source, function: Node) -> None:
        """Check the fixed words of the output contract, and the types of its arguments."""
        where, form = source.at(function), signature(function)
        self._words(function, where)
        if form in _NUMBERS:
            for value in constants(function.arguments[_NUMBERS[form]]) or ():
                if isinstance(value, str):
                    message = f"`{value}` in `{function}` is no amount; write a whole number"
                    self._note(where, message)
        if form in _NAMES:
            for value in constants(function.arguments[_NAMES[form]]) or ():
                if isinstance(value, int):
                    self._note(where, f"`{value}` in `{function}` is no name; write a word")

    def body(self, where: Location, function: Node) -> None:
        """Check what an atom of a body names."""
        form = signature(function)
        fact = self._facts.get(function.name)
        if fact is not None and form[1] == 1:
            self._fact(fact, function.arguments[0], where)
        self._words(function, where)
        if self._clauses is None:
            return
        for position in CLAUSE_ARGUMENTS.get(form, ()):
            for slug in constants(function.arguments[position]) or ():
                if slug not in self._clauses:
                    hint = nearest(slug, self._clauses, "declare it by a `clause` fact")
                    check = check_of(hint, "undeclared")
                    self._note(where, f"unknown clause `{slug}`{hint}", check)
        if form in _SETTINGS:
            clause, name = (function.arguments[position] for position in _SETTINGS[form])
            self._setting(constants(clause) or (), constants(name) or (), where)

    def _setting(
        self, slugs: Collection[str | int], names: Collection[str | int], where: Location
    ) -> None:
        everywhere = set().union(*self._owned.values())
        for slug in slugs or (None,):
            own = everywhere if slug is None else self._owned.get(str(slug), set())
            for name in names:
                if name not in own and (slug is None or slug in (self._clauses or ())):
                    whose = "" if slug is None else f" of `{slug}`"
                    hint = nearest(name, own, "declare it by a `setting` fact")
                    check = check_of(hint, "undeclared")
                    self._note(where, f"unknown setting `{name}`{whose}{hint}", check)

    def _fact(self, fact: Fact, term: Node, where: Location) -> None:
        if fact.is_number and not fact.unit:
            return  # its own declaration is already refused
        for odd in _compound(term):
            message = f"`{odd}` is no value of `{fact.name}`; write a constant or variable"
            self._note(where, message, "domain")
        for value in _bounds(term):
            if fact.admits(value):
                continue
            if fact.is_number:
                limits = f"; it ranges over {fact.low}..{fact.high} {fact.unit}"
                message = f"`{value}` is outside the range of `{fact.name}`{limits}"
                self._note(where, message, "domain")
            else:
                hint = nearest_of(value, fact.names)
                message = f"`{value}` is not in the domain of `{fact.name}`{hint}"
                self._note(where, message, "domain")

    def _words(self, function: Node, where: Location) -> None:
        position, known = _WORDS.get(signature(function), (0, ()))
        for value in (constants(function.arguments[position]) or ()) if known else ():
            if value not in known:
                hint = nearest_of(value, known)
                what = "priority" if known is PRIORITIES else "outcome"
                self._note(where, f"unknown {what} `{value}`{hint}", "domain")

    def _note(self, where: Location, message: str, check: str = "syntax") -> None:
        self._problems.append(Problem(where, message, check))


def _bounds(term: Node) -> list[str | int]:
    """Return the constants of a term, and of an interval its two ends."""
    if term.ast_type == ASTType.Interval:
        return [*(constants(term.left) or ()), *(constants(term.right) or ())]
    if term.ast_type == ASTType.Pool:
        return [value for argument in term.arguments for value in _bounds(argument)]
    return constants(term) or []


def _compound(term: Node) -> Iterator[Node]:
    """Yield what can never be the value of a fact: tuples, functions and negative names."""
    if term.ast_type == ASTType.Pool:
        for argument in term.arguments:
            yield from _compound(argument)
    elif constants(term) == [] or (
        term.ast_type == ASTType.Function and (term.arguments or not term.name)
    ):
        yield term


def check_constants(
    sources: Sequence[Source],
    facts: Mapping[str, Fact],
    clauses: Collection[str] | None,
    settings: Collection[Setting],
    problems: list[Problem],
) -> None:
    """Note every constant of a rule that can never be meant.

    Args:
        sources: The area files and the vocabulary.
        facts: What the vocabulary declares.
        clauses: Every slug; None while some area could not be read, and slugs go unchecked.
        settings: The settings of all clauses.
        problems: Where what is wrong is added.
    """
    constants_of = _Constants(facts, clauses, settings, problems)
    for source in sources:
        for rule in source.rules:
            for function in head_functions(rule):
                constants_of.head(source, function)
            for function in atoms(rule.body):
                constants_of.body(source.at(function), function)


def constants_amiss(condition: Node, policy: Catalogue) -> list[str]:
    """Return what is wrong with the constants that a condition names, a message for each."""
    problems: list[Problem] = []
    constants_of = _Constants(policy.facts, policy.by_slug, policy.settings, problems)
    for function in atoms(condition.body):
        constants_of.body(Location("condition", 1), function)
    return [problem.message for problem in problems]
