from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.letters.briefs import FAULTS, PRODUCTS, WITHOUT_ITEM, brief
from tests.letters.reading import (
    agos_in,
    amounts_in,
    dates_in,
    hints_at,
    percentages_in,
    said_values,
    scanned,
    stated_values,
    verdicts_in,
)
from ticketworld.letters.english.implied import IMPLIED
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.seeds import stream
from ticketworld.writer.compose import PHRASES
from ticketworld.writer.grammar import spin
from ticketworld.writer.phrases import (
    condition,
    footings,
    frame,
    history,
    moods,
    named,
    scraps,
    stories,
    subjects,
    wishes,
)
from ticketworld.writer.phrases.faults import fault_patterns
from ticketworld.writer.phrases.goods import goods_of
from ticketworld.writer.phrases.implied import UNOPENED_UNSEEN, implied_patterns
from ticketworld.writer.phrases.moods import mood_of
from ticketworld.writer.speaker import Speaker

SPINS = 60


NAMED = {
    "code": "BLOOM26", "account": "may.june@example.com", "new_email": "june7@example.net",
}  # fmt: skip


def _said(
    pattern: str, product: str = PRODUCTS[0], *, named_before: bool = False
) -> Iterator[str]:
    a_brief = brief(product=product, other_product="Umbrant Iris Thing", named=NAMED)
    for turn in range(SPINS):
        speaker = Speaker(a_brief, stream(turn, pattern))
        if named_before:
            speaker.say("{product}")
        yield speaker.say(pattern)


@pytest.mark.parametrize("used", [True, False])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("product", PRODUCTS)
def test_every_sentence_about_a_fault_is_read_as_that_fault(
    product: str, fault: str, used: bool
) -> None:
    for pattern in fault_patterns(fault, product, used=used):
        for sentence in _said(pattern, product):
            bare = sentence.replace(product, "item")
            assert stated_values("fault", bare) == [fault], sentence
            if not used:
                assert stated_values("packaging", bare) == [], sentence


@pytest.mark.parametrize("value", ["unopened", "opened"])
def test_every_sentence_about_the_packaging_is_read_as_that(value: str) -> None:
    unseen = condition.UNOPENED_UNSEEN if value == "unopened" else ()
    for pattern in (*condition.PACKAGING[value], *unseen):
        for sentence in _said(pattern):
            assert stated_values("packaging", sentence) == [value], sentence
            assert stated_values("fault", sentence) == [], sentence


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("bundle_parts", "all"),
        ("bundle_parts", "some"),
        ("party", "buyer"),
        ("party", "recipient"),
    ],
)
def test_every_sentence_about_a_set_or_a_gift_is_read_as_that(fact: str, value: str) -> None:
    tables = {"bundle_parts": condition.BUNDLE_PARTS, "party": condition.PARTY}
    for product in (PRODUCTS[0], PRODUCTS[2]):
        for pattern in tables[fact][value]:
            for sentence in _said(pattern, product):
                bare = sentence.replace(product, "item")
                assert stated_values(fact, bare) == [value], sentence
                for other in {"packaging", "fault", "bundle_parts", "party"} - {fact}:
                    assert stated_values(other, bare) == [], sentence


@pytest.mark.parametrize("used", [True, False])
@pytest.mark.parametrize(
    ("fact", "value"), [(fact, value) for fact, values in IMPLIED.items() for value in values]
)
def test_every_implied_fact_is_read_as_its_value_and_as_no_other(
    fact: str, value: str, used: bool
) -> None:
    allowed = {"packaging"} if used and fact == "fault" else set()
    for product in PRODUCTS:
        patterns = implied_patterns(fact, value, product, used=used)
        assert len(patterns) > 1
        for pattern in (*patterns, *(UNOPENED_UNSEEN if value == "unopened" else ())):
            for sentence in _said(pattern, product):
                bare = sentence.replace(product, "item")
                assert stated_values(fact, bare) == [value], sentence
                assert said_values(fact, bare) == [], sentence
                for other in set(IMPLIED) - {fact} - allowed:
                    assert stated_values(other, bare) == [], sentence


@pytest.mark.parametrize("count", range(21))
def test_every_sentence_about_photos_is_read_as_their_number(count: int) -> None:
    for pattern in condition.photo_patterns(count):
        for sentence in _said(pattern):
            assert stated_values("photos_sent", sentence) == [count], sentence


def _small_talk() -> dict[str, list[str]]:
    pools: dict[str, list[str]] = {"stories": [*stories.STORIES, *stories.ITEM_STORIES]}
    for request, phrases in PHRASES.items():
        pools[request] = [
            *phrases.subjects, *phrases.situations, *phrases.details, *phrases.asks,
            *phrases.waiting, *phrases.early, *phrases.always,
        ]  # fmt: skip
    pools["moods"] = [pattern for known in moods.MOODS.values() for pattern in known]
    for name, table in (("pleasantries", frame.PLEASANTRIES), ("thanks", frame.THANKS),
                        ("sign-offs", frame.SIGN_OFFS)):  # fmt: skip
        pools[name] = [pattern for known in table.values() for pattern in known]
    pools["afterwords"] = [*frame.AFTERWORDS, *frame.COLD_THANKS]
    pools["footings"] = [pattern for known in footings.FOOTINGS.values() for pattern in known]
    pools["scraps"] = [*scraps.PHONE_LINES, *scraps.QUOTED, *footings.JOBS, *footings.COMPANIES]
    pools["subjects"] = [*subjects.ANY, *subjects.ABOUT_AN_ORDER]
    pools["numbers"] = [
        *history.ORDER_NUMBER, *history.ORDER_NUMBER_SHORT, *history.GIFT_ORDER_NUMBER,
        *history.ORDER_NUMBER_UNKNOWN,
    ]  # fmt: skip
    pools["names"] = [pattern for known in named.NAMED.values() for pattern in known]
    pools["wishes"] = [*wishes.OTHER_PRODUCT, *wishes.SAME_PRODUCT]
    return pools


