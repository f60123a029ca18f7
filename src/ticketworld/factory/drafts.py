"""Turns the demands of a world into jobs: what is to be written of each ticket, and its draft."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from ticketworld.dataset.debug_blocks import ReferenceReplies, StrongReply, WeakReply
from ticketworld.dataset.draft import Draft, Reply, Request, ticket_id
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.factory import pieces
from ticketworld.factory.briefs import write_brief
from ticketworld.factory.jobs import Job
from ticketworld.factory.threads import Round, Thread, converse
from ticketworld.letters.brief import Brief
from ticketworld.letters.flaw import Flaw
from ticketworld.letters.languages import language
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.solver.reasons import Explanation
from ticketworld.world.build import Demand
from ticketworld.world.further import FURTHER_TYPES
from ticketworld.world.lot import USUAL, Lot
from ticketworld.writer.answers import answer_text
from ticketworld.writer.lookup import lookup_notes
from ticketworld.writer.owed import Owed
from ticketworld.writer.piece import Fields, Piece
from ticketworld.writer.questions import question_text
from ticketworld.writer.references import reference_replies
from ticketworld.writer.replies import reply_text


@dataclass(frozen=True, slots=True)
class _Case:
    """A demand with how its requests stand at first, and the conversation that follows."""

    demand: Demand
    requests: Sequence[Standing]
    thread: Thread

    @property
    def standings(self) -> list[Standing]:
        """How each request stands at first, and how the first does after each round."""
        return [*self.requests, *(one.standing for one in self.thread.rounds)]

    @property
    def messages(self) -> list[Message]:
        """The message that each standing is of."""
        return [*self.demand.messages, *[self.demand.message] * len(self.thread.rounds)]

    @property
    def answered(self) -> list[frozenset[str]]:
        """What has been answered when each standing is reached: nothing by the letter itself."""
        known = [frozenset[str]()]
        for one in self.thread.rounds:
            known.append(known[-1] | one.answers.keys())
        return [frozenset()] * len(self.demand.messages) + known[1:]


class Drafting:
    """The drafts of one world's tickets, as jobs; each draws from streams of its own.

    Args:
        database: The records.
        judge: The policy.
        today: The day by which every conversation has ended.
        seed: The run's seed.
        demands: What the world demands.
        standings: For each, how each of its requests stands.
        spoken: The language of the messages, by its ISO 639-1 code.
        lot: What its world keeps to.
        first: The running number of its first ticket.
        split: The split that it is a part of.
    """

    def __init__(
        self,
        database: Database,
        judge: Judge,
        today: date,
        seed: int,
        demands: Sequence[Demand],
        standings: Sequence[Sequence[Standing]],
        spoken: str = "en",
        lot: Lot = USUAL,
        first: int = 1,
        split: str | None = None,
    ) -> None:
        self._database = database
        self._judge = judge
        self._today = today
        self._seed = seed
        self._spoken = spoken
        self._lot = lot
        self._first = first
        self._split = split
        cases = [self._case(*pair) for pair in zip(demands, standings, strict=True)]
        cases.sort(key=lambda one: (one.demand.message.sent_at, one.demand.scenario.number))
        self._cases = cases
        decisions = [standing.decision for case in cases for standing in case.standings]
        self._explanations = judge.explain(decisions)

    def __len__(self) -> int:
        return len(self._cases)

    def jobs(self) -> Iterator[Job]:
        """Yield the jobs in the order of their messages, each made when it is asked for."""
        explanations = iter(self._explanations)
        for number, case in enumerate(self._cases, self._first):
            own = [next(explanations) for _ in case.standings]
            yield self._job(ticket_id(case.demand.message.sent_at, number), number, case, own)

    def _case(self, demand: Demand, standings: Sequence[Standing]) -> _Case:
        draw = self._stream("thread", demand)
        thread = converse(demand.message, standings[0], self._judge, self._today, draw)
        return _Case(demand, standings, thread)

    def _job(
        self, name: str, number: int, case: _Case, explanations: Sequence[Explanation]
    ) -> Job:
        catalogue = self._judge.catalogue
        briefs = [
            write_brief(case.demand, one, self._database, self._seed, self._spoken, self._lot)
            for one in case.demand.messages
        ]
        draw = partial(self._stream, demand=case.demand)
        notes = [
            pieces.notes_piece(explanation, standing.questions, catalogue, number, draw)
            for explanation, standing in zip(explanations, case.standings, strict=True)
        ]
        owed = [
            Owed(due=standing.due(brief.product), truth=standing.truth, to=brief)
            for standing, brief in zip(case.requests, briefs, strict=True)
        ]
        spoken = language(briefs[0].language)
        replies = cache(lambda: reference_replies(owed, catalogue, draw))
        return Job(
            ticket_id=name,
            pieces=(
                pieces.letter_piece(briefs, number, draw),
                *notes,
                *pieces.reference_pieces(owed, replies, spoken, number, draw),
                *_talk_pieces(case, briefs[0], number, draw),
            ),
            draft=partial(
                _draft, name, self._split, case, briefs[0].tone, lambda: replies().weak.flaw
            ),
        )

    def _stream(self, purpose: str, demand: Demand) -> random.Random:
        return stream(self._seed, purpose, demand.scenario.number)


def _talk_pieces(case: _Case, brief: Brief, number: int, draw: pieces.Draw) -> Iterator[Piece]:
    """Yield question and reply of each round, then the answer; nothing where none is asked."""
    if not case.thread.rounds:
        return

    @cache
    def talk() -> list[str]:
        return list(_offline_talk(case, brief, draw("replies")))

    def turn(place: int) -> Callable[[], str]:
        return lambda: talk()[place]

    spoken = language(brief.language)
    for place, one in enumerate(case.thread.rounds):
        question, reply = turn(2 * place), turn(2 * place + 1)
        yield pieces.question_piece(one.asked, spoken, question, number, draw)
        yield pieces.reply_piece(one, brief, question, reply, number, draw)
    yield pieces.answer_piece(
        case.standings[-1].due(brief.product), spoken, turn(-1), number, draw
    )


def _offline_talk(case: _Case, brief: Brief, draw: random.Random) -> Iterator[str]:
    """Yield the turns after the letter in their offline words, all from one stream."""
    for one in case.thread.rounds:
        answers = pieces.answers_of(one)
        yield question_text(one.asked, brief, draw)
        yield reply_text(
            answers, one.unanswered, brief.customer_name, brief.tone, draw, brief.language
        )
    yield answer_text(case.standings[-1].decision, brief, draw)


def _draft(
    name: str,
    split: str | None,
    case: _Case,
    tone: str,
    flaw: Callable[[], Flaw],
    texts: Sequence[Fields],
) -> Draft:
    """Return a ticket's draft with these texts, in the order of its pieces."""
    demand, message = case.demand, case.demand.message
    written = iter(texts)
    letter = pieces.letter_of(next(written))
    prose = [
        pieces.notes_of(next(written), lookup_notes(one, standing, known))
        for one, standing, known in zip(case.messages, case.standings, case.answered, strict=True)
    ]
    references = ReferenceReplies(
        strong=StrongReply(body=next(written)["body"]),
        weak=WeakReply(body=next(written)["body"], flaw=flaw()),
    )
    kinds = [
        demand.scenario.template.query_type,
        *(FURTHER_TYPES[one.subject.request] for one in demand.messages[1:]),
    ]
    first = len(case.requests)
    return Draft(
        ticket_id=name,
        sent_at=message.sent_at,
        customer_id=demand.customer_id,
        requests=tuple(
            Request(query_type=kind, message=one, standing=standing, prose=words)
            for kind, one, standing, words in zip(
                kinds, demand.messages, case.requests, prose[:first], strict=True
            )
        ),
        letter=letter,
        scenario_id=demand.scenario.template.scenario_id,
        scenario_name=demand.scenario.template.title,
        sentiment=tone,
        replies=tuple(
            _reply(one, next(written)["body"], next(written)["body"], words)
            for one, words in zip(case.thread.rounds, prose[first:], strict=True)
        ),
        answer=None
        if case.thread.settled_at is None
        else (case.thread.settled_at, next(written)["body"]),
        references=references,
        split=split,
    )


def _reply(one: Round, asked: str, body: str, prose: PlanProse) -> Reply:
    """Return a round in words."""
    return Reply(
        asked=asked,
        asked_at=one.asked_at,
        body=body,
        sent_at=one.answered_at,
        answers=one.answers,
        prose=prose,
    )
