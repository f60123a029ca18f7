"""Builds the records that make a plan true, and others around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ticketworld.dataset.possible import Message
from ticketworld.errors import InputError, TicketworldError
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import line_product
from ticketworld.planning.wish import TicketWish
from ticketworld.records.database import Database
from ticketworld.records.horizon import late_flaws
from ticketworld.records.integrity import integrity
from ticketworld.records.types import Customer, Order, Product, Tier
from ticketworld.solver.judge import Judge
from ticketworld.world.accounts import with_events
from ticketworld.world.background import background_days, background_orders
from ticketworld.world.disclosure import draw_messages
from ticketworld.world.further import Principal, draw_further
from ticketworld.world.households import planned_households, spare_households
from ticketworld.world.lot import USUAL, Lot
from ticketworld.world.near_misses import NearMisses, build_near_misses
from ticketworld.world.orders import place_orders
from ticketworld.world.owners import Owners
from ticketworld.world.people import draw_tiers, make_customers
from ticketworld.world.relatives import relate
from ticketworld.world.retailers import QuoteBook
from ticketworld.world.tellable import Writing


class BrokenWorldError(TicketworldError):
    """The records built contradict themselves, which is a fault of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records a world holds.

    Attributes:
        near_misses: How many orders like the right one are to stand around each ticket.
        customers_may_grow: Whether near misses may bring customers beyond `customers`.
        orders_may_grow: Whether near misses are orders beyond `orders`.
    """

    customers: int
    orders: int
    near_misses: int = 0
    customers_may_grow: bool = False
    orders_may_grow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A ticket to be, tied to the records: who writes, about what, giving away what.

    `signed` is the name of whoever writes, who need not be the customer. `further` is what else
    the message asks for.
    """

    scenario: Scenario
    customer_id: str
    signed: str
    message: Message
    further: Message | None = None

    @property
    def messages(self) -> tuple[Message, ...]:
        """Every request of the message, the planned one first."""
        return (self.message,) if self.further is None else (self.message, self.further)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The records, and the demands in the plan's order."""

    database: Database
    demands: tuple[Demand, ...]


def build_world(
    plan: Plan,
    shelf: Sequence[Product],
    counts: Counts,
    judge: Judge,
    *,
    lot: Lot = USUAL,
    listed: Sequence[Product] | None = None,
) -> World:
    """Return records in which every scenario of the plan is true.

    Args:
        plan: The tickets.
        shelf: The products that orders hold, and whose prices retailers tell.
        counts: How many records.
        judge: The policy.
        lot: What this world may use beside those of other batches.
        listed: All products of the shop, where the shelf is but a part of them.

    Raises:
        CustomersError: There are too few customers for all scenarios to be true of them.
        InputError: There is nobody to place the orders, or fewer orders than the plan needs.
        BrokenWorldError: The records contradict themselves.
    """
    _check_counts(plan, counts)
    wish = plan.wish
    shop = Shop(judge, shelf, wish.today, wish.mix)
    owners, near = _settled(plan, counts, shop)
    book = QuoteBook(wish.seed, lot)
    sellers = _sellers(plan, book)
    customers = _customers(plan, owners, near, lot)
    orders = place_orders(
        ((customers[index].customer_id, order) for index, order in owners.orders),
        wish.seed if lot.run_seed is None else lot.run_seed,
        near.beside,
        lot.series,
    )
    database = Database(
        customers=customers,
        products=tuple(listed or shelf),
        orders=tuple(orders.values()),
        retailers=book.retailers(shelf, wish.today),
        promotions=shop.promotions,
    )
    _check_records(database, wish.today)
    writings = [
        _writing(
            scenario,
            customers[owners.of_scenario[scenario.number]],
            sellers.get(scenario.number),
            orders,
        )
        for scenario in plan.scenarios
    ]
    return World(database=database, demands=_demands(writings, database, judge, wish, lot))


def _settled(plan: Plan, counts: Counts, shop: Shop) -> tuple[Owners, NearMisses]:
    """Return who owns what: first what the plan needs, then near misses, then the rest."""
    seed, mix = plan.wish.seed, plan.wish.mix
    tiers = draw_tiers(counts.customers, mix.tier, _needed(plan), seed)
    owners = Owners(tiers, shop, seed)
    for household in planned_households(plan, shop, seed):
        owners.settle(household)
    room = counts.orders - len(plan.orders)
    near = build_near_misses(
        plan,
        owners,
        shop,
        seed,
        each=counts.near_misses,
        most_orders=None if counts.orders_may_grow else room,
        may_add_customers=counts.customers_may_grow,
    )
    spare = room if counts.orders_may_grow else room - near.count
    days = background_days(spare, mix, plan.wish.today, seed)
    for household in spare_households(background_orders(0, days, shop, seed)):
        owners.settle(household)
    return owners, near


def _customers(plan: Plan, owners: Owners, near: NearMisses, lot: Lot) -> tuple[Customer, ...]:
    """Return everybody, with what happened to their accounts."""
    wish = plan.wish
    made = make_customers(
        owners.tiers, _first_seen(plan, owners), wish.today, wish.mix, wish.seed, lot
    )
    return with_events(
        relate(tuple(made), near.relatives, wish.seed, lot),
        owners.needs,
        wish.mix.account_status,
        wish.today,
        wish.seed,
    )


def _check_records(database: Database, today: date) -> None:
    flaws = [*integrity(database), *map(str, late_flaws(database, today))]
    if flaws:
        raise BrokenWorldError("\n".join(flaws))


def _demands(
    writings: Sequence[Writing], database: Database, judge: Judge, wish: TicketWish, lot: Lot
) -> tuple[Demand, ...]:
    """Return the demands: what each message gives away, and what else it asks for."""
    mix, seed = wish.mix, wish.seed
    told = draw_messages(writings, database, judge, mix, seed, lot)
    principals = [
        Principal(
            writing.scenario.number, one.message, writing.customer.customer_id, one.is_settled
        )
        for writing, one in zip(writings, told, strict=True)
    ]
    share = mix.requests["several"] / sum(mix.requests.values())
    held_out = frozenset() if wish.only_held_out else wish.held_out
    further = draw_further(principals, share, database, judge, seed, held_out)
    return tuple(
        Demand(
            scenario=writing.scenario,
            customer_id=writing.customer.customer_id,
            signed=one.signed,
            message=one.message,
            further=further.get(writing.scenario.number),
        )
        for writing, one in zip(writings, told, strict=True)
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


def _needed(plan: Plan) -> set[Tier]:
    """Return the tiers that decide a case of the plan."""
    return {s.story.account.tier for s in plan.scenarios if "tier" in s.case.facts}


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
