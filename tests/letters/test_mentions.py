from __future__ import annotations

from tests.conftest import clause
from tests.shop import the_judge
from ticketworld.letters.mentions import Mention, clauses_of

CLAUSES = clauses_of(the_judge().catalogue)


def names(mentions: tuple[Mention, ...] | list[Mention]) -> list[set[str]]:
    return [set(mention.slugs) for mention in mentions]


def test_a_clause_is_known_by_its_id_by_id_and_title_and_by_its_title_alone() -> None:
    text = "POL-RETURN-002 and pol-return-001 (late return) and `Restocking fee` and `deny`."
    assert names(CLAUSES.mentions(text)) == [
        {"restocking_fee"}, {"late_return"}, {"restocking_fee"},
    ]  # fmt: skip


def test_an_id_that_several_share_means_any_of_them() -> None:
    assert names(CLAUSES.mentions("By POL-RETURN-001.")) == [{"return_window", "late_return"}]


def test_a_clause_that_is_none_is_named_and_means_nothing() -> None:
    text = "POL-RETURN-099 and POL-RETURN-002 (Refund fee) and POL-SECRET-001."
    assert names(CLAUSES.mentions(text)) == [set(), set(), set()]


def test_what_gives_way_and_what_prevails_is_read_in_both_directions() -> None:
    for text in (
        "POL-RETURN-002 gives way to POL-RETURN-004.",
        "POL-RETURN-004 (Defective items) overrides POL-RETURN-002 (Restocking fee).",
        "Here POL-RETURN-002 is therefore overridden by POL-RETURN-004.",
    ):
        (sentence,) = CLAUSES.sentences(text)
        assert [names(pair) for pair in sentence.defeats] == [
            [{"restocking_fee"}, {"defective_return"}]
        ]
        assert sentence.is_beating


def test_what_a_blocked_clause_would_need_is_read() -> None:
    (sentence,) = CLAUSES.sentences("POL-RETURN-002 is blocked: it requires `Return window`.")
    assert [names(pair) for pair in sentence.blockades] == [
        [{"restocking_fee"}, {"return_window"}]
    ]
    assert sentence.defeats == ()


def test_a_sentence_without_its_clauses_is_still_a_sentence() -> None:
    one, two = CLAUSES.sentences(
        "By POL-RETURN-001 (Return window) it is granted. It costs $5.00."
    )
    assert one.plain == "By it it is granted."
    assert not one.is_beating
    assert two.mentions == ()


def test_clauses_of_another_policy_are_known_by_their_own_ids(small_policy) -> None:
    judge = small_policy(clause("wave", "request(ask)", "supports(wave, approve)."))
    known = clauses_of(judge.catalogue)
    assert names(known.mentions("By X-wave, not by POL-RETURN-001.")) == [{"wave"}, set()]
    assert known.queues == frozenset()


def test_queues_are_those_that_rules_escalate_to() -> None:
    assert CLAUSES.queues == {"manager", "fraud", "payments"}
