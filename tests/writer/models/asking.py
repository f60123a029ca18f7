"""Settings and pieces with which a model is asked in tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from tests.writer.models.server import Behaviour
from ticketworld.letters.fault import Fault
from ticketworld.writer.models.author import ModelAuthor
from ticketworld.writer.models.settings import Kind, ModelSettings, Patience
from ticketworld.writer.piece import Fields, Piece, Prompt, Written

KEY = "sk-very-secret"
LEAK = "approve"
QUICK = Patience(attempts=3, first_seconds=0.001, longest_seconds=0.05)


def letter(_system: str, user: str) -> Mapping[str, str]:
    """Return the letter that the server writes about the order in a prompt."""
    number = re.findall(r"order (\d+)", user)[0]
    return {"subject": f"Order {number}", "body": f"Where is order {number}?"}


def leaky(*attempts: int) -> Callable[[str, str], Mapping[str, str]]:
    """Return a writer of letters that give the outcome away in these attempts."""

    def reply(system: str, user: str) -> Mapping[str, str]:
        attempt = user.count("It cannot be used:")
        fields = dict(letter(system, user))
        if attempt in attempts:
            fields["body"] += f" They will {LEAK} it."
        return fields

    return reply


def check(fields: Fields) -> list[Fault]:
    if LEAK in fields["body"]:
        message = f"The letter must not say `{LEAK}`."
        return [Fault(check="verdict", words=LEAK, message=message)]
    return []


def piece(number: int, sample: int | None = None, max_tokens: int = 300) -> Piece:
    return Piece(
        sample=number if sample is None else sample,
        prompt=lambda: Prompt(
            kind="letter",
            system="You are a customer.",
            user=f"Write about order {number}.",
            fields=("subject", "body"),
            max_tokens=max_tokens,
        ),
        check=check,
        offline=lambda: {"subject": "offline", "body": f"Offline words on order {number}."},
    )


def settings(kind: Kind, base_url: str, folder: Path, **others) -> ModelSettings:
    given = {
        "kind": kind,
        "model": "gemini-3.5-flash-lite",
        "base_url": base_url,
        "key": KEY,
        "cache": folder / "replies.sqlite",
        "concurrency": 4,
        "timeout_seconds": 10.0,
        "patience": QUICK,
    }
    return ModelSettings(**{**given, **others})


def write(author: ModelAuthor, numbers: Iterable[int]) -> list[list[Written]]:
    return list(author.write([piece(number)] for number in numbers))


def bodies(written: Sequence[Sequence[Written]]) -> list[str]:
    return [one.fields["body"] for job in written for one in job]


def at_first(*behaviours: Behaviour) -> Callable[[int], Behaviour]:
    """Return what treats the first requests so, and all others well."""
    return lambda number: behaviours[number] if number < len(behaviours) else Behaviour()
