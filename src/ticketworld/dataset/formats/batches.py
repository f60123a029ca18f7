"""Rows sorted into batches that can become columns: of one split, and all with the same fields.

Tickets in a file of ours are cut at the keys of their fields and never parsed here. A raw line
break never stands inside a JSON string, so a key at the indentation of a ticket's fields can be
nothing else. Whatever does not look as expected is parsed row by row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import orjson

from ticketworld.dataset.formats.parquet_layout import ONLY_SPLIT
from ticketworld.dataset.formats.rows import Row, Rows, objects_in
from ticketworld.dataset.tables import TICKETS

_LINE = b"\n    "
"""What stands before the key of a ticket's field."""

_HEAD = re.compile(
    rb'"timestamp": [^\n]*\n'
    rb'(    "customer_id": [^\n]*\n)?(?:    "\w+_id": [^\n]*\n)*'
    rb'(?:    "split": ("[^\n]*"),?\n)?'
)
"""The lines that tell what kind of ticket it is; those of ids are missing from sealed ones."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one table that have the same fields.

    Attributes:
        fields: Those fields, in their order.
        split: Of tickets, their split.
        places: Where each row stood among those that were sorted.
        typed: The rows without their fields that become text: pieces of one JSON object a row.
        texts: Of each field that becomes text, its JSON for each row.
    """

    fields: tuple[str, ...]
    split: str
    places: list[int] = field(default_factory=list)
    typed: list[bytes] = field(default_factory=list)
    texts: dict[str, list[bytes]] = field(default_factory=dict)


def batches(table: str, rows: Rows, texts: Sequence[str], fields: Sequence[str]) -> list[Batch]:
    """Return rows in batches.

    Args:
        table: The table they are of.
        rows: The rows.
        texts: Which fields become text, in their order.
        fields: All fields that a row of the table may have, in their order.

    Raises:
        InputError: A row is not JSON.
    """
    if not texts:
        return [Batch(rows.fields, "", [*range(len(rows))], [rows.text])] if len(rows) else []
    found = None
    if table == TICKETS and rows.inside:
        found = _cut(rows, texts, fields)
    return found if found is not None else _sorted(table, rows.objects, texts)


def _sorted(table: str, rows: Sequence[Row], texts: Sequence[str]) -> list[Batch]:
    """Return parsed rows in batches."""
    found: dict[tuple[str, tuple[str, ...]], Batch] = {}
    for place, row in enumerate(rows):
        split = str(row.get("split") or ONLY_SPLIT) if table == TICKETS else ""
        key = split, tuple(row)
        batch = found.get(key)
        if batch is None:
            batch = found[key] = Batch(key[1], split, texts={n: [] for n in texts if n in row})
        batch.places.append(place)
        typed = {name: value for name, value in row.items() if name not in batch.texts}
        batch.typed.append(orjson.dumps(typed, option=orjson.OPT_APPEND_NEWLINE))
        for name, values in batch.texts.items():
            values.append(_as_written(row[name]))
    return [*found.values()]


def _as_written(value: object) -> bytes:
    """Return a value as it stands in a ticket in a file of ours."""
    text = orjson.dumps([{"": value}], option=orjson.OPT_INDENT_2)
    return text[len(b'[\n  {\n    "": ') : -len(b"\n  }\n]")]


def _cut(rows: Rows, texts: Sequence[str], fields: Sequence[str]) -> list[Batch] | None:
    """Return tickets in batches without parsing them; None where one is not as we write it."""
    text = rows.inside
    marks = _Marks(texts, fields)
    found: dict[tuple[bytes | None, bool, bool], Batch] = {}
    ends = [start - 1 for start in rows.starts[1:]] + [len(text)]
    for place, (start, end) in enumerate(zip(rows.starts, ends, strict=True)):
        head = _HEAD.match(text, text.find(b'"timestamp":', start, end))
        at = marks.found_in(text, head.end(), end) if head else None
        if head is None or at is None:
            return None
        key = head[2], head[1] is None, bool(at)
        if key not in found:
            (first,) = objects_in(b"[%b]" % text[start:end], "a ticket")
            split = str(first.get("split") or ONLY_SPLIT)
            found[key] = Batch(tuple(first), split, texts={n: [] for n in texts if n in first})
        found[key].places.append(place)
        marks.cut(text, (start, end), at, found[key])
    return [*found.values()]


class _Marks:
    """The keys at which a ticket is cut: of the fields that become text, and of what follows.

    Args:
        texts: The fields that become text; the last field of a ticket is none of them.
        fields: All fields that a ticket may have, in their order.
    """

    def __init__(self, texts: Sequence[str], fields: Sequence[str]) -> None:
        names = [b for a, b in pairwise(fields) if a in texts or b in texts]
        self._keys = [b'"%b":' % name.encode() for name in names]
        self._cells = [
            (n, len(self._keys[n]) + 1) for n, name in enumerate(names) if name in texts
        ]
        self._typed = [n for n, name in enumerate(names) if name not in texts]

    def found_in(self, text: bytes, start: int, end: int) -> list[int] | None:
        """Return where the keys stand in a ticket: all or none, or None where that is not so."""
        found: list[int] = []
        for key in self._keys:
            at = text.find(key, start, end)
            while at >= 0 and text[at - len(_LINE) : at] != _LINE:
                at = text.find(key, at + 1, end)
            if at < 0:
                return None if found else found
            found.append(at)
            start = at
        return found

    def cut(self, text: bytes, span: tuple[int, int], at: Sequence[int], batch: Batch) -> None:
        """Add a ticket to a batch."""
        start, end = span
        if at:
            gap = len(_LINE)
            for values, (n, skip) in zip(batch.texts.values(), self._cells, strict=True):
                values.append(text[at[n] + skip : at[n + 1] - gap - 1])
            first = 0
            for n in self._typed:
                batch.typed.append(text[start : at[first] - gap])
                start, first = at[n] - gap, n + 1
        batch.typed.append(text[start:end])
