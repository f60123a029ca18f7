"""What a message gives away, what its writer is told, and the letter that comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Sender = Literal["primary", "alternate", "unknown", "relative"]
OrderNumber = Literal["given", "misspelt", "transposed", "truncated", "of_another", "absent"]
ProductNamed = Literal["exact", "vague", "misremembered", "none"]
Time = Literal["none", "exact_date", "relative", "wrong"]
DayKind = Literal["ordered", "delivered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHint:
    """What a message says of a day: its date, or how long ago it was.

    `first` and `last`, both included, are the days that the words may stand for; a date stands for
    one. Ranges are those of letters/spans.py.
    """

    kind: DayKind
    form: Literal["date", "ago"]
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What a message gives away, fixed before it is written.

    Attributes:
        sender: Which address the message comes from: one of the customer's, another account's (a
            `relative`), or one that is on no account.
        order_number: How the order's number is given: right, with a digit wrong, with two digits
            swapped, cut short, that of another customer's order, or not at all.
        order_text: The number as the message gives it; None where it gives none.
        product: How the item is named; `none` where the message is about no item.
        product_text: The words for it; empty where the message is about no item.
        time: How the day of the order or of the delivery is mentioned.
        day: The days that these words stand for; None where no day is mentioned.
        stated: The facts only the customer knows that the message lets know.
        implied: Those of `stated` that it lets know without saying them.
        withheld: The facts only the customer knows that it leaves open.
    """

    sender: Sender
    order_number: OrderNumber
    order_text: str | None
    product: ProductNamed
    product_text: str
    time: Time
    day: DayHint | None
    stated: Mapping[str, str | int]
    implied: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that the writer of one letter knows; nothing else may stand in the letter.

    `order_id` is the order's number as the customer gives it, right or wrong, None where it is
    not given. `product` is the name as the customer says it, empty where the letter is about no
    item; `other_product` what they want instead. `retailer` and `retailer_price_cents` are what
    the customer saw elsewhere. `day` is what is said of the day of the order or of the delivery.
    `stated` holds the facts that only the customer knows and that the letter lets know, those in
    `implied` without saying them; `named` what it gives word for word: a `code`, the `account`
    that a stranger writes about, a `new_email`. `withheld` are literal values that the letter must
    not contain. `received` says whether the item is in the customer's hands, as far as they know.
    `unsure` names the hints given with a doubt: `order_number`, `product`, `day`; doubts color the
    words and are not read back. `for_another` says that the writer passes on the words of a
    relative, whose order it is, `is_new` that the sender has ordered once at most. `language` is
    the ISO 639-1 code of the language that it is written in.

    Raises:
        ValueError: The day lies after the message.
    """

    query_type: str
    request: str
    customer_name: str
    tone: str
    sent_at: datetime
    order_id: str | None
    product: str
    other_product: str | None
    retailer: str | None
    retailer_price_cents: int | None
    day: DayHint | None
    stated: Mapping[str, str | int]
    wants: str
    belief: str
    withheld: tuple[str, ...]
    received: bool = True
    named: Mapping[str, str] = field(default_factory=dict)
    implied: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()
    for_another: bool = False
    is_new: bool = False
    language: str = "en"

    @property
    def is_given(self) -> bool:
        """Whether the writer was given the item and did not order it."""
        return self.stated.get("party") == "recipient"

    def __post_init__(self) -> None:
        if self.day is not None and self.day.last > self.sent_at.date():
            raise ValueError(
                f"brief: the day `{self.day.last}` lies after the message of "
                f"`{self.sent_at.date()}`; name a day that has been"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message as it arrives."""

    subject: str
    body: str
