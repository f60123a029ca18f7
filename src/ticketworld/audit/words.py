"""Whether the prose of a ticket keeps to the facts: the customer's letter, the agent's reasons."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.proof import involved_clauses
from ticketworld.letters import days, leaks
from ticketworld.letters.lexicon import FACTS_OF_REQUEST, stated_values
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.state import delivered_at
from ticketworld.solver.decision import Decision


def letter_findings(matter: Matter, database: Database) -> Iterator[Finding]:
    """Yield where a letter says what its ticket does not disclose, or the other way round."""
    ticket = matter.ticket
    text = f"{ticket.subject}\n{ticket.body}".replace("\u2019", "'")
    for field in ("subject", "body"):
        if not getattr(ticket, field).strip():
            yield ticket_finding(ticket.ticket_id, field, "", None, "the letter is empty")
    yield from _order_number(matter, text)
    code = matter.subject.promo_code
    if code is not None and not leaks.holds(text, code):
        why = "the letter does not name it"
        yield ticket_finding(ticket.ticket_id, "_disclosure.promo_code", code, None, why)
    bare = _without_names(text, matter, database)
    for found in leaks.ids_in(bare):
        why = "no customer knows this id"
        yield ticket_finding(ticket.ticket_id, "body", found, None, why)
    yield from _stated(matter, bare)
    yield from _days(matter, bare)
    yield from _letter_amounts(matter, bare)


def plan_findings(matter: Matter, decision: Decision, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the amounts and the clauses of the agent's prose that the decision does not know."""
    plan = matter.ticket.resolution_plan
    texts = {
        "policy_reasoning": plan.policy_reasoning,
        "escalation_reason": plan.escalation_reason or "",
        "customer_lookup.notes": plan.customer_lookup.notes,
    }
    for index, action in enumerate(plan.actions):
        texts[f"actions[{index}].reason"] = action.reason
        texts[f"actions[{index}].details"] = action.details
    involved = involved_clauses(decision)
    amounts, citable = _amounts_of(decision, catalogue), set(catalogue.public_ids(involved))
    for field, text in texts.items():
        place, key = f"resolution_plan.{field}", matter.ticket.ticket_id
        for written, cents in leaks.amounts_in(text):
            if cents not in amounts:
                why = "the decision knows no such amount"
                yield ticket_finding(key, place, written, None, why)
        for match in leaks.CLAUSE_ID.finditer(text):
            if match.group() not in citable:
                why = "this clause plays no part in the case"
                yield ticket_finding(key, place, match.group(), None, why)
    for public_id in catalogue.public_ids(decision.grounds[0]):
        if not leaks.holds(plan.policy_reasoning, public_id):
            place, why = (
                "resolution_plan.policy_reasoning",
                "it does not name a clause it rests on",
            )
            yield ticket_finding(matter.ticket.ticket_id, place, ABSENT, public_id, why)


def _order_number(matter: Matter, text: str) -> Iterator[Finding]:
    ticket = matter.ticket
    given = ticket.disclosure.order_number == "given" and matter.order is not None
    if given and not leaks.holds(text, ticket.order_id):
        yield ticket_finding(
            ticket.ticket_id,
            "body",
            "no order number",
            ticket.order_id,
            "it is disclosed as given",
        )
    for number in leaks.order_numbers_in(text):
        if not given or number.upper() != ticket.order_id:
            why = "the order's number is disclosed otherwise"
            derived = ticket.order_id if given else "no order number"
            yield ticket_finding(ticket.ticket_id, "body", number, derived, why)


def _without_names(text: str, matter: Matter, database: Database) -> str:
    """Return the letter without what names things, for names may read like facts."""
    subject = matter.subject
    products = [subject.product_id]
    if matter.order is not None:
        products += [line.product_id for line in matter.order.items]
    known = [database.product(p).name for p in products if p and database.has_product(p)]
    said = (subject.retailer or "", subject.promo_code or "")
    names = {*known, *said, matter.ticket.order_id, matter.customer.name}
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "item")
    return text


def _stated(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield the customer's facts that the letter states otherwise or not at all."""
    stated = matter.subject.stated
    for fact in FACTS_OF_REQUEST.get(matter.subject.request, ()):
        found, right = stated_values(fact, text), stated.get(fact)
        if right is not None and right not in found:
            yield ticket_finding(
                matter.ticket.ticket_id,
                f"_disclosure.stated.{fact}",
                right,
                None,
                "the letter does not say so",
            )
        for value in found:
            if value != right:
                why = f"the letter states {fact} otherwise than _disclosure"
                yield ticket_finding(matter.ticket.ticket_id, "body", value, right, why)


def _days(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield the days that the letter names and that are neither the order's nor the delivery's."""
    ticket, order = matter.ticket, matter.order
    sent = ticket.timestamp
    moments = [] if order is None else [order.ordered_at, delivered_at(order, sent)]
    known = [moment.date() for moment in moments if moment is not None]
    dates, (agos, _) = days.dates_in(text), days.agos_in(text)
    time = ticket.disclosure.time
    for named in dates:
        if time != "exact_date" or not any(named.agrees_with(day) for day in known):
            why = "it is not the day that the message discloses"
            yield ticket_finding(ticket.ticket_id, "body", named.text, None, why)
    for ago in agos:
        passed = [(sent.date() - day).days for day in known]
        if time == "none" or not any(ago.low <= count <= ago.high for count in passed):
            why = "it is not how long ago the order or its delivery was"
            yield ticket_finding(ticket.ticket_id, "body", ago.phrase, None, why)
    if time != "none" and not (agos if time == "relative" else dates):
        why = "the letter names no such day"
        yield ticket_finding(ticket.ticket_id, "_disclosure.time", time, None, why)


def _letter_amounts(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield amounts that are not what the named seller asks, for a unit or for the line."""
    price = matter.case.facts.get("competitor_price")
    allowed: set[int] = set()
    if isinstance(price, int):
        allowed = {price, price // (1 if matter.line is None else matter.line.quantity)}
    for written, cents in leaks.amounts_in(text):
        if cents not in allowed:
            derived = format_money(min(allowed)) if allowed else "no amount"
            why = "the customer has seen no such price"
            yield ticket_finding(matter.ticket.ticket_id, "body", written, derived, why)


def _amounts_of(decision: Decision, catalogue: Catalogue) -> set[int]:
    """Return the amounts that may be named: paid or asked, acted on, or a limit in force."""
    facts = {
        value
        for name, value in decision.case.facts.items()
        if isinstance(value, int) and catalogue.facts[name].unit == "cents"
    }
    acted = [action.cents for action in decision.actions]
    limits = {
        value for (_, setting), value in decision.values.items() if setting.endswith("_cents")
    }
    return {*facts, *acted, sum(acted), *limits}
