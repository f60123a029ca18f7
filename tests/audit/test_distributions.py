from __future__ import annotations

from types import MappingProxyType

import pytest

from ticketworld.audit.distributions import PROMISED, Mix, likelihood
from ticketworld.dataset.debug_blocks import ScenarioDimensions
from ticketworld.planning.distributions import usual_distributions

SHARES = MappingProxyType({"a": 50.0, "b": 30.0, "c": 20.0})


def test_the_promise_is_that_of_the_usual_distributions():
    usual = usual_distributions().model_dump()
    assert {margin: usual[margin] for margin in PROMISED} == PROMISED


@pytest.mark.parametrize(
    ("found", "likely"),
    [
        ({"a": 500, "b": 300, "c": 200}, 1.0),
        ({"a": 535, "b": 285, "c": 180}, 0.0743),
        ({"a": 600, "b": 250, "c": 150}, 1.36e-9),
        ({"a": 9, "b": 3, "c": 1}, 1.0),
        ({"a": 500, "b": 300, "c": 199, "d": 1}, 0.0),
    ],
)
def test_how_likely_a_mix_is_follows_pearson(found: dict[str, int], likely: float):
    assert likelihood(found, SHARES) == pytest.approx(likely, rel=0.02)


def test_an_odd_number_of_freedoms_is_counted_too():
    four = {"a": 40.0, "b": 35.0, "c": 20.0, "d": 5.0}
    assert likelihood({"a": 447, "b": 631, "c": 331, "d": 91}, four) == pytest.approx(
        1.84e-14, rel=0.01
    )


def of_type(query_type: str) -> ScenarioDimensions:
    return ScenarioDimensions(
        query_type=query_type,
        information_completeness="complete",
        complexity="simple",
        customer_sentiment="calm",
    )


def test_a_mix_that_no_chance_explains_is_a_warning():
    mix = Mix()
    for _ in range(200):
        mix.see(of_type("return_request"))
    warnings = list(mix.warnings([], ()))
    assert [(w.kind, w.level, w.field) for w in warnings] == [
        ("distribution", "warning", "query_type"),
        ("distribution", "warning", "complexity"),
        ("distribution", "warning", "information"),
    ]
    assert str(warnings[0].found).startswith("return_request 100.0 %")


@pytest.mark.parametrize("chosen", ["plan", "distributions", "cover", "min_hops"])
def test_tickets_that_a_user_chose_keep_no_promise(chosen: str):
    mix = Mix()
    for _ in range(200):
        mix.see(of_type("return_request"))
    assert list(mix.warnings([], {chosen})) == []
