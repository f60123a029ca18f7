"""A number that a fact is compared with although the fact can never come near it."""

from __future__ import annotations

from collections.abc import Iterator

from clingo import SymbolType

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "threshold"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield each threshold in force, in some case, that lies outside the range of its fact."""
    told: set[tuple[int, int]] = set()
    for side in policy.survey.found("side"):
        number, threshold = side.arguments[0].number, side.arguments[1]
        comparison = policy.survey.comparisons[number]
        if threshold.type != SymbolType.Number or not comparison.is_direct:
            continue
        fact = policy.catalogue.facts[comparison.facts[0]]
        if fact.admits(threshold.number) or (number, threshold.number) in told:
            continue
        told.add((number, threshold.number))
        message = (
            f"`{comparison.text}` compares `{fact.name}` with {threshold}, but it ranges over "
            f"{fact.low}..{fact.high} {fact.unit}; correct the number or widen the range"
        )
        witness = policy.survey.witness(side)
        yield Finding(check=NAME, where=comparison.where, message=message, witness=witness)
