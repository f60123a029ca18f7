"""The smallest changes of facts that lead to another outcome, all of them.

The facts of the case are freed over the boundary domain, every change costs one, and clingo lists
all optima. Rules that only compute amounts are left out, since no outcome reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clingo import Control, Model

from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Case, Value
from ticketworld.solver.space import context_of, context_program

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that becomes another; None stands for a fact without a value."""

    fact: str
    old: Value | None
    new: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """A cheapest set of changes, and the case it makes; `dropped` facts no longer arise in it."""

    changes: tuple[Change, ...]
    dropped: tuple[str, ...]
    case: Case


def cheapest_flips(judge: Judge, case: Case, outcome: str) -> list[Flip]:
    """Return every way to reach an outcome that changes the fewest facts.

    What is requested stays as it is. Values come from the boundary domain. Nothing is returned
    where no change reaches the outcome, which is then proved.

    Raises:
        InputError: The outcome does not exist.
    """
    if outcome not in OUTCOMES:
        hint = did_you_mean(outcome, OUTCOMES) or one_of(OUTCOMES)
        raise InputError(f"unknown outcome `{outcome}`{hint}")
    control = Control(["--opt-mode=optN", "--models=0", "--warn=none"], logger=lambda *_: None)
    control.add("base", [], _program(judge, case, outcome))
    control.ground([("base", [])])
    contexts: list[dict[str, Value]] = []

    def keep(model: Model) -> None:
        if model.optimality_proven:
            contexts.append(context_of(model.symbols(shown=True)))

    control.solve(on_model=keep)
    order = list(judge.catalogue.facts)
    found = [_flip(judge, case, context) for context in contexts]
    return sorted(found, key=lambda flip: _key(flip, order))


def _key(flip: Flip, order: Sequence[str]) -> list[tuple[int, str]]:
    return [(order.index(change.fact), f"{change.new!s:>12}") for change in flip.changes]


def _flip(judge: Judge, case: Case, context: dict[str, Value]) -> Flip:
    changed = [
        Change(fact=name, old=case.facts.get(name), new=context[name])
        for name in judge.catalogue.facts
        if name in context and context[name] != case.facts.get(name)
    ]
    dropped = tuple(name for name in case.facts if name not in context)
    return Flip(changes=tuple(changed), dropped=dropped, case=judge.case(context))


def _program(judge: Judge, case: Case, outcome: str) -> str:
    facts = judge.catalogue.facts
    request = case.facts.get("request")
    free = judge.reachable_facts(str(request)) if request else frozenset(facts)
    values: dict[str, tuple[Value, ...]] = {}
    lines: list[str] = []
    for name, fact in facts.items():
        given = case.facts.get(name)
        boundary = judge.domain.values[name] if name in free and name != "request" else ()
        values[name] = tuple(dict.fromkeys([*([] if given is None else [given]), *boundary]))
        if given is not None:
            lines.append(f"given({name}, {given}).")
        lines += [f"tied({name}, {other}) :- not context({other}, _)." for other in fact.only]
    policy = context_program(judge, {("outcome", 1)}, values)
    return policy + "\n".join([*lines, _CHANGES.replace("TARGET", outcome)])


_CHANGES = """
#defined given/2. #defined tied/2.
{ context(F, V) : possible(F, V) } = 1 :- active(F), given(F, _).
{ context(F, V) : possible(F, V) } 1   :- active(F), not given(F, _), possible(F, _).
changed(F) :- context(F, V), not given(F, V).
:- not outcome(TARGET).
:- outcome(O), O != TARGET.
:- impossible(_).
#minimize { 1, F : changed(F) }.
#show context/2.
"""
