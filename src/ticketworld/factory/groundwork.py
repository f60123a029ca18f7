"""Lays what all batches of a run share: policy, shelf, templates, and what was learned of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ticketworld.dataset.ticket import Ticket
from ticketworld.errors import InputError
from ticketworld.factory.batches import NOTHING, Batch, Before, lay_out
from ticketworld.factory.onto import letter_mark
from ticketworld.factory.options import Options
from ticketworld.factory.policy import Policy, Tell, Tellable, tellable, untold
from ticketworld.planning.contradictions import contradictions
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.held_out import held_out_grounds
from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.promotions import promotions_until
from ticketworld.planning.shop import Shop
from ticketworld.planning.survey import Survey, survey_templates
from ticketworld.planning.template import Template
from ticketworld.planning.wish import TicketWish
from ticketworld.records.types import Product, Promotion
from ticketworld.solver.decision import Ground
from ticketworld.world.shelf import stock_shelf

_HELD_OUT = 0.25
"""What part of the tickets, by their grounds, is kept from all splits but the test split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groundwork:
    """What all batches of a run share.

    Attributes:
        options: What the run is to make.
        policy: By what it is decided.
        shelf: All products of the shop.
        told: The templates of the tickets.
        survey: What was learned of the templates, where there are several batches.
        held_out: Grounds that settle tickets of the test split only.
        letters: Marks of letters that must not be written again.
        batches: What is to be made, in the order of the tickets.
    """

    options: Options
    policy: Policy
    shelf: tuple[Product, ...]
    told: Tellable
    batches: tuple[Batch, ...]
    survey: Survey | None = None
    held_out: frozenset[Ground] = field(default_factory=frozenset)
    letters: frozenset[bytes] = field(default_factory=frozenset)

    @property
    def promotions(self) -> tuple[Promotion, ...]:
        """The shop's promotions."""
        return promotions_until(self.options.date)

    @property
    def mix(self) -> Distributions:
        """How common things are."""
        return self.told.mix

    def window(self, batch: Batch) -> tuple[Product, ...]:
        """Return the products that the orders of a batch can hold."""
        return self.shelf[slice(*batch.window)]

    def plan(self, batch: Batch) -> Plan:
        """Return the plan of a batch.

        Raises:
            PlanError: Its tickets need more orders than are allowed, or none can be made.
            DrawError: A template's condition cannot be met.
            TemplateError: A template's case is decided otherwise than it says.
        """
        judge, window = self.policy.judge, self.window(batch)
        return plan(judge, self.told.templates, window, self._wish(batch), self.survey)

    def require_new_letters(self, tickets: Iterable[Ticket]) -> None:
        """Check that no letter is one that must not be written again.

        Raises:
            InputError: One is; names its ticket.
        """
        for ticket in tickets:
            if letter_mark(ticket.body) in self.letters:
                raise InputError(
                    f"{ticket.ticket_id}: its letter stands in the dataset that this one is to "
                    "share nothing with; choose another `--seed`"
                )

    def _wish(self, batch: Batch) -> TicketWish:
        is_tested = batch.split == "test"
        return TicketWish(
            tickets=batch.options.tickets,
            orders=batch.options.order_count,
            today=batch.options.date,
            seed=batch.options.seed,
            is_strict=batch.options.orders is not None,
            planned=self._planned(batch),
            mix=self.mix,
            fewest_hops=batch.options.min_hops,
            held_out=self.held_out if batch.is_novel or not is_tested else frozenset(),
            only_held_out=batch.is_novel,
        )

    def _planned(self, batch: Batch) -> Sequence[Template]:
        """Return the planned templates whose turn it is: each occurs in one batch at least."""
        start = sum(one.options.tickets for one in self.batches if one.number < batch.number)
        return self.told.planned[start : start + batch.options.tickets]


def lay_groundwork(
    options: Options,
    policy: Policy,
    tell: Tell = untold,
    *,
    before: Before = NOTHING,
    taken: frozenset[str] = frozenset(),
    letters: frozenset[bytes] = frozenset(),
    held_out: frozenset[Ground] = frozenset(),
) -> Groundwork:
    """Return what the batches of a run share.

    Args:
        options: What the run is to make.
        policy: By what it is decided.
        tell: Takes a line about what is left out.
        before: The dataset that it is added to.
        taken: Names of people who may not occur.
        letters: Marks of letters that must not be written again.
        held_out: Grounds that settle tickets of the test split only; chosen here unless given.

    Raises:
        InputError: The templates or the counts cannot be used as they are.
    """
    batches = lay_out(options, before, taken)
    products = before.products or options.product_count
    shelf = stock_shelf(products, options.seed, options.date)
    told = tellable(options, policy, tell)
    survey = None
    if len(batches) > 1:
        wish = TicketWish(
            tickets=options.tickets,
            orders=options.order_count,
            today=options.date,
            seed=options.seed,
            is_strict=False,
            planned=told.planned,
            mix=told.mix,
            fewest_hops=options.min_hops,
        )
        widest = max(batches, key=lambda batch: batch.window[1] - batch.window[0])
        shop = Shop(policy.judge, shelf[slice(*widest.window)], options.date, told.mix)
        survey = survey_templates(told.templates, wish, shop)
        if not held_out and any(batch.is_novel for batch in batches):
            held_out = held_out_grounds(survey.samples, _HELD_OUT, options.seed)
    if options.distributions is not None:
        for line in contradictions(told.mix, survey.samples if survey else ()):
            tell(line)
    return Groundwork(
        options=options,
        policy=policy,
        shelf=shelf,
        told=told,
        batches=batches,
        survey=survey,
        held_out=held_out,
        letters=letters,
    )
