from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from tests.decided import explained, inquiries
from tests.shop import the_judge
from ticketworld.letters.answers import Due, read_answer, read_answers
from ticketworld.letters.promises import LETTER_PATTERNS, promised
from ticketworld.letters.rates import rates
from ticketworld.letters.scan import Scanner
from ticketworld.money import format_money
from ticketworld.seeds import stream
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.world.shelf import stock_shelf
from ticketworld.writer.answers import compose_answer, laid_out
from ticketworld.writer.phrases.references import EXTRA_PROMISES

SCANNER = Scanner(LETTER_PATTERNS)
RIGHT = "We cannot match the price, as 30 days had gone by. A manager will get back to you."
FACTS = {
    "request": "price_match",
    "tier": "standard",
    "delivery_status": "delivered",
    "days_since_delivery": 28,
    "days_since_order": 30,
    "hours_since_order": 720,
    "purchase_month": 3,
    "price_paid": 60000,
    "order_total": 60000,
    "sale_type": "regular",
    "competitor": "authorized",
    "competitor_price": 50000,
}


def told(text: str, decision: Decision) -> list[str]:
    """Return what is wrong with an answer, in sentences."""
    return [str(fault) for fault in read_answer(text, decision)]


@pytest.fixture(scope="module")
def refused(judge: Judge) -> Decision:
    return judge.decide([judge.case(FACTS)])[0]


@pytest.fixture(scope="module")
def searched(judge: Judge) -> Decision:
    facts = {"request": "missing_item", "stock": "available", "recalled": "no"}
    facts |= {"weight_check": "full", "payment_method": "direct", "dispute": "none"}
    kept = ("tier", "sale_type", "competitor", "competitor_price", "request")
    facts |= {name: value for name, value in FACTS.items() if name not in kept}
    return judge.decide([judge.case({**facts, "price_paid": 999, "order_total": 999})])[0]


def test_a_right_answer_has_no_fault(refused: Decision) -> None:
    assert told(RIGHT, refused) == []


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        ("You paid $12.34.", "the amount `$12.34` is none of the decision's"),
        ("We had 31 days.", "the number in `31 days` is none of the decision's"),
        ("It is 12.5% less.", "the number in `12.5%` is none of the decision's"),
        ("See POL-PRICE-001.", "`POL-PRICE-001` is an internal name"),
        ("It is late_price_match.", "`late_price_match` is an internal name"),
        (
            "Your request is approved.",
            "`is approved` grants what is not granted; the outcome is `deny`",
        ),
    ],
)
def test_what_is_wrong_with_an_answer_is_named(refused: Decision, added: str, fault: str) -> None:
    assert told(f"{RIGHT} {added}", refused) == [fault]


def test_amounts_of_the_case_may_be_named(refused: Decision) -> None:
    assert told(f"{RIGHT} You paid $600.00, they ask $500.00.", refused) == []


def test_a_refusal_that_refuses_nothing_is_found(refused: Decision) -> None:
    found = told("A manager will get back to you.", refused)
    assert found == ["nothing says that the request is refused"]


def test_an_answer_that_hands_nothing_on_is_found(refused: Decision) -> None:
    found = told("We cannot match the price, as 30 days had gone by.", refused)
    assert found == [
        "nothing says that `escalate_to_manager` is done",
        "nothing says that somebody else looks at it",
    ]


def test_an_answer_without_its_steps_and_waiting_time_is_found(searched: Decision) -> None:
    assert told("We look into it.", searched) == [
        "nothing says that `search_warehouse` is done",
        "nothing says that it takes 3 business days",
    ]


def test_a_refusal_where_none_was_decided_is_found(searched: Decision) -> None:
    text = "The warehouse searches for up to 3 business days. Unfortunately that is all."
    assert told(text, searched) == [
        "`Unfortunately` refuses what is not refused; the outcome is `investigate`"
    ]


def test_an_empty_answer_is_found(searched: Decision) -> None:
    assert told(" \n", searched) == ["the answer is empty"]


class Customer:
    customer_name = "Maria Gonzalez"
    product = "the radio"


