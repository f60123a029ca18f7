"""Names that rules use: predicates, constants, numbers."""

from __future__ import annotations

import pytest

from tests.policy.conftest import REFUNDS, Problems, Write
from ticketworld.policy.load import load_policy

LINE = REFUNDS.count("\n") + 1

WRONG = [
    ("met(in_time) :- reqest(refund).", "undeclared fact `reqest`; did you mean `request`?"),
    ("met(in_time) :- zzz(3).", "undeclared fact `zzz`; declare it in vocabulary.lp"),
    (
        "met(in_time) :- request(refnd).",
        "`refnd` is not in the domain of `request`; did you mean `refund`?",
    ),
    (
        "met(in_time) :- request((refund; 3)).",
        "`3` is not in the domain of `request`; one of `refund`, `swap`",
    ),
    (
        "met(in_time) :- age(401).",
        "`401` is outside the range of `age`; it ranges over 0..400 days",
    ),
    ("met(in_time) :- age(-1).", "`-1` is outside the range of `age`; it ranges over 0..400 days"),
    (
        "met(in_time) :- age(9..500).",
        "`500` is outside the range of `age`; it ranges over 0..400 days",
    ),
    (
        "met(in_time) :- age(old).",
        "`old` is outside the range of `age`; it ranges over 0..400 days",
    ),
    ("met(in_time) :- age((1,2)).", "`(1,2)` is no value of `age`; write a constant or variable"),
    (
        "met(in_time) :- request(f(x)).",
        "`f(x)` is no value of `request`; write a constant or variable",
    ),
    (
        "met(in_time) :- request(-refund).",
        "`-refund` is no value of `request`; write a constant or variable",
    ),
    (
        'met(in_time) :- request("refund").',
        'string `"refund"` never equals a name; write it without quotes',
    ),
    ("met(in_time) :- age(#sup).", "`#sup` is no value of a policy; write a number or a name"),
    ("met(in_time) :- applies(in_tme).", "unknown clause `in_tme`; did you mean `in_time`?"),
    ("met(in_time) :- defeated(X, zzz).", "unknown clause `zzz`; declare it by a `clause` fact"),
    (
        "met(in_time) :- value(in_time, dayz, 3).",
        "unknown setting `dayz` of `in_time`; did you mean `days`?",
    ),
    ("met(in_time) :- value(C, dayz, 3).", "unknown setting `dayz`; did you mean `days`?"),
    ("met(in_time) :- outcome(aprove).", "unknown outcome `aprove`; did you mean `approve`?"),
    ("supports(in_time, aprove).", "unknown outcome `aprove`; did you mean `approve`?"),
    ("priority(hgh) :- applies(in_time).", "unknown priority `hgh`; did you mean `high`?"),
    (
        "wait(soon) :- applies(in_time).",
        "`soon` in `wait(soon)` is no amount; write a whole number",
    ),
    ("action(pay, lots).", "`lots` in `action(pay,lots)` is no amount; write a whole number"),
    ("action(3, 4).", "`3` in `action(3,4)` is no name; write a word"),
    ("route(3).", "`3` in `route(3)` is no name; write a word"),
    (
        "met(in_time) :- request(refund; swap, 1).",
        "`request` takes 1 argument, not 2; write a pool as `request((a; b))`",
    ),
    (
        "overrides(in_time; too_late, swap).",
        "`overrides` takes 2 arguments, not 1; write a pool as `overrides((a; b), …)`",
    ),
    ("met.", "`met` takes 1 argument, not 0; write them in brackets"),
    (
        "request(refund) :- age(3).",
        "fact `request` is derived here; facts come from the case alone",
    ),
    ("age(3).", "fact `age` is derived here; facts come from the case alone"),
    ("applies(in_time).", "`applies/1` is derived by the kernel alone; derive `met`"),
    ("value(in_time, days, 3).", "`value/3` is derived by the kernel alone; derive `met`"),
    ("outcome(deny) :- age(3).", "`outcome/1` is derived by the kernel alone; derive `met`"),
    ("removed(in_time).", "`removed` is reserved; choose another name"),
    (
        "met(in_time) :- removed(swap).",
        "`removed` is reserved; a clause may read facts and derived atoms",
    ),
    (
        "met(in_time) :- optional(swap).",
        "`optional` is reserved; a clause may read facts and derived atoms",
    ),
    ("met(in_time) :- age(Case').", "variable `Case'` is reserved; choose another name"),
    (
        "evidense(photo) :- applies(in_time).",
        "`evidense/1` is derived but never read; did you mean `evidence`?",
    ),
]


@pytest.mark.parametrize(("added", "message"), WRONG, ids=[added for added, _ in WRONG])
def test_a_wrong_name_is_told_with_a_suggestion(
    added: str, message: str, problems: Problems
) -> None:
    assert f"refunds.lp:{LINE}: {message}" in problems({"refunds.lp": f"{REFUNDS}{added}\n"})


def test_a_name_is_located_on_its_own_line_of_a_long_rule(problems: Problems) -> None:
    rule = "met(in_time) :-\n    age(3),\n    request(refnd).\n"

    assert problems({"refunds.lp": REFUNDS + rule}) == [
        f"refunds.lp:{LINE + 2}: `refnd` is not in the domain of `request`; did you mean `refund`?"
    ]


@pytest.mark.parametrize(
    "added",
    [
        "setting(in_time, cents, {}).",
        "setting(in_time, cents, -{}).",
        "action(pay, {}) :- applies(in_time).",
        "action(pay, V + {}) :- age(V).",
        "met(in_time) :- age(D), D > {}.",
        "met(in_time) :- age(D), D = 1..{}.",
        "met(in_time) :- 3 < #sum {{ {}, D : age(D) }}.",
        "modifies(too_late, in_time, days, {}).",
    ],
)
@pytest.mark.parametrize("number", ["2147483648", "99999999999", "0xFFFFFFFFF", "0o77777777777"])
def test_a_number_beyond_32_bits_is_refused_wherever_it_stands(
    added: str, number: str, problems: Problems
) -> None:
    message = f"`{number}` leaves 32 bits and would wrap silently; use a smaller number"
    told = problems({"refunds.lp": f"{REFUNDS}{added.format(number)}\n"})

    assert f"refunds.lp:{LINE}: {message}" in told


@pytest.mark.parametrize("number", ["2147483647", "0x7FFFFFFF", "0b111"])
def test_the_largest_numbers_of_32_bits_are_accepted(number: str, write: Write) -> None:
    load_policy(write({"refunds.lp": f"{REFUNDS}setting(in_time, cents, {number}).\n"}))


def test_a_large_number_after_letters_of_other_languages_is_still_seen(problems: Problems) -> None:
    text = REFUNDS.replace(
        'clause(in_time, "P-1", "In time").',
        'clause(in_time, "P-1", "Pünktlich — 💶"). setting(in_time, cents, 99999999999).',
    )

    assert problems({"refunds.lp": text}) == [
        "refunds.lp:6: `99999999999` leaves 32 bits and would wrap silently; use a smaller number"
    ]


def test_helpers_of_an_area_are_read_in_another(write: Write) -> None:
    load_policy(
        write({"refunds.lp": f"{REFUNDS}young :- age(D), D < 3.\nmet(swap) :- not young.\n"})
    )
