"""The table of what was planted and found, put together of what each test recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

Row = tuple[str, int, int]
"""A kind of fault, how many were planted, and how many of them found."""
FAULTS, RIGHT = "faults", "right tickets"
"""The properties under which tests record rows of faults, and tickets audited and flagged."""


def lines_of(properties: Iterable[tuple[str, list[Row]]]) -> Iterator[str]:
    """Yield the lines of the table; none where nothing was recorded."""
    planted, found = Counter[str](), Counter[str]()
    audited = flagged = 0
    for name, rows in properties:
        for kind, many, told in rows:
            if name == FAULTS:
                planted[kind] += many
                found[kind] += told
            elif name == RIGHT:
                audited, flagged = audited + many, flagged + told
    if not planted:
        return
    width = max(map(len, planted))
    yield f"{'kind of fault':{width}}  planted    found"
    for kind, many in sorted(planted.items()):
        yield f"{kind:{width}}  {many:7,}  {found[kind]:7,}"
    total = f"all {len(planted)} kinds"
    yield f"{total:{width}}  {planted.total():7,}  {found.total():7,}"
    yield f"{audited:,} tickets as they were made, {flagged:,} of them flagged"
