"""One ticket's prose as a job: the pieces to be written, and the draft they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ticketworld.dataset.draft import Draft
from ticketworld.writer.piece import Fields, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The prose of one ticket.

    Attributes:
        ticket_id: The ticket that it is for.
        pieces: What is to be written.
        draft: Makes the ticket's draft from the texts of the pieces, in their order. Nothing but
            the texts themselves depends on them.
    """

    ticket_id: str
    pieces: tuple[Piece, ...]
    draft: Callable[[Sequence[Fields]], Draft]
