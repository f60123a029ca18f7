"""The effects that near misses of the shipped policy and of its variants can have."""

from __future__ import annotations

from ticketworld.dilution.condition import Condition, Kind
from ticketworld.dilution.effect import Effect

_FEW: tuple[Kind, ...] = ("vocabulary", "bounds")


def _rival(**names: tuple[str, ...]) -> Condition:
    return Condition(slug="", title="", lead="", kind="combination", names=names)


_SEASON = Condition(slug="", title="", lead="", kind="combination", months=(11, 12))
_MEMBERS = _rival(tier=("premium", "vip"))
_WINDOWS = {
    "clearance_window": _rival(sale_type=("clearance",)),
    "gift_window": _rival(gift=("yes",)),
    "holiday_extension": _SEASON,
    "loyalty_window": _MEMBERS,
}
_ESCALATION = "escalation({queue}) :- applies({slug})."


def _escalation(
    slug: str, beside: str, requests: tuple[str, ...], queue: str, words: str
) -> Effect:
    return Effect(
        slug=slug,
        beside=beside,
        title="escalation",
        requests=requests,
        words=(words,),
        rules=(_ESCALATION.replace("{queue}", queue),),
        kinds=_FEW,
    )


EFFECTS = (
    Effect(
        slug="window",
        beside="return_window",
        title="windows",
        requests=("return", "exchange"),
        changes=(("return_window", "days"), ("exchange_window", "days")),
        figures=(7, 12, 14, 20, 25, 35, 40, 55, 75, 90),
        words=(
            "the windows for returns and for exchanges are {days} days each",
            "the windows for returns and for exchanges are {days} days each, also where another "
            "rule would set another length",
        ),
        rivals=_WINDOWS,
    ),
    Effect(
        slug="return_window",
        beside="return_window",
        title="return window",
        requests=("return",),
        changes=(("return_window", "days"),),
        figures=(10, 15, 21, 28, 40, 45, 65),
        words=(
            "the return window is {days} days",
            "a return may be asked for within {days} days of the delivery",
        ),
        rivals=_WINDOWS,
    ),
    Effect(
        slug="exchange_window",
        beside="exchange_window",
        title="exchange window",
        requests=("exchange",),
        changes=(("exchange_window", "days"),),
        figures=(10, 15, 21, 28, 40, 45, 65),
        words=(
            "the exchange window is {days} days",
            "an exchange may be asked for within {days} days of the delivery",
        ),
        rivals=_WINDOWS,
    ),
    Effect(
        slug="restocking",
        beside="restocking_fee",
        title="restocking fee",
        requests=("return",),
        changes=(("restocking_fee", "percent"),),
        figures=(8, 10, 20, 25, 30),
        words=(
            "the restocking fee is {percent} percent of the price paid",
            "an opened item is refunded less a restocking fee of {percent} percent",
        ),
        rivals={"loyalty_fee": _MEMBERS},
    ),
    Effect(
        slug="exchange_fee",
        beside="exchange_fee",
        title="exchange fee",
        requests=("exchange",),
        changes=(("exchange_fee", "percent"),),
        figures=(8, 10, 20, 25, 30),
        words=("the exchange fee is {percent} percent of the price paid",),
        rivals={"loyalty_fee": _MEMBERS},
        avoids=("gift",),
    ),
    Effect(
        slug="bundle",
        beside="bundle_deduction",
        title="parts of a bundle",
        requests=("return",),
        changes=(("bundle_deduction", "percent"),),
        figures=(5, 12, 15, 20, 25),
        words=("the deduction for a part of a bundle that comes back is {percent} percent",),
        kinds=_FEW,
    ),
    Effect(
        slug="price_match",
        beside="price_match_window",
        title="price match",
        requests=("price_match",),
        changes=(("price_match_window", "days"),),
        figures=(3, 5, 7, 10, 20, 21, 30),
        words=(
            "a lower price is matched within {days} days of the order",
            "a price match may be asked for within {days} days of the order",
        ),
        rivals={"loyalty_price_window": _rival(tier=("vip",))},
        avoids=("sale_type",),
    ),
    Effect(
        slug="address",
        beside="address_intercept",
        title="change of address",
        requests=("address_change",),
        changes=(("address_intercept", "fee_cents"),),
        figures=(499, 999, 1999, 2499, 2999),
        words=("a parcel under way is sent on to another address for {fee_cents}",),
        rivals={"loyalty_shipping": _MEMBERS},
        kinds=_FEW,
    ),
    Effect(
        slug="shipping",
        beside="standard_shipping",
        title="shipping costs",
        requests=("shipping_information",),
        changes=(("standard_shipping", "fee_cents"),),
        figures=(499, 1499, 1999, 2999, 3499),
        words=("standard shipping costs {fee_cents}",),
        rivals={
            "loyalty_shipping": _MEMBERS,
            "free_shipping": Condition(slug="", title="", lead="", kind="bounds"),
        },
        kinds=("vocabulary",),
    ),
    Effect(
        slug="photos",
        beside="damage_replacement",
        title="photos of the damage",
        requests=("damaged",),
        changes=(("damage_replacement", "photos"),),
        figures=(2, 3, 4),
        words=("{photos} photos of the damage are needed before we replace it",),
        rivals={"damage_photo": Condition(slug="", title="", lead="", kind="bounds")},
        kinds=("vocabulary",),
    ),
    Effect(
        slug="order_change",
        beside="order_change",
        title="order changes",
        requests=("order_change", "cancellation"),
        changes=(("order_change", "hours"),),
        figures=(3, 4, 6, 12, 24, 48),
        words=("changes and cancellations are accepted within {hours} hours of the order",),
        kinds=_FEW,
    ),
    Effect(
        slug="refund",
        beside="refund_under_way",
        title="refunds on their way",
        requests=("missing_refund",),
        changes=(("refund_under_way", "days"),),
        figures=(3, 5, 7, 14, 15, 25, 30),
        words=("a refund is on its way for {days} days at most",),
        rivals={
            "gift_card_refund": _rival(payment_method=("gift_card",)),
            "instalment_refund": _rival(payment_method=("instalments",)),
        },
        kinds=_FEW,
    ),
    Effect(
        slug="failed_payment",
        beside="payment_retry",
        title="failed payments",
        requests=("failed_payment",),
        changes=(("payment_retry", "days"),),
        figures=(2, 5, 7, 10, 14),
        words=("an order whose payment failed is kept for {days} days",),
        kinds=_FEW,
    ),
    Effect(
        slug="promo",
        beside="promo_credit",
        title="promotional codes",
        requests=("promo_code",),
        changes=(("promo_credit", "percent"),),
        figures=(3, 5, 8, 15, 20),
        words=("a promotional code that was forgotten is worth {percent} percent",),
        kinds=_FEW,
    ),
    Effect(
        slug="hold",
        beside="open_hold",
        title="holds",
        requests=("pending_hold", "double_charge"),
        changes=(("open_hold", "days"),),
        figures=(3, 4, 5, 10, 12, 14, 30),
        words=("a hold ends by itself within {days} days",),
        kinds=("vocabulary",),
    ),
    Effect(
        slug="review",
        beside="return_review",
        title="review of returns",
        requests=("return",),
        changes=(("return_review", "count"),),
        figures=(2, 3, 4, 8, 10, 12),
        words=(
            "a return is held for a review when more than {count} items were given back within "
            "the year before the message",
        ),
        avoids=("tier", "recent_returns"),
    ),
    Effect(
        slug="repair",
        beside="repair_first",
        title="repairs",
        requests=("warranty",),
        changes=(("repair_first", "over_cents"),),
        figures=(20000, 40000, 60000, 75000, 150000, 250000),
        words=("a repair comes before a replacement from a price of more than {over_cents}",),
        kinds=_FEW,
        avoids=("price_paid", "order_total", "repairs_done"),
    ),
    Effect(
        slug="repairs_done",
        beside="repair_limit",
        title="repeated repairs",
        requests=("warranty",),
        changes=(("repair_limit", "count"),),
        figures=(2, 4, 5, 6),
        words=("{count} repairs are enough for a replacement, whatever the item cost",),
        kinds=("vocabulary",),
    ),
    Effect(
        slug="paid_repair",
        beside="paid_repair",
        title="repair at the customer's cost",
        requests=("warranty",),
        changes=(("paid_repair", "percent"),),
        figures=(15, 20, 25, 40, 45),
        words=("a repair at the customer's cost is offered for {percent} percent",),
        kinds=_FEW,
        avoids=("repairs_done",),
    ),
    Effect(
        slug="accident",
        beside="accident_fee",
        title="share of the customer",
        requests=("warranty",),
        changes=(("accident_fee", "fee_cents"),),
        figures=(1900, 2900, 3900, 7900, 9900),
        words=("the customer pays {fee_cents} for each accident that a plan covers",),
        kinds=_FEW,
        avoids=("repairs_done",),
    ),
    Effect(
        slug="plan",
        beside="extended_period",
        title="warranty plans",
        requests=("warranty",),
        changes=(("extended_period", "days"),),
        figures=(365, 548, 730, 1460, 1825),
        words=("a warranty plan covers its item for {days} days from the delivery",),
        kinds=_FEW,
        avoids=("warranty_days", "repairs_done"),
    ),
    Effect(
        slug="investigation",
        beside="open_investigation",
        title="carrier investigation",
        requests=("not_received", "missing_item"),
        changes=(("open_investigation", "business_days"),),
        figures=(2, 5, 7, 8, 10, 12),
        words=("the carrier's investigation takes up to {business_days} business days",),
        kinds=_FEW,
    ),
    Effect(
        slug="overdue",
        beside="overdue_parcel",
        title="overdue parcels",
        requests=("not_received",),
        changes=(("overdue_parcel", "days"),),
        figures=(3, 4, 5, 10, 12, 14, 21),
        words=(
            "a parcel still under way is searched for when it is more than {days} days later than "
            "promised",
        ),
        kinds=_FEW,
    ),
    Effect(
        slug="data",
        beside="data_export",
        title="copies of personal data",
        requests=("data_export",),
        changes=(("data_export", "business_days"),),
        figures=(5, 7, 10, 15, 30),
        words=("a copy of the personal data is sent within {business_days} business days",),
        kinds=("vocabulary",),
    ),
    Effect(
        slug="gift_card",
        beside="gift_card_refund",
        title="refunds by gift card",
        requests=("return",),
        words=("a return is refunded with a gift card",),
        rules=("by_gift_card :- applies({slug}).",),
        avoids=("payment_method",),
    ),
    _escalation(
        "return_escalation",
        "return_review",
        ("return",),
        "legal",
        "a return is escalated to our legal team, whatever the outcome",
    ),
    _escalation(
        "match_escalation",
        "price_match",
        ("price_match",),
        "purchasing",
        "a price match is escalated to our purchasing team, whatever the outcome",
    ),
    _escalation(
        "warranty_escalation",
        "warranty_defect",
        ("warranty",),
        "maker",
        "a warranty claim is escalated to the maker of the item, whatever the outcome",
    ),
    _escalation(
        "charge_escalation",
        "double_charge",
        ("double_charge",),
        "payments",
        "a claim about charges is escalated to our payments team, whatever the outcome",
    ),
    _escalation(
        "amount_escalation",
        "overcharge",
        ("wrong_amount",),
        "payments",
        "a claim about the amount is escalated to our payments team, whatever the outcome",
    ),
)
"""What near misses do; each is a live clause with one thing changed."""
