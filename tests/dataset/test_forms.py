from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.audit.audit import audit_dataset
from ticketworld.dataset.formats.convert import SINKS
from ticketworld.dataset.formats.opening import SOURCES
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.formats.training import RECORDS
from ticketworld.dataset.forms import SIGNS, VIEWS, form_of
from ticketworld.dataset.store import read_dataset, write_dataset
from ticketworld.errors import InputError


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms") / "assets"
    write_dataset(folder, sample_dataset())
    return folder


@pytest.mark.parametrize("to", ["jsonl", "parquet", "sqlite"])
def test_whoever_reads_json_tells_how_to_get_it_from_another_form(
    to: str, assets: Path, tmp_path: Path
) -> None:
    convert(assets, tmp_path / to, to)
    message = f"is a dataset in the form `{to}`.*`ticketworld convert .*{to} --to json"
    with pytest.raises(InputError, match=message):
        audit_dataset(tmp_path / to)
    with pytest.raises(InputError, match=message):
        read_dataset(tmp_path / to)


def test_a_view_cannot_be_audited(assets: Path, tmp_path: Path) -> None:
    convert(assets, tmp_path / "chat", "chat")
    with pytest.raises(InputError, match="holds chat records, from which no dataset can be made"):
        audit_dataset(tmp_path / "chat")


def test_every_form_that_is_written_is_known_again(assets: Path, tmp_path: Path) -> None:
    for to in SIGNS:
        convert(assets, tmp_path / to, to)
        assert form_of(tmp_path / to) == to
    shutil.rmtree(tmp_path / "json")
    (tmp_path / "json").mkdir()
    assert form_of(tmp_path / "json") is None


def test_forms_and_formats_are_the_same() -> None:
    assert {*SIGNS} == {*SINKS} | {*VIEWS}
    assert {*SOURCES} == {*SINKS}
    assert {*RECORDS} == {*VIEWS}
