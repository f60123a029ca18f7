"""Finds what is wrong with tickets: each is looked up, decided and built again, and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.audit.disclosure import disclosure_findings
from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter, look_up
from ticketworld.audit.thread import thread_findings
from ticketworld.audit.truth import compare, decide_each
from ticketworld.audit.words import letter_findings
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.ticket import Ticket
from ticketworld.letters.languages import language
from ticketworld.records.database import Database
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.state import item_status
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


def ticket_findings(
    tickets: Sequence[Ticket],
    database: Database,
    manifest: Manifest,
    judge: Judge,
    lookalikes: Lookalikes | None = None,
) -> list[Finding]:
    """Return what is wrong with tickets, ticket by ticket in the order given.

    Args:
        tickets: Some of a dataset's; they are decided in one batch.
        database: Its records.
        manifest: What it says of itself.
        judge: The policy.
        lookalikes: Those of the records, where they are at hand.
    """
    known = lookalikes or Lookalikes(database)
    found = [*_findings(tickets, database, manifest, judge, known)]
    places: dict[str | None, int] = {}
    for place, ticket in enumerate(tickets):
        places.setdefault(ticket.ticket_id, place)
    return sorted(found, key=lambda finding: places[finding.ticket_id])


def _findings(
    tickets: Sequence[Ticket],
    database: Database,
    manifest: Manifest,
    judge: Judge,
    lookalikes: Lookalikes,
) -> Iterator[Finding]:
    spoken = language(manifest.language)
    matters: list[Matter] = []
    for ticket in tickets:
        yield from _day_findings(ticket, manifest)
        matter = look_up(ticket, database, judge)
        if isinstance(matter, Finding):
            yield matter
        else:
            matters.append(matter)
    decided: list[tuple[Matter, list[Decision]]] = []
    verdicts = iter(decide_each(judge, [case for matter in matters for case in matter.cases]))
    for matter in matters:
        yield from _state_findings(matter)
        yield from letter_findings(matter, database, spoken)
        yield from disclosure_findings(matter, database)
        yield from thread_findings(matter.ticket, manifest, spoken)
        own = [next(verdicts) for _ in matter.cases]
        decisions = [verdict for verdict in own if isinstance(verdict, Decision)]
        if len(decisions) == len(own):
            decided.append((matter, decisions))
            continue
        why = next(str(verdict) for verdict in own if verdict not in decisions)
        key, outcome = matter.ticket.ticket_id, matter.ticket.resolution_plan.outcome
        yield ticket_finding(key, "resolution_plan.outcome", outcome, None, why)
    found, truths = [matter for matter, _ in decided], [truth for _, truth in decided]
    yield from compare(found, truths, judge, database, spoken, lookalikes)


def _day_findings(ticket: Ticket, manifest: Manifest) -> Iterator[Finding]:
    """Yield where days do not agree, whatever the ticket is about."""
    key, sent = ticket.ticket_id, ticket.timestamp
    if key.split("-")[1] != f"{sent:%Y%m%d}":
        day = f"TK-{sent:%Y%m%d}-nnnn"
        yield ticket_finding(key, "ticket_id", key, day, "the id carries the message's day")
    if sent.date() > manifest.date:
        why = "the message is newer than the dataset"
        latest = f"at most {day_text(manifest.date)}"
        yield ticket_finding(key, "timestamp", moment_text(sent), latest, why)


def _state_findings(matter: Matter) -> Iterator[Finding]:
    """Yield when the line was already returned or refunded at the time of the message."""
    if matter.order is None or matter.line is None:
        return
    status = item_status(matter.order, matter.line, matter.ticket.timestamp)
    if status in ("returned", "refunded") and matter.subject.request != "missing_refund":
        key, why = matter.ticket.ticket_id, f"this line was {status} before the message"
        yield ticket_finding(key, "line_id", matter.line.line_id, None, why)
