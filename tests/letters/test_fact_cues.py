from __future__ import annotations

import pytest

from ticketworld.letters.fact_cues import CUES, misstated_facts
from ticketworld.policy.catalogue import Catalogue
from ticketworld.writer.fact_wording import fact_words


@pytest.mark.parametrize("fact", CUES)
def test_what_agents_write_of_a_fact_is_read_as_its_own_value(
    fact: str, catalogue: Catalogue
) -> None:
    for value in CUES[fact]:
        words = f"So {fact_words(fact, value, catalogue)}, and that decides."
        assert list(misstated_facts(words, {fact: value})) == []
        for other in CUES[fact]:
            if other != value:
                assert [name for name, _ in misstated_facts(words, {fact: other})] == [fact]


def test_values_are_those_of_the_policy(catalogue: Catalogue) -> None:
    for fact, cues in CUES.items():
        assert set(cues) <= set(catalogue.facts[fact].names)


def test_what_the_case_does_not_know_is_not_read() -> None:
    assert list(misstated_facts("The packaging has been opened.", {"tier": "vip"})) == []
