"""Puts new files into a dataset's folder, all of them at once or none.

The folder is made anew beside the old one, its other files as links to the same bytes, and then
the two change places in one step. Whoever kills the process finds the one or the other.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ticketworld.errors import InputError, OutputError
from ticketworld.files import partial_path, publish_folder, write_bytes

_HERE = -100
_EXCHANGE = 2


class BusyError(InputError):
    """Another run is at work on the same folder."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder, so that no second run changes it meanwhile.

    Where the system has no such locks, nothing keeps two runs apart.

    Raises:
        BusyError: Another run holds it.
        InputError: There is no such folder.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    while True:
        try:
            place = os.open(folder, os.O_RDONLY)
        except OSError as error:
            raise InputError(
                f"{folder}: cannot be opened ({error.strerror}); give the folder of a dataset"
            ) from error
        try:
            try:
                fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(
                    f"{folder}: another run is diluting this dataset; wait until it ends"
                ) from None
            if not os.path.samestat(os.fstat(place), folder.stat()):
                continue  # the run that held it has just put another folder in its place
            yield
            return
        finally:
            os.close(place)


def add_files(folder: Path, files: Mapping[str, bytes], replaced: Collection[str]) -> None:
    """Put files into a folder, whose other files keep their bytes.

    Args:
        folder: The dataset's.
        files: The new files by their paths in it.
        replaced: The names in the folder that are to go, where they are there.

    Raises:
        OutputError: The folder cannot be written; it stands as it was.
    """
    folder = folder.resolve()
    temporary = partial_path(folder)
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        temporary.mkdir()
        shutil.copymode(folder, temporary)
        for path in sorted(folder.iterdir()):
            if path.name not in replaced and path.name not in files:
                _keep(path, temporary / path.name)
        for name, content in files.items():
            write_bytes(temporary / name, content)
        _exchange(temporary, folder)
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot be written ({error.strerror}); check its permissions and the room "
            "beside it"
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _keep(path: Path, copy: Path) -> None:
    """Put a file or folder elsewhere with the same bytes, as a link where that is possible."""
    if path.is_dir() and not path.is_symlink():
        shutil.copytree(path, copy, symlinks=True, copy_function=_link)
    else:
        _link(str(path), str(copy))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(temporary: Path, final: Path) -> None:
    """Let two folders change places: in one step on Linux, in two renames elsewhere."""
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        names = os.fsencode(temporary), os.fsencode(final)
        if rename and rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0:
            return
    publish_folder(temporary, final, [path.name for path in final.iterdir()])
