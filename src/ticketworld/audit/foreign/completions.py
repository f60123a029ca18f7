"""Decides a case of which some facts are missing: by all that they could be.

Every fact that is not known ranges over the boundary domain of the policy, in which each way it
could matter occurs. What holds in all completions is proved, what holds in none is refuted, and
for the rest the facts that would settle it are told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from clingo import Control, Function, Model, Number, String, Symbol

from ticketworld.policy.catalogue import Fact
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import context_of, context_program

ESCALATED = Function("escalated")
"""The claim that a case goes to a queue of a human's."""

_GOALS = frozenset({("outcome", 1), ("escalation", 1), ("applies", 1), ("action", 2)})
_WHOLE = """
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(_).
escalated :- escalation(_).
cited(P) :- named(C, P), applies(C).
done(A) :- action(A, _).
beside(A, O) :- done(A), outcome(O).
#show context/2.
"""

_Literal = tuple[Symbol, bool]


def outcome(name: str) -> Symbol:
    """Return the claim that a case has an outcome."""
    return Function("outcome", [Function(name)])


def cited(public_id: str) -> Symbol:
    """Return the claim that a clause of this public id applies."""
    return Function("cited", [String(public_id)])


def done(action: str) -> Symbol:
    """Return the claim that an action is taken, whatever its amount."""
    return Function("done", [Function(action)])


def paid(action: str, cents: int) -> Symbol:
    """Return the claim that an action is taken with this amount."""
    return Function("action", [Function(action), Number(cents)])


def beside(action: str, name: str) -> Symbol:
    """Return the claim that an action is taken where the case has this outcome."""
    return Function("beside", [Function(action), Function(name)])


class Completions:
    """All cases that agree with what is known.

    Args:
        judge: The policy.
        requests: What can be asked for.
        known: The values that facts can have, by fact; those not named can have any.
    """

    def __init__(
        self, judge: Judge, requests: Sequence[str], known: Mapping[str, Sequence[Value]]
    ) -> None:
        given = {**known, "request": tuple(requests)}
        reached = frozenset({"request"}).union(*map(judge.reachable_facts, requests))
        facts = judge.catalogue.facts
        known_now = {name for name, values in given.items() if len(values) == 1}
        self._open = tuple(name for name in facts if name in reached - known_now)
        self.open_amounts = tuple(name for name in self._open if facts[name].unit == "cents")
        """The amounts that can matter and are open: not all their values are tried."""
        self._control = Control(["--warn=none"], logger=lambda *_: None)
        names = "".join(f'named({c.slug}, "{c.public_id}").\n' for c in judge.catalogue.clauses)
        program = context_program(judge, _GOALS, _values(judge, given))
        several = [name for name in known if facts[name].unit == "cents" and len(known[name]) > 1]
        if several:
            # each sum of what can be charged would be grounded: of a few prices that are too many
            kept = [line for line in program.splitlines() if not _is_sum(line)]
            program = "\n".join(kept) + "\n"
        self._control.add("base", [], program + names + _WHOLE)
        self._control.ground([("base", [])])

    @property
    def is_empty(self) -> bool:
        """Whether no case agrees with what is known: it contradicts itself."""
        return self._witness([]) is None

    def whole_case(self) -> dict[str, Value] | None:
        """Return the one case that this is, as far as anything matters; None where some are."""
        case = self._witness([])
        return None if case is None or any(name in case for name in self._open) else case

    def can(self, *claims: Symbol) -> bool:
        """Tell whether claims hold together in some completion."""
        return self._witness([(claim, True) for claim in claims]) is not None

    def standing(self, claim: Symbol) -> bool | None:
        """Tell whether a claim holds in all completions or in none; None where in some."""
        if self._witness([(claim, True)]) is None:
            return False
        return True if self._witness([(claim, False)]) is None else None

    def can_pay(self, cents: int, actions: Collection[str]) -> bool | None:
        """Tell whether some completion pays so much by one of these actions; None if not sure."""
        if self.open_amounts:
            return None
        found = (atom.symbol for atom in self._control.symbolic_atoms.by_signature("action", 2))
        rich = [s for s in found if s.arguments[0].name in actions and _cents(s) >= cents]
        return any(map(self.can, rich))

    def outcomes(self, names: Sequence[str]) -> list[str]:
        """Return the outcomes that are possible."""
        return [name for name in names if self.can(outcome(name))]

    def missing(self, claim: Symbol) -> tuple[str, ...]:
        """Return facts that would settle a claim that holds in some completions: none too many."""
        case = self._witness([(claim, True)])
        if case is None:
            return ()
        needed = list(self._open)
        for name in self._open:
            fewer = [other for other in needed if other != name]
            fixed = [literal for other in fewer for literal in self._fixed(case, other)]
            if self._witness([(claim, False), *fixed]) is None:
                needed = fewer
        return tuple(needed)

    def _witness(self, assumed: Sequence[_Literal]) -> dict[str, Value] | None:
        """Return the facts of a completion of which these literals hold; None where none does."""
        atoms = self._control.symbolic_atoms
        if any(holds and atoms[symbol] is None for symbol, holds in assumed):
            return None
        kept = [literal for literal in assumed if atoms[literal[0]] is not None]
        found: list[dict[str, Value]] = []

        def keep(model: Model) -> None:
            found.append(context_of(model.symbols(shown=True)))

        self._control.solve(assumptions=kept, on_model=keep)
        return found[0] if found else None

    def _fixed(self, case: Mapping[str, Value], name: str) -> list[_Literal]:
        """Return that a fact is as in a case, also where it has no value there."""
        if name in case:
            value = case[name]
            term = Number(value) if isinstance(value, int) else Function(value)
            return [(Function("context", [Function(name), term]), True)]
        return [(Function("active", [Function(name)]), False)]


def _cents(action: Symbol) -> int:
    return action.arguments[1].number


def _is_sum(rule: str) -> bool:
    return rule.startswith("action(") and "#sum" in rule


def _values(judge: Judge, given: Mapping[str, Sequence[Value]]) -> dict[str, Sequence[Value]]:
    """Return the values to be tried: what is known, and around it for facts compared with it."""
    values: dict[str, Sequence[Value]] = {**judge.domain.values, **given}
    facts = judge.catalogue.facts
    for one, other in judge.domain.compared:
        for name, beside in ((one, other), (other, one)):
            if name in given and beside not in given:
                values[beside] = _around(facts[beside], values[beside], given[name])
    return values


def _around(fact: Fact, values: Sequence[Value], given: Sequence[Value]) -> Sequence[Value]:
    numbers = {int(value) + step for value in given for step in (-1, 0, 1)}
    return sorted({*values, *(n for n in numbers if fact.admits(n))}, key=str)
