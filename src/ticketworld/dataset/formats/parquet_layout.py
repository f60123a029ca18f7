"""Where Parquet files stand: in the layout of a Hugging Face data set.

Tickets stand in `data/<split>-00000-of-0000N.parquet`, rows of every other table in
`records/<table>-00000-of-0000N.parquet`. What Parquet cannot tell (which fields a row leaves out,
where the tickets of a split stood among the others) is kept in the metadata of each file.
"""

from __future__ import annotations

from ticketworld.errors import InputError

TICKETS_FOLDER, RECORDS_FOLDER = "data", "records"

ONLY_SPLIT = "train"
"""What Hugging Face calls the split of a dataset that has none."""

SHARD_ROWS = 50_000
"""How many rows a file holds, but for the end of its last block."""

STRETCHES = b"ticketworld.stretches"
"""The key of a file's metadata that says where its rows stood: pairs of a start and a count."""


def needs_pyarrow() -> None:
    """Check that the extra packages are there.

    Raises:
        InputError: They are not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise InputError(
            "Parquet needs `pyarrow`, which is not installed; "
            "pip install 'ticketworld[parquet]' installs it"
        ) from None
