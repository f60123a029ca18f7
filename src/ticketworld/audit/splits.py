"""Whether splits are apart: what a model has seen in one, it must not meet in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ticketworld.audit.duplicates import Pair
from ticketworld.audit.finding import Finding, file_finding, ticket_finding
from ticketworld.dataset.manifest import BatchEntry, Manifest
from ticketworld.dataset.names import MANIFEST, TICKETS
from ticketworld.dataset.ticket import NO_ORDER, Ticket
from ticketworld.records.series import series_of_customer

NOVEL = 0.2
"""At least this share of the test split must be settled by grounds that training never shows."""

TRAIN, TEST = "train", "test"

_Ground = tuple[str, ...]


class Splits:
    """Which split each customer, order, line and letter of a dataset is in."""

    def __init__(self) -> None:
        self._homes: dict[tuple[str, str], tuple[str, str]] = {}
        self._split_of: dict[str, str | None] = {}
        self._grounds: dict[str, Counter[_Ground]] = {}
        self._settled: dict[_Ground, list[tuple[str, str]]] = {}
        self._crossings: list[Finding] = []
        self._series: dict[str, int] = {}

    def see(self, ticket: Ticket) -> None:
        """Take in a ticket."""
        split = self._split_of[ticket.ticket_id] = ticket.split
        self._series[ticket.ticket_id] = series_of_customer(ticket.customer_id)
        if split is None:
            return
        for number, proof in enumerate(
            (ticket.proof, *(p.proof for p in ticket.issue_proofs[1:]))
        ):
            ground = tuple(sorted(proof.grounds[0])) if proof.grounds else ()
            if number == 0:
                self._grounds.setdefault(split, Counter())[ground] += 1
            if split != TEST:
                self._settled.setdefault(ground, []).append((ticket.ticket_id, split))
        for place in _records_of(ticket):
            self._settle(place, split, ticket.ticket_id)

    def see_sealed(self, ticket_id: str, split: str) -> None:
        """Take in a ticket of which the truth is absent."""
        self._split_of[ticket_id] = split

    def join(self, later: Splits) -> None:
        """Take in what was seen of the tickets that follow."""
        self._split_of |= later._split_of
        self._series |= later._series
        for split, grounds in later._grounds.items():
            self._grounds.setdefault(split, Counter()).update(grounds)
        for ground, tickets in later._settled.items():
            self._settled.setdefault(ground, []).extend(tickets)
        self._crossings += later._crossings
        for place, home in later._homes.items():
            self._settle(place, *home)

    def findings(self, manifest: Manifest, alike: Iterable[Pair]) -> Iterator[Finding]:
        """Yield whatever crosses from one split into another, and a test that shows nothing new.

        Args:
            manifest: What it says of batches, and of grounds held out for the test split.
            alike: The tickets whose letters read alike.
        """
        yield from self._miscounted(manifest.batches)
        yield from self._misdealt(manifest.batches)
        for held_out in manifest.held_out:
            for ticket_id, split in self._settled.get(tuple(sorted(held_out)), ()):
                found, why = ", ".join(held_out), f"this ground is held out of the split `{split}`"
                yield ticket_finding(ticket_id, "_proof.grounds", found, None, why, "split")
        yield from self._crossings
        for pair in alike:
            here, there = self._split_of.get(pair.later), self._split_of.get(pair.earlier)
            if here != there:
                why = f"{pair.earlier} of the split `{there}` reads alike"
                found = f"like {pair.earlier}"
                yield ticket_finding(pair.later, "body", found, None, why, "split")
        yield from self._stale()

    def _settle(self, place: tuple[str, str], split: str, ticket_id: str) -> None:
        """Note the split of a record, which is that of the first ticket about it."""
        home, first = self._homes.setdefault(place, (split, ticket_id))
        if home != split:
            why = f"{first} of the split `{home}` is about it too"
            field, key = place
            self._crossings.append(ticket_finding(ticket_id, field, key, None, why, "split"))

    def _miscounted(self, batches: Sequence[BatchEntry]) -> Iterator[Finding]:
        """Yield a split that holds another number of tickets than its batches have."""
        wanted: Counter[str | None] = Counter()
        for batch in batches:
            wanted[batch.split] += batch.tickets
        found = Counter(self._split_of.values())
        for split in sorted({*wanted, *found} if batches else (), key=str):
            if found[split] != wanted[split]:
                name = "no split" if split is None else f"the split `{split}`"
                why = f"{name} has another number of tickets than its batches"
                yield file_finding(
                    MANIFEST, "batches", wanted[split], found[split], why, kind="split"
                )

    def _misdealt(self, batches: Sequence[BatchEntry]) -> Iterator[Finding]:
        """Yield tickets of another split than the batch in whose series their customer counts."""
        dealt = {batch.number: batch.split for batch in batches}
        for ticket_id, series in self._series.items():
            split = self._split_of[ticket_id]
            if series in dealt and dealt[series] != split:
                why = f"its customer is of batch {series}, which is of another split"
                yield ticket_finding(ticket_id, "split", split, dealt[series], why, "split")

    def _stale(self) -> Iterator[Finding]:
        """Yield when too much of the test split is settled by what training shows."""
        train, test = self._grounds.get(TRAIN), self._grounds.get(TEST)
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
