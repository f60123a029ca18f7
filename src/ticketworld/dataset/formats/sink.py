"""Writes a dataset in any of its formats."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ticketworld.dataset.formats.rows import Rows
from ticketworld.dataset.manifest import Manifest


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """A manifest, and the content of its file."""

    manifest: Manifest
    text: bytes


class Sink(ABC):
    """A folder that takes a dataset as it comes; whole once it is closed.

    Args:
        folder: Where it is written; it is there and empty.
        tables: The tables that there will be, even without a row.
    """

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        self.folder = folder
        self.tables = tables
        self._open = ExitStack()
        self._streams: dict[str, BinaryIO] = {}

    @abstractmethod
    def add(self, table: str, rows: Rows) -> None:
        """Take further rows of a table; records come kind by kind, in the order of TABLES."""

    def add_document(self, name: str, parts: Iterable[bytes]) -> None:
        """Take a document."""
        for part in parts:
            self.put(name, part)

    @abstractmethod
    def close(self, manifest: ManifestFile) -> None:
        """Write the manifest and what is left, once all rows and documents are there."""

    def abandon(self) -> None:
        """Let go of whatever is open, after a failure."""
        self._open.close()

    def put(self, name: str, part: bytes) -> None:
        """Write a further piece of a file."""
        if name not in self._streams:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            self._streams[name] = self._open.enter_context(path.open("wb"))
        self._streams[name].write(part)

    def close_files(self) -> None:
        """Close every file that was written with `put`."""
        self._open.close()
        self._streams.clear()
