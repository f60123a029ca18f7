from __future__ import annotations

import pytest

from ticketworld.letters.plain import masked, mentions, plain


def test_names_are_masked_as_whole_words_and_the_longest_first() -> None:
    text = "My Sealed Box Radio, the driver and the drive of the radio"
    bare = masked(text, ["Sealed Box Radio", "drive", "Radio", ""])
    assert bare == "My item, the driver and the item of the item"


def test_typed_quotes_dashes_and_gaps_are_made_plain_and_wrapped_lines_joined() -> None:
    typed = "I\u2019m  here\u00a0\u2013 it\u200bs a \u201ctest\u201d.\nStill the line.\n \n\nNext"
    assert plain(typed) == 'I\'m here - its a "test". Still the line.\nNext'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the volt usb c charger is here", True),
        ("two Volt USB-C Chargers", True),
        ("my VOLT USB-C\u00a0charger.", True),
        ("the Volt USB-C Charger's box", True),
        ("a Volt USB-C Chargerx", False),
        ("the Revolt USB-C Charger", False),
        ("the Volt USB Charger", False),
    ],
)
def test_a_name_is_found_in_the_ways_in_which_people_type_it(text: str, found: bool) -> None:
    assert bool(mentions(plain(text), "Volt USB-C Charger")) == found


def test_a_number_is_no_part_of_a_longer_one() -> None:
    assert mentions("order ORD-20250530-0042", "0042") == ()
    assert mentions("order 0042-1", "0042") == ()
    assert mentions("it cost 19.99", "19") == ()
    assert mentions("order 0042.", "0042") == ((6, 10),)
