from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from tests.decided import explained, inquiries
from tests.shop import the_judge
from ticketworld.letters import answer_cues
from ticketworld.letters.answers import Due, read_answers
from ticketworld.letters.flaw import FLAWS, Flaw
from ticketworld.letters.flaws import read_flawed, shows
from ticketworld.seeds import stream
from ticketworld.solver.decision import Decision
from ticketworld.writer import references
from ticketworld.writer.owed import Owed
from ticketworld.writer.phrases.courtesies import LAST_LINES, LEADS, LEADS_TO_SEVERAL, TAILS
from ticketworld.writer.references import (
    NoFlawError,
    reference_replies,
    strong_reply,
    weak_reply,
)

CATALOGUE = the_judge().catalogue
QUESTIONS = (("order_number",), ("packaging", "fault"), ("product",), ("order_date",))


@dataclass(frozen=True)
class Customer:
    customer_name: str = "Maria Gonzalez"
    product: str = "the Dunmora Crema Espresso Machine"


def owed(decision: Decision, truth: Decision, questions: tuple[str, ...] = ()) -> Owed:
    return Owed(due=Due(decision=decision, questions=questions), truth=truth, to=Customer())


def every_kind() -> list[list[Owed]]:
    """Return what is owed to messages: one request, two, or a question that comes first."""
    truths = [one.decision for one in explained(700)]
    asked, missing, foreign = inquiries()
    kinds = []
    for number, truth in enumerate(truths):
        questions = QUESTIONS[number % len(QUESTIONS)]
        kinds.append(
            [
                [owed(truth, truth)],
                [owed(truth, truth)],
                [owed(asked, truth, questions)],
                [owed(truth, truth), owed(truths[number - 1], truths[number - 1])],
                [owed(asked, truth, questions), owed(truths[number - 1], truths[number - 1])],
                [owed(missing if number % 2 else foreign, truth)],
            ][number % 6]
        )
    return kinds


def dues(several: list[Owed]) -> list[Due]:
    return [one.due for one in several]


def test_every_strong_reply_is_right_and_every_weak_one_wrong_in_its_way() -> None:
    flaws: Counter[Flaw] = Counter()
    for number, several in enumerate(every_kind()):
        strong = strong_reply(several, stream(number, "strong"))
        assert read_answers(strong, dues(several)) == [], strong
        weak = weak_reply(several, CATALOGUE, stream(number, "weak"))
        faults = read_answers(weak.body, dues(several))
        assert [flaw for flaw in FLAWS if shows(flaw, faults)] == [weak.flaw], weak.body
        for body in (strong, weak.body):
            assert not re.search(r"  |\.\.|[{}\[\]|]| [,.;:]|\b(\w+) \1\b", body), body
        flaws[weak.flaw] += 1
    assert set(flaws) == set(FLAWS)
    assert max(flaws.values()) < flaws.total() / 2


def test_a_reply_to_a_first_message_thanks_for_no_answer() -> None:
    for number, several in enumerate(every_kind()):
        body = strong_reply(several, stream(number, "strong"))
        assert not re.search(
            r"(?:for your (?:\w+ )?|read your )(?:reply|answer)|for the details", body
        ), body


def test_two_requests_are_answered_in_one_letter_under_their_names() -> None:
    several = next(one for one in every_kind() if len(one) == 2)
    body = strong_reply(several, stream(1, "strong"))
    assert len(re.findall(r"^(?:Dear|Hello|Hi|Good day)\b", body, re.MULTILINE)) == 1
    assert len(re.findall(r":$", body, re.MULTILINE)) >= 2


def test_two_requests_of_one_kind_are_told_apart_by_their_items() -> None:
    one = every_kind()[0][0]
    pair = [replace(one, to=Customer(product=item)) for item in ("the blender", "the lamp")]
    body = strong_reply(pair, stream(1, "strong"))
    assert re.findall(r"\((the \w+)\):$", body, re.MULTILINE) == ["the blender", "the lamp"]
    assert "(" not in strong_reply(pair[:1], stream(1, "strong"))


def test_the_same_stream_gives_the_same_replies() -> None:
    several = every_kind()[0]
    once, again = (weak_reply(several, CATALOGUE, stream(3, "weak")) for _ in range(2))
    assert once == again
    bodies = {strong_reply(several, stream(seed, "strong")) for seed in range(40)}
    assert len(bodies) == 40


def test_a_reply_that_can_be_wrong_in_no_way_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "read_flawed", lambda *_: ["wrong otherwise"])
    with pytest.raises(NoFlawError, match=r"request `\w+`: its reply can be wrong in no way"):
        weak_reply(every_kind()[0], CATALOGUE, stream(1, "weak"))


def test_what_is_added_to_a_reply_changes_nothing_that_it_says() -> None:
    for number, several in enumerate(one for one in every_kind() if len(one) == 1):

        def draw(purpose: str, number: int = number) -> random.Random:
            return stream(number, purpose)

        replies = reference_replies(several, CATALOGUE, draw)
        assert read_answers(replies.strong.body, dues(several)) == [], replies.strong.body
        assert read_flawed(replies.weak.body, replies.weak.flaw, dues(several)) == []
        plain = weak_reply(several, CATALOGUE, stream(number, "weak reply")).body
        said = [fault.message for fault in read_answers(plain, dues(several))]
        assert [one.message for one in read_answers(replies.weak.body, dues(several))] == said


def test_no_courtesy_reads_as_a_step_a_piece_of_evidence_or_a_verdict() -> None:
    asked = sorted({name for several in every_kind() for name in several[0].due.decision.evidence})
    patterns = [*map(answer_cues.evidence, asked), answer_cues.GRANTING, answer_cues.REFUSING]
    patterns += [answer_cues.ESCALATED, answer_cues.REASON, answer_cues.ASKS]
    for sentence in (*LEADS, *LEADS_TO_SEVERAL, *TAILS, *LAST_LINES):
        assert [one.pattern for one in patterns if one.search(sentence)] == [], sentence


def test_a_reply_has_one_sentence_of_thanks_and_one_last_line_at_most() -> None:
    for number, several in enumerate(every_kind()[:200]):
        replies = reference_replies(several, CATALOGUE, lambda of, n=number: stream(n, of))
        for body in (replies.strong.body, replies.weak.body):
            paragraphs = body.split("\n\n")[1:-1]
            thanks = [
                one
                for one in paragraphs
                if one.startswith(("Thank you for", "Many thanks", "Thanks"))
            ]
            assert len([one for one in thanks if one != paragraphs[-1]]) <= 1, body
            lasting = [one for one in paragraphs if one in LAST_LINES]
            assert len(lasting) <= 1
            assert not lasting or lasting[0] == paragraphs[-1], body


def test_length_does_not_tell_the_right_reply_from_the_wrong_one() -> None:
    pairs = []
    for number, several in enumerate(every_kind()[:300]):

        def draw(purpose: str, number: int = number) -> random.Random:
            return stream(number, purpose)

        replies = reference_replies(several, CATALOGUE, draw)
        pairs.append((len(replies.strong.body), len(replies.weak.body)))
    strong, weak = (sum(lengths) / len(pairs) for lengths in zip(*pairs, strict=True))
    assert abs(strong - weak) < 0.05 * strong
    longer = sum(one > other for one, other in pairs) / len(pairs)
    assert 0.44 < longer < 0.56
