"""How the agent notes in what way customer and order were found."""

from __future__ import annotations

from collections.abc import Collection

from ticketworld.dataset.looked_up import look_up_sentences
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.seeds import stream
from ticketworld.writer.grammar import pick


def lookup_notes(
    message: Message, standing: Standing, answered: Collection[str] = frozenset()
) -> str:
    """Return how the customer and the order were found, in words; see `look_up_sentences`."""
    order_id = message.subject.order_id or "none"
    draw = stream(0, "agent", "lookup", message.disclosure.sender, order_id)
    sender, order = look_up_sentences(message, standing, answered)
    return f"{pick(sender, draw)} {pick(order, draw)}"
