"""Datasets to convert: the sample one, with and without debug, split and sealed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.store import write_dataset

WHOLE = ("json", "jsonl", "parquet", "sqlite")
KINDS = ("plain", "split", "split_no_debug")


def split_dataset() -> Dataset:
    """Return the sample dataset in three splits that take turns, one of them sealed."""
    dataset = sample_dataset()
    splits = ("train", "test", "dev", "train")
    tickets = tuple(
        ticket.model_copy(update={"split": splits[number % 4]})
        for number, ticket in enumerate(dataset.tickets)
    )
    manifest = dataset.manifest.model_copy(update={"sealed": ("test",)})
    return replace(dataset, tickets=tickets, manifest=manifest)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folders of the sample dataset as `generate` writes it, by kind."""
    place = tmp_path_factory.mktemp("written")
    for kind in (*KINDS, "no_debug"):
        dataset = split_dataset() if kind.startswith("split") else sample_dataset()
        write_dataset(place / kind, dataset, debug=not kind.endswith("no_debug"))
    return {path.name: path for path in sorted(place.iterdir())}


@pytest.fixture(scope="session")
def forms(
    written: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Path]:
    """Return the folder of each kind of the sample dataset in each format."""
    place = tmp_path_factory.mktemp("forms")
    found = {}
    for kind in KINDS:
        for to in WHOLE:
            found[kind, to] = place / f"{kind}-{to}"
            convert(written[kind], found[kind, to], to)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by their paths inside it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def source(written: dict[str, Path], tmp_path: Path) -> Path:
    """Return a dataset of one's own, to be damaged."""
    return Path(shutil.copytree(written["plain"], tmp_path / "source"))
