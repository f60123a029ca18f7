from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.seeds import stream
from ticketworld.writer.slips import Page

TEXT = "I don't have The Order Thanks Radio, because the order O'Neil about ten days ago came."
KEPT = ["The Order Thanks Radio", "about ten days ago", "O'Neil"]
TALK = "I never got it. It should be here. O'Neil. Please look.\n\nThanks.\nJo"


@given(st.integers(0, 10**6), st.integers(0, 20))
def test_slips_never_touch_what_a_letter_must_carry(seed: int, count: int) -> None:
    page = Page(TEXT, KEPT)
    page.slip(count, stream(seed))
    page.shout(count, stream(seed))
    assert all(value in str(page) for value in KEPT)


def test_a_slip_changes_as_many_words_as_asked() -> None:
    page = Page(TEXT, KEPT)
    page.slip(2, stream(3))
    before, after = TEXT.split(), str(page).split()
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 2


def test_small_letters_and_capitals_spare_what_a_letter_must_carry() -> None:
    page = Page("Hi, The Order Thanks Radio And I", KEPT)
    page.lower()
    assert str(page) == "hi, The Order Thanks Radio and i"
    page.raise_all()
    assert str(page) == "HI, The Order Thanks Radio AND I"


def test_dropped_apostrophes_spare_names() -> None:
    page = Page("I don't know O'Neil's", KEPT)
    page.drop_apostrophes()
    assert str(page) == "I dont know O'Neil's"


@pytest.mark.parametrize(
    ("between", "joined"), [(", ", "got it, it"), ("... ", "got it... it"), (" ", "got it it")]
)
def test_sentences_run_on_where_no_name_begins(between: str, joined: str) -> None:
    texts = set()
    for seed in range(30):
        page = Page(TALK, KEPT)
        page.run_on(between, stream(seed))
        assert str(page).endswith("\n\nThanks.\nJo")
        assert ". O'Neil. " in str(page)
        texts.add(str(page))
    assert any(joined in text for text in texts)
    assert TALK in texts


def test_loud_people_end_paragraphs_with_more_marks_than_they_need() -> None:
    page = Page(TALK, KEPT)
    page.end_loudly(stream(2))
    assert "Please look!!" in str(page)


def test_words_are_cut_short_and_spaces_doubled_outside_of_names() -> None:
    page = Page("Please tell me. You know your people. Thanks You", ["Thanks You"])
    page.cut_short()
    page.double_spaces()
    assert str(page) == "pls tell me. u know ur ppl. Thanks You"


def test_letters_that_a_keyboard_lacks_are_typed_otherwise_but_not_in_kept_values() -> None:
    page = Page("Schöne Grüße an Frau Köhler", ["Köhler"])
    page.respell({"ö": "oe", "ü": "ue", "ß": "ss"})
    assert str(page) == "Schoene Gruesse an Frau Köhler"


def test_the_words_of_a_language_are_misspelt_by_its_own_table() -> None:
    page = Page("Danke und bitte", ["bitte"])
    page.misspell({"danke": "dnake", "bitte": "bite"}, 2, stream(1))
    assert str(page) == "Dnake und bitte"
