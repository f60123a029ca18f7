"""Reads a dataset in any of its formats.

source = open_source(folder)
for ticket in source.tickets(): ...
for order in source.records("orders"): ...
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import orjson
from pydantic import ValidationError

from ticketworld.dataset import names
from ticketworld.dataset.formats.rows import Row, Rows, damaged
from ticketworld.dataset.json_files import JsonFiles
from ticketworld.dataset.manifest import FORMAT, Manifest
from ticketworld.dataset.tables import (
    FILES,
    ID,
    METADATA,
    SEALED,
    TABLES,
    TICKETS,
    documents_in,
)
from ticketworld.errors import InputError
from ticketworld.files import blocks_of


class Source(ABC):
    """A dataset as it lies on disk; nothing is held of it but what is being read.

    Args:
        folder: The dataset's folder.
    """

    format: str
    """The name of the format, as `ticketworld convert --to` knows it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def tables(self) -> tuple[str, ...]:
        """Return the tables that there are, in the order of TABLES."""

    @abstractmethod
    def rows(self, table: str) -> Iterator[Rows]:
        """Yield the rows of a table in order, block by block.

        Raises:
            InputError: They are missing or damaged.
        """

    def documents(self) -> list[str]:
        """Return the names of all documents, that of the manifest among them."""
        return documents_in(self.folder)

    def document(self, name: str) -> Iterator[bytes]:
        """Yield the content of a document, block by block.

        Raises:
            InputError: There is no such document, or it is damaged.
        """
        if not (self.folder / name).exists():
            raise self.missing(name)
        yield from blocks_of(self.folder / name)

    @cached_property
    def manifest(self) -> Manifest:
        """What the dataset was made from; the digests in it are those of its JSON folder.

        Raises:
            InputError: It is damaged, or of another version of the format.
        """
        place = f"{self.folder / names.MANIFEST}"
        text = b"".join(self.document(names.MANIFEST))
        try:
            found = orjson.loads(text)
        except orjson.JSONDecodeError as error:
            raise damaged(f"{place}:{error.lineno}", error.msg) from None
        if not isinstance(found, dict) or "format" not in found:
            raise InputError(
                f"{place}: `format` is missing, so it is not the manifest of a dataset; put back "
                "what was written"
            )
        if found["format"] != FORMAT:
            raise InputError(
                f"{place}: format is `{found['format']}`, this version reads `{FORMAT}`; "
                "read it with the version of ticketworld that wrote it"
            )
        try:
            return Manifest.model_validate_json(orjson.dumps(found))
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(map(str, first["loc"]))
            raise damaged(f"{place}: {field}", first["msg"].lower()) from None

    def tickets(self) -> Iterator[Row]:
        """Yield each ticket with all that is known of it, debug blocks and sealed truth included.

        Raises:
            InputError: A table is damaged, or holds something about a ticket that is not there.
        """
        for rows in self.whole_tickets(METADATA, SEALED):
            yield from rows.objects

    def whole_tickets(self, *tables: str) -> Iterator[Rows]:
        """Yield tickets with what tables beside them hold, block by block."""
        beside = [_Beside(self, table) for table in tables if table in self.tables()]
        for rows in self.rows(TICKETS):
            if beside:
                rows = Rows(objects=[_joined(ticket, beside) for ticket in rows.objects])
            yield rows
        for table in beside:
            table.end()

    def records(self, kind: str) -> Iterator[Row]:
        """Yield the records of a kind, which is one of RECORDS."""
        for rows in self.rows(kind):
            yield from rows.objects

    def text(self, name: str) -> str:
        """Return a document as text; raises InputError where it is none."""
        try:
            return b"".join(self.document(name)).decode()
        except UnicodeDecodeError as error:
            raise damaged(f"{self.folder / name}: byte {error.start}", "is not UTF-8") from None

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 digests that the files of its JSON folder have, by name.

        The manifest is left out, and so is what its `files` does not name.
        """
        files = JsonFiles(self.tables(), lambda *_: None)
        for table in self.tables():
            for rows in self.rows(table):
                files.add(table, rows.objects)
        found = files.close()
        for name in self.documents():
            if name in self.manifest.files:
                found[name] = self._digest(name)
        return found

    def _digest(self, name: str) -> str:
        digest = hashlib.sha256()
        for part in self.document(name):
            digest.update(part)
        return digest.hexdigest()

    def verify(self) -> None:
        """Check that the dataset is the one that its manifest tells of.

        Raises:
            InputError: A file is missing or was changed; names the first.
        """
        found = self.digests()
        for name, digest in self.manifest.files.items():
            if name == names.SEALED and SEALED not in self.tables():
                continue  # it was kept away from whoever is tested, as it should be
            if name not in found:
                raise self.missing(name)
            if found[name] != digest:
                raise InputError(
                    f"{self.place_of(name)}: is not what {names.MANIFEST} says was written "
                    f"(SHA-256 `{found[name][:12]}…` instead of `{digest[:12]}…`); put back what "
                    f"was written{self.advice}"
                )

    @property
    def advice(self) -> str:
        """What else helps where something was changed."""
        return ", or convert the dataset again from the folder that this one was made from"

    def missing(self, name: str) -> InputError:
        """Return the error that a document or a file of the JSON folder is not there."""
        if name != names.MANIFEST:
            return InputError(f"{self.place_of(name)}: is missing; put back what was written")
        return InputError(
            f"{self.folder}: holds no `{name}`, as every dataset of ticketworld does; put it "
            "back, or see `ticketworld audit`, which alone reads tickets that others made"
        )

    def place_of(self, name: str) -> str:
        """Return where the content of a file of the JSON folder stands, for messages."""
        return str(self.folder / name)


class _Beside:
    """A table that holds a row for some of the tickets, in the order of the tickets."""

    def __init__(self, source: Source, table: str) -> None:
        self._where = source.place_of(FILES[table])
        self._rows = (row for rows in source.rows(table) for row in rows.objects)
        self._next = next(self._rows, None)

    def take(self, ticket_id: object) -> Row:
        """Return the row of a ticket, nothing where it has none."""
        if self._next is None or self._next.get(ID) != ticket_id:
            return {}
        found, self._next = self._next, next(self._rows, None)
        return found

    def end(self) -> None:
        """Check that every row has found its ticket."""
        if self._next is not None:
            name = self._next.get(ID)
            raise damaged(f"{self._where}: {name}", "no ticket in this place has this id")


def _joined(ticket: Row, beside: list[_Beside]) -> Row:
    joined = dict(ticket)
    for table in beside:
        joined |= table.take(ticket.get(ID))
    return joined


def present(found: frozenset[str] | set[str]) -> tuple[str, ...]:
    """Return tables in the order of TABLES."""
    return tuple(table for table in TABLES if table in found)
