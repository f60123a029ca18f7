"""The grounds of a decision by trying every removal, which needs no more than the judge."""

from __future__ import annotations

from itertools import chain, combinations


def universe_of(decision):
    beaten = {c for c, _ in decision.defeated} | {c for c, _ in decision.blocked}
    return sorted(set(decision.applies) | beaten)


def brute_force_grounds(judge, decision, universe=None):
    removals = list(subsets(universe_of(decision) if universe is None else universe))
    answers = judge.without([decision.case] * len(removals), removals)
    breaking = [
        set(removal)
        for removal, answer in zip(removals, answers, strict=True)
        if answer.resolution != decision.answer.resolution
    ]
    sufficient = [
        set(kept)
        for kept in subsets(sorted(decision.applies))
        if all(set(kept) & removal for removal in breaking)
    ]
    return {
        tuple(sorted(kept)) for kept in sufficient if not any(other < kept for other in sufficient)
    }


def subsets(items):
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))
