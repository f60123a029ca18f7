from __future__ import annotations

import hashlib
import random
import re
from dataclasses import replace
from datetime import date, datetime

import orjson
import pytest

from ticketworld.dataset import names
from ticketworld.policy.handbook import handbook_text

FACTORS = (2, 5, 10, 20)
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
_FOR_THE_SHOP = re.compile(r"\d+\.\d+  (?:[Oo]nline shop(?! of)|.*\bonline shop\b|Online orders)")


def paragraphs(dilution, *standings):
    return [part.block for part in dilution.parts if part.block.standing in standings]


def auc(blocks, seed, model):
    """Return how well half of the paragraphs teach a bag of words to find the binding others."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.metrics import roc_auc_score

    order = list(blocks)
    random.Random(seed).shuffle(order)
    known, asked = order[: len(order) // 2], order[len(order) // 2 :]
    words = CountVectorizer()
    seen = words.fit_transform([block.text for block in known])
    model.fit(seen, [block.standing == "binding" for block in known])
    rated = model.predict_proba(words.transform([block.text for block in asked]))[:, 1]
    return roc_auc_score([block.standing == "binding" for block in asked], rated)


@pytest.mark.parametrize("factor", FACTORS)
def test_no_bag_of_words_tells_binding_paragraphs_from_idle_ones(diluted, factor):
    from sklearn.linear_model import LogisticRegression
    from sklearn.naive_bayes import MultinomialNB

    blocks = paragraphs(diluted(factor, 1), "binding", "idle")
    headed = [*blocks, *paragraphs(diluted(factor, 1), "heading")]
    for split in range(2):
        for model in (LogisticRegression(solver="liblinear"), MultinomialNB()):
            assert 0.25 <= auc(blocks, split, model) <= 0.75
    assert auc(headed, 0, MultinomialNB()) <= 0.8


def test_the_measure_itself_finds_what_can_be_told_apart(diluted):
    from sklearn.linear_model import LogisticRegression

    blocks = paragraphs(diluted(2, 1), "binding", "idle")
    told = [replace(block, text=f"{block.text} {block.standing}") for block in blocks]
    assert auc(told, 0, LogisticRegression(solver="liblinear")) > 0.95


@pytest.mark.parametrize("factor", FACTORS)
def test_the_manual_is_as_many_times_as_long_as_the_handbook_as_asked(basis, diluted, factor):
    handbook = handbook_text(basis.judge.catalogue, basis.manifest.company)
    manual = diluted(factor, 1).files[names.FULL_POLICY].decode()
    for measure in (len, lambda text: len(text.split())):
        assert measure(manual) == pytest.approx(factor * measure(handbook), rel=0.1)


@pytest.mark.parametrize("factor", [2, 20])
def test_the_handbook_stands_in_the_manual_word_for_word_and_in_its_order(basis, diluted, factor):
    handbook = handbook_text(basis.judge.catalogue, basis.manifest.company).strip()
    told = [block for block in re.split(r"\n{2,}", handbook) if not is_heading(block)]
    binding = [block.text for block in paragraphs(diluted(factor, 1), "binding")]
    assert binding == told
    slugs = [slug for b in paragraphs(diluted(factor, 1), "binding") for slug in b.clauses]
    assert sorted(slugs) == sorted(basis.judge.catalogue.by_slug)


def is_heading(block):
    lines = block.split("\n")
    return set(lines[-1]) <= {"-", "="} or lines[0].startswith(" 1. ")


@pytest.mark.parametrize("factor", [2, 20])
def test_the_line_above_a_section_tells_whether_it_is_in_force(basis, diluted, factor):
    """A reader of headings alone finds what binds: the shop's, begun, not ended, adopted."""
    heading, seen = "", set()
    for part in diluted(factor, 1).parts:
        if part.block.standing == "heading":
            heading = part.block.text.split("\n")[-1]
        elif part.section:
            binds = part.block.standing in ("binding", "near_miss")
            assert is_in_force(heading, basis.first_message) == binds, heading
            seen.add(binds)
    assert seen == {True, False}


def is_in_force(heading, day):
    if not _FOR_THE_SHOP.match(heading) or re.search(
        r"draft|proposal|voted|discussion|until|ended| to \d", heading
    ):
        return False
    begun = datetime.strptime(_DAY.findall(heading)[-1], "%d %B %Y").date()
    return begun <= day


def test_no_edition_that_has_not_begun_binds_any_message_of_the_dataset(basis, diluted):
    later = [
        datetime.strptime(day, "%d %B %Y").date()
        for part in diluted(20, 1).parts
        if part.block.standing == "heading"
        for day in _DAY.findall(part.block.text)
    ]
    assert any(day > basis.manifest.date for day in later)
    assert not [day for day in later if basis.first_message <= day <= basis.manifest.date]


def test_the_notes_tell_of_each_paragraph_what_it_is(diluted):
    files = diluted(5, 1).files
    notes = orjson.loads(files[names.DILUTION_NOTES])
    text = files[names.FULL_POLICY].decode()
    lines = text.split("\n")
    blocks = text.rstrip("\n").split("\n\n")
    assert len(notes["paragraphs"]) == len(blocks)
    for entry, block in zip(notes["paragraphs"], blocks, strict=True):
        assert entry["sha256"] == hashlib.sha256(block.encode()).hexdigest()
        assert lines[entry["line"] - 1] == block.split("\n")[0]
    assert {e["sort"] for e in notes["paragraphs"] if e["standing"] == "idle"} >= {
        "superseded", "country", "channel", "draft", "not_yet", "procedure", "training",
        "question", "definition", "history", "letter", "guide", "index", "editions",
    }  # fmt: skip
    near = [e["clauses"] for e in notes["paragraphs"] if e["standing"] == "near_miss"]
    assert sorted(near) == sorted([one["slug"]] for one in notes["near_misses"])
    for name, known in notes["files"].items():
        assert hashlib.sha256(files[name]).hexdigest() == known


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(basis, diluted):
    from ticketworld.dilution.dilute import dilute

    assert dilute(basis, 2, 1).files == diluted(2, 1).files
    other = diluted(2, 2)
    assert other.files[names.FULL_POLICY] != diluted(2, 1).files[names.FULL_POLICY]
    assert other.near_misses != diluted(2, 1).near_misses


def test_no_text_of_the_manual_is_left_with_an_open_place(diluted):
    text = diluted(20, 1).files[names.FULL_POLICY].decode()
    assert not re.search(r"[{}]", text)
    assert not re.search(r"\b(\w+) \1\b(?<!had had)", text.replace("\n", " "))


def test_days_are_real_days(diluted):
    for part in diluted(20, 1).parts:
        for day in _DAY.findall(part.block.text):
            assert isinstance(datetime.strptime(day, "%d %B %Y").date(), date)
