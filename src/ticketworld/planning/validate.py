"""Validates templates by property: random cases inside each, proofs over all, minimal refutations.

Each template claims an outcome and clauses for every case that meets its condition. Hypothesis
draws cases inside it and they are decided; the solver searches the whole boundary domain, the
template's own thresholds with it, for a case that refutes the claim. A refutation is shrunk to the
simplest case there is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ticketworld.errors import TicketworldError
from ticketworld.planning.examine import Decided, Examination
from ticketworld.planning.template import Template
from ticketworld.planning.units import acting_relations
from ticketworld.policy.condition import conjuncts
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that a template says and that does not hold.

    Attributes:
        place: The file and line of the template's condition.
        message: What is wrong, and what to do.
        case: The simplest case that shows it; None where there is none to show.
    """

    place: str
    message: str
    case: Case | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found out about one template.

    Attributes:
        examined: How many cases inside it were drawn and decided.
        proved: What holds in every case of it over the boundary domain, in words.
        clauses: The clauses that stand in a ground of every case examined.
        relations: The relations that were at work in some case examined.
    """

    template: Template
    faults: tuple[Fault, ...]
    examined: int
    proved: tuple[str, ...]
    clauses: tuple[str, ...]
    relations: frozenset[str]


def validate(judge: Judge, templates: Sequence[Template], examples: int) -> Iterator[Verdict]:
    """Yield a verdict on each template, those of one request together.

    Args:
        judge: The policy.
        templates: What to validate.
        examples: How many cases to draw inside each, at least, if there are so many.
    """
    by_request: dict[str, list[Template]] = defaultdict(list)
    for template in templates:
        by_request[template.request].append(template)
    for request, group in by_request.items():
        yield from _validate_together(judge, request, group, examples)


def _validate_together(
    judge: Judge, request: str, templates: Sequence[Template], examples: int
) -> Iterator[Verdict]:
    """Yield a verdict on each template of one request, whose cases are decided in one batch."""
    space = _Space(judge, request, templates)
    decided = Decided(judge)
    begun = [_Validation(judge, space, number, decided) for number in range(len(templates))]
    for validation in begun:
        validation.begin(examples)
    decided.add(case for validation in begun for case in validation.drawn)
    for validation in begun:
        yield validation.verdict()


class _Space:
    """The cases of some templates of one request, with marks for what could refute them."""

    def __init__(self, judge: Judge, request: str, templates: Sequence[Template]) -> None:
        outcomes = {template.outcome for template in templates}
        cites = {slug for template in templates for slug in template.cites}
        self.marks = {
            "none": "not outcome(_)",
            **{f"other({outcome})": f"outcome(O), O != {outcome}" for outcome in sorted(outcomes)},
            **{f"lacks({slug})": f"not applies({slug})" for slug in sorted(cites)},
        }
        self.templates = templates
        self.fixed = {"request": request}
        conditions = [template.condition for template in templates]
        self.regions = Regions(judge, conditions, marks=self.marks, fixed=self.fixed)


class _Validation:
    """The validation of one template."""

    def __init__(self, judge: Judge, space: _Space, number: int, decided: Decided) -> None:
        self._judge = judge
        self._space = space
        self._number = number
        self._template = space.templates[number]
        self._decided = decided
        self._examination: Examination | None = None
        self._faults: list[Fault] = []
        self._proved: list[str] = []

    def begin(self, examples: int) -> None:
        """Search all cases for what refutes the template; if there is none, draw some."""
        if self._space.regions.witness(self._number) is None:
            self._fault(self._clash())
            return
        self._prove()
        if not self._faults:
            self._examination = Examination(
                self._space.regions, self._number, self._template, self._decided, examples
            )

    @property
    def drawn(self) -> Sequence[Case]:
        """The cases to decide before there can be a verdict."""
        return self._examination.cases if self._examination else ()

    def verdict(self) -> Verdict:
        """Return what was found out."""
        clauses: frozenset[str] = frozenset()
        relations: set[str] = set()
        if self._examination:
            refutation = self._examination.refutation()
            if refutation:
                self._fault(*refutation)
            else:
                decisions = self._examination.decisions()
                clauses = frozenset[str].intersection(*map(_cited, decisions))
                for decision in decisions:
                    relations.update(acting_relations(self._judge, decision.answer))
                self._compare(clauses)
        return Verdict(
            template=self._template,
            faults=tuple(self._faults),
            examined=len(self.drawn),
            proved=tuple(self._proved),
            clauses=tuple(sorted(clauses)),
            relations=frozenset(relations),
        )

    def _fault(self, message: str, case: Case | None = None) -> None:
        self._faults.append(Fault(place=self._template.place, message=message, case=case))

    def _prove(self) -> None:
        """Search all cases of the template for one that refutes what it claims."""
        template = self._template
        claims = {
            "none": "has an outcome",
            f"other({template.outcome})": f"ends in `{template.outcome}`",
            **{f"lacks({slug})": f"`{slug}` applies" for slug in template.cites},
        }
        for mark, claim in claims.items():
            if self._space.regions.witness(self._number, mark) is None:
                self._proved.append(claim)
            else:
                case = self._simplest(self._space.marks[mark])
                self._fault(f"not every case {claim}; correct `where` or the claim", case)

    def _simplest(self, refuted_by: str) -> Case:
        """Return the simplest case of the template that meets a further condition."""
        condition = f"{self._template.condition}, {refuted_by}"
        regions = Regions(self._judge, [condition], fixed=self._space.fixed)
        case = regions.simplest(0)
        assert case is not None, "a witness was found before"
        return case

    def _compare(self, clauses: Collection[str]) -> None:
        """Compare the clauses found in every case with those declared."""
        undeclared = set(clauses) - set(self._template.cites)
        if undeclared:
            names = ", ".join(f"`{slug}`" for slug in sorted(undeclared))
            self._fault(
                f"{names} stand{'s' if len(undeclared) == 1 else ''} in a ground of each of "
                f"{len(self.drawn)} cases; add to `cites`"
            )

    def _clash(self) -> str:
        """Return which parts of the condition cannot hold together, as few as possible."""
        parts = conjuncts(self._template.condition)
        for part in list(parts):
            fewer = [other for other in parts if other != part]
            if fewer and not self._holds(fewer):
                parts = fewer
        names = ", ".join(f"`{part}`" for part in parts)
        return f"no case meets {names} together, which is proved; loosen `where`"

    def _holds(self, parts: Sequence[str]) -> bool:
        try:
            regions = Regions(self._judge, [", ".join(parts)])
        except TicketworldError:
            return True  # without the part that binds its variables a comparison says nothing
        return regions.witness(0) is not None


def _cited(decision: Decision) -> frozenset[str]:
    """Return the clauses that stand in some ground of a decision."""
    return frozenset(slug for ground in decision.grounds for slug in ground)
