"""What training records look like: chat messages, and preference pairs as TRL's DPO reads them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from ticketworld.letters.flaw import Flaw

Role = Literal["system", "user", "assistant"]


class TrainingRecord(BaseModel):
    """A record of a training file, or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ChatMessage(TrainingRecord):
    """One message of a conversation."""

    role: Role
    content: str


class Metadata(TrainingRecord):
    """Which ticket a record was made from, and what it is a case of; no part of the prompt."""

    ticket_id: str
    split: str
    language: str
    query_type: str
    outcome: str
    next_step: str
    policy_references: tuple[str, ...]


class ChatRecord(TrainingRecord):
    """A conversation in which every answer of the assistant is right.

    The first message is the system's. Each answer is the reply to the customer, an empty line,
    and the resolution plan that is right by then in a block of JSON.
    """

    messages: tuple[ChatMessage, ...]
    metadata: Metadata


class Preference(TrainingRecord):
    """A message with a right reply and a fluent one that is wrong in one way, named by `flaw`."""

    prompt: tuple[ChatMessage, ...]
    chosen: tuple[ChatMessage, ...]
    rejected: tuple[ChatMessage, ...]
    flaw: Flaw
    metadata: Metadata


RECORDS: dict[str, type[TrainingRecord]] = {"chat": ChatRecord, "preferences": Preference}
"""The records of each kind of training file."""
