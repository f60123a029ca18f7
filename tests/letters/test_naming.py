from __future__ import annotations

import pytest

from ticketworld.letters.naming import bare_name, is_proper


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
