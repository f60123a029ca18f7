"""Whether the amounts of a ticket of others are amounts, and add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.outcomes import NEUTRAL
from ticketworld.audit.foreign.verdict import Teller, Verdict, gravest
from ticketworld.audit.foreign.words import cents_of
from ticketworld.money import format_money

PAYS = frozenset(
    {
        "process_return", "refund_charge", "issue_gift_card", "honor_price_match",
        "credit_promotion", "partial_refund", "store_credit",
    }
)  # fmt: skip
"""Actions that give money back."""

_OF_PRICES = PAYS - {"refund_charge"}
"""Of these, those that give back what was paid for items, and no charge too many."""

_PAYING = re.compile(r"(?:^|_)(?:refund|reimburse|compensat|store_credit|goodwill)", re.ASCII)
_NOT_PAYING = re.compile(r"^(?:deny|explain|confirm|trace|refuse|decline|reject|no)_", re.ASCII)


def is_paid_back(action: str) -> bool:
    """Tell whether an action gives money back, also one that no policy here knows."""
    return action in PAYS or bool(_PAYING.search(action) and not _NOT_PAYING.match(action))


def money_verdicts(requests: Sequence[ForeignMatter]) -> Iterator[Verdict]:
    """Yield what each check of money says of a ticket, given the matters of its requests."""
    plan = requests[0].ticket.resolution_plan
    tell = Teller(requests[0].ticket.ticket_id)
    values = [action.value for action in plan.actions]
    amounts = [cents_of(value) for value in values if value is not None]
    odd = [value for value in (*values, plan.total_resolution_value) if not _is_amount(value)]
    why = "an amount has two decimals at most"
    field = "resolution_plan.actions"
    yield tell.check(
        "amounts are whole cents", not odd, field, ", ".join(map(str, odd)), None, why
    )
    if odd:
        for check in ("total is the sum", "no more than was paid"):
            yield tell.open(check, "its amounts are no amounts", "value")
        return
    yield _total(requests[0], tell, [amount for amount in amounts if amount is not None])
    orders: dict[str | None, list[ForeignMatter]] = {}
    for one in requests:
        orders.setdefault(None if one.order is None else one.order.order_id, []).append(one)
    yield from gravest(_bound(one, tell) for one in orders.values())


def _total(matter: ForeignMatter, tell: Teller, amounts: list[int]) -> Verdict:
    plan, check = matter.ticket.resolution_plan, "total is the sum"
    if plan.total_resolution_value is None or len(amounts) < len(plan.actions):
        return tell.open(check, "not every action has a value, or there is no total", "value")
    total, stated = sum(amounts), cents_of(plan.total_resolution_value)
    field, why = "resolution_plan.total_resolution_value", "it is the sum of the actions' values"
    found = plan.total_resolution_value
    return tell.check(check, stated == total, field, found, format_money(total), why)


def _bound(requests: Sequence[ForeignMatter], tell: Teller) -> Verdict:
    """Say whether no more is given back than an order cost, given the requests about it."""
    check, matter = "no more than was paid", requests[0]
    actions = [action for one in requests for action in one.actions]
    back = [action for action in actions if is_paid_back(action.type)]
    values = [action.value for action in back]
    if None in values:
        return tell.open(check, "what is given back is not said", "value")
    spent = sum(cents_of(value) or 0 for value in values)
    if not spent:
        return tell.check(check, True, "", None, None, "")
    total = None if matter.order is None else cents_of(matter.order.total_amount)
    if total is None:
        return tell.open(check, "what the order cost is not known", "total_amount")
    if spent > total and any(action.type not in _OF_PRICES for action in back):
        why = "what was charged for the order, and how often, is not known"
        return tell.open(check, why, "payments")
    telling = [action for action in actions if action.type not in NEUTRAL]
    if spent > total and not matter.is_one and len(telling) > 1:
        total = _bought(matter)
        if total is None or spent <= total:
            return tell.open(check, "whether all of it is for one order is not said", "issues")
    why = "more is given back than was paid for the whole order"
    most = f"at most {format_money(total)}"
    field = "resolution_plan.actions"
    return tell.check(check, spent <= total, field, format_money(spent), most, why)


def _bought(matter: ForeignMatter) -> int | None:
    """Return what all orders of a customer cost; None where that is not known."""
    totals = [cents_of(order.total_amount) for order in matter.own_orders or ()]
    known = [total for total in totals if total is not None]
    return sum(known) if matter.own_orders and len(known) == len(totals) else None


def _is_amount(value: object) -> bool:
    return value is None or cents_of(value) is not None
