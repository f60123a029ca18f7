"""Undoes one change between two policies, to see whether a decision changed because of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from ticketworld.analysis.contrast import Contrast
from ticketworld.policy.catalogue import Catalogue, Setting
from ticketworld.policy.load import VOCABULARY
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import atoms, constants, head_functions, instances, signature
from ticketworld.solver.batch import run_batch
from ticketworld.solver.decision import Answer
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import lift, plain_rules, show_all, without_removals

Undone = Callable[[Sequence[Contrast]], list[tuple[Answer | None, Answer | None]]]
"""Takes cases and returns both answers to each with one change undone."""

_OWNING = {
    ("clause", 3),
    ("setting", 3),
    ("met", 1),
    ("supports", 2),
    ("overrides", 2),
    ("requires", 2),
    ("modifies", 4),
    ("precedes", 2),
}
_RELATING = {"overrides", "requires", "precedes"}
_DECLARED = {"clause", "setting", "area", "impossible"}


def added(new: Judge, term: str) -> Undone:
    """Return how something that only the newer policy has is undone: by leaving it out."""

    def undone(contrasts: Sequence[Contrast]) -> list[tuple[Answer | None, Answer | None]]:
        cases = [c.new_case for c in contrasts if c.new_case is not None]
        found = iter(new.without(cases, [(term,)] * len(cases)))
        return [(c.old_answer, None if c.new_case is None else next(found)) for c in contrasts]

    return undone


def swapped(make: Callable[[], Catalogue]) -> Undone:
    """Return how rules that changed are undone: by putting the older ones into the newer one."""
    made: list[Judge] = []

    def undone(contrasts: Sequence[Contrast]) -> list[tuple[Answer | None, Answer | None]]:
        if not made:
            made.append(Judge(make()))
        cases = [c.new_case for c in contrasts if c.new_case is not None]
        found = iter(made[0].answer(cases))
        return [(c.old_answer, None if c.new_case is None else next(found)) for c in contrasts]

    return undone


def _with_rules(
    rules: Iterable[Node], others: Iterable[Node], replaced: Callable[[Node], bool]
) -> tuple[Node, ...]:
    return (*(rule for rule in rules if not replaced(rule)), *others)


def with_clause(old: Judge, new: Judge, slug: str) -> Catalogue:
    """Return the newer policy with a clause that only the older one has, and its relations."""
    catalogue = new.catalogue
    known = {*catalogue.by_slug, slug}
    settings = [s for s in old.catalogue.settings if s.clause == slug]
    relations = [
        r
        for r in old.catalogue.relations
        if slug in (r.source, r.target) and {r.source, r.target} <= known
    ]
    terms = {relation.term for relation in relations}
    rules = [
        rule
        for rule in old.catalogue.rules
        if _owner(rule, head_functions(rule)) == slug or terms & set(_terms(rule))
    ]
    clause = old.catalogue.by_slug[slug]
    return replace(
        catalogue,
        clauses=(*catalogue.clauses, clause),
        by_slug={**catalogue.by_slug, slug: clause},
        settings=(*catalogue.settings, *settings),
        relations=(*catalogue.relations, *relations),
        rules=(*catalogue.rules, *rules),
    )


def with_relation(old: Judge, new: Judge, term: str) -> Catalogue:
    """Return the newer policy with a relation that only the older one has."""
    catalogue = new.catalogue
    relations = [relation for relation in old.catalogue.relations if relation.term == term]
    rules = [rule for rule in old.catalogue.rules if term in _terms(rule)]
    return replace(
        catalogue,
        relations=(*catalogue.relations, *relations),
        rules=(*catalogue.rules, *rules),
    )


def _terms(rule: Node) -> list[str]:
    """Return the terms of the relations that a rule states."""
    return [
        f"{function.name}({','.join(map(str, row[:3]))})"
        for function in head_functions(rule)
        if function.name in (*_RELATING, "modifies")
        for row in instances(function)
    ]


class Renumbered:
    """Undoes changes of numbers in the newer policy, which needs no other policy to be read."""

    def __init__(self, new: Judge) -> None:
        self._catalogue = new.catalogue

    @cached_property
    def _program(self) -> str:
        catalogue = self._catalogue
        rules = without_removals(plain_rules(catalogue))
        return lift(catalogue, rules).text + show_all(catalogue)

    def undo(self, setting: Setting, value: int) -> Undone:
        """Return how a setting of the newer policy gets back the value that it had."""

        def undone(contrasts: Sequence[Contrast]) -> list[tuple[Answer | None, Answer | None]]:
            head = f"setting({setting.clause},{setting.name}"
            program = self._program.replace(f"{head},{setting.value}).", f"{head},{value}).")
            found = iter(run_batch(program, [c.new_case for c in contrasts if c.new_case]))
            return [(c.old_answer, None if c.new_case is None else next(found)) for c in contrasts]

        return undone


def with_owned(old: Judge, new: Judge, owner: str) -> Catalogue:
    """Return the newer policy with the rules of a clause or an area as they were."""
    theirs = {str(rule) for rule in owned_rules(new.catalogue).get(owner, [])}
    ours = owned_rules(old.catalogue).get(owner, [])
    rules = _with_rules(new.catalogue.rules, ours, lambda rule: str(rule) in theirs)
    conditional = {r.term: r.conditional for r in old.catalogue.relations}
    relations = tuple(
        replace(r, conditional=conditional.get(r.term, r.conditional))
        for r in new.catalogue.relations
    )
    return replace(new.catalogue, rules=rules, relations=relations)


def owned_rules(catalogue: Catalogue) -> dict[str, list[Node]]:
    """Return the rules by the clause, or else the file, to which they belong.

    Declarations of clauses and settings are left out, and so are relations without a condition.
    """
    found: dict[str, list[Node]] = {}
    for rule in catalogue.rules:
        heads = head_functions(rule)
        name = heads[0].name if heads else ""
        plain = not rule.body and name in _RELATING
        if name not in _DECLARED and not plain:
            found.setdefault(_owner(rule, heads), []).append(rule)
    found.pop(VOCABULARY, None)
    return found


def _owner(rule: Node, heads: list[Node]) -> str:
    for function in heads:
        if signature(function) in _OWNING:
            for row in instances(function):
                return str(row[0])
    for function in atoms(rule.body):
        if signature(function) == ("applies", 1):
            named = constants(function.arguments[0])
            if named:
                return str(named[0])
    return str(rule.location.begin.filename)
