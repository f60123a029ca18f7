"""Turns a planned case that no template's author thought of into a template of its own.

Its condition is the case's region: names as they are, numbers on or beside a threshold exactly,
others between the thresholds around them, and the clauses that settle the case. So concrete
tickets differ in what does not matter, and every one is settled by the same clauses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ticketworld.planning.scenario import PlannedCase
from ticketworld.planning.template import USUAL_WEIGHT, Template
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Decision

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True)
class _Voice:
    """What somebody with such a request wants and believes, and how they sound; no verdict."""

    query_type: str
    wants: str
    belief: str
    tones: tuple[str, ...] = ("polite", "matter of fact", "frustrated", "worried")


_VOICES: Mapping[str, _Voice] = {
    "return": _Voice(
        "return_request", "to send it back and get my money", "that should be possible"
    ),
    "exchange": _Voice(
        "exchange_request", "to swap it for another one", "that should be no trouble"
    ),
    "not_received": _Voice("shipping_issue", "to know where it is", "it should have come by now"),
    "wrong_item": _Voice(
        "shipping_issue", "the item that I ordered", "somebody mixed up the parcels"
    ),
    "damaged": _Voice("shipping_issue", "an item that is not broken", "it was packed badly"),
    "missing_item": _Voice(
        "shipping_issue", "the item that was not in the parcel", "it was forgotten"
    ),
    "warranty": _Voice(
        "warranty_claim", "to have it put right", "it should last longer than that"
    ),
    "price_match": _Voice("pricing_dispute", "to pay no more than elsewhere", "you match prices"),
    "order_change": _Voice("order_status", "to change the order", "it is not too late for that"),
    "cancellation": _Voice("order_status", "to cancel the order", "it is not too late for that"),
    "address_change": _Voice(
        "order_status", "to have it sent somewhere else", "that can be arranged"
    ),
    "order_status": _Voice("order_status", "to know how far the order is", "you can look it up"),
    "double_charge": _Voice("pricing_dispute", "to pay only once", "I was charged twice"),
    "pending_hold": _Voice(
        "pricing_dispute", "the amount on my account back", "I never bought that"
    ),
    "missing_refund": _Voice("pricing_dispute", "the refund", "it should be here by now"),
    "failed_payment": _Voice(
        "pricing_dispute", "to know whether the payment worked", "it should have"
    ),
    "wrong_amount": _Voice(
        "pricing_dispute", "to pay what the order came to", "that was too much"
    ),
    "promo_code": _Voice(
        "pricing_dispute", "the discount of my code", "I only forgot to enter it"
    ),
    "account_access": _Voice(
        "general_inquiry", "to get into my account", "something is wrong with it"
    ),
    "email_change": _Voice("general_inquiry", "to use another address", "that is quickly done"),
    "data_export": _Voice("general_inquiry", "a copy of my data", "I have a right to it"),
    "data_deletion": _Voice("general_inquiry", "my data to be deleted", "I have a right to that"),
    "product_information": _Voice("general_inquiry", "to know more about it", "you can tell me"),
    "shipping_information": _Voice(
        "general_inquiry", "to know what shipping costs", "you can tell me"
    ),
}
"""By request. A request of another policy has none: only its letters would need one."""


def templates_of(
    judge: Judge, cases: Sequence[PlannedCase], templates: Sequence[Template], source: str
) -> list[Template]:
    """Return a template for the region of each planned case, without those nobody could voice.

    A case of a template that somebody wrote keeps that one's voice.

    Args:
        judge: The policy.
        cases: What is planned.
        templates: The templates that they name.
        source: Where the cases come from, for messages.
    """
    by_id = {template.scenario_id: template for template in templates}
    found = []
    for number, planned in enumerate(cases, 1):
        place = f"{source}: scenario {number}"
        written = next((by_id[name] for name in planned.templates if name in by_id), None)
        if written is not None:
            where = ", ".join(region(judge, planned.decision))
            found.append(replace(written, where=where, place=place))
            continue
        implied = implied_template(judge, planned.decision, number, place)
        if implied is not None:
            found.append(implied)
    return found


def implied_template(judge: Judge, decision: Decision, number: int, place: str) -> Template | None:
    """Return a template for the region of a decided case; None where nobody could voice it.

    Args:
        judge: The policy.
        decision: The case.
        number: Counts the templates made so, from 1.
        place: Where the case comes from, for messages.
    """
    request = str(decision.case.facts.get("request"))
    voice = _VOICES.get(request)
    if voice is None:
        return None
    titles = [judge.catalogue.clause(slug).title for slug in decision.grounds[0]]
    return Template(
        title=f"{request.replace('_', ' ').capitalize()}: {', '.join(titles)}",
        scenario_id=f"IMPLIED-{number:03d}",
        query_type=voice.query_type,
        request=request,
        where=", ".join(region(judge, decision)),
        outcome=decision.outcome,
        cites=decision.grounds[0],
        wants=voice.wants,
        belief=voice.belief,
        tones=voice.tones,
        wanted="any",
        weight=USUAL_WEIGHT,
        place=place,
    )


def region(judge: Judge, decision: Decision) -> Iterator[str]:
    """Yield the parts of the condition that the region of a case is; without its request."""
    case = decision.case
    reachable = judge.reachable_facts(str(case.facts.get("request")))
    limits = _limits(judge, case)
    for name, value in case.items:
        if name == "request" or name not in reachable:
            continue
        if isinstance(value, str):
            yield f"{name}({value})"
        else:
            yield from _between(name, value, limits.get(name, ()))
    yield from _compared(judge, case)
    yield f"outcome({decision.outcome})"
    yield from (f"applies({slug})" for slug in decision.applies)
    yield from (f"defeated({clause}, {by})" for clause, by in decision.defeated)


def _limits(judge: Judge, case: Case) -> dict[str, Sequence[int]]:
    """Return the thresholds of each number of a case, in order."""
    found: dict[str, set[int]] = {}
    for boundary in judge.domain.boundaries:
        if boundary.fact in case.facts:
            found.setdefault(boundary.fact, set()).add(boundary.value)
    return {name: sorted(values) for name, values in found.items()}


def _between(name: str, value: int, limits: Sequence[int]) -> Iterator[str]:
    """Yield the conditions that hold a number on its side of the thresholds around it."""
    variable = "N_" + name
    index = bisect_left(limits, value)
    below, above = limits[:index], limits[index:]
    near = [limit for limit in (*below[-1:], *above[:1]) if abs(limit - value) <= 1]
    if near:
        yield f"{name}({value})"
        return
    yield f"{name}({variable})"
    yield from (f"{variable} > {limit}" for limit in below[-1:])
    yield from (f"{variable} < {limit}" for limit in above[:1])


def _compared(judge: Judge, case: Case) -> Iterator[str]:
    """Yield how the numbers that rules compare with each other stand."""
    for pair in judge.domain.compared:
        values: list[Value | None] = [case.facts.get(name) for name in pair]
        if not all(isinstance(value, int) for value in values):
            continue
        one, other = (int(value) for value in values if value is not None)
        sign = "=" if one == other else "<" if one < other else ">"
        left, right = (f"C_{name}" for name in pair)
        yield f"{pair[0]}({left}), {pair[1]}({right}), {left} {sign} {right}"
