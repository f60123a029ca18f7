"""`ticketworld plan` and `ticketworld validate` as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.planning.library import BUYING, LOANS, VOCABULARY
from ticketworld.cli.main import run

TEMPLATE = """
title       = "Renewal in time"
scenario_id = "RENEW-001"
query_type  = "general_inquiry"
request     = "renewal"
where       = "days_out(D), value(renewal, days, W), D <= W, reserved(no)"
outcome     = "approve"
cites       = ["renewal", "reminder"]
wants       = "to keep the book"
belief      = "nobody waits for it"
tones       = ["polite"]
"""


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], tmp_path: Path):
    """Return a function that runs a command on the library's policy."""
    rules, scenarios = tmp_path / "library", tmp_path / "templates"
    rules.mkdir()
    scenarios.mkdir()
    for name, text in {"vocabulary": VOCABULARY, "loans": LOANS, "buying": BUYING}.items():
        (rules / f"{name}.lp").write_text(text)
    (scenarios / "renewal.toml").write_text(TEMPLATE)

    def call(command: str, *arguments: str) -> tuple[int, str, str]:
        folders = ("--rules", str(rules), "--scenarios", str(scenarios))
        code = run([command, *arguments, *folders])
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return call


def test_a_plan_covers_all_that_can_be_reached_and_says_what_cannot(ask) -> None:
    code, out, _ = ask("plan", "--cover", "clauses,relations,chains:3,boundaries,templates")
    assert code == 0
    assert "clauses     9 of 9 reachable, 0 proved unreachable" in out
    assert "templates   1 of 1 reachable" in out
    assert "scenario 1:" in out
    assert "hops        " in out


def test_every_scenario_printed_is_confirmed_by_decide(ask, tmp_path: Path) -> None:
    _, out, _ = ask("plan", "--json", "--contrast")
    planned = json.loads(out)["scenarios"]
    cases = tmp_path / "cases.json"
    cases.write_text(json.dumps([scenario["facts"] for scenario in planned]))
    assert run(["decide", str(cases), "--rules", str(tmp_path / "library"), "--json"]) == 0


def test_a_limit_too_small_says_by_how_much(ask) -> None:
    code, out, err = ask("plan", "--cover", "clauses", "--limit", "1")
    assert code == 0
    assert "scenario 2" not in out
    assert "--limit 1 is too small" in err


def test_a_plan_is_written_whole(ask, tmp_path: Path) -> None:
    path = tmp_path / "plan.jsonl"
    code, out, _ = ask("plan", "--output", str(path), "--explain")
    assert code == 0
    header, *rows = map(json.loads, path.read_text().splitlines())
    assert header["format"] == "ticketworld-plan/1"
    assert len(rows) == header["scenarios"]
    assert "scenario 1" not in out
    assert "proved unreachable" in out


def test_an_explained_plan_quotes_the_clauses(ask) -> None:
    _, out, _ = ask("plan", "--cover", "clauses", "--explain", "--contrast")
    assert "“A book is renewed within 30 days.”" in out
    assert "but         " in out
    assert "still       " in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--hops", "x"), "`--hops x` is no number of hops"),
        (("--cover", "claused"), "did you mean `clauses`"),
        (("--outcome", "maybe"), "there is no such outcome"),
        (("--clause", "dear", "--area", "loans"), "which is proved; drop one of them"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_one_line(ask, arguments, message) -> None:
    code, out, err = ask("plan", *arguments)
    assert code == 1
    assert out == ""
    assert message in err
    assert err.count("\n") == 1


def test_a_template_that_holds_is_said_to(ask) -> None:
    code, out, _ = ask("validate", "RENEW-001")
    assert code == 0
    assert out.startswith("1 of 1 templates hold")


def test_a_planted_wrong_outcome_is_refuted_by_a_case_that_decide_takes(
    ask, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "templates" / "renewal.toml"
    path.write_text(TEMPLATE.replace("reserved(no)", "D > 0"))
    code, out, _ = ask("validate")
    assert code == 3
    assert "renewal.toml:6: RENEW-001: not every case ends in `approve`" in out
    case = tmp_path / "case.json"
    case.write_text(out.split("for example ")[1].splitlines()[0])
    assert run(["decide", str(case), "--rules", str(tmp_path / "library")]) == 0
    assert capfd.readouterr().out.startswith("outcome     deny")


def test_an_unknown_template_is_named_with_the_nearest(ask) -> None:
    code, _, err = ask("validate", "RENEW-01")
    assert code == 1
    assert "did you mean `RENEW-001`" in err


def test_verdicts_are_json_too(ask) -> None:
    code, out, _ = ask("validate", "--json", "--examples", "10")
    assert code == 0
    [verdict] = json.loads(out)
    assert verdict["template"] == "RENEW-001"
    assert verdict["clauses"] == ["reminder", "renewal"]
