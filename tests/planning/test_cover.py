from __future__ import annotations

from pathlib import Path

import pytest

from tests.planning.library import every_case, library, template
from ticketworld.errors import InputError
from ticketworld.planning.cover import NoScenarioError, Wish, plan_scenarios
from ticketworld.planning.explore import Explorer
from ticketworld.planning.filters import Filters, read_hops
from ticketworld.planning.goals import Goals
from ticketworld.planning.scenario import PlanFileError, ScenarioPlan, read_plan
from ticketworld.planning.units import Marks, Reached, Unit, read_kinds
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

KINDS = ("clauses", "relations", "chains:2", "chains:3", "boundaries", "templates", "outcomes")
TEMPLATES = (
    template("EARLY-001", "days_out(D), value(renewal, days, W), D < W - 9", "approve", "renewal"),
    template("NEVER-001", "days_out(D), D > 60, applies(renewal)", "approve", "renewal"),
)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return library()


@pytest.fixture(scope="module")
def made(judge: Judge) -> ScenarioPlan:
    return plan_scenarios(judge, TEMPLATES, Wish(kinds=KINDS, has_contrast=True))


def test_what_is_reached_is_what_deciding_every_case_reaches(judge: Judge) -> None:
    kinds = tuple(kind for kind in KINDS if kind != "templates")
    marks = Marks(judge, ())
    decisions = judge.decide(every_case(judge))
    expected = frozenset[Unit]().union(*Reached(judge, marks, kinds).units(decisions))
    goals = Goals(judge, marks, kinds)
    explored = Explorer(judge, goals, marks, kinds).explore(stream(3, "test"))
    assert explored.reached == expected
    assert explored.unreachable == set(goals.units) - expected
    assert not explored.undecided


def test_without_random_cases_the_solver_alone_finds_everything(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ticketworld.planning.explore.DRAWN", 0)
    plan = plan_scenarios(judge, TEMPLATES, Wish(kinds=KINDS))
    for tally in plan.coverage:
        assert tally.covered == tally.reachable > 0
        assert not tally.undecided


def test_a_chain_is_linked_by_pivotal_clauses_only(made: ScenarioPlan) -> None:
    chains = {u.name for s in made.scenarios for u in s.covers if u.kind == "chains:3"}
    assert "friends ~ renewal ~ reminder" in chains
    unreachable = next(t.unreachable for t in made.coverage if t.kind == "chains:3")
    assert "friends ~ renewal ~ reservation" in {*chains, *unreachable}
    assert not chains & set(unreachable)


def test_every_scenario_is_as_the_judge_decides_it(judge: Judge, made: ScenarioPlan) -> None:
    cases = [scenario.decision.case for scenario in made.scenarios]
    assert judge.decide(cases) == [scenario.decision for scenario in made.scenarios]
    for scenario in made.scenarios:
        for slug in scenario.decision.pivotal:
            [without] = judge.without([scenario.decision.case], [(slug,)])
            assert without.resolution != scenario.decision.answer.resolution


def test_templates_are_reached_by_thresholds_of_their_own(made: ScenarioPlan) -> None:
    tally = next(t for t in made.coverage if t.kind == "templates")
    assert (tally.covered, tally.unreachable) == (1, ("NEVER-001",))


def test_contrast_partners_differ_in_one_fact_and_in_how_they_end(made: ScenarioPlan) -> None:
    contrasted = 0
    for scenario in made.scenarios:
        assert scenario.contrast is not None
        for partner in scenario.contrast.others:
            contrasted += len(partner.changes) == 1
            mine = scenario.decision.answer.resolution
            assert partner.decision.answer.resolution != mine
            changed = {change.fact: change.new for change in partner.changes}
            assert partner.decision.case.facts == {**scenario.decision.case.facts, **changed}
    assert contrasted > len(made.scenarios)


def test_an_invariance_partner_has_other_facts_and_the_same_resolution(
    made: ScenarioPlan,
) -> None:
    partners = [(s, s.contrast.same) for s in made.scenarios if s.contrast and s.contrast.same]
    assert partners
    for scenario, partner in partners:
        assert partner is not None
        assert partner.changes
        assert partner.decision.answer.resolution == scenario.decision.answer.resolution


def test_threshold_partners_come_first(judge: Judge) -> None:
    filters = Filters(outcomes=("deny",), clauses=("late",))
    plan = plan_scenarios(
        judge, (), Wish(kinds=("boundaries",), filters=filters, has_contrast=True)
    )
    at_the_line = [
        s for s in plan.scenarios if any("`D > W` at 60 holds" in b for b in s.boundaries)
    ]
    assert at_the_line[0].contrast is not None
    first = at_the_line[0].contrast.others[0].changes[0]
    assert (first.fact, first.old, first.new) == ("days_out", 61, 60)


def test_a_limit_that_is_too_small_is_told_from_what_is_needed(judge: Judge) -> None:
    plan = plan_scenarios(judge, (), Wish(kinds=("clauses",), limit=2))
    assert len(plan.scenarios) == 2
    assert plan.needed > 2
    [tally] = plan.coverage
    assert tally.covered < tally.reachable


@pytest.mark.parametrize("diverse", [False, True])
def test_a_limit_that_is_large_is_filled_with_other_cases(judge: Judge, diverse: bool) -> None:
    plan = plan_scenarios(judge, (), Wish(kinds=("clauses",), limit=20, is_diverse=diverse))
    assert len({scenario.decision.case for scenario in plan.scenarios}) == 20


def test_filters_hold_for_every_scenario(judge: Judge) -> None:
    filters = Filters(hops=(2, 2), outcomes=("approve",), areas=("loans",))
    plan = plan_scenarios(judge, (), Wish(kinds=("clauses", "relations"), filters=filters))
    for scenario in plan.scenarios:
        assert scenario.decision.hops == 2
        assert scenario.decision.outcome == "approve"


def test_filters_that_clash_are_named_without_the_others(judge: Judge) -> None:
    filters = Filters(outcomes=("approve",), areas=("loans",), clauses=("dear",))
    with pytest.raises(NoScenarioError, match=r"`--area loans` and `--clause dear`|`--outcome"):
        plan_scenarios(judge, (), Wish(kinds=("clauses",), filters=filters))


def test_hops_that_nothing_has_are_refused(judge: Judge) -> None:
    with pytest.raises(NoScenarioError, match=r"`--hops 9`"):
        plan_scenarios(judge, (), Wish(kinds=("clauses",), filters=Filters(hops=(9, 9))))


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(outcomes=("denied",)), "`--outcome denied`: there is no such outcome"),
        (Filters(clauses=("renewel",)), "did you mean `renewal`"),
        (Filters(areas=("loan",)), "did you mean `loans`"),
        (Filters(templates=("X-001",)), "`--template X-001`"),
    ],
)
def test_unknown_names_in_filters_are_refused(
    judge: Judge, filters: Filters, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        plan_scenarios(judge, TEMPLATES, Wish(filters=filters))


@pytest.mark.parametrize("text", ["", "0", "3..2", "2-3", "x"])
def test_hops_are_a_number_or_a_range(text: str) -> None:
    with pytest.raises(InputError, match="is no number of hops"):
        read_hops(text)


def test_hops_are_read() -> None:
    assert read_hops("3") == (3, 3)
    assert read_hops("2..5") == (2, 5)


@pytest.mark.parametrize("text", ["clause", "chains", "chains:1", "chains:99", "clauses,,"])
def test_unknown_kinds_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="nothing to cover is named"):
        read_kinds(text)


