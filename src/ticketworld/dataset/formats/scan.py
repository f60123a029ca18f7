"""Reads long JSON arrays and objects an element at a time.

Files that we wrote put each element at a fixed indentation, and a line break never stands inside
a JSON string. So a line that closes a brace at that indentation ends an element, which `find`
sees at the speed of memory, and what lies between two such lines is parsed as a whole. A wrong
guess cannot pass: brackets that do not match are no JSON. Whatever looks otherwise is read by
`ticketworld.dataset.formats.cursor`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import orjson

from ticketworld.dataset.formats.cursor import Cursor
from ticketworld.dataset.formats.rows import BLOCK_BYTES, Row, Rows, damaged, in_blocks
from ticketworld.dataset.formats.tables import ID
from ticketworld.errors import InputError

_SECTION = re.compile(rb'\n  "(\w+)": \[(?=[\n\]])')
_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the elements of a table stand in a JSON file.

    Args:
        path: The file.
        section: The key of the array that holds them; None where the file itself does.
        is_keyed: Whether the file is an object of rows by ticket id instead of an array.
        sections: What `sections_of` the file found, where it was asked before.
    """

    path: Path
    section: str | None = None
    is_keyed: bool = False
    sections: Mapping[str, int] | None = None

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
    try:
        with place.path.open("rb") as stream:
            start = _start(stream, place)
            if start is None:
                yield from in_blocks(_slowly(place, None))
                return
            stream.seek(start)
            for offset, text in _texts(stream, place, block):
                rows = _rows(text, place, is_ours=is_ours)
                if rows is None:
                    yield from in_blocks(_slowly(place, start + offset))
                    return
                yield rows
    except FileNotFoundError:
        raise InputError(f"{place.path}: there is no such file; check its name") from None
    except OSError as error:
        raise InputError(
            f"{place.path}: cannot be read ({error.strerror}); check the path and its permissions"
        ) from error


def _start(stream: BinaryIO, place: Place) -> int | None:
    """Return where the first element of a file of ours begins; None in another layout."""
    if place.section is None:
        return len(place.opening) if stream.read(2) == place.opening + b"\n" else None
    found = place.sections if place.sections is not None else sections_of(place.path)
    return found.get(place.section)


def sections_of(path: Path, block: int = BLOCK_BYTES) -> dict[str, int]:
    """Return where each array of a file of ours begins, behind its bracket, by its key.

    Whatever is not laid out as we write it is left out.

    Raises:
        OSError: The file cannot be read.
    """
    found: dict[str, int] = {}
    with path.open("rb") as stream:
        if stream.read(3) != b"{\n ":
            return found
        offset, text = stream.seek(0), b""
        while more := stream.read(block):
            text += more
            for match in _SECTION.finditer(text):
                found.setdefault(match[1].decode(), offset + match.end())
            kept = max(0, len(text) - _LONGEST_KEY)
            offset, text = offset + kept, text[kept:]
    return found


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


def _rows(text: bytes, place: Place, *, is_ours: bool) -> Rows | None:
    """Return the rows of whole elements; None where the text is not what it seemed."""
    if is_ours and not place.is_keyed and not text.endswith(b"{"):
        return Rows(inside=text, pad=place.pad, where=str(place.path))
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
