"""A dataset made batch by batch: by any number of workers, resumed, split, and added to."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
import pytest

from ticketworld.audit.audit import audit_dataset
from ticketworld.cli.main import FAILED, USAGE, run
from ticketworld.dataset import names
from ticketworld.dataset.store import holds, read_dataset, write_dataset
from ticketworld.dataset.ticket import VISIBLE
from ticketworld.factory import batches
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options

SEED = ["--seed", "3"]
Folder = Callable[..., Path]


@pytest.fixture(scope="module", autouse=True)
def small_batches() -> Iterator[None]:
    """Make batches of twelve tickets, so that few tickets make several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "MOST_TICKETS", 12)
        yield


def made(folder: Path, *arguments: str) -> Path:
    assert run(["generate", *SEED, "--output-dir", str(folder), *arguments]) == 0
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dataset of three batches that one process made."""
    return made(tmp_path_factory.mktemp("whole") / "made", "--tickets", "30", "--workers", "1")


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dataset in three splits, the last of them sealed."""
    shares = "train=0.6,dev=0.2,test=0.2"
    return made(
        tmp_path_factory.mktemp("split") / "made",
        *("--tickets", "40", "--split", shares, "--seal", "test"),
    )


def test_any_number_of_workers_makes_the_same_bytes(whole: Path, tmp_path: Path) -> None:
    assert holds(made(tmp_path / "made", "--tickets", "30", "--workers", "3"), whole)


def test_a_dataset_made_in_memory_is_written_to_the_same_bytes(
    whole: Path, tmp_path: Path
) -> None:
    write_dataset(tmp_path / "made", generate(Options(tickets=30, seed=3)))
    assert holds(whole, tmp_path / "made")


def test_everything_in_a_dataset_of_batches_follows_from_the_rest(whole: Path) -> None:
    assert audit_dataset(whole).findings == ()
    manifest = read_dataset(whole).manifest
    assert [entry.tickets for entry in manifest.batches] == [12, 12, 6]
    for kind in ("tickets", "customers", "orders"):
        held = sum(getattr(entry, kind) for entry in manifest.batches)
        assert held == manifest.counts[kind]


