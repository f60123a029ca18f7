"""Tells which shares of a mix exclude each other, before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ticketworld.dataset.debug_blocks import COMPLEXITIES
from ticketworld.planning.distributions import Distributions, Information, Telling
from ticketworld.planning.information import ASKING, CLASSES, UNNAMED
from ticketworld.planning.quota import Sample

_ROUNDED = 1e-6


def contradictions(mix: Distributions, samples: Sequence[Sample]) -> Iterator[str]:
    """Yield a line for each share of a complexity that other sections leave no room for.

    Args:
        mix: The shares.
        samples: What is known of the templates; none where nothing is yet.
    """
    told = _told(mix)
    looked_up = sum(share for way, share in told.items() if way in UNNAMED)
    simple = mix.complexity["simple"]
    if simple + looked_up > 100 + _ROUNDED:
        yield (
            f"complexity: `simple` is {simple:g} % of the tickets, and at most "
            f"{100 - looked_up:g} % can be, for {looked_up:g} % of the messages lack the right "
            "number of their order; lower it, or change `information`, `missing` or `wrong`"
        )
    asked = sum(share for way, share in told.items() if way in ASKING)
    hard = mix.complexity["edge_case"] + mix.complexity["requires_escalation"]
    if asked > hard + _ROUNDED:
        yield (
            f"complexity: `edge_case` and `requires_escalation` are {hard:g} % of the tickets, "
            f"and at least {asked:g} % must be, for so many messages are to be answered by a "
            "question; raise them, or change `information`, `missing` or `wrong`"
        )
    yield from _unreachable(mix, samples)


def _told(mix: Distributions) -> Mapping[Telling, float]:
    """Return how many of a hundred messages are told in each way."""
    shares: Mapping[Information, Mapping[Telling, float]] = {
        "complete": {"complete": 100.0},
        "missing_details": mix.missing,
        "wrong": mix.wrong,
    }
    return {
        way: mix.information[name] * shares[name][way] / 100
        for name, ways in CLASSES.items()
        for way in ways
    }


def _unreachable(mix: Distributions, samples: Sequence[Sample]) -> Iterator[str]:
    """Yield the complexities that too few kinds of message have, as far as their stories tell."""
    kinds = {sample.template.query_type for sample in samples}
    whole = sum(mix.query_type[kind] for kind in kinds)
    for complexity in COMPLEXITIES if whole else ():
        able = {s.template.query_type for s in samples if s.complexities[complexity]}
        most = 100 * sum(mix.query_type[kind] for kind in able) / whole
        if mix.complexity[complexity] > most + _ROUNDED:
            yield (
                f"complexity: `{complexity}` is {mix.complexity[complexity]:g} % of the tickets, "
                f"and at most {most:g} % can be: no story drawn of "
                f"{', '.join(sorted(kinds - able))} is; lower it, or change `query_type`"
            )
