"""Turns a dataset of one format into one of another, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.formats.json_folder import JsonSink
from ticketworld.dataset.formats.jsonl_folder import JsonlSink
from ticketworld.dataset.formats.parquet_sink import ParquetSink
from ticketworld.dataset.formats.rows import Row, Rows
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.formats.sqlite_file import SqliteSink
from ticketworld.dataset.json_files import JsonFiles, json_bytes
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.tables import FILES, ID, METADATA, TICKETS
from ticketworld.dataset.ticket import DEBUG_BLOCKS

SINKS: Mapping[str, Callable[[Path, Sequence[str]], Sink]] = {
    "json": JsonSink,
    "jsonl": JsonlSink,
    "parquet": ParquetSink,
    "sqlite": SqliteSink,
}
"""The formats that hold a whole dataset."""

Follow = Callable[[int, int], object]
"""Takes how many tickets are done, of how many."""


def write_as(
    source: Source, folder: Path, to: str, *, debug: bool | None, follow: Follow
) -> Manifest:
    """Write a dataset in a format that holds the whole of it.

    Args:
        source: The dataset, verified.
        folder: An empty folder.
        to: One of SINKS.
        debug: Whether debug blocks stand in their tickets or in a table of their own; None leaves
            them where they are.
        follow: Is told how far it is.

    Returns:
        The manifest that was written.

    Raises:
        InputError: The dataset is damaged.
    """
    there = source.tables()
    moves = debug is not None and debug is (METADATA in there)
    tables = _tables(there, debug) if moves else there
    sink = SINKS[to](folder, tables)
    try:
        _copy_documents(source, sink)
        digests = JsonFiles([t for t in tables if moves and t in _TOLD_APART], lambda *_: None)
        done = 0
        for table, rows in _tickets(source, debug if moves else None):
            sink.add(table, rows)
            if moves:
                digests.add(table, rows.objects)
            done += len(rows) if table == TICKETS else 0
            follow(done, source.manifest.counts.get("tickets", 0))
        for table in tables:
            if table != TICKETS and not (moves and table == METADATA):
                for rows in source.rows(table):
                    sink.add(table, rows)
        manifest = _with_digests(source.manifest, digests.close()) if moves else source.manifest
        sink.close(ManifestFile(manifest, _text(source, manifest)))
    finally:
        sink.abandon()
    return manifest


def _copy_documents(source: Source, sink: Sink) -> None:
    """Hand on every document but the manifest and reports, that of the records' tables first."""
    for name in sorted(source.documents(), key=lambda name: (name != names.SQLITE, name)):
        if name not in (names.MANIFEST, *names.AUDIT):
            sink.add_document(name, source.document(name))


_TOLD_APART = (TICKETS, METADATA)


def _tables(there: Sequence[str], debug: bool | None) -> tuple[str, ...]:
    """Return the tables once debug blocks have moved."""
    kept = [table for table in there if table != METADATA]
    return tuple(kept) if debug else (TICKETS, METADATA, *kept[1:])


def _tickets(source: Source, debug: bool | None) -> Iterator[tuple[str, Rows]]:
    """Yield the rows of tickets, and of their debug blocks where these are taken apart."""
    if debug is None:
        for rows in source.rows(TICKETS):
            yield TICKETS, rows
    elif debug:
        for rows in source.whole_tickets(METADATA):
            yield TICKETS, rows
    else:
        for rows in source.rows(TICKETS):
            yield TICKETS, Rows(objects=[_without_debug(ticket) for ticket in rows.objects])
            yield METADATA, Rows(objects=[*filter(None, map(_debug_of, rows.objects))])


def _without_debug(ticket: Row) -> Row:
    return {name: value for name, value in ticket.items() if name not in DEBUG_BLOCKS}


def _debug_of(ticket: Row) -> Row | None:
    """Return the debug blocks of a ticket; None where they are sealed."""
    blocks = {name: value for name, value in ticket.items() if name in DEBUG_BLOCKS}
    return {ID: ticket[ID], **blocks} if blocks else None


def _with_digests(manifest: Manifest, found: Mapping[str, str]) -> Manifest:
    """Return the manifest of a dataset some of whose files were written anew."""
    kept = {k: v for k, v in manifest.files.items() if k != FILES[METADATA]}
    return manifest.model_copy(update={"files": dict(sorted({**kept, **found}.items()))})


def _text(source: Source, manifest: Manifest) -> bytes:
    """Return the content of the manifest's file, that of the source where it is the same."""
    if manifest is source.manifest:
        return b"".join(source.document(names.MANIFEST))
    return json_bytes(manifest.content())
