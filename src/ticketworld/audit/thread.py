"""Whether the turns of a conversation follow each other, and replies say what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.ticket import Ticket
from ticketworld.letters.language import Language
from ticketworld.letters.replies import QUESTIONS, read_reply
from ticketworld.records.moments import day_text, end_of_day, moment_text


def thread_findings(ticket: Ticket, manifest: Manifest, spoken: Language) -> Iterator[Finding]:
    """Yield what is wrong with when turns were written and with what their words say."""
    yield from _times(ticket, manifest)
    yield from _replies(ticket, spoken)


def _times(ticket: Ticket, manifest: Manifest) -> Iterator[Finding]:
    """Yield where a turn is not after the one before it, or newer than the dataset."""
    key = ticket.ticket_id
    for number, (before, turn) in enumerate(pairwise(ticket.thread), 1):
        field, told = f"thread[{number}].sent_at", moment_text(turn.sent_at)
        if turn.sent_at <= before.sent_at:
            earliest = f"after {moment_text(before.sent_at)}"
            yield ticket_finding(key, field, told, earliest, "it answers the turn before it")
        if turn.sent_at > end_of_day(manifest.date):
            latest = f"at most {day_text(manifest.date)}"
            yield ticket_finding(key, field, told, latest, "the turn is newer than the dataset")


def _replies(ticket: Ticket, spoken: Language) -> Iterator[Finding]:
    """Yield where a reply answers in words otherwise than its ticket says."""
    bodies = {turn.turn: turn for turn in ticket.thread}
    for number, known in enumerate(ticket.turns[1:], 1):
        turn = bodies.get(known.turn)
        if turn is None:
            continue  # comparing the turns tells it
        answers = {name: str(value) for name, value in known.answers.items()}
        products = [answers["product"]] if "product" in answers else []
        read = read_reply(
            turn.body, QUESTIONS, spoken, products=products, sent=turn.sent_at.date()
        )
        if read != answers:
            field, why = f"_turns[{number}].answers", "the reply says otherwise"
            yield ticket_finding(ticket.ticket_id, field, answers, read, why)
