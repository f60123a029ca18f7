"""How a message stands once it has been looked up: what is known of it, and so what comes next.

The agent knows the records and what the message discloses, no more. If all that is then possible
ends alike, the message is answered; else the clauses on inquiries (rules/inquiry.lp) decide what
comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product
from weakref import WeakKeyDictionary

from ticketworld.dataset.ticket import NextStep
from ticketworld.letters.brief import Disclosure
from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.facts import concerns_order, extract_facts
from ticketworld.records.matter import NoQuoteError
from ticketworld.records.search import Candidate, Found, Hints, search
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject, Value
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision, Resolution
from ticketworld.solver.judge import Judge
from ticketworld.solver.knowledge import Knowledge, Possible, derive_knowledge

IDENTITY = "identity"
"""The evidence by which senders prove who they are."""
_STEPS: Mapping[str, NextStep] = {
    "request_record": "not_found",
    "request_information": "clarify",
    "verify_identity": "verify_identity",
}
_INQUIRIES: WeakKeyDictionary[Judge, dict[Case, Decision]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message, what it gives away, and what it is truly about.

    `subject` holds the truth, `sender` too; `account` is the address of the account that a
    stranger names.
    """

    subject: Subject
    disclosure: Disclosure
    sent_at: datetime
    account: str | None = None

    @property
    def hints(self) -> Hints:
        """What a search of the records can go by."""
        told, day = self.disclosure, self.disclosure.day
        return Hints(
            request=self.subject.request,
            at=self.sent_at,
            sender=self.subject.sender or "",
            order_number=told.order_text,
            product=told.product_text,
            day=None if day is None else (day.first, day.last),
            is_delivery_day=day is not None and day.kind == "delivered",
            account=self.account,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a message, and what is right to do about it now.

    Attributes:
        subject: What the message is truly about.
        found: Where it leads.
        knowledge: The cases that are possible; None where it leads to nothing that may be used.
        decision: What is decided of the message as it stands: the matter itself where it is
            settled, else the inquiry.
        truth: The decision of the case that is true.
    """

    subject: Subject
    found: Found
    knowledge: Knowledge | None
    decision: Decision
    truth: Decision

    @property
    def next_step(self) -> NextStep:
        """What comes next."""
        return next_step(self.decision)

    @property
    def questions(self) -> tuple[str, ...]:
        """What is to be asked: the smallest set of questions that settles the answer."""
        sets = () if self.knowledge is None else self.knowledge.question_sets
        return next(iter(sets), ())

    @property
    def true_case(self) -> Possible | None:
        """The possible case that is true; None where the true one seems not possible."""
        subject = self.subject
        record = subject.line_id or subject.product_id or self.found.customer_id or ""
        possible = () if self.knowledge is None else self.knowledge.possible
        cases = (one for one in possible if one.case == self.truth.case and one.target == record)
        return next(cases, None)

    def after(self, answers: Mapping[str, Value], judge: Judge) -> Standing:
        """Return how the message stands once the customer has answered.

        Raises:
            ValueError: The answers agree with nothing that was possible.
        """
        if self.knowledge is None:
            raise ValueError("nothing was asked of which something is known")
        knowledge = self.knowledge.after(answers)
        return _standing(self.subject, self.found, knowledge, self.truth, judge)


def next_step(decision: Decision) -> NextStep:
    """Return what comes next: a question or proof where that is asked for, else the actions."""
    return step_of(decision.answer.resolution)


def step_of(resolution: Resolution) -> NextStep:
    """Return what comes next by a resolution."""
    steps = (_STEPS.get(action.type, "resolve") for action in resolution.actions)
    return next((step for step in steps if step != "resolve"), "resolve")


def stand(
    messages: Sequence[Message], truths: Sequence[Decision], database: Database, judge: Judge
) -> list[Standing]:
    """Return how each message stands; `truths` are the decisions of the cases that are true.

    Raises:
        InputError: A message names a record that the database does not hold.
    """
    facts = judge.catalogue.facts
    found = [_search(message, database, facts) for message in messages]
    states = [
        list(_possible(message, where, database, judge))
        for message, where in zip(messages, found, strict=True)
    ]
    found = [_narrowed(where, state) for where, state in zip(found, states, strict=True)]
    known = derive_knowledge(judge, states)
    return [
        _standing(message.subject, where, knowledge if state else None, truth, judge)
        for message, where, knowledge, state, truth in zip(
            messages, found, known, states, truths, strict=True
        )
    ]


def _search(message: Message, database: Database, facts: Mapping[str, Fact]) -> Found:
    needs_line = concerns_order(message.subject.request, facts)
    found = search(message.hints, database, needs_line=needs_line)
    if not needs_line and message.subject.product_id is not None:
        return replace(found, trail="own")  # what a product is, anybody may know
    return found


def _narrowed(found: Found, state: Sequence[Possible]) -> Found:
    """Return what was found without the lines of which no case can be."""
    if found.trail != "own" or not found.candidates:
        return found
    targets = {one.target for one in state}
    left = tuple(one for one in found.candidates if one.line.line_id in targets)
    return replace(found, trail="own" if left else "none", candidates=left)


def _standing(
    subject: Subject,
    found: Found,
    knowledge: Knowledge | None,
    truth: Decision,
    judge: Judge,
) -> Standing:
    decision = truth
    if knowledge is None or not knowledge.is_settled:
        facts = {"request": "inquiry", "trail": found.trail}
        if knowledge is not None:
            facts["endings"] = "several"
        decision = _inquiry(judge, facts)
    return Standing(
        subject=subject, found=found, knowledge=knowledge, decision=decision, truth=truth
    )


def _inquiry(judge: Judge, facts: Mapping[str, str]) -> Decision:
    """Return the decision on an inquiry; there are few, and each is decided once."""
    case = judge.case(facts)
    known = _INQUIRIES.setdefault(judge, {})
    if case not in known:
        known[case] = judge.decide([case])[0]
    return known[case]


def _possible(
    message: Message, found: Found, database: Database, judge: Judge
) -> Iterator[Possible]:
    """Yield every case that what was found leaves possible; none where it may not be used."""
    subject = message.subject
    known = replace(subject, stated=message.disclosure.stated, order_id=None, line_id=None)
    if found.candidates and found.trail == "own":
        for candidate in found.candidates:
            yield from _of_line(message, known, candidate, database, judge)
    elif found.trail == "own":
        yield from _without_line(
            message, replace(known, customer_id=found.customer_id), database, judge
        )


def _of_line(
    message: Message, known: Subject, candidate: Candidate, database: Database, judge: Judge
) -> Iterator[Possible]:
    order, line = candidate.order, candidate.line
    meant = replace(known, order_id=order.order_id, line_id=line.line_id)
    try:
        facts = extract_facts(meant, message.sent_at, database, judge.catalogue.facts)
    except NoQuoteError:
        return
    in_hand = delivered_at(order, message.sent_at) is not None
    answers: dict[str, Value] = {
        "order_number": order.order_id,
        "product": database.product(line.product_id).name,
        "order_date": order.ordered_at.date().isoformat(),
    }
    for more in _open_values(facts, judge) if in_hand else ({},):
        yield Possible(
            case=judge.case({**facts, **more}),
            target=line.line_id,
            answers={**answers, **more},
        )


def _without_line(
    message: Message, known: Subject, database: Database, judge: Judge
) -> Iterator[Possible]:
    """Yield the cases of a message about an account, or about each product that it can mean."""
    meant = [known]
    if known.product_id is not None:
        meant = [
            replace(known, product_id=one.product_id)
            for one in database.products_called(message.disclosure.product_text)
        ]
    for subject in meant:
        facts = extract_facts(subject, message.sent_at, database, judge.catalogue.facts)
        asked = subject.product_id
        yield Possible(
            case=judge.case(facts),
            target=asked or subject.customer_id or "",
            answers={} if asked is None else {"product": database.product(asked).name},
        )


def _open_values(facts: Mapping[str, Value], judge: Judge) -> Iterator[dict[str, Value]]:
    """Yield every combination of values of what only the customer can say and has not said."""
    request = str(facts["request"])
    reachable = judge.reachable_facts(request)
    open_ = [
        fact
        for fact in judge.catalogue.facts.values()
        if fact.place == "customer"
        and fact.name in reachable
        and fact.name not in facts
        and not fact.is_number
        and all(facts.get(other) in names for other, names in fact.only.items())
    ]
    for values in product(*(fact.names for fact in open_)):
        yield dict(zip((fact.name for fact in open_), values, strict=True))
