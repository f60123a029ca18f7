"""The proof by mutation: whatever is planted in a dataset an audit finds, and it finds no more.

Faults are planted in tickets, records and files, digests made anew, in many tickets at once and in
many rounds. All must be found, each at its ticket or record and at a field that is concerned, and
nothing may be found in a ticket that is right.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.audit.mutations import (
    apart,
    blocks,
    contradictions,
    files,
    identity,
    letters,
    plans,
    records,
    talks,
    words,
    world,
)
from tests.audit.mutations.forged import Forgery
from tests.audit.mutations.planting import Scene, Tally, spoil
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.moments import end_of_day
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

SEED = 5
TICKETS = 300
ROUNDS, WORLDS, BARE = 4, 2, 3
SHARE = 0.67
"""How many of the tickets or records of a round are spoiled; the others must not be flagged."""

WHOLE = {
    **plans.WHOLE,
    **letters.SPOILERS,
    **talks.SPOILERS,
    **identity.SPOILERS,
    **blocks.WHOLE,
}
PLACES = [*words.PLACES, *plans.PLACES, *blocks.PLACES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("clean") / "assets"
    write_dataset(place, generate(Options(tickets=TICKETS, seed=SEED)))
    return place


@pytest.fixture(scope="module")
def clean(folder: Path) -> Dataset:
    return read_folder(folder).dataset


@pytest.fixture(scope="module")
def forgery(folder: Path, judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    return Forgery(folder, tmp_path_factory.mktemp("forged") / "assets", judge)


@pytest.fixture(scope="module")
def bare(clean: Dataset, judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    """Return a forgery of records alone, for no ticket need tell of what is wrong in them."""
    place = tmp_path_factory.mktemp("bare")
    write_dataset(place / "assets", replace(clean, tickets=()))
    return Forgery(place / "assets", place / "forged", judge)


@pytest.fixture(scope="module")
def parted(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    """Return a forgery of a dataset in splits, of which one is sealed, without debug blocks."""
    place = tmp_path_factory.mktemp("parted")
    shares = (("train", 0.6), ("dev", 0.2), ("test", 0.2))
    options = Options(tickets=60, seed=SEED, splits=shares, sealed=("test",), debug=False)
    write_dataset(place / "assets", generate(options), debug=False)
    return Forgery(place / "assets", place / "forged", judge)


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    """Return the tally of all tests here, and print it when they have ended."""
    found = Tally()
    yield found
    print(f"\n{found.table()}")


def scene_of(clean: Dataset, catalogue: Catalogue, *path: str | int) -> Scene:
    return Scene(clean, catalogue, stream(SEED, "mutations", *path))


def everything_is_found(tally: Tally) -> None:
    """Check what was counted since the last check, so that a miss fails the test it is of."""
    missed, flagged = tally.taken()
    assert missed == []
    assert flagged == []


def test_no_clean_ticket_is_flagged(forgery: Forgery):
    assert [str(finding) for finding in forgery.findings({})] == []


@pytest.mark.parametrize("number", range(ROUNDS))
def test_every_fault_in_a_ticket_is_found_at_the_ticket_and_at_no_other(
    clean: Dataset, catalogue: Catalogue, forgery: Forgery, tally: Tally, number: int
):
    scene = scene_of(clean, catalogue, "tickets", number)
    contents, planted = spoil(scene, WHOLE, PLACES, tally, SHARE)
    tally.count(planted, forgery.findings({names.TICKETS: contents}))
    everything_is_found(tally)


@pytest.mark.parametrize("number", range(WORLDS))
def test_every_change_of_the_records_in_all_files_is_found_at_the_ticket_about_them(
    clean: Dataset, judge: Judge, forgery: Forgery, tally: Tally, number: int
):
    scene = scene_of(clean, judge.catalogue, "world", number)
    changed, planted = world.change(scene, judge, tally, SHARE)
    found = forgery.findings(written(changed, clean))
    tally.count(planted, found, alone=False)  # other tickets lead to the same records
    everything_is_found(tally)


@pytest.mark.parametrize("number", range(BARE))
def test_every_contradiction_of_the_records_is_found_at_the_record(
    clean: Dataset, bare: Forgery, tally: Tally, number: int
):
    draw = stream(SEED, "contradictions", number)
    database, planted = contradictions.contradict(clean.database, draw, tally, 1 - SHARE)
    tally.count(planted, bare.findings(written(database, clean)), alone=False)
    everything_is_found(tally)


@pytest.mark.parametrize("number", range(BARE))
def test_every_edit_of_a_record_in_one_file_is_found_at_the_record(
    bare: Forgery,
    tally: Tally,
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("ticketworld.dataset.sqlite_faults._MOST", 10**6)
    draw = stream(SEED, "records", number)
    content = json.loads((bare.folder / names.DATABASE).read_bytes())
    spoiled, planted = records.spoil_json(content, draw, tally, 1 - SHARE)
    tally.count(planted, bare.findings({names.DATABASE: spoiled}), alone=False)
    path = shutil.copy(bare.folder / names.SQLITE, tmp_path)
    planted = records.spoil_rows(Path(path), draw, 60)
    tally.count(planted, bare.findings({names.SQLITE: Path(path).read_bytes()}))
    everything_is_found(tally)


def written(database: object, clean: Dataset) -> dict[str, object]:
    """Return both files of records."""
    as_of = end_of_day(clean.manifest.date)
    return {
        names.DATABASE: database_content(database, clean.manifest),  # type: ignore[arg-type]
        names.SQLITE: sqlite_bytes(database, as_of),  # type: ignore[arg-type]
    }


def test_every_edit_of_the_policy_is_found_where_it_is(bare: Forgery, tally: Tally):
    draw = stream(SEED, "policy")
    for planted, contents in files.edited_handbooks(bare.folder, draw, 6):
        tally.count(planted, bare.findings(contents))
    for share in (0.3, 0.3, 0.3):
        edited, graph = files.edited_graph(bare.folder, draw, share)
        tally.count(edited, bare.findings({names.GRAPH: graph}))
    everything_is_found(tally)


def test_every_edit_of_the_manifest_is_found_in_the_manifest(bare: Forgery, tally: Tally):
    spoiled = (files.wrong_digests, files.wrong_counts, files.wrong_origins)
    for planted, contents in (one for way in spoiled for one in way(bare.folder)):
        found = bare.findings(contents, digests=False)
        tally.count(planted, found, alone=False)  # a company stands in the handbook too
    everything_is_found(tally)


def test_no_clean_ticket_of_a_split_that_is_sealed_is_flagged(parted: Forgery):
    assert [str(finding) for finding in parted.findings({})] == []


@pytest.mark.parametrize("kind", apart.SPOILERS)
def test_whatever_stands_apart_or_in_another_split_is_found_at_its_ticket(
    parted: Forgery, tally: Tally, kind: str
):
    whole = {
        one.ticket_id: json.loads(one.text()) for one in read_folder(parted.folder).dataset.tickets
    }
    contents = {name: json.loads((parted.folder / name).read_bytes()) for name in apart.ALL}
    draw = stream(SEED, "apart", kind)
    planted = apart.planted_by(kind, apart.Apart(contents, whole, draw))
    tally.count(planted, parted.findings(contents), alone=False)  # the count of a split is off too
    everything_is_found(tally)


def test_a_file_that_is_cut_off_or_gone_is_an_error_that_names_it(folder: Path, bare: Forgery):
    for name, content in files.cut_off(folder, stream(SEED, "cut"), 6):
        with pytest.raises(InputError, match=name):
            bare.findings({name: content}, digests=False)
    for name in files.FILES:
        moved = (bare.folder / name).rename(bare.folder / "elsewhere")
        with pytest.raises(InputError, match=name):
            read_folder(bare.folder)
        moved.rename(bare.folder / name)
