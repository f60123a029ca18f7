"""The one judge: whatever is decided anywhere is decided here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import PLACES, Catalogue
from ticketworld.solver.batch import Program, run_batch, run_rows
from ticketworld.solver.case import Case, Value, make_case
from ticketworld.solver.conditions import Conditions
from ticketworld.solver.decision import Answer, Decision, Resolution, UndecidedCaseError
from ticketworld.solver.domain import Domain, derive_domain, derive_domains
from ticketworld.solver.grounds import Grounds
from ticketworld.solver.lift import (
    SHOW_CONDITIONS,
    Lifted,
    lift,
    lift_condition,
    plain_condition,
    plain_rules,
    show_all,
    without_removals,
)
from ticketworld.solver.lookups import find_decisive_facts, find_lookups
from ticketworld.solver.outlines import Outlines
from ticketworld.solver.reasons import Explanation, Reasons
from ticketworld.solver.relax import catalogue_inputs, free_values
from ticketworld.solver.shapes import Shapes
from ticketworld.solver.slices import (
    MAKING,
    Forms,
    Slices,
    answer_wanted,
    resolution_wanted,
)
from ticketworld.solver.specialise import unmodified_values
from ticketworld.solver.stratification import CycleError, find_cycles

if TYPE_CHECKING:
    from ticketworld.policy.syntax import Node


class Judge:
    """Decides cases under one policy. Building one proves that every case has one answer set.

    Raises:
        CycleError: The policy is not stratified; names the cycles.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._removable = plain_rules(catalogue)
        cycles = find_cycles(self._removable)
        if cycles:
            raise CycleError(cycles)
        self.catalogue = catalogue
        self.lifted = lift(catalogue, without_removals(self._removable))
        """The policy with a case argument."""
        self._forms = Forms(self.lifted, catalogue.facts)
        self._program = Program(Slices(self._forms, answer_wanted(catalogue)), show_all(catalogue))
        self._resolving = Slices(self._forms, resolution_wanted())
        self._written = unmodified_values(catalogue)
        self._conditions: dict[str, str] = {}
        self._reached: dict[str, frozenset[str]] = {}

    @cached_property
    def domain(self) -> Domain:
        """The boundary domain of the policy."""
        return derive_domain(self.catalogue, self.rules)

    def domain_with(self, conditions: Sequence[str]) -> Domain:
        """Return the boundary domain of the policy and of conditions, ASP bodies, beside it.

        Raises:
            InputError: A condition cannot be read; says why.
        """
        return self.domain_beside([plain_condition(self.lifted, where) for where in conditions])

    def domain_beside(self, rules: Sequence[Node]) -> Domain:
        """Return the boundary domain of the policy and of plain rules beside it."""
        return derive_domain(self.catalogue, self.rules, rules)

    def domains_with(
        self, conditions: Sequence[str], fixed: Mapping[str, str] = MappingProxyType({})
    ) -> list[Domain]:
        """Return for each of some conditions the boundary domain with this one beside the policy.

        Args:
            conditions: ASP bodies.
            fixed: Named facts held to one value; thresholds of other cases may be left out.

        Raises:
            InputError: A condition cannot be read; says why.
        """
        beside = [plain_condition(self.lifted, where) for where in conditions]
        return derive_domains(self.catalogue, self.rules, beside, fixed)

    @cached_property
    def rules(self) -> tuple[Node, ...]:
        """The policy for one case: the areas' rules in order, then the specialised kernel."""
        return self.lifted.rules

    @cached_property
    def inputs(self) -> tuple[tuple[str, int], ...]:
        """The signatures that the policy's program may read without deriving them."""
        return tuple(catalogue_inputs(self.catalogue))

    @cached_property
    def _grounds(self) -> Grounds:
        return Grounds(self.catalogue, self.lifted_removable, lambda: self.domain)

    @cached_property
    def lifted_removable(self) -> Lifted:
        """The policy with a case argument, heeding the removal of clauses and relations."""
        return lift(self.catalogue, self._removable)

    @cached_property
    def shapes(self) -> Shapes:
        """The policy with what an amount is made of in the place of the amount."""
        return Shapes(self.lifted_removable)

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self.catalogue, self.lifted, self.rules)

    def case(self, facts: Mapping[str, object]) -> Case:
        """Return a checked case.

        Raises:
            CaseError: A fact is unknown, outside its domain, or cannot stand beside the others.
        """
        return make_case(facts, self.catalogue.facts)

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        """Return what the answer set of each case says, in order; contradictions included."""
        if len(cases) < MAKING and "_outlines" not in self.__dict__:
            return run_batch(self._program, cases)
        return self._outlines.answers(cases)

    @cached_property
    def _met(self) -> Conditions:
        return Conditions(self)

    @cached_property
    def _outlines(self) -> Outlines:
        return Outlines(self.catalogue, self.rules, self.domain, self._program)

    def resolve(self, cases: Sequence[Case]) -> list[Resolution | None]:
        """Return the resolution of each case, in order; None where no such case can be.

        Cases that surely end alike are solved once, and what is known is remembered.
        """
        answers = self._outlines.answers(cases)
        return [None if answer.impossible else answer.resolution for answer in answers]

    def untold(
        self, cases: Sequence[Case], others: Sequence[Mapping[str, Sequence[Value]]]
    ) -> list[dict[str, list[Value] | None]]:
        """Return which other values of facts may end cases otherwise; see `Outlines.untold`."""
        return self._outlines.untold(cases, others)

    def decide(
        self, cases: Sequence[Case], answers: Sequence[Answer] | None = None
    ) -> list[Decision]:
        """Return the decision for each case, with its grounds, in the order given.

        Args:
            cases: The cases.
            answers: What `answer` says of them, where it is at hand.

        Raises:
            UndecidedCaseError: A case has no outcome, more than one, or contradicts itself; names
                the first such case.
        Source: rules/kernel.lp; batch lifting in solver/lift.py.
        """
        answers = self.answer(cases) if answers is None else answers
        for index, answer in enumerate(answers):
            faults = answer.faults()
            if faults:
                where = f"case {index + 1}: " if len(cases) > 1 else ""
                facts = ", ".join(f"{name}={value}" for name, value in cases[index].items)
                raise UndecidedCaseError(f"{where}{'; '.join(faults)} (`{facts}`)")
        found = self._grounds.find(cases, answers)
        return [
            Decision(
                case=case,
                answer=answer,
                values=self._values(answer),
                pivotal=pivotal,
                grounds=grounds,
            )
            for case, answer, (pivotal, grounds) in zip(cases, answers, found, strict=True)
        ]

    def explain(self, decisions: Sequence[Decision]) -> list[Explanation]:
        """Return, for each decision, why its clauses apply and what each part comes from."""
        return self._reasons.explain(decisions)

    def without(self, cases: Sequence[Case], removed: Sequence[Sequence[str]]) -> list[Answer]:
        """Return each case's answer with clauses, or relations (as terms), left out."""
        return self._grounds.without(cases, removed)

    def matches(self, cases: Sequence[Case], where: str) -> list[bool]:
        """Tell for each case whether an ASP body over facts and derived atoms holds.

        Raises:
            InputError: The body cannot be read; says why.
        """
        if where not in self._conditions:
            self._conditions[where] = lift_condition(self.lifted, where)
        program = self.lifted.text + self._conditions[where] + SHOW_CONDITIONS
        return [bool(answer.applies) for answer in run_batch(program, cases)]

    def holding(self, cases: Sequence[Case], conditions: Sequence[str]) -> list[frozenset[int]]:
        """Return for each case the numbers of the ASP bodies that hold in it, from 0.

        Raises:
            InputError: A body cannot be read; says why.
        """
        rules = "".join(
            lift_condition(self.lifted, where, str(number))
            for number, where in enumerate(conditions)
        )
        return [frozenset(map(int, marks)) for marks in self.marks(cases, rules)]

    def met(self, cases: Sequence[Case], conditions: Sequence[str]) -> list[bool]:
        """Tell for each case whether it meets the ASP body that stands in its place.

        Raises:
            InputError: A body cannot be read; says why.
        """
        return self._met.met(cases, conditions)

    def marks(self, cases: Sequence[Case], rules: str) -> list[frozenset[str]]:
        """Return for each case the marks that lifted rules derive as `inside(Case, Mark)`."""
        shown = "#show inside/2.\n#show.\n#defined inside/2.\n"
        rows = run_rows(self.lifted.text + rules + shown, cases)
        return [frozenset(mark for _, (mark,) in row) for row in rows]

    def lookups(
        self, decisions: Sequence[Decision], enough: int = len(PLACES)
    ) -> list[tuple[str, ...]]:
        """Return, for each decision, the places that hold a fact which decides it.

        Once `enough` places of a case are known no more are looked for.
        """
        return find_lookups(self, decisions, enough)

    def decisive_facts(self, decisions: Sequence[Decision]) -> list[tuple[str, ...]]:
        """Return, for each decision, the facts of which another value would change it."""
        return find_decisive_facts(self, decisions)

    def reachable_facts(self, request: str) -> frozenset[str]:
        """Return the facts that can matter where this is requested.

        A superset: a fact that is not in it changes no such case's resolution.
        """
        if request not in self._reached:
            known = free_values(self.catalogue.facts, {"request": request})
            read = self._resolving.cut(request).facts or frozenset()
            self._reached[request] = read & known.keys()
        return self._reached[request]

    def _values(self, answer: Answer) -> Mapping[tuple[str, str], int]:
        if not answer.changed:
            return self._written
        return {**self._written, **{(c, p): v for c, p, v in answer.changed}}
