"""The records of a shop: customers, products, orders with their events, retailers, codes.

Times are local and carry no zone. State is what the events before a moment say; the `*_status`
fields of files are derived from them (records/state.py). Amounts are cents in memory, dollars in
files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from ticketworld.money import Cents
from ticketworld.records.moments import Day, Moment

Tier = Literal["standard", "premium", "vip"]
AccountStatus = Literal["active", "locked", "closed"]
StockChange = Literal["sold_out", "restocked"]
AccountChange = Literal["locked", "unlocked", "closed"]
SaleType = Literal["regular", "clearance", "final_sale", "bundle"]
Restriction = Literal["none", "software", "hygiene"]
WarrantyPlan = Literal["none", "basic", "accident"]
WeightCheck = Literal["full", "short"]
ShippingMethod = Literal["standard", "express", "overnight"]
PaymentMethod = Literal[
    "credit_card", "debit_card", "paypal", "apple_pay", "google_pay", "affirm", "gift_card"
]
PaymentKind = Literal["hold", "release", "charge", "failed", "refund", "dispute", "dispute_closed"]
RetailerKind = Literal["authorized", "marketplace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address in the United States."""

    street: str
    city: str
    state: str
    zip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAddress:
    """Where parcels went before a customer moved; `until` is the last day there."""

    address: Address
    until: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEvent:
    """Something that happened to an account; once closed it stays so."""

    at: Moment
    event: AccountChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A person with an account; `primary_email` is unique, as is `alternate_email` where given.

    `shipping_address` is the latest one. `past_addresses` and `account_events` are in order of
    time.
    """

    customer_id: str
    name: str
    primary_email: str
    alternate_email: str | None
    phone: str
    shipping_address: Address
    billing_address: Address
    created_date: Day
    tier: Tier
    past_addresses: tuple[PastAddress, ...] = ()
    account_events: tuple[AccountEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PricePoint:
    """What we ask for a product from a day on, until its next price."""

    since: Day
    price: Cents


@dataclass(frozen=True, slots=True, kw_only=True)
class StockEvent:
    """When the last unit of a product was sold, or more came in."""

    at: Moment
    event: StockChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product of the catalogue; `warranty_period` in days from delivery, `weight` in pounds.

    `noun` says what it is, as the name does. Products of one `model` are alike but for one of
    their `specifications`, values by name, and their names say which.
    `prices` are in order of time, and the first holds for all days before the second. A product
    is in stock until the first of `stock_events`. `restriction` names what is not taken back once
    opened, `recalled_at` is when its maker recalled it.
    """

    product_id: str
    name: str
    noun: str
    model: str
    category: str
    brand: str
    specifications: Mapping[str, str] = field(default_factory=dict, hash=False)
    prices: Annotated[tuple[PricePoint, ...], Field(min_length=1)]
    warranty_period: int
    weight: float
    requires_signature: bool
    description: str
    stock_events: tuple[StockEvent, ...] = ()
    restriction: Restriction = "none"
    recalled_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an order; `price_paid` covers all its units together.

    `extended_warranty` is the plan bought with it, `repaired_at` when we repaired it, in order.
    """

    line_id: str
    product_id: str
    quantity: int
    price_paid: Cents
    sale_type: SaleType
    extended_warranty: WarrantyPlan = "none"
    repaired_at: tuple[Moment, ...] = ()
    returned_at: Moment | None = None
    refunded_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentEvent:
    """Something that happened to the parcel of an order."""

    at: Moment
    event: Literal["shipped", "delivered", "investigation_opened", "investigation_closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentEvent:
    """Money held, taken, disputed or given back for an order; `amount` is never negative.

    A charge ends the oldest open hold, as does a `release`; `failed` is a charge that the bank
    refused, and a `dispute` is examined by the customer's bank until `dispute_closed`.
    """

    at: Moment
    event: PaymentKind
    amount: Cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of one customer; all its lines travel in one parcel.

    `total_amount` is the sum of the lines and `shipping_fee`. `shipments` and `payments` are in
    order of time. `weight_check` is what the carrier's scale said of the parcel: its full weight,
    or too light.
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
    gift: bool = False
    weight_check: WeightCheck = "full"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """A promotional code of ours, honored for orders of these days, both included."""

    code: str
    valid_from: Day
    valid_until: Day
