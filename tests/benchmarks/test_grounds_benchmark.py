from __future__ import annotations

import json
from collections import Counter

from benchmarks.decide import draw_cases
from benchmarks.grounds import Tally, main
from click.testing import CliRunner

from ticketworld.planning.units import acting_relations

RULES = """
%*! grant
Words.
*%
clause(grant, "X-1", "T").
supports(grant, approve).
met(grant) :- request(ask).
%*! late
Words.
*%
clause(late, "X-2", "T").
supports(late, deny).
overrides(late, grant).
met(late) :- request(ask), days(D), D > 9.
%*! sad
Words.
*%
clause(sad, "X-3", "T").
supports(sad, deny).
overrides(sad, grant).
met(sad) :- request(ask), mood(bad).
%*! plea
Words.
*%
clause(plea, "X-4", "T").
supports(plea, inform).
met(plea) :- request(beg).
%*! idle
Words.
*%
clause(idle, "X-5", "T").
met(idle) :- request(beg).
"""


def run(folder, *arguments):
    return CliRunner().invoke(main, ["--rules", str(folder), *arguments])


def policy(small_policy, tmp_path):
    return small_policy(RULES), tmp_path / "rules"


def test_every_request_is_drawn_as_often_and_no_case_is_impossible(judge):
    cases = draw_cases(judge, 2400, seed=4)
    counts = Counter(facts["request"] for facts in cases)
    assert set(counts) == set(judge.catalogue.facts["request"].names)
    usual = len(cases) / len(counts)
    assert all(0.6 * usual < count < 1.4 * usual for count in counts.values())
    assert not any(a.impossible for a in judge.answer([judge.case(facts) for facts in cases]))


def test_the_same_seed_draws_the_same_cases(judge):
    assert draw_cases(judge, 50, seed=1) == draw_cases(judge, 50, seed=1)
    assert draw_cases(judge, 50, seed=1) != draw_cases(judge, 50, seed=2)


def test_relations_that_act_are_pivotal_where_removing_them_changes_the_resolution(
    small_policy, tmp_path
):
    judge, _ = policy(small_policy, tmp_path)
    tally = Tally()
    tally.add(judge, [judge.case({"request": "ask", "days": 10, "mood": "bad"})])
    assert tally.several == 1
    assert tally.pivotal == set()
    tally.add(judge, [judge.case({"request": "ask", "days": 10, "mood": "good"})])
    assert tally.pivotal == {"late", "overrides(late,grant)"}


def test_acting_relations_are_those_of_the_answer(small_policy, tmp_path):
    judge, _ = policy(small_policy, tmp_path)
    [answer] = judge.answer([judge.case({"request": "ask", "days": 10, "mood": "good"})])
    assert list(acting_relations(judge, answer)) == ["overrides(late,grant)"]


def test_the_report_counts_cases_and_distinct_grounds_by_hops(small_policy, tmp_path):
    judge, folder = policy(small_policy, tmp_path)
    result = run(folder, "--cases", "300", "--seed", "3")
    assert result.exit_code == 0, result.output
    decisions = judge.decide([judge.case(facts) for facts in draw_cases(judge, 300, 3)])
    several = sum(len(decision.grounds) > 1 for decision in decisions)
    assert several
    figures = " ".join(result.output.split())
    assert "cases │ 300" in figures
    assert f"over-determined cases │ {several / 3:.1f} %" in figures
    assert "distinct grounds │ 4" in figures
    assert "│ 1 │ 300 │ 100.0 % │ 4 │ 100.0 % │" in figures
    assert "clauses pivotal in no case: idle" in result.output
    assert "relations pivotal in no case: none" in result.output


def test_the_case_of_most_hops_can_be_decided_as_printed(small_policy, tmp_path):
    judge, folder = policy(small_policy, tmp_path)
    lines = run(folder, "--cases", "40").output.splitlines()
    facts = json.loads(next(line for line in lines if line.startswith("{")))
    grounds = next(line for line in lines if " hops: " in line).split(" hops: ")
    [decision] = judge.decide([judge.case(facts)])
    assert [str(decision.hops), ", ".join(decision.grounds[0])] == grounds


def test_a_policy_that_cannot_be_read_is_an_error_without_a_traceback(tmp_path):
    result = run(tmp_path, "--cases", "1")
    assert result.exit_code == 1
    assert result.output.startswith("Error:")
