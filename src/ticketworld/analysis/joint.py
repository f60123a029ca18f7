"""Two policies in one program: every whole case that either of them can hear, decided by both.

The predicates of each policy bear its prefix and read one shared context, whose facts take the
boundary values of both. An apostrophe marks what is added here, so that it meets no author's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clingo import Control, Model, Symbol

from ticketworld.analysis.joint_rules import (
    EXACT,
    Side,
    fired_rules,
    make_side,
    prefixed,
    touched_rules,
)
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import context_of

SINGLE = ("outcome", "route", "priority", "wait")

_COMPARISON = """
{ context(F, V) : possible(F, V) } = 1 :- old'active(F).
{ context(F, V) : possible(F, V) } = 1 :- new'active(F).
both :- old'ok, new'ok.
:- not old'ok, not new'ok.
asked(R) :- context(request, R).
asked(any) :- not context(request, _).
changed(R, case, possible, impossible) :- asked(R), old'ok, not new'ok.
changed(R, case, impossible, possible) :- asked(R), new'ok, not old'ok.
amount(R, I) :- both, asked(R), old'fired(I, T), not new'fired(I, T).
amount(R, I) :- both, asked(R), new'fired(I, T), not old'fired(I, T).
trace(R, I)  :- both, asked(R), touched(I).
#show changed/4. #show amount/2. #show trace/2.
#defined old'fired/2. #defined new'fired/2. #defined touched/1. #defined possible/2.
"""
_VIEW = """
P'seen(F, V) :- context(F, V), P'active(F), P'admits(F, V).
P'broken :- context(F, V), P'active(F), not P'admits(F, V).
P'ok :- not P'broken, not P_impossible(_).
#defined P_impossible/1. #defined P'admits/2. #defined P'active/1. #defined P'tied/2.
"""


class Joint:
    """Finds every way in which two policies can differ, and cases that show each."""

    def __init__(self, old: Judge, new: Judge) -> None:
        self.values = joint_values(old, new)
        sides = [make_side("old", old), make_side("new", new)]
        lines = [_COMPARISON, *_compared()]
        for side in sides:
            lines += _view(side, self.values)
            lines += [prefixed(rule, side.name) for rule in side.exact]
            lines += [
                f"#defined {side.name}_{name}/{arity}."
                for name, arity in (*side.judge.inputs, ("setting", 3), *EXACT)
            ]
        for fact, values in self.values.items():
            lines += [f"possible({fact}, {value})." for value in values]
        lines += fired_rules(sides)
        lines += touched_rules(sides)
        self._control = Control(["--warn=none"], logger=lambda *_: None)
        self._control.add("base", [], "\n".join(lines))
        self._control.ground([("base", [])])

    def differences(self) -> list[Symbol]:
        """Return `changed/4`, `amount/2` and `trace/2` as far as any case has them, in order.

        What is not among them, no case over the boundary domain has.
        """
        solving = self._control.configuration.solve
        solving.enum_mode, solving.models = "brave", 0  # type: ignore[union-attr]
        last: list[Sequence[Symbol]] = []

        def keep(model: Model) -> None:
            last[:] = [model.symbols(shown=True)]

        self._control.solve(on_model=keep)
        solving.enum_mode, solving.models = "auto", 1  # type: ignore[union-attr]
        return sorted(last[0]) if last else []

    def witnesses(self, difference: Symbol, count: int) -> Iterator[dict[str, Value]]:
        """Yield the facts of `count` cases, varied by the seed alone, that show a difference."""
        solver = self._control.configuration.solver[0]  # type: ignore[index]
        shown = [a.symbol for a in self._control.symbolic_atoms.by_signature("context", 2)]
        for seed in range(count):
            if count > 1:
                solver.rand_freq, solver.sign_def, solver.seed = "1", "rnd", str(seed)  # type: ignore[union-attr]
            found: list[dict[str, Value]] = []

            def keep(model: Model, found: list[dict[str, Value]] = found) -> None:
                found.append(context_of([s for s in shown if model.contains(s)]))

            self._control.solve(assumptions=[(difference, True)], on_model=keep)
            yield found[0]


def joint_values(old: Judge, new: Judge) -> dict[str, tuple[Value, ...]]:
    """Return the boundary values of both policies; facts that either compares share theirs."""
    found: dict[str, set[Value]] = {}
    for judge in (old, new):
        for name, values in judge.domain.values.items():
            found.setdefault(name, set()).update(values)
    pairs = {*old.domain.compared, *new.domain.compared}
    grown = True
    while grown:
        before = sum(map(len, found.values()))
        for one, other in sorted(pairs):
            both = found[one] | found[other]
            found[one] |= {v for v in both if _admitted(one, v, old, new)}
            found[other] |= {v for v in both if _admitted(other, v, old, new)}
        grown = sum(map(len, found.values())) > before
    return {name: tuple(sorted(values, key=_order)) for name, values in found.items()}


def _order(value: Value) -> tuple[bool, int, str]:
    is_name = isinstance(value, str)
    return (is_name, 0 if isinstance(value, str) else value, str(value))


def _admitted(name: str, value: Value, *judges: Judge) -> bool:
    known = [judge.catalogue.facts.get(name) for judge in judges]
    return any(fact is not None and fact.admits(value) for fact in known)


def _compared() -> Iterator[str]:
    """Yield the rules that compare what both policies derive."""
    for name, _ in EXACT:
        for one, other in (("old", "new"), ("new", "old")):
            yield f"differ({name}) :- both, {one}_{name}(X), not {other}_{name}(X)."
        if name in SINGLE:
            for side in ("old", "new"):
                yield f"{side}'one({name}, X) :- {side}_{name}(X)."
                yield f"{side}'one({name}, none) :- not {side}_{name}(_)."
            yield (
                f"changed(R, {name}, X, Y) :- differ({name}), asked(R), "
                f"old'one({name}, X), new'one({name}, Y), X != Y."
            )
        else:
            lost, gained = f"old_{name}(X), not new_{name}(X)", f"new_{name}(X), not old_{name}(X)"
            yield f"changed(R, {name}, X, none) :- both, asked(R), {lost}."
            yield f"changed(R, {name}, none, X) :- both, asked(R), {gained}."


def _view(side: Side, values: Mapping[str, Sequence[Value]]) -> Iterator[str]:
    """Yield the rules by which a policy sees the facts that it declares."""
    name = side.name
    yield _VIEW.replace("P'", f"{name}'").replace("P_", f"{name}_")
    for fact in side.judge.catalogue.facts.values():
        yield f"{name}_{fact.name}(V) :- {name}'seen({fact.name}, V)."
        tied = [f"{name}'tied({fact.name}, {other})" for other in fact.only]
        yield f"{name}'active({fact.name}) :- {', '.join(tied) or '#true'}."
        for other, names in fact.only.items():
            for value in sorted(names):
                yield f"{name}'tied({fact.name}, {other}) :- {name}'seen({other}, {value})."
        admitted = [value for value in values[fact.name] if fact.admits(value)]
        yield from (f"{name}'admits({fact.name}, {value})." for value in admitted)
