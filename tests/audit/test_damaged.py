"""Damaged folders are audited as far as they go, and never as if they were something else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.dataset.formats.conftest import split_dataset
from tests.sample import sample_dataset
from ticketworld.audit.audit import audit_dataset
from ticketworld.audit.finding import Audit
from ticketworld.audit.folder import undisturbed
from ticketworld.dataset import names
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError

FOREIGN = Path(__file__).parent / "foreign"


def audited(folder: Path) -> Audit:
    return audit_dataset(folder, workers=1)


def told(folder: Path) -> list[tuple[str, str, object]]:
    return [(one.file, one.field, one.found) for one in audited(folder).findings]


@pytest.mark.parametrize(
    ("debug", "gone"), [(True, ()), (True, (names.GRAPH,)), (False, (names.GRAPH,))]
)
def test_a_dataset_of_ours_without_its_manifest_is_not_taken_for_somebody_elses(
    tmp_path: Path, debug: bool, gone: tuple[str, ...]
):
    folder = tmp_path / "assets"
    write_dataset(folder, sample_dataset(), debug=debug)
    for name in (names.MANIFEST, *gone):
        (folder / name).unlink()
    with pytest.raises(
        InputError, match=r"manifest.json: is missing, and `.*put the manifest back"
    ):
        audited(folder)


def test_a_dataset_that_others_made_needs_no_manifest():
    assert audited(FOREIGN).ledger is not None


@pytest.mark.parametrize("name", [names.SQLITE, names.GRAPH, names.POLICY])
def test_a_file_that_is_gone_is_one_finding_and_the_rest_is_audited(written: Path, name: str):
    (written / name).unlink()
    assert told(written) == [(name, "", "(absent)")]


@pytest.mark.parametrize(
    ("name", "kept", "end"),
    [(names.SQLITE, 9000, b""), (names.GRAPH, 0, b""), (names.POLICY, 900, b"\xff")],
)
def test_a_file_that_is_damaged_is_found_and_the_rest_is_audited(
    written: Path, name: str, kept: int, end: bytes
):
    (written / name).write_bytes((written / name).read_bytes()[:kept] + end)
    tickets = json.loads((written / names.TICKETS).read_text())
    tickets[0]["resolution_plan"]["outcome"] = "deny"
    (written / names.TICKETS).write_text(json.dumps(tickets))
    found = told(written)
    assert {file for file, _, _ in found} == {name, names.MANIFEST, names.TICKETS}
    assert [field for file, field, _ in found if file == names.TICKETS] == [
        "resolution_plan.outcome"
    ]


def test_an_empty_database_is_one_finding_of_the_file(written: Path):
    (written / names.SQLITE).write_bytes(b"")
    (found,) = [one for one in audited(written).findings if one.file == names.SQLITE]
    assert (found.field, found.found) == ("", "unreadable")
    assert found.why.startswith("`it holds no table`: the file is truncated or was damaged")


def test_a_folder_in_the_place_of_a_file_is_a_finding(written: Path):
    (written / names.GRAPH).unlink()
    (written / names.GRAPH).mkdir()
    (written / names.FULL_POLICY).mkdir()
    assert told(written) == [
        (names.GRAPH, "", "unreadable"),
        (names.FULL_POLICY, "", "unreadable"),
    ]


def test_sealed_truth_that_is_damaged_is_a_finding_and_its_tickets_stay_open(tmp_path: Path):
    write_dataset(tmp_path / "sealed", split_dataset())
    path = tmp_path / "sealed" / names.SEALED
    path.write_bytes(path.read_bytes()[:-500])
    audit = audited(tmp_path / "sealed")
    assert audit.sealed == 3
    first, second = [one for one in audit.findings if one.kind in ("schema", "digest")]
    assert (first.file, first.found) == (names.SEALED, "unreadable")
    assert second.field == f"files.{names.SEALED}"


def test_debug_blocks_that_are_gone_are_missed_beside_sealed_truth_too(tmp_path: Path):
    write_dataset(tmp_path / "sealed", split_dataset(), debug=False)
    (tmp_path / "sealed" / names.METADATA).unlink()
    with pytest.raises(InputError, match=r"put ticket_metadata.json beside it"):
        audited(tmp_path / "sealed")


def in_ticket(folder: Path) -> str:
    return replaced(folder / names.TICKETS, b'"outcome": "approve",')


def in_record(folder: Path) -> str:
    return replaced(folder / names.DATABASE, b'"payment_method":')


def replaced(path: Path, key: bytes) -> str:
    """Put a second value before the one that a reader like ours takes."""
    name = key.split(b":")[0]
    path.write_bytes(path.read_bytes().replace(name, name + b': "x", ' + name, 1))
    return name.strip(b'"').decode()


@pytest.mark.parametrize("spoil", [in_ticket, in_record])
@pytest.mark.parametrize("is_laid_out_as_ours", [True, False])
def test_a_key_that_stands_twice_is_refused_with_both_its_values(
    written: Path, spoil: Callable[[Path], str], is_laid_out_as_ours: bool
):
    if not is_laid_out_as_ours:
        for name in (names.TICKETS, names.DATABASE):
            path = written / name
            path.write_text(json.dumps(json.loads(path.read_text()), indent=1))
    key = spoil(written)
    with pytest.raises(
        InputError, match=f"json: `{key}` stands twice in one object, with `x` and"
    ):
        audited(written)


def test_a_key_that_stands_twice_in_what_others_made_is_refused(tmp_path: Path):
    folder = tmp_path / "set"
    shutil.copytree(FOREIGN, folder)
    assert replaced(folder / names.TICKETS, b'"subject":') == "subject"
    with pytest.raises(InputError, match="`subject` stands twice in one object"):
        audited(folder)


@pytest.mark.parametrize("indent", [None, 2])
def test_the_same_content_in_another_layout_has_another_digest_and_nothing_else(
    written: Path, indent: int | None
):
    for name in (names.TICKETS, names.DATABASE, names.GRAPH, names.MANIFEST):
        path = written / name
        path.write_text(json.dumps(json.loads(path.read_text()), indent=indent))
    assert {field.split(".")[0] for _, field, _ in told(written)} == {"files"}


def test_a_folder_that_is_exchanged_during_its_audit_is_refused(written: Path, tmp_path: Path):
    shutil.copytree(written, tmp_path / "other")

    def exchange() -> None:
        written.rename(tmp_path / "old")
        (tmp_path / "other").rename(written)

    with pytest.raises(InputError, match="changed during the audit"), undisturbed(written):
        exchange()


def test_what_goes_wrong_because_a_folder_was_exchanged_is_told_as_that(
    written: Path, tmp_path: Path
):
    def read_too_late() -> None:
        written.rename(tmp_path / "old")
        audited(written)

    with pytest.raises(InputError, match="changed during the audit"), undisturbed(written):
        read_too_late()


def test_reports_that_appear_beside_a_dataset_do_not_disturb_it(written: Path):
    with undisturbed(written):
        (written / names.AUDIT_PAGE).write_text("a page")
        (written / ".partial").touch()
