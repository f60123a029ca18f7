"""Whether the amounts of a ticket of others are amounts, and add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.verdict import Teller, Verdict, gravest
from ticketworld.errors import TicketworldError
from ticketworld.money import cents_from_dollars, format_money

PAYS = frozenset(
    {"process_return", "refund_charge", "issue_gift_card", "partial_refund", "store_credit"}
)
"""Actions that give money back."""


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
    yield from gravest(_bound(matter, tell) for matter in requests)


def _total(matter: ForeignMatter, tell: Teller, amounts: list[int]) -> Verdict:
    plan, check = matter.ticket.resolution_plan, "total is the sum"
    if plan.total_resolution_value is None or len(amounts) < len(plan.actions):
        return tell.open(check, "not every action has a value, or there is no total", "value")
    total, stated = sum(amounts), cents_of(plan.total_resolution_value)
    field, why = "resolution_plan.total_resolution_value", "it is the sum of the actions' values"
    found = plan.total_resolution_value
    return tell.check(check, stated == total, field, found, format_money(total), why)


def _bound(matter: ForeignMatter, tell: Teller) -> Verdict:
    """Say whether no more is given back than the order cost."""
    check = "no more than was paid"
    paid = [cents_of(action.value) or 0 for action in matter.actions if action.type in PAYS]
    if not sum(paid):
        return tell.check(check, True, "", None, None, "")
    total = None if matter.order is None else cents_of(matter.order.total_amount)
    if total is None:
        return tell.open(check, "what the order cost is not known", "total_amount")
    if max(paid) <= total < sum(paid):
        return tell.open(check, "whether all of it is for one order is not said", "issues")
    why = "more is given back than was paid for the whole order"
    most = f"at most {format_money(total)}"
    field = "resolution_plan.actions"
    return tell.check(check, sum(paid) <= total, field, format_money(sum(paid)), most, why)


def _is_amount(value: object) -> bool:
    return value is None or cents_of(value) is not None


def cents_of(value: object) -> int | None:
    """Return an amount in cents; None for what is none."""
    try:
        return cents_from_dollars(value)
    except (ValueError, TicketworldError):
        return None
