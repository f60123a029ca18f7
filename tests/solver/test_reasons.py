from __future__ import annotations

import pytest

from tests.conftest import clause

RETURN = {
    "request": "return",
    "packaging": "opened",
    "fault": "none",
    "delivery_status": "delivered",
    "days_since_delivery": 40,
    "days_since_order": 44,
    "purchase_month": 12,
    "price_paid": 60_000,
    "order_total": 60_999,
}


def explain(judge, facts):
    return judge.explain(judge.decide([judge.case(facts)]))[0]


def read(settings):
    return [(s.clause, s.name, s.value, s.modified_by) for s in settings]


def test_reasons_stand_in_the_handbooks_order_one_for_each_clause_that_applies(judge):
    explanation = explain(judge, RETURN)
    slugs = [reason.clause.slug for reason in explanation.reasons]
    order = [c.slug for c in judge.catalogue.clauses]
    assert slugs == sorted(explanation.decision.applies, key=order.index)


def test_a_clause_reads_only_what_its_fired_rules_read(judge):
    reason = explain(judge, {**RETURN, "price_paid": 100, "order_total": 100_001}).reason(
        "high_value"
    )
    assert reason.facts == (("order_total", 100_001),)
    assert read(reason.settings) == [("high_value", "order_cents", 100_000, ())]


def test_a_setting_is_modified_by_the_clause_whose_value_is_in_force_alone(judge):
    facts = {**RETURN, "packaging": "unopened", "sale_type": "clearance", "gift": "yes"}
    explanation = explain(judge, {**facts, "days_since_delivery": 5, "days_since_order": 9})
    modifiers = {by for c, p, by in explanation.decision.superseded if c == "return_window"}
    assert {"clearance_window", "gift_window"} <= modifiers
    assert read(explanation.reason("return_window").settings) == [
        ("return_window", "days", 10, ("clearance_window",))
    ]


def test_a_reason_names_the_clause_that_its_conditions_ask_for(judge):
    claim = {
        "request": "warranty",
        "fault": "manufacturing",
        "delivery_status": "delivered",
        "days_since_delivery": 400,
        "price_paid": 9_900,
        "extended_warranty": "basic",
        "warranty_days": 365,
    }
    explanation = explain(judge, claim)
    assert explanation.reason("warranty_period").clauses == ("extended_period",)
    assert explanation.reason("warranty_period").facts == ()
    assert explanation.reason("extended_period").clauses == ()
    within = explain(judge, {**claim, "days_since_delivery": 300, "extended_warranty": "none"})
    assert within.reason("warranty_period").clauses == ()


@pytest.mark.parametrize(
    ("facts", "slug", "effects"),
    [
        (RETURN, "restocking_fee", [("restocking_fee", "percent", 15, ())]),
        (RETURN, "holiday_extension", [("holiday_extension", "days", 45, ())]),
        (RETURN, "return_window", []),
        (
            {"request": "shipping_information", "list_price": 9_000},
            "standard_shipping",
            [("standard_shipping", "fee_cents", 0, ("free_shipping",))],
        ),
    ],
)
def test_what_follows_from_a_clause_reads_settings_too(judge, facts, slug, effects):
    assert read(explain(judge, facts).reason(slug).effects) == effects


@pytest.mark.parametrize(
    ("facts", "part", "sources"),
    [
        (RETURN, ("action", "process_return", 51_000), ("restocking_fee",)),
        (RETURN, ("action", "process_return", 51_001), ()),
        (RETURN, ("outcome", "approve"), ("return_window",)),
        (RETURN, ("escalation", "manager"), ("high_value",)),
        (RETURN, ("priority", "high"), ("high_value",)),
        (RETURN, ("route", "returns"), ()),
        (
            {"request": "shipping_information", "list_price": 9_000},
            ("action", "quote_shipping", 0),
            ("free_shipping", "standard_shipping"),
        ),
    ],
)
def test_a_part_of_the_resolution_is_traced_to_its_clauses(judge, facts, part, sources):
    assert set(explain(judge, facts).sources_of(*part)) == set(sources)


