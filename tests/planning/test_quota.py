from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.dataset.ticket import COMPLEXITIES
from ticketworld.planning.distributions import NAMES, Distributions, usual_distributions
from ticketworld.planning.information import Message, share_information
from ticketworld.planning.quota import Sample, apportion, share_tickets
from ticketworld.planning.template import Template

COMPLEXITY = st.sampled_from(COMPLEXITIES)
INFORMATION = st.sampled_from(NAMES["information"])


@given(
    st.integers(0, 5000), st.dictionaries(st.text(max_size=3), st.floats(0.01, 100), min_size=1)
)
@example(100, {"a": 1, "b": 1, "c": 1})
def test_parts_add_up_and_differ_from_the_share_by_less_than_one(
    count: int, shares: dict[str, float]
) -> None:
    parts = apportion(count, shares)
    whole = sum(shares.values())
    assert sum(parts.values()) == count
    assert all(abs(parts[name] - count * share / whole) < 1.001 for name, share in shares.items())


@pytest.fixture(scope="module")
def able(templates: Sequence[Template]) -> list[Sample]:
    """Return all templates as if each had cases of every complexity, equally often."""
    every = Counter(COMPLEXITIES)
    return [Sample(template, every) for template in templates]


@pytest.mark.parametrize("count", [1, 7, 100, 999])
def test_all_margins_are_met_at_once_where_nothing_stands_against_it(
    able: list[Sample], count: int
) -> None:
    mix = usual_distributions()
    shares = share_tickets(able, count, mix, seed=1)
    kinds = Counter(able[share.sample].template.query_type for share in shares)
    assert kinds == +Counter(apportion(count, mix.query_type))
    assert Counter(s.complexity for s in shares) == +Counter(apportion(count, mix.complexity))


def test_every_template_occurs_when_the_tickets_allow(able: list[Sample]) -> None:
    shares = share_tickets(able, 600, usual_distributions(), seed=1)
    assert {share.sample for share in shares} == set(range(len(able)))


def test_a_small_set_leaves_out_other_templates_from_seed_to_seed(able: list[Sample]) -> None:
    mix = usual_distributions()
    one, other = ({s.sample for s in share_tickets(able, 40, mix, seed)} for seed in (1, 2))
    assert len(one) > 35
    assert one != other


def test_planned_templates_come_before_the_mix(able: list[Sample]) -> None:
    hard = Counter({"requires_escalation": 1})
    planned = [replace(s, complexities=hard, is_planned=True) for s in able[:30]]
    shares = share_tickets([*planned, *able[30:]], 40, usual_distributions(), seed=1)
    assert set(range(30)) <= {share.sample for share in shares}


def test_kinds_of_message_come_before_complexities(able: list[Sample]) -> None:
    mix = usual_distributions()
    never = [
        replace(s, complexities=Counter({"requires_lookup": 1}))
        if s.template.query_type in ("return_request", "shipping_issue", "warranty_claim")
        else s
        for s in able
    ]
    shares = share_tickets(never, 100, mix, seed=1)
    kinds = Counter(never[share.sample].template.query_type for share in shares)
    found = Counter(share.complexity for share in shares)
    assert kinds == mix.query_type
    assert found["requires_lookup"] == 60


@given(
    st.lists(
        st.builds(Message, COMPLEXITY, st.frozensets(INFORMATION, min_size=1)),
        max_size=60,
    ),
    st.integers(0, 3),
)
def test_a_message_is_only_what_it_can_be(messages: list[Message], seed: int) -> None:
    told = share_information(messages, usual_distributions(), seed)
    assert all(name in m.possible for name, m in zip(told, messages, strict=True))


@given(st.lists(COMPLEXITY, min_size=1, max_size=200))
def test_information_is_as_asked_where_every_message_can_be_anything(
    complexities: list[str],
) -> None:
    messages = [Message(c, frozenset(NAMES["information"])) for c in complexities]
    mix = usual_distributions()
    wanted = apportion(len(messages), mix.information)
    told = Counter(share_information(messages, mix, 1))
    simple = complexities.count("simple")
    if len(messages) - simple >= wanted["missing_details"]:
        assert told == +Counter(wanted)


def test_simple_tickets_lack_details_only_while_there_are_too_many() -> None:
    told = usual_distributions().model_dump()
    told["complexity"] |= {
        "simple": 50,
        "requires_lookup": 50,
        "edge_case": 0,
        "requires_escalation": 0,
    }
    told["information"] |= {"complete": 50, "missing_details": 50, "wrong": 0}
    mix = Distributions.model_validate(told)
    every = frozenset(NAMES["information"])
    shared = share_information(
        [Message("simple", every)] * 80 + [Message("requires_lookup", every)] * 20, mix, 1
    )
    assert Counter(shared) == {"complete": 50, "missing_details": 50}
    assert Counter(shared[:80])["missing_details"] == 30
