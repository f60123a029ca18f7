"""Dollars are read as whole cents, exactly as they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.money import cents_from_dollars, dollars_from_cents


@given(cents=st.integers(-(10**15), 10**15))
def test_cents_are_read_as_they_were_written(cents: int):
    assert cents_from_dollars(dollars_from_cents(cents)) == cents
    assert cents_from_dollars(str(Decimal(cents) / 100)) == cents


@given(dollars=st.floats() | st.integers().map(lambda cents: cents / 1000))
@example(dollars=1.005)
@example(dollars=0.1 + 0.2)
@example(dollars=4503599627370.495)
@example(dollars=999_999_999_999.99)
@example(dollars=-0.0)
@example(dollars=float("nan"))
@example(dollars=float("inf"))
def test_a_number_is_read_by_its_decimals_and_never_rounded(dollars: float):
    exact = Decimal(repr(dollars)) * 100
    if exact.is_finite() and exact == int(exact):
        assert cents_from_dollars(dollars) == int(exact)
    else:
        with pytest.raises(ValueError, match=r"decimals|not an amount"):
            cents_from_dollars(dollars)
