"""Whether the prose of a ticket keeps to the facts: the customer's letter, the agent's reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ticketworld.audit.disclosure import block_of
from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.possible import Message
from ticketworld.dataset.proof import involved_clauses
from ticketworld.dataset.standing import Standing
from ticketworld.dataset.ticket import ResolutionPlan, Ticket
from ticketworld.letters import days, leaks
from ticketworld.letters.lexicon import FACTS_OF_REQUEST, LIKENED, stated_values
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.solver.decision import Decision


def letter_findings(matter: Matter, database: Database) -> Iterator[Finding]:
    """Yield where a letter says what its ticket does not disclose, or the other way round."""
    ticket = matter.ticket
    text = f"{ticket.subject}\n{ticket.body}".replace("\u2019", "'")
    for field in ("subject", "body"):
        if not getattr(ticket, field).strip():
            yield ticket_finding(ticket.ticket_id, field, "", None, "the letter is empty")
    yield from _order_numbers(matter, text)
    for number, message in enumerate(matter.messages):
        block = block_of(number)
        for field, named in (
            ("promo_code", message.subject.promo_code),
            ("retailer", message.subject.retailer),
            ("account", message.account),
            ("product_given", message.disclosure.product_text),
        ):
            if named and not leaks.holds(text, named):
                why = "the letter does not name it"
                yield ticket_finding(ticket.ticket_id, f"{block}.{field}", named, None, why)
    bare = _without_names(text, matter, database)
    for found in leaks.ids_in(bare):
        why = "no customer knows this id"
        yield ticket_finding(ticket.ticket_id, "body", found, None, why)
    yield from _stated(matter, bare)
    yield from _days(matter, bare)
    yield from _letter_amounts(matter, bare)


def plan_findings(
    ticket_id: str,
    place: str,
    plan: ResolutionPlan,
    decisions: Sequence[Decision],
    catalogue: Catalogue,
) -> Iterator[Finding]:
    """Yield the amounts and the clauses of a plan's prose that its decisions do not know."""
    texts = {
        "policy_reasoning": plan.policy_reasoning,
        "escalation_reason": plan.escalation_reason or "",
        "customer_lookup.notes": plan.customer_lookup.notes,
    }
    for index, action in enumerate(plan.actions):
        texts[f"actions[{index}].reason"] = action.reason
        texts[f"actions[{index}].details"] = action.details
    involved = [slug for decision in decisions for slug in involved_clauses(decision)]
    amounts = set().union(*(_amounts_of(decision, catalogue) for decision in decisions))
    citable = set(catalogue.public_ids(involved))
    for field, text in texts.items():
        for written, cents in leaks.amounts_in(text):
            if cents not in amounts:
                why = "the decision knows no such amount"
                yield ticket_finding(ticket_id, f"{place}.{field}", written, None, why)
        for match in leaks.CLAUSE_ID.finditer(text):
            if match.group() not in citable:
                why = "this clause plays no part in the case"
                yield ticket_finding(ticket_id, f"{place}.{field}", match.group(), None, why)
    for public_id in catalogue.public_ids([s for d in decisions for s in d.grounds[0]]):
        if not leaks.holds(plan.policy_reasoning, public_id):
            field, why = f"{place}.policy_reasoning", "it does not name a clause it rests on"
            yield ticket_finding(ticket_id, field, ABSENT, public_id, why)


def note_findings(ticket: Ticket, standing: Standing) -> Iterator[Finding]:
    """Yield the orders and customers named in the notes of a look-up that it did not find."""
    place, notes = "resolution_plan.customer_lookup.notes", ticket.resolution_plan.customer_lookup
    known = {one.order.order_id for one in standing.found.candidates}
    known.add((ticket.disclosure.order_number_given or "").upper())
    strange = [n for n in leaks.order_numbers_in(notes.notes) if n.upper() not in known]
    for found in (*strange, *leaks.ids_in(notes.notes)):
        why = "the message leads to no such record"
        yield ticket_finding(ticket.ticket_id, place, found, ", ".join(sorted(known)), why)


