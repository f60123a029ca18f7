"""Whether splits are apart: what a model has seen in one, it must not meet in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ticketworld.audit.finding import Finding, file_finding, ticket_finding
from ticketworld.dataset.names import TICKETS
from ticketworld.dataset.ticket import NO_ORDER, Ticket

NOVEL = 0.2
"""At least this share of the test split must be settled by grounds that training never shows."""

_Ground = tuple[str, ...]


class Splits:
    """Which split each customer, order, line and letter of a dataset is in."""

    def __init__(self) -> None:
        self._homes: dict[tuple[str, str], tuple[str, str]] = {}
        self._split_of: dict[str, str] = {}
        self._grounds: dict[str, Counter[_Ground]] = {}
        self._crossings: list[Finding] = []

    def see(self, ticket: Ticket, split: str) -> None:
        """Take in a ticket of a split."""
        self._split_of[ticket.ticket_id] = split
        if ticket.proof.grounds:
            ground = tuple(sorted(ticket.proof.grounds[0]))
            self._grounds.setdefault(split, Counter())[ground] += 1
        for field, key in _records_of(ticket):
            home, first = self._homes.setdefault((field, key), (split, ticket.ticket_id))
            if home != split:
                why = f"{first} of the split `{home}` is about it too"
                self._crossings.append(
                    ticket_finding(ticket.ticket_id, field, key, None, why, "split")
                )

    def findings(self, duplicates: Iterable[tuple[str, str]]) -> Iterator[Finding]:
        """Yield whatever crosses from one split into another, and a test that shows nothing new.

        Args:
            duplicates: The ids of tickets whose letters read alike.
        """
        yield from self._crossings
        for later, earlier in duplicates:
            here, there = self._split_of.get(later), self._split_of.get(earlier)
            if here is not None and there is not None and here != there:
                why = f"{earlier} of the split `{there}` reads alike"
                yield ticket_finding(later, "body", f"like {earlier}", None, why, "split")
        yield from self._stale()

    def _stale(self) -> Iterator[Finding]:
        """Yield when too much of the test split is settled by what training shows."""
        train, test = self._grounds.get("train"), self._grounds.get("test")
        if not train or not test:
            return
        novel = sum(count for ground, count in test.items() if ground not in train)
        share = novel / test.total()
        if share < NOVEL:
            yield file_finding(
                TICKETS,
                "_proof.grounds",
                f"{share:.0%} of the test split",
                f"at least {NOVEL:.0%}",
                "too few test tickets are settled by clauses that the train split never shows "
                "together",
                kind="split",
            )


def _records_of(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """Yield the records that a ticket is about, by the field that names them."""
    yield "customer_id", ticket.customer_id
    about = [(ticket.order_id, ticket.line_id)]
    about += [(issue.order_id, issue.line_id) for issue in ticket.issues[1:]]
    for order_id, line_id in about:
        if order_id != NO_ORDER:
            yield "order_id", order_id
        if line_id is not None:
            yield "line_id", line_id
