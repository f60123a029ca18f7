from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from ticketworld import files
from ticketworld.errors import InputError, OutputError
from ticketworld.files import (
    partial_path,
    prepared,
    publish_folder,
    require_writable,
    sha256_of,
    write_bytes,
)


def test_a_file_is_written_with_its_folders_and_nothing_is_left_beside_it(tmp_path: Path):
    path = tmp_path / "a" / "b.txt"
    write_bytes(path, b"one")
    write_bytes(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=r"folder: cannot be written .*; choose another place"):
        write_bytes(tmp_path / "folder", b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, content in files.items():
        (path / name).write_text(content)
    return path


def test_a_folder_takes_the_place_of_an_older_one_as_a_whole(tmp_path: Path):
    final = folder(tmp_path / "out", a="old", b="old")
    publish_folder(folder(partial_path(final), a="new"), final, {"a", "b"})
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert {path.name: path.read_text() for path in final.iterdir()} == {"a": "new"}


def test_a_folder_with_somebodys_work_is_not_replaced(tmp_path: Path):
    final = folder(tmp_path / "out", a="old", thesis="mine")
    new = folder(partial_path(final), a="new")
    with pytest.raises(OutputError, match="out: holds `thesis`, which is not part of a dataset"):
        publish_folder(new, final, {"a", "b"})
    assert (final / "thesis").read_text() == "mine"
    assert (final / "a").read_text() == "old"


def test_a_file_in_the_way_of_a_folder_is_not_replaced(tmp_path: Path):
    final = tmp_path / "out"
    final.write_text("mine")
    with pytest.raises(OutputError, match="out: is not a folder; choose another name"):
        publish_folder(folder(partial_path(final)), final, set())
    assert final.read_text() == "mine"


def test_an_old_folder_comes_back_when_the_new_one_cannot_be_put_in_its_place(tmp_path: Path):
    final = folder(tmp_path / "out", a="old")
    with pytest.raises(OutputError, match=r"out: cannot be replaced .*; choose a new folder"):
        publish_folder(tmp_path / "never-written", final, {"a"})
    assert (final / "a").read_text() == "old"


@pytest.mark.parametrize(
    "failure",
    [
        OSError(28, "No space left on device", "/somewhere/.out.partial-1/a"),
        sqlite3.OperationalError("database or disk is full"),
    ],
)
def test_what_cannot_be_prepared_is_told_by_the_name_that_was_given(
    failure: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    message = (
        r"^out: cannot be written \((No space left on device|database or disk is full)\); make"
    )

    def prepare() -> None:
        with prepared(Path("out")) as temporary:
            folder(temporary, a="half")
            raise failure

    with pytest.raises(OutputError, match=message):
        prepare()
    assert [*tmp_path.iterdir()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file has a name for a moment")
def test_whoever_is_killed_while_trying_a_folder_leaves_nothing_in_it(tmp_path: Path):
    create = tempfile.TemporaryFile

    def killed(**given: Any) -> None:
        create(**given)
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        files.tempfile.TemporaryFile = killed
        require_writable(tmp_path)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert [*tmp_path.iterdir()] == []


def test_a_digest_is_that_of_the_bytes(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"abc")
    assert sha256_of(tmp_path / "a") == hashlib.sha256(b"abc").hexdigest()


def test_a_missing_file_has_no_digest(tmp_path: Path):
    with pytest.raises(InputError, match="nothing: there is no such file"):
        sha256_of(tmp_path / "nothing")
