"""How common things are in a dataset and its world, margin by margin, read from a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from ticketworld.dataset.debug_blocks import COMPLEXITIES, Complexity
from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.files import read_bytes
from ticketworld.planning.template import QUERY_TYPES
from ticketworld.records.types import (
    AccountStatus,
    PaymentMethod,
    SaleType,
    ShippingMethod,
    Tier,
    WarrantyPlan,
)

Information = Literal["complete", "missing_details", "wrong"]
"""Whether a message names the order and comes from the customer's own address."""

Missing = Literal["no_number", "ambiguous", "truncated", "vague_product", "withheld"]
"""How a message lacks details: `ambiguous` fits several orders that would be decided otherwise,
`withheld` leaves open what only the customer knows."""
Wrong = Literal[
    "alternate_address", "relative_address", "unknown_address", "misspelt", "transposed",
    "of_another", "misremembered", "wrong_day",
]  # fmt: skip
"""How a message holds wrong information: its address, the number, the product, or the day."""
Telling = Literal["complete"] | Missing | Wrong
MISSING: tuple[Telling, ...] = get_args(Missing)
WRONG: tuple[Telling, ...] = get_args(Wrong)

Requests = Literal["one", "several"]
"""Whether a message asks for one thing or for more."""
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

Share = Annotated[float, Field(ge=0, allow_inf_nan=False)]

NAMES: Mapping[str, tuple[str, ...]] = {
    "query_type": QUERY_TYPES,
    "complexity": COMPLEXITIES,
    "information": get_args(Information),
    "missing": MISSING,
    "wrong": WRONG,
    "requests": get_args(Requests),
    "tier": get_args(Tier),
    "account_status": get_args(AccountStatus),
    "alternate_email": ("given", "none"),
    "billing_address": ("same", "elsewhere"),
    "moves": ("0", "1", "2"),
    "payment_method": get_args(PaymentMethod),
    "shipping_method": get_args(ShippingMethod),
    "basket_size": ("1", "2", "3", "4"),
    "gift": ("no", "yes"),
    "sale_type": get_args(SaleType),
    "warranty_plan": get_args(WarrantyPlan),
    "line_fate": ("kept", "returned", "repaired"),
    "dispute": ("none", "open"),
    "past_returns": ("0", "1", "2", "3"),
    "past_repairs": ("0", "1", "2", "3"),
    "month": MONTHS,
    "order_year": ("past", "before"),
}
"""The margins, and what each is made of."""

_WHOLE = 100
_ROUNDED = 1e-6


class DistributionsError(InputError):
    """A file of distributions cannot be used."""


class Distributions(BaseModel):
    """Shares in percent by margin and name; each margin names everything and adds up to 100."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query_type: dict[str, Share]
    complexity: dict[Complexity, Share]
    information: dict[Information, Share]
    missing: dict[Telling, Share]
    wrong: dict[Telling, Share]
    requests: dict[Requests, Share]
    tier: dict[Tier, Share]
    account_status: dict[AccountStatus, Share]
    alternate_email: dict[str, Share]
    billing_address: dict[str, Share]
    moves: dict[str, Share]
    payment_method: dict[PaymentMethod, Share]
    shipping_method: dict[ShippingMethod, Share]
    basket_size: dict[str, Share]
    gift: dict[str, Share]
    sale_type: dict[SaleType, Share]
    warranty_plan: dict[WarrantyPlan, Share]
    line_fate: dict[str, Share]
    dispute: dict[str, Share]
    past_returns: dict[str, Share]
    past_repairs: dict[str, Share]
    month: dict[str, Share]
    order_year: dict[str, Share]

    @field_validator("*", mode="before")
    @classmethod
    def _named(cls, shares: object, info: ValidationInfo) -> object:
        names = NAMES[info.field_name or ""]
        if not isinstance(shares, dict):
            return shares
        for name in shares:
            if name not in names:
                hint = did_you_mean(str(name), names) or one_of(names)
                raise ValueError(f"`{name}` is no {info.field_name}{hint}")
        for name in names:
            if name not in shares:
                raise ValueError(f"`{name}` is missing; give it a share, 0 where there is none")
        return {name: shares[name] for name in names}

    @field_validator("*")
    @classmethod
    def _whole(cls, shares: dict[str, float]) -> dict[str, float]:
        total = sum(shares.values())
        if abs(total - _WHOLE) > _ROUNDED:
            parts = " + ".join(f"{share:g}" for share in shares.values())
            raise ValueError(f"{parts} = {total:g}, not {_WHOLE}; correct the shares")
        return shares


def usual_distributions() -> Distributions:
    """Return the distributions that this version promises."""
    return Distributions.model_validate(_usual())


def read_distributions(path: Path) -> Distributions:
    """Return the distributions of a file; a section that it leaves out is the usual one.

    Raises:
        DistributionsError: The file is not as it must be; says where and what.
    """
    try:
        found = tomllib.loads(read_bytes(path).decode())
        return Distributions.model_validate({**_usual(), **found})
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DistributionsError(f"{path}: `{error}`; correct the syntax") from None
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(map(str, detail["loc"]))
        if detail["type"] == "extra_forbidden":
            hint = did_you_mean(where, NAMES) or one_of(tuple(NAMES), len(NAMES))
            raise DistributionsError(f"{path}: `{where}` is no section{hint}") from None
        what = detail["msg"].removeprefix("Value error, ")
        what = what if ";" in what else f"{what[0].lower()}{what[1:]}; correct it"
        raise DistributionsError(f"{path}: `{where}`: {what}") from None


@cache
def _usual() -> Mapping[str, Any]:
    text = files("ticketworld.planning").joinpath("distributions.toml").read_text("utf-8")
    return tomllib.loads(text)
