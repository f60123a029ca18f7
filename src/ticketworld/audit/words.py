"""Whether the customer's letter keeps to the facts."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.briefs import plain_brief
from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.possible import Message
from ticketworld.dataset.ticket import Ticket
from ticketworld.letters import leaks
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.fault import Fault
from ticketworld.letters.language import Language
from ticketworld.letters.plain import plain
from ticketworld.records.database import Database
from ticketworld.solver.case import Case

_DISCLOSED = {
    "product": "_disclosure.product_given",
    "retailer": "_disclosure.retailer",
    "code": "_disclosure.promo_code",
    "account": "_disclosure.account",
    "day": "_disclosure.time",
}
"""The fields that say what a letter passes over, by what it does."""


def letter_findings(matter: Matter, database: Database, spoken: Language) -> Iterator[Finding]:
    """Yield where a letter says what its ticket does not disclose, or the other way round.

    How long a letter is to be is the writer's matter, and no fault of a dataset.
    """
    ticket = matter.ticket
    letter = Letter(subject=ticket.subject, body=ticket.body)
    try:
        briefs = _briefs(matter, database, spoken)
    except ValueError as error:
        told = ticket.disclosure.model_dump(mode="json")
        yield ticket_finding(ticket.ticket_id, "_disclosure", told, None, str(error))
        return
    for fault in read_message(letter, briefs):
        if fault.check == "length":
            continue
        found = fault.words or ABSENT
        yield ticket_finding(ticket.ticket_id, _field(fault, ticket), found, None, fault.message)


def _field(fault: Fault, ticket: Ticket) -> str:
    """Return the field that is at odds with a letter: its own, or the one that it passes over."""
    if fault.words:
        return "body" if fault.words in ticket.body else "subject"
    if fault.check == "fact":
        return f"_disclosure.stated.{fault.about}"
    return _DISCLOSED.get(fault.about or fault.check, "body")


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
