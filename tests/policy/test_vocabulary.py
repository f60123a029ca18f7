"""Facts that are declared wrongly."""

from __future__ import annotations

import pytest

from tests.policy.conftest import VOCABULARY, Problems

AGE = "fact(age, order)."

WRONG = [
    ("age, order", "age, ordr", 10, "unknown place `ordr` of fact `age`; did you mean `order`?"),
    ("days).", "dayz).", 10, "unknown unit `dayz` of fact `age`; did you mean `days`?"),
    ("0, 400", "400, 0", 10, "range `400..0` of `age` is empty or leaves 32 bits; narrow it"),
    (
        "0, 400",
        "0, 4000000000",
        11,
        "`4000000000` leaves 32 bits and would wrap silently; use a smaller number",
    ),
    (
        "0, 400",
        "low, 400",
        11,
        "`low` of `range(age,low,400,days)` must be a whole number; correct it",
    ),
    (
        "0, 400",
        "L, 400",
        11,
        "`range(age,L,400,days)` must name constants; write each value out",
    ),
    ("range(age", "range(aeg", 11, "`range` of undeclared fact `aeg`; did you mean `age`?"),
    (
        "range(age, 0, 400, days).",
        "",
        10,
        "fact `age` needs either one `domain` or one `range`; declare it once",
    ),
    (
        "range(age, 0, 400, days).",
        "range(age, 0, 400, days). domain(age, old).",
        10,
        "fact `age` needs either one `domain` or one `range`; declare it once",
    ),
    ("swap)).\n\n", "swap; swap)).\n\n", 4, "domain of `request` lists `swap` twice; remove one"),
    (
        "swap)).\n\n",
        "swap; 3)).\n\n",
        5,
        "`3` of `domain(request,(refund;swap;3))` must be a name; correct it",
    ),
    ("only(age", "only(aeg", 12, "`only` of undeclared fact `aeg`; did you mean `age`?"),
    (
        "only(age, request",
        "only(age, reqest",
        12,
        "`age` depends on undeclared fact `reqest`; did you mean `request`?",
    ),
    (
        "only(age, request, (refund; swap))",
        "only(age, request, swp)",
        12,
        "`swp` is not in the domain of `request`; did you mean `swap`?",
    ),
    (
        "only(age, request, (refund; swap))",
        "only(request, age, old)",
        12,
        "`request` depends on `age`, a number; name a fact with a domain",
    ),
    (
        "only(age, request, (refund; swap))",
        "only(request, age, old)",
        12,
        "`request` depends on `age`; declare `age` before it",
    ),
    ("%*! age", "%*! aeg", 7, "meaning of undeclared fact `aeg`; did you mean `age`?"),
    ("%*! age", "%*! aeg", 10, "fact `age` has no meaning; write a `%*! age` block"),
    ("Days since the sale.", "", 10, "fact `age` has no meaning; write a `%*! age` block"),
    (AGE, f"{AGE} {AGE}", 10, "fact `age` is declared twice; remove one declaration"),
    (AGE, f"{AGE} %*! age\nx\n*%", 10, "`age` has two meanings; join them"),
    (
        AGE,
        f"{AGE} fact(removed, order).",
        10,
        "fact `removed` has the name of another predicate; choose another name",
    ),
    (
        AGE,
        f"{AGE} fact(wait, order).",
        10,
        "fact `wait` has the name of another predicate; choose another name",
    ),
    (AGE, f"{AGE} facts(a, b).", 10, "`facts/2` is no declaration of a vocabulary; did you mean"),
    (AGE, f"{AGE} met(in_time).", 10, "`met/1` is no declaration of a vocabulary; one of `fact`"),
    (
        AGE,
        "fact(age; order).",
        10,
        "`fact` takes 2 arguments, not 1; write a pool as `fact(…, (a; b))`",
    ),
    (AGE, "fact(F, order).", 10, "`fact(F,order)` must name constants; write each value out"),
    (
        AGE,
        "fact(age, order) :- request(swap).",
        10,
        "`fact(age,order)` must be a plain fact; remove its body",
    ),
    (
        AGE,
        f"{AGE} impossible(x) :- aeg(3).",
        10,
        "`impossible` reads undeclared fact `aeg`; did you mean `age`?",
    ),
    (
        AGE,
        f"{AGE} impossible(x) :- age(500).",
        10,
        "`500` is outside the range of `age`; it ranges over 0..400 days",
    ),
    (
        AGE,
        f"{AGE} impossible(x) :- age(3, 4).",
        10,
        "`age(3,4)` must have one argument; give it its value",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"), WRONG, ids=[f"{row[3]}"[:50] for row in WRONG]
)
def test_a_wrong_declaration_of_a_fact_is_told_with_a_next_step(
    old: str, new: str, line: int, message: str, problems: Problems
) -> None:
    assert old in VOCABULARY
    told = problems({"vocabulary.lp": VOCABULARY.replace(old, new, 1)})

    assert any(problem.startswith(f"vocabulary.lp:{line}: {message}") for problem in told)


def test_an_undecided_fact_does_not_make_every_rule_about_it_look_wrong(
    problems: Problems,
) -> None:
    assert problems(
        {"vocabulary.lp": VOCABULARY.replace("domain(request, (refund; swap)).", "")}
    ) == [
        "vocabulary.lp:4: fact `request` needs either one `domain` or one `range`; declare it once"
    ]
