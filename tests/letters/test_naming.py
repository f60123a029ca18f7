from __future__ import annotations

import pytest

from ticketworld.letters.naming import bare_name, is_proper, without_names


@pytest.mark.parametrize(
    ("said", "bare", "proper"),
    [
        ("the Ostrel headphones", "Ostrel headphones", True),
        ("my speaker", "speaker", False),
        ("Theodor Lamp", "Theodor Lamp", True),
        ("an espresso machine", "espresso machine", False),
        ("", "", False),
    ],
)
def test_an_article_is_no_part_of_a_name(said: str, bare: str, proper: bool) -> None:
    assert (bare_name(said), is_proper(said)) == (bare, proper)


def test_names_are_masked_as_whole_words_and_the_longest_first() -> None:
    text = "My Sealed Box Radio, the driver and the drive of the radio"
    masked = without_names(text, ["Sealed Box Radio", "the drive", "Radio", ""])
    assert masked == "My item, the driver and the item of the item"
