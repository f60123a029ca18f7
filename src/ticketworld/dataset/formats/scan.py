"""Reads long JSON arrays and objects an element at a time.

Files that we wrote put each element at a fixed indentation, and a line break never stands inside
a JSON string. So a line that closes a brace at that indentation ends an element, which `find`
sees at the speed of memory, and what lies between two such lines is parsed as a whole. A wrong
guess cannot pass: brackets that do not match are no JSON. Whatever looks otherwise is read by
`ticketworld.dataset.formats.cursor`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import orjson

from ticketworld.dataset.formats.cursor import Cursor
from ticketworld.dataset.formats.rows import BLOCK_BYTES, Row, Rows, damaged, in_blocks
from ticketworld.dataset.tables import ID, RECORDS
from ticketworld.files import opened

Span = tuple[int, int]
"""Where something begins in a file, and where it ends."""

_END = {True: b"\n]\n", False: b"\n  ]\n}\n"}
"""How a file of ours ends, by whether it is one array."""


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

    @property
    def opening(self) -> bytes:
        """What stands before the first element in a file of ours without sections."""
        return b"{" if self.is_keyed else b"["

    @property
    def closing(self) -> bytes:
        """The line that ends the elements in a file of ours."""
        return b"\n%b%b" % (self.pad[2:], b"}" if self.is_keyed else b"]")


def rows_at(place: Place, *, is_ours: bool = False, block: int = BLOCK_BYTES) -> Iterator[Rows]:
    """Yield the rows of a table, some megabytes at a time.

    Args:
        place: Where they stand.
        is_ours: Whether the file is known to be just as we wrote it; its rows are then parsed
            only when they are asked for.
        block: How many bytes are read at once.

    Raises:
        InputError: The file is missing, is no JSON, or holds something else there.
    """
    with opened(place.path) as stream:
        span = _own_span(stream, place) if is_ours and not place.is_keyed else None
        if span:
            for text in _own_texts(stream, span, place, block):
                yield Rows(inside=text, pad=place.pad, where=str(place.path))
            return
        stream.seek(0)
        start = _start(stream, place)
        if start is None:
            yield from in_blocks(_slowly(place, None))
            return
        stream.seek(start)
        for offset, text in _texts(stream, place, block):
            rows = _rows(text, place)
            if rows is None:
                yield from in_blocks(_slowly(place, start + offset))
                return
            yield rows


def _own_span(stream: BinaryIO, place: Place) -> Span | None:
    """Return where the elements of an array stand in a file of ours; None in another layout."""
    if place.section is not None:
        sections = sections_of(place.path) if place.sections is None else place.sections
        return sections.get(place.section)
    end = os.fstat(stream.fileno()).st_size - len(_END[True])
    start = _start(stream, place)
    stream.seek(max(end, 0))
    return (start, end) if start and stream.read() == _END[True] else None


def _own_texts(stream: BinaryIO, span: Span, place: Place, block: int) -> Iterator[bytes]:
    """Yield the elements of an array in a file of ours, cut without looking at all of them."""
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


def _start(stream: BinaryIO, place: Place) -> int | None:
    """Return where the first element of a file of ours begins; None in another layout."""
    if place.section is None:
        return len(place.opening) if stream.read(2) == place.opening + b"\n" else None
    found = sections_of(place.path).get(place.section)
    return found[0] if found else None


def sections_of(path: Path, block: int = BLOCK_BYTES) -> dict[str, Span]:
    """Return where the elements of each array of records stand in a file of ours, by its key.

    Whatever is not laid out as we write it is left out.

    Raises:
        OSError: The file cannot be read.
    """
    found: dict[str, Span] = {}
    with path.open("rb") as stream:
        end = os.fstat(stream.fileno()).st_size - len(_END[False])
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


def _texts(stream: BinaryIO, place: Place, block: int) -> Iterator[tuple[int, bytes]]:
    """Yield the texts of whole elements, with how far from the first each stands.

    The last holds whatever is left where the end is missing, so that it is not taken for whole.
    """
    between = b"\n%b},\n" % place.pad
    text, offset = b"", 0
    while found := stream.read(block):
        known = max(0, len(text) - len(between))
        text += found
        if text.startswith(place.closing[-1:]):  # right behind the opening: there is no element
            return
        end = text.find(place.closing, known)
        if end >= 0:
            rest = text[end + len(place.closing) :] + stream.read(block)
            if place.section is None and rest.strip():
                break  # something follows the end
            if text[:end].strip():
                yield offset, text[:end]
            return
        cut = text.rfind(between, known)
        if cut >= 0:
            cut += len(between) - 2
            yield offset, text[:cut]
            offset += cut + 1
            text = text[cut + 1 :]
    yield offset, text + b"{"


def _rows(text: bytes, place: Place) -> Rows | None:
    """Return the rows of whole elements; None where the text is not what it seemed."""
    try:
        found = orjson.loads((b"{%b}" if place.is_keyed else b"[%b]") % text)
    except orjson.JSONDecodeError:
        return None
    if place.is_keyed:
        found = [keyed_row(place.path, key, value) for key, value in found.items()]
    return Rows(objects=found) if all(isinstance(row, dict) for row in found) else None


def keyed_row(path: Path, key: str, value: object) -> Row:
    """Return what a file keeps under a ticket's id as a row.

    Raises:
        InputError: It is no JSON object.
    """
    if not isinstance(value, dict):
        raise damaged(f"{path}: {key}", "a row is no JSON object")
    return {ID: key, **value}


def _slowly(place: Place, offset: int | None) -> Iterator[Row]:
    """Yield the rows of a file of any layout, from an element on or all of them."""
    with place.path.open("rb") as stream:
        cursor = Cursor(stream, place.path)
        if offset is not None:
            cursor.skip_to(offset)
        elif place.section is None:
            cursor.expect("{" if place.is_keyed else "[")
        if offset is not None or place.section is None:
            yield from _elements(cursor, place)
            if place.section is None:
                cursor.end()
            return
        cursor.expect("{")
        for key in cursor.members():
            if key == place.section:
                cursor.expect("[")
                yield from _elements(cursor, place)
                return
            cursor.element()
    raise damaged(str(place.path), f"`{place.section}` is missing")


def _elements(cursor: Cursor, place: Place) -> Iterator[Row]:
    if place.is_keyed:
        for key in cursor.members():
            yield keyed_row(place.path, key, cursor.element())
        return
    for value in cursor.elements():
        if not isinstance(value, dict):
            raise damaged(str(place.path), "a row is no JSON object")
        yield value
