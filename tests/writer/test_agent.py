from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.terms import head_functions
from ticketworld.solver.judge import Judge
from ticketworld.solver.reasons import Explanation
from ticketworld.strategies import cases
from ticketworld.writer import deeds
from ticketworld.writer.agent import (
    action_prose,
    escalation_reason,
    plan_prose,
)
from ticketworld.writer.fact_wording import fact_words, spaced
from ticketworld.writer.reasoning import policy_reasoning
from ticketworld.writer.wording import request_sentences, setting_words

_ORDER = {
    "delivery_status": "delivered", "days_since_delivery": 40, "days_since_order": 44,
    "hours_since_order": 1040, "purchase_month": 12, "price_paid": 60_000, "order_total": 60_999,
}  # fmt: skip


def _explain(judge: Judge, **changes: Any) -> Explanation:
    given_facts = {
        "request": "return",
        "packaging": "opened",
        "fault": "none",
        **_ORDER,
        **changes,
    }
    kept = {name: value for name, value in given_facts.items() if value is not None}
    return judge.explain(judge.decide([judge.case(kept)]))[0]


def test_every_action_fact_and_setting_of_the_rules_has_words_of_its_own(
    catalogue: Catalogue,
) -> None:
    taken = {
        str(head.arguments[0])
        for rule in catalogue.rules
        for head in head_functions(rule)
        if head.name == "action"
    }
    assert taken == deeds.KNOWN
    for fact in catalogue.facts.values():
        for value in fact.names or (fact.low, fact.low + 2):
            words = fact_words(fact.name, value, catalogue)
            assert fact.name == "request" or not words.startswith(f"{spaced(fact.name)} is ")
    for setting in catalogue.settings:
        words = setting_words(setting.clause, setting.name, setting.value)
        assert f"{spaced(setting.name)} is" not in words
    for request in catalogue.facts["request"].names:
        assert "The customer's request" not in " ".join(request_sentences(request))


@given(st.data())
@settings(max_examples=8, deadline=None)
def test_prose_names_only_clauses_and_amounts_of_the_decision(
    judge: Judge, catalogue: Catalogue, data: st.DataObject
) -> None:
    batch = data.draw(st.lists(cases(judge), min_size=6, max_size=12))
    answers = zip(batch, judge.answer(batch), strict=True)
    for explanation in judge.explain(judge.decide([c for c, a in answers if not a.faults()])):
        check_prose(explanation, catalogue)


def check_prose(explanation: Explanation, catalogue: Catalogue) -> None:
    decision = explanation.decision
    prose = plan_prose(explanation, catalogue, (), "Found by the main address on file.")
    text = " ".join(
        [
            prose.policy_reasoning,
            *(words for pair in prose.actions for words in pair),
            prose.escalation_reason or "",
        ]
    )
    slugs = {
        *decision.applies,
        *(slug for pair in decision.defeated for slug in pair),
        *(slug for pair in decision.blocked for slug in pair),
        *(slug for c, _, m in decision.superseded for slug in (c, m)),
    }
    allowed = {catalogue.clause(slug).public_id for slug in slugs}
    assert set(re.findall(r"POL-[A-Z]+-\d+", text)) <= allowed
    cited = set(catalogue.public_ids(decision.grounds[0]))
    assert cited <= set(re.findall(r"POL-[A-Z]+-\d+", prose.policy_reasoning))
    amounts = {
        *(action.cents for action in decision.actions),
        *(value for name, value in decision.case.items if catalogue.facts[name].unit == "cents"),
        *(value for (_, name), value in decision.values.items() if name.endswith("cents")),
    }
    known = {format_money(int(cents)) for cents in amounts}
    assert set(re.findall(r"\$[\d,]+\.\d\d", text)) <= known
    assert (prose.escalation_reason is None) == (not decision.escalation)
    assert not re.search(r"[{}_]|  |\.\.", text)


def test_reasoning_tells_facts_numbers_and_who_changed_them(
    judge: Judge, catalogue: Catalogue
) -> None:
    text = policy_reasoning(_explain(judge), catalogue)
    assert "delivered 40 days before the message" in text
    assert "45 days are allowed under POL-HOLIDAY-001 (Holiday extension)" in text
    assert "the packaging has been opened and the fee is 15 percent of the price" in text
    assert "the limit for an item is $500.00" in text
    assert "limit for an order" not in text


def test_reasoning_tells_which_clause_was_beaten_and_by_what(
    judge: Judge, catalogue: Catalogue
) -> None:
    text = policy_reasoning(_explain(judge, fault="transit"), catalogue)
    loser, winner = r"POL-RETURN-002 \(Restocking fee\)", r"POL-RETURN-004 \(Defective items\)"
    wins = rf"{winner} (?:overrides|takes precedence over) {loser}"
    assert re.search(rf"{loser} gives way to {winner}|{wins}", text)


