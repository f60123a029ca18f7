from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from ticketworld.planning.contradictions import contradictions
from ticketworld.planning.distributions import Distributions, usual_distributions
from ticketworld.planning.hints import NO_HINTS
from ticketworld.planning.quota import Sample
from ticketworld.planning.template import Template


def mix_of(**sections: Mapping[str, float]) -> Distributions:
    return usual_distributions().model_copy(update=sections)


def complexities(
    simple: float, looked_up: float, edge: float, escalated: float
) -> dict[str, float]:
    return {
        "simple": simple,
        "requires_lookup": looked_up,
        "edge_case": edge,
        "requires_escalation": escalated,
    }


def samples_of(templates: Sequence[Template], hard: str) -> list[Sample]:
    """Return the templates as if all but those of one kind were simple."""
    return [
        Sample(
            template=template,
            hints=NO_HINTS,
            complexities=Counter(["requires_lookup" if template.query_type == hard else "simple"]),
            by_ground={},
        )
        for template in templates
    ]


def test_the_usual_mix_does_not_contradict_itself() -> None:
    assert list(contradictions(usual_distributions(), ())) == []


@pytest.mark.parametrize(
    ("sections", "told"),
    [
        (
            {"complexity": complexities(70, 0, 25, 5)},
            "complexity: `simple` is 70 % of the tickets, and at most 64.2 % can be, for 35.8 % "
            "of the messages lack the right number of their order; lower it, or change "
            "`information`, `missing` or `wrong`",
        ),
        (
            {"complexity": complexities(23, 71, 5, 1)},
            "complexity: `edge_case` and `requires_escalation` are 6 % of the tickets, and at "
            "least 6.4 % must be, for so many messages are to be answered by a question; raise "
            "them, or change `information`, `missing` or `wrong`",
        ),
    ],
)
def test_ways_of_telling_that_leave_no_room_for_a_complexity_are_told(
    sections: Mapping[str, Mapping[str, float]], told: str
) -> None:
    assert list(contradictions(mix_of(**sections), ())) == [told]


def test_a_share_that_just_fits_is_no_contradiction() -> None:
    fits = mix_of(complexity=complexities(64.2, 29.4, 6.4, 0))
    assert list(contradictions(fits, ())) == []


def test_kinds_of_message_that_never_are_so_complex_are_told(
    templates: Sequence[Template],
) -> None:
    mix = mix_of(
        complexity=complexities(60, 40, 0, 0),
        query_type=dict.fromkeys(usual_distributions().query_type, 0.0)
        | {"return_request": 50.0, "order_status": 50.0},
        information={"complete": 100.0, "missing_details": 0.0, "wrong": 0.0},
    )
    assert list(contradictions(mix, samples_of(templates, "return_request"))) == [
        "complexity: `simple` is 60 % of the tickets, and at most 50 % can be: no story drawn of "
        "return_request is; lower it, or change `query_type`"
    ]
