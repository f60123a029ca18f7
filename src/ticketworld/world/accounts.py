"""Says when accounts were locked, unlocked and closed, so that each message finds its state."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from ticketworld.planning.choose import moment_between, pick_name
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.plan import Scenario
from ticketworld.records.moments import end_of_day
from ticketworld.records.types import (
    AccountChange,
    AccountEvent,
    AccountStatus,
    Customer,
    Order,
)
from ticketworld.seeds import stream
from ticketworld.world.households import ends_account, is_closed

_RESTLESS = timedelta(days=4)
"""How long before it is noticed an account was locked, at most."""
_ANSWERED = timedelta(days=2)
"""Within what time a message about an account is acted on."""
_UNLOCKED_AGAIN = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What an account is at a moment; None says that it has not been closed.

    `then` is what the answer to a message makes of it.
    """

    at: datetime
    status: AccountStatus | None
    then: AccountStatus | None = None


def needs_of(scenarios: Iterable[Scenario], orders: Iterable[Order]) -> list[Need]:
    """Return what messages and orders need an account to be, in order of time."""
    needs = [Need(at=order.ordered_at, status="active") for order in orders]
    for scenario in scenarios:
        status = scenario.story.account.status if _is_read(scenario) else None
        needs.append(Need(at=scenario.story.sent_at, status=status, then=_then(scenario)))
    return sorted(needs, key=lambda need: need.at)


def agree(needs: Sequence[Need]) -> bool:
    """Tell whether one account can be all this: one thing at a time, and closed for good."""
    return not any(
        before.status != after.status and (before.at == after.at or before.status == "closed")
        for before, after in pairwise(needs)
    )


def with_events(
    customers: Sequence[Customer],
    needs: Iterable[tuple[int, Sequence[Need]]],
    states: Mapping[AccountStatus, float],
    today: date,
    seed: int,
) -> tuple[Customer, ...]:
    """Return the customers with what happened to their accounts.

    Args:
        customers: Those to whose accounts nothing has happened yet.
        needs: By index, what each account must be and when; each set agrees with itself.
        states: How common each state is among accounts that no message speaks of.
        today: The run's date.
        seed: The run's seed.
    """
    living = dict(needs)
    return tuple(
        replace(
            customer,
            account_events=_events(
                customer.created_date,
                living.get(index, ()),
                states,
                end_of_day(today),
                stream(seed, "accounts", customer.customer_id),
            ),
        )
        for index, customer in enumerate(customers)
    )


def _is_read(scenario: Scenario) -> bool:
    return "account_status" in scenario.case.facts


def _then(scenario: Scenario) -> AccountStatus | None:
    if any(action.type == "unlock_account" for action in scenario.decision.actions):
        return "active"
    return "closed" if ends_account(scenario) and not is_closed(scenario) else None


def _events(
    created: date,
    needs: Sequence[Need],
    states: Mapping[AccountStatus, float],
    end: datetime,
    draw: random.Random,
) -> tuple[AccountEvent, ...]:
    start = datetime.combine(created, time())
    needed = tuple(_needed(start, needs, end, draw))
    is_spoken_of = any(need.then or need.status not in (None, "active") for need in needs)
    if is_spoken_of or needed:
        return needed
    gaps = pairwise((start, *(need.at for need in needs), end))
    return tuple(draw_events(gaps, states, end, draw))


def _needed(
    start: datetime, needs: Sequence[Need], end: datetime, draw: random.Random
) -> Iterator[AccountEvent]:
    """Yield the changes that lead from each need to the next, and what follows from messages."""
    status: AccountStatus = "active"
    earliest = start
    for index, need in enumerate(needs):
        if need.status is not None and need.status != status:
            at = _shortly(max(earliest, need.at - _RESTLESS), need.at, draw)
            yield AccountEvent(at=at, event=_change(need.status))
            status = need.status
        earliest = need.at
        latest = needs[index + 1].at if index + 1 < len(needs) else end
        if need.then is None or need.then == status:
            continue
        if index + 1 < len(needs) and needs[index + 1].status == status:
            continue
        answered = moment_between(need.at, min(latest, need.at + _ANSWERED), draw)
        if answered is not None:
            yield AccountEvent(at=answered, event=_change(need.then))
            status, earliest = need.then, answered


def _change(status: AccountStatus) -> AccountChange:
    return "unlocked" if status == "active" else status


def draw_events(
    gaps: Iterable[tuple[datetime, datetime]],
    states: Mapping[AccountStatus, float],
    end: datetime,
    draw: random.Random,
) -> Iterator[AccountEvent]:
    """Yield what happened to an account that no message speaks of, which is mostly nothing.

    Args:
        gaps: The times between its orders, in which it may be locked, or closed in the last.
        states: How common it is for an account to be in each state, or to have been.
        end: When the last gap ends.
        draw: The account's own stream.
    """
    status = pick_name(NO_WISH, states, draw)
    if status == "active":
        return
    times = list(gaps)
    if status == "closed":
        closed = moment_between(*times[-1], draw)
        if closed is not None:
            yield AccountEvent(at=closed, event="closed")
        return
    before, after = draw.choice(times)
    locked = moment_between(before, after, draw)
    if locked is None:
        return
    unlocked = moment_between(locked, min(after, locked + _ANSWERED), draw)
    stays = after == end and draw.random() >= _UNLOCKED_AGAIN
    if unlocked is not None or after == end:
        yield AccountEvent(at=locked, event="locked")
    if unlocked is not None and not stays:
        yield AccountEvent(at=unlocked, event="unlocked")


def _shortly(start: datetime, end: datetime, draw: random.Random) -> datetime:
    """Return a moment after one and no later than another, which lies after it."""
    return moment_between(start, end, draw) or end
