"""Writes files and folders whole or not at all, and tells their digests."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path

from ticketworld.errors import InputError, OutputError

_BLOCK = 2**20


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old content or the new, never a part.

    Raises:
        OutputError: The file cannot be written; the old one stands as it was.
    """
    partial = partial_path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); choose another place"
        ) from error


def partial_path(path: Path) -> Path:
    """Return where a file or folder is prepared: beside its final place, named by this process."""
    return path.with_name(f".{path.name}.partial-{os.getpid()}")


@contextmanager
def prepared(folder: Path) -> Iterator[Path]:
    """Yield where a folder can be prepared beside its place; gone at the end unless published.

    Raises:
        OutputError: It could not be written; names the folder as it was given.
    """
    temporary = partial_path(folder.resolve())
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        yield temporary
    except (OSError, sqlite3.DatabaseError) as error:  # the latter where SQLite wrote
        why = getattr(error, "strerror", None) or str(error)
        raise OutputError(
            f"{folder}: cannot be written ({why}); make room or choose another place"
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def publish_folder(temporary: Path, final: Path, ours: Iterable[str]) -> None:
    """Put a finished folder in its place; an older one there gives way as a whole.

    Args:
        temporary: Stands beside `final`, so that a rename moves it.
        final: Where the folder belongs.
        ours: Names of the files that an older folder may hold; anything else is somebody's work.

    Raises:
        OutputError: The older folder holds something else, or cannot be replaced; it then stands
            as it was.
    """
    require_replaceable(final, ours)
    old = final.with_name(f".{final.name}.old-{os.getpid()}")
    try:
        if final.exists() and _exchanged(temporary, final):
            shutil.rmtree(temporary, ignore_errors=True)
            return
        if final.exists():
            final.rename(old)
        try:
            temporary.rename(final)
        except BaseException:  # an interrupt between the two renames must not lose the folder
            if old.exists() and not final.exists():
                old.rename(final)
            raise
    except OSError as error:
        raise OutputError(
            f"{final}: cannot be replaced ({error.strerror}); choose a new folder"
        ) from error
    shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders at once, so that a kill leaves no gap; tell whether the system can.

    Source: renameat2(2) with RENAME_EXCHANGE, Linux.
    """
    import ctypes

    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError):
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def require_writable(folder: Path) -> None:
    """Check, before any work is done, that a folder could be written here.

    Raises:
        OutputError: It is no folder, or the place does not allow it.
    """
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise OutputError(f"{place}: is not a folder; choose another place")
    try:
        with tempfile.TemporaryFile(dir=place):  # it has no name that a kill could leave behind
            pass
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot be written ({error.strerror}); choose another place"
        ) from error


def require_replaceable(folder: Path, ours: Iterable[str]) -> None:
    """Check that nothing in the way would be lost by writing a folder here.

    Raises:
        OutputError: It is no folder, or holds something that is not ours.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"{folder}: is not a folder; choose another name")
    try:
        foreign = sorted({path.name for path in folder.iterdir()} - set(ours))
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot be looked into ({error.strerror}); choose a new folder"
        ) from error
    if foreign:
        raise OutputError(
            f"{folder}: holds `{foreign[0]}`, which is not part of a dataset and would be lost; "
            "choose an empty or a new folder"
        )


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        InputError: It is missing or cannot be read.
    """
    return b"".join(blocks_of(path))


def blocks_of(path: Path) -> Iterator[bytes]:
    """Yield the content of a file in blocks of at most a mebibyte.

    Raises:
        InputError: It is missing or cannot be read.
    """
    with opened(path) as stream:
        while block := stream.read(_BLOCK):
            yield block


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Open a file to be read.

    Raises:
        InputError: It is missing or cannot be read, now or later.
    """
    try:
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; check its name") from None
    except IsADirectoryError:
        raise InputError(
            f"{path}: is a folder where a file should be; put the file back in its place"
        ) from None
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror}); check the path and its permissions"
        ) from error


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits.

    Raises:
        InputError: It is missing or cannot be read.
    """
    with opened(path) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