def _order_numbers(matter: Matter, text: str) -> Iterator[Finding]:
    key = matter.ticket.ticket_id
    given = [m.disclosure.order_text for m in matter.messages if m.disclosure.order_text]
    for number in given:
        if not leaks.holds(text, number):
            why = "it is disclosed as given"
            yield ticket_finding(key, "body", "no order number", number, why)
    for number in leaks.order_numbers_in(text):
        if number.upper() not in given:
            why = "the order's number is disclosed otherwise"
            derived = given[0] if given else "no order number"
            yield ticket_finding(key, "body", number, derived, why)


def _without_names(text: str, matter: Matter, database: Database) -> str:
    """Return the letter without what names things, for names may read like facts."""
    names = {matter.customer.name}
    for message in matter.messages:
        subject, told = message.subject, message.disclosure
        asked = database.product(subject.product_id).name if subject.product_id else ""
        names |= {asked, subject.retailer or "", subject.promo_code or ""}
        names |= {told.product_text, told.order_text or ""}
    for name in sorted(filter(None, names), key=len, reverse=True):
        words = r"\s+".join(re.escape(word) for word in name.split())
        text = re.sub(rf"(?<!\w){words}(?!\w)", "item", text, flags=re.IGNORECASE)
    return text


def _stated(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield the customer's facts that the letter states otherwise or not at all."""
    key = matter.ticket.ticket_id
    requests = [message.subject.request for message in matter.messages]
    facts = [FACTS_OF_REQUEST.get(request, ()) for request in requests]
    likened = [pair for request in requests for pair in LIKENED.get(request, ())]
    for fact in dict.fromkeys(name for names in facts for name in names):
        found = stated_values(fact, text)
        right = [m.disclosure.stated[fact] for m in matter.messages if fact in m.disclosure.stated]
        for value in right:
            if value not in found:
                why = "the letter does not say so"
                yield ticket_finding(key, f"_disclosure.stated.{fact}", value, None, why)
        for value in found:
            if value not in right and (fact, value) not in likened:
                why = f"the letter states {fact} otherwise than _disclosure"
                derived = right[0] if right else None
                yield ticket_finding(key, "body", value, derived, why)


def _days(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield the days that the letter names otherwise than its ticket says, or not at all."""
    key, sent = matter.ticket.ticket_id, matter.ticket.timestamp.date()
    hints = [m.disclosure.day for m in matter.messages if m.disclosure.day is not None]
    dates, (agos, _) = days.dates_in(text), days.agos_in(text)
    ranges = [((sent - h.last).days, (sent - h.first).days) for h in hints if h.form == "ago"]
    named_days = [hint.first for hint in hints if hint.form == "date"]
    for named in dates:
        if not any(named.agrees_with(day) for day in named_days):
            why = "it is not the day that the message discloses"
            yield ticket_finding(key, "body", named.text, None, why)
    for ago in agos:
        if (ago.low, ago.high) not in ranges:
            why = "it is not how long ago the message says that it was"
            yield ticket_finding(key, "body", ago.phrase, None, why)
    for hint in hints:
        if not (agos if hint.form == "ago" else dates):
            why = "the letter names no such day"
            yield ticket_finding(key, "_disclosure.time", hint.form, None, why)


def _letter_amounts(matter: Matter, text: str) -> Iterator[Finding]:
    """Yield amounts that are not what the named seller asks, for a unit or for the line."""
    allowed: set[int] = set()
    for message, case in zip(matter.messages, matter.cases, strict=True):
        price = case.facts.get("competitor_price")
        if isinstance(price, int):
            allowed |= {price, price // _quantity(message, matter)}
    for written, cents in leaks.amounts_in(text):
        if cents not in allowed:
            derived = format_money(min(allowed)) if allowed else "no amount"
            why = "the customer has seen no such price"
            yield ticket_finding(matter.ticket.ticket_id, "body", written, derived, why)


def _quantity(message: Message, matter: Matter) -> int:
    """Return how many units the line holds that a message is about."""
    line = matter.line
    return line.quantity if line and line.line_id == message.subject.line_id else 1


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