def test_an_interruption_leaves_what_was_found(judge: Judge) -> None:
    def interrupt(*_: int) -> None:
        raise KeyboardInterrupt

    plan = plan_scenarios(judge, TEMPLATES, Wish(kinds=KINDS), interrupt)
    assert plan.scenarios
    assert not plan.is_complete


def test_a_plan_is_the_same_for_the_same_seed(judge: Judge, made: ScenarioPlan) -> None:
    again = plan_scenarios(judge, TEMPLATES, Wish(kinds=KINDS, has_contrast=True))
    assert again.lines(judge.catalogue) == made.lines(judge.catalogue)


def test_a_plan_file_is_decided_anew(judge: Judge, made: ScenarioPlan, tmp_path: Path) -> None:
    path = tmp_path / "plan.jsonl"
    path.write_bytes(made.lines(judge.catalogue))
    read = read_plan(path, judge)
    assert [planned.decision for planned in read] == [s.decision for s in made.scenarios]
    assert [planned.templates for planned in read] == [s.templates for s in made.scenarios]


def _damaged(made: ScenarioPlan, judge: Judge, old: bytes, new: bytes) -> bytes:
    lines = made.lines(judge.catalogue)
    assert old in lines
    return lines.replace(old, new, 1)


def test_a_plan_of_other_rules_or_with_another_truth_is_refused(
    judge: Judge, made: ScenarioPlan, tmp_path: Path
) -> None:
    path = tmp_path / "plan.jsonl"
    digest = judge.catalogue.digest.encode()
    for old, new, message in (
        (digest, b"0" * 64, r"plan.jsonl:1: was made under other rules"),
        (b"ticketworld-plan/1", b"other/9", r"plan.jsonl:1: format `other/9`"),
        (
            b'"outcome":"deny","policy',
            b'"outcome":"inform","policy',
            r"says `inform`, the rules say `deny`",
        ),
        (b'"request":"renewal"', b'"request":"rental"', r"plan.jsonl:\d+: .*rental"),
    ):
        path.write_bytes(_damaged(made, judge, old, new))
        with pytest.raises(PlanFileError, match=message):
            read_plan(path, judge)
    for content in (b"", b"{}\n", b"\xff\n"):
        path.write_bytes(content)
        with pytest.raises(PlanFileError, match=r"plan.jsonl:1"):
            read_plan(path, judge)
