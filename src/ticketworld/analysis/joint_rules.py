"""The rules of two policies, told apart by prefix, and when those matter in which they differ.

Amounts are not computed, because sums over free amounts do not end. What is compared is which
rules that give amounts hold, and with which settings. Where those agree, so do the amounts, since
they are then the same function of the same facts; elsewhere cases are drawn to be decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clingo.ast import ASTType

from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Signature,
    atoms,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    variables,
    with_atoms,
)
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import rules_for

EXACT: tuple[Signature, ...] = (
    ("outcome", 1),
    ("escalation", 1),
    ("evidence", 1),
    ("route", 1),
    ("priority", 1),
    ("wait", 1),
)
"""What is compared as it is derived; the rest of a resolution is its actions."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two policies: its exact rules, and those that only give amounts."""

    name: str
    judge: Judge
    exact: tuple[Node, ...]
    amounts: tuple[Node, ...]


def make_side(name: str, judge: Judge) -> Side:
    """Return a policy with the rules that are compared, under the name that prefixes them."""
    exact = rules_for(judge, {*EXACT, ("impossible", 1), ("applies", 1)})
    kept = {str(rule) for rule in exact}
    amounts = [r for r in rules_for(judge, {("action", 2)}) if str(r) not in kept]
    return Side(name, judge, tuple(exact), tuple(amounts))


def prefixed(node: Node, prefix: str) -> str:
    """Return a node as text, its predicates with a policy's prefix."""
    return str(
        with_atoms(node, lambda function: function.update(name=f"{prefix}_{function.name}"))
    )


def _meaning(rule: Node) -> str:
    """Return a rule's text; whether a setting can be modified at all makes no difference to it."""
    return str(rule).replace("value(", "setting(")


def fired_rules(sides: Sequence[Side]) -> Iterator[str]:
    """Yield, for each rule that gives amounts, when it holds and with which settings."""
    numbers: dict[str, int] = {}
    for side in sides:
        facts = side.judge.catalogue.facts
        derived = {signature(f) for rule in side.amounts for f in head_functions(rule)}
        for rule in side.amounts:
            number = numbers.setdefault(_meaning(rule), len(numbers))
            body = [b for b in rule.body if not {signature(f) for f in atoms([b])} & derived]
            bound = {v for b in body if is_positive_atom(b) for v in variables(b)}
            kept = [
                prefixed(b, side.name)
                for b in body
                if b.ast_type != ASTType.Literal
                or b.atom.ast_type != ASTType.Comparison
                or variables(b) <= bound
            ]
            of_facts = {
                v
                for b in body
                if is_positive_atom(b)
                for f in functions(b.atom.symbol)
                if f.name in facts
                for v in variables(f)
            }
            given = ", ".join(sorted(bound - of_facts))
            with_settings = f"with({given})" if given else "with"
            body_text = "; ".join(kept) or "#true"
            yield f"{side.name}'fired({number}, {with_settings}) :- {body_text}."


def _changed_settings(judges: Sequence[Judge]) -> set[tuple[str, str]]:
    both = [{(s.clause, s.name, s.value) for s in j.catalogue.settings} for j in judges]
    return {(clause, name) for clause, name, _ in both[0] ^ both[1]}


def touched_rules(sides: Sequence[Side]) -> Iterator[str]:
    """Yield when a rule holds that only one policy has, or that reads a setting that differs.

    Clauses that are cited by another id count too. Elsewhere both policies reason alike.
    """
    texts = [{_meaning(rule) for rule in side.exact} for side in sides]
    settings = _changed_settings([side.judge for side in sides])
    number = 0
    for side in sides:
        for rule in side.exact:
            own = _meaning(rule) not in texts[0] & texts[1]
            head = head_functions(rule)[0].name
            if rule.body and head != "value" and (own or _reads(rule, settings)):
                body = "; ".join(prefixed(literal, side.name) for literal in rule.body)
                yield f"touched({number}) :- {body}."
                number += 1
    ids = [{c.slug: c.public_id for c in side.judge.catalogue.clauses} for side in sides]
    for slug in sorted(ids[0].keys() & ids[1].keys()):
        if ids[0][slug] != ids[1][slug]:
            yield f"touched({slug}) :- new_applies({slug})."


def _reads(rule: Node, settings: set[tuple[str, str]]) -> bool:
    read = [f for f in atoms(rule.body) if signature(f) in (("value", 3), ("setting", 3))]
    return any((str(f.arguments[0]), str(f.arguments[1])) in settings for f in read)
