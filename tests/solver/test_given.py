from __future__ import annotations

from clingo import Control

from ticketworld.solver.case import Case
from ticketworld.solver.given import given_text

CASES = [
    Case((("request", "return"), ("days", 3))),
    Case(()),
    Case((("request", "ask"), ("days", 4))),
    Case((("days", 5),)),
]


def facts_in(text, *names):
    control = Control()
    control.add("base", [], text + "".join(f"#show {name}/2." for name in names))
    control.ground([("base", [])])
    found = []
    control.solve(on_model=lambda model: found.extend(map(str, model.symbols(shown=True))))
    return sorted(found)


def test_every_case_has_its_facts_under_its_place():
    assert facts_in(given_text(CASES), "request", "days") == [
        "days(0,3)",
        "days(2,4)",
        "days(3,5)",
        "request(0,return)",
        "request(2,ask)",
    ]


def test_facts_that_are_not_read_are_left_out():
    assert facts_in(given_text(CASES, {"days"}), "days") == ["days(0,3)", "days(2,4)", "days(3,5)"]
    assert "ask" not in given_text(CASES, {"days"})


def test_cases_of_the_same_facts_take_a_row_each_and_one_rule_a_fact():
    text = given_text([CASES[0], CASES[2]])
    assert text.count(":-") == 2
    assert len(text.splitlines()) == 1 + 2 + 2
