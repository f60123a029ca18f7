"""What a letter about a request is to say and to keep back, by its message and the records.

Factory and audit both read letters back against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import Brief
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.money import format_money
from ticketworld.records.database import Database
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order


def plain_brief(
    message: Message,
    database: Database,
    *,
    signed: str,
    price_cents: int | None,
    named: Mapping[str, str],
    amounts: Iterable[int],
    language: str,
) -> Brief:
    """Return the brief of a request without what colors it: kind, tone, wishes, beliefs, doubts.

    Args:
        message: The request's.
        database: The records.
        signed: The name below the letter, empty where it is not known.
        price_cents: What another seller asks, where the letter is to say it.
        named: What the letter gives word for word, by the names of `Brief`.
        amounts: The cents that the decision speaks of, which no letter may hold.
        language: The letter's, by its ISO 639-1 code.
    """
    subject, told = message.subject, message.disclosure
    order = None if subject.order_id is None else database.order(subject.order_id)
    stated = FACTS_OF_REQUEST.get(subject.request, ())
    plain = Brief(
        query_type="",
        request=subject.request,
        customer_name=signed,
        tone="",
        sent_at=message.sent_at,
        order_id=told.order_text,
        product=told.product_text,
        other_product=_other_product(subject, database),
        retailer=subject.retailer,
        retailer_price_cents=price_cents,
        day=told.day,
        stated={name: value for name, value in told.stated.items() if name in stated},
        implied=tuple(name for name in told.implied if name in stated),
        wants="",
        belief="",
        withheld=(),
        received=_is_received(message, order),
        named=dict(named),
        language=language,
    )
    return replace(plain, withheld=_withheld(plain, order, database, amounts))


def _other_product(subject: Subject, database: Database) -> str | None:
    """Return the name of the product wanted instead of the one that was bought."""
    if subject.order_id is None or subject.product_id is None:
        return None
    return database.product(subject.product_id).name


def _is_received(message: Message, order: Order | None) -> bool:
    if order is None or message.subject.request == "not_received":
        return False
    return delivered_at(order, message.sent_at) is not None


def _withheld(
    brief: Brief, order: Order | None, database: Database, amounts: Iterable[int]
) -> tuple[str, ...]:
    """Return what of the records the letter may not hold: sums, numbers, places, other goods."""
    cents = set(amounts) - {0}
    if order is None:
        return tuple(map(format_money, sorted(cents)))
    cents |= {order.total_amount, *(line.price_paid for line in order.items)}
    owner = database.customer(order.customer_id)
    hidden = [] if brief.order_id == order.order_id else [order.order_id]
    names = sorted({database.product(line.product_id).name for line in order.items})
    others = [name for name in names if not _is_given(name, brief)]
    places = [owner.shipping_address.street, owner.phone]
    return (order.tracking_number, *hidden, *others, *places, *map(format_money, sorted(cents)))


def _is_given(name: str, brief: Brief) -> bool:
    """Return whether a letter names a product, or words that are a part of its name."""
    said = brief.product.lower()
    is_part = bool(said) and said in name.lower()
    return is_part or name.lower() in said or name == brief.other_product
