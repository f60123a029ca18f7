"""Proves that near misses change no decision of a dataset's cases.

Two steps. Whatever their rules derive stands behind `applies` of one of them, and their conditions
read only facts and numbers of their own: so in a case that meets none of them, with whatever
removed, nothing follows from them, and outcome, actions and grounds are those of the policy
without them. And no case meets one, which the solver tells.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    atoms,
    functions,
    head_functions,
    instances,
    is_positive_atom,
    signature,
)
from ticketworld.solver.batch import run_rows
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge

_DECLARED = {("area", 3), ("clause", 3), ("setting", 3), ("modifies", 4), ("precedes", 2)}
_SHOWN = """
inside(X, C) :- met(X, C).
#show inside/2.
#show.
"""


def unguarded(catalogue: Catalogue, slugs: Collection[str]) -> list[str]:
    """Return the rules about some clauses from which something might follow although none is met.

    Args:
        catalogue: The policy with these clauses, each in an area of such clauses alone.
        slugs: The clauses.
    """
    own = set(slugs)
    areas = {f"{catalogue.clause(slug).area}.lp" for slug in slugs}
    facts = {(name, 1) for name in catalogue.facts}
    found = [
        str(rule)
        for rule in catalogue.rules
        if rule.location.begin.filename in areas and not _is_guarded(rule, own, facts)
    ]
    found += [
        relation.term
        for relation in catalogue.relations
        if relation.target in own and relation.source not in own
    ]
    return found


def met_in(judge: Judge, slugs: Collection[str], cases: Sequence[Case]) -> frozenset[str]:
    """Return those of some clauses whose conditions hold in any of some cases.

    Only the conditions of these clauses are grounded, for `unguarded` tells that they read nothing
    but facts and settings.

    Args:
        judge: The policy that the clauses stand in.
        slugs: The clauses.
        cases: The cases.
    """
    own = set(slugs)
    lines = judge.lifted.text.split("\n")
    read = [
        line
        for rule, line in zip(judge.lifted.rules, lines, strict=False)
        if _names(rule, ("met", 1)) & own or _names(rule, ("setting", 3)) & own
    ]
    inputs = [f"#defined {fact}/2." for fact in judge.catalogue.facts]
    rows = run_rows("\n".join([*read, *inputs, "#defined setting/3.", _SHOWN]), cases)
    return frozenset(slug for row in rows for _, (slug,) in row)


def _is_guarded(rule: Node, own: set[str], facts: set[tuple[str, int]]) -> bool:
    """Tell whether a rule only declares, is a condition on facts, or rests on one that applies."""
    heads = set(map(signature, head_functions(rule)))
    values = {signature(atom) for atom in atoms(rule.body)} - {("value", 3)} == set()
    reads_own = all(_first(atom) <= own for atom in atoms(rule.body) if atom.name == "value")
    if heads <= _DECLARED:
        return values and reads_own
    if heads == {("met", 1)}:
        return reads_own and {signature(a) for a in atoms(rule.body)} <= facts | {("value", 3)}
    return any(
        is_positive_atom(literal)
        and all(f.name == "applies" and _first(f) <= own for f in functions(literal.atom.symbol))
        for literal in rule.body
    )


def _names(rule: Node, wanted: tuple[str, int]) -> set[str]:
    found: set[str] = set()
    for function in head_functions(rule):
        if signature(function) == wanted:
            found |= _first(function)
    return found


def _first(function: Node) -> set[str]:
    """Return the constants that the first argument of a function stands for."""
    return {str(row[0]) for row in instances(function)}
