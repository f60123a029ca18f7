"""How a message stands once it has been looked up: what is known of it, and so what comes next.

The agent knows the records and what the message discloses, no more. If all that is then possible
ends alike, the message is answered; else the clauses on inquiries (rules/inquiry.lp) decide what
comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from ticketworld.dataset.possible import Message, possible_cases, search_records
from ticketworld.dataset.ticket import NextStep
from ticketworld.letters.answers import Due
from ticketworld.records.database import Database
from ticketworld.records.search import Found
from ticketworld.records.subject import Subject, Value
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision, Resolution
from ticketworld.solver.judge import Judge
from ticketworld.solver.knowledge import Knowledge, Possible, derive_knowledge

_STEPS: Mapping[str, NextStep] = {
    "request_record": "not_found",
    "request_information": "clarify",
    "verify_identity": "verify_identity",
}
_INQUIRIES: WeakKeyDictionary[Judge, dict[Case, Decision]] = WeakKeyDictionary()


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

    def due(self, item: str) -> Due:
        """Return what a letter owes to the request as it stands; `item` is what it is about."""
        return Due(decision=self.decision, questions=self.questions, item=item)

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
    found = [search_records(message, database, facts) for message in messages]
    states = [
        list(possible_cases(message, where, database, judge))
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


def _narrowed(found: Found, state: Sequence[Possible]) -> Found:
    """Return what was found without the lines of which no case can be.

    What leads to nothing that can be leads nowhere, such as words that are no product's.
    """
    if found.trail != "own":
        return found
    targets = {one.target for one in state}
    left = tuple(one for one in found.candidates if one.line.line_id in targets)
    return replace(found, trail="own" if state else "none", candidates=left)


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
