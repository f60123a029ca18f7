"""What a ticket is made from: the letter is written, and its cases are decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ticketworld.dataset.debug_blocks import ReferenceReplies
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.letters.answers import Due
from ticketworld.letters.brief import Letter
from ticketworld.records.subject import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request of a message: what it gives away, how it stands, the agent's words about it."""

    query_type: str
    message: Message
    standing: Standing
    prose: PlanProse

    @property
    def due(self) -> Due:
        """What a letter owes to it."""
        return self.standing.due(self.message.disclosure.product_text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a customer answers to the agent's questions, and the agent's words before and after.

    `asked` is what the agent writes to ask, `body` what the customer answers, and `prose` the
    agent's words about the plan that is then right.
    """

    asked: str
    asked_at: datetime
    body: str
    sent_at: datetime
    answers: Mapping[str, Value]
    prose: PlanProse


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a ticket is made from. The letter is written and the cases are decided.

    `requests` holds the principal one first; `replies` is the conversation that settles it, with
    the agent's last words and when they are sent in `answer`. `references` are the right and the
    wrong reply to the message itself. `split` is the part of a split dataset that the ticket
    belongs to.
    """

    ticket_id: str
    sent_at: datetime
    customer_id: str
    requests: tuple[Request, ...]
    letter: Letter
    scenario_id: str
    scenario_name: str
    sentiment: str
    references: ReferenceReplies
    split: str | None = None
    replies: tuple[Reply, ...] = ()
    answer: tuple[datetime, str] | None = None


def ticket_id(sent_at: datetime, number: int) -> str:
    """Return the id of the ticket with this running number: ``TK-20250618-0001``."""
    return f"TK-{sent_at:%Y%m%d}-{number:04d}"
