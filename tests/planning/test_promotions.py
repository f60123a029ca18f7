from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ticketworld.planning.hints import Wish
from ticketworld.planning.promotions import draw_code, promotions_until
from ticketworld.seeds import stream

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(DAYS)
def test_no_code_is_on_the_list_twice_and_none_begins_later(today: date) -> None:
    promotions = promotions_until(today)
    assert len({promotion.code for promotion in promotions}) == len(promotions)
    assert all(p.valid_from <= today and p.valid_from < p.valid_until for p in promotions)


@given(DAYS, st.integers(0, 400), st.sampled_from(("valid", "expired", "unknown")))
def test_a_code_is_what_is_wished_for_on_the_day_of_the_order(
    today: date, back: int, state: str
) -> None:
    promotions, ordered = promotions_until(today), today - timedelta(days=back)
    code = draw_code(ordered, {"promo": Wish(names=(state,))}, promotions, stream(back, state))
    known = {promotion.code: promotion for promotion in promotions}
    assert code is not None
    if state == "unknown":
        assert code not in known
    else:
        in_time = known[code].valid_from <= ordered <= known[code].valid_until
        assert in_time == (state == "valid")
        assert known[code].valid_from <= ordered


def test_yesterdays_codes_are_still_on_todays_list() -> None:
    today = date(2026, 6, 30)
    before = {p.code: p for p in promotions_until(today - timedelta(days=40))}
    now = {p.code: p for p in promotions_until(today)}
    kept = before.keys() & now.keys()
    assert len(kept) > 30
    assert all(before[code] == now[code] for code in kept)
