"""Datasets that are added to, or that another shares nothing with, in any state and format."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tests.dataset.formats.conftest import split_dataset
from ticketworld.dataset import names
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.factory.onto import Elder, strangers_of
from ticketworld.factory.options import Options
from ticketworld.factory.origin import choices

FORMATS = ["jsonl", "parquet", "sqlite"]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folders of a dataset with a sealed split, by format, and of tickets alone."""
    place = tmp_path_factory.mktemp("onto")
    found = {name: place / name for name in ["json", *FORMATS, "chat", "foreign"]}
    write_dataset(found["json"], split_dataset())
    for to in [*FORMATS, "chat"]:
        convert(found["json"], found[to], to)
    found["foreign"].mkdir()
    (found["foreign"] / names.TICKETS).write_text('[{"ticket_id": "T-1", "body": "Hello."}]')
    return found


@pytest.mark.parametrize("form", FORMATS)
def test_who_occurs_in_a_dataset_is_known_whatever_its_format(
    form: str, folders: dict[str, Path]
) -> None:
    dataset = split_dataset()
    one, other = strangers_of(folders["json"]), strangers_of(folders[form])
    assert one.names == {customer.name for customer in dataset.database.customers}
    assert len(one.letters) == len({ticket.body for ticket in dataset.tickets})
    assert (other.series, other.names, other.letters) == (one.series, one.names, one.letters)


def test_a_run_notes_the_same_whatever_the_format(folders: dict[str, Path]) -> None:
    noted = {
        choices(Options(tickets=1, disjoint_from=folders[form]))["disjoint_from"]
        for form in ["json", *FORMATS]
    }
    assert len(noted) == 1


def test_sealed_letters_are_known_whose_truth_is_kept_away(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(folders["json"], tmp_path / "made"))
    (folder / names.SEALED).unlink()
    assert strangers_of(folder).letters == strangers_of(folders["json"]).letters


def test_nothing_is_held_apart_from_a_dataset_that_was_edited(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(folders["json"], tmp_path / "made"))
    path = folder / names.TICKETS
    tickets = orjson.loads(path.read_bytes())
    path.write_bytes(orjson.dumps(tickets[1:]))
    with pytest.raises(
        InputError, match=r"support_tickets\.json: is not what manifest\.json says"
    ):
        strangers_of(folder)


def test_a_dataset_is_added_to_as_it_stands_in_its_folder(folders: dict[str, Path]) -> None:
    elder = Elder(folders["json"])
    assert elder.before.tickets == len(split_dataset().tickets)
    assert elder.manifest.sealed == ("test",)


@pytest.mark.parametrize("form", FORMATS)
def test_a_converted_dataset_is_not_added_to_and_what_helps_is_told(
    form: str, folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(folders[form], tmp_path / "my data"))
    command = f"`ticketworld convert '{folder}' --to json --output-dir '{folder}-json'`"
    with pytest.raises(InputError) as told:
        Elder(folder)
    assert f"is a dataset in the form `{form}`" in str(told.value)
    assert command in str(told.value)


@pytest.mark.parametrize("use", [Elder, strangers_of])
@pytest.mark.parametrize(
    ("form", "message"),
    [
        ("chat", "holds chat records, from which no dataset can be made again"),
        ("foreign", r"holds no `manifest\.json`.*put it back, or see `ticketworld audit`"),
        ("nowhere", "there is no such folder; give the folder of a dataset"),
    ],
)
def test_what_is_no_dataset_of_ours_is_told(
    use: Callable[[Path], object], form: str, message: str, folders: dict[str, Path]
) -> None:
    with pytest.raises(InputError, match=message):
        use(folders["json"].parent / form)


def test_a_sealed_dataset_is_not_added_to_without_its_truth(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(folders["json"], tmp_path / "made"))
    (folder / names.SEALED).unlink()
    message = (
        r"sealed_truth\.json: is kept elsewhere, and what is added is sealed in it; put it back"
    )
    with pytest.raises(InputError, match=message):
        Elder(folder)
