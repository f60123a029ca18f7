"""Whether the prose of a ticket keeps to the facts: the customer's letter, the agent's reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.briefs import plain_brief
from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.possible import Message
from ticketworld.dataset.proof import involved_clauses
from ticketworld.dataset.standing import Standing
from ticketworld.dataset.ticket import ResolutionPlan, Ticket
from ticketworld.letters import leaks, universal
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.language import Language
from ticketworld.letters.plain import mentions, plain
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision


def letter_findings(matter: Matter, database: Database, spoken: Language) -> Iterator[Finding]:
    """Yield where a letter says what its ticket does not disclose, or the other way round."""
    ticket = matter.ticket
    letter = Letter(subject=ticket.subject, body=ticket.body)
    for fault in read_message(letter, _briefs(matter, database, spoken)):
        field = "body" if fault.words in ticket.body else "subject"
        found = fault.words or ABSENT
        yield ticket_finding(ticket.ticket_id, field, found, None, fault.message)


def _briefs(matter: Matter, database: Database, spoken: Language) -> list[Brief]:
    """Return what the letter is to say of each request; who a stranger is cannot be known."""
    own = matter.ticket.disclosure.sender in ("primary", "alternate")
    return [
        plain_brief(
            message,
            database,
            signed=matter.customer.name if own else "",
            price_cents=_price(matter, message, case) if number == 0 else None,
            named=_named(matter, message),
            amounts=(),
            language=spoken.code,
        )
        for number, (message, case) in enumerate(zip(matter.messages, matter.cases, strict=True))
    ]


def _price(matter: Matter, message: Message, case: Case) -> int | None:
    """Return what another seller asks for one unit of the line, as a letter says it."""
    price, line = case.facts.get("competitor_price"), matter.line
    if not isinstance(price, int):
        return None
    return price // (line.quantity if line and line.line_id == message.subject.line_id else 1)


def _named(matter: Matter, message: Message) -> dict[str, str]:
    """Return what a letter gives word for word; a new address of one's own is what it says."""
    subject, named = message.subject, {}
    if subject.promo_code is not None:
        named["code"] = subject.promo_code
    if message.account is not None:
        named["account"] = message.account
    if subject.request == "email_change":
        scanned = ENGLISH.scan(plain(matter.ticket.body))
        known = matter.ticket.customer_email
        own = message.disclosure.sender != "unknown"
        told = [one for one in leaks.addresses_in(scanned) if one not in (known, message.account)]
        named["new_email"] = told[0] if own and told else known
    return named


def plan_findings(
    ticket_id: str,
    place: str,
    plan: ResolutionPlan,
    decisions: Sequence[Decision],
    catalogue: Catalogue,
) -> Iterator[Finding]:
    """Yield the amounts and the clauses of a plan's prose that its decisions do not know."""
    texts = {
        "policy_reasoning": plan.policy_reasoning,
        "escalation_reason": plan.escalation_reason or "",
        "customer_lookup.notes": plan.customer_lookup.notes,
    }
    for index, action in enumerate(plan.actions):
        texts[f"actions[{index}].reason"] = action.reason
        texts[f"actions[{index}].details"] = action.details
    involved = [slug for decision in decisions for slug in involved_clauses(decision)]
    amounts = set().union(*(_amounts_of(decision, catalogue) for decision in decisions))
    citable = set(catalogue.public_ids(involved))
    for field, text in texts.items():
        for written, cents in leaks.amounts_in(ENGLISH.scan(text), ENGLISH):
            if cents not in amounts:
                why = "the decision knows no such amount"
                yield ticket_finding(ticket_id, f"{place}.{field}", written, None, why)
        for match in universal.CLAUSE_ID.finditer(text):
            if match.group() not in citable:
                why = "this clause plays no part in the case"
                yield ticket_finding(ticket_id, f"{place}.{field}", match.group(), None, why)
    for public_id in catalogue.public_ids([s for d in decisions for s in d.grounds[0]]):
        if not mentions(plan.policy_reasoning, public_id):
            field, why = f"{place}.policy_reasoning", "it does not name a clause it rests on"
            yield ticket_finding(ticket_id, field, ABSENT, public_id, why)


def note_findings(ticket: Ticket, standing: Standing) -> Iterator[Finding]:
    """Yield the orders and customers named in the notes of a look-up that it did not find."""
    place, notes = "resolution_plan.customer_lookup.notes", ticket.resolution_plan.customer_lookup
    known = {one.order.order_id for one in standing.found.candidates}
    known.add((ticket.disclosure.order_number_given or "").upper())
    scanned = ENGLISH.scan(notes.notes)
    named = leaks.order_numbers_in(scanned, ENGLISH)
    strange = [number for number in named if number.upper() not in known]
    for found in (*strange, *leaks.ids_in(scanned)):
        why = "the message leads to no such record"
        yield ticket_finding(ticket.ticket_id, place, found, ", ".join(sorted(known)), why)


def _amounts_of(decision: Decision, catalogue: Catalogue) -> set[int]:
    """Return the amounts that may be named: paid or asked, acted on, or a limit in force."""
    facts = {
        value
        for name, value in decision.case.facts.items()
        if isinstance(value, int) and catalogue.facts[name].unit == "cents"
    }
    acted = [action.cents for action in decision.actions]
    limits = {
        value for (_, setting), value in decision.values.items() if setting.endswith("_cents")
    }
    return {*facts, *acted, sum(acted), *limits}
