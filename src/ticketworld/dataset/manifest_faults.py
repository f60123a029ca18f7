"""Compares a manifest with the files beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.carried import diluted_files, files_below
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.differences import differences
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.manifest import Manifest, canary_text
from ticketworld.dataset.parse import unread
from ticketworld.errors import InputError
from ticketworld.files import sha256_of


def manifest_faults(
    folder: Path, dataset: Dataset, tickets: int, told: Collection[str]
) -> Iterator[Fault]:
    """Yield where a manifest does not describe the files beside it, and which cannot be read.

    Args:
        folder: Where the dataset stands.
        dataset: All of it but the tickets.
        tickets: How many there are of these.
        told: Files of which it was told already that they cannot be read.
    """
    manifest = dataset.manifest
    listed, digests = dict(manifest.files), dict[str, str]()
    for name in sorted(_files_of(folder, manifest)):
        try:
            digests[name] = sha256_of(folder / name)
        except InputError as error:
            listed.pop(name, None)
            if name not in told:
                yield unread(folder / name, error)
    if manifest.sealed and not (folder / names.SEALED).exists():
        listed.pop(names.SEALED, None)  # it may be kept away from whoever is tested
    canary = canary_text(
        manifest.seed,
        manifest.date,
        manifest.company,
        manifest.rules,
        manifest.scenarios,
        manifest.policy_seed,
        manifest.base_rules,
    )
    counts = counts_of(tickets, dataset.database)
    for field, found, derived, why in (
        ("files", listed, digests, "the file is not the one that was written"),
        ("counts", manifest.counts, counts, "the files hold another number of records"),
        ("canary", manifest.canary, canary, "seed, date, company or digests were changed"),
    ):
        for difference in differences(found, derived, field):
            yield Fault(
                file=names.MANIFEST,
                record="",
                field=difference.path,
                found=difference.found,
                derived=difference.derived,
                why=why,
            )


def _files_of(folder: Path, manifest: Manifest) -> set[str]:
    """Return the files of a dataset by their paths, but the manifest."""
    expected = {names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY, names.GRAPH}
    expected |= {name for name in (names.METADATA, names.SEALED) if (folder / name).exists()}
    expected |= diluted_files(folder)
    if manifest.policy_seed is not None:
        expected |= {f"{names.RULES}/{name}" for name in files_below(folder / names.RULES)}
    return expected
