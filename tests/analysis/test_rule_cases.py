from __future__ import annotations

import re

import pytest

from ticketworld.analysis.rule_cases import read_rule_cases, run_rule_cases
from ticketworld.errors import InputError
from ticketworld.resources import rules_folder

SITUATIONS = 46


@pytest.fixture(scope="module")
def shipped(judge):
    return read_rule_cases(rules_folder(), judge)


def test_the_solver_agrees_with_every_case_written_by_hand(judge, shipped):
    failed = {
        r.rule_case.where: r.differences for r in run_rule_cases(judge, shipped) if r.differences
    }
    assert failed == {}


def test_all_situations_of_the_reference_are_judged_by_hand(shipped):
    named = {case.expected.situation for case in shipped} - {None}
    families = {"RETURN", "EXCHANGE", "SHIP", "WARRANTY", "PRICE", "ORDER", "GENERAL", "COMPLEX"}
    assert {re.split("-", name)[0] for name in named} == families
    assert len(named) == SITUATIONS


def test_every_clause_decides_some_case(judge, shipped):
    decisions = judge.decide([c.case for c in shipped])
    pivotal = {slug for decision in decisions for slug in decision.pivotal}
    assert pivotal == {clause.slug for clause in judge.catalogue.clauses}


def test_every_relation_decides_some_case(judge, shipped):
    cases = [c.case for c in shipped]
    tried = [
        (relation.term, case, answer)
        for case, answer in zip(cases, judge.answer(cases), strict=True)
        for relation in judge.catalogue.relations
        if relation.source in answer.applies or relation.source in dict(answer.blocked)
    ]
    without = judge.without([case for _, case, _ in tried], [[term] for term, *_ in tried])
    decided = {
        term
        for (term, _, answer), other in zip(tried, without, strict=True)
        if other.resolution != answer.resolution
    }
    assert decided == {relation.term for relation in judge.catalogue.relations}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[case]\n", r"x.cases.toml: `.*`; correct the file"),
        ('[[case]]\nname = "a"\nfacts = {}\noutcom = "deny"\n', r"x.cases.toml:1: `outcome`"),
        (
            '\n[[case]]\nname = "a"\noutcome = "deny"\nfacts = { request = "retrun" }\n',
            r":2: .retrun.",
        ),
        (
            '[[case]]\nname = "a"\noutcome = "deny"\nfacts = {}\ngrounds = [["late_retur"]]\n',
            "unknown clause `late_retur`; did you mean `late_return`",
        ),
        (
            '[case]\nname = "a"\n',
            r"x.cases.toml: `case` is no array of tables; write `\[\[case\]\]`",
        ),
    ],
)
def test_a_malformed_case_is_refused_with_its_line(judge, tmp_path, text, message):
    (tmp_path / "x.cases.toml").write_text(text)
    with pytest.raises(InputError, match=message):
        read_rule_cases(tmp_path, judge)


def test_a_wrong_expectation_is_told_field_by_field(judge, tmp_path):
    (tmp_path / "x.cases.toml").write_text(
        '[[case]]\nname = "a"\noutcome = "approve"\npriority = "low"\n'
        'facts = { request = "return", days_since_delivery = 31 }\n'
    )
    (result,) = run_rule_cases(judge, read_rule_cases(tmp_path, judge))
    assert result.differences == (
        "outcome: expected approve, the solver derives deny",
        "priority: expected low, the solver derives medium",
    )
