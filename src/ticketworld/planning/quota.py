"""Shares a number of tickets among the kinds of message, and among the templates of each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from ticketworld.planning.template import Template
from ticketworld.seeds import stream

_Name = TypeVar("_Name", bound=str)

SHARES: Mapping[str, int] = {
    "return_request": 25,
    "shipping_issue": 20,
    "warranty_claim": 15,
    "pricing_dispute": 20,
    "exchange_request": 8,
    "order_status": 9,
    "general_inquiry": 3,
}
"""The mix of messages, in percent."""


def apportion(count: int, shares: Mapping[_Name, int]) -> dict[_Name, int]:
    """Return whole numbers that add up to `count`, nearest to the shares by largest remainder."""
    whole = sum(shares.values())
    if whole == 0:
        return dict.fromkeys(shares, 0)
    parts = {name: count * share // whole for name, share in shares.items()}
    by_remainder = sorted(shares, key=lambda name: -(count * shares[name] % whole))
    for name in by_remainder[: count - sum(parts.values())]:
        parts[name] += 1
    return parts


def choose_templates(templates: Sequence[Template], count: int, seed: int) -> list[Template]:
    """Return the template of each ticket, in random order.

    Within a kind templates share by weight; which of them are left out of a small set differs from
    seed to seed.
    """
    kinds = {template.query_type for template in templates}
    shares = {kind: share for kind, share in SHARES.items() if kind in kinds}
    chosen: list[Template] = []
    for kind, tickets in apportion(count, shares).items():
        turn = [template for template in templates if template.query_type == kind]
        stream(seed, "turn", kind).shuffle(turn)
        parts = apportion(tickets, {t.scenario_id: t.weight for t in turn})
        chosen.extend(t for t in turn for _ in range(parts[t.scenario_id]))
    stream(seed, "turn").shuffle(chosen)
    return chosen
