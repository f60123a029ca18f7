"""Builds the records that make a plan true, and others around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from ticketworld.errors import InputError, TicketworldError
from ticketworld.letters.brief import Disclosure
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.planning.sharing import SOCIABLE
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import line_product
from ticketworld.records.database import Database
from ticketworld.records.facts import Subject
from ticketworld.records.integrity import integrity
from ticketworld.records.types import Customer, Order, Product
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.world.background import background_orders
from ticketworld.world.disclosure import draw_disclosure
from ticketworld.world.orders import Placed, place_orders
from ticketworld.world.people import make_customers
from ticketworld.world.retailers import QuoteBook

_NEWCOMERS = 0.75
"""How many orders go to somebody who has none yet, while there is anybody."""


class BrokenWorldError(TicketworldError):
    """The records built contradict themselves, which is a fault of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records a world holds."""

    customers: int
    orders: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A ticket to be, tied to the records: who writes, about what, giving away what."""

    scenario: Scenario
    customer_id: str
    subject: Subject
    sent_at: datetime
    disclosure: Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The records, and the demands in the plan's order."""

    database: Database
    demands: tuple[Demand, ...]


def build_world(
    plan: Plan, shelf: Sequence[Product], counts: Counts, *, today: date, seed: int, judge: Judge
) -> World:
    """Return records in which every scenario of the plan is true.

    Raises:
        InputError: There is nobody to place the orders, or fewer orders than the plan needs.
        BrokenWorldError: The records contradict themselves.
    """
    _check_counts(plan, counts)
    shop = Shop(judge, shelf, today)
    spare = background_orders(counts.orders - len(plan.orders), shop, seed)
    owners = _owners(plan.orders, spare, counts.customers, seed)
    writers = _writers(plan, owners, counts.customers, seed)
    book = QuoteBook(seed)
    sellers = _sellers(plan, book)
    customers = make_customers(
        counts.customers, _first_seen(plan, spare, owners, writers), today, seed
    )
    placed = [
        replace(item, customer_id=customers[owners[item.order.order_id]].customer_id)
        for item in _placed(plan, spare)
    ]
    orders = place_orders(placed, datetime.combine(today, time(23, 59, 59)), seed)
    database = Database(
        customers=customers,
        products=tuple(shelf),
        orders=tuple(orders.values()),
        retailers=book.retailers(shelf, today),
    )
    flaws = integrity(database)
    if flaws:
        raise BrokenWorldError("\n".join(flaws))
    return World(
        database=database,
        demands=tuple(
            _demand(
                scenario,
                customers[writers[scenario.number]],
                sellers.get(scenario.number),
                orders,
                database,
                seed,
            )
            for scenario in plan.scenarios
        ),
    )


def _check_counts(plan: Plan, counts: Counts) -> None:
    if counts.customers < 1:
        raise InputError(f"customers: `{counts.customers}` are too few; ask for 1 at least")
    needed = len(plan.orders)
    if counts.orders < needed:
        raise InputError(
            f"orders: `{counts.orders}` are too few for {len(plan.scenarios)} tickets; ask for "
            f"{needed} at least"
        )


def _owners(
    planned: Sequence[Order], spare: Sequence[Order], customers: int, seed: int
) -> dict[str, int]:
    """Return the index of the customer of each order, by the order's provisional id."""
    draw = stream(seed, "owners")
    fresh = list(range(customers))
    draw.shuffle(fresh)
    owners: dict[str, int] = {}
    for order in (*planned, *spare):
        if fresh and draw.random() < _NEWCOMERS:
            owners[order.order_id] = fresh.pop()
        else:
            owners[order.order_id] = draw.randrange(customers)
    return owners


def _writers(plan: Plan, owners: Mapping[str, int], customers: int, seed: int) -> dict[int, int]:
    """Return the index of the customer who writes each ticket."""
    writers = {}
    for scenario in plan.scenarios:
        order = scenario.story.order
        if order is None:
            writers[scenario.number] = stream(seed, "writer", scenario.number).randrange(customers)
        else:
            writers[scenario.number] = owners[order.order_id]
    return writers


def _first_seen(
    plan: Plan, spare: Sequence[Order], owners: Mapping[str, int], writers: Mapping[int, int]
) -> dict[int, date]:
    """Return the day on which each customer first orders or writes."""
    seen = [(owners[o.order_id], o.ordered_at.date()) for o in (*plan.orders, *spare)]
    seen += [(writers[s.number], s.story.sent_at.date()) for s in plan.scenarios]
    first: dict[int, date] = {}
    for customer, day in seen:
        first[customer] = min(first.get(customer, day), day)
    return first


def _sellers(plan: Plan, book: QuoteBook) -> dict[int, str]:
    """Return the seller that each price match names."""
    sellers = {}
    for scenario in plan.scenarios:
        story = scenario.story
        product_id = line_product(story)
        if story.offer is not None and product_id is not None:
            asked = story.sent_at.date()
            sellers[scenario.number] = book.place(scenario.number, story.offer, product_id, asked)
    return sellers


def _placed(plan: Plan, spare: Sequence[Order]) -> list[Placed]:
    """Return the orders with what the tickets about them forbid to happen later."""
    about: dict[str, list[Scenario]] = {}
    for scenario in plan.scenarios:
        if scenario.story.order is not None:
            about.setdefault(scenario.story.order.order_id, []).append(scenario)
    placed = [
        Placed(order=order, customer_id="", spoken_for=frozenset(), comes_back=True)
        for order in spare
    ]
    for order in plan.orders:
        scenarios = about[order.order_id]
        cancelled = [s.story.sent_at for s in scenarios if _is_cancelled(s)]
        placed.append(
            Placed(
                order=order,
                customer_id="",
                spoken_for=frozenset(s.story.subject.line_id or "" for s in scenarios),
                comes_back=all(s.template.request in SOCIABLE for s in scenarios),
                stopped_at=min(cancelled, default=None),
            )
        )
    return placed


def _is_cancelled(scenario: Scenario) -> bool:
    return any(action.type == "cancel_order" for action in scenario.decision.actions)


def _demand(
    scenario: Scenario,
    customer: Customer,
    seller: str | None,
    orders: Mapping[str, Order],
    database: Database,
    seed: int,
) -> Demand:
    story = scenario.story
    subject = replace(story.subject, retailer=seller)
    if story.order is not None:
        final = orders[story.order.order_id]
        place = [line.line_id for line in story.order.items].index(subject.line_id or "")
        line_id = final.items[place].line_id
        subject = replace(subject, order_id=final.order_id, line_id=line_id)
    sent = story.sent_at.date()
    return Demand(
        scenario=scenario,
        customer_id=customer.customer_id,
        subject=subject,
        sent_at=story.sent_at,
        disclosure=draw_disclosure(scenario.number, subject, customer, database, sent, seed),
    )
