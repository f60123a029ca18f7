from __future__ import annotations

from ticketworld.policy.catalogue import Catalogue

from .mill import brief, message


def test_the_mill_makes_a_brief_again_by_its_number_and_others_by_other_numbers() -> None:
    assert brief(7, seed=3) == brief(7, seed=3)
    assert len({repr(brief(number)) for number in range(50)}) == 50
    assert brief(7, seed=3) != brief(7, seed=4)


def test_the_mill_makes_briefs_of_every_request(catalogue: Catalogue) -> None:
    made = {brief(number).request for number in range(200)}
    assert made == set(catalogue.facts["request"].names) - {"inquiry"}


def test_messages_of_the_mill_have_one_sender_and_moment() -> None:
    messages = [message(number) for number in range(200)]
    assert {len(briefs) for briefs in messages} == {1, 2, 3}
    for briefs in messages:
        assert len({(one.customer_name, one.sent_at, one.tone) for one in briefs}) == 1
