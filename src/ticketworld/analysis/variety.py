"""Tells how far the variants of a policy decide otherwise than the policy itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ticketworld.analysis.contrast import Contrast, Kind, Views
from ticketworld.analysis.diff import by_importance, shown_differences
from ticketworld.analysis.joint import joint_values
from ticketworld.analysis.shrink import Shown, shrink
from ticketworld.analysis.vary import NoVariantError, Variant, Varied
from ticketworld.seeds import stream
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge

SAMPLE = 400
"""Cases drawn to compare a variant with its policy, where a whole range of seeds is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Boundary cases under two policies.

    Attributes:
        changed: How many are decided differently.
        cases: How many there are.
        kind: A way in which decisions differ; None where no case was found that does.
        witness: A smallest case that shows it.
    """

    changed: int
    cases: int
    kind: Kind | None
    witness: Contrast | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What came of one seed: a variant with its sample, or why there is none."""

    seed: int
    variant: Variant | None
    sample: Sample | None
    refused: str

    @property
    def changes_decisions(self) -> bool:
        """Whether a case was found that the variant decides differently."""
        return self.sample is not None and self.sample.witness is not None


def draw_each(varied: Varied, seeds: Iterable[int], count: int = SAMPLE) -> Iterator[Drawn]:
    """Yield what comes of each seed, as soon as it is known."""
    old = Judge(varied.catalogue)
    for seed in seeds:
        try:
            variant = varied.variant(seed)
        except NoVariantError as error:
            yield Drawn(seed=seed, variant=None, sample=None, refused=str(error))
            continue
        sample = sample_cases(old, variant.judge, seed, count)
        yield Drawn(seed=seed, variant=variant, sample=sample, refused="")


def sample_cases(old: Judge, new: Judge, seed: int, count: int) -> Sample:
    """Return how many of some boundary cases are decided differently, with a smallest that is.

    The cases are drawn by the seed over the boundary values of both policies; those that neither
    policy knows are not counted. Where none differs, one is sought among all cases there are.
    """
    drawn = list(_cases(old, new, seed, count))
    views = Views(old, new)
    contrasts = [
        contrast
        for contrast in views.contrasts([(facts, facts) for facts in drawn])
        if any(
            a is not None and not a.impossible for a in (contrast.old_answer, contrast.new_answer)
        )
    ]
    found = [
        Shown(kind, contrast, frozenset())
        for contrast, kinds in zip(contrasts, views.kinds(contrasts), strict=True)
        for kind in sorted(kinds, key=by_importance)[:1]
    ]
    shown = min(found or shown_differences(old, new), key=_telling, default=None)
    return Sample(
        changed=len(found),
        cases=len(contrasts),
        kind=None if shown is None else shown.kind,
        witness=None if shown is None else shrink(views, [shown], ())[0],
    )


def _telling(shown: Shown) -> tuple[int, int]:
    """Order differences by how much they tell: the part that differs, then how few facts."""
    return by_importance(shown.kind)[1], len(shown.contrast.items)


def _cases(old: Judge, new: Judge, seed: int, count: int) -> Iterator[dict[str, Value]]:
    """Yield the facts of cases that the older or the newer policy can hear, by turns."""
    values = joint_values(old, new)
    draw = stream(seed, "vary", "sample")
    for number in range(count):
        judge = (old, new)[number % 2]
        facts: dict[str, Value] = {}
        for name, fact in judge.catalogue.facts.items():
            if judge.domain.has_value(name, facts):
                admitted = [value for value in values[name] if fact.admits(value)]
                facts[name] = draw.choice(admitted)
        yield facts
