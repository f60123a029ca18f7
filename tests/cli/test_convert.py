from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.sample import sample_dataset
from ticketworld.cli.convert import VIEWS, WHOLE
from ticketworld.cli.main import run
from ticketworld.dataset.formats.convert import SINKS
from ticketworld.dataset.formats.training import RECORDS
from ticketworld.dataset.store import write_dataset


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("convert") / "assets"
    write_dataset(folder, sample_dataset())
    return folder


def test_a_dataset_is_converted_and_what_was_written_is_told(
    assets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(["convert", str(assets), "--to", "jsonl", "--output-dir", str(out)]) == 0
    count = len(sample_dataset().tickets)
    assert f"{count} tickets" in capsys.readouterr().out
    assert len((out / "support_tickets.jsonl").read_bytes().splitlines()) == count


def test_what_was_written_is_told_as_json(
    assets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    code = run(["convert", str(assets), "--to", "chat", "--output-dir", str(out), "--json"])
    told = orjson.loads(capsys.readouterr().out)
    assert code == 0
    assert told["train records"] == len(sample_dataset().tickets)


def test_debug_blocks_go_where_they_are_asked_to(assets: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["convert", str(assets), "--to", "jsonl", "--output-dir", str(out), "--no-debug"]
    assert run(words) == 0
    assert b'"_facts"' not in (out / "support_tickets.jsonl").read_bytes()
    assert b'"_facts"' in (out / "ticket_metadata.jsonl").read_bytes()


def test_a_view_has_no_debug_blocks_to_move(
    assets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["convert", str(assets), "--to", "chat", "--output-dir", str(tmp_path), "--no-debug"]
    assert run(words) == 2
    assert "--to chat has no debug blocks" in capsys.readouterr().err


def test_an_error_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["convert", str(tmp_path / "no"), "--to", "json", "--output-dir", str(tmp_path / "o")]
    assert run(words) == 1
    told = capsys.readouterr().err
    assert told.startswith("error: ")
    assert told.count("\n") == 1


def test_the_command_offers_every_format_there_is() -> None:
    assert set(WHOLE) == {*SINKS}
    assert set(VIEWS) == {*RECORDS}
