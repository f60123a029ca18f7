"""Builds the records that make a plan true, and others around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from ticketworld.dataset.build import sender_address
from ticketworld.errors import InputError, TicketworldError
from ticketworld.letters.brief import Disclosure
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import line_product
from ticketworld.records.database import Database
from ticketworld.records.integrity import integrity
from ticketworld.records.subject import Subject
from ticketworld.records.types import AccountStatus, Customer, Order, Product, Tier
from ticketworld.solver.judge import Judge
from ticketworld.world.background import background_days, background_orders
from ticketworld.world.disclosure import Writing, draw_disclosures
from ticketworld.world.households import planned_households, spare_households
from ticketworld.world.orders import place_orders
from ticketworld.world.owners import Owners
from ticketworld.world.people import draw_kinds, make_customers, make_stranger
from ticketworld.world.retailers import QuoteBook


class BrokenWorldError(TicketworldError):
    """The records built contradict themselves, which is a fault of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records a world holds."""

    customers: int
    orders: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A ticket to be, tied to the records: who writes, about what, giving away what.

    `signed` is the name of whoever writes, who need not be the customer.
    """

    scenario: Scenario
    customer_id: str
    signed: str
    subject: Subject
    sent_at: datetime
    disclosure: Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The records, and the demands in the plan's order."""

    database: Database
    demands: tuple[Demand, ...]


def build_world(plan: Plan, shelf: Sequence[Product], counts: Counts, judge: Judge) -> World:
    """Return records in which every scenario of the plan is true.

    Raises:
        CustomersError: There are too few customers for all scenarios to be true of them.
        InputError: There is nobody to place the orders, or fewer orders than the plan needs.
        BrokenWorldError: The records contradict themselves.
    """
    _check_counts(plan, counts)
    today, seed, mix = plan.wish.today, plan.wish.seed, plan.wish.mix
    shop = Shop(judge, shelf, today, mix)
    days = background_days(counts.orders - len(plan.orders), mix, today, seed)
    spare = background_orders(0, days, shop, seed)
    kinds = draw_kinds(counts.customers, mix, *_needed(plan), seed)
    owners = Owners(kinds, shop, seed)
    for household in (*planned_households(plan, shop, seed), *spare_households(spare)):
        owners.settle(household)
    book = QuoteBook(seed)
    sellers = _sellers(plan, book)
    customers = tuple(make_customers(kinds, _first_seen(plan, owners), today, mix, seed))
    orders = place_orders(
        ((customers[index].customer_id, order) for index, order in owners.orders), seed
    )
    database = Database(
        customers=customers,
        products=tuple(shelf),
        orders=tuple(orders.values()),
        retailers=book.retailers(shelf, today),
        promotions=shop.promotions,
    )
    flaws = integrity(database)
    if flaws:
        raise BrokenWorldError("\n".join(flaws))
    writings = [
        _writing(
            scenario,
            customers[owners.of_scenario[scenario.number]],
            sellers.get(scenario.number),
            orders,
        )
        for scenario in plan.scenarios
    ]
    disclosures = draw_disclosures(writings, database, mix, seed)
    demands = zip(writings, disclosures, strict=True)
    return World(
        database=database,
        demands=tuple(_demand(writing, told, database, seed) for writing, told in demands),
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


def _needed(plan: Plan) -> tuple[set[Tier], set[AccountStatus]]:
    """Return the tiers and the states of accounts that decide a case of the plan."""
    tiers: set[Tier] = set()
    states: set[AccountStatus] = set()
    for scenario in plan.scenarios:
        account = scenario.story.account
        if "tier" in scenario.case.facts:
            tiers.add(account.tier)
        if "account_status" in scenario.case.facts:
            states.add(account.status)
    return tiers, states


def _first_seen(plan: Plan, owners: Owners) -> dict[int, date]:
    """Return the day on which each customer first orders or writes."""
    seen = [(index, order.ordered_at.date()) for index, order in owners.orders]
    seen += [(owners.of_scenario[s.number], s.story.sent_at.date()) for s in plan.scenarios]
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


def _writing(
    scenario: Scenario, customer: Customer, seller: str | None, orders: Mapping[str, Order]
) -> Writing:
    story = scenario.story
    subject = replace(story.subject, retailer=seller)
    if story.order is None:
        subject = replace(subject, customer_id=customer.customer_id)
    else:
        final = orders[story.order.order_id]
        place = [line.line_id for line in story.order.items].index(subject.line_id or "")
        line_id = final.items[place].line_id
        subject = replace(subject, order_id=final.order_id, line_id=line_id)
    return Writing(scenario, subject, customer)


def _demand(writing: Writing, disclosure: Disclosure, database: Database, seed: int) -> Demand:
    scenario, customer = writing.scenario, writing.customer
    address, signed = _writer(scenario, customer, disclosure, database, seed)
    return Demand(
        scenario=scenario,
        customer_id=customer.customer_id,
        signed=signed,
        subject=replace(writing.subject, sender=address),
        sent_at=scenario.story.sent_at,
        disclosure=disclosure,
    )


def _writer(
    scenario: Scenario, customer: Customer, disclosure: Disclosure, database: Database, seed: int
) -> tuple[str, str]:
    """Return the address and the name of whoever writes: the customer, or who got a gift."""
    story = scenario.story
    if not story.is_from_stranger:
        return sender_address(customer, disclosure.sender, None), customer.name
    is_given = story.subject.stated.get("party") == "recipient"
    return make_stranger(scenario.number, None if is_given else customer.name, database, seed)
