from __future__ import annotations

from tests.conftest import clause


def test_a_threshold_and_its_neighbours_are_in_the_domain(judge):
    assert {29, 30, 31, 44, 45, 46} <= set(judge.domain.values["days_since_delivery"])
    assert judge.domain.values["hours_since_order"] == (1, 2, 3)
    assert {49_999, 50_000, 50_001} <= set(judge.domain.values["price_paid"])


def test_each_threshold_names_the_rule_that_compares(judge):
    sources = {
        b.rule for b in judge.domain.boundaries if (b.fact, b.value) == ("order_total", 100_000)
    }
    assert len(sources) == 1
    assert sources.pop().startswith("communication.lp:")


def test_a_name_stays_as_declared(judge):
    assert judge.domain.values["packaging"] == ("unopened", "opened")


def test_compared_facts_share_their_thresholds(judge):
    values = judge.domain.values
    assert ("price_paid", "wanted_price") in judge.domain.compared
    assert set(values["wanted_price"]) == set(values["price_paid"])


def test_a_computed_threshold_is_found(small_policy):
    judge = small_policy(
        clause("a", "request(ask), days(D), value(a, days, W), D <= W", "setting(a, days, 10).")
        + clause(
            "b",
            "mood(bad)",
            "modifies(b, a, days, V + 15) :- value(b, days, V). setting(b, days, 5).",
        )
        + clause("c", "days(D), value(a, days, W), D > W + 7")
    )
    assert set(judge.domain.values["days"]) >= {9, 10, 11, 19, 20, 21, 16, 17, 18, 26, 27, 28}


def test_a_fact_with_an_offset_is_isolated(small_policy):
    judge = small_policy(clause("a", "request(ask), days(D), D - 3 > 10"))
    assert judge.domain.values["days"] == (12, 13, 14)


def test_pruning_drops_facts_that_can_have_no_value_beside_the_others(judge):
    pruned = judge.domain.prune(
        {"request": "return", "delivery_status": "shipped", "days_since_delivery": 3}
    )
    assert pruned == {"request": "return", "delivery_status": "shipped"}


def test_reachable_facts_are_those_a_clause_for_the_request_can_read(judge):
    read = {"request", "list_price", "recalled"}
    assert judge.reachable_facts("product_information") == read
    assert "competitor" in judge.reachable_facts("price_match")
    assert "competitor" not in judge.reachable_facts("return")


def test_a_rule_that_asks_a_number_for_one_value_still_lends_its_thresholds(small_policy):
    judge = small_policy(
        clause("a", "request(ask), count(0), days(D), D > 20", "supports(a, deny)."),
        facts="%*! count\nCount.\n*%\nfact(count, order). range(count, 0, 9, count).\n",
    )
    assert judge.domain.values["days"] == (19, 20, 21)
    assert "days" in judge.reachable_facts("ask")
