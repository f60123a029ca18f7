"""One thing that is wrong with a dataset's files."""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from ticketworld.dataset.differences import ABSENT

_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A value in a file that is not what it must be.

    `record` is the id of the ticket or record, empty where the file as a whole is meant; `derived`
    is what should stand there, None where only the form is wrong.
    """

    file: str
    record: str
    field: str
    found: object
    derived: object
    why: str

    def __str__(self) -> str:
        where = ": ".join(filter(None, (self.file, self.record, self.field)))
        should = "" if self.derived is None else f", not `{brief(self.derived)}`"
        return f"{where}: `{brief(self.found)}`{should}: {self.why}"


def brief(value: object) -> str:
    """Return a value as it stands in a file, shortened for a message."""
    if value == ABSENT:
        return ABSENT
    text = value if isinstance(value, str) else orjson.dumps(value, default=str).decode()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
