"""Partners of a decided case: others that are nearly the same, and one that only seems other.

A contrast partner differs in one fact where that is possible and ends otherwise, pairs at a
threshold first. An invariance partner has other facts and the same resolution, which is decided,
not assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Decision, Resolution
from ticketworld.solver.flips import Change, cheapest_flips
from ticketworld.solver.judge import Judge
from ticketworld.solver.lookups import variants_of

MOST = 3
"""Contrast partners of one case, each by another fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another case, decided, and the facts in which it differs."""

    changes: tuple[Change, ...]
    decision: Decision

    def fields(self) -> dict[str, object]:
        """Return the partner as fields for JSON."""
        return {
            "changes": {c.fact: {"from": c.old, "to": c.new} for c in self.changes},
            "facts": dict(self.decision.case.facts),
            "outcome": self.decision.outcome,
            "actions": [{"type": kind, "cents": cents} for kind, cents in self.decision.actions],
            "grounds": self.decision.grounds,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The partners of one case: `others` end otherwise, `same` ends alike or is None."""

    others: tuple[Partner, ...]
    same: Partner | None

    def fields(self) -> dict[str, object]:
        """Return the partners as fields for JSON."""
        return {
            "contrast": [partner.fields() for partner in self.others],
            "invariance": self.same.fields() if self.same else None,
        }


def contrasts(judge: Judge, decisions: Sequence[Decision]) -> list[Contrast]:
    """Return the partners of each decided case, in the order given."""
    nearby = [_Nearby(judge, decision) for decision in decisions]
    variants = [case for near in nearby for case in near.cases]
    answers = iter(judge.answer(variants))
    for near in nearby:
        own = zip(near.cases, islice(answers, len(near.cases)), strict=True)
        near.sort({case: a.resolution for case, a in own if not a.impossible})
    _settle_same(judge, nearby)
    partners = [case for near in nearby for case in near.partners]
    decided = dict(zip(partners, judge.decide(partners), strict=True))
    return [near.contrast(decided) for near in nearby]


class _Nearby:
    """The cases one fact away from a case, told apart by whether they end otherwise."""

    def __init__(self, judge: Judge, decision: Decision) -> None:
        self._judge = judge
        self._case = decision.case
        self._resolution = decision.answer.resolution
        known = decision.case.facts.keys()
        self._by_fact = {
            name: [case for case in cases if case.facts.keys() == known]
            for name, cases in variants_of(judge, decision.case)
        }
        self.cases = [case for cases in self._by_fact.values() for case in cases]
        self.others: list[Case] = []
        self.same: Case | None = None
        self.alike: dict[str, Value] = {}

    def sort(self, resolutions: dict[Case, Resolution]) -> None:
        """Choose the contrast partners, and the facts whose change alone changes nothing."""
        found: list[tuple[bool, int, Case]] = []
        for place, (name, cases) in enumerate(self._by_fact.items()):
            other = [c for c in cases if c in resolutions and resolutions[c] != self._resolution]
            alike = [c for c in cases if resolutions.get(c) == self._resolution]
            if other:
                nearest = min(other, key=lambda case: self._step(name, case))
                found.append((self._step(name, nearest) != 1, place, nearest))
            elif alike:
                self.alike[name] = alike[0].facts[name]
        self.others = [case for _, _, case in sorted(found, key=lambda f: f[:2])[:MOST]]
        if not self.others:
            self.others = self._flipped()

    def _step(self, name: str, case: Case) -> float:
        old, new = self._case.facts[name], case.facts[name]
        if isinstance(old, int) and isinstance(new, int):
            return abs(new - old)
        return 2  # names have no distance; they come after a step over a threshold

    def _flipped(self) -> list[Case]:
        """Return the nearest case of another outcome, where no single fact leads to one."""
        mine = self._resolution.outcomes[0]
        flips = [
            flip
            for outcome in OUTCOMES
            if outcome != mine
            for flip in cheapest_flips(self._judge, self._case, outcome)[:1]
        ]
        return [min(flips, key=lambda flip: len(flip.changes)).case] if flips else []

    def changed(self, names: Iterable[str]) -> Case:
        """Return the case with these facts changed to values that alone change nothing."""
        return self._judge.case({**self._case.facts, **{n: self.alike[n] for n in names}})

    @property
    def partners(self) -> list[Case]:
        """All partners, those that end otherwise first."""
        return [*self.others, *([self.same] if self.same else [])]

    def keeps(self, resolution: Resolution) -> bool:
        """Tell whether this is how the case itself ends."""
        return resolution == self._resolution

    def contrast(self, decided: dict[Case, Decision]) -> Contrast:
        """Return the partners with what was decided on them."""
        return Contrast(
            others=tuple(self._partner(decided[case]) for case in self.others),
            same=self._partner(decided[self.same]) if self.same else None,
        )

    def _partner(self, decision: Decision) -> Partner:
        old, new = self._case.facts, decision.case.facts
        changes = [
            Change(fact=name, old=old.get(name), new=new.get(name))
            for name in self._judge.catalogue.facts
            if old.get(name) != new.get(name)
        ]
        return Partner(changes=tuple(changes), decision=decision)


def _settle_same(judge: Judge, nearby: Sequence[_Nearby]) -> None:
    """Choose the invariance partners: as many facts changed at once as keep the resolution.

    Facts that change nothing alone may do so together, so the number is halved until they do not.
    """
    waiting = [(near, list(near.alike)) for near in nearby if near.alike]
    while waiting:
        cases = [near.changed(names) for near, names in waiting]
        answers = judge.answer(cases)
        left = []
        for (near, names), case, answer in zip(waiting, cases, answers, strict=True):
            if not answer.impossible and near.keeps(answer.resolution):
                near.same = case
            elif len(names) > 1:
                left.append((near, names[: len(names) // 2]))
        waiting = left
