from __future__ import annotations

import json

import pytest

from tests.analysis.bad import bad_folder, sound_folder
from ticketworld.cli.main import FAILED, FINDINGS, USAGE, run


def test_a_sound_policy_is_told_with_its_proofs(tmp_path, capfd):
    assert run(["rules", "lint", "--rules", str(sound_folder(tmp_path))]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["proved"] * 4 + ["no findings"]


def test_a_finding_names_file_and_line_and_a_case(tmp_path, capfd):
    folder = bad_folder(tmp_path, "gap")
    assert run(["rules", "lint", "--rules", str(folder)]) == FINDINGS
    out = capfd.readouterr().out
    assert out.startswith(f"{folder}/gap.lp:6: no clause gives this case an outcome: ")
    assert "\n    for example request=reserve, member=lapsed, books=" in out
    assert out.endswith("1 finding\n")


def test_notices_alone_do_not_fail(tmp_path, capfd):
    folder = bad_folder(tmp_path, "ineffective")
    assert run(["rules", "lint", "--rules", str(folder)]) == 0
    assert "[ineffective, a notice]" in capfd.readouterr().out


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_json_holds_findings_with_witnesses_and_proofs(tmp_path, capfd, option):
    folder = bad_folder(tmp_path, "gap")
    assert run(["rules", "lint", "--rules", str(folder), *option]) == FINDINGS
    report = json.loads(capfd.readouterr().out)
    (finding,) = report["findings"]
    assert (finding["check"], finding["where"]) == ("gap", "gap.lp:6")
    assert finding["witness"]["member"] == "lapsed"
    assert len(report["proofs"]) == 3


def test_annotations_are_escaped_as_github_asks(tmp_path, capfd):
    folder = sound_folder(tmp_path, "wait(V * 1000) :- price(V).").rename(tmp_path / "a,b")
    assert run(["rules", "lint", "--rules", str(folder), "--format", "github"]) == FINDINGS
    line = capfd.readouterr().out.splitlines()[0]
    place = str(tmp_path / "a%2Cb" / "more.lp")
    assert line.startswith(f"::error file={place},line=2,title=overflow::`(V*1000)` can reach")


def test_too_little_time_is_one_message(tmp_path, capfd):
    folder = sound_folder(tmp_path, "n(1..10**8). wait(2) :- n(7).")
    assert run(["rules", "lint", "--rules", str(folder), "--timeout", "2"]) == FAILED
    assert "takes more than 2 seconds" in capfd.readouterr().err
    assert run(["rules", "lint", "--rules", str(folder), "--timeout", "0"]) == USAGE