def test_a_stopped_run_goes_on_with_the_batches_that_are_missing(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from ticketworld.factory import make

    wrote: list[str] = []
    write_part = make.write_part

    def stop(folder: Path, *arguments: object, **named: object) -> None:
        wrote.append(folder.name)
        if len(wrote) == 3:
            raise KeyboardInterrupt
        write_part(folder, *arguments, **named)  # type: ignore[arg-type]

    arguments = ["generate", *SEED, "--tickets", "30", "--workers", "1"]
    arguments += ["--output-dir", str(tmp_path / "made")]
    with monkeypatch.context() as patch:
        patch.setattr(make, "write_part", stop)
        assert run(arguments) != 0
        assert "24 of 30 tickets are finished and kept in" in capfd.readouterr().err
        assert not (tmp_path / "made").exists()
        assert run([*arguments, "--resume"]) == 0
    assert wrote == ["000000", "000001", "000002", "000002"]
    assert holds(tmp_path / "made", whole)
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def stopped(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_batch_that_was_damaged_since_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from ticketworld.factory import make

    arguments = ["generate", *SEED, "--tickets", "30", "--workers", "1"]
    arguments += ["--output-dir", str(tmp_path / "made")]
    with monkeypatch.context() as patch:
        patch.setattr(make, "_assembled", stopped)
        assert run(arguments) != 0
    (tmp_path / "made.parts" / "000001" / "outcome.json").write_text("{")
    assert run([*arguments, "--resume"]) == FAILED
    assert "leave out `--resume` to start anew" in capfd.readouterr().err


def test_what_is_added_leaves_every_old_byte_in_its_place(whole: Path, tmp_path: Path) -> None:
    grown = shutil.copytree(whole, tmp_path / "made")
    made(grown, "--mode", "append", "--tickets", "15")
    old, new = ((folder / names.TICKETS).read_bytes() for folder in (whole, grown))
    assert new.startswith(old.removesuffix(b"\n]\n"))
    before, after = (json.loads((f / names.DATABASE).read_bytes()) for f in (whole, grown))
    for kind, records in before.items():
        assert after[kind][: len(records)] == records
        texts = [orjson.dumps(one, option=orjson.OPT_INDENT_2) for one in records]
        assert [orjson.dumps(one, option=orjson.OPT_INDENT_2) for one in after[kind]][
            : len(records)
        ] == texts
    assert audit_dataset(grown).findings == ()
    manifest = read_dataset(grown).manifest
    assert manifest.counts["tickets"] == 45
    assert [entry.number for entry in manifest.batches] == [0, 1, 2, 3, 4]
    assert manifest.appended[0]["tickets"] == 15


def test_what_is_added_changes_no_truth_of_an_old_ticket(whole: Path, tmp_path: Path) -> None:
    grown = shutil.copytree(whole, tmp_path / "made")
    for seed in ("2", "3"):
        made(grown, "--mode", "append", "--tickets", seed)
    old, new = read_dataset(whole), read_dataset(grown)
    assert new.tickets[: len(old.tickets)] == old.tickets
    assert audit_dataset(grown).findings == ()  # every ticket was derived again among all records
    emails = [c.primary_email for c in new.database.customers]
    assert len(set(emails)) == len(emails)


def test_adding_twice_gives_what_adding_twice_gave_before(whole: Path, tmp_path: Path) -> None:
    one, other = (shutil.copytree(whole, tmp_path / name) for name in ("one", "other"))
    for folder in (one, other):
        made(folder, "--mode", "append", "--tickets", "3")
    assert holds(one, other)


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (
            ["--seed", "4"],
            FAILED,
            "seed is `3`, not `4`; what is added must be made from the same",
        ),
        (["--date", "2026-01-01"], FAILED, "date is `2026-06-30`, not `2026-01-01`"),
        (["--company-name", "Acme"], FAILED, "company is `TechNest`, not `Acme`"),
        (["--policy-seed", "4"], FAILED, "rules is `"),
        (["--language", "de"], FAILED, "the letters are in `en`, not `de`"),
        (["--split", "train=1"], USAGE, "--split says what a new dataset is to be"),
        (["--products", "50"], USAGE, "--products says what a new dataset is to be"),
        (["--no-debug"], USAGE, "--no-debug says what a new dataset is to be"),
    ],
)
def test_what_is_not_made_from_the_same_is_not_added(
    whole: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    why: str,
) -> None:
    folder = shutil.copytree(whole, tmp_path / "made")
    append = ["generate", "--mode", "append", "--tickets", "3", "--output-dir", str(folder)]
    assert run([*append, *arguments]) == code
    assert why in capfd.readouterr().err
    assert holds(folder, whole)


def test_a_dataset_that_was_edited_is_not_added_to(
    whole: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(whole, tmp_path / "made")
    path = folder / names.TICKETS
    path.write_bytes(path.read_bytes().replace(b'"issue": 1', b'"issue": 2', 1))
    assert run(["generate", "--mode", "append", "--output-dir", str(folder)]) == FAILED
    told = capfd.readouterr().err
    assert "support_tickets.json: is not what manifest.json says was written" in told


def test_nothing_is_added_to_what_is_not_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "--mode", "append", "--output-dir", str(tmp_path / "made")]) == FAILED
    assert "made: there is no such folder; give the folder of a dataset" in capfd.readouterr().err


