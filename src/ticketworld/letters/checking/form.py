"""Whether a letter has the form of one: its language, its length, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ticketworld.letters.fault import Fault
from ticketworld.letters.reading import Reading
from ticketworld.letters.tongue import foreign_paragraphs

SHORTEST, LONGEST, LONGER = 15, 300, 100
"""How many words the body of a letter has, and how many more for each further request."""
_NAME = re.compile(r"[^\W\d_][^\W\d_.'-]*[.'-]?[^\W\d_]*\.?")
_MOST_NAMES = 3


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
    own = {part.strip(".").lower() for part in reading.briefs[0].customer_name.split()}
    if not own:
        return
    lines = [line.strip() for line in reading.letter.body.splitlines() if line.strip()]
    for line, below in pairwise(lines):
        signs = reading.language.matters.sign_offs
        if _as_sign_off(line) in signs and _as_sign_off(below) not in signs:
            yield from _strange(below, own)
    for match in reading.bare.matches(reading.language.matters.introduction):
        yield from _strange(match["name"], own)


def _as_sign_off(line: str) -> str:
    return line.strip(" ,.!-").lower()


def _strange(signed: str, own: set[str]) -> Iterator[Fault]:
    names = signed.strip(" ,.!").split()
    if not 0 < len(names) <= _MOST_NAMES or not all(_NAME.fullmatch(name) for name in names):
        return
    known = own | {"item"}
    if all(name[0].isupper() and name.strip(".").lower() not in known for name in names):
        why = f"`{signed}` is not the sender's name"
        yield Fault(check="signature", words=signed, message=why)
