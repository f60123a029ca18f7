"""Turns the demands of a world into drafts of tickets: letters, threads, the agent's words."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ticketworld.dataset.build import Draft, Reply, Request, ticket_id
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.standing import Standing
from ticketworld.factory.briefs import write_brief
from ticketworld.factory.threads import Round, Thread, converse
from ticketworld.letters.brief import Brief
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.solver.reasons import Explanation
from ticketworld.world.build import Demand
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.answers import answer_text
from ticketworld.writer.offline import write_letter
from ticketworld.writer.questions import question_text
from ticketworld.writer.replies import reply_text


@dataclass(frozen=True, slots=True)
class _Case:
    """A demand with how it stands at first, and the conversation that follows."""

    demand: Demand
    standing: Standing
    thread: Thread

    @property
    def standings(self) -> list[Standing]:
        """How it stands at first and after each round."""
        return [self.standing, *(one.standing for one in self.thread.rounds)]


class Drafting:
    """Drafts the tickets of one world; each from streams of its own."""

    def __init__(self, database: Database, judge: Judge, today: date, seed: int) -> None:
        self._database = database
        self._judge = judge
        self._today = today
        self._seed = seed

    def drafts(self, demands: Sequence[Demand], standings: Sequence[Standing]) -> list[Draft]:
        """Return the drafts in the order of their messages; `standings` are in that of demands."""
        cases = [self._case(*pair) for pair in zip(demands, standings, strict=True)]
        cases.sort(key=lambda one: (one.demand.message.sent_at, one.demand.scenario.number))
        decisions = [standing.decision for case in cases for standing in case.standings]
        explanations = iter(self._judge.explain(decisions))
        return [self._draft(number, case, explanations) for number, case in enumerate(cases, 1)]

    def _case(self, demand: Demand, standing: Standing) -> _Case:
        draw = self._stream("thread", demand)
        thread = converse(demand.message, standing, self._judge, self._today, draw)
        return _Case(demand, standing, thread)

    def _draft(self, number: int, case: _Case, explanations: Iterator[Explanation]) -> Draft:
        demand, message = case.demand, case.demand.message
        template = demand.scenario.template
        brief = write_brief(demand, self._database, self._judge.catalogue, self._seed)
        prose = [
            plan_prose(next(explanations), self._judge.catalogue, message, standing)
            for standing in case.standings
        ]
        request = Request(
            query_type=template.query_type,
            message=message,
            standing=case.standing,
            prose=prose[0],
        )
        draw = self._stream("replies", demand)
        return Draft(
            ticket_id=ticket_id(message.sent_at, number),
            sent_at=message.sent_at,
            customer_id=demand.customer_id,
            requests=(request,),
            letter=write_letter(brief, self._stream("letter", demand)),
            scenario_id=template.scenario_id,
            scenario_name=template.title,
            sentiment=brief.tone,
            replies=tuple(
                _reply(one, brief, words, draw)
                for one, words in zip(case.thread.rounds, prose[1:], strict=True)
            ),
            answer=None
            if case.thread.settled_at is None
            else (case.thread.settled_at, answer_text(case.standings[-1].decision, brief, draw)),
        )

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
