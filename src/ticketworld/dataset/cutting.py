"""Cuts files of ours between the elements of their lists, so that none is held as a whole.

We put each element at an indentation of its own, and a line break never stands inside a JSON
string. So where a line closes a brace at that indentation, a file can be cut. Wherever it was cut,
the pieces are what it holds as long as each of them is JSON: whoever reads them must look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ticketworld.files import blocks_of

_BEGIN, _BETWEEN, _END = b"[\n  {", b"\n  },\n  {", b"\n  }\n]"
_BRACE = b"\n  }"
_LIST = re.compile(rb',\n  "(\w+)": \[')
_BETWEEN_INNER, _END_INNER = b"\n    },\n    {", b"\n  ]"
_BRACE_INNER = b"\n    }"


class OtherLayoutError(Exception):
    """A file is not laid out as we write it, and has to be read as a whole."""


class Piece(NamedTuple):
    """What may be an element of an array, and where it stands in its file."""

    text: bytes
    start: int
    end: int


def objects_in(path: Path) -> Iterator[Piece]:
    """Yield the objects of the array that a file holds.

    Raises:
        InputError: It is missing or cannot be read.
        OtherLayoutError: What follows is laid out otherwise.
    """
    rest, start = b"", len(_BEGIN) - 1
    is_first = True
    for block in blocks_of(path):
        if is_first and not block.startswith(_BEGIN):
            break
        *whole, rest = (rest + block.removeprefix(_BEGIN if is_first else b"")).split(_BETWEEN)
        is_first = False
        for inside in whole:
            piece = _piece(inside, start)
            yield piece
            start = piece.end + len(_BETWEEN) - len(_BRACE) - 1
    if is_first or not rest.rstrip().endswith(_END):
        raise OtherLayoutError
    yield _piece(rest.rstrip().removesuffix(_END), start)


def _piece(inside: bytes, start: int) -> Piece:
    text = b"{%b%b" % (inside, _BRACE)
    return Piece(text, start, start + len(text))


def lists_in(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the arrays of the object that a file holds, some elements at a time.

    Each part comes with the name of its array, as text in which commas stand between elements.

    Raises:
        InputError: It is missing or cannot be read.
        OtherLayoutError: What follows is laid out otherwise.
    """
    name, rest = "", b""
    for block in blocks_of(path):
        if not name:
            block = block.replace(b"{", b",", 1)
        rest, *more = _LIST.split(rest + block)
        for following, text in zip(more[::2], more[1::2], strict=True):
            yield from _end_of(name, rest)
            name, rest = following.decode(), text
        if not name:
            break
        cut = rest.rfind(_BETWEEN_INNER) + len(_BRACE_INNER)
        if cut >= len(_BRACE_INNER):
            yield name, rest[:cut]
            rest = rest[cut + 1 :]
    if not name or not rest.rstrip().endswith(b"\n}"):
        raise OtherLayoutError
    yield from _end_of(name, rest.rstrip().removesuffix(b"\n}"))


def _end_of(name: str, text: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what is left of an array before the next; before the first there is nothing."""
    if name and text == b"]":
        yield name, b""
    elif text.endswith(_END_INNER):
        yield name, text.removesuffix(_END_INNER)
    elif name or text:
        raise OtherLayoutError
