"""Audits a dataset that others made, and says of each check whether it could be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ticketworld.audit.duplicates import Letters
from ticketworld.audit.finding import Audit, Finding, emptiness_findings, record_finding
from ticketworld.audit.foreign.facts import Facts, facts_of
from ticketworld.audit.foreign.fields import ForeignOrder
from ticketworld.audit.foreign.matter import ForeignMatter, look_up
from ticketworld.audit.foreign.money_checks import money_verdicts
from ticketworld.audit.foreign.policy_checks import PolicyChecks
from ticketworld.audit.foreign.reading import ForeignSet, read_foreign
from ticketworld.audit.foreign.record_checks import record_verdicts
from ticketworld.audit.foreign.verdict import CHECKS, Ledger, Standing, Teller, Verdict
from ticketworld.errors import TicketworldError
from ticketworld.money import cents_from_dollars, format_money
from ticketworld.solver.judge import Judge

_TOGETHER = 100
"""Tickets whose known cases are decided at once."""


def audit_foreign(folder: Path, judge: Judge) -> Audit:
    """Return the audit of a dataset in the fields of the earlier generator, made by others.

    What violates a check is a finding; what cannot be decided for want of facts is not guessed,
    and stands in the ledger.

    Raises:
        InputError: A file is missing, too large, is not JSON, or holds nothing of the kind.
    """
    whole = read_foreign(folder)
    policy = PolicyChecks(judge)
    ledger = Ledger(_verdicts(whole, policy, judge))
    violated = (one.finding() for one in ledger.violated)
    return Audit(
        ticket_ids=whole.ticket_ids,
        records=whole.records,
        policy=judge.catalogue.digest,
        findings=(
            *emptiness_findings(whole.ticket_ids),
            *whole.faults,
            *_records(whole),
            *violated,
        ),
        ledger=ledger,
        decided=policy.decisions,
    )


def _verdicts(whole: ForeignSet, policy: PolicyChecks, judge: Judge) -> Iterator[Verdict]:
    """Yield what every check says of every ticket."""
    copied = _copies(whole)
    divided = _Divided(policy)
    for start in range(0, len(whole.tickets), _TOGETHER):
        tickets = whole.tickets[start : start + _TOGETHER]
        looked_up = [
            [(one, facts_of(one, judge.catalogue.facts)) for one in look_up(ticket, whole)]
            for ticket in tickets
        ]
        policy.learn(request for requests in looked_up for request in requests)
        for requests in looked_up:
            yield from _of_ticket(requests, policy, copied, divided)
    read = Counter(ticket.ticket_id for ticket in whole.tickets)
    for key in (Counter(whole.ticket_ids) - read).elements():
        tell = Teller(key)
        yield from (tell.open(check, "the ticket cannot be read") for check in CHECKS)


def _of_ticket(
    requests: Sequence[tuple[ForeignMatter, Facts]],
    policy: PolicyChecks,
    copied: Mapping[str, Finding],
    divided: _Divided,
) -> Iterator[Verdict]:
    """Yield what every check says of a ticket, given its requests and what is known of each."""
    matters = [matter for matter, _ in requests]
    first, known = requests[0]
    yield from record_verdicts(matters, known)
    yield from money_verdicts(matters)
    decided = list(policy.verdicts(requests))
    yield from decided
    yield _own_letter(first, copied)
    [ends] = [one.standing for one in decided if one.check == "outcome follows the policy"]
    yield divided.verdict(first, known, ends)


def _own_letter(matter: ForeignMatter, copied: Mapping[str, Finding]) -> Verdict:
    """Return whether a letter is its own."""
    key = matter.ticket.ticket_id
    tell, copy = Teller(key), copied.get(key)
    if copy is None:
        return tell.check("letter is its own", True, "", None, None, "")
    return tell.check("letter is its own", False, "body", copy.found, None, copy.why)


def _copies(whole: ForeignSet) -> dict[str, Finding]:
    """Return why letters are no letters of their own, by ticket."""
    letters = Letters()
    for ticket in whole.tickets:
        letters.see(ticket.ticket_id, ticket.body)
    return {pair.later: pair.finding() for pair in letters.pairs()}


class _Divided:
    """Tells tickets that end otherwise than an earlier one of the same request and facts."""

    def __init__(self, policy: PolicyChecks) -> None:
        self._policy = policy
        self._first: dict[tuple[object, ...], tuple[str, str]] = {}

    def verdict(self, matter: ForeignMatter, facts: Facts, ends: Standing) -> Verdict:
        """Return whether the facts of a ticket have one truth.

        Args:
            matter: Its first request.
            facts: What is known of it.
            ends: Whether it ends as the policy says: of two tickets that differ one can be right,
                or both, where facts that neither used tell them apart.
        """
        check, tell = "same facts, same truth", Teller(matter.ticket.ticket_id)
        outcome = self._policy.outcome_of(matter)
        if not matter.context or outcome is None:
            return tell.open(check, "no facts or no outcome are named", "context_used")
        if facts.contradictions:
            return tell.open(check, "its facts are not those of the records", "context_used")
        asked = matter.request or matter.ticket.dimensions.query_type
        key = (asked, *sorted(map(str, matter.context.items())))
        other, before = self._first.setdefault(key, (matter.ticket.ticket_id, outcome))
        if before != outcome and ends == "undecidable":
            why = f"{other} has the same facts and another outcome; others may tell them apart"
            return tell.open(check, why, "context_used")
        holds = before == outcome or ends == "satisfied"
        field, why = "resolution_plan", f"{other} has the same facts, and another outcome"
        return tell.check(check, holds, field, outcome, None, why)


def _records(whole: ForeignSet) -> Iterator[Finding]:
    """Yield where the records contradict each other."""
    parcels: dict[str, str] = {}
    for order in whole.orders.values():
        if order.customer_id not in whole.customers and order.customer_id not in whole.unread:
            why = "no customer in the database has this id"
            yield record_finding(order.order_id, "customer_id", order.customer_id, None, why)
        yield from _sum(order)
        if order.tracking_number:
            other = parcels.setdefault(order.tracking_number, order.order_id)
            if other != order.order_id:
                why = f"a parcel has its own tracking number, and {other} has this one too"
                found = order.tracking_number
                yield record_finding(order.order_id, "tracking_number", found, None, why)
    owners: dict[str, str] = {}
    for customer in whole.customers.values():
        for address in filter(None, (customer.primary_email, customer.alternate_email)):
            other = owners.setdefault(address.casefold(), customer.customer_id)
            if other != customer.customer_id:
                why = f"an address belongs to one customer, and {other} has this one too"
                yield record_finding(customer.customer_id, "primary_email", address, None, why)


def _sum(order: ForeignOrder) -> Iterator[Finding]:
    """Yield where an order costs less than its lines; what it costs more may be shipping."""
    try:
        lines = sum(cents_from_dollars(line.price_paid) for line in order.items)
        total = cents_from_dollars(order.total_amount)
    except (ValueError, TicketworldError) as error:
        yield record_finding(order.order_id, "total_amount", order.total_amount, None, str(error))
        return
    if total < lines:
        least = f"at least {format_money(lines)}"
        why = "an order costs what its lines cost, or more"
        yield record_finding(order.order_id, "total_amount", format_money(total), least, why)
