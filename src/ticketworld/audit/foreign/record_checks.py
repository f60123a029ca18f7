"""Whether a ticket of others agrees with its records and with itself; no policy is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.audit.foreign.facts import Facts
from ticketworld.audit.foreign.matter import ForeignMatter, order_id_of
from ticketworld.audit.foreign.verdict import Teller, Verdict
from ticketworld.records.moments import day_text, moment_text

_TICKET_ID = re.compile(r"TK-\d{8}-\d{4,}", re.ASCII)
_GIVEN_BACK = frozenset({"returned", "refunded"})
_GIVES_BACK = frozenset({"process_return", "process_exchange", "issue_gift_card"})
_PROMPT = re.compile(
    r"\b(?:as an ai|language model|system prompt|you are (?:a|an) (?:helpful|assistant|ai)|"
    r"the (?:email|ticket|customer) (?:must|should) (?:not )?(?:mention|say|include|sound)|"
    r"(?:do not|don't|never) (?:mention|reveal|include) (?:the|that|any)|"
    r"generate (?:a|an|the) (?:email|ticket|response)|as instructed|scenario requires|"
    r"lorem ipsum|todo|placeholder)\b|\{\{?\w+\}?\}|\[(?:your|customer|insert)[^\]]*\]|<\|\w+\|>",
    re.IGNORECASE,
)


def record_verdicts(matter: ForeignMatter, facts: Facts) -> Iterator[Verdict]:
    """Yield what each check of records, days, money and words says of a ticket."""
    tell = Teller(matter.ticket.ticket_id)
    yield from _form(matter, tell)
    yield from _integrity(matter, tell)
    yield from _facts(facts, tell)
    yield from _dates(matter, tell)
    yield from _given_back(matter, tell)
    yield from _sender(matter, tell)
    yield from _prose(matter, tell)


def _form(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    key = matter.ticket.ticket_id
    holds = _TICKET_ID.fullmatch(key) is not None
    yield tell.check("form", holds, "ticket_id", key, "TK-YYYYMMDD-nnnn", "ids carry their kind")


def _integrity(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket, order = matter.ticket, matter.order
    why = "no customer in the database has this id"
    is_known = matter.customer is not None
    yield tell.check("customer exists", is_known, "customer_id", ticket.customer_id, None, why)
    named = order_id_of(ticket)
    if named is None:
        for check in ("order exists", "order is the customer's", "products exist"):
            yield tell.open(check, "the ticket names no order", "order_id")
        return
    why = "no order in the database has this id"
    yield tell.check("order exists", order is not None, "order_id", named, None, why)
    if order is None:
        for check in ("order is the customer's", "products exist"):
            yield tell.open(check, "its order is not in the database", "order_id")
        return
    why = f"{order.order_id} is an order of {order.customer_id}"
    own = order.customer_id == ticket.customer_id
    yield tell.check(
        "order is the customer's", own, "customer_id", ticket.customer_id, order.customer_id, why
    )
    strange = [line.product_id for line in order.items if line.product_id not in matter.products]
    why = f"{order.order_id} holds a product that is not in the database"
    yield tell.check("products exist", not strange, "order_id", ", ".join(strange), None, why)


def _facts(facts: Facts, tell: Teller) -> Iterator[Verdict]:
    check = "facts agree with the records"
    if not facts.contradictions and not facts.compared:
        yield tell.open(check, "no fact it used stands in the records", "context_used")
        return
    found = ", ".join(f"{one.name}={one.found}" for one in facts.contradictions)
    derived = ", ".join(f"{one.name}={one.derived}" for one in facts.contradictions)
    field, why = "_policy_analysis.context_used", "the records say otherwise"
    yield tell.check(check, not facts.contradictions, field, found, derived, why)


def _dates(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket, order = matter.ticket, matter.order
    if order is None:
        yield tell.open("message follows its order", "no order is known", "order_date")
        yield tell.open("days agree", "no order is known", "order_date")
        return
    sent, day = ticket.timestamp, order.order_date
    early = sent < order.ordered_at if order.ordered_at is not None else sent.date() < day
    if order.ordered_at is None and sent.date() == day:
        why = "both are of one day, and no hour of the order is known"
        yield tell.open("message follows its order", why, "ordered_at")
    else:
        why = f"the message is older than its order {order.order_id}"
        since = f"not before {day_text(day)}"
        told = moment_text(sent)
        yield tell.check("message follows its order", not early, "timestamp", told, since, why)
    stated = ticket.resolution_plan.order_date
    if stated is None:
        yield tell.open("days agree", "the plan gives no day of the order", "order_date")
        return
    why = f"{order.order_id} is of another day"
    field = "resolution_plan.order_date"
    yield tell.check("days agree", stated == day, field, day_text(stated), day_text(day), why)


def _given_back(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    """Yield whether something is taken back that has been; undated, a state is as it stands."""
    check = "item is not given back twice"
    gives = [a.type for a in matter.ticket.resolution_plan.actions if a.type in _GIVES_BACK]
    states = [line.item_status for line in matter.lines]
    gone = [state for state in states if state in _GIVEN_BACK]
    if not gives or not gone:
        if gives and (not states or None in states):
            yield tell.open(check, "no state of the item is recorded", "item_status")
        else:
            yield tell.check(check, True, "", None, None, "")
    elif len(gone) < len(states):
        why = "some items of the order were given back, and which one is meant is not said"
        yield tell.open(check, why, "line_id")
    else:
        why = f"by the records the item is {gone[0]} already"
        yield tell.check(check, False, "resolution_plan.actions", gives[0], None, why)


def _sender(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket = matter.ticket
    lookup = ticket.resolution_plan.customer_lookup
    by_email = lookup.lookup_method == "email_match" and lookup.status in ("", "found")
    if matter.customer is None:
        yield tell.open("sender is known", "its customer is not in the database", "customer_id")
        return
    holds = matter.is_known_sender or not by_email
    why = "the customer was not found by an address that the records do not hold"
    known = matter.customer.primary_email
    yield tell.check("sender is known", holds, "customer_email", ticket.customer_email, known, why)


def _prose(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket = matter.ticket
    plan = ticket.resolution_plan
    for field, text in (
        ("subject", ticket.subject),
        ("body", ticket.body),
        ("resolution_plan.policy_reasoning", plan.policy_reasoning),
        ("resolution_plan.escalation_reason", plan.escalation_reason),
        ("resolution_plan.customer_lookup.notes", plan.customer_lookup.notes),
    ):
        left = _PROMPT.search(text or "")
        if left is not None:
            why = "words of the prompt that made the text were left in it"
            yield tell.check("prose is prose", False, field, left.group(), None, why)
            return
    yield tell.check("prose is prose", True, "", None, None, "")
