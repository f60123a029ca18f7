"""Builds tickets: what was planned and written goes in, every other field is derived here.

Factory and audit both build with it, so a ticket that differs from what is built again is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ticketworld.dataset.debug_blocks import (
    Completeness,
    Difficulty,
    IssueProof,
    ScenarioDimensions,
    ScenarioTemplate,
    TurnKnowledge,
)
from ticketworld.dataset.difficulty import Hardness, complexity, hardnesses, places_of
from ticketworld.dataset.draft import Draft
from ticketworld.dataset.message_blocks import disclosure_block, knowledge_block
from ticketworld.dataset.near_misses import count_near_misses
from ticketworld.dataset.plan import Answered, resolution_plan
from ticketworld.dataset.proof import policy_analysis, proof
from ticketworld.dataset.ticket import NO_ORDER, Issue, ResolutionPlan, Role, Ticket, Turn
from ticketworld.errors import InputError
from ticketworld.letters.brief import Disclosure, Sender
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.records.types import Customer
from ticketworld.records.whereabouts import record_of
from ticketworld.solver.judge import Judge

_HIGHEST_LEVEL = 4
_WRONG_NUMBERS = frozenset({"misspelt", "transposed", "of_another"})


def build_tickets(
    drafts: Sequence[Draft],
    *,
    judge: Judge,
    catalogue: Catalogue,
    database: Database,
    lookalikes: Lookalikes | None = None,
) -> list[Ticket]:
    """Return the ticket of each draft, in the order given.

    Args:
        drafts: What the tickets are made from.
        judge: Decides what each draft leads to.
        catalogue: The policy.
        database: The records.
        lookalikes: Those of the database, where they are at hand.

    Raises:
        InputError: A draft names a record that the database does not hold, or an alternate
            address that its customer does not have.
        ValueError: A draft's prose does not speak of exactly the decision's actions.
    """
    truths = [draft.requests[0].standing.truth for draft in drafts]
    messages = [draft.requests[0].message for draft in drafts]
    near_misses = count_near_misses(messages, truths, database, judge, lookalikes)
    return [
        _Builder(draft, hardness, misses, judge, catalogue, database).ticket()
        for draft, hardness, misses in zip(
            drafts, hardnesses(truths, judge), near_misses, strict=True
        )
    ]


def sender_address(customer: Customer, sender: Sender, stranger: str | None) -> str:
    """Return the address from which a message comes, by what it discloses of its sender.

    Args:
        customer: Whose order or account the message is about.
        sender: Which address it is.
        stranger: The address where it is none of the customer's.

    Raises:
        InputError: The customer has no alternate address, or the other address is not given.
    """
    if sender in ("unknown", "relative"):
        if stranger is None:
            raise InputError(
                f"{customer.customer_id}: the address of a sender of another account is missing"
            )
        return stranger
    if sender == "primary":
        return customer.primary_email
    if customer.alternate_email is None:
        raise InputError(f"{customer.customer_id}: has no alternate_email to write from")
    return customer.alternate_email


def information_completeness(disclosure: Disclosure, order_id: str | None) -> Completeness:
    """Return how much a message gives away; what is wrong counts before what is missing."""
    if disclosure.sender != "primary":
        return "wrong_email"
    if (
        disclosure.order_number in _WRONG_NUMBERS
        or disclosure.product == "misremembered"
        or disclosure.time == "wrong"
    ):
        return "incorrect_info"
    named = order_id is None or disclosure.order_number == "given"
    if named and disclosure.product != "vague" and not disclosure.withheld:
        return "complete"
    return "missing_order_number" if not named and disclosure.time != "none" else "minimal_details"


class _Builder:
    """Builds one ticket from its draft."""

    def __init__(
        self,
        draft: Draft,
        hardness: Hardness,
        near_misses: int,
        judge: Judge,
        catalogue: Catalogue,
        database: Database,
    ) -> None:
        self._draft = draft
        self._hardness = hardness
        self._near_misses = near_misses
        self._judge = judge
        self._catalogue = catalogue
        self._database = database
        self._first = draft.requests[0]

    def ticket(self) -> Ticket:
        draft, first, subject = self._draft, self._first, self._first.message.subject
        customer = self._database.customer(draft.customer_id)
        disclosure, standing = first.message.disclosure, first.standing
        plan = self._plan([Answered(standing=r.standing, prose=r.prose) for r in draft.requests])
        thread, turns = self._thread(plan)
        difficulty = self._difficulty(len(thread))
        return Ticket(
            ticket_id=draft.ticket_id,
            customer_email=sender_address(customer, disclosure.sender, subject.sender),
            subject=draft.letter.subject,
            body=draft.letter.body,
            timestamp=draft.sent_at,
            customer_id=customer.customer_id,
            order_id=subject.order_id or NO_ORDER,
            line_id=subject.line_id,
            split=draft.split,
            resolution_plan=plan,
            issues=self._issues(),
            thread=thread,
            scenario_dimensions=ScenarioDimensions(
                query_type=first.query_type,
                information_completeness=information_completeness(disclosure, subject.order_id),
                complexity=complexity(
                    standing.decision,
                    difficulty.near_threshold,
                    difficulty.lookups,
                    is_named=subject.order_id is None or disclosure.order_number == "given",
                ),
                customer_sentiment=draft.sentiment,
            ),
            scenario_template=self._template(plan),
            policy_analysis=policy_analysis(standing.decision, self._catalogue, self._judge),
            facts=dict(standing.truth.case.facts),
            disclosure=disclosure_block(first.message),
            knowledge=knowledge_block(standing),
            proof=proof(standing.decision),
            difficulty=difficulty,
            issue_proofs=self._issue_proofs(),
            turns=turns,
            reference_replies=draft.references,
        )

    def _plan(self, requests: Sequence[Answered]) -> ResolutionPlan:
        return resolution_plan(requests, self._catalogue, self._database)

    def _thread(self, plan: ResolutionPlan) -> tuple[tuple[Turn, ...], tuple[TurnKnowledge, ...]]:
        """Return the turns of the conversation, and what each of the customer's makes known."""
        draft, standing = self._draft, self._first.standing
        if not draft.replies:
            return (), ()
        turns = [_turn(1, "customer", draft.sent_at, draft.letter.body)]
        known = [TurnKnowledge(turn=1, answers={}, knowledge=knowledge_block(standing))]
        for reply in draft.replies:
            turns.append(_turn(len(turns) + 1, "agent", reply.asked_at, reply.asked, plan))
            turns.append(_turn(len(turns) + 1, "customer", reply.sent_at, reply.body))
            standing = standing.after(reply.answers, self._judge)
            plan = self._plan([Answered(standing=standing, prose=reply.prose)])
            known.append(
                TurnKnowledge(
                    turn=len(turns),
                    answers=dict(reply.answers),
                    knowledge=knowledge_block(standing),
                )
            )
        if draft.answer is not None:
            turns.append(_turn(len(turns) + 1, "agent", *draft.answer, plan))
        return tuple(turns), tuple(known)

    def _issues(self) -> tuple[Issue, ...]:
        if len(self._draft.requests) == 1:
            return ()
        return tuple(
            Issue(
                issue=number,
                query_type=one.query_type,
                request=one.message.subject.request,
                order_id=one.message.subject.order_id or NO_ORDER,
                line_id=one.message.subject.line_id,
                outcome=one.standing.decision.outcome,
                next_step=one.standing.next_step,
                policy_references=self._catalogue.public_ids(one.standing.decision.grounds[0]),
            )
            for number, one in enumerate(self._draft.requests, 1)
        )

    def _issue_proofs(self) -> tuple[IssueProof, ...]:
        if len(self._draft.requests) == 1:
            return ()
        return tuple(
            IssueProof(
                issue=number,
                facts=dict(one.standing.truth.case.facts),
                disclosure=disclosure_block(one.message),
                knowledge=knowledge_block(one.standing),
                proof=proof(one.standing.decision),
            )
            for number, one in enumerate(self._draft.requests, 1)
        )

    def _difficulty(self, turns: int) -> Difficulty:
        hardness, vocabulary = self._hardness, self._catalogue.facts
        subject = self._first.message.subject
        return Difficulty(
            hops=hardness.hops,
            lookups=places_of(hardness.decisive, vocabulary),
            near_threshold=hardness.near_threshold,
            decisive={
                name: record_of(vocabulary[name], subject, self._database)
                for name in hardness.decisive
            },
            candidates=len(self._first.standing.found.candidates),
            near_misses=self._near_misses,
            turns=turns or 1,
            withheld=len(self._first.message.disclosure.withheld),
        )

    def _template(self, plan: ResolutionPlan) -> ScenarioTemplate:
        truth = self._first.standing.truth
        return ScenarioTemplate(
            scenario_id=self._draft.scenario_id,
            name=self._draft.scenario_name,
            primary_policy=plan.policy_references[0],
            complexity_level=min(truth.hops, _HIGHEST_LEVEL),
            expected_outcome=truth.outcome,
        )


def _turn(
    number: int, role: Role, sent_at: datetime, body: str, plan: ResolutionPlan | None = None
) -> Turn:
    return Turn(
        turn=number,
        role=role,
        sent_at=sent_at,
        body=body,
        asks=() if plan is None else plan.questions,
        resolution_plan=plan,
    )
