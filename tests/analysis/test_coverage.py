from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import clause
from ticketworld.analysis.coverage import measure_coverage
from ticketworld.cli.main import run

WINDOW = (
    clause("window", "request(ask), days(D), value(window, days, W), D <= W")
    + "setting(window, days, 30). supports(window, approve).\n"
)
LATE = (
    clause("late", "request(ask), days(D), value(window, days, W), D > W")
    + "supports(late, deny).\n"
)
BEGGAR = clause("beggar", "request(beg)") + "supports(beggar, inform).\n"
MOOD = (
    clause("grim", "request(ask), mood(bad)")
    + "supports(grim, deny). overrides(grim, window).\n"
    + clause("extra", "request(ask), mood(good)")
    + "requires(extra, window).\n"
)


def names(found, kind):
    return [gap.name for gap in found.gaps if gap.kind == kind]


@pytest.fixture
def judge_of(small_policy):
    return lambda *parts: small_policy("".join(parts))


def test_a_clause_that_no_case_meets_is_named_with_a_case_that_would(judge_of):
    judge = judge_of(WINDOW, LATE, BEGGAR)
    cases = [judge.case({"request": "ask", "days": 3}), judge.case({"request": "ask", "days": 31})]
    found = measure_coverage(judge, cases)
    assert names(found, "clauses") == ["beggar"]
    (gap,) = [gap for gap in found.gaps if gap.kind == "clauses"]
    assert gap.where.startswith("shop.lp:")
    assert judge.answer([gap.witness])[0].applies == ("beggar",)
    assert found.percent("clauses") == pytest.approx(200 / 3)


def test_an_override_is_exercised_only_where_it_defeats(judge_of):
    judge = judge_of(WINDOW, LATE, BEGGAR, MOOD)
    meets_alone = judge.case({"request": "ask", "mood": "bad", "days": 31})
    defeats = judge.case({"request": "ask", "mood": "bad", "days": 30})
    assert "overrides(grim,window)" in names(measure_coverage(judge, [meets_alone]), "relations")
    assert "overrides(grim,window)" not in names(measure_coverage(judge, [defeats]), "relations")


def test_a_requirement_is_exercised_where_it_blocks_and_not_where_it_is_met(judge_of):
    judge = judge_of(WINDOW, LATE, BEGGAR, MOOD)
    met = judge.case({"request": "ask", "mood": "good", "days": 3})
    blocks = judge.case({"request": "ask", "mood": "good", "days": 31})
    assert "requires(extra,window)" in names(measure_coverage(judge, [met]), "relations")
    assert "requires(extra,window)" not in names(measure_coverage(judge, [blocks]), "relations")


def test_a_requirement_that_never_blocks_is_exercised_where_it_is_met(judge_of):
    always = clause("always", "request(beg)") + "requires(always, beggar).\n"
    judge = judge_of(BEGGAR, always)
    found = measure_coverage(judge, [judge.case({"request": "beg"})])
    assert names(found, "relations") == []
    assert found.exercised["relations"] == 1
    assert names(measure_coverage(judge, []), "relations") == ["requires(always,beggar)"]


def test_of_two_modifiers_the_rank_is_exercised_where_one_surpasses_the_other(judge_of):
    modifiers = (
        clause("kind", "mood(good)")
        + "modifies(kind, window, days, 40).\n"
        + clause("kinder", "days(D), D > 35")
        + "modifies(kinder, window, days, 60). precedes(kinder, kind).\n"
    )
    judge = judge_of(WINDOW, LATE, BEGGAR, modifiers)
    one = judge.case({"request": "ask", "mood": "good", "days": 3})
    both = judge.case({"request": "ask", "mood": "good", "days": 36})
    assert "precedes(kinder,kind)" in names(measure_coverage(judge, [one]), "relations")
    assert "precedes(kinder,kind)" not in names(measure_coverage(judge, [both]), "relations")


def test_a_boundary_needs_a_case_on_each_side_in_each_rule(judge_of):
    judge = judge_of(WINDOW, LATE, BEGGAR)
    inside = judge.case({"request": "ask", "days": 30})
    outside = judge.case({"request": "ask", "days": 31})
    elsewhere = judge.case({"request": "beg", "days": 31})
    missing = names(measure_coverage(judge, [inside, elsewhere]), "boundaries")
    assert len(missing) == 2
    assert all("at 30" in name for name in missing)
    assert names(measure_coverage(judge, [inside, outside]), "boundaries") == []


def test_what_no_case_can_exercise_is_proved_and_does_not_count(judge_of):
    dead = clause("dead", "request(ask), request(beg)") + "supports(dead, deny).\n"
    judge = judge_of(BEGGAR, dead)
    found = measure_coverage(judge, [judge.case({"request": "beg"})])
    assert found.beyond == (("clauses", "dead", found.beyond[0][2]),)
    assert found.percent("clauses") == 100


def test_the_shipped_policy_is_exercised_whole(capfd):
    assert run(["rules", "test", "--json", "--min-coverage", "100"]) == 0
    coverage = json.loads(capfd.readouterr().out)["coverage"]
    assert {kind: found["missing"] for kind, found in coverage.items()} == {
        "clauses": [],
        "relations": [],
        "boundaries": [],
    }


@pytest.fixture
def folder(tmp_path, judge_of) -> Path:
    judge_of(WINDOW, LATE, BEGGAR)
    (tmp_path / "rules" / "shop.cases.toml").write_text(
        '[[case]]\nname = "in time"\noutcome = "approve"\nfacts = { request = "ask", days = 3 }\n'
    )
    return tmp_path / "rules"


def test_too_little_coverage_fails_and_names_file_and_line(folder, capfd):
    assert run(["rules", "test", "--rules", str(folder), "--min-coverage", "34"]) == 3
    shown = capfd.readouterr().out
    assert "shop.lp:12: no case exercises late [clauses]" in shown
    assert "least coverage 33.3 percent, asked for 34" in shown


def test_coverage_that_is_not_asked_for_fails_nothing(folder):
    assert run(["rules", "test", "--rules", str(folder)]) == 0
    assert run(["rules", "test", "--rules", str(folder), "--min-coverage", "33"]) == 0


def test_a_share_that_is_no_percentage_is_wrong_usage(folder):
    assert run(["rules", "test", "--rules", str(folder), "--min-coverage", "101"]) == 2
