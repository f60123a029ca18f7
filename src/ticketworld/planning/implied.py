"""Turns a planned case that no template's author thought of into a template of its own.

Its condition is the case's region: the values that facts can have while the same clauses settle
the case. So concrete tickets differ in what does not matter, and every one is settled by the same
clauses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ticketworld.planning.scenario import PlannedCase
from ticketworld.planning.template import USUAL_WEIGHT, Template
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Answer, Decision
from ticketworld.solver.lookups import variants_of

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
    found: list[Template] = []
    for number, (planned, where) in enumerate(zip(cases, regions(judge, cases), strict=True), 1):
        place = f"{source}: scenario {number}"
        written = next((by_id[name] for name in planned.templates if name in by_id), None)
        template = written or _implied(judge, planned.decision, number)
        if template is not None:
            found.append(replace(template, where=where, place=place))
    return found


def _implied(judge: Judge, decision: Decision, number: int) -> Template | None:
    """Return a template for a case that no author thought of; None where nobody could voice it."""
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
        where="",
        outcome=decision.outcome,
        cites=decision.grounds[0],
        wants=voice.wants,
        belief=voice.belief,
        tones=voice.tones,
        wanted="any",
        weight=USUAL_WEIGHT,
        place="",
    )


def regions(judge: Judge, cases: Sequence[PlannedCase]) -> list[str]:
    """Return for each case the condition of its region, without the request.

    It holds the clauses that settle the case and their defeats, so whatever meets it is settled by
    them. The values of facts only say where to look: those with which, all others being as they
    are, the same clauses apply. What the case is to show exactly stays as it is.
    """
    varied = [
        (number, name, case)
        for number, planned in enumerate(cases)
        for name, variants in variants_of(judge, planned.decision.case)
        if name not in planned.exact
        for case in variants
    ]
    answers = judge.answer([case for _, _, case in varied])
    alike = [
        (row, answer)
        for row, answer in zip(varied, answers, strict=True)
        if not answer.impossible and _settled(answer) == _settled(cases[row[0]].decision.answer)
    ]
    decisions = judge.decide([row[2] for row, _ in alike], [answer for _, answer in alike])
    kept: dict[int, dict[str, set[Value]]] = defaultdict(lambda: defaultdict(set))
    for ((number, name, case), _), decision in zip(alike, decisions, strict=True):
        if decision.grounds == cases[number].decision.grounds:
            kept[number][name].add(case.facts[name])
    return [", ".join(_region(judge, case, kept[number])) for number, case in enumerate(cases)]


def _settled(answer: Answer) -> tuple[object, ...]:
    return answer.applies, answer.defeated, answer.resolution.outcomes


def _region(
    judge: Judge, planned: PlannedCase, kept: Mapping[str, Collection[Value]]
) -> Iterator[str]:
    decision = planned.decision
    case = decision.case
    reachable = judge.reachable_facts(str(case.facts.get("request")))
    for name, value in case.items:
        if name == "request" or name not in reachable:
            continue
        others = kept.get(name, ())
        if name in planned.exact:
            yield f"{name}({value})"
        elif isinstance(value, str):
            names = [n for n in judge.domain.values[name] if n == value or n in others]
            yield f"{name}({'; '.join(map(str, names))})"
        else:
            yield from _between(name, value, others, judge.domain.values[name])
    yield f"outcome({decision.outcome})"
    yield from (f"applies({slug})" for slug in decision.applies)
    yield from (f"defeated({clause}, {by})" for clause, by in decision.defeated)


def _between(
    name: str, value: int, others: Collection[Value], domain: Sequence[Value]
) -> Iterator[str]:
    """Yield the conditions that hold a number between the nearest values that are not like it.

    At the ends of the domain a number may go on beyond, for nothing changes there any more.
    """
    numbers = sorted({*(v for v in domain if isinstance(v, int)), value})
    alike = {value, *others}
    low = high = numbers.index(value)
    while low > 0 and numbers[low - 1] in alike:
        low -= 1
    while high < len(numbers) - 1 and numbers[high + 1] in alike:
        high += 1
    variable = "N_" + name
    yield f"{name}({variable})"
    if low > 0:
        yield f"{variable} >= {numbers[low]}"
    if high < len(numbers) - 1:
        yield f"{variable} <= {numbers[high]}"
