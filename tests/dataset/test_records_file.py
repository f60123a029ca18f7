"""Records are found in any file that holds their lists, however it is laid out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sample import sample_dataset
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.records_file import RecordsFile
from ticketworld.errors import InputError


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return sample_dataset()


@pytest.fixture
def content(dataset: Dataset) -> dict[str, Any]:
    return json.loads(json_bytes(database_content(dataset.database, dataset.manifest)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / names.DATABASE


@pytest.mark.parametrize("indent", [None, 0, 1, 2, 3])
@pytest.mark.parametrize("without", [(), ("promotions", "retailers"), ("customers", "orders")])
def test_records_are_found_in_any_layout(
    dataset: Dataset, content: dict[str, Any], path: Path, indent: int, without: tuple[str, ...]
):
    content = {**content, **{kind: [] for kind in without}}
    path.write_text(json.dumps(content, indent=indent))
    file = RecordsFile(path)
    for kind in content:
        expected = () if kind in without else getattr(dataset.database, kind)
        assert getattr(file.database, kind) == expected
    assert file.faults == []


@pytest.mark.parametrize("size", [11, 1_000, 12_345])
def test_records_are_found_across_the_blocks_in_which_a_file_is_read(
    dataset: Dataset,
    content: dict[str, Any],
    path: Path,
    size: int,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("ticketworld.files._BLOCK", size)
    content["orders"][1]["order_status"] = "lost"
    path.write_bytes(json_bytes(content))
    file = RecordsFile(path)
    assert file.database == dataset.database
    (fault,) = file.copy_faults(dataset.manifest)
    assert (fault.record, fault.field) == (content["orders"][1]["order_id"], "order_status")


@pytest.mark.parametrize("indent", [1, 2])
@pytest.mark.parametrize("unknown", [(), ("kittens",)])
def test_what_is_wrong_is_told_alike_in_any_layout(
    dataset: Dataset, content: dict[str, Any], path: Path, indent: int, unknown: tuple[str, ...]
):
    found = content | {key: [] for key in unknown}
    found["orders"][-1]["gift"] = "yes"
    found["customers"].append(found["customers"][0])
    found["customers"].append(7)
    found["products"][0]["base_price"] += 1
    path.write_text(json.dumps(found, indent=indent))
    file = RecordsFile(path)
    last = len(found["customers"]) - 1
    assert [(fault.record, fault.field) for fault in file.faults] == [
        (f"[{last}]", ""),
        (found["orders"][-1]["order_id"], "gift"),
    ]
    assert [(f.record, f.field) for f in file.copy_faults(dataset.manifest)] == [
        (found["products"][0]["product_id"], "base_price"),
        *(("", key) for key in unknown),
    ]


@pytest.mark.parametrize("place", [1, 5_000, -4, -3])
def test_a_file_that_is_cut_off_is_told(content: dict[str, Any], path: Path, place: int):
    path.write_bytes(json_bytes(content)[:place])
    with pytest.raises(InputError, match="truncated or was damaged"):
        RecordsFile(path)


def test_a_list_that_is_missing_is_told(content: dict[str, Any], path: Path):
    path.write_bytes(json_bytes({k: v for k, v in content.items() if k != "retailers"}))
    with pytest.raises(InputError, match="`retailers` is missing"):
        RecordsFile(path)


def test_a_file_that_changes_while_it_is_read_is_told(
    dataset: Dataset, content: dict[str, Any], path: Path
):
    path.write_bytes(json_bytes(content))
    file = RecordsFile(path)
    path.write_bytes(json_bytes(content)[:-40])
    with pytest.raises(InputError, match="was changed while it was read"):
        list(file.copy_faults(dataset.manifest))
