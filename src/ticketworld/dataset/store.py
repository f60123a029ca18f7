"""Writes a dataset's folder, whole or not at all, and reads it back strictly."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.assemble import Surroundings, assemble
from ticketworld.dataset.carried import files_below
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.parts import Part, write_part
from ticketworld.dataset.reading import read_folder
from ticketworld.errors import InputError
from ticketworld.files import prepared, publish_folder, require_replaceable
from ticketworld.locks import held


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
    require_dataset_or_nothing(folder)
    with held(folder.resolve()), prepared(folder) as staging:
        yield staging


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


def holds(folder: Path, other: Path) -> bool:
    """Tell whether a folder holds just the dataset of another, byte by byte.

    What was made of the dataset later, such as an audit's report, may stand beside it.
    """
    found, wanted = set(files_below(folder)), set(files_below(other))
    later = {name for name in found - wanted if name.partition("/")[0] in names.MADE_LATER}
    return found - later == wanted and all(
        filecmp.cmp(folder / name, other / name, shallow=False) for name in wanted
    )


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
