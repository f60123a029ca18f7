"""What the records say at a moment about the matter of one message, as facts of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from ticketworld.errors import InputError, did_you_mean
from ticketworld.policy.catalogue import Fact
from ticketworld.records.matter import Matter, Records
from ticketworld.records.payments import (
    charges,
    is_disputed,
    open_holds,
    payment_state,
    way_of_payment,
)
from ticketworld.records.state import investigation_status, parcel_status
from ticketworld.records.subject import Subject, Value


class Facts:
    """The facts of a case, each read from the records when it is first asked for.

    A fact is there where its conditions in the vocabulary hold; one that only the customer knows,
    only when the message states it; one of a customer's, only when it is known who that is.

    Raises:
        InputError: On reading: the subject names a record that is missing, the message is older
            than its order, or the vocabulary declares a fact that these records do not hold.
    """

    def __init__(
        self, subject: Subject, at: datetime, database: Records, facts: Mapping[str, Fact]
    ) -> None:
        self._matter = Matter(subject, at, database)
        self._facts = facts
        self._read: dict[str, Value | None] = {"request": subject.request}

    def value(self, name: str) -> Value | None:
        """Return a fact; None where it is not there."""
        read = self._read
        if name in read:
            return read[name]
        read[name] = None  # a circle of conditions keeps none of its facts
        fact = self._facts[name]
        for other, names in fact.only.items():
            if (read[other] if other in read else self.value(other)) not in names:
                return None
        read[name] = value = _read(fact, self._matter)
        return value

    def all(self) -> dict[str, Value]:
        """Return the facts that are there, in the vocabulary's order."""
        found: dict[str, Value] = {}
        for name in self._facts:
            value = self.value(name)
            if value is not None:
                found[name] = value
        return found


def extract_facts(
    subject: Subject, at: datetime, database: Records, facts: Mapping[str, Fact]
) -> dict[str, Value]:
    """Return the facts of a case, in the vocabulary's order; raises what `Facts` does."""
    return Facts(subject, at, database, facts).all()


def read_facts(
    names: Iterable[str], subject: Subject, at: datetime, database: Records
) -> dict[str, Value]:
    """Return facts that records hold, whether or not they arise beside the request."""
    matter = Matter(subject, at, database)
    found = {name: READERS[name](matter) for name in names}
    return {name: known for name, known in found.items() if known is not None}


def concerns_order(request: str, facts: Mapping[str, Fact]) -> bool:
    """Tell whether messages with such a request are about a line of an order."""
    return any(
        fact.place in ("order", "shipment") and request in fact.only.get("request", ())
        for fact in facts.values()
    )


def _read(fact: Fact, matter: Matter) -> Value | None:
    if fact.place in ("customer", "desk"):
        return matter.subject.stated.get(fact.name)
    try:
        read = READERS[fact.name]
    except KeyError:
        hint = did_you_mean(fact.name, READERS)
        raise InputError(f"no record holds the fact `{fact.name}`{hint}") from None
    return read(matter)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


READERS: Mapping[str, Callable[[Matter], Value | None]] = {
    "sender": lambda m: m.sender,
    "tier": lambda m: None if m.customer is None else m.customer.tier,
    "account_status": lambda m: m.account_status,
    "recent_returns": lambda m: m.recent_returns,
    "open_orders": lambda m: m.open_orders,
    "delivery_status": lambda m: parcel_status(m.order, m.at),
    "days_since_delivery": lambda m: m.days_since_delivery,
    "investigation": lambda m: investigation_status(m.order, m.at),
    "days_late": lambda m: m.days_late,
    "signature": lambda m: _yes(m.is_signed_for),
    "weight_check": lambda m: m.order.weight_check,
    "days_since_order": lambda m: (m.at.date() - m.order.ordered_at.date()).days,
    "hours_since_order": lambda m: m.hours_since_order,
    "purchase_month": lambda m: m.order.ordered_at.month,
    "price_paid": lambda m: m.line.price_paid,
    "order_total": lambda m: m.order.total_amount,
    "sale_type": lambda m: m.line.sale_type,
    "gift": lambda m: _yes(m.order.gift),
    "extended_warranty": lambda m: m.line.extended_warranty,
    "repairs_done": lambda m: m.repairs_done,
    "promo": lambda m: m.promo,
    "wanted_price": lambda m: m.wanted_price,
    "stock": lambda m: "available" if m.is_in_stock else "unavailable",
    "restriction": lambda m: m.own_product.restriction,
    "recalled": lambda m: _yes(m.is_recalled),
    "warranty_days": lambda m: m.own_product.warranty_period,
    "competitor": lambda m: m.competitor,
    "competitor_price": lambda m: m.competitor_price,
    "list_price": lambda m: m.list_price,
    "payment_method": lambda m: way_of_payment(m.order.payment_method),
    "dispute": lambda m: "open" if is_disputed(m.order, m.at) else "none",
    "charges": lambda m: len(charges(m.order, m.at)),
    "hold": lambda m: "open" if open_holds(m.order, m.at) else "none",
    "hold_days": lambda m: m.hold_days,
    "refund": lambda m: "none" if m.refund_days is None else "sent",
    "refund_days": lambda m: m.refund_days,
    "payment_state": lambda m: payment_state(m.order, m.at),
    "amount_charged": lambda m: sum(event.amount for event in charges(m.order, m.at)),
}
"""How each fact that records can hold is read from them."""
