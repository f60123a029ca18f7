"""What a message gives away, what its writer is told, and the letter that comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Time = Literal["none", "exact_date", "relative"]
DayKind = Literal["ordered", "delivered"]
Sender = Literal["primary", "alternate", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What a message gives away, fixed before it is written.

    `sender` tells which of the customer's addresses the message comes from; from an `unknown` one
    it is no address of any account.
    """

    sender: Sender
    order_number: Literal["given", "absent"]
    time: Time
    stated: Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that the writer of one letter knows; nothing else may stand in the letter.

    `order_id` is None unless it is disclosed. `product` is the name as the customer says it,
    `other_product` what they want instead. `retailer` and `retailer_price_cents` are what the
    customer saw elsewhere. `day_mentioned` is the day of the order or of the delivery, as
    `day_kind` says, named as `time` says: by its date, or by how long ago it was. `stated` holds
    the facts that only the customer knows and that the letter says in words, `named` what it
    gives word for word: a `code`, the `account` that a stranger writes about, a `new_email`.
    `product` is empty where the letter is about no item. `withheld` are literal values that the
    letter must not contain. `received` says whether the item is in the
    customer's hands, as far as they know.

    Raises:
        ValueError: `time`, `day_mentioned` and `day_kind` are not given or left out together, or
            the day lies after the message.
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
    time: Time
    day_mentioned: date | None
    day_kind: DayKind | None
    stated: Mapping[str, str | int]
    wants: str
    belief: str
    withheld: tuple[str, ...]
    received: bool = True
    named: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_given(self) -> bool:
        """Whether the writer was given the item and did not order it."""
        return self.stated.get("party") == "recipient"

    def __post_init__(self) -> None:
        untimed = self.time == "none"
        if (self.day_mentioned is None) != untimed or (self.day_kind is None) != untimed:
            raise ValueError(
                f"brief: time is `{self.time}`, day_mentioned `{self.day_mentioned}`, "
                f"day_kind `{self.day_kind}`; give all three or leave the day out"
            )
        if self.day_mentioned is not None and self.day_mentioned > self.sent_at.date():
            raise ValueError(
                f"brief: day_mentioned `{self.day_mentioned}` lies after the message of "
                f"`{self.sent_at.date()}`; name a day that has been"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message as it arrives."""

    subject: str
    body: str
