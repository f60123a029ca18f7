"""Whoever follows a prompt, and knows nothing else, writes what passes the checks."""

from __future__ import annotations

from random import Random

from hypothesis import given

from tests.letters.briefs import briefs
from tests.writer.prompts.parrot import parrot
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_back
from ticketworld.writer.prompts.letter import letter_prompt


@given(briefs())
def test_a_letter_written_from_its_prompt_alone_reads_back_clean(about: Brief) -> None:
    prompt = letter_prompt([about], Random(5))
    texts = parrot(prompt.system, prompt.user)
    assert set(texts) == set(prompt.fields)
    letter = Letter(subject=texts["subject"], body=texts["body"])
    assert read_back(letter, about) == []
