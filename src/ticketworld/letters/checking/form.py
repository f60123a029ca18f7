"""Whether a letter has the form of one: its language, its length, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from ticketworld.letters.fault import Fault
from ticketworld.letters.reading import Reading
from ticketworld.letters.tongue import foreign_paragraphs

SHORTEST, LONGEST, LONGER = 15, 300, 100
"""How many words the body of a letter has, and how many more for each further request."""
_NAME = re.compile(r"[^\W\d_][^\W\d_.'-]*[.'-]?[^\W\d_]*\.?")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = " ,.!-\u2013\u2014"
_MOST_NAMES, _SIGNATURE = 3, 5


def form_faults(reading: Reading) -> Iterator[Fault]:
    """Yield where a letter is too short or too long, in another language or another's."""
    words = len(reading.letter.body.split())
    longest = LONGEST + LONGER * (len(reading.briefs) - 1)
    if not SHORTEST <= words <= longest:
        why = f"the body has {words} words instead of {SHORTEST} to {longest}"
        yield Fault(check="length", words="", message=why)
    for code, paragraph in foreign_paragraphs(reading.bare.text, reading.language.code):
        start = " ".join(paragraph.split()[:8])
        why = f"`{start} …` reads as `{code}`; write in {reading.language.name}"
        yield Fault(check="language", words=paragraph, message=why)
    yield from _signature(reading)


def _signature(reading: Reading) -> Iterator[Fault]:
    """Yield a name below the letter, or one by which its writer goes, that is not the sender's."""
    own = set(_WORD.findall(reading.briefs[0].customer_name.lower()))
    if not own:
        return
    lines = [line.strip() for line in reading.letter.body.splitlines() if line.strip()]
    signs = reading.language.matters.sign_offs
    signed = any(_is_signed(line, own) for line in lines[-_SIGNATURE:-1])
    for above, line in pairwise(["", *lines[-2 * _SIGNATURE :]]):
        first, _, rest = line.partition(",")
        if _as_sign_off(above) in signs and _as_sign_off(line) not in signs:
            yield from _strange(line, own)
            yield from _strange(rest, own)
        elif line is lines[-1] and _as_sign_off(first) in signs:
            yield from _strange(rest, own)
        elif line is lines[-1] and not signed and ":" not in line:
            yield from _strange(line, own | signs)
            yield from _strange(line.rpartition(",")[2], own | signs) if rest else ()
    for match in reading.bare.matches(reading.language.matters.introduction):
        yield from _strange(match["name"], own)


def _as_sign_off(line: str) -> str:
    return line.strip(_MARKS).lower()


def _is_signed(line: str, own: Set[str]) -> bool:
    """Return whether a line is the sender's name, so that the next may be anything."""
    few = len(line.split()) <= _MOST_NAMES
    return few and not own.isdisjoint(_WORD.findall(line.lower()))


def _strange(signed: str, known: Set[str]) -> Iterator[Fault]:
    """Yield a signature that reads as a name and holds a word that is not known."""
    line = signed.strip(_MARKS)
    names = line.split()
    if not 0 < len(names) <= _MOST_NAMES or not all(_NAME.fullmatch(name) for name in names):
        return
    if line.lower() in known or not all(name[0].isupper() for name in names):
        return
    words = [word.lower() for word in _WORD.findall(line)]
    if any(not _is_short_for(word, known) for word in words if len(word) > 1):
        why = f"`{line}` is not the sender's name"
        yield Fault(check="signature", words=line, message=why)


def _is_short_for(word: str, known: Set[str]) -> bool:
    """Return whether a name is one of these or the start of one, as Ben is of Benjamin."""
    return word in known or (len(word) > 2 and any(one.startswith(word) for one in known))
