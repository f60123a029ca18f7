"""Finds which atoms could be the same, judged by the constants among their arguments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from ticketworld.policy.terms import Row, Signature

Thing = TypeVar("Thing")


class Unifier(Generic[Thing]):
    """Keeps things by the atoms they are about, and finds them by atoms that could be the same."""

    def __init__(self) -> None:
        self._things: dict[Signature, dict[str | int | None, list[tuple[Row, Thing]]]] = (
            defaultdict(lambda: defaultdict(list))
        )

    def add(self, form: Signature, row: Row, thing: Thing) -> None:
        """Keep a thing that is about an atom."""
        self._things[form][_first(row)].append((row, thing))

    def find(self, form: Signature, row: Row) -> Iterator[Thing]:
        """Yield what is about atoms that could be this one."""
        by_first = self._things.get(form, {})
        first = _first(row)
        for key in list(by_first) if first is None else (first, None):
            for other, thing in by_first.get(key, ()):
                if all(a is None or b is None or a == b for a, b in zip(row, other, strict=True)):
                    yield thing


def _first(row: Row) -> str | int | None:
    return row[0] if row else None
