"""Areas, clauses, settings, prose and relations that are declared wrongly."""

from __future__ import annotations

import pytest

from tests.policy.conftest import REFUNDS, SWAPS, Problems, Write
from ticketworld.policy.load import load_policy

LINE = REFUNDS.count("\n") + 1
_AREA_TITLE = 'an area has one title; write one `area(refunds, 10, "Title").`'

WRONG = [
    (
        'clause(extra, "P-9", "Extra").',
        "clause `extra` has no prose; write a `%*! extra` block above it",
    ),
    ('clause(extra, "P-9", "Extra").', "clause `extra` is never met; write `met(extra) :- …`"),
    ('clause(extra, "", "Extra").', "clause `extra` has no public id; write one"),
    ('clause(extra, "P-9", " ").', "clause `extra` has no title; write one"),
    (
        'clause(extra, "P-9", "Ex\\ntra").',
        "title `Ex tra` of clause `extra` breaks over lines; write one line",
    ),
    (
        'clause(extra, p9, "Extra").',
        '`p9` of `clause(extra,p9,"Extra")` must be a string; put it in quotes',
    ),
    (
        'clause(in_time, "P-9", "Extra").',
        "clause `in_time` is declared twice, first at refunds.lp:6; rename one",
    ),
    (
        'clause(refunds, "P-9", "Extra").',
        "clause `refunds` has the name of its area; rename one of them",
    ),
    (
        'clause(X, "P-9", "Extra") :- request(X).',
        '`clause(X,"P-9","Extra")` must be a plain fact of constants; '
        "write it without variables or conditions",
    ),
    (
        'clause(7, "P-9", "Extra").',
        '`clause(7,"P-9","Extra")` must be a plain fact of constants; '
        "write it without variables or conditions",
    ),
    ("setting(in_time, days, 31).", "setting `days` of `in_time` is given twice; keep one"),
    (
        "setting(in_time, cents, many).",
        "setting `cents` of `in_time` is `many`; give it a whole number",
    ),
    ("setting(in_tme, cents, 3).", "setting of unknown clause `in_tme`; did you mean `in_time`?"),
    (
        "setting(swap, cents, 3).",
        "setting of `swap` stands in another area; move it to `swaps.lp`",
    ),
    ('area(refunds, 11, "Again").', _AREA_TITLE),
    (
        "%*! in_tme\nWords.\n*%",
        "prose of unknown clause `in_tme`; did you mean `in_time`?",
    ),
    ("%*! in_time\nWords.\n*%", "`in_time` has two prose blocks; join them"),
    (
        "%*! in time\nWords.\n*%",
        "prose opens with `%*! in time`; write `%*!` and one name alone on the line",
    ),
    ("met(too_lat) :- age(3).", "`met` of unknown clause `too_lat`; did you mean `too_late`?"),
    (
        "met(C) :- clause(C, _, _).",
        "`met(C)` must name its clause by a constant; write one rule a clause",
    ),
    ("supports(zzz, deny).", "`supports` of unknown clause `zzz`; declare it by a `clause` fact"),
    (
        "overrides(too_late, in_tim).",
        "`overrides` of unknown clause `in_tim`; did you mean `in_time`?",
    ),
    (
        "requires(zzz, in_time).",
        "`requires` of unknown clause `zzz`; declare it by a `clause` fact",
    ),
    (
        "modifies(too_late, in_tim, days, 3).",
        "`modifies` of unknown clause `in_tim`; did you mean `in_time`?",
    ),
    (
        "precedes(in_tim, too_late).",
        "`precedes` of unknown clause `in_tim`; did you mean `in_time`?",
    ),
    (
        "overrides(too_late, X) :- clause(X, _, _).",
        "`overrides(too_late,X)` must name its clauses by constants; write one rule a pair",
    ),
    (
        "modifies(too_late, in_time, day, 3).",
        "`in_time` has no setting `day` to modify; did you mean `days`?",
    ),
    (
        "modifies(too_late, swap, cents, 3).",
        "`swap` has no setting `cents` to modify; declare it there",
    ),
    (
        "modifies(too_late, in_time, days, three).",
        "`three` is no value of a setting; write a whole number",
    ),
    (
        "precedes(too_late, in_time).",
        "`precedes(too_late,in_time)` ranks clauses that modify no setting in common; "
        "remove it, or use `overrides`",
    ),
]


