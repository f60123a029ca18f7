from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.shop import customer
from ticketworld.planning.distributions import usual_distributions
from ticketworld.records.account_flaws import account_flaws
from ticketworld.records.database import Database
from ticketworld.records.horizon import late_flaws
from ticketworld.records.state import account_status
from ticketworld.records.types import AccountStatus
from ticketworld.world.accounts import Need, agree, with_events

TODAY = date(2026, 6, 30)
STATES = usual_distributions().account_status
NOON = datetime(2026, 3, 1, 12, 0, 0)


def need(days: float, status: AccountStatus | None, then: AccountStatus | None = None) -> Need:
    return Need(at=NOON + timedelta(days=days), status=status, then=then)


def test_an_account_is_one_thing_at_a_time_and_closed_for_good():
    assert agree([need(0, "locked"), need(1, "active"), need(2, "locked"), need(3, "closed")])
    assert agree([need(0, "closed"), need(1, "closed")])
    assert not agree([need(0, "locked"), need(0, "active")])
    assert not agree([need(0, "closed"), need(1, "active")])
    assert not agree([need(0, "closed"), need(1, None)])


def test_an_account_is_unlocked_soon_after_the_message_that_asks_for_it():
    [made] = with_events(
        [customer(1, "Ada Brandt", date(2025, 1, 1))],
        [(0, [need(0, "locked", "active")])],
        STATES,
        TODAY,
        1,
    )
    locked, unlocked = made.account_events
    assert (locked.event, unlocked.event) == ("locked", "unlocked")
    assert NOON - timedelta(days=4) < locked.at <= NOON < unlocked.at < NOON + timedelta(days=2)


def test_an_account_is_closed_for_the_message_that_asks_to_be_forgotten():
    needs = [need(0, "active"), need(1, None, "closed")]
    people = [customer(1, "Ada Brandt", date(2025, 1, 1))]
    [made] = with_events(people, [(0, needs)], STATES, TODAY, 1)
    [closed] = made.account_events
    assert closed.event == "closed"
    assert closed.at > needs[1].at


@given(
    st.lists(
        st.tuples(
            st.integers(0, 400_000),
            st.sampled_from(["active", "locked", "closed", None]),
            st.sampled_from([None, None, "active"]),
        ),
        max_size=8,
    ),
    st.integers(0, 50),
)
def test_every_need_finds_the_account_as_it_must_be(
    drawn: list[tuple[int, AccountStatus | None, AccountStatus | None]], seed: int
):
    needs = [
        Need(
            at=NOON + timedelta(seconds=seconds),
            status=status,
            then=then if status == "locked" else None,
        )
        for seconds, status, then in sorted(drawn, key=lambda one: one[0])
    ]
    if not agree(needs):
        return
    people = [customer(1, "Ada Brandt", date(2026, 3, 1))]
    [made] = with_events(people, [(0, needs)], STATES, TODAY, seed)
    for wanted in needs:
        status = account_status(made, wanted.at)
        assert status == wanted.status or (wanted.status is None and status != "closed")
    assert list(account_flaws(made, ())) == []
    database = Database(customers=(made,), products=(), orders=(), retailers=())
    assert list(late_flaws(database, TODAY)) == []
