"""What templates claim of every case inside them, and the search for cases that refute it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ticketworld.planning.template import Template
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions

DOUBTED = 20
"""Cases decided in which removing a clause seems to change nothing, the simplest first."""


class Claim(NamedTuple):
    """What every case of a template is said to be: in words, and as a condition."""

    words: str
    condition: str


class Claims:
    """The claims of all templates of one request, over the boundary domain.

    Args:
        judge: The policy.
        request: What they request.
        templates: Their conditions' thresholds are among the values.

    Attributes:
        regions: The cases of each template.
    """

    def __init__(self, judge: Judge, request: str, templates: Sequence[Template]) -> None:
        outcomes = sorted({template.outcome for template in templates})
        cites = sorted({slug for template in templates for slug in template.cites})
        self.templates = templates
        self.regions = Regions(
            judge,
            [template.condition for template in templates],
            marks={
                "none": "not outcome(_)",
                **{f"other({name})": f"outcome(O), O != {name}" for name in outcomes},
                **{f"lacks({slug})": f"not applies({slug})" for slug in cites},
            },
            fixed={"request": request},
        )

    def is_met(self, number: int) -> bool:
        """Tell whether a template has a case at all."""
        return self.regions.witness(number) is not None

    def refuted(self, number: int) -> Iterator[tuple[Claim, Case | None]]:
        """Yield claims on the outcome and on what applies, with the simplest refuting case.

        Where there is none, the claim is proved.
        """
        template = self.templates[number]
        outcome = template.outcome
        claims = {
            "none": Claim("has an outcome", "outcome(_)"),
            f"other({outcome})": Claim(f"ends in `{outcome}`", f"outcome({outcome})"),
            **{f"lacks({s})": Claim(f"rests on `{s}`", f"applies({s})") for s in template.cites},
        }
        for mark, claim in claims.items():
            is_refuted = self.regions.witness(number, mark) is not None
            yield claim, self.regions.simplest(number, mark)[0] if is_refuted else None

    def doubtful(self, number: int, slug: str) -> list[Case]:
        """Return the simplest cases in which removing a clause alone may change nothing.

        Where there is none, the clause is proved to be pivotal in every case, up to amounts that
        coincide. Where there is one, the clause may yet stand in one of several grounds.
        """
        return self.regions.simplest(number, removed=slug, count=DOUBTED)
