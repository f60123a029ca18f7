"""Compares the mix of a dataset with the one that is promised to its users.

The promise is met within a few tickets. Under rules and scenarios of one's own it may not be, and
the files alone do not tell why. So only a mix is told that chance would give once in a million
times, and as a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import erfc, exp, gamma, sqrt

from ticketworld.audit.finding import Finding, file_finding
from ticketworld.dataset.debug_blocks import Completeness, ScenarioDimensions
from ticketworld.dataset.names import DATABASE, TICKETS
from ticketworld.records.types import Customer

UNLIKELY = 1e-6
"""A mix that comes about more rarely than this is told."""

_FEWEST = 5.0
"""A chi-squared test needs so many expected in each cell."""

PROMISED: Mapping[str, Mapping[str, float]] = {
    "query_type": {
        "return_request": 25, "shipping_issue": 20, "pricing_dispute": 20, "warranty_claim": 15,
        "exchange_request": 8, "order_status": 8, "general_inquiry": 4,
    },
    "complexity": {
        "simple": 23, "requires_lookup": 50, "edge_case": 20, "requires_escalation": 7,
    },
    "information": {"complete": 30, "missing_details": 40, "wrong": 30},
    "tier": {"standard": 70, "premium": 20, "vip": 10},
}  # fmt: skip
"""What is promised, in percent, unless a file of distributions was given."""

_INFORMATION: Mapping[Completeness, str] = {
    "complete": "complete",
    "missing_order_number": "missing_details",
    "minimal_details": "missing_details",
    "wrong_email": "wrong",
    "incorrect_info": "wrong",
}

CHOOSERS = ("plan", "distributions", "cover", "min_hops")
"""Options by which a user chooses tickets otherwise than in the promised mix."""


class Mix:
    """How often each thing of a margin occurs, as tickets come by."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {margin: Counter() for margin in PROMISED}

    def see(self, told: ScenarioDimensions) -> None:
        """Count one ticket."""
        self._counts["query_type"][told.query_type] += 1
        self._counts["complexity"][told.complexity] += 1
        self._counts["information"][_INFORMATION[told.information_completeness]] += 1

    def join(self, other: Mix) -> None:
        """Count the tickets that another has counted."""
        for margin, counts in other._counts.items():
            self._counts[margin].update(counts)

    def warnings(
        self, customers: Iterable[Customer], options: Collection[str]
    ) -> Iterator[Finding]:
        """Yield the margins that chance does not explain, where the usual mix was promised.

        Args:
            customers: Those of the records, for their tiers.
            options: The names of the options that chose the tickets.
        """
        if any(name in options for name in CHOOSERS):
            return
        self._counts["tier"] = Counter(customer.tier for customer in customers)
        for margin, shares in PROMISED.items():
            found = self._counts[margin]
            odds = likelihood(found, shares)
            if odds >= UNLIKELY:
                continue
            total = sum(found.values())
            yield file_finding(
                DATABASE if margin == "tier" else TICKETS,
                margin,
                _percent({name: 100 * found[name] / total for name in shares}),
                _percent(shares),
                "the mix is not the one promised, and no chance of the draw explains it",
                kind="distribution",
                level="warning",
            )


def likelihood(found: Mapping[str, int], shares: Mapping[str, float]) -> float:
    """Return how likely chance departs so far from these shares: Pearson's chi-squared test.

    It is 1 where the counts are too few to say, and 0 where something occurs that has no share.
    """
    total = sum(found.values())
    wanted = {name: total * share / 100 for name, share in shares.items() if share}
    if not wanted or min(wanted.values()) < _FEWEST:
        return 1.0
    if any(count and not shares.get(name) for name, count in found.items()):
        return 0.0
    statistic = sum((found.get(name, 0) - count) ** 2 / count for name, count in wanted.items())
    return _upper_tail(statistic, len(wanted) - 1)


def _upper_tail(statistic: float, freedom: int) -> float:
    """Return how likely a chi-squared variable is at least this large."""
    half = statistic / 2
    if freedom % 2:
        tail, first = erfc(sqrt(half)), 0.5
    else:
        tail, first = 0.0, 0.0
    terms = (half ** (first + step) / gamma(first + step + 1) for step in range(freedom // 2))
    tail += exp(-half) * float(sum(terms))
    return min(1.0, tail)


def _percent(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:.1f} %" for name, share in shares.items())