def test_every_edit_of_an_answer_is_found_by_its_check() -> None:
    seen: Counter[str] = Counter()
    for number, explanation in enumerate(explained(700)):
        decision, draw = explanation.decision, stream(number, "edits")
        answer = compose_answer(decision, Customer(), ("",), draw)
        text = laid_out(answer, draw)
        assert told(text, decision) == []
        for place, (action, words) in enumerate(answer.steps):
            rest = replace(answer, steps=answer.steps[:place] + answer.steps[place + 1 :])
            if action.type not in LIKE_ASIDES and words not in rest.opening:
                edit(seen, "step left out", laid_out(rest, draw), decision, "step")
        for sentence in EXTRA_PROMISES:
            if not list(promised(SCANNER.scan(sentence), decision)):
                continue  # it is decided
            edit(seen, "promise added", f"{text} {sentence}", decision, "promise")
        for name in decision.grounds[0]:
            public_id = the_judge().catalogue.clause(name).public_id
            edit(seen, "clause named", f"{text} See {public_id}.", decision, "internal")
        for amount in {action.cents for action in decision.actions} - {0}:
            other = next(n for n in range(amount + 1, amount + 99) if n not in numbers(decision))
            strange = text.replace(format_money(amount), format_money(other))
            edit(seen, "amount", strange, decision, "amount")
        edit(seen, "question", f"{text} Which item do you mean?", decision, "needless")
        edit_outcome(seen, text, decision)
    assert len(seen) == 8
    assert seen.total() > 4000


def numbers(decision: Decision) -> set[int]:
    facts = {value for value in decision.case.facts.values() if isinstance(value, int)}
    return facts | set(decision.values.values())


LIKE_ASIDES = ("request_photo", "settle_instalments")
"""Deeds that the reason of an amount may tell as well."""


def edit_outcome(seen: Counter[str], text: str, decision: Decision) -> None:
    if decision.wait:
        strange = text.replace(f"{decision.wait} business", f"{decision.wait + 1} business")
        edit(seen, "wait", strange, decision, "wait")
    if decision.outcome != "approve":
        edit(seen, "granted", f"Your request is approved. {text}", decision, "outcome")
    if decision.outcome != "deny":
        edit(seen, "refused", f"We cannot do this. {text}", decision, "outcome")


def edit(seen: Counter[str], name: str, text: str, decision: Decision, check: str) -> None:
    faults = read_answer(text, decision)
    assert check in {fault.check for fault in faults}, (name, text, decision.actions)
    seen[name] += 1


def test_a_letter_that_asks_decides_nothing_and_asks_for_just_what_is_due() -> None:
    due = Due(decision=inquiries()[0], questions=("order_number", "fault"))
    right = "Please tell me the order number. And what is wrong with the radio?"

    def faults(text: str) -> list[str]:
        return [str(fault) for fault in read_answer(text, due.decision, due.questions)]

    assert faults(right) == []
    assert faults("Please tell me the order number.") == ["nothing asks for the `fault`"]
    assert faults(f"{right} Was it a gift?") == [
        "the `party` is asked for, which nothing depends on"
    ]
    assert faults(f"{right} Your return is approved.") == [
        "`is approved` grants what is not granted; the outcome is `conditional`"
    ]
    assert faults(f"{right} I could not match your message to an order.") == []
    assert faults(f"{right} We cannot take it back.") == [
        "`We cannot take` refuses what is not refused; the outcome is `conditional`"
    ]


def test_answers_to_two_requests_are_read_each_by_its_own_decision(
    refused: Decision, searched: Decision
) -> None:
    second = "The warehouse searches for up to 3 business days."
    dues = [Due(decision=refused), Due(decision=searched)]
    assert read_answers(f"{RIGHT}\n\n{second}", dues) == []
    swapped = [str(fault) for fault in read_answers(f"{second}\n\n{RIGHT}", dues)]
    assert "nothing says that the request is refused" in swapped
    assert [str(fault) for fault in read_answers(RIGHT, dues)] == [
        "there are no words about every request"
    ]