def test_a_waiting_time_and_evidence_have_sources(judge):
    waiting = {**RETURN, "request": "order_status", "delivery_status": "processing"}
    for name in ("packaging", "fault", "days_since_delivery"):
        del waiting[name]
    assert explain(judge, waiting).sources_of("wait", 7) == ("order_in_preparation",)
    damaged = {**RETURN, "request": "damaged", "photos_sent": 0}
    for name in ("packaging", "fault"):
        del damaged[name]
    assert explain(judge, damaged).sources_of("evidence", "photo") == ("damage_evidence",)


def test_a_helper_is_followed_for_the_very_atom_that_was_read(small_policy):
    judge = small_policy(
        clause("base", "request(ask)", "supports(base, approve).")
        + clause("old", "days(D), D > 5", "bonus(old, 7) :- applies(old).")
        + clause("glad", "mood(good)", "bonus(glad, 9) :- applies(glad).")
        + "action(give, V) :- bonus(_, V).\naction(thank, 0) :- bonus(C, _), applies(C).\n"
        "action(total, F) :- applies(base), F = #sum { V, C : bonus(C, V) }.\n"
    )
    explanation = explain(judge, {"request": "ask", "days": 9, "mood": "good"})
    assert explanation.sources_of("action", "give", 7) == ("old",)
    assert explanation.sources_of("action", "give", 9) == ("glad",)
    assert explanation.sources_of("action", "thank", 0) == ("old", "glad")
    assert explanation.sources_of("action", "total", 16) == ("base", "old", "glad")


def test_what_keeps_a_negated_helper_from_holding_is_part_of_the_reason(small_policy):
    judge = small_policy(
        clause("base", "request(ask), not spoilt", "supports(base, approve).")
        + "spoilt :- mood(bad).\nspoilt :- days(D), D > 50.\n"
    )
    reason = explain(judge, {"request": "ask", "days": 9, "mood": "good"}).reason("base")
    assert reason.facts == (("request", "ask"), ("days", 9), ("mood", "good"))


def test_rules_that_speak_of_several_clauses_at_once_are_read_for_each(small_policy):
    judge = small_policy(
        "".join(
            f'%*! {slug}\nWords.\n*%\nclause({slug}, "X-{slug}", "T").\n'
            for slug in ("one", "two", "three")
        )
        + "met((one; two)) :- mood(good).\nmet(three) :- days(D), D > 9.\n"
        + "supports(one, approve).\naction(note, 0) :- applies((one; two; three)).\n"
    )
    explanation = explain(judge, {"request": "ask", "days": 9, "mood": "good"})
    assert [r.facts for r in explanation.reasons] == [(("mood", "good"),)] * 2
    assert explanation.sources_of("action", "note", 0) == ("one", "two")


def test_what_follows_from_another_clause_does_not_count_as_following_from_this(small_policy):
    judge = small_policy(
        clause(
            "base",
            "request(ask)",
            "supports(base, approve).\nsetting(base, pay_cents, 50).\n"
            "action(total, V - F) :- applies(base), paid(V), F = #sum { A, C : cost(C, A) }.\n"
            "paid(V) :- value(base, pay_cents, V).\n",
        )
        + clause(
            "fee",
            "mood(bad)",
            "setting(fee, fee_cents, 20).\n"
            "cost(fee, V) :- applies(fee), value(fee, fee_cents, V).\n",
        )
    )
    explanation = explain(judge, {"request": "ask", "days": 9, "mood": "bad"})
    assert read(explanation.reason("base").effects) == [("base", "pay_cents", 50, ())]
    assert read(explanation.reason("fee").effects) == [("fee", "fee_cents", 20, ())]
    assert explanation.sources_of("action", "total", 30) == ("base", "fee")


def test_no_decisions_have_no_explanations(judge):
    assert judge.explain([]) == []
