from __future__ import annotations

import pytest

from ticketworld.solver.firings import pattern_of


def row(*fired):
    return tuple(("fired'", tuple(one.split())) for one in fired)


def test_rows_that_differ_in_numbers_alone_have_one_pattern():
    one = row("3 process_return 7199 7199", "4 return_window days 30")
    other = row("3 process_return 250 250", "4 return_window days 45")
    assert pattern_of(one, frozenset()) == pattern_of(other, frozenset())


@pytest.mark.parametrize(
    "other",
    [
        row("3 process_return 7199 30", "4 return_window days 30"),
        row("3 process_return 7199 7199", "4 return_window days 7199"),
        row("3 process_return 7199 7199", "5 return_window days 30"),
        row("3 process_return 7199 7199", "4 gift_window days 30"),
        row("3 process_return 7199 7199"),
    ],
)
def test_other_rules_names_or_equal_numbers_make_another_pattern(other):
    one = row("3 process_return 7199 7199", "4 return_window days 30")
    assert pattern_of(one, frozenset()) != pattern_of(other, frozenset())


def test_a_number_that_a_rule_names_stays_as_it_is():
    assert pattern_of(row("3 a -5"), frozenset({"-5"})) != pattern_of(row("3 a 6"), frozenset())
    assert pattern_of(row("3 a -5"), frozenset()) == pattern_of(row("3 a 6"), frozenset())
