"""Whether the customer's letter keeps to the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.audit.disclosure import block_of
from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.possible import Message
from ticketworld.letters import days, leaks
from ticketworld.letters.lexicon import FACTS_OF_REQUEST, LIKENED, stated_values
from ticketworld.money import format_money
from ticketworld.records.database import Database


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
