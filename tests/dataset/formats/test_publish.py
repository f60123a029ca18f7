"""What can go wrong with a conversion, and that it leaves everything as it was."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tests.dataset.formats.conftest import contents
from ticketworld import files
from ticketworld.dataset import names
from ticketworld.dataset.formats import convert as converting
from ticketworld.dataset.formats.json_folder import JsonSink
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.publish import convert
from ticketworld.errors import InputError, OutputError
from ticketworld.locks import held


@pytest.fixture
def source(written: dict[str, Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(written["plain"], tmp_path / "source"))


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


@pytest.mark.parametrize(
    ("output", "what"),
    [
        ("source", "is the folder of the dataset itself"),
        ("source/inside", "is inside the folder of the dataset"),
        (".", "holds the folder of the dataset"),
    ],
)
def test_a_target_that_would_touch_the_source_is_refused(
    output: str, what: str, source: Path, tmp_path: Path
) -> None:
    before = contents(source)
    with pytest.raises(OutputError, match=what):
        convert(source, tmp_path / output, "jsonl", force=True)
    assert contents(source) == before


def test_a_folder_in_the_way_stays_unless_it_may_be_replaced(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    convert(source, out, "parquet")
    before = contents(out)
    with pytest.raises(OutputError, match=r"the folder is not empty; .* with `--force`"):
        convert(source, out, "sqlite")
    assert contents(out) == before
    convert(source, out, "sqlite", force=True)
    assert {*contents(out)} == {"dataset.db"}
    assert {path.name for path in tmp_path.iterdir()} == {"source", "out"}


@pytest.mark.parametrize("mine", ["thesis.tex", "data/thesis.tex", "schemas/mine.json"])
def test_somebodys_file_is_never_replaced(mine: str, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    convert(source, out, "parquet")
    (out / mine).parent.mkdir(exist_ok=True)
    (out / mine).write_text("mine")
    with pytest.raises(OutputError, match=f"holds `{mine.split('/')[0]}`, which is not part of a"):
        convert(source, out, "sqlite", force=True)
    assert (out / mine).read_text() == "mine"


def test_a_readme_alone_is_somebodys(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "README.md").write_text("mine")
    with pytest.raises(OutputError, match=r"holds `README.md`"):
        convert(source, tmp_path / "out", "parquet", force=True)


def test_a_target_that_is_no_folder_is_told(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError, match="out: is not a folder"):
        convert(source, tmp_path / "out", "jsonl")


@pytest.mark.parametrize("to", ["json", "jsonl", "parquet", "sqlite", "chat"])
def test_a_full_disk_is_told_and_leaves_the_older_folder(
    to: str, source: Path, tmp_path: Path
) -> None:
    convert(source, tmp_path / "out", "jsonl")
    before = contents(tmp_path / "out")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(source), str(tmp_path / "out"), to],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "out: cannot be written (" in done.stdout
    assert contents(tmp_path / "out") == before
    assert {path.name for path in tmp_path.iterdir()} == {"source", "out"}


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from ticketworld.dataset.formats.publish import convert
from ticketworld.errors import OutputError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    convert(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], force=True)
except OutputError as error:
    print(error)
"""
"""No file may grow beyond a page, which fails writes as a full disk does."""


def test_two_runs_on_one_folder_are_kept_apart(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with held(out), pytest.raises(OutputError, match="another run is writing this folder"):
        convert(source, out, "jsonl")
    convert(source, out, "jsonl")
    assert {path.name for path in tmp_path.iterdir()} == {"source", "out"}


def test_a_killed_run_leaves_source_and_older_folder_and_the_next_one_clears_up(
    source: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    convert(source, out, "jsonl")
    before = contents(source), contents(out)
    process = subprocess.Popen(
        [sys.executable, "-c", STALLED, str(source), str(out)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"in the middle\n"
    process.send_signal(signal.SIGKILL)
    process.wait()

    assert (contents(source), contents(out)) == before
    assert [*tmp_path.glob(".out.partial-*")]
    convert(source, out, "json", force=True)
    assert contents(out) == contents(source)
    assert {path.name for path in tmp_path.iterdir()} == {"source", "out"}


STALLED = """
import sys, time
from pathlib import Path
from ticketworld.dataset.formats.jsonl_folder import JsonlSink
from ticketworld.dataset.formats.publish import convert
def close(self, manifest):
    self.close_files()
    print("in the middle", flush=True)
    time.sleep(600)
JsonlSink.close = close
convert(Path(sys.argv[1]), Path(sys.argv[2]), "jsonl", force=True)
"""


def test_a_run_killed_between_the_exchange_and_the_clearing_up_is_done(
    source: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    convert(source, out, "jsonl")
    child = os.fork()
    if child == 0:
        files.shutil.rmtree = lambda path, **_: Path(path).exists() and os.kill(os.getpid(), 9)
        convert(source, out, "json", force=True)
        os._exit(0)
    _, status = os.waitpid(child, 0)

    assert os.WTERMSIG(status) == signal.SIGKILL
    assert contents(out) == contents(source)
    (older,) = tmp_path.glob(".out.partial-*")
    assert (older / "support_tickets.jsonl").exists()
    convert(source, out, "json", force=True)
    assert {path.name for path in tmp_path.iterdir()} == {"source", "out"}


def test_a_folder_that_a_killed_run_moved_aside_comes_back(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    convert(source, out, "jsonl")
    before = contents(out)
    out.rename(tmp_path / ".out.old-1")
    with pytest.raises(OutputError, match="the folder is not empty"):
        convert(source, out, "json")
    assert contents(out) == before


def test_a_conversion_that_fails_leaves_nothing(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(JsonSink, "close", broken)
    assert converting.SINKS["json"] is JsonSink
    with pytest.raises(OutputError, match=r"cannot be written \(No space left on device\)"):
        convert(source, tmp_path / "out", "json")
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_how_far_it_is_is_told(source: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    convert(source, tmp_path / "out", "jsonl", follow=lambda *step: told.append(step))
    count = open_source(source).manifest.counts["tickets"]
    assert told == [(count, count)]


def test_what_another_command_is_writing_is_left_alone(source: Path, tmp_path: Path) -> None:
    others = tmp_path / f".out.partial-{os.getppid()}"
    others.mkdir()
    convert(source, tmp_path / "out", "jsonl")
    assert others.is_dir()


def test_parquet_without_its_packages_is_told(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError, match=r"needs `pyarrow`.*pip install 'ticketworld\[parquet\]'"):
        convert(source, tmp_path / "out", "parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["source"]
