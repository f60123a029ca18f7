from __future__ import annotations

import re

import pytest

from tests.letters.briefs import PLAIN, WITHOUT_ITEM, brief, day_hint
from ticketworld.policy.catalogue import Catalogue
from ticketworld.seeds import stream
from ticketworld.writer.compose import PHRASES
from ticketworld.writer.fitness import is_early
from ticketworld.writer.offline import write_letter

SENT = PLAIN.sent_at.date()
TONES = ("polite", "frustrated", "hopeful", "worried", "urgent", "curious", "pleading", "upset")


def test_every_request_of_the_vocabulary_has_phrases(catalogue: Catalogue) -> None:
    assert set(PHRASES) == set(catalogue.facts["request"].names) - {"inquiry"}


def _letters(count: int = 60, **changes: object) -> list[str]:
    plain = {"stated": {}, "day": None}
    return [
        write_letter(
            brief(**plain, **changes, tone=TONES[seed % len(TONES)]), stream(seed, "fit")
        ).body
        for seed in range(count)
    ]


@pytest.mark.parametrize("request_", sorted(WITHOUT_ITEM))
def test_letters_about_accounts_speak_of_no_item(request_: str) -> None:
    bodies = _letters(request=request_, product="", order_id=None, wants="", belief="")
    for body in bodies:
        assert not re.search(r"\b(?:parcels?|purchase|delivered|paid|bought)\b", body), body
        assert not re.search(r"\b(?:the|my|about|for) [,.;:]", body), body
        assert "order number" not in body
    starts = [re.sub(r"[^\w]", "", line)[:1] for body in bodies for line in body.split("\n\n")]
    assert sum(start.isupper() for start in starts) > 0.7 * len(starts)


def test_who_sent_an_item_back_does_not_look_forward_to_it() -> None:
    for body in _letters(request="missing_refund", wants="", belief=""):
        assert "every evening" not in body
        assert "for months" not in body


def test_who_could_not_pay_does_not_say_to_have_paid() -> None:
    for body in _letters(request="failed_payment", wants="", belief=""):
        assert not re.search(r"\b(?:paid|bought|purchased)\b", body), body


def test_what_is_named_stands_in_the_letter_as_it_is() -> None:
    named = {"account": "Maria.Gonzalez@example.com", "new_email": "mg@example.net"}
    for body in _letters(
        request="email_change", product="", order_id=None, named=named, wants="", belief=""
    ):
        assert all(text in body for text in named.values())


@pytest.mark.parametrize(
    ("changes", "early"),
    [
        ({"order_id": "ORD-20250616-0042", "day": None}, True),
        ({"order_id": "ORD-20250530-0042", "day": None}, False),
        ({"order_id": "0042", "day": None}, True),
        ({"order_id": None, "day": day_hint(SENT, "ordered", 2)}, True),
        ({"order_id": None, "day": day_hint(SENT, "ordered", 12, 16)}, False),
        ({"order_id": None, "day": day_hint(SENT, "delivered", 1)}, False),
    ],
)
def test_no_courier_is_blamed_for_an_order_that_may_be_fresh(
    changes: dict[str, object], early: bool
) -> None:
    a_brief = brief(
        request="not_received", stated={}, received=False, wants="", belief="", **changes
    )
    assert is_early(a_brief) is early
    blames = r"neighbor|next door|bins|mail room|stolen|vanish|carrier|never (?:came|got)"
    bodies = [write_letter(a_brief, stream(seed, "early")).body for seed in range(40)]
    blaming = [body for body in bodies if re.search(blames, body)]
    assert len(blaming) < 12 if early else len(blaming) > 12
