from __future__ import annotations

import pytest

from tests.letters.briefs import brief
from ticketworld.letters.brief import Brief
from ticketworld.seeds import stream
from ticketworld.writer.footing import choose_footing
from ticketworld.writer.offline import write_letter
from ticketworld.writer.phrases.footings import COMPANIES, JOBS

LAPTOP = {"product": "Quillon Aero Laptop", "tone": "polite", "wants": "", "belief": ""}
NEW = {**LAPTOP, "is_new": True}


def footings(*briefs: Brief) -> set[str]:
    return {choose_footing(briefs, stream(seed)) for seed in range(200)}


def test_most_people_do_not_say_in_what_part_they_write() -> None:
    found = [choose_footing((brief(**NEW),), stream(seed)) for seed in range(200)]
    assert found.count("") > 120
    assert set(found) == {"", "office", "newcomer"}


def test_nobody_who_has_ordered_before_is_new_to_the_shop() -> None:
    assert footings(brief(**LAPTOP)) == {"", "office"}


def test_who_counts_on_being_a_good_customer_is_no_newcomer() -> None:
    assert footings(brief(belief="members get a little more time")) == {"", "regular"}


@pytest.mark.parametrize(
    "changes",
    [
        {"stated": {"party": "buyer"}},
        {"product": "Corvell Fresh Electric Toothbrush"},
        {"product": ""},
        {"tone": "pleading"},
        {"request": "product_information"},
    ],
)
def test_nobody_buys_for_an_office_where_the_brief_speaks_against_it(
    changes: dict[str, object],
) -> None:
    assert "office" not in footings(brief(**{**LAPTOP, **changes}))
    assert "office" not in footings(brief(**LAPTOP), brief(**{**LAPTOP, **changes}))


def test_who_writes_for_a_relative_says_so_before_the_matter() -> None:
    for_another = brief(**LAPTOP, for_another=True)
    assert footings(for_another) == {"relative"}
    for seed in range(20):
        body = write_letter(for_another, stream(seed)).body.lower()
        said = [body.find(words) for words in ("asked me", "typing")]
        assert -1 < max(said) < body.find("laptop"), body


def test_who_writes_for_an_office_mostly_signs_with_post_and_company() -> None:
    bodies = [write_letter(brief(**LAPTOP), stream(seed, "office")).body for seed in range(150)]
    signed = [body for body in bodies if any(job in body.split("\n") for job in JOBS)]
    assert len(signed) > 4
    for body in signed:
        lines = body.split("\n")
        at = next(place for place, line in enumerate(lines) if line in JOBS)
        assert lines[at - 1] == "Maria Gonzalez"
        assert lines[at + 1] in COMPANIES
