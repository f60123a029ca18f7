"""Reads which facts a letter lets know, by the words of its language.

Within a fact, values are read in the order of the table, and the words of one value count for no
later one; so "not opened" never counts as "opened".
"""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.language import Language
from ticketworld.letters.scan import Cues, Scanned

FACTS_OF_REQUEST: Mapping[str, tuple[str, ...]] = {
    "return": ("packaging", "fault", "bundle_parts", "party"),
    "exchange": ("packaging", "fault", "party"),
    "warranty": ("fault",),
    "damaged": ("photos_sent",),
}
"""Which facts a letter may state, by request; nothing else in a letter is read as a fact."""

LIKENED: Mapping[str, tuple[tuple[str, str], ...]] = {"damaged": (("fault", "transit"),)}
"""How the matter of a request reads, though it is none of its facts; other matters may be near."""

Said = dict[str | int, str]
"""The values that a text lets know, each with the first words that do so."""


def stated_values(fact: str, scanned: Scanned, language: Language) -> Said:
    """Return the values of a fact that a text lets know, said or implied, in the table's order."""
    if fact == "photos_sent":
        return photo_counts(scanned, language)
    said = _said(language.facts.told[fact], scanned)
    return said or _said(language.facts.presumed.get(fact, {}), scanned)


def said_values(fact: str, scanned: Scanned, language: Language) -> Said:
    """Return the values of a fact that the words of a text say outright, in the table's order."""
    if fact == "photos_sent":
        return photo_counts(scanned, language)
    return _said(language.facts.explicit[fact], scanned)


def hints_at(fact: str, scanned: Scanned, language: Language) -> list[str]:
    """Return the words of a text that narrow a fact down without letting its value be known."""
    return scanned.words(language.facts.hints[fact])


def _said(cues: Mapping[str, Cues], scanned: Scanned) -> Said:
    found: Said = {}
    taken: list[tuple[int, int]] = []
    for value, patterns in cues.items():
        matches = [
            match
            for match in scanned.every(patterns)
            if not any(match.start() < end and start < match.end() for start, end in taken)
        ]
        if matches:
            found[value] = matches[0].group()
            taken += [match.span() for match in matches]
    return found


def photo_counts(scanned: Scanned, language: Language) -> Said:
    """Return the numbers of photos that a text says came with it."""
    words = language.facts
    none = scanned.matches(words.no_photos)
    counts: Said = {0: none[0].group()} if none else {}
    for match in scanned.matches(words.photos):
        if any(match.start() < one.end() and one.start() < match.end() for one in none):
            continue
        said = match["count"].lower()
        number = int(said) if said.isdigit() else 1
        if not said.isdigit() and said not in words.one:
            number = words.numbers.index(said)
        counts.setdefault(number, match.group())
    return counts
