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

from ticketworld.planning.claims import Claim, Claims
from ticketworld.planning.clash import Clashes
from ticketworld.planning.examine import Decided, Examination
from ticketworld.planning.template import Template
from ticketworld.planning.units import acting_relations
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


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
    claims = Claims(judge, request, templates)
    decided = Decided(judge)
    begun = [_Validation(judge, claims, number, decided) for number in range(len(templates))]
    for validation in begun:
        validation.begin(examples)
    decided.add(case for validation in begun for case in validation.awaited)
    for validation in begun:
        yield validation.verdict()


class _Validation:
    """The validation of one template."""

    def __init__(self, judge: Judge, claims: Claims, number: int, decided: Decided) -> None:
        self._judge = judge
        self._claims = claims
        self._number = number
        self._template = claims.templates[number]
        self._decided = decided
        self._drawn: Examination | None = None
        self._doubtful: list[Case] = []
        self._faults: list[Fault] = []
        self._proved: list[str] = []

    def begin(self, examples: int) -> None:
        """Search all cases for what refutes the template; if there is none, draw some."""
        if not self._claims.is_met(self._number):
            self._fault(Clashes(self._judge, self._template).explain())
            return
        self._prove()
        if not self._faults:
            regions = self._claims.regions
            self._drawn = Examination(
                regions, self._number, self._template, self._decided, examples
            )

    @property
    def awaited(self) -> Sequence[Case]:
        """The cases to decide before there can be a verdict."""
        return [*self._doubtful, *self._drawn.cases] if self._drawn else ()

    def verdict(self) -> Verdict:
        """Return what was found out."""
        clauses: frozenset[str] = frozenset()
        relations: set[str] = set()
        if self._drawn:
            refutation = self._drawn.refutation(self._doubtful)
            if refutation:
                self._fault(*refutation)
            else:
                decisions = self._drawn.decisions()
                clauses = frozenset[str].intersection(*map(_cited, decisions))
                clauses = frozenset(filter(self._is_everywhere, clauses))
                for decision in decisions:
                    relations.update(acting_relations(self._judge, decision.answer))
                self._compare(clauses, len(decisions))
        return Verdict(
            template=self._template,
            faults=tuple(self._faults),
            examined=len(self._drawn.cases) if self._drawn else 0,
            proved=tuple(self._proved),
            clauses=tuple(sorted(clauses)),
            relations=frozenset(relations),
        )

    def _fault(self, message: str, case: Case | None = None) -> None:
        self._faults.append(Fault(place=self._template.place, message=message, case=case))

    def _prove(self) -> None:
        """Search all cases of the template for one that refutes what it claims."""
        for claim, case in self._claims.refuted(self._number):
            if case is None:
                self._proved.append(claim.words)
            else:
                self._fault(self._refuted(claim), case)
        for slug in () if self._faults else self._template.cites:
            doubtful = self._claims.doubtful(self._number, slug)
            self._doubtful += doubtful
            if not doubtful:
                self._proved.append(f"`{slug}` is pivotal")

    def _is_everywhere(self, slug: str) -> bool:
        """Tell whether no case is found, by search too, in no ground of which a clause stands."""
        if slug in self._template.cites:
            return True
        doubtful = self._claims.doubtful(self._number, slug)
        self._decided.add(doubtful)
        decisions = [self._decided.decisions.get(case) for case in doubtful]
        return all(slug in _cited(decision) for decision in decisions if decision)

    def _refuted(self, claim: Claim) -> str:
        """Return how a claim that some case refutes is told."""
        against = Clashes(self._judge, self._template).against(claim.condition)
        if against is None:
            return f"not every case {claim.words}; correct `where` or the claim"
        return f"no case {claim.words}, ruled out by {against}; correct the claim"

    def _compare(self, clauses: Collection[str], examined: int) -> None:
        """Compare the clauses found in every case with those declared."""
        undeclared = set(clauses) - set(self._template.cites)
        if undeclared:
            names = ", ".join(f"`{slug}`" for slug in sorted(undeclared))
            self._fault(
                f"{names} stand{'s' if len(undeclared) == 1 else ''} in a ground of each of "
                f"{examined} cases; add to `cites`"
            )


def _cited(decision: Decision) -> frozenset[str]:
    """Return the clauses that stand in some ground of a decision."""
    return frozenset(slug for ground in decision.grounds for slug in ground)