@pytest.mark.parametrize(
    ("added", "message"),
    WRONG,
    ids=[message[:50] for _, message in WRONG],
)
def test_a_wrong_declaration_is_told_with_a_next_step(
    added: str, message: str, problems: Problems
) -> None:
    assert f"refunds.lp:{LINE}: {message}" in problems({"refunds.lp": f"{REFUNDS}{added}\n"})


def test_one_slug_in_two_areas_is_told_where_it_stands_the_second_time(
    problems: Problems,
) -> None:
    again = '%*! in_time\nWords.\n*%\nclause(in_time, "P-9", "Again").\n'
    line = SWAPS.count("\n") + 4

    assert problems({"swaps.lp": SWAPS + again}) == [
        f"swaps.lp:{line}: clause `in_time` is declared twice, first at refunds.lp:6; rename one"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (
            "{days}",
            "{dayz}",
            3,
            "placeholder `{dayz}` names no setting of the clause; did you mean `days`?",
        ),
        (
            "{days}",
            "{}",
            3,
            "placeholder `{}` names no setting of the clause; "
            "declare the setting or write the words out",
        ),
        ("{days}", "{days", 3, "`{` stands alone; write a placeholder as `{name}`"),
        (
            "Within {days} days your money comes back.",
            "",
            6,
            "clause `in_time` has no prose; write a `%*! in_time` block above it",
        ),
        (
            "area(refunds",
            "area(refund",
            1,
            "area `refund` stands in `refunds.lp`; name both alike",
        ),
        ("area(refunds, 10", "area(refunds, ten", 1, "position `ten` of area `refunds` must be a"),
        ('"Refunds"', "refunds", 1, "`refunds` of `area(refunds,10,refunds)` must be a string"),
        ('area(refunds, 10, "Refunds").', "", 1, _AREA_TITLE),
        ("met(too_late)", "met(in_time)", 14, "clause `too_late` is never met; write `met(too"),
    ],
)
def test_a_damaged_area_is_told_with_a_next_step(
    old: str, new: str, line: int, message: str, problems: Problems
) -> None:
    told = problems({"refunds.lp": REFUNDS.replace(old, new)})

    assert any(problem.startswith(f"refunds.lp:{line}: {message}") for problem in told)


def test_the_introduction_of_an_area_has_no_settings_to_name(problems: Problems) -> None:
    [told] = problems({"refunds.lp": f"%*! refunds\nSee {{days}}.\n*%\n{REFUNDS}"})

    assert told.startswith("refunds.lp:1: placeholder `{days}` names no setting")


def test_a_relation_is_conditional_only_if_each_of_its_rules_has_a_body(write: Write) -> None:
    added = (
        "overrides(too_late, swap) :- age(3).\noverrides(too_late, swap).\n"
        "requires(swap, in_time) :- age(3).\nrequires(swap, in_time) :- age(4).\n"
    )
    catalogue = load_policy(write({"refunds.lp": REFUNDS + added}))

    assert {relation.term: relation.conditional for relation in catalogue.relations} == {
        "overrides(too_late,swap)": False,
        "requires(swap,in_time)": True,
    }


def test_areas_stand_in_the_order_of_their_positions(write: Write) -> None:
    catalogue = load_policy(write({"refunds.lp": REFUNDS.replace("refunds, 10", "refunds, 30")}))

    assert [area.name for area in catalogue.areas] == ["swaps", "refunds"]
    assert [clause.slug for clause in catalogue.clauses] == ["swap", "in_time", "too_late"]
