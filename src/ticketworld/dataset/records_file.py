"""Reads `customer_database.json` and finds whatever in it contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from ticketworld.dataset.cutting import OtherLayoutError, lists_in
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.json_files import elements_within
from ticketworld.dataset.ledger import ADAPTERS, Ledger
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.parse import (
    changed,
    copy_faults,
    list_of,
    object_of,
    parse_all,
    read_json,
    record_name,
    require_single_keys,
)
from ticketworld.records.database import Database

_ID_FIELDS = {
    "customers": "customer_id",
    "orders": "order_id",
    "products": "product_id",
    "retailers": "name",
    "promotions": "code",
}
_Blocks = Iterator[tuple[str, list[object]]]
"""Elements of the file's lists, some at a time, with the names of the lists."""


class RecordsFile:
    """The records of `customer_database.json`; the file's own words are read when asked for.

    Attributes:
        database: The records that have the right form.
        faults: What is wrong with the form of the others.

    Raises:
        InputError: The file is missing, is not JSON, or lacks one of its lists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unknown: list[str] = []
        self._blocks: Callable[[], _Blocks] = self._cut
        try:
            self._read()
        except (OtherLayoutError, orjson.JSONEncodeError):
            self._blocks = self._whole
            self._read()

    def _read(self) -> None:
        """Read all records, and keep what each is called, None where it is no record."""
        self.faults: list[Fault] = []
        self._ids: dict[str, list[str | None]] = {kind: [] for kind in ADAPTERS}
        found: dict[str, list[Any]] = {kind: [] for kind in ADAPTERS}
        for kind, elements in self._blocks():
            id_field, own = _ID_FIELDS[kind], self._ids[kind]
            ids = [record_name(one, id_field, at) for at, one in enumerate(elements, len(own))]
            texts = [orjson.dumps(one) for one in elements]
            records, faults = parse_all(ADAPTERS[kind], self._path.name, texts, ids)
            self.faults += faults
            own += [getattr(record, id_field, None) for record in records]
            found[kind] += [record for record in records if record is not None]
        self.database = Database(**{kind: tuple(records) for kind, records in found.items()})

    def copy_faults(self, manifest: Manifest) -> Iterator[Fault]:
        """Yield where the file is not what would be written of its records.

        Raises:
            InputError: The file is no longer the one that was read.
        """
        ledger = Ledger(self.database, manifest)
        first_of = _look_ups(self.database)
        ids = {kind: iter(own) for kind, own in self._ids.items()}
        try:
            for kind, elements in self._blocks():
                pairs = zip(elements, ids[kind], strict=False)
                known = [(one, name) for one, name in pairs if name is not None]
                written = ledger.contents(kind, [first_of[kind](name) for _, name in known])
                for (one, name), again in zip(known, written, strict=True):
                    yield from copy_faults(self._path.name, name, one, again)
        except OtherLayoutError:
            raise changed(self._path) from None
        for key in self._unknown:
            yield Fault(
                file=self._path.name,
                record="",
                field=key,
                found=key,
                derived=None,
                why="unknown field",
            )

    def _cut(self) -> _Blocks:
        """Yield what the file holds piece by piece; raises OtherLayoutError where it cannot."""
        names: list[str] = []
        for name, text in lists_in(self._path):
            if name not in ADAPTERS:
                raise OtherLayoutError
            if names[-1:] != [name]:
                names.append(name)
            try:
                found = orjson.loads(b"[%b]" % text)
            except orjson.JSONDecodeError:
                raise OtherLayoutError from None
            require_single_keys(self._path, b"[%b]" % text, b"[\n%b]" % elements_within(found))
            yield name, found
        if names != [*ADAPTERS]:
            raise OtherLayoutError

    def _whole(self) -> _Blocks:
        """Yield what the file holds, whatever its layout."""
        found = object_of(self._path, read_json(self._path), [*ADAPTERS])
        self._unknown = [key for key in found if key not in ADAPTERS]
        for kind in ADAPTERS:
            yield kind, list_of(self._path, found[kind], kind)


def _look_ups(database: Database) -> Mapping[str, Callable[[str], object]]:
    """Return what finds the first record of an id, by kind."""
    return {
        "customers": database.customer,
        "orders": database.order,
        "products": database.product,
        "retailers": database.retailer,
        "promotions": database.promotion,
    }
