"""Grounds a policy with its facts free, to see what could ever hold and where its numbers lie.

Each rule is relaxed to its positive part: negative literals, conditions, aggregates and
comparisons are dropped, and a number that comes from a case is `any`. What the relaxed program
derives is a superset of what any case derives, so what it does not derive, no case reaches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clingo import Control, Symbol
from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.catalogue import Catalogue, Fact
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import atoms, head_functions, signature, variables

_ANY = "any"


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A relaxed rule: its heads and body as text, and the variables that the body binds."""

    heads: tuple[Node, ...]
    body: tuple[str, ...]
    bound: frozenset[str]


def relax(rule: Node, facts: Mapping[str, Fact]) -> Relaxed:
    """Return the positive part of a rule."""
    body: list[str] = []
    bound: set[str] = set()
    assigned: dict[str, str] = {}
    for literal in rule.body:
        if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
            continue
        if literal.atom.ast_type == ASTType.SymbolicAtom:
            body.append(_relaxed_atom(literal, facts))
            bound |= variables(literal)
        elif literal.atom.ast_type == ASTType.Comparison:
            pair = _assignment(literal.atom)
            if pair:
                assigned[pair[0]] = pair[1]
    for name, term in assigned.items():
        if name not in bound:
            body.append(f"{name} = {term}")
            bound.add(name)
    return Relaxed(tuple(head_functions(rule)), tuple(body), frozenset(bound))


def _relaxed_atom(literal: Node, facts: Mapping[str, Fact]) -> str:
    """Return an atom's text; a number that it asks of the case may be any."""
    function = literal.atom.symbol
    if function.ast_type == ASTType.Pool:
        function = function.arguments[0]
    fact = facts.get(function.name)
    if fact and fact.is_number and not variables(literal):
        return f"{function.name}(_)"
    return str(literal)


def _assignment(comparison: Node) -> tuple[str, str] | None:
    """Return (variable, term) of `X = term`, which may be what binds X."""
    guards = comparison.guards
    if len(guards) != 1 or guards[0].comparison != ComparisonOperator.Equal:
        return None
    left, right = comparison.term, guards[0].term
    if left.ast_type == ASTType.Variable:
        return left.name, str(right)
    if right.ast_type == ASTType.Variable:
        return right.name, str(left)
    return None


def relaxed_text(rules: Sequence[Node], facts: Mapping[str, Fact]) -> str:
    """Return the relaxed program of these rules, without the facts of a case."""
    lines: list[str] = []
    for rule in rules:
        relaxed = relax(rule, facts)
        for head in relaxed.heads:
            lines.extend(_rule_text(head, relaxed))
    return "\n".join(lines) + "\n"


def _rule_text(head: Node, relaxed: Relaxed) -> Iterator[str]:
    body = ", ".join(relaxed.body) or "#true"
    exact = [
        str(argument) if variables(argument) <= relaxed.bound else _ANY
        for argument in head.arguments
    ]
    loose = [
        _ANY if argument.ast_type == ASTType.BinaryOperation else text
        for argument, text in zip(head.arguments, exact, strict=True)
    ]
    for arguments in dict.fromkeys([tuple(exact), tuple(loose)]):
        inside = f"({', '.join(arguments)})" if arguments else ""
        yield f"{head.name}{inside} :- {body}."


def free_values(facts: Mapping[str, Fact], fixed: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the values that each fact can have: every name, and `any` for a number.

    Args:
        facts: The vocabulary, in its order.
        fixed: Named facts held to one value; facts that then can have no value are left out.
    """
    free: dict[str, list[str]] = {}
    for name, fact in facts.items():
        if all(names.intersection(free.get(other, ())) for other, names in fact.only.items()):
            free[name] = [fixed[name]] if name in fixed else list(fact.names) or [_ANY]
    return free


def free_facts(facts: Mapping[str, Fact], fixed: Mapping[str, str]) -> str:
    """Return the facts of all cases at once, as program text; see `free_values`."""
    free = free_values(facts, fixed)
    return "".join(f"{name}({value}).\n" for name, values in free.items() for value in values)


def possible_atoms(text: str, inputs: Iterable[tuple[str, int]], wanted: str) -> list[Symbol]:
    """Ground a relaxed program and return its atoms of one predicate, in order.

    Undefined operations are expected here, computing with `any` being one; nothing is solved.
    """
    control = Control(["--warn=none"], logger=lambda *_: None)
    defined = "\n".join(f"#defined {name}/{arity}." for name, arity in inputs)
    control.add("base", [], f"{text}\n{defined}\n")
    control.ground([("base", [])])
    return sorted(atom.symbol for atom in control.symbolic_atoms if atom.symbol.name == wanted)


def facts_read(rule: Node, facts: Mapping[str, Fact]) -> frozenset[str]:
    """Return the facts that a rule's body reads, also under `not` and in aggregates."""
    return frozenset(f.name for f in atoms(rule.body) if signature(f) in {(n, 1) for n in facts})


def catalogue_inputs(catalogue: Catalogue) -> list[tuple[str, int]]:
    """Return the signatures that a program may read without deriving them."""
    return [(name, 1) for name in catalogue.facts] + [("removed", 1), *sorted(catalogue.shown)]
