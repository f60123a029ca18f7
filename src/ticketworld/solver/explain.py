"""Explains the decision of one case: why, and why not.

Why: the clauses that apply, with the facts and settings that their conditions matched, as
solver/reasons.py finds them. Why not: what defeats or blocks a clause, or which of its conditions
fail and with which values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from clingo import Symbol

from ticketworld.policy.catalogue import Clause
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Signature,
    atoms,
    constants,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    variables,
)
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Reason
from ticketworld.solver.relax import possible_atoms

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

_WORD = re.compile(r"\w+'*")


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedCondition:
    """A literal of a `met` rule that does not hold, with the values that it compared."""

    literal: str
    with_values: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """Why a clause does not apply; all empty where it does."""

    clause: Clause
    applies: bool
    defeated_by: tuple[str, ...]
    blocked_by: tuple[str, ...]
    failed: tuple[FailedCondition, ...]


class Explainer:
    """Explains the decision of one case."""

    def __init__(self, judge: Judge, decision: Decision) -> None:
        self._judge = judge
        self._decision = decision
        self._facts = judge.catalogue.facts
        self._rules = judge.rules[: len(judge.catalogue.rules)]

    @cached_property
    def _program(self) -> str:
        return "\n".join(map(str, self._judge.rules))

    def why(self) -> tuple[Reason, ...]:
        """Return a reason for each clause that applies, in the handbook's order."""
        return self._judge.explain([self._decision])[0].reasons

    def why_not(self, slug: str) -> WhyNot:
        """Return what keeps a clause from applying.

        Raises:
            InputError: There is no such clause.
        """
        clause = self._judge.catalogue.clause(slug)
        answer = self._decision.answer
        applies = slug in answer.applies
        defeated_by = tuple(by for beaten, by in answer.defeated if beaten == slug)
        blocked_by = tuple(needed for blocked, needed in answer.blocked if blocked == slug)
        failed: list[FailedCondition] = []
        if not (applies or defeated_by or blocked_by):
            for rule in self._met_rules(slug):
                failed.extend(self._failures(rule))
        return WhyNot(
            clause=clause,
            applies=applies,
            defeated_by=defeated_by,
            blocked_by=blocked_by,
            failed=tuple(failed),
        )

    def _probe(self, lines: Sequence[str]) -> list[Symbol]:
        case = "".join(f"{name}({value})." for name, value in self._decision.case.items)
        text = "\n".join([self._program, case, *lines])
        return possible_atoms(text, self._judge.inputs, "probe")

    def _met_rules(self, slug: str) -> list[Node]:
        return [
            rule
            for rule in self._rules
            for function in head_functions(rule)
            if signature(function) == ("met", 1)
            and slug in (constants(function.arguments[0]) or ())
        ]

    def _failures(self, rule: Node) -> Iterator[FailedCondition]:
        """Yield the literals of a rule's body that do not hold on their own."""
        binders = [literal for literal in rule.body if is_positive_atom(literal)]
        lines = [f"probe({i}) :- {literal}." for i, literal in enumerate(binders)]
        held = {atom.arguments[0].number for atom in self._probe(lines)}
        where = f"{rule.location.begin.filename}:{rule.location.begin.line}"
        found = False
        for i, literal in enumerate(binders):
            if i not in held:
                found = True
                yield FailedCondition(
                    literal=str(literal), with_values=self._given(literal), rule=where
                )
        for literal in rule.body:
            if literal in binders:
                continue
            ties = [str(b) for i, b in enumerate(binders) if i in held]
            ties = (
                [str(b) for b in binders if variables(b) & variables(literal)] if found else ties
            )
            if found and not ties and variables(literal):
                continue
            body = ", ".join([*ties, "#true"])
            names = sorted(variables(literal))
            shown = f"probe(values, ({', '.join([*names, 'end'])})) :- {body}."
            atoms_ = self._probe([shown, f"probe(holds) :- {body}, {literal}."])
            if not any(len(atom.arguments) == 1 for atom in atoms_) and atoms_:
                values = atoms_[-1].arguments[1].arguments
                text = _substitute(str(literal), names, [str(v) for v in values])
                found = True
                yield FailedCondition(literal=str(literal), with_values=text, rule=where)
        if not found:
            text = "; ".join(map(str, rule.body))
            yield FailedCondition(literal=text, with_values="not together", rule=where)

    def _given(self, literal: Node) -> str:
        """Say what the case holds for the facts of a literal, or behind a helper's literal."""
        parts = []
        for name in self._facts_behind(literal):
            value = self._decision.case.facts.get(name)
            parts.append(f"{name} has no value" if value is None else f"{name} is {value}")
        return ", ".join(parts) or "does not hold"

    def _facts_behind(self, literal: Node) -> list[str]:
        found: set[str] = set()
        seen: set[Signature] = set()
        waiting = functions(literal.atom.symbol)
        while waiting:
            function = waiting.pop()
            if function.name in self._facts:
                found.add(function.name)
            elif signature(function) not in seen | self._judge.catalogue.shown:
                seen.add(signature(function))
                waiting += [
                    read
                    for rule in self._rules
                    if signature(function) in map(signature, head_functions(rule))
                    for read in atoms(rule.body)
                ]
        return [name for name in self._facts if name in found]


def _substitute(text: str, names: Sequence[str], values: Sequence[str]) -> str:
    """Put values for variables into a literal's text."""
    given = dict(zip(names, values, strict=False))
    return _WORD.sub(lambda match: given.get(match[0], match[0]), text)
