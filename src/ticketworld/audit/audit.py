"""Audits a dataset from its files alone: whatever can be derived is derived again and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ticketworld.audit.disclosure import disclosure_findings
from ticketworld.audit.finding import Audit, Finding, finding_of, ticket_finding
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.audit.foreign.reading import is_foreign
from ticketworld.audit.matter import Matter, look_up
from ticketworld.audit.origin import policy_findings, record_findings
from ticketworld.audit.policy import policy_of
from ticketworld.audit.thread import thread_findings
from ticketworld.audit.truth import compare, decide_each
from ticketworld.audit.whole import Whole
from ticketworld.audit.words import letter_findings
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.reading import Reading, read_folder
from ticketworld.dataset.ticket import Ticket
from ticketworld.letters.languages import language
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import load_policy
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.state import item_status
from ticketworld.resources import rules_folder
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


def audit_dataset(folder: Path, rules: Path | None = None) -> Audit:
    """Return the audit of a dataset by the policy it was made under.

    That is the one it carries where a policy seed drew one for it, else the one in `rules`, by
    default the shipped one. A folder without a manifest was made by others; what its files leave
    open is then said to be undecidable.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
        SolvingError: The policy cannot be decided by.
    """
    if is_foreign(folder):
        return audit_foreign(folder, Judge(load_policy(rules or rules_folder())))
    reading = read_folder(folder)
    basis = policy_of(folder, reading.dataset, rules)
    audit = audit_reading(reading, Judge(basis.catalogue))
    return replace(
        audit,
        findings=(*basis.findings, *audit.findings),
        policy_seed=basis.policy_seed,
        redrawn=basis.redrawn,
    )


def audit_folder(folder: Path, catalogue: Catalogue) -> Audit:
    """Return everything in a dataset that does not follow from the rest of it and from the policy.

    The manifest's digests are compared too, but nothing rests on them: an edit is found by what it
    contradicts, also where every digest was made anew.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
        SolvingError: The policy cannot be decided by.
    """
    return audit_reading(read_folder(folder), Judge(catalogue))


def audit_reading(reading: Reading, judge: Judge) -> Audit:
    """Return the audit of a dataset as it was read, decided again by this judge."""
    dataset = reading.dataset
    database = dataset.database
    kinds = (
        database.customers,
        database.products,
        database.orders,
        database.retailers,
        database.promotions,
    )
    findings = [
        *(finding_of(fault) for fault in reading.faults),
        *policy_findings(dataset, judge.catalogue),
        *record_findings(database, dataset.manifest),
        *_ticket_findings(dataset, judge),
    ]
    whole = Whole(dataset.manifest, judge)
    for ticket in dataset.tickets:
        whole.see(ticket)
    return Audit(
        ticket_ids=tuple(ticket.ticket_id for ticket in dataset.tickets),
        records=sum(len(records) for records in kinds),
        policy=judge.catalogue.digest,
        findings=(*findings, *whole.findings()),
        warnings=tuple(whole.warnings(database.customers)),
        tally=whole.tally,
    )


def _ticket_findings(dataset: Dataset, judge: Judge) -> Iterator[Finding]:
    """Yield what is wrong with the tickets, each looked up, decided and built again."""
    database, spoken = dataset.database, language(dataset.manifest.language)
    matters: list[Matter] = []
    for ticket in dataset.tickets:
        matter = look_up(ticket, database, judge)
        if isinstance(matter, Finding):
            yield matter
        else:
            matters.append(matter)
    yield from _form_findings(dataset.tickets, dataset.manifest)
    decided: list[tuple[Matter, list[Decision]]] = []
    verdicts = iter(decide_each(judge, [case for matter in matters for case in matter.cases]))
    for matter in matters:
        yield from _state_findings(matter)
        yield from letter_findings(matter, database, spoken)
        yield from disclosure_findings(matter, database)
        yield from thread_findings(matter.ticket, dataset.manifest, spoken)
        own = [next(verdicts) for _ in matter.cases]
        decisions = [verdict for verdict in own if isinstance(verdict, Decision)]
        if len(decisions) == len(own):
            decided.append((matter, decisions))
            continue
        outcome, why = (
            matter.ticket.resolution_plan.outcome,
            [v for v in own if v not in decisions],
        )
        yield ticket_finding(
            matter.ticket.ticket_id, "resolution_plan.outcome", outcome, None, str(why[0])
        )
    yield from compare([m for m, _ in decided], [d for _, d in decided], judge, database, spoken)


def _form_findings(tickets: Sequence[Ticket], manifest: Manifest) -> Iterator[Finding]:
    """Yield where ids repeat or days do not agree, whatever the tickets are about."""
    seen: set[str] = set()
    for ticket in tickets:
        key, sent = ticket.ticket_id, ticket.timestamp
        if key in seen:
            yield ticket_finding(key, "ticket_id", key, None, "another ticket has this id")
        seen.add(key)
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
