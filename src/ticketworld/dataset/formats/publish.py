"""Converts a folder: checks what is asked, writes beside the target, and puts it in place."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.collection import uncollected
from ticketworld.dataset.formats import jsonl_folder, schemas, sqlite_file
from ticketworld.dataset.formats.convert import SINKS, Follow, write_as
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.parquet_layout import (
    RECORDS_FOLDER,
    TICKETS_FOLDER,
    needs_pyarrow,
)
from ticketworld.dataset.formats.parquet_sink import CARD, CROISSANT
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.formats.views import write_view
from ticketworld.dataset.forms import SIGNS, VIEWS, form_of
from ticketworld.errors import OutputError
from ticketworld.files import prepared, publish_folder, require_replaceable, require_writable
from ticketworld.locks import held

_OURS = (
    names.OWN_FILES
    | set(jsonl_folder.NAMES.values())
    | {sqlite_file.FILE, CARD, CROISSANT, TICKETS_FOLDER, RECORDS_FOLDER, schemas.FOLDER}
)
_INSIDE = {
    TICKETS_FOLDER: ".parquet",
    RECORDS_FOLDER: ".parquet",
    schemas.FOLDER: schemas.SUFFIX,
    names.RULES: ".lp",
    names.DILUTION_RULES: ".lp",
}
"""How the names of all files in a folder of ours end."""


def convert(
    folder: Path,
    output: Path,
    to: str,
    *,
    debug: bool | None = None,
    force: bool = False,
    follow: Follow = lambda *_: None,
) -> dict[str, int]:
    """Write the dataset in a folder into another folder in another format.

    Args:
        folder: The dataset, in any format that holds the whole of it.
        output: Appears whole or not at all; a folder there gives way where `force` allows it.
        to: One of SINKS or VIEWS.
        debug: Whether debug blocks stand in their tickets; None leaves them where they are.
        force: Whether another dataset in `output` may be replaced.
        follow: Is told how many tickets are done.

    Returns:
        How many of what was written.

    Raises:
        InputError: The dataset is missing, damaged, changed, or of another version.
        OutputError: The output is in use, holds something else, or cannot be written.
    """
    final = output.resolve()
    _apart(folder.resolve(), final, output)
    require_writable(final)
    with held(final), uncollected():
        _replaceable(final, output, force=force)
        source = open_source(folder)
        _verify(source, to)
        with prepared(output) as temporary:
            temporary.mkdir(parents=True)
            counts = _write(source, temporary, to, debug=debug, follow=follow)
            publish_folder(temporary, final, _ours(final))
            return counts


def _verify(source: Source, to: str) -> None:
    """Check the source, and meanwhile load what the target takes long to load."""
    with ThreadPoolExecutor(1) as aside:
        verified = aside.submit(source.verify)
        if to == "parquet":
            needs_pyarrow()
        verified.result()


def _write(
    source: Source, folder: Path, to: str, *, debug: bool | None, follow: Follow
) -> dict[str, int]:
    if to in SINKS:
        return write_as(source, folder, to, debug=debug, follow=follow).counts
    return write_view(source, folder, to, follow=follow)


def _apart(source: Path, final: Path, output: Path) -> None:
    """Check that the output is neither the source, nor inside it, nor around it."""
    if final == source:
        what = "is the folder of the dataset itself"
    elif source in final.parents:
        what = "is inside the folder of the dataset"
    elif final in source.parents:
        what = "holds the folder of the dataset"
    else:
        return
    raise OutputError(f"{output}: {what}; choose another `--output-dir`")


def _replaceable(final: Path, output: Path, *, force: bool) -> None:
    if final.is_dir() and any(final.iterdir()) and not force:
        raise OutputError(
            f"{output}: the folder is not empty; choose another `--output-dir`, or replace a "
            "dataset with `--force`"
        )
    require_replaceable(final, _ours(final))


def _ours(folder: Path) -> set[str]:
    """Return the names in a folder that a conversion or `generate` has written."""
    if not folder.is_dir() or form_of(folder) is None:
        return set()  # a folder without tickets is somebody's, whatever its files are called
    return {path.name for path in folder.iterdir() if _is_ours(path)}


def _is_ours(path: Path) -> bool:
    if any(path.match(SIGNS[view]) for view in VIEWS):
        return True
    if path.name in _INSIDE:
        return all(one.name.endswith(_INSIDE[path.name]) for one in path.rglob("*"))
    return path.name in _OURS
