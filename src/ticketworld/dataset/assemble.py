"""Puts a dataset together in a folder, from parts that were written before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from ticketworld.dataset import names, parts
from ticketworld.dataset.json_files import JsonFiles, json_bytes
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.parts import Written, blocks_in
from ticketworld.dataset.sqlite import RecordsFile
from ticketworld.dataset.sqlite_rows import Rows, product_rows, promotion_rows, retailer_rows
from ticketworld.dataset.sqlite_schema import COLUMNS
from ticketworld.dataset.tables import FILES, KEYED, RECORDS, TICKETS
from ticketworld.files import sha256_of
from ticketworld.records.database import Database
from ticketworld.records.moments import end_of_day
from ticketworld.records.types import Product, Promotion, Retailer
from ticketworld.workers import processors, results_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a dataset holds beside its parts.

    Attributes:
        products: All products of the shop.
        retailers: The sellers whose prices are known, each once.
        promotions: The shop's promotions.
        policy_text: The handbook.
        policy_graph: The clauses and their relations.
        rules: The files of the policy by name, where it was drawn for this dataset.
    """

    products: Sequence[Product]
    retailers: Sequence[Retailer]
    promotions: Sequence[Promotion]
    policy_text: str
    policy_graph: Mapping[str, object]
    rules: Mapping[str, str] = field(default_factory=dict)


def merged_retailers(found: Sequence[Retailer]) -> tuple[Retailer, ...]:
    """Return each retailer once, with all its quotes, in the order of first occurrence."""
    together: dict[str, Retailer] = {}
    for one in found:
        before = together.get(one.name)
        quotes = one.quotes if before is None else (*before.quotes, *one.quotes)
        together[one.name] = replace(one, quotes=quotes)
    return tuple(together.values())


def assemble(
    folder: Path,
    made: Sequence[Path],
    around: Surroundings,
    manifest: Manifest,
    counts: Mapping[str, int],
    older: Path | None = None,
) -> Manifest:
    """Put the parts of a dataset together in a folder that is empty, or not there yet.

    Args:
        folder: Where the dataset is written.
        made: The folders of its parts, in order.
        around: What it holds beside them; of retailers only those that `older` does not hold.
        manifest: Says what it was made from; counts and digests are filled in.
        counts: How many records of each kind it then holds.
        older: A dataset whose records come before all others, byte by byte as they are.

    Returns:
        The manifest as it was written.

    Raises:
        OSError: The folder cannot be written.
        OutputError: The records contradict each other.
    """
    tasks = [
        partial(_write_lists, folder, made, around, manifest, older),
        partial(_write_records, folder, made, around, manifest, older),
    ]
    folder.mkdir(parents=True, exist_ok=True)
    digests: dict[str, str] = {}
    for found in results_of(tasks, min(len(made), processors())):
        digests |= found
    texts = {
        names.POLICY: around.policy_text.encode(),
        names.GRAPH: json_bytes(around.policy_graph),
        **{f"{names.RULES}/{name}": text.encode() for name, text in around.rules.items()},
    }
    for name, content in texts.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    for name in texts:
        digests[name] = sha256_of(folder / name)
    written = manifest.model_copy(
        update={"counts": dict(counts), "files": dict(sorted(digests.items()))}
    )
    (folder / names.MANIFEST).write_bytes(json_bytes(written.content()))
    return written


def _write_lists(
    folder: Path,
    made: Sequence[Path],
    around: Surroundings,
    manifest: Manifest,
    older: Path | None,
) -> dict[str, str]:
    """Write the files that hold lists of tickets and records, and return their digests."""
    apart = [
        table
        for table, name in KEYED.items()
        if any((one / name).exists() for one in [*made, *([older] if older else [])])
    ]
    tables = (TICKETS, *apart, *RECORDS)
    with ExitStack() as opened:
        streams = {
            name: opened.enter_context((folder / name).open("wb"))
            for name in {FILES[table] for table in tables}
        }
        files = JsonFiles(tables, lambda name, text: streams[name].write(text))
        for table in (TICKETS, *apart):
            if older is not None and (older / FILES[table]).exists():
                files.add_text(table, Written(older / FILES[table]).of_all())
            for one in made:
                files.add_text(table, blocks_in(one / FILES[table]))
        content = _content_around(around, manifest)
        for kind in RECORDS:
            if older is not None:
                files.add_text(kind, Written(older / names.DATABASE).of_list(kind))
            if kind in ("customers", "orders"):
                for one in made:
                    files.add_text(kind, blocks_in(one / kind))
            elif older is None or kind == "retailers":
                files.add(kind, content[kind])
        return files.close()


def _content_around(
    around: Surroundings, manifest: Manifest
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the content of the records that belong to no part."""
    records = Database(
        customers=(),
        orders=(),
        products=tuple(around.products),
        retailers=tuple(around.retailers),
        promotions=tuple(around.promotions),
    )
    return database_content(records, manifest)


def _write_records(
    folder: Path,
    made: Sequence[Path],
    around: Surroundings,
    manifest: Manifest,
    older: Path | None,
) -> dict[str, str]:
    """Write the records as a SQLite file, and return its digest."""
    path = folder / names.SQLITE
    if older is not None:
        parts.copy_file(older / names.SQLITE, path)
    with RecordsFile(path, end_of_day(manifest.date), is_new=older is None) as file:
        shared = _rows_around(around, is_new=older is None)
        for table in COLUMNS:
            if table in shared:
                file.add({table: shared[table]})
            else:
                for part in made:
                    file.add(parts.rows_of(part, table))
    return {names.SQLITE: sha256_of(path)}


def _rows_around(around: Surroundings, *, is_new: bool) -> Rows:
    """Return the rows of what belongs to no part."""
    rows = dict(retailer_rows(around.retailers))
    if is_new:
        rows |= {**product_rows(around.products), **promotion_rows(around.promotions)}
    return rows
