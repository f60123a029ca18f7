"""The tables of a dataset, whatever its format, and where its JSON folder keeps each.

Everything else that stands in a dataset's folder is a document, carried as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.carried import files_below

TICKETS = "tickets"
METADATA = "ticket_metadata"
SEALED = "sealed_truth"
RECORDS = ("customers", "orders", "products", "retailers", "promotions")
"""The kinds of records, in the order of `customer_database.json`."""

TABLES = (TICKETS, METADATA, SEALED, *RECORDS)
"""METADATA and SEALED hold a row for some tickets only, and are missing from many datasets."""

KEYED = {METADATA: names.METADATA, SEALED: names.SEALED}
"""Tables that the JSON folder keeps as one object by ticket id, and their files."""

ID = "ticket_id"

FILES = {TICKETS: names.TICKETS, **KEYED, **dict.fromkeys(RECORDS, names.DATABASE)}
"""Which JSON file holds each table."""


def documents_in(folder: Path, but: Iterable[str] = ()) -> list[str]:
    """Return the documents of a folder by their paths inside it, in order.

    Args:
        folder: A dataset's, in a format that keeps documents as files.
        but: Names beside those of the JSON tables that are no documents.
    """
    tables = {*FILES.values(), *but}
    return [
        name
        for name in files_below(folder)
        if name.split("/")[0] in names.OWN_FILES and name not in tables
    ]
