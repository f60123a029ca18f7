"""Which cases a message leaves possible: what it can mean, and what its writer has not said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product

from ticketworld.letters.brief import Disclosure
from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.facts import concerns_order, extract_facts
from ticketworld.records.matter import NoQuoteError
from ticketworld.records.search import Candidate, Found, Hints, search
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject, Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.knowledge import Possible


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


def search_records(message: Message, database: Database, facts: Mapping[str, Fact]) -> Found:
    """Return where a message leads; what a product is, anybody may know."""
    needs_line = concerns_order(message.subject.request, facts)
    found = search(message.hints, database, needs_line=needs_line)
    if not needs_line and message.subject.product_id is not None:
        return replace(found, trail="own")
    return found


def possible_cases(
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