def test_reasoning_takes_many_forms_for_like_cases(judge: Judge, catalogue: Catalogue) -> None:
    order = _explain(judge).decision.case.facts
    batch = [judge.case({**order, "order_total": n}) for n in range(60_000, 60_060)]
    notes = [policy_reasoning(one, catalogue) for one in judge.explain(judge.decide(batch))]
    skeletons = {re.sub(r"POL-\S+ \([^()]*\)|\$?[\d.,]+", "_", one) for one in notes}
    assert len(skeletons) > 50
    begun_with_outcome = [one for one in notes if re.search(r"^[^.]*\. (?:This is|To be|In)", one)]
    assert 10 < len(begun_with_outcome) < 40


def test_a_span_that_is_compared_with_nothing_is_not_told(
    judge: Judge, catalogue: Catalogue
) -> None:
    held = {"recent_returns": 9, "tier": "standard", "price_paid": 5_000, "order_total": 5_000}
    held |= {"days_since_delivery": 5, "days_since_order": 8, "hours_since_order": 200}
    for changes in (held, {**held, "restriction": "software", "packaging": "opened"}):
        explanation = _explain(judge, **changes)
        text = policy_reasoning(explanation, catalogue)
        assert "before the message" not in text
        assert "are allowed" not in text.replace("returns a year are allowed", "")


def test_reasoning_tells_what_a_blocked_clause_would_have_needed(
    judge: Judge, catalogue: Catalogue
) -> None:
    text = policy_reasoning(_explain(judge, days_since_delivery=44, purchase_month=7), catalogue)
    assert re.search(r"POL-RETURN-002 \(Restocking fee\)[^.]*`Return window`", text)


def test_an_action_names_its_clauses_and_its_amount(judge: Judge, catalogue: Catalogue) -> None:
    explanation = _explain(judge)
    actions = explanation.decision.actions
    refund = next(action for action in actions if action.type == "process_return")
    reason, details = action_prose(refund, explanation, catalogue)
    assert "POL-RETURN-002 (Restocking fee)" in reason
    assert "$510.00 of the $600.00 paid" in details


def test_nobody_takes_back_what_never_came(judge: Judge, catalogue: Catalogue) -> None:
    facts_: dict[str, Any] = {
        **_ORDER, "request": "missing_item", "days_since_delivery": 2, "weight_check": "short",
        "stock": "unavailable", "recalled": "no", "payment_method": "direct", "dispute": "none",
    }  # fmt: skip
    explanation = judge.explain(judge.decide([judge.case(facts_)]))[0]
    refund = next(a for a in explanation.decision.actions if a.type == "process_return")
    for cents in range(60_000, 60_030):
        _, details = action_prose(refund._replace(cents=cents), explanation, catalogue)
        assert "Take the item back" not in details


def test_an_unknown_action_is_still_described(judge: Judge, catalogue: Catalogue) -> None:
    explanation = _explain(judge)
    strange = explanation.decision.actions[0]._replace(type="send_flowers", cents=1_250)
    assert action_prose(strange, explanation, catalogue) == (
        "Part of the outcome `approve`.",
        "Send flowers: $12.50.",
    )


def test_escalation_tells_the_limit_that_was_passed(judge: Judge, catalogue: Catalogue) -> None:
    text = escalation_reason(_explain(judge, price_paid=100, order_total=100_001), catalogue)
    assert text is not None
    assert "$1,000.01" in text
    assert "the limit for an order is $1,000.00" in text
    assert "limit for an item" not in text
    assert escalation_reason(_explain(judge, price_paid=100), catalogue) is None


def test_the_same_case_is_always_told_in_the_same_words(
    judge: Judge, catalogue: Catalogue
) -> None:
    assert policy_reasoning(_explain(judge), catalogue) == policy_reasoning(
        _explain(judge), catalogue
    )


def test_what_follows_from_a_clause_is_no_premise_of_it(
    judge: Judge, catalogue: Catalogue
) -> None:
    order = _explain(judge, delivery_status="processing", days_since_delivery=None)
    facts_ = order.decision.case.facts
    batch = [judge.case({**facts_, "order_total": n}) for n in range(60_000, 60_040)]
    explanations = judge.explain(judge.decide(batch))
    told = " ".join({policy_reasoning(one, catalogue) for one in explanations})
    assert "applies: it takes at most 7 business days." in told
    assert "7 business days, so" not in told


def test_an_amount_that_another_clause_sets_is_laid_to_both(
    judge: Judge, catalogue: Catalogue
) -> None:
    facts_ = {"request": "shipping_information", "list_price": 9_000}
    explanation = judge.explain(judge.decide([judge.case(facts_)]))[0]
    reason, details = action_prose(explanation.decision.actions[0], explanation, catalogue)
    assert "POL-SHIP-001 (Standard shipping) and POL-SHIP-001 (Free shipping)" in reason
    assert "free" in details
