"""Finds cases that come out otherwise when a clause or relation is left out, or proves none does.

Two worlds see the same case over the boundary domain: in one the policy is whole, in the other one
part of it is removed. Amounts that rules add up are not computed, which would take a world for
every combination of summands; what they are added up from is compared in their place. So where no
answer set has the worlds differ, none does in truth; where one has, the judge must confirm it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from clingo import Control, Model, parse_term
from clingo.ast import ASTType

from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, head_functions, signature
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import RESOLUTION
from ticketworld.solver.space import context_of, context_program

_ACTION = ("action", 2)
_WORLDS = """
case(0..1).
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(_).
{ gone(P) : part(P) } = 1.
removed(1, P) :- gone(P).
"""


def likely_changes(judge: Judge, parts: Sequence[str]) -> dict[str, Case]:
    """Return for each clause or relation a case that seems to depend on it.

    Args:
        judge: The policy.
        parts: Slugs of clauses and terms of relations. One that is not in the result decides
            nothing in any case over the boundary domain.
    """
    control = Control(["--warn=none"], logger=lambda *_: None)
    control.add("base", [], "\n".join(_program(judge, parts)))
    control.ground([("base", [])])
    context = [a.symbol for a in control.symbolic_atoms.by_signature("context", 2)]
    found: dict[str, Case] = {}
    for part in parts:
        assumptions = [(parse_term(f"gone({part})"), True), (parse_term("differs"), True)]

        def keep(model: Model, part: str = part) -> None:
            facts = context_of([symbol for symbol in context if model.contains(symbol)])
            found[part] = judge.case(facts)

        control.solve(assumptions=assumptions, on_model=keep)
    return found


def _program(judge: Judge, parts: Iterable[str]) -> Iterator[str]:
    catalogue = judge.catalogue
    yield context_program(judge, {("impossible", 1)}, judge.domain.values)
    yield _WORLDS
    lifted = judge.lifted_removable
    lines = lifted.text.split("\n")
    compared, needed = _compared(lifted.rules)
    yield from (lines[index] for index in sorted(needed))
    yield from lines[len(lifted.rules) :]
    yield from (f"{name}(0..1, V) :- context({name}, V)." for name in catalogue.facts)
    yield from (f"part({part})." for part in parts)
    for name, arity in sorted(compared & lifted.signatures):
        arguments = ", ".join(f"A{number}" for number in range(arity))
        one, other = (f"{name}({w}{', ' if arity else ''}{arguments})" for w in (0, 1))
        yield f"differs :- {one}, not {other}. differs :- {other}, not {one}."
        yield f"#defined {name}/{arity + 1}."


def _compared(rules: Sequence[Node]) -> tuple[set[Signature], set[int]]:
    """Return what is compared between the worlds, and the numbers of the rules needed for it."""
    shape = {form for form in RESOLUTION if form != _ACTION}
    needed = _needed(rules, shape, range(len(rules)))
    plain = [number for number, rule in enumerate(rules) if not _adds_up(rule)]
    summed = [number for number, rule in enumerate(rules) if _adds_up(rule)]
    amounts = _needed(rules, {_ACTION}, range(len(rules))) - needed
    inputs = {
        signature(function)
        for number in amounts.intersection(summed)
        for function in atoms(rules[number].body)
    }
    compared = shape | {_ACTION} | inputs
    return compared, needed | _needed(rules, compared, plain)


def _adds_up(rule: Node) -> bool:
    return any(
        literal.ast_type == ASTType.Literal and literal.atom.ast_type == ASTType.BodyAggregate
        for literal in rule.body
    )


def _needed(
    rules: Sequence[Node], goals: Iterable[Signature], allowed: Collection[int]
) -> set[int]:
    """Return the numbers of the rules, among those allowed, on which goals depend."""
    by_head: dict[Signature, list[int]] = defaultdict(list)
    for number in allowed:
        for function in head_functions(rules[number]):
            by_head[signature(function)].append(number)
    waiting = list(goals)
    seen = set(waiting)
    needed: set[int] = set()
    while waiting:
        for number in by_head[waiting.pop()]:
            if number not in needed:
                needed.add(number)
                used = {signature(function) for function in atoms(rules[number].body)} - seen
                waiting += used
                seen |= used
    return needed
