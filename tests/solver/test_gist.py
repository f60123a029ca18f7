"""Cases of one gist end alike, and numbers that are only compared do not keep them apart."""

from __future__ import annotations

import random

import pytest

from tests.conftest import clause
from ticketworld.planning.explore import draw_case
from ticketworld.solver.case import Case
from ticketworld.solver.gist import Gists
from ticketworld.solver.judge import Judge
from ticketworld.solver.lookups import variants_of
from ticketworld.solver.slices import Forms, Slices, answer_wanted
from ticketworld.solver.uses import uses_of_numbers

ASKED = clause("base", "request(ask)", "supports(base, approve). setting(base, limit, 9).")
PRICE = "%*! price\nPrice.\n*%\nfact(price, order). range(price, 0, 99, count).\n"
CASES = 400


def gists_of(judge: Judge) -> Gists:
    slices = Slices(Forms(judge.lifted, judge.catalogue.facts), answer_wanted(judge.catalogue))
    return Gists(slices, judge.rules, judge.domain)


@pytest.mark.parametrize(
    ("rules", "exact"),
    [
        ("days(D), D > 5", False),
        ("days(D), value(base, limit, L), L - 2 < D", False),
        ("days(D), D + 2 > 7, not D = 30", False),
        ("days(D), price(P), P > D", False),
        ("days(_)", False),
        ("days(D), price(P), P > D + 3", False),
        ("days(D), price(P), D - 2 = P + 30", False),
        ("days(D), price(P), P > 3 + D", True),
        ("days(D), price(P), P > D * 2", True),
        ("days(D), D * 2 > 7", True),
        ("days(D), 1 < D < 8", True),
        ("days(D), price(D)", True),
        ("days(7)", False),
        ("days((7;9))", False),
        ("not days(7)", False),
        ("days(7..9)", False),
        ("not days(7..9)", True),
        ("not days(7), 9 < #sum { D : days(D) }", True),
        ("days(D), value(base, limit, D)", True),
        ("9 < #sum { D : days(D) }", True),
        ("days(D), twice(D)", True),
        ("days(D), X = D - 4, X > 0", True),
        ("days(D), price(P), P > D, D * 2 > 4", True),
    ],
)
def test_a_number_counts_as_it_is_unless_thresholds_say_all(small_policy, rules, exact):
    twice = "twice(2 * D - 7) :- days(D).\n" if "twice" in rules else ""
    judge = small_policy(
        ASKED + twice + clause("late", f"request(ask), {rules}", "supports(late, deny)."),
        facts=PRICE,
    )
    uses = uses_of_numbers(judge.rules, judge.catalogue.facts)
    assert ("days" in uses.exact) == exact
    _law(judge, [judge.case({"request": "ask", "days": d, "price": 6}) for d in range(40)])


@pytest.mark.parametrize(
    "changing",
    [
        "late(D) :- days(D).\nmodifies(late, base, limit, D) :- late(D).\n",
        "modifies(late, base, limit, D) :- days(D).\n",
        "modifies(late, base, limit, 3 + D) :- days(D), D < 50.\n",
    ],
)
def test_no_number_is_taken_apart_where_a_limit_is_computed_from_the_case(small_policy, changing):
    judge = small_policy(
        ASKED
        + clause("late", "request(ask), mood(bad)", changing)
        + clause("dear", "request(ask), price(P), value(base, limit, L), P > L"),
        facts=PRICE,
    )
    uses = uses_of_numbers(judge.rules, judge.catalogue.facts)
    assert uses.exact == {"days", "price"}
    numbers = [(days, price) for days in (1, 6, 9) for price in (2, 5, 7, 20)]
    _law(
        judge,
        [
            judge.case({"request": "ask", "mood": "bad", "days": days, "price": price})
            for days, price in numbers
        ],
    )


