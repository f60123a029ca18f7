"""Finds proofs with amounts left open: cases that differ in amounts alone mostly share theirs."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.solver.amounts import PART, with_amounts_apart
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.decision import Answer, Ground
from ticketworld.solver.domain import Domain
from ticketworld.solver.gist import Gist, Gists, Memory
from ticketworld.solver.grounded import ground_request
from ticketworld.solver.lift import lift
from ticketworld.solver.outline import UncertainAmountError
from ticketworld.solver.removals import Matches, Removals, UnreckonableError, removing
from ticketworld.solver.slices import Forms, Slices, resolution_wanted

OpenProof = tuple[Ground, list[frozenset[str]]]
"""The pivotal clauses and the grounds of a case, in no order."""


class OpenProofs:
    """Finds the proofs of cases, each gist and its matches once.

    Args:
        catalogue: The policy.
        rules: Its plain rules, heeding removals.
        domain: Its boundary domain.
    """

    def __init__(self, catalogue: Catalogue, rules: Sequence[Node], domain: Domain) -> None:
        self._facts = catalogue.facts
        self._rules = with_amounts_apart(rules, catalogue.facts)
        lifted = lift(catalogue, self._rules)
        name, arity = PART
        wanted = [*resolution_wanted(), ((name, (None,) * arity), None)]
        slices = Slices(Forms(lifted, catalogue.facts), wanted)
        self._gists = Gists(slices, self._rules, domain)
        slugs = [clause.slug for clause in catalogue.clauses]
        self._beside = f"{removing(slugs)}{lifted.defined}#defined {name}/{arity}.\n"
        self._removals: dict[Value, Removals | None] = {}
        self._known = Memory[tuple[Gist, Matches, Ground], OpenProof]()

    def of(self, case: Case, answer: Answer) -> OpenProof | None:
        """Return the proof of an answered case; None where its amounts must be looked at."""
        removals = self._of_request(request_of(case))
        actions = answer.resolution.actions
        if removals is None or len({action.type for action in actions}) < len(actions):
            return None
        try:
            matches = removals.matches(case, actions)
        except UncertainAmountError:
            return None
        key = self._gists.of(case), matches, answer.applies
        if key not in self._known:
            self._known[key] = removals.prove(case, answer.applies, actions, matches)
        return self._known[key]

    def _of_request(self, request: Value | None) -> Removals | None:
        if request is not None and request not in self._removals:
            self._removals[request] = self._ground(request)
        return None if request is None else self._removals[request]

    def _ground(self, request: Value) -> Removals | None:
        found = ground_request(request, self._gists, self._rules, self._facts, self._beside)
        try:
            return None if found is None else Removals(found)
        except UnreckonableError:
            return None