def test_what_was_not_stopped_is_not_resumed_by_adding_more(
    whole: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(whole, tmp_path / "made")
    arguments = ["generate", "--mode", "append", "--resume", "--output-dir", str(folder)]
    assert run(arguments) == FAILED
    assert "leave out `--resume` to add more" in capfd.readouterr().err
    assert holds(folder, whole)


def test_a_run_that_is_killed_while_it_adds_leaves_the_old_dataset(
    whole: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(whole, tmp_path / "made")
    command = [sys.executable, "-m", "ticketworld.cli.main", "generate", "--mode", "append"]
    command += ["--tickets", "3", "--workers", "1", "--output-dir", str(folder)]
    parts = tmp_path / "made.parts"
    for wait in (0.0, 0.05):
        process = subprocess.Popen(command)
        while process.poll() is None and not any(parts.glob("*/outcome.json")):
            time.sleep(0.01)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if not holds(folder, whole):  # it was done before it could be killed
            assert read_dataset(folder).manifest.counts["tickets"] == 33
            return
    assert subprocess.run([*command, "--resume"], check=False).returncode == 0
    assert read_dataset(folder).manifest.counts["tickets"] == 33
    assert sorted(path.name for path in tmp_path.iterdir() if ".partial" not in path.name) == [
        "made"
    ]


def test_no_customer_order_name_or_letter_stands_in_two_splits(split: Path) -> None:
    dataset = read_dataset(split)
    splits: dict[str, set[str]] = {}
    for ticket in dataset.tickets:
        customer = dataset.database.customer(ticket.customer_id)
        own = {customer.customer_id, customer.name, ticket.order_id, ticket.body} - {"N/A"}
        splits.setdefault(str(ticket.split), set()).update(own)
    assert sorted(splits) == ["dev", "test", "train"]
    for one, marks in splits.items():
        for other, theirs in splits.items():
            assert one == other or marks.isdisjoint(theirs)
    assert audit_dataset(split).findings == ()


def test_a_fifth_of_the_test_split_is_settled_by_grounds_that_train_lacks(split: Path) -> None:
    dataset = read_dataset(split)
    trained = {t.proof.grounds[0] for t in dataset.tickets if t.split == "train"}
    tested = [t.proof.grounds[0] for t in dataset.tickets if t.split == "test"]
    assert sum(ground not in trained for ground in tested) >= len(tested) / 5
    assert trained.isdisjoint(dataset.manifest.held_out)


def test_a_sealed_split_keeps_its_truth_apart(split: Path) -> None:
    tickets = json.loads((split / names.TICKETS).read_bytes())
    sealed = json.loads((split / names.SEALED).read_bytes())
    tested = [ticket for ticket in tickets if ticket["split"] == "test"]
    assert {ticket["ticket_id"] for ticket in tested} == sealed.keys()
    for ticket in tested:
        assert tuple(ticket) == VISIBLE
        assert "resolution_plan" in sealed[ticket["ticket_id"]]
    assert all("resolution_plan" in t for t in tickets if t["split"] != "test")


def test_a_split_dataset_grows_in_all_splits(split: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(split, tmp_path / "made")
    made(folder, "--mode", "append", "--tickets", "10")
    grown = read_dataset(folder)
    added = [ticket.split for ticket in grown.tickets[40:]]
    assert {name: added.count(name) for name in set(added)} == {"train": 6, "dev": 2, "test": 2}
    trained = {t.proof.grounds[0] for t in grown.tickets if t.split == "train"}
    assert trained.isdisjoint(grown.manifest.held_out)
    assert len(json.loads((folder / names.SEALED).read_bytes())) == 10
    assert audit_dataset(folder).findings == ()


def test_a_disjoint_dataset_shares_no_person_order_or_letter_though_it_grows(
    whole: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = made(tmp_path / "made", "--tickets", "24", "--disjoint-from", str(whole))
    append = ["--mode", "append", "--tickets", "12"]
    assert run(["generate", *append, "--output-dir", str(other)]) == FAILED
    assert "give `--disjoint-from` just as for the dataset itself" in capfd.readouterr().err
    made(other, *append, "--disjoint-from", str(whole))
    one, two = read_dataset(whole), read_dataset(other)
    for marks in (
        lambda d: {c.name for c in d.database.customers},
        lambda d: {c.primary_email for c in d.database.customers},
        lambda d: {o.order_id for o in d.database.orders},
        lambda d: {(o.ordered_at, o.total_amount) for o in d.database.orders},
        lambda d: {t.body for t in d.tickets},
    ):
        assert marks(one).isdisjoint(marks(two))
    assert two.manifest.counts["tickets"] == 36
    assert audit_dataset(other).findings == ()


def test_a_letter_that_must_not_be_written_again_stops_the_run(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ticketworld.factory.onto.letter_mark", lambda _: b"same")
    monkeypatch.setattr("ticketworld.factory.groundwork.letter_mark", lambda _: b"same")
    arguments = ["--tickets", "2", "--disjoint-from", str(whole), "--output-dir"]
    assert run(["generate", *arguments, str(tmp_path / "made")]) == FAILED
    assert "its letter stands in the dataset that this one is to share" in capfd.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="limits of file sizes are POSIX's")
def test_where_no_space_is_left_the_old_dataset_stands(whole: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(whole, tmp_path / "made")
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); "
        "from ticketworld.cli.main import run; sys.exit(run(sys.argv[1:]))"
    )
    append = ["generate", "--mode", "append", "--tickets", "3", "--output-dir", str(folder)]
    process = subprocess.run(
        [sys.executable, "-c", limited, *append], capture_output=True, text=True, check=False
    )
    assert process.returncode == FAILED
    assert f"{folder}: cannot be written (File too large)" in process.stderr
    assert "Traceback" not in process.stderr
    assert holds(folder, whole)
