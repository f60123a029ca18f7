"""Whether an audit can speak of a folder: it is whole enough, and the same from first to last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR

from ticketworld.dataset import names
from ticketworld.errors import InputError, TicketworldError
from ticketworld.files import blocks_of

_OURS = (names.GRAPH, names.METADATA, names.SEALED, names.RULES, *names.DILUTION)
"""Files that nobody else's dataset has."""

_PROOF = b'"_proof":'
"""A field that nobody else's tickets have; a quotation mark inside a letter is written `\\"`."""

_WATCHED = tuple(sorted(names.OWN_FILES - set(names.AUDIT)))


def require_others(folder: Path) -> None:
    """Check that others made a dataset that has no manifest.

    One of ours would be held to the little that can be said of other people's tickets.

    Raises:
        InputError: It bears a mark of ours; names it.
    """
    mark = next((name for name in _OURS if (folder / name).exists()), None)
    if mark is None and _PROOF in next(blocks_of(folder / names.TICKETS), b""):
        mark = f"_proof` in `{names.TICKETS}"
    if mark is not None:
        raise InputError(
            f"{folder / names.MANIFEST}: is missing, and `{mark}` shows that ticketworld made "
            "this dataset; put the manifest back, for nothing else says by which day and for "
            "which company its tickets are right"
        )


@contextmanager
def undisturbed(folder: Path) -> Iterator[None]:
    """Check that a folder is not exchanged, nor a file of the dataset in it, while it is read.

    Raises:
        InputError: It was; whatever was read may be of two datasets.
    """
    before = _state(folder)
    try:
        yield
    except TicketworldError:
        _require_same(folder, before)
        raise
    _require_same(folder, before)


def _require_same(folder: Path, before: object) -> None:
    if _state(folder) != before:
        raise InputError(
            f"{folder}: changed during the audit, most likely by another run; audit it again when "
            "that has ended"
        ) from None


def _state(folder: Path) -> list[object]:
    """Return what tells whether a folder and the files in it are the same as before."""
    return [_mark(folder), *(_mark(folder / name) for name in _WATCHED)]


def _mark(path: Path) -> object:
    """Return what changes with a file; of a folder, what changes when another takes its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    is_folder = S_ISDIR(found.st_mode)
    return found.st_ino, None if is_folder else (found.st_size, found.st_mtime_ns)
