"""A whole dataset in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.ticket import Ticket
from ticketworld.records.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Tickets by id, the records they are about, the policy as text and as graph, the origin.

    `rules` holds the files of the policy by name where it was drawn for this dataset, and nothing
    where the policy stands elsewhere.
    """

    tickets: tuple[Ticket, ...]
    database: Database
    manifest: Manifest
    policy_text: str
    policy_graph: Mapping[str, object]
    rules: Mapping[str, str] = field(default_factory=dict)


def counts_of(tickets: int, database: Database) -> dict[str, int]:
    """Return how many of each a dataset holds, as its manifest says."""
    return {
        "tickets": tickets,
        "customers": len(database.customers),
        "products": len(database.products),
        "orders": len(database.orders),
        "retailers": len(database.retailers),
        "promotions": len(database.promotions),
    }
