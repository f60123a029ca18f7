"""What is asked of an author for each ticket, and which texts are taken."""

from __future__ import annotations

import re

import pytest

from tests.writer.prompts.parrot import parrot
from ticketworld.factory.jobs import Job
from ticketworld.factory.prepare import Prepared
from ticketworld.money import format_money
from ticketworld.writer.piece import Piece


@pytest.fixture(scope="module")
def jobs(prepared: Prepared) -> list[Job]:
    return list(prepared.drafting.jobs())


def pieces_of(jobs: list[Job], kind: str) -> list[Piece]:
    return [piece for job in jobs for piece in job.pieces if piece.prompt().kind == kind]


def test_offline_texts_are_those_asked_for_and_pass_their_own_checks(jobs: list[Job]) -> None:
    kinds = set()
    for piece in (piece for job in jobs for piece in job.pieces):
        prompt, texts = piece.prompt(), piece.offline()
        assert set(texts) == set(prompt.fields)
        assert piece.check(texts) == []
        assert piece.offline() == texts
        kinds.add(prompt.kind)
    assert kinds == {"letter", "notes", "question", "reply", "answer"}


def test_texts_written_from_the_prompts_alone_pass_the_checks(jobs: list[Job]) -> None:
    for piece in (piece for job in jobs for piece in job.pieces):
        prompt = piece.prompt()
        texts = parrot(prompt.system, prompt.user)
        assert set(texts) == set(prompt.fields)
        assert piece.check(texts) == []


def test_no_letter_prompt_tells_how_the_matter_is_decided(
    jobs: list[Job], prepared: Prepared
) -> None:
    ids = {clause.public_id for clause in prepared.ground.policy.judge.catalogue.clauses}
    acted = 0
    for job in jobs:
        prompt = job.pieces[0].prompt()
        text = f"{prompt.system}\n{prompt.user}"
        assert not [one for one in ids if one in text]
        draft = job.draft([piece.offline() for piece in job.pieces])
        for request in draft.requests:
            truth = request.standing.truth
            assert not re.search(rf"\b{truth.outcome}", text)
            for action in truth.actions:
                assert action.type not in text
                if action.cents:
                    acted += 1
                    assert format_money(action.cents).removeprefix("$") not in text
    assert acted > 3


def test_pieces_of_different_tickets_are_different_samples(jobs: list[Job]) -> None:
    assert len({job.pieces[0].sample for job in jobs}) == len(jobs)
    assert all(len({piece.sample for piece in job.pieces}) == 1 for job in jobs)


def test_a_letter_that_leaks_is_refused_with_the_words(jobs: list[Job]) -> None:
    piece, *_ = pieces_of(jobs, "letter")
    texts = piece.offline()
    leaking = {**texts, "body": texts["body"] + " Under POL-RETURN-001 you owe me $999.99."}
    told = " ".join(map(str, piece.check(leaking)))
    assert "POL-RETURN-001" in told
    assert "$999.99" in told


@pytest.mark.parametrize(
    ("kind", "words", "why"),
    [
        ("question", " Was it a gift?", "party"),
        ("question", " Is it about PROD-0001?", "id that has no place"),
        ("question", " You will get $5.00.", "the amount `$5.00`"),
        ("reply", " It was given to me as a gift.", "not to be said"),
        ("answer", " We add $77.31 to that.", "$77.31"),
        ("notes", " POL-NOWHERE-001 says so.", "`POL-NOWHERE-001` is no clause of the policy"),
        ("notes", " The fee is $77.31.", "the amount `$77.31`"),
        ("letter", " \x00", r"'\x00' is no character of a text"),
        ("notes", " \ud800", r"'\ud800' is no character of a text"),
    ],
)
def test_texts_that_say_more_than_they_may_are_refused(
    jobs: list[Job], kind: str, words: str, why: str
) -> None:
    piece, *_ = pieces_of(jobs, kind)
    texts = {name: text + words for name, text in piece.offline().items()}
    assert why in " ".join(map(str, piece.check(texts)))


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("question", "nothing asks for"),
        ("reply", "is to be given"),
        ("notes", "is left out, on which the decision rests"),
    ],
)
def test_texts_that_leave_out_what_they_are_for_are_refused(
    jobs: list[Job], kind: str, why: str
) -> None:
    piece, *_ = pieces_of(jobs, kind)
    texts = dict.fromkeys(piece.offline(), "Well, hello there.")
    assert why in " ".join(map(str, piece.check(texts)))


@pytest.mark.parametrize("kind", ["letter", "question", "reply", "answer", "notes"])
def test_an_empty_text_is_refused(jobs: list[Job], kind: str) -> None:
    piece, *_ = pieces_of(jobs, kind)
    assert "is empty" in str(piece.check(dict.fromkeys(piece.offline(), " "))[0])
