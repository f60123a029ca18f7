"""By which files the forms of a dataset are known: the JSON folder, and what `convert` makes."""

from __future__ import annotations

import shlex
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.errors import InputError

SIGNS = {
    "json": names.TICKETS,
    "jsonl": "support_tickets.jsonl",
    "sqlite": "dataset.db",
    "parquet": "data/*.parquet",
    "chat": "chat-*.jsonl",
    "preferences": "preferences-*.jsonl",
}
"""The file that shows each form, as a pattern."""

VIEWS = ("chat", "preferences")
"""The forms from which no dataset can be made again."""


def form_of(folder: Path) -> str | None:
    """Return the form of the dataset in a folder, None where there is none."""
    return next((form for form, sign in SIGNS.items() if any(folder.glob(sign))), None)


def require_whole(folder: Path) -> None:
    """Check that a folder does not hold a view of a dataset.

    Raises:
        InputError: It does.
    """
    form = form_of(folder)
    if form in VIEWS:
        raise InputError(
            f"{folder}: holds {form} records, from which no dataset can be made again; "
            "use the folder that they were made from"
        )


def require_json(folder: Path) -> None:
    """Check that a folder does not hold a dataset in another form than the JSON folder.

    Raises:
        InputError: It does; tells how to get the JSON folder.
    """
    require_whole(folder)
    form = form_of(folder)
    if form not in ("json", None):
        words = ["ticketworld", "convert", str(folder)]
        converted = [*words, "--to", "json", "--output-dir", f"{folder}-json"]
        raise InputError(
            f"{folder}: is a dataset in the form `{form}`, and this command reads JSON; use the "
            f"folder that `{shlex.join(converted)}` makes of it"
        )
