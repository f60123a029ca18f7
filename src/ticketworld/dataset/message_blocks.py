"""Turns what a message discloses, and what is known of it, into the blocks that files carry."""

from __future__ import annotations

from ticketworld.dataset.debug_blocks import (
    BranchBlock,
    CandidateBlock,
    DayBlock,
    DisclosureBlock,
    KnowledgeBlock,
)
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.dataset.ticket import NO_ORDER, Ticket
from ticketworld.letters.brief import DayHint, Disclosure
from ticketworld.records.subject import Subject
from ticketworld.solver.knowledge import Ending, Knowledge


def disclosure_block(message: Message) -> DisclosureBlock:
    """Return the block of a message."""
    told, subject = message.disclosure, message.subject
    day = told.day
    return DisclosureBlock(
        request=subject.request,
        sent_at=message.sent_at,
        sender=told.sender,
        order_number=told.order_number,
        order_number_given=told.order_text,
        product=told.product,
        product_given=told.product_text,
        time=told.time,
        day=None
        if day is None
        else DayBlock(kind=day.kind, form=day.form, first=day.first, last=day.last),
        stated=dict(told.stated),
        implied=told.implied,
        withheld={name: subject.stated[name] for name in told.withheld},
        product_id=subject.product_id,
        retailer=subject.retailer,
        promo_code=subject.promo_code,
        account=message.account,
    )


def disclosure_of(block: DisclosureBlock) -> Disclosure:
    """Return what a block says that a message discloses."""
    day = block.day
    return Disclosure(
        sender=block.sender,
        order_number=block.order_number,
        order_text=block.order_number_given,
        product=block.product,
        product_text=block.product_given,
        time=block.time,
        day=None
        if day is None
        else DayHint(kind=day.kind, form=day.form, first=day.first, last=day.last),
        stated=block.stated,
        implied=block.implied,
        withheld=tuple(block.withheld),
    )


def message_of(
    ticket: Ticket, block: DisclosureBlock, order_id: str, line_id: str | None, address: str
) -> Message:
    """Return what a block says of a request of a ticket's message.

    Args:
        ticket: Whose message it is.
        block: What the request gives away.
        order_id: What the request is about, or `NO_ORDER`.
        line_id: Which of the order's lines.
        address: Whom the message comes from.
    """
    named = None if order_id == NO_ORDER else order_id
    return Message(
        subject=Subject(
            request=block.request,
            sender=address,
            customer_id=ticket.customer_id if named is None else None,
            order_id=named,
            line_id=line_id,
            product_id=block.product_id,
            retailer=block.retailer,
            promo_code=block.promo_code,
            stated={**block.stated, **block.withheld},
        ),
        disclosure=disclosure_of(block),
        sent_at=ticket.timestamp,
        account=block.account,
    )


def knowledge_block(standing: Standing) -> KnowledgeBlock:
    """Return the block of what is known."""
    knowledge = standing.knowledge
    sets = () if knowledge is None else knowledge.question_sets
    return KnowledgeBlock(
        trail=standing.found.trail,
        candidates=tuple(
            CandidateBlock(order_id=one.order.order_id, line_id=one.line.line_id, slips=one.slips)
            for one in standing.found.candidates
        ),
        possible_cases=0 if knowledge is None else len(knowledge.possible),
        endings=0 if knowledge is None else len(knowledge.groups),
        question_sets=sets,
        branches=() if knowledge is None or not sets else _branches(knowledge, sets[0]),
    )


def _branches(knowledge: Knowledge, questions: tuple[str, ...]) -> tuple[BranchBlock, ...]:
    return tuple(
        _branch(dict(branch.answers), knowledge.endings[branch.members[0]])
        for branch in knowledge.branches(questions)
    )


def _branch(answers: dict[str, str | int], ending: Ending) -> BranchBlock:
    resolution = ending.resolution
    return BranchBlock(
        answers=answers,
        outcome=" or ".join(resolution.outcomes),
        actions=tuple((action.type, action.cents) for action in resolution.actions),
        escalation=resolution.escalation,
        line_id=ending.target or None,
    )
