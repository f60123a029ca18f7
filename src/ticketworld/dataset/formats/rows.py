"""Rows on their way from one format to another: JSON objects, a few megabytes at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import orjson

from ticketworld.errors import InputError

Row = dict[str, object]

BLOCK_BYTES = 2 << 20
"""How much of a file is held at a time."""

BLOCK_ROWS = 1_000
"""How many rows are held at a time where their size is not known beforehand."""


class Rows:
    """Some rows of a table, in order; kept as text until somebody asks for the objects.

    Args:
        objects: The rows; or else one of the texts.
        lines: They as JSON, one a line, without a final newline.
        inside: They as they stand inside a JSON array of ours, from the first line break on.
        pad: With `inside`, the indentation of each.
        where: The file they were read from, for messages.
    """

    def __init__(
        self,
        *,
        objects: list[Row] | None = None,
        lines: bytes = b"",
        inside: bytes = b"",
        pad: bytes = b"",
        where: str = "",
    ) -> None:
        self._objects = objects
        self._text = inside or lines
        self._is_inside = bool(inside)
        self._pad = pad
        self._where = where

    @property
    def text(self) -> bytes:
        """The rows as JSON objects one after another, with white space between them."""
        if not self._text:
            return b"\n".join(map(orjson.dumps, self._objects or ()))
        if not self._is_inside:
            return self._text
        parted = bytearray(self._text)
        for start in self.starts[1:]:
            parted[start - 1] = ord(" ")  # instead of the comma
        return bytes(parted)

    @property
    def inside(self) -> bytes:
        """The rows as they stand inside a JSON array of ours, nothing where that is not known."""
        return self._text if self._is_inside else b""

    @cached_property
    def starts(self) -> list[int]:
        """Where rows that are `inside` an array begin, each with the line break before it.

        What is searched for holds no space, so that `find` leaps over indentation.
        """
        opening = b"\n%b{\n%b  " % (self._pad, self._pad)
        key = self._text[len(opening) : self._text.find(b":", len(opening)) + 1]
        found = []
        at = self._text.find(key)
        while at >= 0:
            if self._text.startswith(opening, at - len(opening)):
                found.append(at - len(opening))
            at = self._text.find(key, at + len(key))
        return found

    @property
    def objects(self) -> list[Row]:
        """The rows as objects.

        Raises:
            InputError: The text is not JSON, or a row is no object.
        """
        if self._objects is None:
            text = self._text if self._is_inside else self._text.replace(b"\n", b",")
            self._objects = objects_in(b"[%b]" % text, self._where)
        return self._objects

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the first row, in their order."""
        if self._objects is not None:
            return tuple(self._objects[0])
        if not self._is_inside:
            first, _, _ = self._text.partition(b"\n")
        elif len(self.starts) > 1:
            first = self._text[: self.starts[1] - 1]
        else:
            first = self._text
        return tuple(objects_in(b"[%b]" % first, self._where)[0])

    def __len__(self) -> int:
        if self._objects is not None:
            return len(self._objects)
        if self._is_inside:
            return len(self.starts)
        return self._text.count(b"\n") + 1 if self._text else 0


def objects_in(text: bytes, where: str) -> list[Row]:
    """Return the objects of a JSON array; raises InputError where it holds anything else."""
    try:
        return objects_of(orjson.loads(text), where)
    except orjson.JSONDecodeError as error:
        raise damaged(where, error.msg) from None


def objects_of(found: object, where: str) -> list[Row]:
    """Return a list of JSON objects; raises InputError where it is anything else."""
    if not isinstance(found, list):
        raise damaged(where, "no JSON array")
    if not all(isinstance(row, dict) for row in found):
        raise damaged(where, "a row is no JSON object")
    return found


def damaged(where: str, why: str) -> InputError:
    """Return the error about a place that does not hold what a dataset holds there."""
    return InputError(
        f"{where}: `{why}`: the file is truncated or was damaged; take it from its source again"
    )


def in_blocks(rows: Iterable[Row], size: int = BLOCK_ROWS) -> Iterator[Rows]:
    """Yield rows a block at a time."""
    block: list[Row] = []
    for row in rows:
        block.append(row)
        if len(block) == size:
            yield Rows(objects=block)
            block = []
    if block:
        yield Rows(objects=block)


def runs(rows: Sequence[Row], key: str) -> Iterator[tuple[object, list[Row]]]:
    """Yield neighbors that agree on a key, with what they agree on."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index].get(key) != rows[start].get(key):
            yield rows[start].get(key), list(rows[start:index])
            start = index
