"""Reads long JSON arrays and objects some megabytes at a time.

Files that we wrote put each element at a fixed indentation, and a line break never stands inside
a JSON string. So a line that closes a brace at that indentation ends an element, which `find`
sees at the speed of memory, and what lies between two such lines is parsed as a whole. A wrong
guess cannot pass: brackets that do not match are no JSON. Whatever is not known to be laid out so
is read as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import orjson

from ticketworld.dataset.formats.rows import BLOCK_BYTES, Row, Rows, damaged, in_blocks, objects_of
from ticketworld.dataset.tables import ID, RECORDS
from ticketworld.files import opened, read_bytes

Span = tuple[int, int]
"""Where something begins in a file, and where it ends."""

_SECTIONS_END = b"\n  ]\n}\n"
"""How a file of ours ends that holds arrays of records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the elements of a table stand in a JSON file.

    Args:
        path: The file.
        section: The key of the array that holds them; None where the file itself does.
        is_keyed: Whether the file is an object of rows by ticket id instead of an array.
        sections: What `sections_of` the file found, where the file is one that we wrote.
    """

    path: Path
    section: str | None = None
    is_keyed: bool = False
    sections: Mapping[str, Span] | None = None

    @property
    def pad(self) -> bytes:
        """The indentation of elements in a file of ours."""
        return b"  " if self.section is None else b"    "


def rows_at(place: Place, *, is_ours: bool = False, block: int = BLOCK_BYTES) -> Iterator[Rows]:
    """Yield the rows of a table, some megabytes at a time.

    Args:
        place: Where they stand.
        is_ours: Whether the file is known to be just as we wrote it; else it is read as a whole.
        block: How many bytes are read at once.

    Raises:
        InputError: The file is missing, is no JSON, or holds something else there.
    """
    with opened(place.path) as stream:
        span = _span(stream, place) if is_ours else None
        if span is None:
            yield from in_blocks(_rows_in(read_bytes(place.path), place))
            return
        for text in _texts(stream, span, place, block):
            if place.is_keyed:
                yield Rows(objects=_rows_in(b"{%b}" % text, place))
            else:
                yield Rows(inside=text, pad=place.pad, where=str(place.path))


def _span(stream: BinaryIO, place: Place) -> Span | None:
    """Return where the elements stand in a file of ours; None in another layout."""
    if place.section is not None:
        sections = sections_of(place.path) if place.sections is None else place.sections
        return sections.get(place.section)
    opening, closing = (b"{\n", b"\n}\n") if place.is_keyed else (b"[\n", b"\n]\n")
    end = os.fstat(stream.fileno()).st_size - len(closing)
    is_opened = stream.read(len(opening)) == opening
    stream.seek(max(end, 0))
    return (1, end) if is_opened and stream.read() == closing else None


def _texts(stream: BinaryIO, span: Span, place: Place, block: int) -> Iterator[bytes]:
    """Yield the elements in a file of ours, cut without looking at all of them."""
    between = b"\n%b},\n" % place.pad
    start, end = span
    size = block
    while start < end:
        stream.seek(start)
        text = stream.read(min(size, end - start))
        if start + len(text) < end:
            cut = text.rfind(between)
            if cut < 0 and len(text) == size:
                size *= 2  # an element is longer than a block
                continue
            text = text[: cut + len(between) - 2]
        yield text
        start, size = start + len(text) + 1, block


def sections_of(path: Path, block: int = BLOCK_BYTES) -> dict[str, Span]:
    """Return where the elements of each array of records stand in a file of ours, by its key.

    Whatever is not laid out as we write it is left out.

    Raises:
        OSError: The file cannot be read.
    """
    found: dict[str, Span] = {}
    with path.open("rb") as stream:
        end = os.fstat(stream.fileno()).st_size - len(_SECTIONS_END)
        last = ""
        for key, line, start in _openings(stream, block):
            if last:
                found[last] = (found[last][0], line - len(b"\n  ],"))
            found[key], last = (start, end), key
    return found


def _openings(stream: BinaryIO, block: int) -> Iterator[tuple[str, int, int]]:
    """Yield the key of each array of records, where its line begins, and where its elements do.

    What is searched for holds no space, so that `find` leaps over indentation.
    """
    text, offset = stream.read(block + len(b"{\n  ")), 0
    if not text.startswith(b'{\n  "'):
        return
    for key in RECORDS:
        line = b'\n  "%b": [' % key.encode()
        at = 0
        while not text.startswith(line, at - 3):
            at = text.find(line[3:-2], at + 1)
            if at < 0:
                more = stream.read(block)
                if not more:
                    return
                kept = max(0, len(text) - len(line))
                text, offset, at = text[kept:] + more, offset + kept, 0
        yield key, offset + at - 3, offset + at - 3 + len(line)


def _rows_in(text: bytes, place: Place) -> list[Row]:
    """Return the rows in a JSON text that holds them as their file does.

    Raises:
        InputError: It is no JSON, or holds something else.
    """
    where = str(place.path)
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise damaged(f"{where}:{error.lineno}", error.msg) from None
    if place.section is not None:
        if not isinstance(found, dict) or place.section not in found:
            raise damaged(where, f"no key {place.section}")
        found = found[place.section]
    if not place.is_keyed:
        return objects_of(found, where)
    if not isinstance(found, dict):
        raise damaged(where, "no JSON object")
    rows = objects_of([*found.values()], where)
    return [{ID: key, **row} for key, row in zip(found, rows, strict=True)]
