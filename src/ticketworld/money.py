"""Money is whole cents inside and dollars with at most two decimals in files.

The one place where the two are converted and where an amount is printed.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

_FEW = 1e12
"""Below so many dollars a float that is some whole cents is no other number of two decimals."""


def cents_from_dollars(dollars: object) -> int:
    """Return a number of dollars as whole cents.

    Raises:
        ValueError: It is not a number, or has more than two decimals; nothing is rounded.
    """
    if isinstance(dollars, bool) or not isinstance(dollars, int | float | str | Decimal):
        raise ValueError(f"`{dollars}` is not an amount in dollars")
    if isinstance(dollars, float) and abs(dollars) < _FEW:
        cents = round(dollars * 100)
        if cents / 100 == dollars:
            return cents
    try:
        amount = Decimal(str(dollars)) * 100
        cents = int(amount)
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise ValueError(f"`{dollars}` is not an amount in dollars") from error
    if cents != amount:
        raise ValueError(f"`{dollars}` has more than two decimals")
    return cents


def dollars_from_cents(cents: int) -> float:
    """Return whole cents as the number of dollars that files carry; exact up to 2**53 cents."""
    return cents / 100


def format_money(cents: int) -> str:
    """Return an amount as people write it: ``$1,234.50``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


Cents = Annotated[
    int,
    BeforeValidator(cents_from_dollars),
    PlainSerializer(dollars_from_cents, return_type=float),
]
"""Whole cents in memory; pydantic reads and writes them as dollars."""
