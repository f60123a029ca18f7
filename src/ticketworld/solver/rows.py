"""Tells what a policy shows of cases, solving cases of one gist once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.solver.batch import Program, Row, run_rows
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.domain import Domain
from ticketworld.solver.gist import Gist, Gists, Memory
from ticketworld.solver.grounded import Grounded, ground_request
from ticketworld.solver.lift import lift
from ticketworld.solver.slices import Forms, Slices, Wanted

Shown = TypeVar("Shown")


class Rows(Generic[Shown]):
    """What rules show of cases; what is known is remembered.

    Args:
        catalogue: The policy.
        rules: Plain rules: its own, heeding no removal, and others beside them.
        domain: Their boundary domain.
        wanted: What is shown.
        shown: The statements that show it of a plain policy, and of a lifted one.
        read: Makes of what is shown what is remembered.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        rules: Sequence[Node],
        domain: Domain,
        wanted: Sequence[Wanted],
        shown: tuple[str, str],
        read: Callable[[Row], Shown],
    ) -> None:
        lifted = lift(catalogue, rules)
        self._facts = catalogue.facts
        self._rules = rules
        slices = Slices(Forms(lifted, catalogue.facts), wanted)
        self.gists = Gists(slices, rules, domain)
        self._program = Program(slices, shown[1])
        self._beside = shown[0] + lifted.defined
        self._read = read
        self._grounded: dict[Value, Grounded | None] = {}
        self.known = Memory[Gist, Shown]()

    def of(self, cases: Sequence[Case]) -> list[Shown]:
        """Return what is shown of each case, in order."""
        gists = [self.gists.of(case) for case in cases]
        known = self.known
        found = {gist: known[gist] for gist in gists if gist in known}
        hard: dict[Gist, Case] = {}
        for gist, case in zip(gists, cases, strict=True):
            if gist in found or gist in hard:
                continue
            grounded = self._of_request(request_of(case))
            if grounded is None:
                hard[gist] = case
            else:
                known[gist] = found[gist] = self._read(grounded.row(case))
        for gist, row in zip(hard, run_rows(self._program, list(hard.values())), strict=True):
            known[gist] = found[gist] = self._read(row)
        return [found[gist] for gist in gists]

    def _of_request(self, request: Value | None) -> Grounded | None:
        """Return the policy for a request; None where it asks for more than a side of a number."""
        if request is None:
            return None
        if request not in self._grounded:
            self._grounded[request] = ground_request(
                request, self.gists, self._rules, self._facts, self._beside
            )
        return self._grounded[request]