def test_cases_on_one_side_of_all_thresholds_have_one_gist(small_policy):
    judge = small_policy(
        ASKED + clause("late", "request(ask), days(D), D > 5", "supports(late, deny).")
    )
    gists = gists_of(judge)
    found = {days: gists.of(judge.case({"request": "ask", "days": days})) for days in (1, 5, 6, 9)}
    assert found[1] == found[5]
    assert found[6] == found[9]
    assert len(set(found.values())) == 2


def _law(judge: Judge, cases: list[Case]) -> int:
    """Hold that cases of one gist have one answer; return how many gists there are."""
    gists = gists_of(judge)
    ends: dict[object, object] = {}
    for case, answer in zip(cases, judge.answer(cases), strict=True):
        assert ends.setdefault(gists.of(case), answer) == answer, case.facts
    return len(ends)


def _drawn(judge: Judge, draw: random.Random) -> Case:
    return draw_case(judge, draw, draw.choice(judge.catalogue.facts["request"].names))


def _moved(judge: Judge, case: Case, draw: random.Random) -> Case:
    """Return the case with some of its numbers a little or far away."""
    facts = dict(case.facts)
    for name, fact in judge.catalogue.facts.items():
        value = facts.get(name)
        if fact.is_number and isinstance(value, int) and draw.random() < 0.5:
            facts[name] = max(fact.low, min(fact.high, value + draw.choice((-9, -1, 1, 2, 700))))
    return judge.case(facts)


@pytest.mark.parametrize("seed", [1, 2])
def test_shipped_cases_of_one_gist_end_alike(judge: Judge, seed: int):
    draw = random.Random(seed)
    drawn = [_drawn(judge, draw) for _ in range(CASES)]
    cases = [*drawn, *(_moved(judge, case, draw) for case in drawn for _ in range(5))]
    assert _law(judge, cases) < len(set(cases))


def test_resolutions_are_those_of_whole_answers(judge: Judge):
    draw = random.Random(5)
    cases = [_drawn(judge, draw) for _ in range(CASES)]
    ends = [None if a.impossible else a.resolution for a in judge.answer(cases)]
    assert judge.resolve(cases) == ends
    assert judge.resolve(cases) == ends


def test_facts_are_decisive_where_another_value_ends_otherwise(judge: Judge):
    draw = random.Random(8)
    drawn = [_drawn(judge, draw) for _ in range(120)]
    answers = judge.answer(drawn)
    cases = [case for case, answer in zip(drawn, answers, strict=True) if not answer.faults()]
    decisions = judge.decide(cases)
    tried = [
        (number, name, variant)
        for number, case in enumerate(cases)
        for name, variants in variants_of(judge, case)
        for variant in variants
    ]
    right: list[set[str]] = [set() for _ in cases]
    for (number, name, _), answer in zip(
        tried, judge.answer([variant for _, _, variant in tried]), strict=True
    ):
        if not answer.impossible and answer.resolution != decisions[number].answer.resolution:
            right[number].add(name)
    knowing_nothing = Judge(judge.catalogue)
    for asked in (knowing_nothing, knowing_nothing, judge):
        assert list(map(set, asked.decisive_facts(decisions))) == right


def test_the_gist_of_a_variant_is_told_without_making_it(judge: Judge):
    draw, gists = random.Random(6), gists_of(judge)
    for _ in range(60):
        drawn = _drawn(judge, draw)
        case = judge.case(judge.domain.prune(drawn.facts))
        for name, variants in variants_of(judge, case):
            gist_of = gists.beside(case, name)
            for variant in variants:
                assert gist_of(variant.facts[name]) == gists.of(variant), (name, variant)


def test_a_variant_holds_just_the_facts_that_can_stand_beside_each_other(judge: Judge):
    draw = random.Random(9)
    for _ in range(60):
        case = _drawn(judge, draw)
        for name, variants in variants_of(judge, case):
            for variant in variants:
                assert variant == judge.case(judge.domain.prune(variant.facts))
                values = [v for v in judge.domain.values[name] if v == variant.facts[name]]
                assert values or isinstance(variant.facts[name], int)
