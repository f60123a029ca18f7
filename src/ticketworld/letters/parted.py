"""Reads one text that speaks of several matters in turn, by parting it among their readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ticketworld.letters.fault import Fault

Reader = Callable[[str], list[Fault]]


def read_parted(pieces: Sequence[str], between: str, readers: Sequence[Reader]) -> list[Fault]:
    """Return what is wrong with a text where it is parted so that least is wrong with it.

    Parts that begin with a heading are tried first, and of those the even ones, since they are the
    likeliest.

    Args:
        pieces: Its sentences or paragraphs; each reader is given one or more that follow each
            other, in the order of the readers.
        between: What joins pieces.
        readers: What reads the words about each matter, one at least.
    """
    if len(readers) == 1:
        return readers[0](between.join(pieces))
    best: list[Fault] | None = None
    cuts = range(1, len(pieces) - len(readers) + 2)
    for cut in sorted(
        cuts, key=lambda cut: (_is_plain(pieces[cut]), abs(cut * len(readers) - len(pieces)))
    ):
        faults = readers[0](between.join(pieces[:cut]))
        if best is None or len(faults) < len(best):
            faults += read_parted(pieces[cut:], between, readers[1:])
            best = faults if best is None or len(faults) < len(best) else best
        if not best:
            return []
    if best is None:
        return [Fault(check="empty", words="", message="there are no words about every request")]
    return best


def _is_plain(piece: str) -> bool:
    """Return whether a piece begins with no heading, which is a line with a colon at its end."""
    return not piece.partition("\n")[0].endswith(":")
