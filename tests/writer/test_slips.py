from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ticketworld.seeds import stream
from ticketworld.writer.slips import lowered, with_slips, without_apostrophes

TEXT = "I don't have The Order Thanks Radio, because the order O'Neil about ten days ago came."
KEPT = ["The Order Thanks Radio", "about ten days ago", "O'Neil"]


@given(st.integers(0, 10**6), st.integers(0, 20))
def test_slips_never_touch_what_a_letter_must_carry(seed: int, count: int) -> None:
    slipped = with_slips(TEXT, count, KEPT, stream(seed))
    assert all(value in slipped for value in KEPT)


def test_a_slip_changes_as_many_words_as_asked() -> None:
    before, after = TEXT.split(), with_slips(TEXT, 2, KEPT, stream(3)).split()
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 2


def test_small_letters_spare_what_a_letter_must_carry() -> None:
    assert lowered("Hi, The Order Thanks Radio And I", KEPT) == "hi, The Order Thanks Radio and i"


def test_dropped_apostrophes_spare_names() -> None:
    assert without_apostrophes("I don't know O'Neil's", KEPT) == "I dont know O'Neil's"
