"""How much of a dataset is as it should be: of its tickets, and of all that is no ticket."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ticketworld.audit.finding import Audit, Finding
from ticketworld.dataset.names import MANIFEST


class Compliance(NamedTuple):
    """Shares in which nothing is found, to four decimals, rounded down: 1 only where all are.

    Attributes:
        tickets: Of the tickets.
        records: Of the records and files; findings in no ticket and no record stand in a file.
    """

    tickets: float
    records: float

    @property
    def lower(self) -> float:
        """The lower of both, so that nothing found leaves it at 1."""
        return min(self)


def compliance(audit: Audit, findings: Iterable[Finding]) -> Compliance:
    """Return the shares of what an audit saw in which none of these findings stands."""
    tickets, records, files = set[str](), set[str](), set[str]()
    for finding in findings:
        if finding.ticket_id is not None:
            tickets.add(finding.ticket_id)
        elif finding.record is not None:
            records.add(finding.record)
        else:
            files.add(_file_of(finding))
    return Compliance(
        tickets=_share_without(len(tickets), audit.tickets),
        records=_share_without(len(records) + len(files), audit.records + audit.files),
    )


def concerned(findings: Iterable[Finding]) -> set[str]:
    """Return the ids of the tickets in which findings stand."""
    return {finding.ticket_id for finding in findings if finding.ticket_id is not None}


def _file_of(finding: Finding) -> str:
    """Return the file that is wrong: of a digest in the manifest, the one that it is of."""
    table, _, name = finding.field.partition(".")
    return name if finding.file == MANIFEST and table == "files" and name else finding.file


def _share_without(wrong: int, total: int) -> float:
    most = max(wrong, total)
    return (most - wrong) * 10_000 // most / 10_000 if most else 1.0
