"""Finds conditions that no case of a dataset has."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from ticketworld.dilution.condition import Bound, Condition
from ticketworld.policy.prose import format_setting
from ticketworld.solver.case import Case, Value

_ELSEWHERE = (
    ("place_of_sale", "counter", "Counter sales", "For an item bought at one of our counters"),
    ("place_of_sale", "telephone", "Orders by telephone", "For an order taken by telephone"),
    ("place_of_sale", "trade_fair", "Trade fairs", "For an item bought from us at a trade fair"),
    ("place_of_sale", "marketplace", "Marketplace orders", "For an order placed with us on a "
     "marketplace"),
    ("place_of_sale", "outlet", "Outlet", "For an item bought at our outlet"),
    ("buyer", "business", "Business accounts", "For an order of a business account"),
    ("buyer", "school", "Schools", "For an order of a school or a library"),
    ("buyer", "reseller", "Resellers", "For an order of a reseller"),
    ("buyer", "staff", "Staff purchases", "For an order placed by one of our staff"),
    ("destination", "canada", "Parcels to Canada", "For an order sent to Canada"),
    ("destination", "overseas", "Parcels overseas", "For an order sent overseas"),
    ("destination", "military", "Military addresses", "For an order sent to a military address"),
)  # fmt: skip

_ABOVE = (
    ("price_paid", "cents", "Items of very high value",
     "For an item that cost more than {above_cents}"),
    ("order_total", "cents", "Orders of very high value",
     "For an order of more than {above_cents}"),
    ("recent_returns", "count", "Very frequent returns",
     "For a customer who has given back more than {above_count} items within the year before the "
     "message"),
    ("repairs_done", "count", "Items repaired many times",
     "For an item that we have already repaired more than {above_count} times"),
    ("wanted_price", "cents", "Exchange for an item of very high value",
     "Where the item wanted instead costs more than {above_cents} today"),
    ("competitor_price", "cents", "High prices elsewhere",
     "Where the other seller asks more than {above_cents}"),
    ("warranty_days", "days", "Products with a very long warranty",
     "For a product whose own warranty is longer than {above_days} days"),
    ("list_price", "cents", "Products of very high price",
     "For a product whose price today is above {above_cents}"),
    ("charges", "count", "Orders charged many times",
     "For an order that was charged more than {above_count} times"),
    ("amount_charged", "cents", "Very high charges",
     "Where more than {above_cents} were charged for an order"),
)  # fmt: skip
_BELOW = (
    ("price_paid", "cents", "Items of small value",
     "For an item that cost less than {below_cents}"),
    ("order_total", "cents", "Small orders", "For an order of less than {below_cents}"),
    ("wanted_price", "cents", "Exchange for a small item",
     "Where the item wanted instead costs less than {below_cents} today"),
    ("competitor_price", "cents", "Very low prices elsewhere",
     "Where the other seller asks less than {below_cents}"),
    ("warranty_days", "days", "Products with a short warranty",
     "For a product whose own warranty is shorter than {below_days} days"),
    ("list_price", "cents", "Products of small price",
     "For a product whose price today is below {below_cents}"),
)  # fmt: skip
_ROUND = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80)

_TIERS = (
    ((), "bought"),
    (("standard",), "that a customer without a tier bought"),
    (("premium",), "that a premium customer bought"),
    (("vip",), "that a VIP customer bought"),
    (("premium", "vip"), "that a premium or VIP customer bought"),
)
_SALES = (((), ""), (("clearance",), "on clearance"), (("bundle",), "in a bundle"))
_GIFTS = (((), ""), (("yes",), "in an order marked as a gift"))
_PAYMENTS = (
    ((), ""),
    (("gift_card",), "and paid for with a gift card"),
    (("instalments",), "and paid for in installments"),
)
_TOGETHER = ("tier", "sale_type", "gift", "payment_method", "purchase_month")
_SPANS = (*((month, month) for month in range(1, 13)), *((m, m + 1) for m in range(1, 12)))
_TITLES = {
    "clearance": "Clearance", "bundle": "Bundles", "yes": "Gifts", "gift_card": "Gift cards",
    "instalments": "Installments", "vip": "VIP customers", "premium": "Premium customers",
    "standard": "Customers without a tier",
}  # fmt: skip


def conditions_elsewhere() -> Iterator[Condition]:
    """Yield conditions on where and for whom something was bought, which no case holds."""
    for fact, name, title, lead in _ELSEWHERE:
        yield Condition(
            slug=name, title=title, lead=lead, kind="vocabulary", names={fact: (name,)}
        )


def conditions_beyond(cases: Sequence[Case], draw: random.Random) -> Iterator[Condition]:
    """Yield conditions on numbers that lie beyond those of all cases."""
    values: dict[str, list[int]] = {}
    for case in cases:
        for name, value in case.items:
            if isinstance(value, int):
                values.setdefault(name, []).append(value)
    for listed, is_above in ((_ABOVE, True), (_BELOW, False)):
        for fact, unit, title, lead in listed:
            found = values.get(fact, [])
            limit = _beyond(found, is_above=is_above, draw=draw) if found else 0
            if not limit:
                continue
            side = "above" if is_above else "below"
            yield Condition(
                slug=f"{side}_{fact}",
                title=title,
                lead=lead,
                kind="bounds",
                bound=Bound(fact=fact, limit=limit, is_above=is_above, unit=unit),
            )


def _beyond(values: Sequence[int], *, is_above: bool, draw: random.Random) -> int:
    """Return a round number that no value is beyond; 0 where there is none."""
    edge = max(values) if is_above else min(values)
    rounds = [base * 10**power for power in range(8) for base in _ROUND]
    if is_above:
        near = sorted({n for n in rounds if edge <= n <= max(3 * edge, edge + 3) and n > 1})
        near = [number for number in near if number >= edge]
    else:
        near = sorted({n for n in rounds if edge / 4 <= n <= edge and n > 1})
        if edge >= 100:
            near = [number for number in near if number >= 100]
    return draw.choice(near[:6] if is_above else near[-4:]) if near else 0


def conditions_together(cases: Sequence[Case], draw: random.Random) -> Iterator[Condition]:
    """Yield conditions on how an item was bought that no case has together, in drawn order."""
    seen = {tuple(case.facts.get(fact) for fact in _TOGETHER) for case in cases}
    rows = list(product(_TIERS, _SALES, _GIFTS, _PAYMENTS, _SPANS))
    draw.shuffle(rows)
    for tier, sale, gift, payment, span in rows:
        named = {
            fact: names
            for fact, (names, _) in zip(_TOGETHER, (tier, sale, gift, payment), strict=False)
            if names
        }
        if len(named) in (1, 2) and not any(_has(row, named, span) for row in seen):
            when = "in {month}" if span[0] == span[1] else "from {first_month} to {last_month}"
            how = (tier[1], sale[1], when, gift[1], payment[1])
            yield _bought(named, " ".join(word for word in how if word), span)


def _has(
    row: Sequence[Value | None], named: Mapping[str, tuple[str, ...]], span: tuple[int, int]
) -> bool:
    """Tell whether a case has these names and was ordered in these months."""
    *others, month = row
    known = dict(zip(_TOGETHER, others, strict=False))
    return month in range(span[0], span[1] + 1) and all(
        known[fact] in names for fact, names in named.items()
    )


def _bought(named: Mapping[str, tuple[str, ...]], how: str, span: tuple[int, int]) -> Condition:
    first, *_ = [_TITLES[names[-1]] for fact, names in named.items() if fact != "tier"] or [
        _TITLES[names[-1]] for names in named.values()
    ]
    months = [format_setting("month", month) for month in dict.fromkeys(span)]
    parts = [*(names[-1] for names in named.values()), *(month[:3].lower() for month in months)]
    return Condition(
        slug="_".join(parts),
        title=f"{first} in {' and '.join(months)}",
        lead=f"For an item {how}",
        kind="combination",
        names=named,
        months=span,
    )
