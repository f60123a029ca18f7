"""Syntax, forbidden constructs, and texts that clingo itself does not survive."""

from __future__ import annotations

import pytest

from tests.policy.conftest import REFUNDS, Problems, Write
from ticketworld.policy.load import load_policy
from ticketworld.policy.text import code_of, faults_of

LINE = REFUNDS.count("\n") + 1


@pytest.mark.parametrize(
    ("added", "message"),
    [
        (
            "met(in_time) :- request(refund) age(3).",
            "unexpected `age`; a full stop, comma or `:-` is missing before it",
        ),
        ("met(in_time :- age(3).", "unexpected `:-`; expected `)` or `;` here"),
        ("met(in_time) :- age(3", "the file stops inside a statement; end it with a full stop"),
        ("met(in_time) :- , age(3).", "unexpected `,`; correct the syntax"),
        ("#foo.", "unexpected `#foo`; correct the syntax"),
        (
            'clause(extra, "P-1, "Extra").',
            "unexpected `Extra`; expected `)` or `;` here",
        ),
        (
            "%* open",
            "`%*` opens a comment that never ends; end it with `*%`, on a line where no other "
            "`%` stands before",
        ),
    ],
)
def test_a_syntax_error_is_told_with_line_token_and_next_step(
    added: str, message: str, problems: Problems
) -> None:
    assert f"refunds.lp:{LINE}: {message}" in problems({"refunds.lp": f"{REFUNDS}{added}\n"})


def test_an_open_comment_is_located_where_it_opens(problems: Problems) -> None:
    [told] = problems({"refunds.lp": REFUNDS.replace("%*! too_late", "%*! too_late %*")})

    assert told.startswith("refunds.lp:11: `%*` opens a comment that never ends")


FORBIDDEN = [
    ("#script (python)\nx\n#end.", "`#script` is not allowed in rules, not even in words"),
    ('#include "/etc/passwd".', "`#include` is not allowed in rules, not even in words"),
    ("% a comment with #script", "`#script` is not allowed in rules, not even in words"),
    ("#program x.", "directive `#program x.` is not allowed in rules"),
    ("#program base.", "directive `#program base.` is not allowed in rules"),
    ("#external a.", "directive `#external a. [false]` is not allowed in rules"),
    ("#const n = 3.", "constant `#const n = 3.` is not allowed in rules"),
    ("#theory x {}.", "`#theory` is not allowed in rules"),
    ("#! hello", "`#!` is not allowed in rules"),
    ("&x { a } :- age(3).", "head `&x { a }` is not allowed"),
    ("met(in_time) :- &x { a }.", "theory atom `&x { a }` is not allowed in rules"),
    ("{ met(in_time) }.", "choice `{ met(in_time) }` is not allowed"),
    ("met(in_time); met(too_late).", "disjunction `met(in_time); met(too_late)` is not allowed"),
    ("#count { 1 : age(3) } > 0.", "head `0 < #count { 1: age(3) }` is not allowed"),
    (":- age(3).", "constraint `#false :- age(3).` is not allowed"),
    ("not met(in_time).", "constraint `not met(in_time).` is not allowed"),
    ("1 < 2.", "head `1 < 2` is not allowed"),
    ("-met(in_time).", "classical negation `-met(in_time)` is not allowed; use `not`"),
    ("met(in_time) :- -age(3).", "classical negation `-age(3)` is not allowed; use `not`"),
    ("#minimize { 1 : age(3) }.", "optimisation `:~ age(3). [1@0]` is not allowed in rules"),
    ("#maximize { 1 : age(3) }.", "optimisation `:~ age(3). [-1@0]` is not allowed in rules"),
    (":~ age(3). [1]", "optimisation `:~ age(3). [1@0]` is not allowed in rules"),
    ("met(in_time) :- age(@f(3)).", "external function `@f` is not allowed in rules"),
    ("met(@f).", "external function `@f` is not allowed in rules"),
    ("#show met/1.", "`#show met/1.` is not allowed in rules"),
    ("#show X : met(X).", "`#show X : met(X).` is not allowed in rules"),
    ("#show.", "`#show.` is not allowed in rules"),
    ("#edge (a,b).", "directive `#edge (a,b).` is not allowed in rules"),
    ("#project met/1.", "directive `#project met/1.` is not allowed in rules"),
    ("#heuristic met(a). [1,true]", "directive `#heuristic met(a). [1@0,true]` is not allowed"),
]


