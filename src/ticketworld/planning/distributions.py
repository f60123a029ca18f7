"""The mix that a dataset is to have, margin by margin, read from a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from ticketworld.dataset.ticket import COMPLEXITIES
from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.files import read_bytes
from ticketworld.planning.template import QUERY_TYPES

Share = Annotated[float, Field(ge=0, allow_inf_nan=False)]

NAMES: Mapping[str, tuple[str, ...]] = {
    "query_type": QUERY_TYPES,
    "complexity": COMPLEXITIES,
    "tier": ("standard", "premium", "vip"),
    "information": ("complete", "missing_details", "wrong"),
}
"""The margins, and what each is made of."""


class DistributionsError(InputError):
    """A file of distributions cannot be used."""


class Distributions(BaseModel):
    """Shares by margin and name; a name that is left out has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query_type: dict[str, Share]
    complexity: dict[str, Share]
    tier: dict[str, Share]
    information: dict[str, Share]

    @field_validator("*")
    @classmethod
    def _known(cls, shares: dict[str, float], info: object) -> dict[str, float]:
        margin = str(getattr(info, "field_name", ""))
        for name in shares:
            if name not in NAMES[margin]:
                hint = did_you_mean(name, NAMES[margin]) or one_of(NAMES[margin])
                raise ValueError(f"`{name}` is no {margin}{hint}")
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
