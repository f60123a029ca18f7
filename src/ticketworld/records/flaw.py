"""One disagreement among records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A field of a record that does not agree with the rest of the records."""

    record: str
    field: str
    found: str | int
    expected: str
    why: str

    def __str__(self) -> str:
        return f"{self.record}: {self.field} is `{self.found}`, not `{self.expected}`: {self.why}"
