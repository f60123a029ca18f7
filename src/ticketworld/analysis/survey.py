"""What can happen under a policy, over all whole cases of its boundary domain at once.

One grounding answers every question: which clauses are met and apply, which relations act, which
cases are open or contradict themselves, which side of each comparison occurs. What the brave
consequences lack, no case has: that is a proof, not a sample.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from clingo import Control, Function, Model, Symbol

from ticketworld.analysis.sides import Comparison, comparisons_of
from ticketworld.policy.catalogue import Relation
from ticketworld.policy.terms import Signature
from ticketworld.solver.batch import Messages, SolvingError
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import context_of, context_program

GOALS: frozenset[Signature] = frozenset(
    {
        ("met", 1),
        ("applies", 1),
        ("defeated", 2),
        ("blocked", 2),
        ("superseded", 3),
        ("modified", 4),
        ("surpassed", 4),
        ("value", 3),
        ("supports", 2),
        ("outcome", 1),
        ("escalation", 1),
        ("evidence", 1),
        ("route", 1),
        ("priority", 1),
        ("wait", 1),
    }
)
"""Everything that is proved about; amounts of actions are not among it."""

_WHOLE = """
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(_).
"""
_QUESTIONS = """
clash(outcome, C, D) :- applies(C), supports(C, O), applies(D), supports(D, P), O < P.
holds(M, C, P, V) :- modified(M, C, P, V), not surpassed(M, C, P, _).
clash(value(C, P), M, N) :- holds(M, C, P, V), holds(N, C, P, W), (M, V) < (N, W), V != W.
clash(route, A, B) :- route(A), route(B), A < B.
clash(priority, A, B) :- priority(A), priority(B), A < B.
clash(wait, A, B) :- wait(A), wait(B), A < B.
"""
_SHOWN = ("met/1", "applies/1", "defeated/2", "blocked/2", "fires/1", "gap/1", "clash/3", "side/3")


class Survey:
    """Answers what can happen, and shows a case in which it does."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self.comparisons: tuple[Comparison, ...] = tuple(comparisons_of(judge, GOALS))
        """The comparisons of the policy, by the number that `side/3` atoms bear."""
        lines = [
            context_program(judge, GOALS, judge.domain.values),
            _WHOLE,
            _QUESTIONS,
            _gap(judge),
            *(_fires(relation) for relation in judge.catalogue.relations),
            *(str(rule) for i, c in enumerate(self.comparisons) for rule in c.rules(i)),
            *(f"#show {shown}." for shown in _SHOWN),
            *(f"#defined {name}/{arity}." for name, arity in sorted(GOALS)),
            "#defined fires/1. #defined side/3.",
        ]
        messages = Messages()
        self._control = Control(["--warn=none"], logger=messages)
        try:
            self._control.add("base", [], "\n".join(lines))
            self._control.ground([("base", [])])
        except RuntimeError as error:
            message = (messages.texts or [str(error)])[0]
            raise SolvingError(f"clingo: `{message}`; correct the rule that causes it") from None

    @cached_property
    def _found(self) -> dict[str, list[Symbol]]:
        control = self._control
        control.configuration.solve.enum_mode = "brave"  # type: ignore[union-attr]
        control.configuration.solve.models = 0  # type: ignore[union-attr]
        last: list[Sequence[Symbol]] = []

        def keep(model: Model) -> None:
            last[:] = [model.symbols(shown=True)]

        control.solve(on_model=keep)
        control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        control.configuration.solve.models = 1  # type: ignore[union-attr]
        found: dict[str, list[Symbol]] = defaultdict(list)
        for symbol in sorted(last[0]) if last else []:
            found[symbol.name].append(symbol)
        return found

    def found(self, name: str) -> list[Symbol]:
        """Return every atom of a predicate that holds in some case, in order."""
        return self._found.get(name, [])

    def happens(self, name: str, *arguments: str) -> bool:
        """Tell whether an atom holds in some case."""
        return Function(name, [Function(a) for a in arguments]) in self._known

    def fires(self, relation: Relation) -> bool:
        """Tell whether a relation acts in some case."""
        return _acts(relation) in self._known

    @cached_property
    def _known(self) -> frozenset[Symbol]:
        return frozenset(symbol for symbols in self._found.values() for symbol in symbols)

    def witness(self, wanted: Symbol | Relation) -> Case:
        """Return a case in which an atom holds that was found, or a relation acts that fires."""
        symbol = _acts(wanted) if isinstance(wanted, Relation) else wanted
        found: list[Case] = []

        def keep(model: Model) -> None:
            context = [c for c in self._context if model.contains(c)]
            found.append(self._judge.case(context_of(context)))

        self._control.solve(assumptions=[(symbol, True)], on_model=keep)
        return found[0]

    def witness_of(self, name: str, *arguments: str) -> Case:
        """Return a case in which an atom holds that happens."""
        return self.witness(Function(name, [Function(a) for a in arguments]))

    @cached_property
    def _context(self) -> tuple[Symbol, ...]:
        atoms = self._control.symbolic_atoms.by_signature("context", 2)
        return tuple(atom.symbol for atom in atoms)


def _gap(judge: Judge) -> str:
    if "request" in judge.catalogue.facts:
        return "gap(R) :- request(R), not outcome(_)."
    return "gap(any) :- not outcome(_)."


def _acts(relation: Relation) -> Symbol:
    arguments = [relation.source, relation.target]
    arguments += [relation.setting] if relation.setting else []
    return Function("fires", [Function(relation.kind, [Function(a) for a in arguments])])


def _fires(relation: Relation) -> str:
    source, target = relation.source, relation.target
    body = {
        "overrides": f"defeated({target}, {source})",
        "requires": f"blocked({source}, {target})",
        "modifies": f"superseded({target}, {relation.setting}, {source})",
        "precedes": f"surpassed({target}, _, _, {source})",
    }[relation.kind]
    return f"fires({relation.term}) :- {body}."
