"""Finds cases that come out otherwise when a clause or relation is left out, or proves none does.

Two worlds see the same case over the boundary domain: in one the policy is whole, in the other one
part of it is removed. Amounts that rules add up are not computed, which would take a world for
every combination of summands; what they are added up from is compared in their place. So where no
answer set has the worlds differ, none does in truth; where one has, the judge must confirm it.
Each answer set shows one part to matter, which is then out of the question: one search, not one a
part.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from clingo import Control, Model
from clingo.ast import ASTType

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, signature
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import RESOLUTION
from ticketworld.solver.space import context_of, context_program, needed_rules

_ACTION = ("action", 2)
_AT_WORK: Collection[Signature] = (
    ("applies", 1),
    ("defeated", 2),
    ("blocked", 2),
    ("superseded", 3),
)
_WORLDS = """
case(0..1).
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(_).
{ gone(P) : part(P) } = 1.
removed(1, P) :- gone(P).
:- not differs.
#show context/2.
#show gone/1.
"""


def likely_changes(judge: Judge, parts: Sequence[str], seed: int = 1) -> dict[str, Case]:
    """Return for each clause or relation a case that seems to depend on it.

    Args:
        judge: The policy.
        parts: Slugs of clauses and terms of relations. One that is not in the result decides
            nothing in any case over the boundary domain.
        seed: Another seed shows other cases.
    """
    options = ["--models=0", "--warn=none", "--sign-def=rnd", f"--seed={seed}"]
    control = Control(options, logger=lambda *_: None)
    control.add("base", [], "\n".join(_program(judge, parts)))
    control.ground([("base", [])])
    found: dict[str, Case] = {}

    def keep(model: Model) -> None:
        shown = model.symbols(shown=True)
        (gone,) = (symbol for symbol in shown if symbol.name == "gone")
        found[str(gone.arguments[0])] = judge.case(context_of(shown))
        model.context.add_clause([(gone, False)])

    control.solve(on_model=keep)
    return found


def _program(judge: Judge, parts: Sequence[str]) -> Iterator[str]:
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
    yield from _idle(catalogue)
    for name, arity in sorted(compared & lifted.signatures):
        arguments = ", ".join(f"A{number}" for number in range(arity))
        one, other = (f"{name}({w}{', ' if arity else ''}{arguments})" for w in (0, 1))
        yield f"differs :- {one}, not {other}. differs :- {other}, not {one}."
        yield f"#defined {name}/{arity + 1}."


def _idle(catalogue: Catalogue) -> Iterator[str]:
    """Yield constraints by which a part is removed only from cases in which it is at work.

    They hide no change: where a part is not at work, the kernel's rules that heed its removal
    derive nothing or ask for what holds anyway.
    """
    for clause in catalogue.clauses:
        yield f":- gone({clause.slug}), not applies(0, {clause.slug})."
    for relation in catalogue.relations:
        source, target = relation.source, relation.target
        needed = {
            "overrides": (f"defeated(0, {target}, {source})",),
            "requires": (f"blocked(0, {source}, {target})",),
            "modifies": (f"superseded(0, {target}, {relation.setting}, {source})",),
            "precedes": (f"applies(0, {source})", f"applies(0, {target})"),
        }[relation.kind]
        yield from (f":- gone({relation.term}), not {literal}." for literal in needed)


def _compared(rules: Sequence[Node]) -> tuple[set[Signature], set[int]]:
    """Return what is compared between the worlds, and the numbers of the rules needed for it."""
    shape = {form for form in RESOLUTION if form != _ACTION}
    needed = needed_rules(enumerate(rules), shape)
    summed = {number for number, rule in enumerate(rules) if _adds_up(rule)}
    amounts = needed_rules(enumerate(rules), {_ACTION}) - needed
    inputs = {
        signature(function)
        for number in amounts & summed
        for function in atoms(rules[number].body)
    }
    compared = shape | {_ACTION} | inputs
    plain = [(number, rule) for number, rule in enumerate(rules) if number not in summed]
    return compared, needed | needed_rules(plain, {*compared, *_AT_WORK})


def _adds_up(rule: Node) -> bool:
    return any(
        literal.ast_type == ASTType.Literal and literal.atom.ast_type == ASTType.BodyAggregate
        for literal in rule.body
    )
