"""Validates templates by property: random cases inside each, proofs over all, minimal refutations.

Each template claims an outcome and clauses for every case that meets its condition. Hypothesis
draws cases inside it and they are decided; the solver searches the whole boundary domain, the
template's own thresholds with it, for a case that refutes the claim. A refutation is shrunk to the
simplest case there is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ticketworld.errors import TicketworldError
from ticketworld.planning.template import Template
from ticketworld.planning.units import acting_relations
from ticketworld.policy.condition import conjuncts
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision, UndecidedCaseError
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions
from ticketworld.strategies import inside

TOGETHER = 20
"""Cases in one example: they are decided in one batch."""


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
        examples: How many cases to draw inside each, at least.
    """
    by_request: dict[str, list[Template]] = defaultdict(list)
    for template in templates:
        by_request[template.request].append(template)
    for request, group in by_request.items():
        space = _Space(judge, request, group)
        for number, template in enumerate(group):
            yield _Validation(judge, space, number, template).verdict(examples)


class _Space:
    """The cases of some templates of one request, with marks for what could refute them."""

    def __init__(self, judge: Judge, request: str, templates: Sequence[Template]) -> None:
        outcomes = {template.outcome for template in templates}
        cites = {slug for template in templates for slug in template.cites}
        marks = {
            "none": "not outcome(_)",
            **{f"other({outcome})": f"outcome(O), O != {outcome}" for outcome in sorted(outcomes)},
            **{f"lacks({slug})": f"not applies({slug})" for slug in sorted(cites)},
        }
        self.fixed = {"request": request}
        conditions = [template.condition for template in templates]
        self.regions = Regions(judge, conditions, marks=marks, fixed=self.fixed)
        self.marks: Mapping[str, str] = marks


@dataclass(slots=True)
class _Seen:
    """What the cases examined so far show."""

    cases: set[Case] = field(default_factory=set)
    common: frozenset[str] | None = None
    relations: set[str] = field(default_factory=set)

    def add(self, judge: Judge, decisions: Sequence[Decision]) -> None:
        for decision in decisions:
            self.cases.add(decision.case)
            cited = frozenset(slug for ground in decision.grounds for slug in ground)
            self.common = cited if self.common is None else self.common & cited
            self.relations.update(acting_relations(judge, decision.answer))


class _Validation:
    """The validation of one template."""

    def __init__(self, judge: Judge, space: _Space, number: int, template: Template) -> None:
        self._judge = judge
        self._space = space
        self._number = number
        self._template = template
        self._seen = _Seen()
        self._faults: list[Fault] = []
        self._proved: list[str] = []

    def verdict(self, examples: int) -> Verdict:
        """Return what was found out."""
        if self._space.regions.witness(self._number) is None:
            self._fault(self._clash())
        else:
            self._prove()
            if not self._faults:
                self._examine(examples)
            if not self._faults:
                self._compare()
        return Verdict(
            template=self._template,
            faults=tuple(self._faults),
            examined=len(self._seen.cases),
            proved=tuple(self._proved),
            clauses=tuple(sorted(self._seen.common or ())),
            relations=frozenset(self._seen.relations),
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

    def _examine(self, examples: int) -> None:
        """Decide random cases inside the template; keep the simplest that refutes it."""
        worst: list[tuple[str, Case]] = []
        several = st.lists(
            inside(self._space.regions, self._number), min_size=1, max_size=TOGETHER
        )

        @settings(
            max_examples=max(2, examples // 4),
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        @given(cases=several)
        def holds(cases: list[Case]) -> None:
            found = self._refutation(cases)
            if found is not None:
                worst[:] = [found]
                raise AssertionError(found[0])

        try:
            holds()
        except AssertionError:
            self._fault(*worst[0])

    def _refutation(self, cases: Sequence[Case]) -> tuple[str, Case] | None:
        """Return why some case refutes the template, or None."""
        template = self._template
        try:
            decisions = self._judge.decide(cases)
        except UndecidedCaseError as error:
            return f"{error}; correct the rules", cases[0]
        for decision in decisions:
            cited = {slug for ground in decision.grounds for slug in ground}
            missing = [slug for slug in template.cites if slug not in cited]
            if decision.outcome != template.outcome:
                message = f"ends in `{decision.outcome}`, not `{template.outcome}`"
                return f"a case {message}; correct `outcome` or `where`", decision.case
            if missing:
                message = f"`{missing[0]}` stands in no ground of a case"
                return f"{message}; correct `cites` or `where`", decision.case
        self._seen.add(self._judge, decisions)
        return None

    def _compare(self) -> None:
        """Compare the clauses found in every case with those declared."""
        undeclared = (self._seen.common or frozenset()) - set(self._template.cites)
        if undeclared:
            names = ", ".join(f"`{slug}`" for slug in sorted(undeclared))
            self._fault(
                f"{names} stand{'s' if len(undeclared) == 1 else ''} in a ground of each of "
                f"{len(self._seen.cases)} cases; add to `cites`"
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
