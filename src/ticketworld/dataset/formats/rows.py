"""Rows on their way from one format to another: JSON objects, a few megabytes at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
        inside: They as they stand inside a JSON array of ours.
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
        self._between = b"\n%b},\n%b{" % (pad, pad) if inside else b"\n"
        self._where = where

    @property
    def text(self) -> bytes:
        """The rows as JSON objects one after another, with white space between them."""
        if self._text:
            return self._text if self._between == b"\n" else self._parted()
        return b"\n".join(map(orjson.dumps, self._objects or ()))

    @property
    def objects(self) -> list[Row]:
        """The rows as objects.

        Raises:
            InputError: The text is not JSON, or a row is no object.
        """
        if self._objects is None:
            text = self._text
            if self._between == b"\n":
                text = text.replace(b"\n", b",")
            self._objects = objects_in(b"[%b]" % text, self._where)
        return self._objects

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the first row, in their order."""
        if self._objects is not None:
            return tuple(self._objects[0])
        end = self._text.find(self._between)
        first = self._text if end < 0 else self._text[:end]
        if end >= 0 and self._between != b"\n":
            first += b"}"
        return tuple(objects_in(b"[%b]" % first, self._where)[0])

    def _parted(self) -> bytes:
        return self._text.replace(self._between, b"}\n{")

    def __len__(self) -> int:
        if self._objects is not None:
            return len(self._objects)
        return self._text.count(self._between) + 1 if self._text else 0


def objects_in(text: bytes, where: str) -> list[Row]:
    """Return the objects of a JSON array; raises InputError where it holds anything else."""
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise damaged(where, error.msg) from None
    if not all(isinstance(row, dict) for row in found):
        raise damaged(where, "a row is no JSON object")
    return list(found)


def damaged(where: str, why: str) -> InputError:
    """Return the error about a place that does not hold what a dataset holds there."""
    return InputError(
        f"{where}: `{why}`: the file is truncated or was damaged; make the dataset again with "
        "`ticketworld generate`, or convert it again"
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
