"""What can be known: groups of endings, and the questions that tell them apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Action, Resolution
from ticketworld.solver.judge import Judge
from ticketworld.solver.knowledge import Ending, Knowledge, Possible, derive_knowledge

QUESTIONS = ("order_number", "product", "packaging", "fault")
_RETURN = {
    "request": "return", "tier": "standard", "recent_returns": 0, "delivery_status": "delivered",
    "days_since_delivery": 10, "days_since_order": 13, "hours_since_order": 300,
    "purchase_month": 6, "price_paid": 20000, "order_total": 20999, "sale_type": "regular",
    "gift": "no", "restriction": "none", "recalled": "no", "payment_method": "direct",
}  # fmt: skip


@pytest.fixture(scope="module")
def judge(catalogue: Catalogue) -> Judge:
    return Judge(catalogue)


def known(*rows: tuple[dict[str, str], str]) -> Knowledge:
    """Return a state in which each row's answers lead to the ending named beside them."""
    return Knowledge(
        possible=tuple(
            Possible(case=Case((("number", index),)), target="", answers=answers)
            for index, (answers, _) in enumerate(rows)
        ),
        endings=tuple(Ending(Resolution(outcomes=(end,)), "") for _, end in rows),
    )


def of_returns(judge: Judge, *changes: dict[str, object], target: str = "line") -> Knowledge:
    """Return what is known of returns that are alike but for these facts."""
    state = [
        Possible(
            case=judge.case({**_RETURN, **change}),
            target=target,
            answers={name: str(value) for name, value in change.items()},
        )
        for change in changes
    ]
    return derive_knowledge(judge, [state])[0]


def test_one_ending_needs_no_question_however_much_is_open():
    state = known(({"fault": "none"}, "deny"), ({"fault": "water"}, "deny"))
    assert state.is_settled
    assert state.question_sets == ()


def test_questions_that_do_not_tell_endings_apart_are_in_no_right_set():
    state = known(
        ({"packaging": "opened", "fault": "none"}, "fee"),
        ({"packaging": "opened", "fault": "wear"}, "fee"),
        ({"packaging": "unopened", "fault": "none"}, "full"),
    )
    assert state.question_sets == (("packaging",),)


def test_the_smallest_right_set_comes_first_and_larger_ones_stay_right():
    state = known(
        ({"order_number": "1", "product": "a", "fault": "none"}, "x"),
        ({"order_number": "2", "product": "a", "fault": "wear"}, "y"),
        ({"order_number": "3", "product": "b", "fault": "none"}, "y"),
    )
    assert state.question_sets == (("order_number",), ("product", "fault"))


def test_a_question_that_does_not_arise_has_an_answer_of_its_own():
    state = known(({"party": "buyer"}, "x"), ({}, "y"))
    assert state.question_sets == (("party",),)


def test_nothing_suffices_where_two_endings_have_all_answers_in_common():
    state = known(({"product": "a"}, "x"), ({"product": "a"}, "y"))
    assert not state.is_settled
    assert state.question_sets == ()


def test_answers_leave_the_cases_that_agree_with_them():
    state = known(
        ({"order_number": "1", "fault": "none"}, "x"),
        ({"order_number": "1", "fault": "wear"}, "y"),
        ({"order_number": "2", "fault": "none"}, "y"),
    )
    left = state.after({"order_number": "1"})
    assert [one.answers["fault"] for one in left.possible] == ["none", "wear"]
    assert left.question_sets == (("fault",),)
    assert left.after({"fault": "wear"}).is_settled


def test_answers_that_agree_with_nothing_are_refused():
    with pytest.raises(ValueError, match="no possible case agrees"):
        known(({"fault": "none"}, "x")).after({"fault": "water"})


def test_every_combination_of_answers_is_a_branch():
    state = known(
        ({"packaging": "opened", "fault": "none"}, "x"),
        ({"packaging": "opened", "fault": "wear"}, "y"),
        ({"packaging": "unopened", "fault": "none"}, "y"),
    )
    branches = state.branches(("packaging",))
    assert [(b.answers, b.members) for b in branches] == [
        ({"packaging": "opened"}, (0, 1)),
        ({"packaging": "unopened"}, (2,)),
    ]


_ROWS = st.lists(
    st.tuples(
        st.fixed_dictionaries({}, optional={name: st.sampled_from("ab") for name in QUESTIONS}),
        st.sampled_from(("x", "y", "z")),
    ),
    min_size=1,
    max_size=8,
)


@given(_ROWS)
@example([({"order_number": "a"}, "x"), ({"order_number": "b"}, "y")])
def test_right_sets_are_just_the_minimal_sufficient_ones(rows: list[tuple[dict[str, str], str]]):
    state = known(*rows)

    def suffices(questions: tuple[str, ...]) -> bool:
        ends: dict[tuple[str | None, ...], set[str]] = {}
        for answers, end in rows:
            ends.setdefault(tuple(map(answers.get, questions)), set()).add(end)
        return all(len(found) == 1 for found in ends.values())

    sufficient = [
        set(chosen)
        for size in range(len(QUESTIONS) + 1)
        for chosen in combinations(QUESTIONS, size)
        if suffices(chosen)
    ]
    minimal = [one for one in sufficient if not any(other < one for other in sufficient)]
    expected = [] if minimal == [set()] else minimal
    assert sorted(map(sorted, state.question_sets)) == sorted(map(sorted, expected))
    sizes = [len(questions) for questions in state.question_sets]
    assert sizes == sorted(sizes)


@given(_ROWS)
def test_after_the_answers_of_any_case_its_right_set_settles_it(rows):
    state = known(*rows)
    if not state.question_sets:
        return
    questions = state.question_sets[0]
    for one in state.possible:
        answers = {q: one.answers[q] for q in questions if q in one.answers}
        left = state.after(answers)
        settled = [
            index for index in range(len(left.possible))
            if all(left.possible[index].answers.get(q) == one.answers.get(q) for q in questions)
        ]  # fmt: skip
        assert len({left.endings[index] for index in settled}) == 1


def test_the_judge_says_whether_packaging_must_be_asked_for(judge: Judge):
    open_ = [{"packaging": name, "fault": "none"} for name in ("unopened", "opened")]
    assert of_returns(judge, *open_).question_sets == (("packaging",),)
    late = [{**one, "days_since_delivery": 40, "days_since_order": 43} for one in open_]
    assert of_returns(judge, *late).is_settled  # refused either way, so asking would be wrong


def test_cases_that_cannot_be_are_left_out(judge: Judge):
    impossible = {"packaging": "opened", "fault": "none", "price_paid": 30000}
    plain = {"packaging": "opened", "fault": "none", "price_paid": 20000}
    assert len(of_returns(judge, impossible, plain).possible) == 1


def test_two_lines_that_would_be_changed_alike_are_still_two_endings(judge: Judge):
    granted = {**_RETURN, "packaging": "unopened", "fault": "none"}
    refused = {**granted, "days_since_delivery": 40, "days_since_order": 43}
    for facts, groups in ((granted, 2), (refused, 1)):
        state = [
            Possible(case=judge.case(facts), target=line, answers={"order_number": line})
            for line in ("one", "other")
        ]
        assert len(derive_knowledge(judge, [state])[0].groups) == groups


def test_an_action_is_told_or_it_changes_a_record(judge: Judge):
    assert "deny_return" in judge.catalogue.telling
    assert "process_return" not in judge.catalogue.telling
    assert Action("deny_return", 0).type in judge.catalogue.telling
