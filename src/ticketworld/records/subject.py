"""What a message is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message is about, once looked up.

    `order_id` and `line_id` are None where a message is about no order; `customer_id` is then the
    account that it is about, None for an order's own. `sender` is the address that the message
    came from. `product_id` is the product wanted instead or asked about, None for the line's own.
    `retailer` is the seller named in a price match, `promo_code` the code that the customer names.
    `stated` holds the facts that only the customer can say.
    """

    request: str
    sender: str | None = None
    customer_id: str | None = None
    order_id: str | None = None
    line_id: str | None = None
    product_id: str | None = None
    retailer: str | None = None
    promo_code: str | None = None
    stated: Mapping[str, Value] = field(default_factory=dict)
