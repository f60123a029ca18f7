"""How the agent found the customer and the order, in prose."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.brief import Disclosure, OrderNumber, Sender
from ticketworld.seeds import stream
from ticketworld.writer.grammar import pick

_SENDERS: Mapping[Sender, tuple[str, ...]] = {
    "primary": (
        "The sender's address is the main address of the account.",
        "Found by the main address on file.",
    ),
    "alternate": (
        "The sender's address is the second address of the account.",
        "Found by the alternate address on file.",
    ),
    "unknown": (
        "The sender's address is on no account of ours.",
        "No account knows the address that the message came from.",
    ),
    "relative": (
        "The sender's address belongs to another account.",
        "The message came from an address that is on somebody else's account.",
    ),
}
_GIVEN: Mapping[OrderNumber, tuple[str, ...]] = {
    "given": (
        "The message gives the order number {order}.",
        "Order {order} is named in the message.",
    ),
    "misspelt": (
        "The number {text} in the message has a wrong digit; the order is {order}.",
        "No order of the customer is numbered {text}; with one digit put right it is {order}.",
    ),
    "transposed": (
        "Two digits of {text} in the message are swapped; the order is {order}.",
        "No order of the customer is numbered {text}; with two digits swapped it is {order}.",
    ),
    "truncated": (
        "The message gives only {text} of the order number; the order is {order}.",
        "The number in the message is cut short, {text}; it is part of {order}.",
    ),
    "of_another": (
        "The number {text} in the message is that of another customer's order; the order "
        "concerned is {order}.",
        "{text} is not an order of this customer; what the message tells fits {order}.",
    ),
    "absent": (
        "No order number is given; {order} was found among the customer's orders.",
        "The message names no order; the customer's orders hold it as {order}.",
    ),
}
_UNNAMED = ("No order is concerned.", "The message is not about an order.")
_ACCOUNT_NAMED = (
    "The message names the account.",
    "The account is the one that it names.",
)


def lookup_notes(disclosure: Disclosure, order_id: str | None) -> str:
    """Return how the customer and the order were found."""
    draw = stream(0, "agent", "lookup", disclosure.sender, order_id or "none")
    sender = pick(_SENDERS[disclosure.sender], draw)
    if order_id is None:
        named = disclosure.sender in ("unknown", "relative")
        return f"{sender} {pick(_ACCOUNT_NAMED if named else _UNNAMED, draw)}"
    pattern = pick(_GIVEN[disclosure.order_number], draw)
    order = pattern.replace("{text}", disclosure.order_text or "").replace("{order}", order_id)
    return f"{sender} {order}"
