from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import PRODUCTS
from ticketworld.letters.answers import read_answer
from ticketworld.money import format_money
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.strategies import cases
from ticketworld.writer.answers import PROMISES, answer_text
from ticketworld.writer.grammar import spin
from ticketworld.writer.phrases import verdicts
from ticketworld.writer.phrases.asides import ASIDES
from ticketworld.writer.phrases.reasons import REASONS
from ticketworld.writer.phrases.refusals import REFUSALS

JUDGE = Judge(load_policy(rules_folder()))
RULES = "\n".join(path.read_text() for path in sorted(rules_folder().glob("*.lp")))
ACTIONS = sorted(set(re.findall(r"^action\((\w+),", RULES, re.MULTILINE)))
NAMES = (*PRODUCTS, "the Ostrel Echo Wireless Headphones", "my Hexmoor Folio Tablet, 64 GB", "")


@dataclass(frozen=True)
class Customer:
    customer_name: str = "Maria Gonzalez"
    product: str = "the blender"
    language: str = "en"


def possible(drawn: Sequence[Case]) -> list[Decision]:
    """Decide all the cases that can be, in one batch."""
    answers = JUDGE.answer(drawn)
    pairs = zip(drawn, answers, strict=True)
    return JUDGE.decide([case for case, answer in pairs if not answer.faults()])


def test_the_wrong_item_comes_back_and_never_the_one_that_was_not_sent() -> None:
    facts = {"request": "wrong_item", "delivery_status": "delivered", "days_since_delivery": 6}
    paid = {"price_paid": 4_999, "stock": "unavailable", "payment_method": "gift_card"}
    [decision] = JUDGE.decide([JUDGE.case({**facts, **paid})])
    assert [action.type for action in decision.actions] == ["issue_gift_card"]
    for seed in range(30):
        text = answered(decision, seed)
        assert "$49.99" in text
        assert not re.search(r"the blender (is )?back|take the blender", text)


@pytest.mark.parametrize("weight", ["full", "short"])
def test_what_is_still_looked_into_is_not_admitted(weight: str) -> None:
    facts = {"request": "missing_item", "delivery_status": "delivered", "weight_check": weight}
    [decision] = JUDGE.decide([JUDGE.case({**facts, "price_paid": 4_999, "dispute": "open"})])
    assert decision.outcome == "investigate"
    for seed in range(30):
        text = answered(decision, seed)
        assert not re.search(r"was missing|incomplete|did not hold", text)


def decided(**facts: str | int) -> Decision:
    return JUDGE.decide([JUDGE.case({**LATE, **facts})])[0]


def answered(decision: Decision, seed: int = 1, product: str = "the blender") -> str:
    return answer_text(decision, Customer(product=product), stream(seed, "answers"))


@given(
    st.lists(cases(JUDGE), min_size=20, max_size=20),
    st.integers(0, 10**6),
    st.sampled_from(NAMES),
)
@settings(max_examples=15)
def test_an_answer_reads_back_as_its_decision(drawn: list[Case], seed: int, product: str) -> None:
    for number, decision in enumerate(possible(drawn)):
        text = answered(decision, seed + number, product)
        assert read_answer(text, decision) == []
        assert not re.search(r"  |\.\.|[{}\[\]|_]| [,.;:]|\b(\w+) \1\b", text), text


def test_no_two_of_three_hundred_cases_are_answered_alike() -> None:
    drawn: list[Case] = []

    @given(cases(JUDGE))
    @settings(max_examples=600)
    def collect(case: Case) -> None:
        drawn.append(case)

    collect()
    decisions = possible(list(dict.fromkeys(drawn)))
    texts = set()
    for decision in decisions:
        path = [f"{name}={value}" for name, value in decision.case.items]
        texts.add(answer_text(decision, Customer(), stream(7, "answers", *path)))
    assert len(texts) == len(decisions) >= 300


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_of_the_rules_has_three_wordings_or_is_a_refusal(action: str) -> None:
    if action.startswith("deny_"):
        assert len(verdicts.REFUSED_DEEDS[action]) >= 3
        return
    entries = [told for told in PROMISES if told.of == action]
    assert entries
    assert all(len(told.patterns) >= 3 for told in entries)


