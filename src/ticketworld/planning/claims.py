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
    """What every case of a template is said to be.

    Attributes:
        words: The claim.
        condition: What holds in the cases that are so.
        refuting: What holds in the others.
        mark: Names those others in a search.
    """

    words: str
    condition: str
    refuting: str
    mark: str


def _claims_of(template: Template) -> list[Claim]:
    outcome = template.outcome
    other = f"outcome(O), O != {outcome}"
    return [
        Claim("has an outcome", "outcome(_)", "not outcome(_)", "none"),
        Claim(f"ends in `{outcome}`", f"outcome({outcome})", other, f"other({outcome})"),
        *(
            Claim(
                f"rests on `{slug}`", f"applies({slug})", f"not applies({slug})", f"lacks({slug})"
            )
            for slug in template.cites
        ),
    ]


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
        self.templates = templates
        self._claims = [_claims_of(template) for template in templates]
        marks = {claim.mark: claim.refuting for claims in self._claims for claim in claims}
        every = [(f"wrong({n})", c.refuting) for n, cs in enumerate(self._claims) for c in cs]
        self.regions = Regions(
            judge,
            [template.condition for template in templates],
            marks=[*marks.items(), *every],
            fixed={"request": request},
        )

    def is_met(self, number: int) -> bool:
        """Tell whether a template has a case at all."""
        return self.regions.witness(number) is not None

    def refuted(self, number: int) -> Iterator[tuple[Claim, Case | None]]:
        """Yield claims on the outcome and on what applies, with the simplest refuting case.

        Where there is none, the claim is proved.
        """
        is_sound = self.regions.witness(number, f"wrong({number})") is None
        for claim in self._claims[number]:
            is_held = is_sound or self.regions.witness(number, claim.mark) is None
            yield claim, None if is_held else self.regions.simplest(number, claim.mark)[0]

    def doubtful(self, number: int, slug: str) -> list[Case]:
        """Return the simplest cases in which removing a clause alone may change nothing.

        Where there is none, the clause is proved to be pivotal in every case, up to amounts that
        coincide. Where there is one, the clause may yet stand in one of several grounds.
        """
        return self.regions.simplest(number, removed=slug, count=DOUBTED)
