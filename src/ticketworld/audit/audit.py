"""Audits a dataset from its files alone: whatever can be derived is derived again and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ticketworld.audit.compared import compared
from ticketworld.audit.finding import (
    Audit,
    Finding,
    emptiness_findings,
    finding_of,
    ticket_finding,
)
from ticketworld.audit.folder import require_others, undisturbed
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.audit.foreign.reading import is_foreign
from ticketworld.audit.origin import policy_findings, record_findings
from ticketworld.audit.policy import policy_of
from ticketworld.audit.tickets import ticket_findings
from ticketworld.audit.whole import Whole
from ticketworld.dataset.reading import Opened, open_folder
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import load_policy
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge
from ticketworld.workers import processors, results_of

PART = 250
"""Tickets that are audited together: enough that a batch pays, few enough to be held at once."""


class _Part(NamedTuple):
    """What a part of the work has come to.

    It holds what it found, and what counts of its tickets as a whole.
    """

    findings: tuple[Finding, ...]
    whole: Whole | None = None


def audit_dataset(folder: Path, rules: Path | None = None, *, workers: int | None = None) -> Audit:
    """Return the audit of a dataset by the policy it was made under.

    That is the one it carries where a policy seed drew one for it, else the one in `rules`, by
    default the shipped one. A folder without a manifest was made by others; what its files leave
    open is then said to be undecidable.

    Args:
        folder: Where the dataset stands.
        rules: The policy to hold it to.
        workers: How many processes share the work; by default one a processor. The findings and
            their order do not depend on it.

    Raises:
        InputError: A file that the others cannot be audited without is missing or is no file of a
            dataset, or the folder changed meanwhile.
        SolvingError: The policy cannot be decided by.
        WorkerError: A process ended early.
    """
    with undisturbed(folder):
        if is_foreign(folder):
            require_others(folder)
            return audit_foreign(folder, Judge(load_policy(rules or rules_folder())))
        return _audit_ours(folder, rules, workers)


def _audit_ours(folder: Path, rules: Path | None, workers: int | None) -> Audit:
    """Return the audit of a dataset that has its manifest."""
    opened = open_folder(folder)
    basis = policy_of(folder, opened.dataset, rules)
    audit = audit_opened(opened, Judge(basis.catalogue), workers)
    return replace(
        audit,
        findings=(*basis.findings, *audit.findings),
        policy_seed=basis.policy_seed,
        redrawn=basis.redrawn,
    )


def audit_folder(folder: Path, catalogue: Catalogue, *, workers: int | None = None) -> Audit:
    """Return everything in a dataset that does not follow from the rest of it and from the policy.

    The manifest's digests are compared too, but nothing rests on them: an edit is found by what it
    contradicts, also where every digest was made anew.

    Raises:
        InputError: A file that the others cannot be audited without is missing or is no file of a
            dataset, or the folder changed meanwhile.
        SolvingError: The policy cannot be decided by.
        WorkerError: A process ended early.
    """
    with undisturbed(folder):
        return audit_opened(open_folder(folder), Judge(catalogue), workers)


def audit_opened(opened: Opened, judge: Judge, workers: int | None = None) -> Audit:
    """Return the audit of a dataset as it was opened, decided again by this judge."""
    database, total = opened.dataset.database, len(opened.tickets)
    kinds = (
        database.customers,
        database.products,
        database.orders,
        database.retailers,
        database.promotions,
    )
    lookalikes = Lookalikes(database)
    tasks: list[Callable[[], _Part]] = [
        partial(_records, opened, judge.catalogue),  # one process, for it copies all it touches
        *(
            partial(_tickets, opened, slice(start, start + PART), judge, lookalikes)
            for start in range(0, total, PART)
        ),
    ]
    several = processors() if workers is None else workers
    whole = Whole(judge)  # before there are workers, for it derives what they need too
    findings: list[Finding] = []
    for part in results_of(tasks, several if total > PART else 1):
        findings += part.findings
        if part.whole is not None:
            whole.join(part.whole)
    manifest, files = opened.dataset.manifest, len(opened.dataset.manifest.files) + 1
    return Audit(
        ticket_ids=tuple(opened.tickets.ids),
        records=sum(len(records) for records in kinds),
        policy=judge.catalogue.digest,
        findings=(
            *map(finding_of, opened.faults),
            *map(finding_of, opened.manifest_faults()),
            *emptiness_findings(opened.tickets),
            *_repeated(opened.tickets.ids),
            *findings,
            *whole.findings(manifest),
        ),
        warnings=(*whole.warnings(database.customers, manifest),),
        tally=whole.tally,
        sealed=len(opened.tickets.sealed),
        files=files,
        compared=compared(whole.tally, database, manifest, total, files),
    )


def _records(opened: Opened, catalogue: Catalogue) -> _Part:
    """Return what is wrong with the records and with the policy."""
    faults = [*opened.record_faults(), *opened.sqlite_faults()]
    return _Part(
        (
            *map(finding_of, faults),
            *policy_findings(opened.dataset, catalogue, opened.unread),
            *record_findings(opened.dataset.database, opened.dataset.manifest),
        )
    )


def _tickets(opened: Opened, part: slice, judge: Judge, lookalikes: Lookalikes) -> _Part:
    """Return what is wrong with a part of the tickets."""
    tickets, faults = opened.tickets.read(part)
    dataset, total, sealed = opened.dataset, len(opened.tickets), opened.tickets.sealed
    found = ticket_findings(tickets, dataset.database, dataset.manifest, judge, lookalikes)
    whole = Whole(judge)
    for ticket in tickets:
        whole.see(ticket)
    for place in range(total)[part]:
        if place in sealed:
            whole.see_sealed(sealed[place])
    return _Part((*map(finding_of, faults), *found), whole)


def _repeated(ids: Sequence[str]) -> Iterator[Finding]:
    """Yield where an id occurs again."""
    seen: set[str] = set()
    for key in ids:
        if key in seen:
            yield ticket_finding(key, "ticket_id", key, None, "another ticket has this id")
        seen.add(key)
