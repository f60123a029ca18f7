"""Prepares a batch up to its prose: plan, world, facts, decisions, how each message stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing, stand
from ticketworld.errors import TicketworldError
from ticketworld.factory.batches import Batch
from ticketworld.factory.drafts import Drafting
from ticketworld.factory.groundwork import Groundwork
from ticketworld.factory.progress import Follow, Step, unfollowed
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.world.build import Counts, World, build_world
from ticketworld.world.lot import Lot
from ticketworld.world.owners import CustomersError

_GROWTH = 4
"""Where customers are too few for narrow scenarios, and not counted, so much of them is added."""


class ContradictionError(TicketworldError):
    """The finished world says otherwise than the plan, which is a fault of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A batch of which all but the prose is settled."""

    ground: Groundwork
    batch: Batch
    plan: Plan
    database: Database
    drafting: Drafting


def prepare(ground: Groundwork, batch: Batch, follow: Follow = unfollowed) -> Prepared:
    """Return what a batch is made of, up to its prose.

    Raises:
        InputError: The templates or the counts cannot be used as they are.
        ContradictionError: The world does not make the plan true.
    """
    judge, options = ground.policy.judge, batch.options
    follow(Step(stage="planning"))
    planned = ground.plan(batch)
    follow(Step(stage="building the world"))
    lot = batch.lot(ground.options.seed)
    world = _world(ground, batch, planned, lot)
    follow(Step(stage="deciding"))
    standings = _stand(world, decide_world(world, judge), judge)
    drafting = Drafting(
        world.database,
        judge,
        options.date,
        options.seed,
        world.demands,
        standings,
        options.language,
        lot,
        batch.first_ticket,
        batch.split,
    )
    return Prepared(
        ground=ground,
        batch=batch,
        plan=planned,
        database=world.database,
        drafting=drafting,
    )


def decide_world(world: World, judge: Judge) -> list[list[Decision]]:
    """Return for each demand the decisions on its requests, from the finished records.

    Raises:
        ContradictionError: A demand's facts or decision are not those of the plan.
    """
    cases = [
        [_case(m, world.database, judge) for m in demand.messages] for demand in world.demands
    ]
    for demand, (case, *_) in zip(world.demands, cases, strict=True):
        _compare(demand.scenario, "fact", demand.scenario.case.items, case.items)
    decided = iter(judge.decide([case for own in cases for case in own]))
    decisions = [[next(decided) for _ in own] for own in cases]
    for demand, (decision, *_) in zip(world.demands, decisions, strict=True):
        before = demand.scenario.decision
        _compare(demand.scenario, "answer", (before.answer,), (decision.answer,))
        _compare(demand.scenario, "ground", before.grounds, decision.grounds)
    return decisions


def _case(message: Message, database: Database, judge: Judge) -> Case:
    facts = extract_facts(message.subject, message.sent_at, database, judge.catalogue.facts)
    return judge.case(facts)


def _stand(
    world: World, decisions: Sequence[Sequence[Decision]], judge: Judge
) -> list[list[Standing]]:
    """Return for each demand how its requests stand once they have been looked up."""
    messages = [message for demand in world.demands for message in demand.messages]
    truths = [decision for own in decisions for decision in own]
    standings = iter(stand(messages, truths, world.database, judge))
    return [[next(standings) for _ in demand.messages] for demand in world.demands]


def _compare(
    scenario: Scenario, what: str, planned: Sequence[object], found: Sequence[object]
) -> None:
    if planned == found:
        return
    wrong = [item for item in found if item not in planned]
    missing = [item for item in planned if item not in found]
    raise ContradictionError(
        f"ticket {scenario.number} of {scenario.template.place}: {what} `{wrong}` in the records, "
        f"`{missing}` in the plan; report this with the options of the run"
    )


def _world(ground: Groundwork, batch: Batch, planned: Plan, lot: Lot) -> World:
    options = batch.options
    orders = max(options.order_count, len(planned.orders))
    customers = options.customer_count
    while True:
        counts = Counts(
            customers=customers,
            orders=orders,
            near_misses=options.difficulty,
            customers_may_grow=options.customers is None,
            orders_may_grow=options.orders is None,
        )
        try:
            return build_world(
                planned,
                ground.window(batch),
                counts,
                ground.policy.judge,
                lot=lot,
                listed=ground.shelf,
            )
        except CustomersError:
            if options.customers is not None or customers > options.tickets:
                raise
            customers += ceil(customers / _GROWTH)
