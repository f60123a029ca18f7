from __future__ import annotations

import re

import pytest

from tests.letters.briefs import PLAIN, brief, day_hint
from tests.letters.reading import faults
from ticketworld.seeds import stream
from ticketworld.writer.offline import UnwritableBriefError, write_letter
from ticketworld.writer.speaker import Speaker

ALL = frozenset({"order_number", "product", "day"})


def _text(**changes: object) -> str:
    a_brief = brief(wants="", belief="", **changes)
    texts = []
    for seed in range(30):
        letter = write_letter(a_brief, stream(seed, "hints"))
        assert faults(letter, a_brief) == []
        texts.append(letter.body)
    return "\n".join(texts).lower()


def test_who_is_unsure_of_a_number_says_so_and_who_is_not_does_not() -> None:
    doubt = r"if i'?m not|copied it right|going by my notes|mistyped|i hope that'?s right|memory"
    assert not re.search(doubt, _text())
    assert len(re.findall(doubt, _text(unsure=frozenset({"order_number"})))) > 10


def test_a_number_cut_short_is_given_as_such() -> None:
    ending = _text(order_id="0042", unsure=ALL)
    assert re.search(r"ends (?:in|with) 0042", ending)
    assert "starts with" not in ending
    assert re.search(r"(?:starts|begins) with ord-2025", _text(order_id="ORD-2025", unsure=ALL))


def test_a_doubtful_date_is_put_vaguely_and_a_sure_one_is_not() -> None:
    assert re.search(r"(?:around|about) (?:\w+ )*(?:june|6/)", _text(unsure=frozenset({"day"})))
    assert not re.search(r"(?:around|about) (?:\w+ )*(?:june|6/)", _text())


def test_who_does_not_know_the_name_says_so() -> None:
    assert re.search(r"exact name|full name|exactly", _text(product="headphones", unsure=ALL))
    assert "name right" in _text(product="the Ostrel headphones", unsure=ALL)


@pytest.mark.parametrize(
    ("product", "pattern", "sentence"),
    [
        ("headphones", "{it} {is} here.", "The headphones are here."),
        ("my speaker", "I sent {obj} back.", "I sent my speaker back."),
        ("laptop", "{product} - swap?", "Laptop - swap?"),
        ("an espresso machine", "This is a {product}.", "This is an espresso machine."),
        ("headphones", "It is a broken {product}.", "It is a broken pair of headphones."),
        ("lights", "I got a {product}.", "I got a set of lights."),
        ("headphones", "Only one part: {product}.", "Only one part: the headphones."),
        ("the Ostrel headphones", "Cancel my {product}.", "Cancel my Ostrel headphones."),
    ],
)
def test_sentences_read_well_with_any_name(product: str, pattern: str, sentence: str) -> None:
    speaker = Speaker(brief(product=product, received=False), stream(1))
    assert speaker.say(pattern) == sentence


def test_a_span_of_days_without_a_phrase_is_refused() -> None:
    odd = brief(day=day_hint(PLAIN.sent_at.date(), "ordered", 1, 77))
    with pytest.raises(UnwritableBriefError, match="no words stand for just the days"):
        write_letter(odd, stream(1))
