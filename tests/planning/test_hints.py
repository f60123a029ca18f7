from __future__ import annotations

import random

import pytest

from ticketworld.errors import InputError
from ticketworld.planning.hints import NO_WISH, Wish, read_hints
from ticketworld.policy.catalogue import Catalogue


def wishes(where: str, catalogue: Catalogue, seed: int = 0) -> dict[str, Wish]:
    return dict(read_hints(where, catalogue).sample(random.Random(seed)))


def test_constants_pools_and_intervals_are_read(catalogue: Catalogue) -> None:
    found = wishes("fault((water;wear)), packaging(opened), purchase_month(11..12)", catalogue)
    assert found == {
        "fault": Wish(names=("water", "wear")),
        "packaging": Wish(names=("opened",)),
        "purchase_month": Wish(low=11, high=12),
    }


def test_comparisons_narrow_from_both_sides(catalogue: Catalogue) -> None:
    found = wishes("days_since_order(E), 3 <= E, E < 9, E != 5", catalogue)
    assert found == {"days_since_order": Wish(low=3, high=8)}


def test_a_setting_counts_with_every_value_it_can_take(catalogue: Catalogue) -> None:
    hints = read_hints(
        "days_since_delivery(D), value(return_window, days, W), D > W + 1", catalogue
    )
    lows = {hints.sample(random.Random(seed))["days_since_delivery"].low for seed in range(90)}
    written = {s.clause: s.value for s in catalogue.settings if s.name == "days"}
    modifiers = ("return_window", "holiday_extension", "loyalty_window", "gift_window")
    assert lows == {written[slug] + 2 for slug in (*modifiers, "clearance_window")}


def test_a_written_setting_keeps_its_written_value(catalogue: Catalogue) -> None:
    found = [
        wishes("days_since_delivery(D), setting(return_window, days, B), D > B", catalogue, seed)
        for seed in range(10)
    ]
    assert {wish["days_since_delivery"].low for wish in found} == {31}


def test_what_is_too_involved_is_left_out(catalogue: Catalogue) -> None:
    found = wishes(
        "price_paid(V), wanted_price(N), N >= V, not packaging(opened), applies(late_exchange)",
        catalogue,
    )
    assert found == {}


def test_a_body_of_two_rules_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="is not one condition"):
        read_hints("packaging(opened). fault(none)", catalogue)


def test_a_wish_admits_what_lies_within_it() -> None:
    wish = Wish(names=("a",), low=3, high=4)
    assert [wish.admits(value) for value in ("a", "b", 2, 3, 4, 5)] == [
        True, False, False, True, True, False,
    ]  # fmt: skip
    assert NO_WISH.admits("anything")
    assert NO_WISH.admits(7)
