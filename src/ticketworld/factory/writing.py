"""Has the jobs of a dataset written, ticket by ticket, and keeps what is finished."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ticketworld.dataset.draft import Draft
from ticketworld.factory.jobs import Job
from ticketworld.factory.journal import Journal
from ticketworld.factory.policy import Tell
from ticketworld.factory.progress import Follow, Step
from ticketworld.writer.offline_author import OfflineAuthor
from ticketworld.writer.piece import Author, Piece, Written

OFFLINE = "offline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Who writes the prose of a dataset.

    Attributes:
        author: Writes the pieces.
        name: As the manifest gives it: `offline`, or a kind of model with the model's name.
        origin: What else its texts depend on, such as the endpoint and the version of the prompts.
    """

    author: Author = field(default_factory=OfflineAuthor)
    name: str = OFFLINE
    origin: Mapping[str, str | int] = field(default_factory=dict)


class Writing:
    """The writing of one dataset's drafts.

    Args:
        writer: Who writes.
        journal: Keeps what is finished; None where nothing is to be kept.
        tell: Takes a line about texts of the journal that cannot be used.
        follow: Is told of each ticket that is finished.
    """

    def __init__(
        self, writer: Writer, journal: Journal | None, tell: Tell, follow: Follow
    ) -> None:
        self._writer = writer
        self._journal = journal
        self._tell = tell
        self._follow = follow
        self._open: deque[tuple[Job, list[Written] | None]] = deque()
        self._kept = 0
        self._replaced = 0
        self.by_model = 0
        self.offline = 0

    def drafts(self, jobs: Iterable[Job], total: int) -> Iterator[Draft]:
        """Yield the draft of each job in order, once its texts are written and noted.

        Args:
            jobs: The jobs; taken only a bounded number ahead of those that are finished.
            total: How many there are.
        """
        self._note(0, total)
        for done, (job, written) in enumerate(self._finished(jobs), 1):
            self._count(written)
            self._note(done, total)
            yield job.draft([one.fields for one in written])

    def _finished(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, list[Written]]]:
        for written in self._writer.author.write(self._unwritten(jobs)):
            yield from self._before()
            job, _ = self._open.popleft()
            if self._journal is not None:
                self._journal.append(job.ticket_id, written)
            yield job, written
        yield from self._before()

    def _unwritten(self, jobs: Iterable[Job]) -> Iterator[Sequence[Piece]]:
        """Yield the pieces of the jobs that are not in the journal; all jobs become open."""
        for job in jobs:
            kept = self._usable(job)
            self._open.append((job, kept))
            if kept is None:
                yield job.pieces

    def _before(self) -> Iterator[tuple[Job, list[Written]]]:
        """Yield the jobs from the journal that stand before the next one to be written."""
        while self._open and (kept := self._open[0][1]) is not None:
            self._kept += 1
            yield self._open.popleft()[0], kept

    def _usable(self, job: Job) -> list[Written] | None:
        """Return a ticket's texts from the journal where each reads back clean."""
        kept = None if self._journal is None else self._journal.kept(job.ticket_id)
        if kept is None:
            return None
        if len(kept) == len(job.pieces) and all(map(_reads_back, job.pieces, kept)):
            return kept
        self._tell(f"{job.ticket_id}: its texts in the journal fail their checks; written anew")
        return None

    def _count(self, written: Sequence[Written]) -> None:
        self.by_model += sum(one.writer == "model" for one in written)
        self.offline += sum(one.writer == "offline" for one in written)
        self._replaced += sum(one.writer == "offline" and one.rejected > 0 for one in written)

    def _note(self, done: int, total: int) -> None:
        self._follow(
            Step(
                stage="writing",
                done=done,
                total=total,
                kept=self._kept,
                replaced=self._replaced,
            )
        )


def _reads_back(piece: Piece, written: Written) -> bool:
    fields = written.fields
    return set(fields) == set(piece.prompt().fields) and not piece.check(fields)