def test_every_clause_that_refuses_has_a_reason_in_three_wordings() -> None:
    refusing = set(re.findall(r"^supports\((\w+), deny\)", RULES, re.MULTILINE))
    assert {told.of for told in REFUSALS} == refusing
    assert all(len(told.patterns) >= 3 for told in (*REFUSALS, *ASIDES, *REASONS))
    slugs = {clause.slug for clause in JUDGE.catalogue.clauses}
    assert {told.of for told in (*ASIDES, *REASONS)} <= slugs


@given(
    st.lists(cases(JUDGE, where="outcome(deny)"), min_size=10, max_size=10),
    st.integers(0, 10**6),
)
@settings(max_examples=6)
def test_a_refusal_always_gives_a_reason_and_is_never_cheerful(
    drawn: list[Case], seed: int
) -> None:
    for number, decision in enumerate(possible(drawn)):
        text = answered(decision, seed + number)
        assert re.search(r"because|since|, as |: |The reason is|For that reason", text)
        assert "!" not in text
        assert "glad" not in text


LATE = {
    "request": "return",
    "packaging": "unopened",
    "fault": "none",
    "tier": "standard",
    "recent_returns": 0,
    "delivery_status": "delivered",
    "days_since_delivery": 42,
    "days_since_order": 45,
    "hours_since_order": 1080,
    "purchase_month": 3,
    "price_paid": 4999,
    "order_total": 4999,
    "sale_type": "regular",
    "gift": "no",
    "restriction": "none",
    "recalled": "no",
    "payment_method": "direct",
}


def test_a_late_return_is_told_how_late_it_is() -> None:
    decision = decided()
    for seed in range(30):
        text = answered(decision, seed)
        assert "42 days" in text
        assert "30 days" in text


def test_a_second_reason_is_told_now_and_then() -> None:
    decision = decided(sale_type="final_sale")
    texts = [answered(decision, seed) for seed in range(40)]
    assert any("42 days" in text and "final sale" in text for text in texts)
    assert any("42 days" not in text or "final sale" not in text for text in texts)


def test_an_opened_return_is_told_what_is_kept_and_why() -> None:
    decision = decided(days_since_delivery=5, packaging="opened")
    text = answered(decision, 3)
    assert format_money(4249) in text
    assert format_money(4999) in text or "opened" in text
    assert "15 percent" in text


def test_one_case_is_answered_in_many_shapes() -> None:
    decision = decided()
    assert len({answered(decision, seed) for seed in range(60)}) == 60


def test_no_name_of_an_item_takes_the_wrong_number() -> None:
    decision = decided()
    texts = [answered(decision, seed, "the Echo Headphones") for seed in range(60)]
    assert any("Headphones were" in text or "headphones were" in text for text in texts)
    assert not any(re.search(r"eadphones (?:was|is|has)\b", text) for text in texts)


def test_what_another_policy_does_is_told_by_its_name(small_policy) -> None:
    rules = """
%*! wave
Words.
*%
clause(wave, "X-1", "Wave").
supports(wave, approve).
met(wave) :- request(ask).
action(wave_back, 500) :- applies(wave).
"""
    judge = small_policy(rules + REST)
    decision = judge.decide([judge.case({"request": "ask", "days": 1, "mood": "good"})])[0]
    text = answered(decision)
    assert "wave back ($5.00)" in text
    assert read_answer(text, decision) == []


REST = """
%*! sulk
Words.
*%
clause(sulk, "X-2", "Sulk").
supports(sulk, deny).
met(sulk) :- request(beg).
"""


def test_a_refusal_of_another_policy_is_still_a_refusal(small_policy) -> None:
    judge = small_policy(REST.replace("request(beg)", "request((ask; beg))"))
    decision = judge.decide([judge.case({"request": "beg", "days": 1, "mood": "good"})])[0]
    for seed in range(10):
        assert read_answer(answered(decision, seed), decision) == []


def test_all_phrases_have_closed_brackets() -> None:
    for told in (*PROMISES, *REFUSALS, *ASIDES, *REASONS):
        for pattern in told.patterns:
            assert spin(pattern, stream(1))
