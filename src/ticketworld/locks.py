"""Keeps two runs apart that would write one folder, and clears away what a killed run left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ticketworld.errors import OutputError


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder that is about to be written, by a file beside it.

    What an earlier run left when it was killed is cleared away: its unfinished folder goes, and
    an older folder that it had moved aside comes back.

    Raises:
        OutputError: Another run holds it, or the place cannot be written.
    """
    path = folder.with_name(f".{folder.name}.lock")
    stream = _hold(path)
    try:
        _clear(folder)
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        stream.close()


def _hold(path: Path) -> BinaryIO:
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            stream = path.open("a+b")
        except OSError as error:
            raise OutputError(
                f"{path.parent}: cannot be written ({error.strerror}); choose another place"
            ) from error
        if not lock(stream):
            stream.close()
            folder = path.with_name(path.name.removeprefix(".").removesuffix(".lock"))
            raise OutputError(
                f"{folder}: another run is writing this folder; wait until it ends, or choose "
                "another `--output-dir`"
            )
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(stream.fileno()), path.stat()):
                return stream
        stream.close()  # the run that held it has just finished


def lock(stream: BinaryIO) -> bool:
    """Lock a file for this process; tell whether nobody else holds it.

    Where the system has no such locks, nothing keeps two runs apart.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _clear(folder: Path) -> None:
    for left in folder.parent.glob(f".{folder.name}.partial-*"):
        if not _is_running(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)
    for old in sorted(folder.parent.glob(f".{folder.name}.old-*")):
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            with suppress(OSError):
                old.rename(folder)


def _is_running(process: str) -> bool:
    """Tell whether another process of this number is at work; it may be writing the folder."""
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return int(process) != os.getpid()
