"""Briefs and clean letters for the tests of letters and writer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from ticketworld.letters.brief import Brief, DayHint, DayKind, Letter
from ticketworld.letters.spans import SPANS

PRODUCTS = (
    "Quillon Aero Laptop",
    "Pellane Volt USB-C Charger",
    "Lumenor Calm Wireless Headphones",
    "Dunmora Crema Espresso Machine",
    "Wrenfield Watch Security Camera",
    "Rookwell Arc Game Controller",
    "Pellane Grip Phone Case",
    "Marrowby Rise Standing Desk",
    "Corvane Vista 4K Television",
    "Palettine Layer Photo Editor",
    "Corvell Fresh Electric Toothbrush",
)
SAID = (
    *PRODUCTS, "headphones", "the Ostrel headphones", "my speaker", "laptop",
    "an espresso machine", "the case", "my Dunmora",
)  # fmt: skip
"""What customers call an item: mostly by its name."""
UNSURE = ("order_number", "product", "day")
REQUESTS = (
    "return", "exchange", "not_received", "wrong_item", "damaged", "warranty", "price_match",
    "order_change", "cancellation", "order_status", "product_information",
    "shipping_information", "missing_item", "address_change", "double_charge", "pending_hold",
    "missing_refund", "failed_payment", "wrong_amount", "promo_code", "account_access",
    "email_change", "data_export", "data_deletion",
)  # fmt: skip
DAY_KINDS: tuple[DayKind, ...] = ("ordered", "delivered")
_AWAITED = ("return", "exchange", "missing_item", "missing_refund")
WITHOUT_ITEM = frozenset({"account_access", "email_change", "data_export", "data_deletion"})
_NAMES = {
    "promo_code": ({"code": "BLOOM26"}, {"code": "THANKYOU25"}),
    "account_access": ({}, {"account": "maria.gonzalez@example.com"}),
    "email_change": (
        {"new_email": "mg42@example.net"},
        {"account": "maria.gonzalez@example.com", "new_email": "mg42@example.net"},
    ),
    "data_export": ({}, {"account": "april.may12@example.com"}),
    "data_deletion": ({}, {"account": "maria.gonzalez@example.com"}),
}
TONES = (
    "polite", "frustrated", "hopeful", "apologetic", "matter of fact", "inquiring", "worried",
    "confused", "upset", "impatient", "pleading", "urgent", "curious", "disappointed",
    "expecting cooperation", "an unheard-of tone",
)  # fmt: skip
WANTS = (
    "a full refund",
    "full refund",
    "to have it sorted out",
    "I want my money back.",
    "exchange it",
    "to get one that works",
    "to give back the part that I do not need",
)
BELIEFS = (
    "the matter is simple",
    "that good shops mend their mistakes",
    "Mistakes of a shop are for the shop to mend.",
    "goodwill",
    "one has to open it to find out",
    "the courier was rough with the box",
    "a present deserves some patience",
    "I simply changed my mind",
)
FAULTS = ("none", "manufacturing", "transit", "water", "physical", "wear")
_NAMED = {
    "return": {
        "packaging": ("unopened", "opened"),
        "fault": FAULTS,
        "bundle_parts": ("all", "some"),
        "party": ("buyer", "recipient"),
    },
    "exchange": {
        "packaging": ("unopened", "opened"),
        "fault": FAULTS,
        "party": ("buyer", "recipient"),
    },
    "warranty": {"fault": FAULTS},
    "damaged": {"photos_sent": tuple(range(21))},
}

PLAIN = Brief(
    query_type="return_request",
    request="return",
    customer_name="Maria Gonzalez",
    tone="polite",
    sent_at=datetime(2025, 6, 18, 14, 5),
    order_id="ORD-20250530-0042",
    product="Lumenor Calm Wireless Headphones",
    other_product=None,
    retailer=None,
    retailer_price_cents=None,
    day=DayHint(kind="delivered", form="date", first=date(2025, 6, 3), last=date(2025, 6, 3)),
    stated={"packaging": "opened", "fault": "none"},
    wants="a full refund",
    belief="the matter is simple",
    withheld=("$249.00", "Harbor Lane"),
)
CLEAN = Letter(
    subject="Returning my headphones",
    body=(
        "Hello,\n\nI would like to send back the Lumenor Calm Wireless Headphones from order "
        "ORD-20250530-0042. They came on June 3. I opened the box, but there is nothing wrong "
        "with "
        "them. I'd like a full refund.\n\nMaria"
    ),
)


def brief(**changes: Any) -> Brief:
    """Return the plain brief with some fields changed."""
    return replace(PLAIN, **changes)


def day_hint(sent: date, kind: DayKind, low: int, high: int | None = None) -> DayHint:
    """Return the hint at a day so many days before the message, or at a span of such days."""
    return DayHint(
        kind=kind,
        form="date" if high is None else "ago",
        first=sent - timedelta(days=low if high is None else high),
        last=sent - timedelta(days=low),
    )


def letter(body: str, subject: str = "A question") -> Letter:
    return Letter(subject=subject, body=body)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Draw any brief that a world can demand."""
    request = draw(st.sampled_from(REQUESTS))
    sent = draw(st.datetimes(datetime(2023, 1, 1), datetime(2027, 12, 31)))
    asks_only = request.endswith("_information") or request in WITHOUT_ITEM
    form = "none" if asks_only else draw(st.sampled_from(("none", "date", "ago")))
    kind = draw(st.sampled_from(DAY_KINDS))
    day = None
    if form == "date":
        days = draw(st.one_of(st.integers(0, 60), st.integers(0, 3700)))
        day = day_hint(sent.date(), kind, days)
    elif form == "ago":
        ago = draw(st.sampled_from(SPANS))
        day = day_hint(sent.date(), kind, ago.low, ago.high)
    stated = {
        fact: draw(st.sampled_from(values))
        for fact, values in _NAMED.get(request, {}).items()
        if draw(st.booleans())
    }
    matched = request == "price_match"
    number = f"ORD-{sent:%Y%m%d}-{draw(st.integers(0, 9999)):04}"
    number = draw(st.sampled_from((number, number[:-2], number[-4:])))
    return Brief(
        query_type="any",
        request=request,
        customer_name=draw(st.sampled_from(("Maria Gonzalez", "Li Wei", "Jacob O'Neil"))),
        tone=draw(st.sampled_from(TONES)),
        sent_at=sent,
        order_id=None if asks_only or draw(st.booleans()) else number,
        product="" if request in WITHOUT_ITEM else draw(st.sampled_from(SAID)),
        other_product=(
            "Brixley Tide Bluetooth Speaker"
            if request == "exchange" and draw(st.booleans())
            else None
        ),
        retailer=draw(st.sampled_from(("Best Buy", "eBay seller", "Target"))) if matched else None,
        retailer_price_cents=draw(st.integers(100, 250_000)) if matched else None,
        day=day,
        stated=stated,
        wants=draw(st.sampled_from(WANTS)),
        belief=draw(st.sampled_from(BELIEFS)),
        withheld=("POL-RETURN-001", "$3,141.59"),
        received=request not in _AWAITED or draw(st.booleans()),
        named=draw(st.sampled_from(_NAMES.get(request, ({},)))),
        implied=tuple(fact for fact in stated if fact != "photos_sent" and draw(st.booleans())),
        unsure=draw(st.frozensets(st.sampled_from(UNSURE))),
    )
