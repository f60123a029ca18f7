"""The records of a shop: customers, products, orders with their events, retailers.

Times are local and carry no zone. State is what the events before a moment say; the `*_status`
fields of files are derived from them (records/state.py). Amounts are cents in memory, dollars in
files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ticketworld.money import Cents
from ticketworld.records.moments import Day, Moment

Tier = Literal["standard", "premium", "vip"]
AccountStatus = Literal["active", "locked", "closed"]
SaleType = Literal["regular", "clearance", "bundle"]
ShippingMethod = Literal["standard", "express", "overnight"]
PaymentMethod = Literal["credit_card", "debit_card", "paypal", "apple_pay", "google_pay", "affirm"]
RetailerKind = Literal["authorized", "marketplace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address in the United States."""

    street: str
    city: str
    state: str
    zip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A person with an account; `primary_email` is unique, as is `alternate_email` where given."""

    customer_id: str
    name: str
    primary_email: str
    alternate_email: str | None
    phone: str
    shipping_address: Address
    billing_address: Address
    created_date: Day
    tier: Tier
    account_status: AccountStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product of the catalogue; `warranty_period` in days from delivery, `weight` in pounds."""

    product_id: str
    name: str
    category: str
    brand: str
    base_price: Cents
    warranty_period: int
    weight: float
    requires_signature: bool
    in_stock: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an order; `price_paid` covers all its units together."""

    line_id: str
    product_id: str
    quantity: int
    price_paid: Cents
    sale_type: SaleType
    returned_at: Moment | None = None
    refunded_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentEvent:
    """Something that happened to the parcel of an order."""

    at: Moment
    event: Literal["shipped", "delivered", "investigation_opened", "investigation_closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentEvent:
    """Money held, taken or given back for an order; `amount` is never negative."""

    at: Moment
    event: Literal["hold", "charge", "refund"]
    amount: Cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of one customer; all its lines travel in one parcel.

    `total_amount` is the sum of the lines and `shipping_fee`. `shipments` and `payments` are in
    order of time.
    """

    order_id: str
    customer_id: str
    ordered_at: Moment
    promised_at: Moment
    items: tuple[Line, ...]
    shipping_method: ShippingMethod
    shipping_fee: Cents
    total_amount: Cents
    tracking_number: str
    payment_method: PaymentMethod
    shipments: tuple[ShipmentEvent, ...]
    payments: tuple[PaymentEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What a retailer asks for one of our products from a day on, until its next quote."""

    product_id: str
    since: Day
    price: Cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Retailer:
    """A seller whose prices we know; a seller that is not listed is `unlisted` to the policy."""

    name: str
    kind: RetailerKind
    quotes: tuple[Quote, ...]
