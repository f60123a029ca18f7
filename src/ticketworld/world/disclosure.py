"""Settles what each message gives away, in the mix that is asked for.

A message is accepted only where the truth is among the cases that it leaves possible, or where it
leads to nothing that may be used; and where its ticket stays as complex as it was planned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ticketworld.dataset.standing import Standing, next_step, stand
from ticketworld.planning.distributions import Distributions, Telling
from ticketworld.planning.information import UNNAMED, Open, keep_simple, quotas, share_ways
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.world.lot import USUAL, Lot
from ticketworld.world.tellable import Writing, ways_to_tell
from ticketworld.world.telling import Teller, Told

_ROUNDS = 8
_MOST_POSSIBLE, _MOST_QUESTIONS = 60, 3


@dataclass(slots=True)
class _Ticket:
    """A message that is being settled: how it can still be told, and at last how it is."""

    number: int
    writing: Writing
    open: Open
    told: Told | None = None

    @property
    def is_bound(self) -> bool:
        """Whether its story leaves no choice: a stranger writes."""
        return self.writing.scenario.story.is_from_stranger

    @property
    def must_name(self) -> bool:
        """Whether the message must give the order's number, for its ticket to stay simple."""
        return self.open.complexity == "simple" and not self.open.ways & UNNAMED


def draw_messages(
    writings: Sequence[Writing],
    database: Database,
    judge: Judge,
    mix: Distributions,
    seed: int,
    lot: Lot = USUAL,
) -> list[Told]:
    """Return what each message gives away, in a mix as near as can be to the one asked for."""
    settling = _Settling(writings, database, mix, seed, lot)
    for turn in range(_ROUNDS):
        proposals = settling.proposals(turn)
        if not proposals:
            break
        truths = [ticket.writing.scenario.decision for ticket, _, _ in proposals]
        messages = [told.message for _, _, told in proposals]
        standings = stand(messages, truths, database, judge)
        for proposal, standing in zip(proposals, standings, strict=True):
            settling.weigh(*proposal, standing)
    return settling.finish()


class _Settling:
    """Shares ways of telling among the open messages, and keeps what can be accepted."""

    def __init__(
        self,
        writings: Sequence[Writing],
        database: Database,
        mix: Distributions,
        seed: int,
        lot: Lot,
    ) -> None:
        self._teller, self._seed = Teller(database, seed, lot), seed
        conceived = [
            Open(writing.scenario.complexity, ways_to_tell(writing, database))
            for writing in writings
        ]
        kept = keep_simple(conceived, mix, len(writings), seed)
        self._tickets = [
            _Ticket(number, *pair) for number, pair in enumerate(zip(writings, kept, strict=True))
        ]
        bound = sum(ticket.is_bound for ticket in self._tickets)
        self._wanted = quotas(len(writings), bound, mix)
        self._settled: Counter[Telling] = Counter()

    def proposals(self, turn: int) -> list[tuple[_Ticket, Telling, Told]]:
        """Return a way of telling for each open message, and the message so told."""
        open_ = [t for t in self._tickets if t.told is None and not t.is_bound]
        wanted = self._wanted.copy()
        wanted.subtract(self._settled)
        left = {way: max(0, count) for way, count in wanted.items()}
        ways = share_ways([ticket.open for ticket in open_], left, self._seed, turn)
        drawn = [
            (ticket, way, self._teller.draw(ticket.writing, way, draw, named=ticket.must_name))
            for ticket, way in zip(open_, ways, strict=True)
            for draw in [stream(self._seed, "disclosure", ticket.number, turn)]
        ]
        for ticket, way, told in drawn:
            if told is None:
                _rule_out(ticket, way)
        return [(ticket, way, told) for ticket, way, told in drawn if told is not None]

    def weigh(self, ticket: _Ticket, way: Telling, told: Told, standing: Standing) -> None:
        """Keep a message that can be accepted, or rule out that its ticket is told so."""
        if _is_acceptable(ticket, way, standing):
            ticket.told = replace(told, is_settled=standing.next_step == "resolve")
            self._settled[way] += 1
        else:
            _rule_out(ticket, way)

    def finish(self) -> list[Told]:
        """Return all messages; one for which nothing was accepted says everything right."""
        return [ticket.told or self._plain(ticket.writing) for ticket in self._tickets]

    def _plain(self, writing: Writing) -> Told:
        draw = stream(self._seed, "disclosure", writing.scenario.number, "plain")
        told = self._teller.draw(writing, "complete", draw, named=True)
        assert told is not None  # every message can be complete
        return told


def _rule_out(ticket: _Ticket, way: Telling) -> None:
    left = ticket.open.ways - {way}
    ticket.open = replace(ticket.open, ways=left or frozenset({"complete"}))


def _is_acceptable(ticket: _Ticket, way: Telling, standing: Standing) -> bool:
    """Tell whether a message keeps the truth findable and its ticket as complex as planned."""
    knowledge = standing.knowledge
    may_ask = ticket.open.complexity == "edge_case"
    if knowledge is None:
        return may_ask
    truth = standing.true_case
    if truth is None or len(knowledge.possible) > _MOST_POSSIBLE:
        return False
    if not knowledge.is_settled:
        asked = standing.questions
        return may_ask and 0 < len(asked) <= _MOST_QUESTIONS and truth.answers.keys() >= set(asked)
    if way == "ambiguous":
        return False
    return standing.next_step == next_step(standing.truth)
