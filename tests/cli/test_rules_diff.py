from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.cli.main import run
from ticketworld.dataset.store import write_dataset
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    write_dataset(tmp_path / "assets", sample_dataset())
    return tmp_path / "assets"


@pytest.fixture
def stricter(tmp_path: Path) -> Path:
    """Return a copy of the shipped policy with a return window of one day."""
    folder = tmp_path / "stricter"
    folder.mkdir()
    for path in rules_folder().glob("*.lp"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("setting(return_window, days, 30)", "setting(return_window, days, 1)")
        (folder / path.name).write_text(text, encoding="utf-8")
    return folder


def test_exactly_the_tickets_that_another_policy_decides_otherwise_are_listed(
    dataset, stricter, judge, capfd
):
    other = Judge(load_policy(stricter))
    tickets = sample_dataset().tickets
    wanted = [
        ticket.ticket_id
        for ticket in tickets
        if judge.decide([judge.case(ticket.facts)])[0].answer.resolution
        != other.decide([other.case(ticket.facts)])[0].answer.resolution
    ]
    assert wanted
    command = ["rules", "diff", str(rules_folder()), str(stricter), "--dataset", str(dataset)]
    assert run([*command, "--json"]) == 3
    found = json.loads(capfd.readouterr().out)
    assert found["tickets"] == len(tickets)
    assert set(wanted) <= {entry["ticket_id"] for entry in found["relabelled"]}
    only_cited = [
        entry["ticket_id"] for entry in found["relabelled"] if entry["ticket_id"] not in wanted
    ]
    for entry in found["relabelled"]:
        if entry["ticket_id"] in only_cited:
            assert [kind["what"] for kind in entry["kinds"]] == ["citations"]


def test_no_ticket_is_listed_where_the_policy_is_the_same(dataset, capfd):
    rules = str(rules_folder())
    assert run(["rules", "diff", rules, rules, "--dataset", str(dataset)]) == 0
    count = len(sample_dataset().tickets)
    assert f"0 of {count} tickets get another label" in capfd.readouterr().out


def test_a_dataset_that_is_not_there_is_told(tmp_path, capfd):
    rules = str(rules_folder())
    assert run(["rules", "diff", rules, rules, "--dataset", str(tmp_path / "none")]) == 1
    assert "none" in capfd.readouterr().err
