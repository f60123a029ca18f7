"""The checks themselves, by mutation: a thousand spoilt letters and a thousand that are right.

The words of the tables were widened until the free letters were read rightly, so the figures hold
for these letters and are no estimate for others; docs/writers.md gives one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.letters.freely import FreeLetter, free_letters
from tests.letters.mill import brief
from tests.letters.mutations import MUTATIONS, retyped
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_back
from ticketworld.letters.fault import Fault
from ticketworld.seeds import stream
from ticketworld.writer.several import write_message

GENERATED, FREE = 800, 260
WRITERS = ("people", "models", "fresh")
KINDRED = {
    "day": {"day", "date", "ago"},
    "ago": {"ago", "day", "time"},
    "date": {"date", "day"},
    "weekday": {"weekday", "date"},
    "time": {"time", "ago", "weekday"},
    "number": {"number", "order_number", "id"},
    "id": {"id", "number"},
    "order_number": {"order_number", "number"},
    "price": {"price", "amount"},
    "fact": {"fact", "implied", "hint"},
    "withheld": {"withheld", "amount", "number", "order_number", "name", "address"},
}
"""Checks that may find the same fault of a letter that was written freely."""


def _letters(count: int, purpose: str) -> Iterator[tuple[int, Brief, Letter]]:
    for number in range(count):
        its_brief = brief(number, seed=6)
        yield number, its_brief, write_message([its_brief], stream(6, purpose, number))


def test_a_thousand_letters_with_a_planted_fault_are_all_caught(
    capsys: pytest.CaptureFixture[str],
) -> None:
    kinds = list(MUTATIONS)
    planted: Counter[str] = Counter()
    missed = []
    for number, its_brief, letter in _letters(2 * GENERATED, "planted"):
        if sum(planted.values()) == GENERATED:
            break
        for kind in sorted(kinds, key=lambda one: (planted[one], kinds.index(one)))[:6]:
            mutate, checks = MUTATIONS[kind]
            spoilt = mutate(letter, its_brief, stream(6, "spoil", number))
            if spoilt is not None:
                break
        else:
            continue
        planted[kind] += 1
        found = read_back(spoilt, its_brief)
        if not checks & {fault.check for fault in found}:
            missed.append((number, kind, spoilt, found))
    free = free_letters(*(f"{name}_planted" for name in WRITERS))
    missed_free = [one for one in free if not _caught(one, read_back(one.letter, one.brief))]
    with capsys.disabled():
        print(
            f"\nplanted faults caught: {sum(planted.values()) - len(missed)} of "
            f"{sum(planted.values())} of the grammar's letters ({len(planted)} kinds), "
            f"{len(free) - len(missed_free)} of {len(free)} written freely"
        )
    assert missed == []
    assert [(one.place, one.fault) for one in missed_free] == []
    assert (sum(planted.values()), len(free)) == (GENERATED, FREE)
    assert min(planted[kind] for kind in kinds) > 10


def _caught(one: FreeLetter, found: list[Fault]) -> bool:
    """Return whether a fault of the planted kind is found, in the planted words if in any."""
    assert one.fault is not None
    kinds = KINDRED.get(one.fault, {one.fault})
    planted = _words(one.words)
    return any(
        fault.check in kinds and (not fault.words or not planted or planted & _words(fault.words))
        for fault in found
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def test_a_thousand_letters_that_are_right_are_not_flagged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    flagged = []
    for number, its_brief, letter in _letters(GENERATED, "right"):
        typed = retyped(letter, its_brief, stream(6, "type", number))
        faults = [one for one in read_back(typed, its_brief) if one.check != "length"]
        if faults:
            flagged.append((number, faults, typed))
    free = free_letters(*(f"{name}_clean" for name in WRITERS))
    flagged_free = [(one.place, read_back(one.letter, one.brief)) for one in free]
    flagged_free = [(place, found) for place, found in flagged_free if found]
    with capsys.disabled():
        print(
            f"\nletters that are right and flagged: {len(flagged)} of {GENERATED} of the "
            f"grammar's, retyped, {len(flagged_free)} of {len(free)} written freely"
        )
    assert flagged == []
    assert flagged_free == []
    assert len(free) == FREE
