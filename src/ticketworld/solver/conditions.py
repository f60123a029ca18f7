"""Which cases meet which conditions, ASP bodies over facts and derived atoms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from clingo.ast import Location, Position

from ticketworld.policy.syntax import Node, call, positive
from ticketworld.solver.amounts import with_amounts_apart
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.gist import Gist, Gists, Memory
from ticketworld.solver.grounded import Grounded, ground_request
from ticketworld.solver.lift import INSIDE, lift, plain_condition
from ticketworld.solver.slices import MAKING, Forms, Slices

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


class Conditions:
    """Tells which cases meet which conditions, of all cases alike in what one reads once.

    Args:
        judge: The policy.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._new: dict[str, None] = {}
        self._asked = 0
        self._learnt = _Learnt(judge, [])

    def met(self, cases: Sequence[Case], conditions: Sequence[str]) -> list[bool]:
        """Tell for each case whether it meets the condition that stands in its place.

        Raises:
            InputError: A condition cannot be read; says why.
        """
        new = [where for where in conditions if where not in self._learnt.marks]
        self._new |= dict.fromkeys(new)
        self._asked += len(new)
        if self._asked >= MAKING:
            self._learnt = _Learnt(self._judge, [*self._learnt.marks, *self._new])
            self._new, self._asked = {}, 0
        pairs = list(zip(cases, conditions, strict=True))
        found = [self._learnt.is_met(case, where) for case, where in pairs]
        left = [pair for pair, is_met in zip(pairs, found, strict=True) if is_met is None]
        bodies = list(dict.fromkeys(where for _, where in left))
        held = iter(self._judge.holding([case for case, _ in left], bodies) if left else ())
        return [
            bodies.index(where) in next(held) if is_met is None else is_met
            for (_, where), is_met in zip(pairs, found, strict=True)
        ]


class _Learnt:
    """Conditions grounded with the policy, once for each request.

    Attributes:
        marks: The conditions, each with the name that marks it.
    """

    def __init__(self, judge: Judge, conditions: Iterable[str]) -> None:
        self.marks = {where: f"c{place}" for place, where in enumerate(conditions)}
        self._facts = judge.catalogue.facts
        rules = [_marking(plain_condition(judge.lifted, w), m) for w, m in self.marks.items()]
        self._rules = with_amounts_apart([*judge.rules, *rules], self._facts) if rules else ()
        lifted = lift(judge.catalogue, self._rules)
        self._domain = judge.domain_beside(rules) if rules else judge.domain
        self._forms = Forms(lifted, self._facts)
        self._every = self._gists(None)
        self._beside = f"#show {INSIDE[0]}/{INSIDE[1]}.\n{lifted.defined}"
        self._of_mark: dict[str, Gists] = {}
        self._grounded: dict[Value, Grounded | None] = {}
        self._known = Memory[tuple[str, Gist], bool]()

    def _gists(self, mark: str | None) -> Gists:
        """Return what matters of cases for one condition, or for all."""
        wanted = [((INSIDE[0], (mark,)), None)]
        return Gists(Slices(self._forms, wanted), self._rules, self._domain)

    def is_met(self, case: Case, where: str) -> bool | None:
        """Tell whether a case meets a condition; None where that is not known here."""
        mark, request = self.marks.get(where), request_of(case)
        if mark is None or request is None:
            return None
        if mark not in self._of_mark:
            self._of_mark[mark] = self._gists(mark)
        key = mark, self._of_mark[mark].of(case)
        if key not in self._known:
            grounded = self._of_request(request)
            if grounded is None:
                return None
            self._known[key] = (INSIDE[0], (mark,)) in grounded.row(case)
        return self._known[key]

    def _of_request(self, request: Value) -> Grounded | None:
        if request not in self._grounded:
            self._grounded[request] = ground_request(
                request, self._every, self._rules, self._facts, self._beside
            )
        return self._grounded[request]


def _marking(rule: Node, mark: str) -> Node:
    """Return a condition's rule as one that marks it, and that stands in a place of its own."""
    begin = Position(f"<condition {mark}>", 1, 1)
    head = positive(call(INSIDE[0], call(mark)))
    return rule.update(head=head, location=Location(begin, begin))