@pytest.mark.parametrize(("added", "message"), FORBIDDEN, ids=[added for added, _ in FORBIDDEN])
def test_what_a_policy_must_not_contain_is_refused(
    added: str, message: str, problems: Problems
) -> None:
    told = problems({"refunds.lp": f"{REFUNDS}{added}\n"})

    assert any(line.startswith(f"refunds.lp:{LINE}: {message}") for line in told)
    assert all("; " in line for line in told)


@pytest.mark.parametrize(
    ("added", "message"),
    [
        (
            "met(in_time) :- é(3).",
            "`é` (latin small letter e with acute) stands outside comments and strings; "
            "use plain ASCII",
        ),
        (
            "met(in_time)\u00a0:- age(3).",
            "`\u00a0` (no-break space) stands outside comments and strings; use plain ASCII",
        ),
        ("met(" + "f(" * 20_000 + "1" + ")" * 20_000 + ").", "`(` nests terms more than 50 deep"),
        ("met(1" + "+1" * 20_000 + ").", "`+` nests terms more than 50 deep; split the rule"),
        ("met(" + "-" * 20_000 + "1).", "`-` nests terms more than 50 deep; split the rule"),
        ("met(" + "|1;" * 20_000 + ").", "`|` nests terms more than 50 deep; split the rule"),
        ("met(1" + "..1" * 20_000 + ").", "`..` nests terms more than 50 deep; split the rule"),
    ],
)
def test_what_would_end_the_process_inside_clingo_is_refused_before(
    added: str, message: str, problems: Problems
) -> None:
    [told] = problems({"refunds.lp": f"{REFUNDS}{added}\n"})

    assert told.startswith(f"refunds.lp:{LINE}: {message}")


def test_letters_of_any_language_may_stand_in_prose_titles_and_comments(write: Write) -> None:
    text = REFUNDS.replace("Within", "Für „Sie“ 💶 — within").replace('"In time"', '"Pünktlich"')
    catalogue = load_policy(write({"refunds.lp": f"% schön\n{text}"}))

    assert catalogue.clause("in_time").title == "Pünktlich"
    assert catalogue.clause("in_time").prose.startswith("Für „Sie“ 💶 — within 30 days")


def test_prose_may_hold_quotes_percent_signs_comments_and_large_numbers(write: Write) -> None:
    words = 'Up to 5 % "off"\n%* aside *% and #sum of 99999999999; within'
    catalogue = load_policy(write({"refunds.lp": REFUNDS.replace("Within", words)}))

    assert catalogue.clause("in_time").prose == (
        'Up to 5 % "off" %* aside *% and #sum of 99999999999; '
        "within 30 days your money comes back."
    )


def test_a_line_of_ten_thousand_characters_is_read(write: Write) -> None:
    body = ", ".join(["request(refund)"] * 600)
    catalogue = load_policy(write({"refunds.lp": f"{REFUNDS}met(in_time) :- {body}.\n"}))

    assert len(catalogue.clauses) == 3


def test_a_long_value_is_shortened_in_the_message(problems: Problems) -> None:
    [told] = problems({"refunds.lp": f"{REFUNDS}met({'a' * 10_000}).\n"})

    assert told == (
        f"refunds.lp:{LINE}: `met` of unknown clause `{'a' * 79}…`; declare it by a `clause` fact"
    )


def test_pools_that_multiply_beyond_measure_are_refused(problems: Problems) -> None:
    pool = "(" + ";".join(f"a{number}" for number in range(300)) + ")"
    told = problems({"refunds.lp": f"{REFUNDS}modifies({pool}, {pool}, {pool}, {pool}).\n"})

    assert len(told) == 1
    assert told[0].startswith(f"refunds.lp:{LINE}: pools make more than 10000 rules of `modifies(")


def test_thousands_of_syntax_errors_end_in_a_list(problems: Problems) -> None:
    assert len(problems({"refunds.lp": "a( .\n" * 5_000})) <= 1_001


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a. % b\nc.", "a.    \nc."),
        ('a("% b"). c.', "a(     ). c."),
        ("%* x %* y *% z *% a.", "                  a."),
        ("%* 5 % of *%\n*% a.", "            \n   a."),
        ("%**% a.", "     a."),
        ('%* " *% a.', "        a."),
        ('a("\\"%").', "a(     )."),
        ('a(" b.', 'a(" b.'),
    ],
)
def test_comments_and_strings_are_told_from_code_as_clingo_does(text: str, code: str) -> None:
    assert code_of(text) == code


def test_a_control_character_is_no_text() -> None:
    assert faults_of("a.\n% \x1b[31m") == [
        (2, "`U+001B` is a control character; save the file as plain text")
    ]