@pytest.mark.parametrize(
    ("words", "has_reason"),
    [
        ("We cannot match the price, as 30 days had gone by.", True),
        ("We cannot match the price: you wrote too late.", True),
        ("You wrote too late. For that reason we cannot match the price.", True),
        ("We cannot match the price. The reason is that you wrote too late.", True),
        ("About your price match: we cannot match the price.", False),
        ("Unfortunately we cannot match the price. As soon as I know more I write.", False),
    ],
)
def test_a_refusal_without_a_reason_is_found(
    refused: Decision, words: str, has_reason: bool
) -> None:
    found = told(f"{words} A manager will get back to you.", refused)
    assert found == ([] if has_reason else ["the refusal is told without a reason"])


@pytest.mark.parametrize(
    "words",
    [
        "I'm sorry, but we're unable to match the price because your order was placed 30 days ago "
        "and price matches end after 14 days. I've forwarded this to a manager.",
        "Unfortunately, we can't offer a price match here. Your order is 30 days old, and a match "
        "has to be asked for within 14 days. A manager will also review your case.",
        "Thank you for asking! As 30 days have passed since you ordered, the price match is "
        "declined, for it ends after 14. Our manager will follow up. Can I help with more?",
    ],
)
def test_a_right_answer_in_other_words_has_no_fault(refused: Decision, words: str) -> None:
    assert told(f"Hi Maria,\n\n{words}\n\nBest,\nSupport", refused) == []


def test_no_name_on_the_shelf_reads_as_a_number_or_as_a_promise(
    refused: Decision, searched: Decision
) -> None:
    second = "The warehouse searches for up to 3 business days."
    names = {one.name for one in stock_shelf(3000, 3, date(2026, 6, 1))}
    assert any(name.startswith("Palettine Darkroom 2 Photo Editor") for name in names)
    for name in sorted(names):
        words = f"{RIGHT} This is about the {name.split(',')[0]}."
        assert read_answer(words, refused, item=name) == [], name
    editor = "Palettine Darkroom 2 Photo Editor, 1 Computer"
    about = f"This is about the {editor}. {second}"
    assert [str(fault) for fault in read_answer(about, searched)] == [
        "the number in `2 Photo` is none of the decision's"
    ]
    dues = [Due(decision=searched, item=f"my {editor}"), Due(decision=refused)]
    assert read_answers(f"{about}\n\n{RIGHT}", dues) == []
    assert read_answer(f"{about} Send 7 photos.", searched, item=editor)


@pytest.mark.parametrize(
    ("added", "faults"),
    [
        ("The order came to more than $1,000.00.", 0),
        ("It is above the limit of $1,000.00.", 0),
        ("That is over our $1,000.00 limit.", 0),
        ("The order came to $1,000.00.", 1),
        ("It cost $1,000.00, which is more than $1,000.00.", 2),
    ],
)
def test_a_limit_of_the_policy_is_told_as_one(judge: Judge, added: str, faults: int) -> None:
    (decision,) = judge.decide([judge.case({**FACTS, "order_total": 120_000})])
    found = read_answer(f"{RIGHT} {added}", decision)
    assert ["not told as one" in str(fault) for fault in found] == [True] * faults


def test_every_deduction_is_told_and_one_left_out_is_found(judge: Judge) -> None:
    facts = {name: value for name, value in FACTS.items() if not name.startswith("competitor")}
    facts |= {"request": "return", "packaging": "opened", "fault": "none", "recent_returns": 0}
    facts |= {"sale_type": "bundle", "bundle_parts": "some", "gift": "no", "recalled": "no"}
    facts |= {"restriction": "none", "payment_method": "direct"}
    decision = judge.decide([judge.case(facts)])[0]
    assert rates(decision) == [10, 15]
    for number in range(20):
        draw = stream(number, "deductions")
        text = laid_out(compose_answer(decision, Customer(), ("",), draw), draw)
        assert told(text, decision) == []
        for percent in (10, 15):
            silent = text.replace(f"{percent} percent", "a part")
            assert [fault.check for fault in read_answer(silent, decision)] == ["deduction"]
