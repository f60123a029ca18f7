from __future__ import annotations

import re
from datetime import datetime

from tests.letters.briefs import brief
from ticketworld.letters.brief import Brief
from ticketworld.seeds import stream
from ticketworld.writer.envelope import ending, greeting, left_below, plain_subject
from ticketworld.writer.offline import write_letter
from ticketworld.writer.phrases.subjects import ABOUT_AN_ORDER
from ticketworld.writer.voice import Voice, choose_voice

SEEDS = range(400)


def voices(tone: str = "polite") -> list[Voice]:
    return [choose_voice(tone, "", stream(seed, "voice")) for seed in SEEDS]


def test_a_greeting_names_the_part_of_the_day_in_which_it_is_sent() -> None:
    early = brief(sent_at=datetime(2025, 6, 18, 8, 0))
    said = {
        greeting(early, voice, stream(seed)) for seed, voice in zip(SEEDS, voices(), strict=True)
    }
    assert any("morning" in words.lower() for words in said)
    assert not any(re.search("afternoon|evening", words.lower()) for words in said)
    assert "" in said


def test_who_is_cross_is_not_overjoyed_to_thank() -> None:
    for seed, voice in zip(SEEDS, voices("frustrated"), strict=True):
        thanks = "\n".join(ending((brief(),), voice, stream(seed)))
        assert not re.search("million|great!|so much", thanks)


def _below(a_brief: Brief) -> str:
    parts = [
        line
        for seed, voice in zip(SEEDS, voices(), strict=True)
        for line in left_below((a_brief,), voice, stream(seed))
    ]
    return "\n".join(parts)


def test_the_shop_s_mail_is_quoted_only_by_who_can_have_got_it() -> None:
    assert "> " in _below(brief())
    assert "> " not in _below(brief(request="return", stated={"party": "recipient"}))
    assert "> " not in _below(brief(request="data_export", product="", order_id=None))
    assert "> " not in _below(brief(for_another=True))


def test_a_subject_that_tells_little_speaks_of_an_order_only_where_there_is_one() -> None:
    without = brief(request="account_access", product="", order_id=None)
    said = {plain_subject((without,), stream(seed)) for seed in SEEDS}
    assert not said & set(ABOUT_AN_ORDER)
    assert {plain_subject((brief(),), stream(seed)) for seed in SEEDS} & set(ABOUT_AN_ORDER)
    assert "" in said


def test_a_number_is_pasted_with_the_item_or_said_once() -> None:
    pasted = inline = 0
    for seed in range(300):
        body = write_letter(brief(wants="", belief=""), stream(seed, "row")).body
        assert len(re.findall("ORD-20250530-0042", body, re.IGNORECASE)) == 1, body
        pasted += bool(re.search(r"(?mi)^[^.\n]*ORD-20250530-0042[^.\n]*$", body))
        inline += bool(re.search(r"\((?:order (?:no\. |number )?)?ORD-20250530-0042\)", body))
    assert pasted > 5
    assert inline > 20
