"""Measures which clauses, relations and boundaries a policy's own cases exercise.

A clause is exercised where it applies, a relation where it works, a boundary where a case stands
on each side of it. What no case exercises is either shown by a case that would, or proved to be
out of reach of every case over the boundary domain and then left out of the count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clingo import Symbol

from ticketworld.analysis.sides import Comparison, sides_met
from ticketworld.analysis.survey import Survey
from ticketworld.policy.catalogue import Relation
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Answer
from ticketworld.solver.judge import Judge

KINDS = ("clauses", "relations", "boundaries")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that no case exercises.

    Attributes:
        kind: One of `KINDS`.
        name: A clause's slug, a relation's term or a side of a boundary.
        where: The file and line of what is to be exercised.
        witness: A case that would exercise it.
    """

    kind: str
    name: str
    where: str
    witness: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a policy its cases exercise.

    Attributes:
        exercised: How many things of each kind some case exercises.
        gaps: What no case exercises though one could, in the policy's order.
        beyond: What no case at all can exercise, which is proved: kind, name and place of each.
    """

    exercised: Mapping[str, int]
    gaps: tuple[Gap, ...]
    beyond: tuple[tuple[str, str, str], ...]

    def total(self, kind: str) -> int:
        """Return how many things of a kind can be exercised."""
        return self.exercised[kind] + sum(gap.kind == kind for gap in self.gaps)

    def percent(self, kind: str) -> float:
        """Return the share that is exercised; 100 where there is nothing to exercise."""
        total = self.total(kind)
        return 100 * self.exercised[kind] / total if total else 100.0


def measure_coverage(
    judge: Judge,
    cases: Sequence[Case],
    answers: Sequence[Answer] | None = None,
    survey: Survey | None = None,
) -> Coverage:
    """Return what these cases exercise of a policy.

    Args:
        judge: The policy.
        cases: The cases that are to exercise it.
        answers: What the judge answers to them, where it is at hand.
        survey: What can happen under the policy, where it is at hand.
    """
    answers = judge.answer(cases) if answers is None else answers
    measure = _Measure(judge, cases, answers, survey or Survey(judge))
    measure.clauses()
    measure.relations()
    measure.boundaries()
    return Coverage(
        exercised=measure.exercised, gaps=tuple(measure.gaps), beyond=tuple(measure.beyond)
    )


class _Measure:
    def __init__(
        self, judge: Judge, cases: Sequence[Case], answers: Sequence[Answer], survey: Survey
    ) -> None:
        self._judge = judge
        self._cases = cases
        self._survey = survey
        self._answers = answers
        self.exercised = dict.fromkeys(KINDS, 0)
        self.gaps: list[Gap] = []
        self.beyond: list[tuple[str, str, str]] = []

    def _note(self, kind: str, name: str, where: object, witness: Case | None) -> None:
        """Note what is not exercised: a gap where a case could, beyond reach where none can."""
        if witness is None:
            self.beyond.append((kind, name, str(where)))
        else:
            self.gaps.append(Gap(kind=kind, name=name, where=str(where), witness=witness))

    def clauses(self) -> None:
        applied = {slug for answer in self._answers for slug in answer.applies}
        for clause in self._judge.catalogue.clauses:
            if clause.slug in applied:
                self.exercised["clauses"] += 1
                continue
            can = self._survey.happens("applies", clause.slug)
            witness = self._survey.witness_of("applies", clause.slug) if can else None
            self._note("clauses", clause.slug, clause.location, witness)

    def relations(self) -> None:
        worked = _at_work(self._judge, self._cases, self._answers)
        idle = [r for r in self._judge.catalogue.relations if r.term not in worked]
        self.exercised["relations"] = len(self._judge.catalogue.relations) - len(idle)
        still = [r for r in idle if not self._survey.fires(r)]
        enabling = _enabling(self._judge, self._cases, still)
        for relation in idle:
            if relation in still and relation.term in enabling:
                self.exercised["relations"] += 1
            else:
                self._note("relations", relation.term, relation.location, self._example(relation))

    def _example(self, relation: Relation) -> Case | None:
        """Return a case in which a relation works, or None where there is none."""
        if self._survey.fires(relation):
            return self._survey.witness(relation)
        if relation.kind != "requires" or not self._survey.happens("applies", relation.source):
            return None
        return self._survey.witness_of("applies", relation.source)

    def boundaries(self) -> None:
        met = frozenset[tuple[int, str, str]]()
        comparisons = self._survey.comparisons
        met = met.union(*sides_met(self._judge, comparisons, self._cases))
        for side in self._survey.found("side"):
            number, threshold, which = side.arguments
            if (number.number, str(threshold), str(which)) in met:
                self.exercised["boundaries"] += 1
                continue
            comparison = comparisons[number.number]
            name = _side_name(comparison, threshold, str(which))
            self._note("boundaries", name, comparison.where, self._survey.witness(side))


def _side_name(comparison: Comparison, threshold: Symbol, which: str) -> str:
    at = "" if str(threshold) == "any" else f" at {threshold}"
    verb = "holds" if which == "in" else "fails"
    return f"{', '.join(comparison.facts)}: `{comparison.text}`{at} {verb}"


def _at_work(judge: Judge, cases: Sequence[Case], answers: Sequence[Answer]) -> set[str]:
    """Return the terms of the relations that defeat, block, modify or outrank in some case."""
    worked = {f"overrides({by},{c})" for a in answers for c, by in a.defeated}
    worked |= {f"requires({c},{r})" for a in answers for c, r in a.blocked}
    worked |= {f"modifies({by},{c},{p})" for a in answers for c, p, by in a.superseded}
    ranks = [r for r in judge.catalogue.relations if r.kind == "precedes"]
    outranked = [f"surpassed({r.target}, _, _, {r.source})" for r in ranks]
    return worked | {r.term for r in _holding(judge, cases, ranks, outranked)}


def _enabling(judge: Judge, cases: Sequence[Case], relations: Sequence[Relation]) -> set[str]:
    """Return the terms of the requirements that are met where they hold, in some case.

    A required clause may always apply where it is required; then nothing is ever blocked.
    """
    needs = [r for r in relations if r.kind == "requires"]
    bodies = [
        f"applies({r.source}), applies({r.target})" + (f", {r.term}" if r.conditional else "")
        for r in needs
    ]
    return {r.term for r in _holding(judge, cases, needs, bodies)}


def _holding(
    judge: Judge, cases: Sequence[Case], relations: Sequence[Relation], bodies: Collection[str]
) -> Iterator[Relation]:
    """Yield the relations whose body holds in some case."""
    if not relations:
        return
    for number in sorted(frozenset[int]().union(*judge.holding(cases, list(bodies)))):
        yield relations[number]
