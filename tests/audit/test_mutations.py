"""The proof by mutation: whatever is planted in a dataset an audit finds, and it finds no more.

Faults are planted in tickets, records and files, digests made anew, in many tickets at once and in
many rounds. All must be found, each at its ticket or record and at a field that is concerned, and
nothing may be found in a ticket that is right. The summary of the run holds a table of it all.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
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
from tests.audit.mutations.planting import Planted, Scene, Tally, spoil
from tests.audit.mutations.table import FAULTS, RIGHT
from tests.audit.mutations.worlds import BATCH, SPLIT, World, worlds
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.moments import end_of_day
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

ROUNDS, WORLDS, BARE, PARTED = 4, 2, 3, 3
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
NO_TICKETS = Planted("no tickets", names.TICKETS, ("",))
GROUPS = (
    {kind for kinds in (WHOLE, *PLACES) for kind in kinds},
    {*world.CHANGES},
    {*contradictions.ORDERS, *contradictions.CUSTOMERS, *contradictions.PRODUCTS},
    {*apart.SPOILERS},
)
FEW = 4
"""Where one small dataset is asked for, it may lack what so many kinds of fault need."""
MANY, MAIN, OFTEN = 5000, 60, 200
"""In so many tickets, so many kinds at least are planted so many times."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let every test see each dataset of its kind, as many as are asked for."""
    known = worlds(metafunc.config.getoption("--mutated-tickets"))
    for name, is_split in (("world", False), ("split_world", True)):
        if name in metafunc.fixturenames:
            chosen = [one for one in known if (one.arguments == SPLIT) == is_split]
            metafunc.parametrize(name, chosen, ids=str, scope="module")


