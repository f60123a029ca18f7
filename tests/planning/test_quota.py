from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.dataset.debug_blocks import COMPLEXITIES, Complexity
from ticketworld.planning.distributions import MISSING, WRONG, Telling, usual_distributions
from ticketworld.planning.hints import NO_HINTS
from ticketworld.planning.information import UNNAMED, Open, keep_simple, quotas, share_ways
from ticketworld.planning.quota import Sample, apportion, share_tickets
from ticketworld.planning.template import Template

COMPLEXITY = st.sampled_from(COMPLEXITIES)
WAYS: tuple[Telling, ...] = ("complete", *MISSING, *WRONG)


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
    return [
        Sample(template=t, hints=NO_HINTS, complexities=every, by_ground={t.cites: every})
        for t in templates
    ]


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
        st.builds(Open, COMPLEXITY, st.frozensets(st.sampled_from(WAYS), min_size=1)),
        max_size=60,
    ),
    st.integers(0, 3),
)
def test_a_message_is_told_only_as_it_can_be(messages: list[Open], seed: int) -> None:
    wanted = quotas(len(messages), 0, usual_distributions())
    told = share_ways(messages, wanted, seed, 0)
    assert all(way in message.ways for way, message in zip(told, messages, strict=True))


@given(st.lists(COMPLEXITY, min_size=1, max_size=200))
def test_messages_are_told_as_asked_where_each_can_be_told_in_every_way(
    complexities: list[Complexity],
) -> None:
    messages = [Open(complexity, frozenset(WAYS)) for complexity in complexities]
    wanted = quotas(len(messages), 0, usual_distributions())
    assert Counter(share_ways(messages, wanted, 1, 0)) == +wanted


@given(st.integers(0, 500), st.integers(0, 500))
def test_what_strangers_write_counts_as_wrong_already(count: int, bound: int) -> None:
    mix = usual_distributions()
    wanted = quotas(count, bound, mix)
    classes = apportion(count, mix.information)
    assert sum(wanted[way] for way in MISSING) == classes["missing_details"]
    assert sum(wanted[way] for way in WRONG) == max(0, classes["wrong"] - bound)


def test_simple_tickets_lack_the_number_only_while_there_are_too_many() -> None:
    shares = {"simple": 50.0, "requires_lookup": 50.0}
    mix = usual_distributions().model_copy(update={"complexity": shares})
    every = frozenset(WAYS)
    messages = [Open("simple", every)] * 80 + [Open("requires_lookup", every)] * 20
    kept = keep_simple(messages, mix, 100, 1)
    unnamed = [message for message in kept[:80] if message.ways & UNNAMED]
    assert len(unnamed) == 30
    assert all(message.ways <= UNNAMED for message in unnamed)
    assert all(message.ways & UNNAMED for message in kept[80:])
