from __future__ import annotations

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.planning.quota import SHARES, apportion, choose_templates
from ticketworld.planning.template import read_templates
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge


@given(st.integers(0, 5000), st.dictionaries(st.text(max_size=3), st.integers(1, 100), min_size=1))
@example(100, {"a": 1, "b": 1, "c": 1})
def test_parts_add_up_and_differ_from_the_share_by_less_than_one(
    count: int, shares: dict[str, int]
) -> None:
    parts = apportion(count, shares)
    whole = sum(shares.values())
    assert sum(parts.values()) == count
    assert all(abs(parts[name] - count * share / whole) < 1 for name, share in shares.items())


def test_the_promised_mix_is_met(judge: Judge) -> None:
    templates = read_templates(scenarios_folder(), judge)
    kinds = Counter(t.query_type for t in choose_templates(templates, 100, 1))
    assert kinds == SHARES


def test_every_template_occurs_when_the_number_allows(judge: Judge) -> None:
    templates = read_templates(scenarios_folder(), judge)
    chosen = {t.scenario_id for t in choose_templates(templates, 1000, 1)}
    assert chosen == {t.scenario_id for t in templates}
