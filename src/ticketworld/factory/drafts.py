"""Turns the demands of a world into drafts of tickets: letters, threads, the agent's words."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.dataset.build import Draft, Request, ticket_id
from ticketworld.dataset.standing import Standing
from ticketworld.factory.briefs import write_brief
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.solver.reasons import Explanation
from ticketworld.world.build import Demand
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.offline import write_letter


class Drafting:
    """Drafts the tickets of one world; each from streams of its own."""

    def __init__(self, database: Database, judge: Judge, seed: int) -> None:
        self._database = database
        self._judge = judge
        self._seed = seed

    def drafts(self, demands: Sequence[Demand], standings: Sequence[Standing]) -> list[Draft]:
        """Return the drafts in the order of their messages; `standings` are in that of demands."""
        pairs = sorted(
            zip(demands, standings, strict=True),
            key=lambda pair: (pair[0].message.sent_at, pair[0].scenario.number),
        )
        explanations = self._judge.explain([standing.decision for _, standing in pairs])
        return [
            self._draft(number, demand, standing, explanation)
            for number, ((demand, standing), explanation) in enumerate(
                zip(pairs, explanations, strict=True), 1
            )
        ]

    def _draft(
        self, number: int, demand: Demand, standing: Standing, explanation: Explanation
    ) -> Draft:
        message, template = demand.message, demand.scenario.template
        brief = write_brief(demand, self._database, self._judge.catalogue, self._seed)
        request = Request(
            query_type=template.query_type,
            message=message,
            standing=standing,
            prose=plan_prose(explanation, self._judge.catalogue, message, standing),
        )
        return Draft(
            ticket_id=ticket_id(message.sent_at, number),
            sent_at=message.sent_at,
            customer_id=demand.customer_id,
            requests=(request,),
            letter=write_letter(brief, stream(self._seed, "letter", demand.scenario.number)),
            scenario_id=template.scenario_id,
            scenario_name=template.title,
            sentiment=brief.tone,
        )
