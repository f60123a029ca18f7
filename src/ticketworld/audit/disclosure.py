"""Whether what a ticket is said to disclose is what it says: right, wrong, vague or cut short."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.possible import Message
from ticketworld.records.database import Database, is_called
from ticketworld.records.search import is_part, neighbours
from ticketworld.records.state import delivered_at
from ticketworld.records.whereabouts import product_of


def disclosure_findings(matter: Matter, database: Database) -> Iterator[Finding]:
    """Yield what a message discloses otherwise than its ticket says."""
    for number, message in enumerate(matter.messages):
        block = block_of(number)
        for field, found, why in (
            *_number(message, database),
            *_product(message, database),
            *_day(message, database),
            *_implied(message),
        ):
            yield ticket_finding(matter.ticket.ticket_id, f"{block}.{field}", found, None, why)


def block_of(number: int) -> str:
    """Return where a ticket says what a request discloses; the principal one is 0."""
    return "_disclosure" if number == 0 else f"_issues[{number}].disclosure"


def _number(message: Message, database: Database) -> Iterator[tuple[str, str, str]]:
    """Yield why the number given is not right or wrong in the way it is said to be."""
    told, right = message.disclosure, message.subject.order_id
    kind, given = told.order_number, told.order_text
    if (given is None) != (kind == "absent"):
        yield "order_number", kind, "it does not agree with the number given"
        return
    if given is None:
        return
    is_near = (
        kind in ("misspelt", "transposed") and right is not None and given in neighbours(right)
    )
    swapped = right is not None and sorted(given) == sorted(right)
    other = database.has_order(given) and database.order(given).customer_id != _owner(
        message, database
    )
    holds = {
        "given": given == right,
        "misspelt": is_near and not swapped,
        "transposed": is_near and swapped,
        "truncated": right is not None and given != right and is_part(given, right),
        "of_another": given != right and other,
    }
    if not holds[kind]:
        yield "order_number_given", given, f"beside the order's own number it is not `{kind}`"


def _owner(message: Message, database: Database) -> str | None:
    order_id = message.subject.order_id
    return None if order_id is None else database.order(order_id).customer_id


def _product(message: Message, database: Database) -> Iterator[tuple[str, str, str]]:
    """Yield why the words for the product are not of the kind they are said to be."""
    told, product = message.disclosure, product_of(message.subject, database)
    kind, words = told.product, told.product_text
    if product is None or kind == "none":
        if product is not None or words or kind != "none":
            yield "product", kind, "it does not agree with what the message is about"
        return
    named = database.product_named(words)
    holds = {
        "exact": words == product.name,
        "vague": named is None and bool(words) and is_called(words, product),
        "misremembered": named is not None and named != product and named.noun == product.noun,
    }
    if not holds[kind]:
        yield "product_given", words, f"beside `{product.name}` it is not `{kind}`"


def _day(message: Message, database: Database) -> Iterator[tuple[str, str, str]]:
    """Yield why the day mentioned is not right or wrong as it is said to be."""
    told = message.disclosure
    if (told.day is None) != (told.time == "none"):
        yield "time", told.time, "it does not agree with the day given"
        return
    if told.day is None:
        return
    if told.day.form == "date" and told.day.first != told.day.last:
        yield "day.last", told.day.last.isoformat(), "a date stands for one day"
    right = _right_day(message, database)
    agrees = right is not None and told.day.first <= right <= told.day.last
    if agrees == (told.time == "wrong"):
        yield "time", told.time, f"the day was {right}"
    if told.time != "wrong" and (told.time == "exact_date") != (told.day.form == "date"):
        yield "time", told.time, "it does not agree with how the day is given"


def _implied(message: Message) -> Iterator[tuple[str, str, str]]:
    """Yield what is said to be implied and is none of the facts that the message lets know."""
    told = message.disclosure
    for place, name in enumerate(told.implied):
        if name not in told.stated:
            yield f"implied[{place}]", name, "no fact of this name is among those stated"
        elif name in told.implied[:place]:
            yield f"implied[{place}]", name, "the same fact stands before it"


def _right_day(message: Message, database: Database) -> date | None:
    """Return the day of the order, or of the delivery where that is what is spoken of."""
    order_id, day = message.subject.order_id, message.disclosure.day
    if order_id is None or day is None:
        return None
    order = database.order(order_id)
    moment = order.ordered_at
    if day.kind == "delivered":
        arrived = delivered_at(order, message.sent_at)
        return None if arrived is None else arrived.date()
    return moment.date()
