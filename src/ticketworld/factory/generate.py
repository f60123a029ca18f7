"""Runs the making of a dataset: plan, world, facts, decisions, letters, tickets."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from math import ceil

from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import Manifest, new_manifest
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing, stand
from ticketworld.errors import TicketworldError
from ticketworld.factory.drafts import Drafting
from ticketworld.factory.mix import unmet
from ticketworld.factory.options import DEFAULT_DIFFICULTY, Options
from ticketworld.factory.policy import Policy, Tell, choose_policy, plan_tickets, untold
from ticketworld.files import read_bytes
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.planning.template import scenarios_digest
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.types import Product
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.world.build import Counts, World, build_world
from ticketworld.world.owners import CustomersError
from ticketworld.world.shelf import stock_shelf

WRITER = "offline"
_GROWTH = 4
"""Where customers are too few for narrow scenarios, and not counted, so much of them is added."""


class ContradictionError(TicketworldError):
    """The finished world says otherwise than the plan, which is a fault of this program."""


def generate(options: Options, tell: Tell = untold) -> Dataset:
    """Return a dataset; the same options give the same one.

    Args:
        options: What it is to be.
        tell: Takes a line about what is left out of it, such as templates that do not hold.

    Raises:
        InputError: The policy, the templates or the counts cannot be used as they are.
        ContradictionError: The world does not make the plan true.
    """
    policy = choose_policy(options)
    judge, catalogue = policy.judge, policy.judge.catalogue
    shelf = stock_shelf(options.product_count, options.seed, options.date)
    planned = plan_tickets(options, policy, shelf, tell)
    world = _world(options, judge, planned, shelf)
    decisions = decide_world(world, judge)
    database = world.database
    standings = _stand(world, decisions, judge)
    drafting = Drafting(database, judge, options.date, options.seed)
    drafts = drafting.drafts(world.demands, standings)
    tickets = build_tickets(drafts, judge=judge, catalogue=catalogue, database=database)
    for line in unmet(tickets, database, planned):
        tell(line)
    return Dataset(
        tickets=tuple(tickets),
        database=database,
        manifest=_manifest(options, policy),
        policy_text=handbook_text(catalogue, options.company),
        policy_graph=policy_graph(catalogue, options.company),
        rules=policy.variant.texts if policy.variant else {},
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


def _world(options: Options, judge: Judge, planned: Plan, shelf: Sequence[Product]) -> World:
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
            return build_world(planned, shelf, counts, judge)
        except CustomersError:
            if options.customers is not None or customers > options.tickets:
                raise
            customers += ceil(customers / _GROWTH)


def _manifest(options: Options, policy: Policy) -> Manifest:
    variant = policy.variant
    return new_manifest(
        seed=options.seed,
        date=options.date,
        company=options.company,
        rules=policy.judge.catalogue.digest,
        scenarios=scenarios_digest(options.scenarios_folder),
        writer=WRITER,
        options={
            "tickets": options.tickets,
            "customers": options.customer_count,
            "products": options.product_count,
            "orders": options.order_count,
            **_choices(options),
        },
        policy_seed=variant.seed if variant else None,
        base_rules=variant.base if variant else None,
    )


def _choices(options: Options) -> dict[str, str | int]:
    """Return what chose the tickets, where it is not as usual; files by their digests."""
    files = {"plan": options.plan, "distributions": options.distributions}
    chosen: dict[str, str | int] = {
        name: hashlib.sha256(read_bytes(path)).hexdigest() for name, path in files.items() if path
    }
    if options.cover is not None:
        chosen["cover"] = options.cover
    if options.min_hops > 1:
        chosen["min_hops"] = options.min_hops
    if options.difficulty != DEFAULT_DIFFICULTY:
        chosen["difficulty"] = options.difficulty
    return chosen
