from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.freely import free_letters
from ticketworld.letters.languages import CODES, language
from ticketworld.letters.plain import plain
from ticketworld.letters.scan import Cues, Scanner, loosened

_WORDS = (
    "I", "opened", "the", "box,", "it", "isn't", "broken;", "about", "two", "weeks", "ago,",
    "on", "June", "3,", "I", "paid", "$19.99", "and", "will", "be", "refunded", "within", "30",
    "days,", "sealed", "set,", "no", "photos:", "über", "öffnete", "3.", "Juni", "año", "días",
    "caja", "gestern", "hace", "dos", "semanas", "naïve", "İstanbul", "order", "0042", "item",
    "water", "never", "yet", "\U0001f64f", "\u2781",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from([*_WORDS, "\n", "'", "-", "é"]), max_size=30).map(" ".join)


@pytest.mark.parametrize("code", CODES)
@given(TEXTS)
def test_no_pattern_is_passed_over_that_matches(code: str, text: str) -> None:
    spoken = language(code)
    scanned = spoken.scan(text)
    for pattern in spoken._patterns():
        found = [match.span() for match in scanned.matches(pattern)]
        assert found == [match.span() for match in pattern.finditer(text)], pattern.pattern


def test_no_pattern_is_passed_over_in_letters_written_freely() -> None:
    spoken = language("en")
    patterns = Cues(spoken._patterns())
    for one in free_letters("people_clean", "models_planted"):
        text = plain(f"{one.letter.subject}\n\n{one.letter.body}")
        scanned = spoken.scan(text)
        found = {p.pattern for p in patterns if scanned.has(Cues((p,)))}
        assert found == {p.pattern for p in patterns if p.search(text)}, one.place


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        (r"\bopened\b", "opened"),
        (r"(?<!model )number(?! (?:\d|days))x", "numberx"),
        (r"[\w-]+\s\d{2}", r"[\pL\pN_-]+[\s\pZ][\p{Nd}]{2}"),
        (r"a(?=[)\]])b", "ab"),
        (r"gave [^.,]{0,60}?to (?:\w+ ){0,2}me", r"gave [^.,]*?to (?:[\pL\pN_]+ ){0,2}me"),
    ],
)
def test_a_pattern_is_loosened_to_one_that_matches_more(pattern: str, loose: str) -> None:
    assert loosened(pattern) == loose


def test_a_pattern_that_is_not_the_scanners_is_never_found() -> None:
    known = re.compile("a", re.IGNORECASE)
    assert Scanner([known]).scan("ab").matches(re.compile("b")) == []
