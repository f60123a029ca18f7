"""The Parquet folder is what other people's tools expect."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from ticketworld.dataset import names
from ticketworld.dataset.tables import RECORDS

Forms = dict[tuple[str, str], Path]

LOADED = """
import json, sys
from datasets import load_dataset
folder, cache = sys.argv[1:]
tickets = load_dataset(folder, cache_dir=cache)
found = {split: [*rows] for split, rows in tickets.items()}
orders = load_dataset(folder, "orders", cache_dir=cache)["train"]
print(json.dumps({"tickets": found, "orders": [*orders]}))
"""


@pytest.fixture(scope="module")
def loaded(forms: Forms, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return what `datasets` reads of the split dataset, without a network."""
    place = tmp_path_factory.mktemp("hugging-face")
    offline = {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "HF_HOME": str(place)}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(forms["split", "parquet"]), str(place / "cache")],
        env=os.environ | offline,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return orjson.loads(done.stdout)


def test_datasets_reads_the_folder_with_its_splits(loaded: Any, written: dict[str, Path]) -> None:
    tickets = orjson.loads((written["split"] / names.TICKETS).read_bytes())
    expected: dict[str, list[str]] = {}
    for ticket in tickets:
        expected.setdefault(ticket["split"], []).append(ticket["ticket_id"])

    found = {
        split: [row["ticket_id"] for row in rows] for split, rows in loaded["tickets"].items()
    }

    assert found == expected


def test_datasets_reads_plans_as_they_are_and_open_maps_as_json(
    loaded: Any, written: dict[str, Path]
) -> None:
    tickets = orjson.loads((written["split"] / names.TICKETS).read_bytes())
    ticket = next(one for one in tickets if one["split"] == "train")
    row = loaded["tickets"]["train"][0]

    assert row["resolution_plan"] == ticket["resolution_plan"]
    assert row["_proof"] == ticket["_proof"]
    assert orjson.loads(row["_facts"]) == ticket["_facts"]


def test_datasets_sees_of_sealed_tickets_only_what_was_written(loaded: Any) -> None:
    for row in loaded["tickets"]["test"]:
        assert {name for name, value in row.items() if value is not None} == {
            *("ticket_id", "customer_email", "subject", "body", "timestamp", "split")
        }


def test_datasets_reads_the_records(loaded: Any, written: dict[str, Path]) -> None:
    orders = orjson.loads((written["split"] / names.DATABASE).read_bytes())["orders"]
    assert loaded["orders"] == orders


def test_the_card_names_every_configuration_license_and_canary(forms: Forms) -> None:
    folder = forms["split", "parquet"]
    card = (folder / "README.md").read_text()
    manifest = orjson.loads((folder / names.MANIFEST).read_bytes())

    assert card.startswith("---\n")
    assert f"license: {manifest['license'].lower()}\n" in card
    assert manifest["canary"] in card
    assert all(f"config_name: {kind}\n" in card for kind in RECORDS)
    assert all(f"- split: {split}\n" in card for split in ("train", "dev", "test"))


def test_croissant_validates_and_its_records_can_be_read(forms: Forms) -> None:
    import mlcroissant

    folder = forms["plain", "parquet"]
    described = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    assert [*described.metadata.ctx.issues.errors] == []

    customers = [*described.records("customers")]
    tickets = [*described.records("tickets")]

    counts = orjson.loads((folder / names.MANIFEST).read_bytes())["counts"]
    assert (len(customers), len(tickets)) == (counts["customers"], counts["tickets"])
    assert tickets[0]["tickets/ticket_id"].decode().startswith("TK-")
    assert isinstance(tickets[0]["tickets/resolution_plan"], dict)