PRONOUN_MISPLACED = re.compile(
    r"\b(?<!of )(?<!for )(?<!with )(?<!on )(?<!about )"
    r"[Tt]hem (?:arrived|came|got here|stands|is|was|were|are|has|have)\b"
    r"|\b(?:send|give) back (?:it|them)\b"
)


@pytest.mark.parametrize("pool", ["days", *sorted(_small_talk())])
def test_pronouns_of_several_things_stand_in_the_right_case(pool: str) -> None:
    told = [*history.DELIVERED, *history.ORDERED] if pool == "days" else _small_talk()[pool]
    for pattern in told:
        for sentence in _said(pattern, "Lumenor Calm Wireless Headphones", named_before=True):
            assert not PRONOUN_MISPLACED.search(sentence), sentence


@pytest.mark.parametrize("pool", sorted(_small_talk()))
def test_small_talk_gives_nothing_away(pool: str) -> None:
    everywhere = ("packaging", "fault", "photos_sent", "bundle_parts", "party")
    facts = FACTS_OF_REQUEST.get(pool, () if pool in PHRASES else everywhere)
    for pattern in _small_talk()[pool]:
        for sentence in _said(pattern):
            for fact in facts:
                assert stated_values(fact, sentence) == [], sentence
                assert hints_at(fact, sentence) == [], sentence
            assert agos_in(sentence) == [], sentence
            assert dates_in(sentence.replace("ORD-20250530-0042", "")) == [], sentence
            assert verdicts_in(sentence) == [], sentence
            assert amounts_in(sentence) == [], sentence
            assert percentages_in(sentence) == [], sentence


@pytest.mark.parametrize(
    ("product", "family", "held", "battery"),
    [
        ("Wrenfield Watch Security Camera", "camera", True, True),
        ("Pellane Grip Phone Case", "passive", True, False),
        ("Marrowby Rise Standing Desk", "passive", False, False),
        ("Dunmora Crema Espresso Machine", "device", False, False),
        ("Quillon Frame Monitor", "screen", False, False),
        ("Palettine Layer Photo Editor", "software", False, False),
        ("Corvell Fresh Electric Toothbrush", "device", True, True),
        ("Lumenor Calm Wireless Headphones", "audio", True, True),
    ],
)
def test_the_last_words_of_a_name_tell_the_kind_of_goods(
    product: str, family: str, held: bool, battery: bool
) -> None:
    goods = goods_of(product)
    assert (goods.family, goods.held, goods.battery) == (family, held, battery)


def test_plural_products_take_plural_verbs() -> None:
    speaker = Speaker(brief(product="Lumenor Calm Wireless Headphones"), stream(1))
    assert speaker.say("{product} [{is}] fine.") == "Lumenor Calm Wireless Headphones are fine."
    assert speaker.say("{it} {was} fine and I like {obj}.") == "They were fine and I like them."
    lone = Speaker(brief(product="Quillon Aero Laptop"), stream(1))
    assert lone.say("{product} {is} fine.") == "Quillon Aero Laptop is fine."


@pytest.mark.parametrize(
    ("tone", "mood"),
    [("matter of fact", "plain"), ("expecting cooperation", "confident"), ("Very_upset", "upset"),
     ("desperate", "pleading"), ("", "plain"), ("unheard of", "plain")],
)  # fmt: skip
def test_a_tone_finds_its_mood(tone: str, mood: str) -> None:
    assert mood_of(tone) == mood


def test_brackets_that_do_not_match_are_refused() -> None:
    for pattern in ("[a|b", "a]b[", "[[a]"):
        with pytest.raises(ValueError, match="bracket"):
            spin(pattern, stream(1))


def test_nested_alternatives_are_all_reachable() -> None:
    found = {spin("[a|b[c|d]]e", stream(turn)) for turn in range(50)}
    assert found == {"ae", "bce", "bde"}


@pytest.mark.parametrize("request_", sorted(PHRASES))
def test_every_situation_makes_its_request_known(request_: str) -> None:
    phrases = PHRASES[request_]
    itemless = request_ in WITHOUT_ITEM
    a_brief = brief(
        request=request_,
        product="" if itemless else PRODUCTS[0],
        retailer="Best Buy",
        retailer_price_cents=4_999,
    )
    for pattern in (*phrases.situations, *phrases.waiting, *phrases.early):
        for turn in range(SPINS):
            sentence = Speaker(a_brief, stream(turn, pattern)).say(pattern)
            read = scanned(sentence.replace(PRODUCTS[0], "item"))
            cues = ENGLISH.matters.requests[request_]
            assert any(read.matches(cue) for cue in cues), sentence
