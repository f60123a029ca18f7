"""What the search of two worlds finds is what deciding every case with and without finds."""

from __future__ import annotations

import pytest

from tests.analysis.bad import sound_folder
from ticketworld.analysis.knockouts import likely_changes
from ticketworld.policy.load import load_policy
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import Space

COURTESY = (
    '%*! hello\nWe greet.\n*%\nclause(hello, "LIB-30", "T").\nmet(hello) :- request(reserve).'
)


RAINY = (
    '%*! rainy\nWords.\n*%\nclause(rainy, "LIB-31", "T").\nmet(rainy) :- request(renew).\n'
    "modifies(rainy, renewal, days, 42) :- member(yes).\n"
)
STRICT = (
    '%*! strict\nWords.\n*%\nclause(strict, "LIB-32", "T").\nmet(strict).\n'
    "supports(strict, deny) :- request(give_back).\noverrides(strict, taking_back).\n"
    "overrides(strict, lost_card) :- member(lapsed).\n"
)


@pytest.mark.parametrize(
    ("rules", "idle"),
    [
        ("", set()),
        (COURTESY, {"hello"}),
        (RAINY, {"rainy", "modifies(rainy,renewal,days)"}),
        (RAINY + "precedes(rainy, member_time).", {"precedes(rainy,member_time)"}),
        (RAINY.replace("42", "50") + "precedes(rainy, member_time).", set()),
        (COURTESY + "requires(fine, hello). requires(guests, hello).", {"hello"}),
        (COURTESY + "requires(hello, guests) :- member(no).", {"hello"}),
        (STRICT, set()),
    ],
)
def test_it_finds_just_the_parts_on_which_some_case_depends(tmp_path, rules, idle):
    judge = Judge(load_policy(sound_folder(tmp_path, rules)))
    parts = [clause.slug for clause in judge.catalogue.clauses]
    parts += [relation.term for relation in judge.catalogue.relations]
    cases = list(Space(judge, set()).witnesses("#true", 0))
    whole = judge.answer(cases)
    matter = {
        part
        for part in parts
        if any(
            one.resolution != other.resolution
            for one, other in zip(whole, judge.without(cases, [(part,)] * len(cases)), strict=True)
        )
    }
    found = likely_changes(judge, parts)
    assert found.keys() == matter
    assert not idle & matter
    shown = list(found.values())
    less = judge.without(shown, [(part,) for part in found])
    for one, other in zip(judge.answer(shown), less, strict=True):
        assert one.resolution != other.resolution


def test_what_is_added_up_counts_by_its_summands(tmp_path):
    rules = (
        '%*! extra\nA surcharge.\n*%\nclause(extra, "LIB-30", "T").\nmet(extra) :- member(no).'
        "\npart(a, 3) :- applies(extra). part(b, 4) :- request(reserve).\n"
        "action(pay, F) :- request(reserve), F = #sum { V, P : part(P, V) }."
    )
    judge = Judge(load_policy(sound_folder(tmp_path, rules)))
    assert likely_changes(judge, ["extra"]).keys() == {"extra"}
