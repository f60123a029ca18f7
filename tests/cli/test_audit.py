from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.cli.main import run
from ticketworld.dataset import names
from ticketworld.dataset.store import write_dataset

FOREIGN = Path(__file__).parents[1] / "audit" / "foreign"
FILES = [names.AUDIT_PAGE, names.AUDIT_REPORT, names.AUDIT_RESULTS]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "assets"
    write_dataset(folder, sample_dataset())
    return folder


def test_a_report_is_written_beside_the_dataset_and_upsets_nothing(made: Path, capsys):
    assert run(["audit", str(made), "--report"]) == 0
    assert {path.name for path in made.iterdir()} >= set(FILES)
    first = capsys.readouterr().out
    assert run(["audit", str(made)]) == 0
    assert capsys.readouterr().out == first
    assert first in (made / names.AUDIT_REPORT).read_text()


def test_a_report_can_be_written_elsewhere(made: Path, tmp_path: Path):
    assert run(["audit", str(made), "--report-dir", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES


@pytest.mark.parametrize("written", range(3))
def test_without_room_for_all_reports_none_is_left_and_older_ones_stay(
    made: Path, tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch, written: int
):
    older = tmp_path / "older"
    older.mkdir()
    (older / names.AUDIT_PAGE).write_text("older")
    left = iter(range(written))

    def full(_: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    for place in (older, tmp_path / "new" / "out"):
        left = iter(range(written))
        assert run(["audit", str(made), "--report-dir", str(place)]) == 1
        assert capsys.readouterr().err == (
            f"error: {place}: the reports cannot be written (No space left on device); make room, "
            "or choose another place with `--report-dir`\n"
        )
    assert [path.name for path in tmp_path.iterdir()] == ["older"]
    assert [path.read_text() for path in older.iterdir()] == ["older"]


def test_a_file_where_the_reports_should_go_is_told_before_anything_is_audited(
    made: Path, tmp_path: Path, capsys
):
    (tmp_path / "notes").touch()
    assert run(["audit", str(made), "--report-dir", str(tmp_path / "notes")]) == 1
    told = capsys.readouterr().err
    assert told == f"error: {tmp_path / 'notes'}: is not a folder; choose another place\n"


@pytest.mark.parametrize("flags", [[], ["--report"]])
def test_a_file_instead_of_its_folder_is_told_with_the_folder(made: Path, capsys, flags):
    assert run(["audit", str(made / names.TICKETS), *flags]) == 1
    assert capsys.readouterr().err == (
        f"error: {made / names.TICKETS}: is a file; give the folder of a dataset, such as "
        f"`{made}`\n"
    )


def test_json_is_what_the_results_file_holds(made: Path, tmp_path: Path, capsys):
    assert run(["audit", str(made), "--json", "--report-dir", str(tmp_path)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / names.AUDIT_RESULTS).read_text())


def test_a_foreign_set_with_faults_has_findings(capsys):
    assert run(["audit", str(FOREIGN)]) == 3
    assert "checks undecidable" in capsys.readouterr().out


def test_a_foreign_set_of_which_only_something_is_open_is_fine(tmp_path: Path, capsys):
    folder = tmp_path / "set"
    shutil.copytree(FOREIGN, folder)
    tickets = json.loads((folder / names.TICKETS).read_text())
    (folder / names.TICKETS).write_text(json.dumps(tickets[3:4]))
    database = json.loads((folder / names.DATABASE).read_text())
    database["orders"][4]["tracking_number"] = "1Z06121005"
    (folder / names.DATABASE).write_text(json.dumps(database))
    assert run(["audit", str(folder)]) == 0
    *_, origin, last = capsys.readouterr().out.splitlines()
    assert origin == "no manifest.json: read as tickets that others made, field by field"
    assert last == (
        "1 ticket and 11 records: nothing contradicts the records or the policy, "
        "4 checks undecidable"
    )


def test_a_foreign_set_without_its_records_is_told(tmp_path: Path, capsys):
    shutil.copy(FOREIGN / names.TICKETS, tmp_path)
    assert run(["audit", str(tmp_path)]) == 1
    assert "customer_database.json: there is no such file" in capsys.readouterr().err
