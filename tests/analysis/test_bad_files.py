"""Every planted fault is confirmed by `decide`, on the witness lint gives or on one given here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

import pytest

from tests.analysis.bad import bad_folder, bad_names
from ticketworld.analysis.lint import READING, lint_policy
from ticketworld.cli.main import FAILED, run
from ticketworld.policy.load import load_policy
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge

Facts = dict[str, Value]

RESERVE = {"request": "reserve", "member": "lapsed", "books": 1}
DEAR = {"request": "give_back", "member": "lapsed", "days": 1, "price": 10_000_000}

CONFIRMED: Mapping[str, Callable[[dict[str, object]], bool]] = {
    "always_defeated": lambda said: {"clause": "deposit", "by": "guests"} in said["defeated"],
    "cases": lambda said: said["wait_business_days"] == 2,
    "threshold": lambda said: "few_books" in said["applies"],
    "uncased": lambda said: "former_members" in said["applies"],
    "one_sided": lambda said: "few_books" not in said["applies"],
}
"""What `decide` says of the witness that lint gives."""

REFUSED = {
    "gap": "no clause gives an outcome (`request=reserve, member=lapsed, books=6`)",
    "contradiction": "2 outcomes: `deny`, `inform` (`request=reserve, member=lapsed, books=6`)",
}
"""Why `decide` refuses the witness that lint gives."""

UNDECIDABLE = {
    "cycle": "break the cycle",
    "unsafe": "'W' is unsafe",
    "solving": "operation undefined: (M+1)",
}
"""Why `decide` refuses every case that meets the fault; lint needs no witness to know."""

WORDS_ONLY = {"header", "single_use", "unbacked_number", "unsaid_setting"}
"""Faults of words and writing: whatever `decide` says is right, so no case can show them."""

NEVER = {"dead_clause", "idle_relation", "unread"}
"""What no case does; a case by case enumeration confirms it."""

BY_HAND = {"overflow", "isolation", "ineffective"}
"""Faults that a case given here shows."""


@pytest.fixture
def decide(tmp_path, capfd):
    """Return a function that decides a case by a bad file: exit code, JSON and messages."""

    def ask(name: str, facts: Mapping[str, Value]) -> tuple[int, dict[str, object], str]:
        case = tmp_path / "case.json"
        case.write_text(json.dumps(dict(facts)))
        rules = ["--rules", str(tmp_path / "rules")]
        bad_folder(tmp_path, name)
        code = run(["decide", str(case), "--json", *rules], is_confined=True)
        captured = capfd.readouterr()
        return code, json.loads(captured.out or "{}"), captured.err

    return ask


def witness(tmp_path, name: str) -> Facts:
    (finding,) = lint_policy(bad_folder(tmp_path, name)).findings
    assert finding.witness
    return dict(finding.witness.facts)


def cases(judge: Judge) -> Iterator[Facts]:
    """Yield the facts of every case over the boundary domain."""

    def extended(facts: Facts, names: list[str]) -> Iterator[Facts]:
        if not names:
            yield facts
            return
        name, *others = names
        values = judge.domain.values[name] if judge.domain.has_value(name, facts) else [None]
        for value in values:
            yield from extended(facts if value is None else {**facts, name: value}, others)

    return extended({}, list(judge.catalogue.facts))


def test_every_bad_file_is_confirmed_in_some_way():
    ways = [CONFIRMED, REFUSED, UNDECIDABLE, READING, WORDS_ONLY, NEVER, BY_HAND]
    assert sorted(name for way in ways for name in way) == sorted(bad_names())


@pytest.mark.parametrize("name", CONFIRMED)
def test_decide_says_of_the_witness_what_lint_says(tmp_path, decide, name):
    code, said, _ = decide(name, witness(tmp_path, name))
    assert code == 0
    assert CONFIRMED[name](said)


@pytest.mark.parametrize("name", REFUSED)
def test_decide_refuses_the_witness_of_what_is_open_or_contradicts(tmp_path, decide, name):
    code, _, message = decide(name, witness(tmp_path, name))
    assert code == FAILED
    assert message == f"error: {REFUSED[name]}\n"


@pytest.mark.parametrize("name", UNDECIDABLE)
def test_decide_refuses_what_has_no_answer(decide, name):
    code, _, message = decide(name, RESERVE)
    assert code == FAILED
    assert UNDECIDABLE[name] in message


@pytest.mark.parametrize("name", READING)
def test_decide_refuses_what_cannot_be_read_with_the_very_message_of_lint(tmp_path, decide, name):
    (finding,) = lint_policy(bad_folder(tmp_path, name)).findings
    code, _, message = decide(name, RESERVE)
    assert code == FAILED
    assert message == f"error: {tmp_path / 'rules' / finding.where}: {finding.message}\n"


@pytest.mark.parametrize("name", sorted(WORDS_ONLY))
def test_decide_is_not_troubled_by_a_fault_of_words(decide, name):
    code, said, _ = decide(name, RESERVE)
    assert (code, said["outcome"]) == (0, "deny")


def test_decide_gives_a_wrapped_amount_where_arithmetic_overflows(decide):
    _, said, _ = decide("overflow", DEAR)
    assert said["actions"] == [{"type": "quote_price", "cents": 10_000_000 * 1000 - 2 * 2**32}]


def test_decide_tells_cases_apart_that_boundary_values_do_not(tmp_path, decide):
    near, far = ({**DEAR, "days": 50, "price": price} for price in (50, 51))
    waits = [decide("isolation", facts)[1]["wait_business_days"] for facts in (near, far)]
    domain = Judge(load_policy(tmp_path / "rules")).domain
    assert waits == [None, 2]
    assert not {50, 51} & set(domain.values["price"])


def test_decide_cites_a_clause_nowhere_that_changes_nothing(decide):
    _, said, _ = decide("ineffective", RESERVE)
    assert "greeting" in said["applies"]
    assert said["grounds"] == [["reservation"]]


def test_no_case_meets_a_dead_clause(tmp_path):
    judge = Judge(load_policy(bad_folder(tmp_path, "dead_clause")))
    answers = judge.answer([judge.case(facts) for facts in cases(judge)])
    assert answers
    assert not [answer for answer in answers if "overdue_lending" in str(answer)]


def test_no_case_shows_an_idle_relation_at_work(tmp_path):
    judge = Judge(load_policy(bad_folder(tmp_path, "idle_relation")))
    answers = judge.answer([judge.case(facts) for facts in cases(judge)])
    assert {pair for answer in answers for pair in answer.defeated} == {("lending", "guests")}


def test_no_case_is_decided_by_a_fact_that_nothing_reads(tmp_path):
    judge = Judge(load_policy(bad_folder(tmp_path, "unread")))
    drawn = [facts for facts in cases(judge) if facts["shelf"] == "upper"]
    upper = judge.answer([judge.case(facts) for facts in drawn])
    lower = judge.answer([judge.case({**facts, "shelf": "lower"}) for facts in drawn])
    assert drawn
    assert upper == lower
