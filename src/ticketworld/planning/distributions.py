"""The mix that a dataset is to have, margin by margin, read from a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from ticketworld.dataset.ticket import COMPLEXITIES, Complexity
from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.files import read_bytes
from ticketworld.planning.template import QUERY_TYPES
from ticketworld.records.types import Tier

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

Share = Annotated[float, Field(ge=0, allow_inf_nan=False)]

NAMES: Mapping[str, tuple[str, ...]] = {
    "query_type": QUERY_TYPES,
    "complexity": COMPLEXITIES,
    "tier": get_args(Tier),
    "information": get_args(Information),
    "missing": MISSING,
    "wrong": WRONG,
    "requests": get_args(Requests),
}
"""The margins, and what each is made of."""


class DistributionsError(InputError):
    """A file of distributions cannot be used."""


class Distributions(BaseModel):
    """Shares by margin and name; a name that is left out of a file has a share of 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query_type: dict[str, Share]
    complexity: dict[Complexity, Share]
    tier: dict[Tier, Share]
    information: dict[Information, Share]
    missing: dict[Telling, Share]
    wrong: dict[Telling, Share]
    requests: dict[Requests, Share]

    @field_validator("*", mode="before")
    @classmethod
    def _known(cls, shares: object, info: ValidationInfo) -> object:
        names = NAMES[info.field_name or ""]
        if not isinstance(shares, dict):
            return shares
        for name in shares:
            if name not in names:
                hint = did_you_mean(str(name), names) or one_of(names)
                raise ValueError(f"`{name}` is no {info.field_name}{hint}")
        return {**dict.fromkeys(names, 0), **shares}

    @field_validator("*")
    @classmethod
    def _not_empty(cls, shares: dict[str, float]) -> dict[str, float]:
        if not any(shares.values()):
            raise ValueError("all shares are zero; give at least one a share")
        return shares


def usual_distributions() -> Distributions:
    """Return the distributions that this version promises."""
    text = files("ticketworld.planning").joinpath("distributions.toml").read_text("utf-8")
    return Distributions.model_validate(tomllib.loads(text))


def read_distributions(path: Path) -> Distributions:
    """Return the distributions of a file.

    Raises:
        DistributionsError: The file is not as it must be; says where and what.
    """
    try:
        return Distributions.model_validate(tomllib.loads(read_bytes(path).decode()))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DistributionsError(f"{path}: `{error}`; correct the syntax") from None
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(map(str, detail["loc"]))
        what = detail["msg"].removeprefix("Value error, ")
        what = what if what.startswith("`") else f"{what[0].lower()}{what[1:]}; correct it"
        raise DistributionsError(f"{path}: `{where}`: {what}") from None
