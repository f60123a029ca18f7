from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ticketworld.planning.ages import settled
from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import Wishes
from ticketworld.planning.distributions import usual_distributions
from ticketworld.planning.hints import Wish
from ticketworld.planning.orders import OrderDraft
from ticketworld.planning.payments import draw_payment
from ticketworld.planning.purchase import Purchase
from ticketworld.planning.refunds import draw_refund
from ticketworld.planning.timeline import Timeline, draw_timeline, unsent
from ticketworld.records.events import event_flaws
from ticketworld.records.payments import charges, open_holds, payment_state
from ticketworld.records.types import Order
from ticketworld.seeds import stream
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
MIX = usual_distributions()
SHELF = stock_shelf(8, 1, TODAY)

WISHES: dict[str, list[dict[str, Wish]]] = {
    "double_charge": [
        {},
        {"charges": Wish(low=2), "hold": Wish(names=("none",))},
        {"charges": Wish(low=1, high=1), "hold_days": Wish(low=8, high=9)},
        {"charges": Wish(low=2), "hold_days": Wish(high=7)},
    ],
    "pending_hold": [{}, {"hold_days": Wish(high=7)}, {"hold_days": Wish(low=8)}],
    "failed_payment": [
        {},
        {"payment_state": Wish(names=("failed",)), "days_since_order": Wish(low=4, high=8)},
        {"payment_state": Wish(names=("paid",))},
        {"delivery_status": Wish(names=("delivered",))},
    ],
    "wrong_amount": [{}],
    "missing_refund": [
        {},
        {"refund_days": Wish(low=0, high=2)},
        {"refund_days": Wish(low=11, high=22)},
        {"refund": Wish(names=("none",))},
        {"delivery_status": Wish(names=("shipped",)), "refund_days": Wish(low=1, high=3)},
        {"delivery_status": Wish(names=("processing",)), "refund": Wish(names=("none",))},
    ],
    "promo_code": [{}],
}
MATTERS = [(request, wishes) for request, found in WISHES.items() for wishes in found]


def _order(request: str, wishes: Wishes, seed: int) -> tuple[Order, Timeline] | None:
    """Return an order as the planner draws it for a message about money."""
    draw = stream(seed, "course", request)
    whole = settled(request, wishes, {}, draw)
    timeline = None if whole is None else draw_timeline(request, whole, {}, MIX, TODAY, draw)
    if whole is None or timeline is None:
        return None
    payment = draw_payment(request, whole, {}, MIX, timeline, TODAY, draw)
    product = draw.choice(SHELF)
    basket: Basket | None = Basket((Purchase(product, 1, product.prices[0].price, "regular"),))
    if basket is not None and request == "missing_refund":
        basket = draw_refund(basket, whole, timeline, TODAY, draw)
    if payment is None or basket is None:
        return None
    kept = timeline if payment.is_charged else unsent(timeline)
    draft = OrderDraft(timeline=kept, basket=basket, payment=payment, gift=False)
    return draft.finish("order", "customer", {basket.merchandise: 999}, TODAY), timeline


@given(st.sampled_from(MATTERS), st.integers(0, 10**6))
@settings(max_examples=400, deadline=None)
def test_money_goes_as_it_can_and_as_it_is_wished(matter: tuple[str, Wishes], seed: int) -> None:
    request, wishes = matter
    found = _order(request, wishes, seed)
    if found is None:  # a draw may come to nothing
        return
    order, timeline = found
    sent = timeline.sent_at
    assert [str(flaw) for flaw in event_flaws(order)] == []
    assert all(event.at.date() <= TODAY for event in order.payments)

    def meets(fact: str, value: str | int) -> bool:
        return fact not in wishes or wishes[fact].admits(value)

    assert meets("charges", len(charges(order, sent)))
    assert meets("payment_state", payment_state(order, sent) or "none")
    held = open_holds(order, sent)
    assert meets("hold", "open" if held else "none")
    if "hold_days" in wishes:
        # a hold begins seconds after its order, which may be on the next day
        days = (sent.date() - held[0].date()).days
        assert meets("hold_days", days) or meets("hold_days", days + 1)
    refunded = order.items[0].refunded_at
    is_sent = refunded is not None and refunded <= sent
    assert meets("refund", "sent" if is_sent else "none")
    if "refund_days" in wishes:
        assert refunded is not None
        assert meets("refund_days", (sent.date() - refunded.date()).days)


def test_every_matter_can_be_drawn() -> None:
    for request, wishes in MATTERS:
        assert any(_order(request, wishes, seed) for seed in range(30)), (request, wishes)


def test_holds_end_and_failed_orders_stay_unsent() -> None:
    drawn = [_order(request, wishes, seed) for request, wishes in MATTERS for seed in range(20)]
    orders = [order for order, _ in filter(None, drawn)]
    unpaid = [o for o in orders if all(event.event != "charge" for event in o.payments)]
    assert unpaid
    assert all(order.shipments == () for order in unpaid)
    assert any(event.event == "release" for order in orders for event in order.payments)


def test_most_holds_begin_with_the_order_and_some_later() -> None:
    wishes = {"hold_days": Wish(low=2, high=6)}
    drawn = [_order("pending_hold", wishes, seed) for seed in range(80)]
    lags = [
        (open_holds(order, timeline.sent_at)[0] - order.ordered_at).days
        for order, timeline in filter(None, drawn)
    ]
    assert lags.count(0) > len(lags) // 2
    assert max(lags) > 0


def test_what_is_charged_is_at_times_too_much_and_at_times_right() -> None:
    drawn = [_order("wrong_amount", {}, seed) for seed in range(80)]
    beyond = {
        (event.amount > order.total_amount) - (event.amount < order.total_amount)
        for order, _ in filter(None, drawn)
        for event in order.payments
        if event.event == "charge"
    }
    assert beyond == {-1, 0, 1}
