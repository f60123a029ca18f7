from __future__ import annotations

import pytest

from ticketworld.letters.fault import Fault
from ticketworld.letters.flaws import FLAWS, MARKS, shows


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
