"""Reads a model's reply, which may be anything, into exactly the fields that were asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

import orjson
from pydantic import TypeAdapter, ValidationError

from ticketworld.errors import TicketworldError
from ticketworld.writer.piece import Fields

_OBJECT: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str])
_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*", re.DOTALL | re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of writing."""


class UnfitReplyError(TicketworldError):
    """A reply cannot be read as the fields that were asked for.

    The message is a sentence for the model.

    Attributes:
        text: The reply.
    """

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


def read_reply(text: str, names: Sequence[str]) -> Fields:
    """Return the fields of a reply, in the order asked for, without white space around them.

    Raises:
        UnfitReplyError: It is no JSON object of these fields and no others, or holds characters
            that no letter holds.
    """
    fenced = _FENCED.fullmatch(text)
    try:
        found = _OBJECT.validate_json(fenced[1] if fenced else text, strict=True)
    except ValidationError:
        raise UnfitReplyError(
            "The reply was not one JSON object whose values are strings.", text
        ) from None
    if set(found) != set(names):
        raise UnfitReplyError(
            f"The reply had the keys {_listed(sorted(found))} instead of {_listed(names)}.", text
        )
    fields = {name: found[name].replace("\r\n", "\n").strip() for name in names}
    if any(map(_UNSEEN.search, fields.values())):
        raise UnfitReplyError("The reply held control characters.", text)
    return fields


def reply_text(fields: Fields) -> str:
    """Return fields as a model replies them."""
    return orjson.dumps(dict(fields)).decode()


def fields_schema(names: Sequence[str]) -> dict[str, object]:
    """Return the JSON schema of a reply."""
    return {
        "type": "object",
        "properties": {name: {"type": "string"} for name in names},
        "required": list(names),
        "additionalProperties": False,
    }


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"
