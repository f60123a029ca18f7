from __future__ import annotations

import pytest

from tests.decided import inquiries
from ticketworld.letters.answers import Due
from ticketworld.letters.fault import Fault
from ticketworld.letters.flaw import FLAWS
from ticketworld.letters.flaws import MARKS, read_flawed, shows


def faults(*checks: str) -> list[Fault]:
    return [Fault(check=check, words="", message="wrong") for check in checks]


def test_every_flaw_is_known_by_a_check_of_its_own() -> None:
    assert set(MARKS) == set(FLAWS)
    assert len({mark.check for mark in MARKS.values()}) == len(FLAWS)


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_flaw_shows_in_its_check_and_in_what_comes_along_with_it(flaw) -> None:
    mark = MARKS[flaw]
    assert shows(flaw, faults(mark.check, *mark.along))
    assert not shows(flaw, faults(*mark.along))
    assert not shows(flaw, faults(mark.check, "another"))


def test_a_letter_that_is_not_wrong_as_named_is_told_what_it_shows() -> None:
    due = Due(decision=inquiries()[0], questions=("order_number",))
    right = "Please tell me the order number."
    assert read_flawed(f"{right} Was it a gift?", "needless_question", [due]) == []
    (fault,) = read_flawed(right, "needless_question", [due])
    assert str(fault) == "it is not wrong as `needless_question` alone: nothing is wrong with it"
    (fault,) = read_flawed(f"{right} Was it a gift? We also refund it.", "extra_promise", [due])
    assert "`We also refund` promises a refund, which is not decided" in str(fault)
