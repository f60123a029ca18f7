"""A small policy of two areas, and a way to damage it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ticketworld.policy.load import load_policy
from ticketworld.policy.problems import PolicyError

VOCABULARY = """\
%*! request
What is asked for.
*%
fact(request, customer).
domain(request, (refund; swap)).

%*! age
Days since the sale.
*%
fact(age, order).
range(age, 0, 400, days).
only(age, request, (refund; swap)).
"""

REFUNDS = """\
area(refunds, 10, "Refunds").

%*! in_time
Within {days} days your money comes back.
*%
clause(in_time, "P-1", "In time").
setting(in_time, days, 30).
supports(in_time, approve).
met(in_time) :- request(refund), age(D), value(in_time, days, W), D <= W.

%*! too_late
Later nothing does.
*%
clause(too_late, "P-1", "Too late").
supports(too_late, deny).
met(too_late) :- request(refund), age(D), value(in_time, days, W), D > W.
"""

SWAPS = """\
area(swaps, 20, "Swaps").

%*! swap
Anything may be swapped.
*%
clause(swap, "P-2", "Swap").
supports(swap, approve).
met(swap) :- request(swap).
action(swap, 0) :- applies(swap).
"""

SMALL: Mapping[str, str] = {
    "vocabulary.lp": VOCABULARY,
    "refunds.lp": REFUNDS,
    "swaps.lp": SWAPS,
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the small policy, with files replaced, added to or (by None) left out."""

    def write_policy(files: Mapping[str, str | bytes | None] | None = None) -> Path:
        folder = tmp_path / "rules"
        folder.mkdir(exist_ok=True)
        for name, text in {**SMALL, **(files or {})}.items():
            if text is None:
                (folder / name).unlink(missing_ok=True)
            elif isinstance(text, bytes):
                (folder / name).write_bytes(text)
            else:
                (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write_policy


Problems = Callable[..., list[str]]


@pytest.fixture
def problems(write: Write) -> Problems:
    """Give what is said of the small policy once it is damaged, the folder's path left out."""

    def problems_of(files: Mapping[str, str | bytes | None]) -> list[str]:
        folder = write(files)
        with pytest.raises(PolicyError) as caught:
            load_policy(folder)
        return [line.removeprefix(f"{folder}/") for line in str(caught.value).split("\n")]

    return problems_of


def line_of(text: str, part: str) -> int:
    """Return the number of the first line that holds a part."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if part in line)
