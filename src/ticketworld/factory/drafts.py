"""Turns the demands of a world into drafts of tickets: letters, threads, the agent's words."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from ticketworld.dataset.build import Draft, Reply, Request, ticket_id
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.standing import Standing
from ticketworld.dataset.ticket import ReferenceReplies
from ticketworld.factory.briefs import write_brief
from ticketworld.factory.threads import Round, Thread, converse
from ticketworld.letters.brief import Brief
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.solver.reasons import Explanation
from ticketworld.world.build import Demand
from ticketworld.world.further import FURTHER_TYPES
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.answers import answer_text
from ticketworld.writer.owed import Owed
from ticketworld.writer.questions import question_text
from ticketworld.writer.references import reference_replies
from ticketworld.writer.replies import reply_text
from ticketworld.writer.several import write_message


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


class Drafting:
    """Drafts the tickets of one world; each from streams of its own.

    Args:
        database: The records.
        judge: The policy.
        today: The day by which every conversation has ended.
        seed: The run's seed.
    """

    def __init__(self, database: Database, judge: Judge, today: date, seed: int) -> None:
        self._database = database
        self._judge = judge
        self._today = today
        self._seed = seed

    def drafts(
        self, demands: Sequence[Demand], standings: Sequence[Sequence[Standing]]
    ) -> list[Draft]:
        """Return the drafts in the order of their messages.

        Args:
            demands: What the world demands.
            standings: For each, how each of its requests stands.
        """
        cases = [self._case(*pair) for pair in zip(demands, standings, strict=True)]
        cases.sort(key=lambda one: (one.demand.message.sent_at, one.demand.scenario.number))
        decisions = [standing.decision for case in cases for standing in case.standings]
        explanations = iter(self._judge.explain(decisions))
        return [self._draft(number, case, explanations) for number, case in enumerate(cases, 1)]

    def _case(self, demand: Demand, standings: Sequence[Standing]) -> _Case:
        draw = self._stream("thread", demand)
        thread = converse(demand.message, standings[0], self._judge, self._today, draw)
        return _Case(demand, standings, thread)

    def _draft(self, number: int, case: _Case, explanations: Iterator[Explanation]) -> Draft:
        demand, message = case.demand, case.demand.message
        template, catalogue = demand.scenario.template, self._judge.catalogue
        briefs = [
            write_brief(demand, one, self._database, catalogue, self._seed)
            for one in demand.messages
        ]
        own = [*demand.messages, *[message] * len(case.thread.rounds)]
        prose = [
            plan_prose(next(explanations), catalogue, one, standing)
            for one, standing in zip(own, case.standings, strict=True)
        ]
        further = [FURTHER_TYPES[one.subject.request] for one in demand.messages[1:]]
        kinds = [template.query_type, *further]
        requests = [
            Request(query_type=kind, message=one, standing=standing, prose=words)
            for kind, one, standing, words in zip(
                kinds,
                demand.messages,
                case.requests,
                prose,
                strict=False,  # replies have prose too
            )
        ]
        draw = self._stream("replies", demand)
        return Draft(
            ticket_id=ticket_id(message.sent_at, number),
            sent_at=message.sent_at,
            customer_id=demand.customer_id,
            requests=tuple(requests),
            letter=write_message(briefs, self._stream("letter", demand)),
            scenario_id=template.scenario_id,
            scenario_name=template.title,
            sentiment=briefs[0].tone,
            replies=tuple(
                _reply(one, briefs[0], words, draw)
                for one, words in zip(case.thread.rounds, prose[len(requests) :], strict=True)
            ),
            answer=_answer(case, briefs[0], draw),
            references=self._references(case, briefs),
        )

    def _references(self, case: _Case, briefs: Sequence[Brief]) -> ReferenceReplies:
        """Return the right and the wrong reply to a message."""
        owed = [
            Owed(due=standing.due, truth=standing.truth, to=brief)
            for standing, brief in zip(case.requests, briefs, strict=True)
        ]
        draw = partial(self._stream, demand=case.demand)
        return reference_replies(owed, self._judge.catalogue, draw)

    def _stream(self, purpose: str, demand: Demand) -> random.Random:
        return stream(self._seed, purpose, demand.scenario.number)


def _reply(one: Round, brief: Brief, prose: PlanProse, draw: random.Random) -> Reply:
    """Return a round in words."""
    answers = {name: str(value) for name, value in one.answers.items()}
    return Reply(
        asked=question_text(one.asked, brief, draw),
        asked_at=one.asked_at,
        body=reply_text(answers, one.unanswered, brief.customer_name, brief.tone, draw),
        sent_at=one.answered_at,
        answers=one.answers,
        prose=prose,
    )


def _answer(case: _Case, brief: Brief, draw: random.Random) -> tuple[datetime, str] | None:
    """Return the agent's last words in a conversation, and when they are sent."""
    if case.thread.settled_at is None:
        return None
    return case.thread.settled_at, answer_text(case.standings[-1].decision, brief, draw)
