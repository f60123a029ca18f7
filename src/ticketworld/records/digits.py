"""Numbers that are one slip of the hand apart: a digit mistaken, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Iterator
from string import digits


def with_a_digit_changed(text: str) -> Iterator[str]:
    """Yield the text with one of its digits replaced by another, from the first to the last."""
    for place, own in enumerate(text):
        if own in digits:
            for other in digits:
                if other != own:
                    yield text[:place] + other + text[place + 1 :]


def with_two_digits_swapped(text: str) -> Iterator[str]:
    """Yield the text with two neighbouring digits that differ in each other's place."""
    for place in range(len(text) - 1):
        one, two = text[place], text[place + 1]
        if one in digits and two in digits and one != two:
            yield text[:place] + two + one + text[place + 2 :]


def one_slip_apart(text: str) -> Iterator[str]:
    """Yield every text at distance 1 from this one that is as long and differs in digits alone.

    Source: the restricted Damerau-Levenshtein distance (optimal string alignment), without
    insertions and deletions.
    """
    yield from with_a_digit_changed(text)
    yield from with_two_digits_swapped(text)
