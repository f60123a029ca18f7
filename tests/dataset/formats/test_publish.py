"""What can go wrong where a conversion is written, and that it leaves everything as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dataset.formats.conftest import contents
from ticketworld import files
from ticketworld.dataset.formats import convert as converting
from ticketworld.dataset.formats.json_folder import JsonSink
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.publish import convert
from ticketworld.errors import InputError, OutputError
from ticketworld.locks import held


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
