"""The series that records' numbers belong to: each batch of a dataset counts in one of its own.

Numbers of one series never meet those of another, so batches can be made apart, and what a message
says of an order's number can only mean an order of its own batch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CUSTOMERS, ORDERS = 100_000, 1_000_000
"""How many numbers of customers and of orders a series has."""
_ORDER = re.compile(r"ORD-\d{8}-(\d{4,})")


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one batch; the first series is that of a dataset made in one piece."""

    number: int = 0

    def customer_id(self, index: int) -> str:
        """Return the id of the customer of this index: ``CUST-0001`` for the very first."""
        return f"CUST-{self.number * CUSTOMERS + index + 1:04d}"

    @property
    def first_order(self) -> int:
        """What is added to an order's running number."""
        return self.number * ORDERS

    def has_order(self, number: int) -> bool:
        """Tell whether an order's running number is one of this series."""
        return number // ORDERS == self.number

    def may_hold(self, number: str) -> bool:
        """Tell whether an order's number as somebody gives it is none of another series.

        What is no whole number of an order may be part of any.
        """
        found = _ORDER.fullmatch(number)
        return found is None or self.has_order(int(found[1]))


def series_of_order(order_id: str) -> int:
    """Return the series of an order's id; ids of another form count to the first."""
    return _number(order_id) // ORDERS


def series_of_customer(customer_id: str) -> int:
    """Return the series of a customer's id; ids of another form count to the first."""
    return (_number(customer_id) - 1) // CUSTOMERS


def _number(record_id: str) -> int:
    number = record_id.rpartition("-")[2]
    return int(number) if number.isascii() and number.isdecimal() else 1


def order_turn(order_id: str) -> tuple[int, str]:
    """Return by what orders are sorted: series by series, and by their ids within."""
    return series_of_order(order_id), order_id


def number_turn(record_id: str) -> tuple[int, str]:
    """Return by what records with a running number are sorted, such as ``CUST-0001``."""
    return len(record_id), record_id
