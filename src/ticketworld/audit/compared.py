"""Counts what an audit compares, so that a reader knows what it means that nothing was found."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.audit.distributions import CHOOSERS
from ticketworld.audit.finding import Audit
from ticketworld.audit.foreign.verdict import CHECKS, Ledger
from ticketworld.audit.kinds import KINDS, Kind
from ticketworld.audit.tally import Tally
from ticketworld.dataset.manifest import Manifest
from ticketworld.records.database import Database

Compared = Mapping[Kind, Mapping[str, int]]
"""By kind, how many things of each sort are held to the rest; none where nothing is promised."""


def compared(
    tally: Tally, database: Database, manifest: Manifest, letters: int, files: int
) -> Compared:
    """Return what is compared of a dataset of ours.

    Args:
        tally: What its tickets are made of, those aside whose truth is absent.
        database: Its records.
        manifest: What it says of itself.
        letters: All its tickets, each of which opens with a letter.
        files: All its files.
    """
    records = {
        "customers": len(database.customers),
        "orders": len(database.orders),
        "products": len(database.products),
        "retailers": len(database.retailers),
        "promotions": len(database.promotions),
    }
    said, runs = tally.said, (manifest.options, *manifest.appended)
    requests, replies = {"requests": tally.requests}, {"agent turns": tally.turns}
    is_promised = not any(name in run for run in runs for name in CHOOSERS)
    splits = {batch.split for batch in manifest.batches} - {None}
    return {
        "schema": {"tickets": tally.tickets, "records": sum(records.values())},
        "integrity": requests | records,
        "dates": {"letters": said["letters"], "orders": records["orders"]},
        "money": {"amounts": said["amounts"], "orders": records["orders"]},
        "lookup": requests,
        "knowledge": requests | replies,
        "decision": requests | replies,
        "citation": {"clauses cited": said["clauses cited"]},
        "action": {"actions": said["actions"]},
        "escalation": {"plans": said["plans"]},
        "letter": {"letters": said["letters"], **replies, "replies": said["replies"]},
        "duplicate": {"letters": letters},
        "distribution": {"tickets": tally.tickets} if is_promised else {},
        "split": {"splits": len(splits), "tickets": letters} if splits else {},
        "digest": {"files": files},
    }


def compared_in(audit: Audit) -> Compared:
    """Return what an audit compared, of whosever tickets."""
    return audit.compared if audit.ledger is None else _decided(audit.ledger)


def in_words(things: Mapping[str, int]) -> str:
    """Return how many things of each sort there are, as a list to read."""
    return ", ".join(f"{count:,} {name}" for name, count in things.items())


def _decided(ledger: Ledger) -> Compared:
    """Return how many checks of each kind could be decided of tickets that others made."""
    decided = dict.fromkeys(KINDS, 0)
    for check, counts in ledger.counts.items():
        decided[CHECKS[check]] += counts["satisfied"] + counts["violated"]
    return {kind: {"checks": count} if count else {} for kind, count in decided.items()}
