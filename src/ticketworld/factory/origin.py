"""Says what a dataset is made from, as its manifest carries it."""

from __future__ import annotations

import hashlib

from ticketworld.dataset import names
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.manifest import BatchEntry, Manifest, new_manifest
from ticketworld.factory.batches import Batch
from ticketworld.factory.options import DEFAULT_DIFFICULTY, Options
from ticketworld.factory.policy import Policy
from ticketworld.factory.writing import Writer
from ticketworld.files import sha256_of
from ticketworld.planning.template import scenarios_digest
from ticketworld.records.database import Database

_NOT_ORIGIN = ("counts", "files", "canary", "prose", "format", "batches")
"""What a manifest says of the finished files, or of the rest of itself."""


def manifest_of(options: Options, policy: Policy, writer: Writer) -> Manifest:
    """Return the manifest of a run, without what the finished files decide."""
    variant = policy.variant
    return new_manifest(
        seed=options.seed,
        date=options.date,
        company=options.company,
        rules=policy.judge.catalogue.digest,
        scenarios=scenarios_digest(options.scenarios_folder),
        writer=writer.name,
        options=choices(options),
        sealed=options.sealed or None,
        policy_seed=variant.seed if variant else None,
        base_rules=variant.base if variant else None,
    )


def origin(manifest: Manifest, writer: Writer) -> dict[str, object]:
    """Return what the texts of a run depend on, as its journal notes it."""
    content = {k: v for k, v in manifest.content().items() if k not in _NOT_ORIGIN}
    return {**content, **writer.origin}


def entry_of(batch: Batch, tickets: int, database: Database) -> BatchEntry:
    """Return what a manifest says of a finished batch."""
    return BatchEntry(
        number=batch.number,
        generation=batch.generation,
        split=batch.split,
        tickets=tickets,
        customers=len(database.customers),
        orders=len(database.orders),
    )


def choices(options: Options) -> dict[str, str | int]:
    """Return what chose the tickets of a run; files by their digests."""
    chosen: dict[str, str | int] = {
        "tickets": options.tickets,
        "customers": options.customer_count,
        "products": options.product_count,
        "orders": options.order_count,
    }
    files = {"plan": options.plan, "distributions": options.distributions}
    chosen |= {name: sha256_of(path) for name, path in files.items() if path}
    if options.cover is not None:
        chosen["cover"] = options.cover
    if options.min_hops > 1:
        chosen["min_hops"] = options.min_hops
    if options.difficulty != DEFAULT_DIFFICULTY:
        chosen["difficulty"] = options.difficulty
    if options.language != "en":
        chosen["language"] = options.language
    if options.splits:
        chosen["split"] = ",".join(f"{name}={share:g}" for name, share in options.splits)
    if options.disjoint_from is not None:
        manifest = open_source(options.disjoint_from).document(names.MANIFEST)
        chosen["disjoint_from"] = hashlib.sha256(b"".join(manifest)).hexdigest()
    return chosen
