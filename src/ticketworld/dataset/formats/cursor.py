"""Walks through a JSON file of any layout, holding no more of it than one value."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import orjson

from ticketworld.dataset.formats.rows import damaged
from ticketworld.errors import InputError

STEP = 1 << 20
MOST = 64 << 20
"""Characters that one value may have; what is longer is no ticket or record."""

_SPACE = " \t\r\n"


class Cursor:
    """A place in a JSON file, which moves forward value by value.

    Args:
        stream: The file, at its start.
        path: Its name, for messages.
    """

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self._stream = stream
        self._path = path
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._json = json.JSONDecoder()
        self._text = ""
        self._at = 0
        self._is_over = False

    def skip_to(self, offset: int) -> None:
        """Go to the byte at which an element begins."""
        self._stream.seek(offset)

    def expect(self, character: str) -> None:
        """Step over a character; raises InputError where another one stands."""
        if self._next() != character:
            raise self._damaged(f"`{character}` expected")
        self._at += 1

    def end(self) -> None:
        """Check that nothing follows; raises InputError where something does."""
        if self._next():
            raise self._damaged("something follows the end")

    def elements(self) -> Iterator[object]:
        """Yield the elements of an array whose `[` was stepped over, and step over its end."""
        if self._next() == "]":
            self._at += 1
            return
        while True:
            yield self.element()
            if self._next() == "]":
                self._at += 1
                return
            self.expect(",")

    def members(self) -> Iterator[str]:
        """Yield each key of an object whose `{` was stepped over; its value is read in between."""
        if self._next() == "}":
            self._at += 1
            return
        while True:
            key = self.element()
            if not isinstance(key, str):
                raise self._damaged("a key is no string")
            self.expect(":")
            yield key
            if self._next() == "}":
                self._at += 1
                return
            self.expect(",")

    def element(self) -> object:
        """Return the value that begins here, an object, an array or a string, and step over it."""
        if self._next() not in ("{", "[", '"'):
            raise self._damaged("a value is no object")
        while True:
            try:
                _, end = self._json.raw_decode(self._text, self._at)
                value = orjson.loads(self._text[self._at : end])  # as strict as everywhere else
            except (json.JSONDecodeError, UnicodeEncodeError) as error:
                if self._is_over or len(self._text) - self._at > MOST:
                    raise self._damaged(str(getattr(error, "msg", error))) from None
                self._more()
            except RecursionError:
                raise self._damaged("nested too deeply") from None
            else:
                self._at = end
                return value

    def _next(self) -> str:
        """Return the next character that is no white space, nothing at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if self._is_over:
                return ""
            self._more()

    def _more(self) -> None:
        """Read on, twice as far as what is held so that a long value is not tried too often."""
        wanted = max(STEP, len(self._text) - self._at)
        found = self._stream.read(wanted)
        self._is_over = len(found) < wanted
        try:
            more = self._decoder.decode(found, final=self._is_over)
        except UnicodeDecodeError as error:
            raise self._damaged(f"{error.reason} before byte {self._stream.tell()}") from None
        self._text, self._at = self._text[self._at :] + more, 0

    def _damaged(self, why: str) -> InputError:
        return damaged(f"{self._path}: before byte {self._stream.tell()}", why)
