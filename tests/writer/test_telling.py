from __future__ import annotations

import pytest

from tests.letters.briefs import brief
from ticketworld.seeds import stream
from ticketworld.writer.offline import write_letter
from ticketworld.writer.telling import fact_patterns, is_discreet


@pytest.mark.parametrize(
    ("words", "stated", "discreet"),
    [
        ("one has to open it to find out", {"packaging": "opened"}, True),
        ("one has to open it to find out", {}, False),
        ("I simply changed my mind", {"fault": "none"}, True),
        ("I simply changed my mind", {"fault": "water"}, False),
        ("things bought as presents get more time", {"party": "buyer"}, True),
        ("things bought as presents get more time", {"packaging": "opened"}, False),
        ("money is money", {}, True),
    ],
)
def test_words_of_a_template_must_not_tell_what_the_letter_keeps_to_itself(
    words: str, stated: dict[str, str], discreet: bool
) -> None:
    assert is_discreet(words, brief(stated=stated)) is discreet


def test_a_letter_that_keeps_a_fact_to_itself_drops_the_belief_and_keeps_the_wish() -> None:
    silent = brief(stated={}, belief="one has to open it to find out", wants="to send it back")
    bodies = [write_letter(silent, stream(seed)).body.lower() for seed in range(20)]
    assert not any("find out" in body for body in bodies)
    assert sum("send it back" in body for body in bodies) > 12


def test_facts_are_told_in_the_order_of_the_request_and_only_those() -> None:
    a_brief = brief(stated={"fault": "none", "packaging": "opened"}, implied=("packaging",))
    packaging, fault = fact_patterns(a_brief, stream(1))
    assert "box is opened" not in packaging
    assert fact_patterns(brief(stated={}), stream(1)) == []
    assert fault
