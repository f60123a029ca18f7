from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given

from tests.letters.briefs import PLAIN, REQUESTS, brief, briefs
from ticketworld.letters.brief import Brief
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.lexicon import said_values, stated_values
from ticketworld.letters.naming import bare_name
from ticketworld.letters.plain import masked, plain
from ticketworld.money import format_money
from ticketworld.writer.offline import UnwritableBriefError
from ticketworld.writer.prompts.letter import letter_prompt
from ticketworld.writer.prompts.matters import MATTERS


def told(*about: Brief, seed: int = 1) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(letter_prompt(about, Random(seed)).user)
    return made


def matter(about: Brief) -> Mapping[str, Any]:
    (one,) = told(about)["matters"]
    return dict(one)


@given(briefs())
def test_a_prompt_holds_all_that_must_be_said_and_nothing_that_is_withheld(about: Brief) -> None:
    user = letter_prompt([about], Random(1)).user
    must = [about.customer_name, about.order_id, bare_name(about.product), about.other_product]
    must += [about.retailer, *about.named.values()]
    if about.retailer_price_cents is not None:
        must.append(format_money(about.retailer_price_cents))
    assert [one for one in must if one and one not in user] == []
    assert [one for one in about.withheld if one in user] == []


@given(briefs())
def test_the_examples_for_a_fact_let_it_be_known_as_they_should(about: Brief) -> None:
    one = matter(about)
    says = [fact for fact in about.stated if fact not in about.implied]
    shows = [fact for fact in about.stated if fact in about.implied]
    assert len(one.get("say", ())) == len(says)
    assert len(one.get("let_show", ())) == len(shows)
    for facts, examples in ((says, one.get("say", ())), (shows, one.get("let_show", ()))):
        for fact, sentences in zip(facts, examples, strict=True):
            for sentence in sentences["such_as"]:
                bare = ENGLISH.scan(masked(plain(sentence), [bare_name(about.product)]))
                assert about.stated[fact] in stated_values(fact, bare, ENGLISH)
                assert facts is says or about.stated[fact] not in said_values(fact, bare, ENGLISH)


def test_what_is_not_stated_is_to_be_kept_quiet_about() -> None:
    quiet = matter(brief(stated={"packaging": "opened"}))["keep_quiet_about"]
    assert len(quiet) == 3
    assert not any("packaging" in words for words in quiet)
    assert any("gift" in words for words in quiet)


def test_a_belief_that_gives_away_what_is_withheld_is_left_out() -> None:
    assert matter(PLAIN)["believes"] == "the matter is simple"
    about = brief(stated={}, belief="I simply changed my mind")
    assert "believes" not in matter(about)


def test_a_hint_given_with_a_doubt_says_so() -> None:
    about = brief(unsure=frozenset({"order_number", "day"}))
    one = matter(about)
    assert one["order_number"]["words"] == PLAIN.order_id
    assert "wrong" in one["order_number"]["doubt"]
    assert "wrong" in one["day"]["doubt"]
    assert one["item"] == PLAIN.product


def test_a_day_is_offered_in_the_words_that_the_checks_know() -> None:
    words = matter(PLAIN)["day"]["one_of_these_words"]
    assert "June 3" in words
    assert len(words) == len(set(words))


def test_whoever_writes_for_a_relative_says_so() -> None:
    assert "relative" in told(brief(for_another=True))["writes_for"]
    assert "writes_for" not in told(PLAIN)


@pytest.mark.parametrize(
    ("code", "name", "day"), [("de", "German", "3. Juni"), ("es", "Spanish", "3 de junio")]
)
def test_in_other_languages_facts_are_told_by_their_meaning(
    code: str, name: str, day: str
) -> None:
    about = brief(language=code)
    assert f"in {name}." in letter_prompt([about], Random(1)).system
    one = matter(about)
    assert one["about"] == MATTERS["return"]
    assert one["say"] == ["the packaging has been opened", "nothing is wrong with the item"]
    assert any(day in words for words in one["day"]["one_of_these_words"])


def test_several_matters_make_a_longer_letter() -> None:
    one, two = told(PLAIN), told(PLAIN, brief(request="order_status", stated={}))
    abouts = [m["about"]["that"] for m in two["matters"]]
    assert abouts == [MATTERS["return"], MATTERS["order_status"]]
    assert int(two["length"].split()[0]) == int(one["length"].split()[0]) + 40


def test_letters_are_asked_for_in_many_manners() -> None:
    made = [told(PLAIN, seed=seed) for seed in range(200)]
    assert len({one["manner"] for one in made}) == 5
    assert len({(one["manner"], *one["habits"]) for one in made}) > 80


def test_the_same_stream_gives_the_same_prompt() -> None:
    assert letter_prompt([PLAIN], Random(7)) == letter_prompt([PLAIN], Random(7))


def test_there_are_words_for_every_request() -> None:
    assert set(MATTERS) == set(REQUESTS)


def test_a_request_without_words_is_refused() -> None:
    with pytest.raises(UnwritableBriefError, match="`sing`"):
        letter_prompt([brief(request="sing", stated={})], Random(1))
