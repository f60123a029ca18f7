"""What every scenario of the handbook holds to."""

from __future__ import annotations

import pytest

from ticketworld.planning.template import Template, read_templates
from ticketworld.planning.validate import Verdict, validate
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge

DISTINCT_GROUNDS = 60


@pytest.fixture(scope="module")
def templates(judge: Judge) -> tuple[Template, ...]:
    return read_templates(scenarios_folder(), judge)


@pytest.fixture(scope="module")
def verdicts(judge: Judge, templates: tuple[Template, ...]) -> list[Verdict]:
    return list(validate(judge, templates, examples=25))


def test_every_scenario_holds(verdicts: list[Verdict]) -> None:
    faults = [
        f"{verdict.template.scenario_id}: {fault.message}"
        for verdict in verdicts
        for fault in verdict.faults
    ]
    assert faults == []


def test_scenarios_cite_just_the_clauses_that_every_case_rests_on(
    verdicts: list[Verdict],
) -> None:
    assert all(set(v.clauses) == set(v.template.cites) for v in verdicts)


def test_the_scenarios_rest_on_many_different_grounds(templates: tuple[Template, ...]) -> None:
    assert len({frozenset(template.cites) for template in templates}) >= DISTINCT_GROUNDS


def test_no_two_scenarios_are_the_same_situation(templates: tuple[Template, ...]) -> None:
    situations = [(t.query_type, t.request, frozenset(t.cites), t.where) for t in templates]
    assert len(set(situations)) == len(situations)
