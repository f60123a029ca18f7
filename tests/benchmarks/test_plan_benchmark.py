from __future__ import annotations

import pytest

from tests.conftest import clause
from ticketworld.solver.judge import Judge

pytest.importorskip("allpairspy")
plan = pytest.importorskip("benchmarks.plan")


def test_pairwise_cases_hold_every_two_values_of_two_facts(small_policy) -> None:
    facts = "%*! gift\nGift.\n*%\nfact(gift, order). domain(gift, (yes; no)).\n"
    judge: Judge = small_policy(
        clause("a", "request(ask), mood(bad), days(D), D > 3, gift(yes)", "supports(a, deny)."),
        facts=facts,
    )
    cases = list(plan.paired(judge, 100))
    moods = {(case.facts["mood"], case.facts["days"]) for case in cases if "days" in case.facts}
    assert len(moods) == 2 * len(judge.domain.values["days"])


def test_the_plainer_ways_draw_as_many_cases_as_asked(judge: Judge) -> None:
    for way in (plan.drawn, plan.paired):
        cases = list(way(judge, 60))
        assert len(cases) == 60
        assert 0 <= plan.chains_reached(judge, cases) < 60
