"""Whether a customer is told of every share of a price that an amount depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.letters.fault import Fault, fault_of
from ticketworld.solver.decision import Decision


def rates(decision: Decision) -> list[int]:
    """Return the percentages by which the clauses that a decision rests on change what is paid."""
    settings = {decision.values.get((slug, "percent")) for slug in decision.grounds[0]}
    return sorted(percent for percent in settings if percent)


def untold(text: str, decision: Decision) -> list[int]:
    """Return those of them that a text does not tell."""
    return [
        percent
        for percent in rates(decision)
        if not re.search(rf"\b{percent}(?: percent\b| ?%)", text)
    ]


def untold_rates(text: str, decision: Decision) -> Iterator[Fault]:
    """Yield as faults the percentages that a letter does not tell."""
    for percent in untold(text, decision):
        why = f"nothing tells of the {percent} percent that the amount depends on"
        yield fault_of("deduction", "", why)
