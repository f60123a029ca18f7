"""Chooses which grounds no ticket shows but those that a model is tested on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ticketworld.planning.quota import Sample
from ticketworld.seeds import stream
from ticketworld.solver.decision import Ground


def held_out_grounds(samples: Sequence[Sample], share: float, seed: int) -> frozenset[Ground]:
    """Return grounds that settle about such a part of the tickets of each kind of message.

    No kind is left without another ground, so one that has a single ground gives none.

    Args:
        samples: What is known of the templates.
        share: What part of the tickets, from 0 to 1, counted by the weights of their templates.
        seed: The run's seed.
    """
    shares = _shares(samples)
    held_out: set[Ground] = set()
    for kind in sorted(shares):
        grounds = sorted(shares[kind])
        stream(seed, "held out", kind).shuffle(grounds)
        lacking = share - sum(shares[kind][ground] for ground in held_out & shares[kind].keys())
        for ground in grounds:
            part = shares[kind][ground]
            if ground in held_out or part > 2 * lacking:
                continue
            if _leaves_others(shares, held_out | {ground}):
                held_out.add(ground)
                lacking -= part
    return frozenset(held_out)


def _shares(samples: Sequence[Sample]) -> dict[str, dict[Ground, float]]:
    """Return by kind of message what part of its tickets each ground settles."""
    weights: dict[str, dict[Ground, float]] = defaultdict(lambda: defaultdict(float))
    for sample in samples:
        template, times = sample.template, sample.grounds.total()
        for ground, seen in sample.grounds.items():
            weights[template.query_type][ground] += template.weight * seen / times
    return {
        kind: {ground: weight / sum(own.values()) for ground, weight in own.items()}
        for kind, own in weights.items()
    }


def _leaves_others(shares: Mapping[str, Mapping[Ground, float]], held_out: set[Ground]) -> bool:
    return all(own.keys() - held_out for own in shares.values())
