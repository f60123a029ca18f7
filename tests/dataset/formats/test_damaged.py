"""What is told of a dataset that is missing, damaged, foreign or sealed where it is read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tests.dataset.formats.conftest import contents
from ticketworld.dataset import names
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.publish import convert
from ticketworld.errors import InputError


def edited(path: Path, edit: Callable[[bytes], bytes]) -> None:
    path.write_bytes(edit(path.read_bytes()))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such folder"):
        convert(tmp_path / "nowhere", tmp_path / "out", "jsonl")


def test_a_folder_without_a_dataset_is_told(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    with pytest.raises(
        InputError, match=r"holds none of `support_tickets\.json`, .*`dataset\.db`"
    ):
        convert(tmp_path / "thesis", tmp_path / "out", "jsonl")


def test_a_file_in_the_place_of_a_folder_is_told(source: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"support_tickets\.json: is no folder; give the folder"):
        convert(source / names.TICKETS, tmp_path / "out", "jsonl")


@pytest.mark.parametrize("to", ["json", "jsonl", "parquet"])
def test_tickets_without_a_manifest_are_told(
    to: str, forms: dict[tuple[str, str], Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(forms["plain", to], tmp_path / "source"))
    (source / names.MANIFEST).unlink()
    with pytest.raises(InputError, match=r"source: holds no `manifest.json`.* others made"):
        convert(source, tmp_path / "out", "sqlite")


def test_a_dataset_of_another_version_is_told(source: Path, tmp_path: Path) -> None:
    edited(source / names.MANIFEST, lambda text: text.replace(b'"format": 2', b'"format": 9'))
    with pytest.raises(InputError, match=r"format is `9`, this version reads `2`"):
        convert(source, tmp_path / "out", "jsonl")


def test_a_manifest_that_is_none_is_told(source: Path, tmp_path: Path) -> None:
    (source / names.MANIFEST).write_bytes(b"[1]")
    with pytest.raises(InputError, match="not the manifest of a dataset"):
        convert(source, tmp_path / "out", "jsonl")
    (source / names.MANIFEST).write_bytes(b'{"format": 2}')
    with pytest.raises(InputError, match=r"manifest.json: versions: `field required`"):
        convert(source, tmp_path / "out", "jsonl")
    (source / names.MANIFEST).write_bytes(b'{"format"')
    with pytest.raises(InputError, match=r"manifest.json:1: .*truncated or was damaged"):
        convert(source, tmp_path / "out", "jsonl")


def test_a_number_too_large_for_its_field_is_told(source: Path, tmp_path: Path) -> None:
    edited(
        source / names.MANIFEST,
        lambda text: re.sub(rb'"seed": \d+', b'"seed": 1' + b"0" * 30, text),
    )
    with pytest.raises(InputError, match=r"manifest.json: seed: `input should be a valid integer"):
        convert(source, tmp_path / "out", "jsonl")


@pytest.mark.parametrize("name", [names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY])
def test_a_file_that_was_changed_is_told(name: str, source: Path, tmp_path: Path) -> None:
    edited(source / name, lambda text: text[:-100] + text[-99:])
    with pytest.raises(InputError, match=f"{name}: is not what manifest.json says was written"):
        convert(source, tmp_path / "out", "jsonl")
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_missing_is_told(source: Path, tmp_path: Path) -> None:
    (source / names.GRAPH).unlink()
    with pytest.raises(InputError, match=r"policy_graph.json: is missing"):
        convert(source, tmp_path / "out", "jsonl")


@pytest.mark.parametrize(
    ("to", "name", "message"),
    [
        (
            "json",
            "support_tickets.json",
            "support_tickets.json: .*`ticketworld audit .*source` tells",
        ),
        ("jsonl", "support_tickets.jsonl", "support_tickets.jsonl: .*(damaged|not what manifest)"),
        ("jsonl", "orders.jsonl", "orders.jsonl: .*(damaged|not what manifest)"),
        ("sqlite", "dataset.db", "dataset.db.*damaged"),
        ("parquet", "data/train-00000-of-00001.parquet", "train-00000-of-00001.parquet.*damaged"),
    ],
)
def test_a_truncated_file_of_any_format_is_told(
    to: str, name: str, message: str, source: Path, tmp_path: Path
) -> None:
    damaged = source
    if to != "json":
        damaged = tmp_path / to
        convert(source, damaged, to)
    edited(damaged / name, lambda text: text[: len(text) * 2 // 3])
    with pytest.raises(InputError, match=message):
        convert(damaged, tmp_path / "out", "json")


@pytest.mark.parametrize("name", ["data/train-00000-of-00001", "records/orders-00000-of-00001"])
def test_bytes_put_into_a_parquet_file_are_told(
    name: str, forms: dict[tuple[str, str], Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(forms["plain", "parquet"], tmp_path / "source"))
    path = source / f"{name}.parquet"
    edited(path, lambda text: text[:200] + b"\xff\xfe" + text[200:])
    with pytest.raises(InputError, match=f"{name}.parquet: .*truncated or was damaged; take it"):
        convert(source, tmp_path / "out", "json")


@pytest.mark.parametrize(
    ("to", "name"),
    [
        *(("json", name) for name in (names.TICKETS, names.DATABASE, names.SQLITE)),
        *(("json", name) for name in (names.MANIFEST, names.POLICY, names.GRAPH)),
        ("jsonl", "orders.jsonl"),
        ("sqlite", "dataset.db"),
        ("parquet", "data/train-00000-of-00001.parquet"),
    ],
)
def test_a_folder_where_a_file_should_be_is_told(
    to: str, name: str, forms: dict[tuple[str, str], Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(forms["plain", to], tmp_path / "source"))
    (source / name).unlink()
    (source / name).mkdir()
    with pytest.raises(InputError, match=f"{name}: is a folder where a file should be"):
        convert(source, tmp_path / "out", "jsonl")


def test_reports_about_another_folder_are_not_carried_along(source: Path, tmp_path: Path) -> None:
    for name in names.AUDIT:
        (source / name).write_text("of another folder")
    convert(source, tmp_path / "out", "json")
    assert {*contents(source)} - {*contents(tmp_path / "out")} == {*names.AUDIT}


@pytest.mark.parametrize("to", ["json", "jsonl", "parquet", "sqlite"])
def test_a_sealed_set_is_converted_without_its_truth(
    to: str, written: dict[str, Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(written["split"], tmp_path / "source"))
    (source / names.SEALED).unlink()

    convert(source, tmp_path / to, to)
    convert(tmp_path / to, tmp_path / "back", "json")

    assert contents(tmp_path / "back") == contents(source)


@pytest.mark.parametrize(
    ("to", "place"),
    [
        ("json", "sealed_truth.json"),
        ("jsonl", "sealed_truth.jsonl"),
        ("parquet", "records/sealed_truth-00000-of-00001.parquet"),
    ],
)
def test_sealed_truth_stands_in_a_file_of_its_own(
    to: str, place: str, written: dict[str, Path], tmp_path: Path
) -> None:
    convert(written["split"], tmp_path / "with", to)
    bare = Path(shutil.copytree(written["split"], tmp_path / "bare"))
    (bare / names.SEALED).unlink()
    convert(bare, tmp_path / "without", to)

    found, expected = contents(tmp_path / "with"), contents(tmp_path / "without")

    assert found.keys() - expected.keys() - described(place) == {place}
    assert {name for name in expected if found[name] != expected[name]} <= TELLING


TELLING = {"README.md", "croissant.json"}
"""Files that name every other file, and hold no content of theirs."""


def described(place: str) -> set[str]:
    """Return the files that describe a file of sealed truth."""
    return {f"schemas/{place}.schema.json", "schemas/sealed_truth.json.schema.json"}


def test_a_table_that_is_missing_is_told(source: Path, tmp_path: Path) -> None:
    convert(source, tmp_path / "jsonl", "jsonl")
    (tmp_path / "jsonl" / "orders.jsonl").unlink()
    with pytest.raises(InputError, match="the table `orders` is missing"):
        open_source(tmp_path / "jsonl")


def test_an_edited_ticket_of_any_format_is_told(source: Path, tmp_path: Path) -> None:
    convert(source, tmp_path / "jsonl", "jsonl")
    path = tmp_path / "jsonl" / "support_tickets.jsonl"
    edited(path, lambda text: text.replace(b'"approve"', b'"deny"', 1))
    message = (
        r"support_tickets.jsonl: is not what manifest.json says.* or convert the dataset again"
    )
    with pytest.raises(InputError, match=message):
        convert(tmp_path / "jsonl", tmp_path / "out", "sqlite")


def test_what_stands_beside_a_ticket_that_is_not_there_is_told(
    written: dict[str, Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(written["no_debug"], tmp_path / "source"))
    tickets = orjson.loads((source / names.TICKETS).read_bytes())
    (source / names.TICKETS).write_bytes(orjson.dumps(tickets[1:]))
    with pytest.raises(InputError, match=f"{tickets[0]['ticket_id']}: `no ticket in this place"):
        list(open_source(source).tickets())


def test_a_view_is_no_dataset(source: Path, tmp_path: Path) -> None:
    convert(source, tmp_path / "chat", "chat")
    with pytest.raises(InputError, match="holds chat records, from which no dataset can be made"):
        convert(tmp_path / "chat", tmp_path / "out", "json")
