"""Writes a dataset's folder, whole or not at all, and reads it back strictly."""

from __future__ import annotations

import filecmp
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from ticketworld.dataset import names, parts
from ticketworld.dataset.carried import files_below
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.json_files import JsonFiles, json_bytes
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.parts import Part, Written, blocks_in, write_part
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import RecordsFile
from ticketworld.dataset.sqlite_rows import Rows, product_rows, promotion_rows, retailer_rows
from ticketworld.dataset.sqlite_schema import COLUMNS
from ticketworld.dataset.tables import FILES, KEYED, RECORDS, TICKETS
from ticketworld.errors import InputError, OutputError
from ticketworld.files import partial_path, publish_folder, require_replaceable, sha256_of
from ticketworld.locks import held
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


def write_dataset(folder: Path, dataset: Dataset, *, debug: bool = True) -> Dataset:
    """Write a dataset's files, replacing an older dataset in that folder.

    Without `debug` the tickets' debug blocks go to a file of their own, so that the dataset stays
    auditable.

    Returns:
        The dataset as it was written: its manifest holds the counts and the digests of the files.

    Raises:
        OutputError: The folder holds something else or cannot be written; it stands as it was.
    """
    database = dataset.database
    surroundings = Surroundings(
        products=database.products,
        retailers=database.retailers,
        promotions=database.promotions,
        policy_text=dataset.policy_text,
        policy_graph=dataset.policy_graph,
        rules=dataset.rules,
    )
    part = Part(tickets=dataset.tickets, customers=database.customers, orders=database.orders)
    with staged(folder) as staging:
        own = staging.with_name(f"{staging.name}-part")
        try:
            write_part(own, part, dataset.manifest, debug=debug)
            counts = counts_of(len(dataset.tickets), database)
            manifest = assemble(staging, [own], surroundings, dataset.manifest, counts)
        finally:
            shutil.rmtree(own, ignore_errors=True)
        publish(staging, folder)
    return replace(dataset, manifest=manifest)


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Yield where a folder can be prepared beside a dataset's, gone at the end unless published.

    Raises:
        OutputError: The folder holds something else or cannot be written; it stands as it was.
    """
    folder = folder.resolve()
    require_dataset_or_nothing(folder)
    staging = partial_path(folder)
    try:
        with held(folder):
            shutil.rmtree(staging, ignore_errors=True)
            yield staging
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot be written ({error.strerror}); make room or choose another place"
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def publish(staging: Path, folder: Path) -> None:
    """Let a finished folder take the place of a dataset's.

    Raises:
        OutputError: The folder holds something else or cannot be replaced; it stands as it was.
    """
    require_dataset_or_nothing(folder)
    publish_folder(staging, folder.resolve(), names.OWN_FILES)


def require_dataset_or_nothing(folder: Path) -> None:
    """Check that nothing but a dataset would be lost by writing one to this folder.

    Raises:
        OutputError: It is no folder, or holds something that is not a dataset's.
    """
    require_replaceable(folder, names.OWN_FILES)
    for older in (folder / names.RULES, folder / names.DILUTION_RULES):
        require_replaceable(older, [path.name for path in older.glob("*.lp")])


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


def holds(folder: Path, other: Path) -> bool:
    """Tell whether a folder holds just the dataset of another, byte by byte.

    What was made of the dataset later, such as an audit's report, may stand beside it.
    """
    found, wanted = set(files_below(folder)), set(files_below(other))
    later = {name for name in found - wanted if name.partition("/")[0] in names.MADE_LATER}
    return found - later == wanted and all(
        filecmp.cmp(folder / name, other / name, shallow=False) for name in wanted
    )


def merged_retailers(found: Sequence[Retailer]) -> tuple[Retailer, ...]:
    """Return each retailer once, with all its quotes, in the order of first occurrence."""
    together: dict[str, Retailer] = {}
    for one in found:
        before = together.get(one.name)
        quotes = one.quotes if before is None else (*before.quotes, *one.quotes)
        together[one.name] = replace(one, quotes=quotes)
    return tuple(together.values())


def summed(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return the sum of counts by name, in the order of the first."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return dict(total)


def read_dataset(folder: Path) -> Dataset:
    """Read a dataset that is exactly as it was written.

    Raises:
        InputError: A file is missing, damaged, foreign or edited; names file, field and value.
    """
    reading = read_folder(folder)
    if reading.faults:
        more = f" (and {len(reading.faults) - 1} more)" if len(reading.faults) > 1 else ""
        raise InputError(
            f"{folder / str(reading.faults[0])}{more}; "
            "`ticketworld audit` lists everything that is wrong"
        )
    return reading.dataset
