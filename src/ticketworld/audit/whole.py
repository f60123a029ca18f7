"""What can be said of a dataset only as a whole: copies, the mix, the splits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.audit.distributions import Mix
from ticketworld.audit.duplicates import Letters
from ticketworld.audit.finding import Finding
from ticketworld.audit.splits import Splits
from ticketworld.audit.tally import Tally
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.ticket import Ticket
from ticketworld.dataset.tickets_file import Sealed
from ticketworld.records.types import Customer
from ticketworld.solver.judge import Judge


class Whole:
    """Looks at the tickets of a dataset one by one, and keeps a little of each.

    A part of the tickets may be seen elsewhere and joined later; the order of parts counts.
    """

    def __init__(self, judge: Judge) -> None:
        self.tally = Tally([clause.slug for clause in judge.catalogue.clauses], judge.domain)
        self._letters = Letters()
        self._mix = Mix()
        self._splits = Splits()

    def see(self, ticket: Ticket) -> None:
        """Take in one ticket; they come in the order of the file."""
        self.tally.see(ticket)
        self._mix.see(ticket.scenario_dimensions)
        self._letters.see(ticket.ticket_id, ticket.body)
        self._splits.see(ticket)

    def see_sealed(self, ticket: Sealed) -> None:
        """Take in a ticket of which the truth is absent."""
        self._letters.see(ticket.ticket_id, ticket.body)
        self._splits.see_sealed(ticket.ticket_id, ticket.split)

    def join(self, later: Whole) -> None:
        """Take in what was seen of the tickets that follow."""
        self.tally.join(later.tally)
        self._mix.join(later._mix)
        self._letters.join(later._letters)
        self._splits.join(later._splits)

    def findings(self, manifest: Manifest) -> Iterator[Finding]:
        """Yield what is wrong between tickets."""
        alike = sorted(self._letters.pairs())
        yield from (pair.finding() for pair in alike)
        yield from self._splits.findings(manifest, alike)

    def warnings(self, customers: Sequence[Customer], manifest: Manifest) -> Iterator[Finding]:
        """Yield what is unlikely of them all."""
        runs = (manifest.options, *manifest.appended)
        yield from self._mix.warnings(customers, {name for run in runs for name in run})
