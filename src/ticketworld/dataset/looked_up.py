"""In what words the notes on a look-up may say how customer and order were found.

There are few, and all that they say follows from the message and the records. So an agent's notes
are one of these, and whatever else stands there is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ticketworld.dataset.plan import candidates_left, lookup_status, only_order
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.letters.brief import OrderNumber

_SENDERS = {
    "primary": (
        "The sender's address is the main address of the account.",
        "Found by the main address on file.",
    ),
    "alternate": (
        "The sender's address is the second address of the account.",
        "Found by the alternate address on file.",
    ),
    "relative": (
        "The message comes from an address on file, of one account.",
        "The sender's address is the address of an account.",
    ),
    "unknown": (
        "The sender's address is on no account of ours.",
        "No account knows the address that the message came from.",
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
_ANSWERED = (
    "Asked for it, the customer has given the order number {order}.",
    "The customer's answer names order {order}.",
)
_NO_ORDER = ("No order is concerned.", "The message is not about an order.")
_NAMED_ACCOUNT = ("The message names the account.", "The account is the one that it names.")
_NOTHING = (
    "What it says leads to no order.",
    "No order agrees with what it says.",
)
_FOREIGN = (
    "The order number it gives belongs to another account.",
    "The order it names is that of another account.",
)


def look_up_sentences(
    message: Message, standing: Standing, answered: Collection[str] = frozenset()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences that may say how the sender was found, and those for the order.

    Nothing is said of an order that whoever looks it up may not know of.

    Args:
        message: What was written first.
        standing: How the matter stands now.
        answered: The questions that the customer has answered since.
    """
    return _SENDERS[message.disclosure.sender], _order_sentences(message, standing, answered)


def look_up_notes(
    message: Message, standing: Standing, answered: Collection[str] = frozenset()
) -> list[str]:
    """Return all notes that are right: one sentence about the sender, one about the order."""
    senders, orders = look_up_sentences(message, standing, answered)
    return [f"{sender} {order}" for sender in senders for order in orders]


def _order_sentences(
    message: Message, standing: Standing, answered: Collection[str]
) -> tuple[str, ...]:
    subject, given = message.subject, message.disclosure.order_text
    if subject.order_id is None:
        return _NO_ORDER if message.account is None else _NAMED_ACCOUNT
    status, order_id = lookup_status(standing), only_order(standing)
    if standing.found.trail == "foreign":
        return _FOREIGN
    if status in ("not_found", "order_not_found") or not standing.found.candidates:
        return _NOTHING
    if order_id is None or status == "ambiguous":
        return _several(standing)
    is_told = "order_number" in answered
    patterns = _ANSWERED if is_told else _GIVEN[message.disclosure.order_number]
    return tuple(p.replace("{text}", given or "").replace("{order}", order_id) for p in patterns)


def _several(standing: Standing) -> tuple[str, ...]:
    numbers = list(dict.fromkeys(one.order.order_id for one in candidates_left(standing)))
    if len(numbers) == 1:
        return (
            f"What is said fits several items of {numbers[0]}.",
            f"It can be about more than one item of {numbers[0]}.",
        )
    named = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    return (
        f"What is said fits several orders: {named}.",
        f"It can be about any of {named}.",
    )
