"""Whether a letter is about what it is to be about, and puts the item where it is."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.letters.fault import Fault
from ticketworld.letters.reading import Reading

_IN_HAND = frozenset({"return", "exchange", "damaged", "warranty", "price_match"})
"""Requests about an item that is there, if it has come at all; others may miss a thing."""
_IN_PART = frozenset({"missing_item", "wrong_item"})
"""Requests about a parcel that has come, though not all that was ordered."""


def matter_faults(reading: Reading) -> Iterator[Fault]:
    """Yield requests that no words make known, and items said to be where they are not."""
    matters, scanned = reading.language.matters, reading.bare
    for brief in reading.briefs:
        if not scanned.has(matters.requests[brief.request]):
            why = f"no words say that this is about `{brief.request}`"
            yield Fault(check="request", words="", message=why)
    if all(brief.product and not brief.received for brief in reading.briefs):
        for words in scanned.words(matters.here):
            why = f"`{words}` says that the item is there; it has not come yet"
            yield Fault(check="received", words=words, message=why)
    if all(brief.received and brief.request in _IN_HAND | _IN_PART for brief in reading.briefs):
        whole = all(brief.request in _IN_HAND for brief in reading.briefs)
        for words in scanned.words(matters.not_here if whole else matters.no_parcel):
            why = f"`{words}` says that the item is not there; it has come"
            yield Fault(check="received", words=words, message=why)
