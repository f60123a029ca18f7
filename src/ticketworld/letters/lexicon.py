"""Reads which facts a letter lets know, by the table of letters/cues.py.

A cue is a regular expression, matched without regard to case. Within a fact, values are read in
the order of the table, and the words of one value are set aside before the next is looked for; so
"not opened" never counts as "opened".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ticketworld.letters.cues import EXPLICIT, HINTS, IMPLIED
from ticketworld.letters.days import NUMBERS

FACTS_OF_REQUEST: Mapping[str, tuple[str, ...]] = {
    "return": ("packaging", "fault", "bundle_parts", "party"),
    "exchange": ("packaging", "fault", "party"),
    "warranty": ("fault",),
    "damaged": ("photos_sent",),
}
"""Which facts a letter may state, by request; nothing else in a letter is read as a fact."""

LIKENED: Mapping[str, tuple[tuple[str, str], ...]] = {"damaged": (("fault", "transit"),)}
"""How the matter of a request reads, though it is none of its facts; other matters may be near."""

Cues = tuple[tuple[str, re.Pattern[str]], ...]


def stated_values(fact: str, text: str) -> list[str | int]:
    """Return the values of a fact that a text lets know, said or implied, in the table's order."""
    if fact == "photos_sent":
        return photo_counts(text)
    return _values(_known(fact), text)


def said_values(fact: str, text: str) -> list[str | int]:
    """Return the values of a fact that the words of a text say outright, in the table's order."""
    if fact == "photos_sent":
        return photo_counts(text)
    return _values(_outright(fact), text)


def hints_at(fact: str, text: str) -> list[str]:
    """Return the words of a text that narrow a fact down without letting its value be known."""
    plain = re.sub(r"\s+", " ", text)
    return [match.group() for match in _hint(fact).finditer(plain)]


def _values(cues: Cues, text: str) -> list[str | int]:
    rest = re.sub(r"\s+", " ", text)
    found: list[str | int] = []
    for value, pattern in cues:
        if pattern.search(rest):
            found.append(value)
            rest = pattern.sub("\n", rest)
    return found


@cache
def _outright(fact: str) -> Cues:
    return tuple((value, _any_of(cues)) for value, cues in EXPLICIT[fact].items())


@cache
def _known(fact: str) -> Cues:
    implied = IMPLIED[fact]
    return tuple((value, _any_of(cues + implied[value])) for value, cues in EXPLICIT[fact].items())


@cache
def _hint(fact: str) -> re.Pattern[str]:
    return _any_of(HINTS[fact])


def _any_of(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(cues), re.IGNORECASE)


_PICTURES = r"(?:photo|photograph|picture|pic|image|snapshot)s?"
_NO_PICTURES = re.compile(
    rf"\b(?:no|without|any|zero) (?:\w+ )?{_PICTURES}\b"
    rf"|\b(?:not|haven'?t|couldn'?t|didn'?t|can'?t)\b[^.,;:!?]{{0,30}}\b{_PICTURES}\b",
    re.IGNORECASE,
)
_SOME_PICTURES = re.compile(
    rf"\b(?P<count>an?|{'|'.join(NUMBERS[1:21])}|\d+) (?:\w+ ){{0,2}}?{_PICTURES}\b", re.IGNORECASE
)


def photo_counts(text: str) -> list[str | int]:
    """Return the numbers of photos that a text says came with it, without repetition."""
    plain = re.sub(r"\s+", " ", text)
    counts: dict[str | int, None] = {}
    if _NO_PICTURES.search(plain):
        counts[0] = None
        plain = _NO_PICTURES.sub("\n", plain)
    for match in _SOME_PICTURES.finditer(plain):
        word = match["count"].lower()
        number = 1 if word in ("a", "an") else int(word) if word.isdigit() else NUMBERS.index(word)
        counts[number] = None
    return list(counts)
