"""What all parts of a ticket share: they never change, and their amounts are dollars in files."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, ValidationInfo

from ticketworld.money import cents_from_dollars, dollars_from_cents


def _amount(value: object, info: ValidationInfo) -> object:
    return cents_from_dollars(value) if info.mode == "json" else value


Amount = Annotated[
    int,
    BeforeValidator(_amount),
    PlainSerializer(dollars_from_cents, return_type=float, when_used="json"),
]
"""Whole cents in memory, dollars in files; a model built in memory is given cents."""


class Block(BaseModel):
    """A part of a ticket: it never changes and has no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_by_name=True)
