"""The journal of an unfinished run: the texts of each finished ticket, kept beside the output.

JSON Lines. The first line names what the run is made from; each further line holds one ticket and
is flushed before the next is written, so a run that is killed loses no more than what it was busy
with. A last line that was cut short is dropped. Texts from a journal are data like those of a
model: whoever takes them reads them back first.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Literal

import orjson
from pydantic import BaseModel, ConfigDict, NonNegativeInt, TypeAdapter, ValidationError

from ticketworld.errors import InputError, OutputError
from ticketworld.locks import lock
from ticketworld.writer.piece import Written

Origin = Mapping[str, object]
"""What a run is made from, as JSON values by name."""


class OtherRunError(InputError):
    """The journal is of a run with other options, or another run is at work on it."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Header(_Line):
    format: Literal[1]
    origin: dict[str, object]


class _Piece(_Line):
    fields: dict[str, str]
    writer: Literal["offline", "model"]
    rejected: NonNegativeInt


class _Ticket(_Line):
    ticket: str
    pieces: list[_Piece]


class _Batch(_Line):
    batch: NonNegativeInt
    tickets: NonNegativeInt


_FINISHED: TypeAdapter[_Ticket | _Batch] = TypeAdapter(_Ticket | _Batch)


class Journal:
    """The journal beside an output folder, with finished batches in `parts`; one run holds it.

    As a context manager it is held from the start where there is one already; left by an error it
    stays, unless no ticket was finished.

    Args:
        folder: The output folder.
        resumes: Whether the tickets that it holds are to be used.
        tell: Takes a line that a user should read.
    """

    def __init__(self, folder: Path, *, resumes: bool, tell: Callable[[str], None]) -> None:
        folder = folder.resolve()
        self.path = folder.with_name(f"{folder.name}.journal")
        self.parts = folder.with_name(f"{folder.name}.parts")
        self.resumes = resumes
        self._tell = tell
        self._stream: BinaryIO | None = None
        self._has_begun = False
        self._kept: dict[str, list[Written]] = {}
        self._finished: set[str] = set()
        self._batches: dict[int, int] = {}

    @property
    def finished(self) -> int:
        """How many tickets it holds."""
        return len(self._finished) + sum(self._batches.values())

    @property
    def kept_batches(self) -> frozenset[int]:
        """The batches that were finished before, by their numbers."""
        return frozenset(self._batches)

    def __enter__(self) -> Journal:
        """Hold the journal where there is one.

        Raises:
            OtherRunError: Another run holds it.
            OutputError: It cannot be opened.
        """
        if self.path.exists():
            self._hold()
        return self

    def __exit__(self, *_: object) -> None:
        if self._has_begun and not self.finished:
            self.remove()
        self._close()

    def begin(self, origin: Origin) -> None:
        """Start to write, after the tickets that a resumed journal holds; does nothing twice.

        Raises:
            OtherRunError: Another run holds the journal, or made it from something else.
            OutputError: It cannot be written.
        """
        if self._has_begun:
            return
        found = self.path.exists()
        stream = self._stream or self._hold()
        stream.seek(0)
        lines = stream.read().splitlines(keepends=True)
        if lines and not lines[-1].endswith(b"\n"):
            lines.pop()  # it was cut short
        if self.resumes and lines:
            self._resume(lines, origin)
            stream.truncate(sum(map(len, lines)))
        else:
            self._start(stream, origin, lines, found=found)
        self._has_begun = True

    def kept(self, ticket_id: str) -> list[Written] | None:
        """Return the texts of a ticket that was finished before; None where it was not."""
        return self._kept.get(ticket_id)

    def append(self, ticket_id: str, written: Sequence[Written]) -> None:
        """Note that a ticket is finished.

        Raises:
            OutputError: The journal cannot be written.
        """
        self._write(
            {
                "ticket": ticket_id,
                "pieces": [
                    {"fields": dict(w.fields), "writer": w.writer, "rejected": w.rejected}
                    for w in written
                ],
            }
        )
        self._finished.add(ticket_id)

    def finish_batch(self, number: int, tickets: int) -> None:
        """Note that a batch of so many tickets is finished, whose texts are not kept here.

        Raises:
            OutputError: The journal cannot be written.
        """
        self._write({"batch": number, "tickets": tickets})
        self._batches[number] = tickets

    def remove(self) -> None:
        """Take the journal away: its dataset is in place, or nothing is lost with it."""
        if self._stream is not None:
            shutil.rmtree(self.parts, ignore_errors=True)
            with suppress(OSError):
                self.path.unlink()
        self._close()
        self._finished.clear()
        self._batches.clear()

    def _hold(self) -> BinaryIO:
        """Open the journal for this process alone."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            stream = self.path.open("a+b")
        except OSError as error:
            raise self._unwritable(error) from error
        if not lock(stream):
            stream.close()
            raise OtherRunError(
                f"{self.path}: another run is making this dataset; wait until it ends, or choose "
                "another `--output-dir`"
            )
        self._stream = stream
        if not self._is_in_place(stream):
            self._close()  # the run that held it has just finished
            return self._hold()
        return stream

    def _is_in_place(self, stream: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(stream.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _start(
        self, stream: BinaryIO, origin: Origin, old: Sequence[bytes], *, found: bool
    ) -> None:
        if self.resumes:
            why = "holds no ticket" if found else "is not there"
            self._tell(f"{self.path}: {why}, so there is nothing to resume; starting anew")
        elif len(old) > 1:
            tickets = _counted(len(old) - 1)
            self._tell(
                f"{self.path}: replaced; it held {tickets} of an unfinished run, which "
                "`--resume` would have gone on with"
            )
        shutil.rmtree(self.parts, ignore_errors=True)
        stream.truncate(0)
        self._write({"format": 1, "origin": dict(origin)})

    def _resume(self, lines: Sequence[bytes], origin: Origin) -> None:
        """Take over what the lines of the journal hold."""
        try:
            header = _Header.model_validate_json(lines[0])
        except ValidationError as error:
            raise OtherRunError(
                f"{self.path}:1: is no journal of this version; leave out `--resume` to start anew"
            ) from error
        self._compare(header.origin, orjson.loads(orjson.dumps(origin)))
        for number, line in enumerate(lines[1:], 2):
            try:
                found = _FINISHED.validate_json(line)
            except ValidationError:
                self._tell(f"{self.path}:{number}: cannot be read; its ticket is written anew")
                continue
            if isinstance(found, _Batch):
                self._batches[found.batch] = found.tickets
                continue
            self._kept[found.ticket] = [
                Written(fields=one.fields, writer=one.writer, rejected=one.rejected)
                for one in found.pieces
            ]
        self._finished = set(self._kept)
        self._tell(f"{self.path}: {_counted(self.finished)} finished before")

    def _compare(self, theirs: Mapping[str, object], ours: Mapping[str, object]) -> None:
        for name in sorted({*theirs, *ours}):
            before, now = theirs.get(name), ours.get(name)
            if before != now:
                raise OtherRunError(
                    f"{self.path}: is of a run with {name} `{before}`, not `{now}`; give the "
                    "options of that run, or leave out `--resume` to start anew"
                )

    def _write(self, line: object) -> None:
        assert self._stream is not None  # `begin` has opened it
        try:
            self._stream.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            self._stream.flush()
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError(
            f"{self.path}: cannot be written ({error.strerror}); make room or choose another "
            "`--output-dir`"
        )


def _counted(tickets: int) -> str:
    return "1 ticket" if tickets == 1 else f"{tickets} tickets"
