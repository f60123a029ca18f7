"""Whether a ticket of others agrees with its records and with itself; no policy is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ticketworld.audit.foreign.facts import Facts
from ticketworld.audit.foreign.matter import ForeignMatter, letter_orders, named
from ticketworld.audit.foreign.outcomes import NEUTRAL
from ticketworld.audit.foreign.verdict import Teller, Verdict, gravest
from ticketworld.records.moments import day_text, moment_text

_TICKET_ID = re.compile(r"TK-\d{8}-\d{4,}", re.ASCII)
_GIVEN_BACK = frozenset({"returned", "refunded"})
_GIVES_BACK = frozenset({"process_return", "process_exchange", "issue_gift_card"})
_FOUND = ("", "found")
_LEFT = (
    r"\bas an ai (?:language model|model|assistant)\b|\bsystem prompt\b|"
    r"\byou are an? (?:helpful assistant|ai\b|large language model)|\blorem ipsum\b|"
    r"\bthe (?:email|customer) (?:must|should) (?:not )?(?:mention|sound)\b|"
    r"\{\{?\w+\}?\}|\[(?:your|customer|insert)[^\]]*\]|<\|\w+\|>"
)
_PROMPT = re.compile(_LEFT, re.IGNORECASE)
"""Words that nobody writes but who tells a model what to write."""

_ORDERED = re.compile(
    _LEFT + r"|\bthe (?:email|ticket) (?:must|should) (?:not )?(?:say|include)\b|"
    r"\b(?:do not|don't|never) (?:mention|reveal) (?:the|that|any)\b|\bscenario requires\b|"
    r"\bgenerate (?:a|an|the) (?:email|ticket|response)\b|\bas instructed\b|\bplaceholder\b",
    re.IGNORECASE,
)
"""The same, with what a customer could well write."""


def record_verdicts(requests: Sequence[ForeignMatter], facts: Facts) -> Iterator[Verdict]:
    """Yield what each check of records, days and words says of a ticket.

    Args:
        requests: The matters of its requests.
        facts: What is known of the first.
    """
    matter = requests[0]
    tell = Teller(matter.ticket.ticket_id)
    yield from _form(matter, tell)
    yield from _integrity(matter, tell)
    yield _planned(matter, tell)
    yield _letter(requests, tell)
    yield from _facts(facts, tell)
    yield from _dates(matter, tell)
    yield from gravest(_given_back(one, tell) for one in requests)
    yield from _sender(matter, tell)
    yield from _prose(matter, tell)


def _form(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    key = matter.ticket.ticket_id
    holds = _TICKET_ID.fullmatch(key) is not None
    yield tell.check(
        "id carries its kind", holds, "ticket_id", key, "TK-YYYYMMDD-nnnn", "ids carry their kind"
    )


def _integrity(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket, order, customer = matter.ticket, matter.order, matter.customer
    if customer is None and ticket.customer_id is None:
        why = "the ticket names no customer, and no one alone has the sender's address"
        yield tell.open("customer exists", why, "customer_id")
    else:
        yield _exists("customer", ticket.customer_id, customer is not None, matter, tell)
    told = named(ticket.order_id) or named(ticket.resolution_plan.order_id)
    if order is None and told is None:
        for check in ("order exists", "order is the customer's", "products exist"):
            yield tell.open(check, "the ticket names no order", "order_id")
        return
    yield _exists("order", told, order is not None, matter, tell)
    if order is None:
        for check in ("order is the customer's", "products exist"):
            yield tell.open(check, "no record of its order can be read", "order_id")
        return
    check, owner = "order is the customer's", order.customer_id
    if customer is None and ticket.customer_id is None:
        yield tell.open(check, "who writes is not sure", "customer_id")
    else:
        why = f"{order.order_id} is an order of {owner}"
        writer = ticket.customer_id or (customer and customer.customer_id)
        yield tell.check(check, writer == owner, "customer_id", writer, owner, why)
    strange = [line.product_id for line in order.items if line.product_id not in matter.products]
    if strange and matter.unread.issuperset(strange):
        yield tell.open("products exist", "the product's record cannot be read", "product_id")
        return
    why = f"{order.order_id} holds a product that is not in the database"
    yield tell.check("products exist", not strange, "order_id", ", ".join(strange), None, why)


def _exists(
    kind: str, told: str | None, is_there: bool, matter: ForeignMatter, tell: Teller
) -> Verdict:
    """Say whether a record is in the database; one that cannot be read is."""
    check, field = f"{kind} exists", f"{kind}_id"
    if not is_there and told in matter.unread:
        return tell.open(check, f"the record of {told} cannot be read", field)
    why = f"no {kind} in the database has this id"
    return tell.check(check, is_there, field, told, None, why)


def _planned(matter: ForeignMatter, tell: Teller) -> Verdict:
    """Say whether the plan is about the customer and the order of its ticket."""
    check, ticket = "plan is about its ticket", matter.ticket
    plan, lookup = ticket.resolution_plan, ticket.resolution_plan.customer_lookup
    found = lookup.customer_id if lookup.status in _FOUND else None
    pairs = (
        ("order_id", plan.order_id, ticket.order_id),
        ("customer_lookup.customer_id", found, ticket.customer_id),
    )
    for field, planned, told in pairs:
        if named(planned) and named(told) and planned != told:
            why = "the ticket and its plan are about different records"
            return tell.check(check, False, f"resolution_plan.{field}", planned, told, why)
    return tell.check(check, True, "", None, None, "")


def _letter(requests: Sequence[ForeignMatter], tell: Teller) -> Verdict:
    """Say whether a letter that names an order of its customer's names the one it is about."""
    check, matter = "letter names its order", requests[0]
    owner = None if matter.order is None else matter.order.customer_id
    own = [one for one in letter_orders(matter.ticket) if matter.owners.get(one) == owner]
    about = {one.order.order_id for one in requests if one.order is not None}
    if owner is None or not own or about & set(own):
        return tell.check(check, True, "", None, None, "")
    is_sure = matter.ticket.dimensions.information_completeness == "complete"
    if not is_sure or len(matter.actions) > 1:
        why = "the letter names another order, by mistake or for a second request"
        return tell.open(check, why, "information_completeness", "issues")
    found, why = ", ".join(sorted(about)), "the letter names another order of the same customer"
    return tell.check(check, False, "order_id", found, ", ".join(own), why)


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
    sent, day = ticket.timestamp, None if order is None else order.order_date
    if order is None or day is None:
        yield tell.open("message follows its order", "no day of an order is known", "order_date")
        yield tell.open("days agree", "no day of an order is known", "order_date")
        return
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


