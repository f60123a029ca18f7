"""Every error a user can meet, and how a message suggests the nearest right name.

A message says where, then what with the offending value in backticks, then the next step after a
semicolon; lower case, no final period.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence


class TicketworldError(Exception):
    """The base of all errors that a command answers with a message instead of a traceback."""


class InputError(TicketworldError):
    """A file or a value given by the user cannot be used as it is."""


class OutputError(TicketworldError):
    """A file or folder cannot be written."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean `x`?`` for the known name nearest to this one, or nothing."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else ""


def one_of(names: Sequence[str], limit: int = 12) -> str:
    """Return ``; one of `a`, `b`, …`` for a message about a name that is not among these."""
    shown = ", ".join(f"`{name}`" for name in names[:limit])
    return f"; one of {shown}" + (", …" if len(names) > limit else "")
