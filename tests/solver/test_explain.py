from __future__ import annotations

import pytest

from ticketworld.errors import InputError
from ticketworld.solver.explain import Explainer
from ticketworld.solver.flips import cheapest_flips

LATE = {
    "request": "return",
    "packaging": "opened",
    "fault": "none",
    "delivery_status": "delivered",
    "days_since_delivery": 46,
    "days_since_order": 50,
    "purchase_month": 12,
    "price_paid": 19_999,
    "order_total": 20_999,
}
PLAIN = {
    "tier": "standard",
    "recent_returns": 0,
    "sale_type": "regular",
    "gift": "no",
    "restriction": "none",
    "recalled": "no",
    "payment_method": "direct",
}
"""What else is known of the return: nothing that would change it."""


@pytest.fixture(scope="module")
def explainer(judge):
    return Explainer(judge, judge.decide([judge.case(LATE)])[0])


def test_why_names_the_facts_and_the_modified_setting_that_were_matched(explainer):
    reasons = {reason.clause.slug: reason for reason in explainer.why()}
    late = reasons["late_return"]
    assert dict(late.facts) == {"request": "return", "days_since_delivery": 46}
    assert [(s.clause, s.name, s.value, s.modified_by) for s in late.settings] == [
        ("return_window", "days", 45, ("holiday_extension",))
    ]


def test_why_follows_helper_predicates_to_the_facts_behind_them(judge):
    case = judge.case({**LATE, "days_since_delivery": 3, "fault": "transit"})
    reasons = Explainer(judge, judge.decide([case])[0]).why()
    found = {reason.clause.slug: dict(reason.facts) for reason in reasons}
    assert found["defective_return"] == {"request": "return", "fault": "transit"}


@pytest.mark.parametrize(
    ("slug", "texts"),
    [
        ("return_window", ["46 <= 45"]),
        ("high_value", ["20999 > 100000", "19999 > 50000"]),
        ("defective_return", ["fault is none"]),
        ("price_match", ["request is return", "competitor has no value"]),
    ],
)
def test_why_not_shows_the_conditions_that_fail_with_their_values(explainer, slug, texts):
    assert [failed.with_values for failed in explainer.why_not(slug).failed][: len(texts)] == texts


def test_why_not_tells_a_blocked_clause_from_one_whose_conditions_fail(explainer):
    found = explainer.why_not("restocking_fee")
    assert found.blocked_by == ("return_window",)
    assert found.failed == ()


def test_why_not_tells_what_defeats_a_clause(judge):
    case = judge.case({**LATE, "days_since_delivery": 3, "fault": "transit"})
    found = Explainer(judge, judge.decide([case])[0]).why_not("restocking_fee")
    assert found.defeated_by == ("defective_return",)


def test_why_not_of_an_applying_clause_says_that_it_applies(explainer):
    assert explainer.why_not("late_return").applies


def test_an_unknown_clause_is_suggested(explainer):
    with pytest.raises(
        InputError, match="unknown clause `late_retrun`; did you mean `late_return`"
    ):
        explainer.why_not("late_retrun")


def test_every_single_change_that_flips_a_case_is_found_and_no_other(judge):
    whole = {**LATE, **PLAIN}
    flips = cheapest_flips(judge, judge.case(whole), "approve")
    tried = [
        (fact, old, new)
        for fact, old in whole.items()
        for new in judge.domain.values[fact]
        if fact != "request" and new != old
    ]
    answers = judge.answer(
        [judge.case(judge.domain.prune({**whole, fact: new})) for fact, _, new in tried]
    )
    changes = {(c.fact, c.old, c.new) for flip in flips for c in flip.changes}
    assert changes == {
        change
        for change, answer in zip(tried, answers, strict=True)
        if answer.resolution.outcomes == ("approve",) and not answer.impossible
    }
    assert len(flips) == len(changes)
    assert {fact for fact, *_ in changes} == {"days_since_delivery", "tier", "gift", "recalled"}
    assert {d.outcome for d in judge.decide([flip.case for flip in flips])} == {"approve"}


def test_a_flip_drops_the_facts_that_no_longer_arise(judge):
    flips = cheapest_flips(judge, judge.case(LATE), "inform")
    assert {flip.dropped for flip in flips} == {("days_since_delivery",)}


def test_an_outcome_out_of_reach_gives_no_flip(judge):
    assert cheapest_flips(judge, judge.case(LATE), "conditional") == []


def test_an_outcome_that_holds_already_needs_no_change(judge):
    flips = cheapest_flips(judge, judge.case(LATE), "deny")
    assert [flip.changes for flip in flips] == [()]


def test_an_unknown_outcome_is_suggested(judge):
    with pytest.raises(InputError, match="unknown outcome `aprove`; did you mean `approve`"):
        cheapest_flips(judge, judge.case(LATE), "aprove")