def _given_back(matter: ForeignMatter, tell: Teller) -> Verdict:
    """Say whether something is taken back that has been; undated, a state is as it stands."""
    check = "item is not given back twice"
    gives = [a.type for a in matter.actions if a.type in _GIVES_BACK]
    states = [line.item_status for line in matter.lines]
    gone = [state for state in states if state in _GIVEN_BACK]
    if gives and not gone and (not states or None in states):
        return tell.open(check, "no state of the item is recorded", "item_status")
    if not gives or not gone:
        return tell.check(check, True, "", None, None, "")
    if len(gone) < len(states):
        why = "some items of the order were given back, and which one is meant is not said"
        return tell.open(check, why, "line_id")
    if not matter.is_one and {a.type for a in matter.actions} - {*gives, *NEUTRAL}:
        return tell.open(check, "the plan may answer a second request", "issues")
    why = f"by the records the item is {gone[0]} already"
    return tell.check(check, False, "resolution_plan.actions", gives[0], None, why)


def _sender(matter: ForeignMatter, tell: Teller) -> Iterator[Verdict]:
    ticket = matter.ticket
    lookup = ticket.resolution_plan.customer_lookup
    by_email = lookup.lookup_method == "email_match" and lookup.status in _FOUND
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
    for field, text, pattern in (
        ("subject", ticket.subject, _PROMPT),
        ("body", ticket.body, _PROMPT),
        ("resolution_plan.policy_reasoning", plan.policy_reasoning, _ORDERED),
        ("resolution_plan.escalation_reason", plan.escalation_reason, _ORDERED),
        ("resolution_plan.customer_lookup.notes", plan.customer_lookup.notes, _ORDERED),
    ):
        left = pattern.search(text or "")
        if left is not None:
            why = "words of the prompt that made the text were left in it"
            yield tell.check("prose is prose", False, field, left.group(), None, why)
            return
    yield tell.check("prose is prose", True, "", None, None, "")