@pytest.fixture(scope="module")
def folder(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return world.made(tmp_path_factory.mktemp("clean") / "assets")


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
def parted(split_world: World, judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    """Return a forgery of a dataset in splits, of which one is sealed, without debug blocks."""
    place = tmp_path_factory.mktemp("parted")
    return Forgery(split_world.made(place / "assets"), place / "forged", judge)


@pytest.fixture(scope="module")
def tally() -> Tally:
    """Return the tally of all tests here."""
    return Tally()


Record = Callable[[str, object], None]


@pytest.fixture
def everything_is_found(tally: Tally, record_property: Record) -> Callable[[], None]:
    """Return what checks all that a test counted, and records it for the table."""

    def check() -> None:
        taken = tally.taken()
        record_property(FAULTS, taken.rows)
        assert taken.missed == []
        assert taken.flagged == []

    return check


Check = Callable[[], None]


def scene_of(clean: Dataset, catalogue: Catalogue, *path: str | int) -> Scene:
    return Scene(clean, catalogue, stream(clean.manifest.seed, "mutations", *path))


def nothing_is_flagged(forgery: Forgery, record: Record) -> None:
    """Check a dataset as it was made."""
    found = forgery.findings({})
    tickets = json.loads((forgery.folder / names.TICKETS).read_bytes())
    record(RIGHT, [("", len(tickets), len({one.ticket_id for one in found}))])
    assert [str(finding) for finding in found] == []


def test_no_ticket_that_is_right_is_flagged(forgery: Forgery, record_property: Record):
    nothing_is_flagged(forgery, record_property)


def test_no_ticket_of_a_split_that_is_right_is_flagged(parted: Forgery, record_property: Record):
    nothing_is_flagged(parted, record_property)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_every_fault_in_a_ticket_is_found_at_the_ticket_and_at_no_other(
    clean: Dataset,
    catalogue: Catalogue,
    forgery: Forgery,
    tally: Tally,
    everything_is_found: Check,
    number: int,
):
    scene = scene_of(clean, catalogue, "tickets", number)
    contents, planted = spoil(scene, WHOLE, PLACES, tally, SHARE)
    tally.count(planted, forgery.findings({names.TICKETS: contents}))
    everything_is_found()


@pytest.mark.parametrize("number", range(WORLDS))
def test_every_change_of_the_records_in_all_files_is_found_at_the_ticket_about_them(
    clean: Dataset,
    judge: Judge,
    forgery: Forgery,
    tally: Tally,
    everything_is_found: Check,
    number: int,
):
    scene = scene_of(clean, judge.catalogue, "world", number)
    changed, planted = world.change(scene, judge, tally, SHARE)
    found = forgery.findings(written(changed, clean))
    tally.count(planted, found, alone=False)  # other tickets lead to the same records
    everything_is_found()


@pytest.mark.parametrize("number", range(BARE))
def test_every_contradiction_of_the_records_is_found_at_the_record(
    clean: Dataset, bare: Forgery, tally: Tally, everything_is_found: Check, number: int
):
    draw = stream(clean.manifest.seed, "contradictions", number)
    database, planted = contradictions.contradict(clean.database, draw, tally, 1 - SHARE)
    found = bare.findings(written(database, clean))
    tally.count([*planted, NO_TICKETS], found, alone=False)
    everything_is_found()


@pytest.mark.parametrize("number", range(BARE))
def test_every_edit_of_a_record_in_one_file_is_found_at_the_record(
    clean: Dataset,
    bare: Forgery,
    tally: Tally,
    everything_is_found: Check,
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("ticketworld.dataset.sqlite_faults._MOST", 10**6)
    draw = stream(clean.manifest.seed, "records", number)
    content = json.loads((bare.folder / names.DATABASE).read_bytes())
    spoiled, planted = records.spoil_json(content, draw, tally, 1 - SHARE)
    found = bare.findings({names.DATABASE: spoiled})
    tally.count([*planted, NO_TICKETS], found, alone=False)
    path = shutil.copy(bare.folder / names.SQLITE, tmp_path)
    planted = records.spoil_rows(Path(path), draw, 60)
    found = bare.findings({names.SQLITE: Path(path).read_bytes()})
    tally.count([*planted, NO_TICKETS], found)
    everything_is_found()


def written(database: object, clean: Dataset) -> dict[str, object]:
    """Return both files of records."""
    as_of = end_of_day(clean.manifest.date)
    return {
        names.DATABASE: database_content(database, clean.manifest),  # type: ignore[arg-type]
        names.SQLITE: sqlite_bytes(database, as_of),  # type: ignore[arg-type]
    }


def test_every_edit_of_the_policy_is_found_where_it_is(
    clean: Dataset, bare: Forgery, tally: Tally, everything_is_found: Check
):
    draw = stream(clean.manifest.seed, "policy")
    for planted, contents in files.edited_handbooks(bare.folder, draw, 6):
        tally.count([*planted, NO_TICKETS], bare.findings(contents))
    for share in (0.3, 0.3, 0.3):
        edited, graph = files.edited_graph(bare.folder, draw, share)
        tally.count([*edited, NO_TICKETS], bare.findings({names.GRAPH: graph}))
    everything_is_found()


def test_every_edit_of_the_manifest_is_found_in_the_manifest(
    bare: Forgery, tally: Tally, everything_is_found: Check
):
    spoiled = (files.wrong_digests, files.wrong_counts, files.wrong_origins)
    for planted, contents in (one for way in spoiled for one in way(bare.folder)):
        found = bare.findings(contents, digests=False)
        tally.count(planted, found, alone=False)  # a company stands in the handbook too
    everything_is_found()


@pytest.mark.parametrize("number", range(PARTED))
def test_whatever_stands_apart_or_in_another_split_is_found_at_its_ticket(
    parted: Forgery, tally: Tally, everything_is_found: Check, number: int
):
    reading = read_folder(parted.folder)
    whole = {one.ticket_id: json.loads(one.text()) for one in reading.dataset.tickets}
    contents = {name: json.loads((parted.folder / name).read_bytes()) for name in apart.ALL}
    draw = stream(reading.dataset.manifest.seed, "apart", number)
    planted = apart.spoil(apart.Apart(contents, whole, draw, set(whole)), tally, SHARE)
    tally.count(planted, parted.findings(contents), alone=False)  # the count of a split is off too
    everything_is_found()


def test_a_file_that_is_cut_off_or_gone_is_an_error_or_a_finding_that_names_it(
    clean: Dataset, folder: Path, bare: Forgery
):
    def named(contents: dict[str, bytes]) -> set[str]:
        try:
            found = bare.findings(contents, digests=False)
        except InputError as error:
            return {name for name in files.FILES if f"{bare.folder / name}:" in str(error)}
        return {one.file for one in found if str(one) not in usual}

    usual = set(map(str, bare.findings({})))
    for name, content in files.cut_off(folder, stream(clean.manifest.seed, "cut"), 6):
        told = named({name: content})
        assert told in ({name}, {name, names.MANIFEST}), name
    for name in files.FILES:
        moved = (bare.folder / name).rename(bare.folder / "elsewhere")
        assert named({}) == {name}
        moved.rename(bare.folder / name)


def test_every_kind_of_fault_was_planted(tally: Tally, pytestconfig: pytest.Config):
    """Hold what the tests that ran have planted, often where there are many tickets."""
    tickets = pytestconfig.getoption("--mutated-tickets")
    some = {kind for kinds in GROUPS if kinds & tally.planted.keys() for kind in kinds}
    assert sum(not tally.planted[kind] for kind in some) <= (0 if tickets > BATCH else FEW)
    often = [kind for kind in some if tally.planted[kind] >= OFTEN]
    assert len(often) >= MAIN * (len(some) > MAIN and tickets >= MANY)
