"""The space of all whole cases over the boundary domain, as an answer set program.

Each answer set is one case that can be. Only the rules on which given goals depend are kept, so
amounts that nobody reads are not computed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from clingo import Control, Model, Symbol, SymbolType

from ticketworld.policy.condition import parse_condition
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, head_functions, signature
from ticketworld.solver.case import Case, Value
from ticketworld.solver.specialise import modified_settings

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

_WHOLE = """
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(_).
#show context/2.
"""


def needed_rules(rules: Iterable[tuple[int, Node]], goals: Iterable[Signature]) -> set[int]:
    """Return the numbers of the rules on which the goals depend, given rules with numbers."""
    by_head: dict[Signature, list[tuple[int, Node]]] = defaultdict(list)
    for number, rule in rules:
        for function in head_functions(rule):
            by_head[signature(function)].append((number, rule))
    waiting = list(goals)
    seen = set(waiting)
    needed: set[int] = set()
    while waiting:
        for number, rule in by_head[waiting.pop()]:
            if number not in needed:
                needed.add(number)
                used = {signature(function) for function in atoms(rule.body)} - seen
                waiting += used
                seen |= used
    return needed


def rules_for(judge: Judge, goals: Collection[Signature]) -> list[Node]:
    """Return the rules on which the goals depend, in the policy's order."""
    return [judge.rules[number] for number in sorted(needed_rules(enumerate(judge.rules), goals))]


def context_program(
    judge: Judge, goals: Collection[Signature], values: Mapping[str, Sequence[Value]]
) -> str:
    """Return the rules for these goals with facts read from `context(Fact, Value)`.

    `possible/2` lists the values given, and `active(Fact)` holds where the fact can have a value
    beside the others. What chooses the context is left to the caller.
    """
    lines = [str(rule) for rule in rules_for(judge, {*goals, ("impossible", 1)})]
    lines += [f"#defined {name}/{arity}." for name, arity in judge.inputs]
    lines.append("#defined impossible/1. #defined possible/2.")
    for name, fact in judge.catalogue.facts.items():
        lines.append(f"{name}(V) :- context({name}, V).")
        lines += [f"possible({name}, {value})." for value in values.get(name, ())]
        tied = [f"tied({name}, {other})" for other in fact.only]
        lines.append(f"active({name}) :- {', '.join(tied) or '#true'}.")
        for other, names in fact.only.items():
            lines += [f"tied({name}, {other}) :- context({other}, {n})." for n in sorted(names)]
    return "\n".join(lines) + "\n"


def context_of(symbols: Sequence[Symbol]) -> dict[str, Value]:
    """Return the facts that shown `context/2` atoms give."""
    return dict(filter(None, map(_fact, symbols)))


@lru_cache(maxsize=100_000)
def _fact(symbol: Symbol) -> tuple[str, Value] | None:
    if symbol.name != "context":
        return None
    name, value = symbol.arguments
    return name.name, value.number if value.type == SymbolType.Number else value.name


def find_cases(judge: Judge, conditions: Sequence[str]) -> list[Case | None]:
    """Return for each ASP body over facts and derived atoms a case in which it holds.

    None says that no case has it, over the boundary domain with the thresholds that these bodies
    add to it.

    Raises:
        InputError: A body cannot be read; says why.
    """
    if not conditions:
        return []
    goals = {signature(f) for where in conditions for f in atoms(parse_condition(where).body)}
    space = Space(judge, goals, values=judge.domain_with(conditions).values)
    return [space.witness(where) for where in conditions]


def _written(judge: Judge) -> Iterator[str]:
    """Yield the settings that nobody modifies, which the judge's rules read past `value/3`."""
    modified = modified_settings(judge.catalogue)
    for setting in judge.catalogue.settings:
        if (setting.clause, setting.name) not in modified:
            yield f"value({setting.clause}, {setting.name}, {setting.value})."


class Space:
    """All whole cases of a policy, ready to be searched.

    Args:
        judge: The policy.
        goals: What the search conditions read.
        extra: Further rules over the goals, such as what a search looks for.
        values: The values of the facts; those of the boundary domain by default.
    """

    def __init__(
        self,
        judge: Judge,
        goals: Collection[Signature],
        extra: str = "",
        values: Mapping[str, Sequence[Value]] | None = None,
    ) -> None:
        self._judge = judge
        extra += "\n".join(_written(judge)) if ("value", 3) in goals else ""
        values = values or judge.domain.values
        self._program = context_program(judge, goals, values) + _WHOLE + extra

    def witness(self, condition: str) -> Case | None:
        """Return a case in which a rule body holds, or None where no case has it: a proof."""
        return next(self.witnesses(condition, 1), None)

    def witnesses(self, condition: str, count: int) -> Iterator[Case]:
        """Yield up to `count` cases (0 for all) in which a rule body holds."""
        control = Control([f"--models={count}", "--warn=none"], logger=lambda *_: None)
        control.add("base", [], f"{self._program}sought :- {condition}.\n:- not sought.\n")
        control.ground([("base", [])])
        models: list[dict[str, Value]] = []

        def keep(model: Model) -> None:
            models.append(context_of(model.symbols(shown=True)))

        control.solve(on_model=keep)
        for context in models:
            yield self._judge.case(context)

    def brave(self, name: str, arity: int) -> list[Symbol]:
        """Return every atom of a predicate that holds in some case, in order."""
        control = Control(["--enum-mode=brave", "--models=0", "--warn=none"])
        text = self._program.replace("#show context/2.", f"#show {name}/{arity}.")
        control.add("base", [], text)
        control.ground([("base", [])])
        last: list[Sequence[Symbol]] = []

        def keep(model: Model) -> None:
            last[:] = [model.symbols(shown=True)]

        control.solve(on_model=keep)
        return sorted(last[0]) if last else []
