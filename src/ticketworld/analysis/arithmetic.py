"""Interval arithmetic over clingo's terms, without the 32 bits at which clingo wraps.

Source: clingo's operators; integer division rounds towards zero, the remainder has the dividend's
sign, and a negative exponent gives no number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from clingo.ast import BinaryOperator, UnaryOperator

from ticketworld.analysis.terms import Term

LOWEST, HIGHEST = -(2**31), 2**31 - 1


class Number(NamedTuple):
    """The bounds of a number, and whether it depends on the facts of a case."""

    low: int
    high: int
    from_case: bool


class Fault(NamedTuple):
    """An operation that can go wrong: the term as written, and how."""

    text: str
    what: str


def hull(numbers: Iterable[Number]) -> Number | None:
    """Return the narrowest bounds that hold all these; None for none."""
    found = list(numbers)
    if not found:
        return None
    return Number(
        min(number.low for number in found),
        max(number.high for number in found),
        any(number.from_case for number in found),
    )


def narrowed(number: Number, sign: str, limit: Number | None) -> Number:
    """Return the bounds of a number that is known to compare with another by a sign."""
    if limit is None:
        return number
    low, high = number.low, number.high
    if sign in ("<", "<=", "="):
        high = min(high, limit.high - (sign == "<"))
    if sign in (">", ">=", "="):
        low = max(low, limit.low + (sign == ">"))
    if sign == "!=" and limit.low == limit.high:
        low, high = low + (low == limit.low), high - (high == limit.low)
    return number if low > high else Number(low, high, number.from_case)


def compute(term: Term, environment: Mapping[str, Number], faults: list[Fault]) -> Number | None:
    """Return the bounds of a term, None where it is no number.

    Args:
        term: The term.
        environment: The bounds of variables.
        faults: Takes the operations that can leave 32 bits or divide by zero.
    """
    if term.kind == "number":
        return Number(term.value, term.value, False)
    if term.kind in ("variable", "sum"):
        found = environment.get(term.text)
        return found if found is None else _checked(term, found, faults)
    parts = [compute(part, environment, faults) for part in term.parts]
    known = [part for part in parts if part is not None]
    if not known or len(known) != len(parts):
        return None
    if term.kind == "pool":
        return hull(known)
    if term.kind == "unary":
        return _checked(term, _unary(term.value, known[0]), faults)
    if term.kind == "binary":
        return _checked(term, _binary(term, known[0], known[1], faults), faults)
    return None


def _checked(term: Term, number: Number, faults: list[Fault]) -> Number:
    """Note a number that clingo would wrap, and go on as if it had been cut off."""
    if number.low >= LOWEST and number.high <= HIGHEST:
        return number
    end = number.high if number.high > HIGHEST else number.low
    faults.append(Fault(term.text, f"can reach {end}"))
    low, high = max(number.low, LOWEST), min(number.high, HIGHEST)
    return Number(min(low, HIGHEST), max(high, LOWEST), number.from_case)


def _unary(operator: int, number: Number) -> Number:
    if operator == UnaryOperator.Minus:
        return Number(-number.high, -number.low, number.from_case)
    if operator == UnaryOperator.Negation:
        return Number(-number.high - 1, -number.low - 1, number.from_case)
    low = 0 if number.low <= 0 <= number.high else min(abs(number.low), abs(number.high))
    return Number(low, max(abs(number.low), abs(number.high)), number.from_case)


def _binary(term: Term, left: Number, right: Number, faults: list[Fault]) -> Number:
    from_case = left.from_case or right.from_case
    operator = term.value
    if operator == BinaryOperator.Plus:
        return Number(left.low + right.low, left.high + right.high, from_case)
    if operator == BinaryOperator.Minus:
        return Number(left.low - right.high, left.high - right.low, from_case)
    corners = list(product((left.low, left.high), (right.low, right.high)))
    if operator == BinaryOperator.Multiplication:
        values = [a * b for a, b in corners]
    elif operator in (BinaryOperator.Division, BinaryOperator.Modulo):
        values = _divided(term, left, right, faults)
    elif operator == BinaryOperator.Power:
        values = [_power(a, b) for a, b in corners]
        values += [0] if left.low <= 0 <= left.high else []
    else:
        bits = max(abs(v).bit_length() for v in (left.low, left.high, right.low, right.high))
        negative = min(left.low, right.low) < 0
        values = [-(1 << bits) if negative else 0, (1 << bits) - 1]
    return Number(min(values), max(values), from_case)


def _divided(term: Term, left: Number, right: Number, faults: list[Fault]) -> list[int]:
    if right.low <= 0 <= right.high:
        faults.append(Fault(term.text, "can divide by zero"))
    by = [d for d in (right.low, right.high, -1, 1) if d and right.low <= d <= right.high]
    by = by or [1]
    if term.value == BinaryOperator.Division:
        ends = (left.low, left.high)
        values = [abs(a) // abs(d) * (1 if (a < 0) == (d < 0) else -1) for a in ends for d in by]
        return [*values, *([0] if left.low <= 0 <= left.high else [])]
    most = max(abs(d) for d in by) - 1
    low = -min(most, -left.low) if left.low < 0 else 0
    return [low, min(most, left.high) if left.high > 0 else 0]


def _power(base: int, exponent: int) -> int:
    """Return a power, cut off far beyond 32 bits so that no astronomical number is computed."""
    if exponent < 0:
        return 0
    if abs(base) <= 1 or exponent <= 64:
        return int(base ** min(exponent, 64 + exponent % 2))
    return (2**64) * (-1 if base < 0 and exponent % 2 else 1)
