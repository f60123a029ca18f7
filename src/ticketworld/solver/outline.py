"""Answers whose amounts are left open, and the working out of these amounts for a case.

The terms are those of solver/amounts.py. What clingo would not compute as Python does is refused:
numbers of more than 32 bits wrap there, and negative ones are divided another way.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clingo import Symbol, SymbolType, parse_term
from clingo.ast import BinaryOperator

from ticketworld.solver.amounts import COMPARISONS, OPERATORS, PART, SUM, WHERE
from ticketworld.solver.batch import Row, is_number, read_answer
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Action, Answer, Resolution
from ticketworld.solver.uses import COMPARE

_LIMIT = 1 << 31

_Facts = Mapping[str, Value]
_Amount = Callable[[_Facts, "_Totals"], int | None]
"""Works an amount out; None where it does not come about."""

_Parts = Mapping[int, Sequence[tuple[_Amount, str]]]


class UncertainAmountError(Exception):
    """clingo alone can say what an amount comes to."""


def _divided(compute: Callable[[int, int], int]) -> Callable[[int, int], int]:
    def safely(one: int, other: int) -> int:
        if one < 0 or other <= 0:
            raise UncertainAmountError
        return compute(one, other)

    return safely


_COMPUTED: Mapping[str, Callable[[int, int], int]] = {
    OPERATORS[BinaryOperator.Plus]: operator.add,
    OPERATORS[BinaryOperator.Minus]: operator.sub,
    OPERATORS[BinaryOperator.Multiplication]: operator.mul,
    OPERATORS[BinaryOperator.Division]: _divided(operator.floordiv),
    OPERATORS[BinaryOperator.Modulo]: _divided(operator.mod),
}
_COMPARED: Mapping[str, Callable[[int, int], bool]] = {
    COMPARISONS[sign]: compare for sign, compare in COMPARE.items()
}


class _Totals(dict[int, int]):
    """What the sums of a case come to, each worked out when it is first asked for."""

    def __init__(self, parts: _Parts, facts: _Facts) -> None:
        super().__init__()
        self._parts = parts
        self._facts = facts

    def __missing__(self, number: int) -> int:
        summands = {
            (amount(self._facts, self), rest) for amount, rest in self._parts.get(number, ())
        }
        cents = [one for one, _ in summands if one is not None]
        _checked(sum(map(abs, cents)))
        self[number] = sum(cents)
        return self[number]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What the answers of cases that differ in amounts alone have in common.

    Attributes:
        answer: All but the actions that are open.
        actions: The types of these, with what works their amounts out.
        parts: Of each sum the parts: what works one out, and what tells it from others like it.
        amounts: The open actions and parts as they are shown.
        reads: The facts that they may be made of.
    """

    answer: Answer
    actions: tuple[tuple[str, _Amount], ...]
    parts: _Parts
    amounts: Row
    reads: frozenset[str]

    def of(self, facts: _Facts) -> Answer:
        """Return the answer of a case.

        Raises:
            UncertainAmountError: An amount is beyond what is surely computed as clingo does.
        """
        if not self.actions:
            return self.answer
        resolution = self.answer.resolution
        found = set(resolution.actions)
        totals = _Totals(self.parts, facts)
        for kind, amount in self.actions:
            cents = amount(facts, totals)
            if cents is not None:
                found.add(Action(kind, cents))
        actions = tuple(sorted(found)) if len(found) > 1 else tuple(found)
        first, _, *others = resolution
        return Answer(Resolution(first, actions, *others), *self.answer[1:])  # type: ignore[arg-type]

    def surely_ends_as(self, other: Outline, beside: str) -> bool | None:
        """Tell whether a case ends as another one that differs from it in a fact.

        Args:
            other: The outline of the other one.
            beside: The fact, and with it those that have no value beside it, may differ.

        Returns:
            None where it takes the amounts to tell.
        """
        here, there = self.answer.resolution, other.answer.resolution
        if here[:1] != there[:1] or here[2:] != there[2:]:
            return False
        if not self.amounts and not other.amounts:
            return here.actions == there.actions
        is_same = self.amounts == other.amounts and here.actions == there.actions
        return True if is_same and beside not in self.reads else None


@lru_cache(maxsize=10_000)
def read_outline(row: Row) -> Outline:
    """Return the outline that is shown of a case."""
    actions: list[tuple[str, _Amount]] = []
    parts: dict[int, list[tuple[_Amount, str]]] = defaultdict(list)
    known: list[tuple[str, tuple[str, ...]]] = []
    amounts: list[tuple[str, tuple[str, ...]]] = []
    for atom in row:
        name, arguments = atom
        if name == PART[0]:
            parts[int(arguments[0])].append((amount_of(arguments[1]), arguments[2]))
            amounts.append(atom)
        elif name == "action" and not is_number(arguments[1]):
            actions.append((arguments[0], amount_of(arguments[1])))
            amounts.append(atom)
        else:
            known.append(atom)
    reads = frozenset[str]().union(*(_names(parse_term(a[1])) for _, a in amounts))
    return Outline(read_answer(tuple(known)), tuple(actions), dict(parts), tuple(amounts), reads)


def _names(term: Symbol) -> frozenset[str]:
    """Return the facts that an amount may be made of."""
    if term.type != SymbolType.Function:
        return frozenset()
    own = frozenset[str]() if term.arguments else frozenset({term.name})
    return own.union(*map(_names, term.arguments))


def work_out(
    amount: str, parts: Mapping[int, Sequence[tuple[str, str]]], facts: _Facts
) -> int | None:
    """Return what an amount, written as a term, comes to in a case; None where it does not.

    Args:
        amount: The term.
        parts: Of each sum in it the parts, as `Outline` has them but written as terms.
        facts: Of the case; an amount made of another does not come about.

    Raises:
        UncertainAmountError: It is beyond what is surely computed as clingo does.
    """
    written = {n: [(amount_of(part), rest) for part, rest in some] for n, some in parts.items()}
    try:
        return amount_of(amount)(facts, _Totals(written, facts))
    except KeyError:
        return None


@lru_cache(maxsize=10_000)
def amount_of(text: str) -> _Amount:
    """Return what works out an amount that is written as a term."""
    return _amount(parse_term(text))


def _amount(term: Symbol) -> _Amount:
    if term.type == SymbolType.Number:
        number = term.number
        return lambda _facts, _totals: number
    name, arguments = term.name, term.arguments
    if not arguments:
        return lambda facts, _totals: int(facts[name])
    if name == SUM:
        number = arguments[0].number
        return lambda _facts, totals: totals[number]
    if name == WHERE:
        return _where(arguments[0], _amount(arguments[1]))
    compute, (one, other) = _COMPUTED[name], map(_amount, arguments)
    return lambda facts, totals: _checked(compute(one(facts, totals), other(facts, totals)))  # type: ignore[arg-type]


def _where(condition: Symbol, amount: _Amount) -> _Amount:
    compare, (one, other) = _COMPARED[condition.name], map(_amount, condition.arguments)

    def found(facts: _Facts, totals: _Totals) -> int | None:
        holds = compare(one(facts, totals), other(facts, totals))  # type: ignore[arg-type]
        return amount(facts, totals) if holds else None

    return found


def _checked(value: int) -> int:
    if not -_LIMIT <= value < _LIMIT:
        raise UncertainAmountError
    return value
