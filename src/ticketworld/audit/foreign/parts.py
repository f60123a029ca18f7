"""Which of a plan's actions and clauses belong to the request that its facts describe.

A message can make several requests, and a file in the fields of the earlier generator says so
nowhere. That a plan answers a second one is seen where it takes actions that no case of the first
leads to, and cites a clause on which they can rest. Where nothing says what is asked for, several
actions can answer several requests.
"""

from __future__ import annotations

from dataclasses import dataclass

from clingo import Symbol

from ticketworld.audit.foreign.completions import Completions
from ticketworld.audit.foreign.fields import ForeignAction
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.outcomes import NEUTRAL, carried_outcomes
from ticketworld.audit.foreign.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a plan says of the request that its facts describe.

    Attributes:
        requests: What this can be; one alone where it is said.
        is_said: Whether the ticket says what is asked for.
        others: What a second request can be of which no facts are given; empty where all is one.
        may_be_two: Whether some of the actions can answer a second request, of whatever kind.
        actions: What is done for it.
        cited: The clauses cited, for both; None where nothing is said of them.
        computed: The clauses that its maker computed as applicable; None where it does not say.
    """

    requests: tuple[str, ...]
    is_said: bool
    others: frozenset[str]
    may_be_two: bool
    actions: tuple[ForeignAction, ...]
    cited: tuple[str, ...] | None
    computed: tuple[str, ...] | None

    def can_come_to(self, ending: str, scope: Scope) -> bool:
        """Tell whether one of two requests can have an outcome by an action that is for it."""
        return self.may_be_two and any(
            ending in carried_outcomes([one], self.requests, scope)
            or ending in scope.outcomes(one.type, self.requests or scope.requests)
            for one in self.actions
        )

    def missing(self, cases: Completions, claim: Symbol) -> tuple[str, ...]:
        """Return what would settle a claim: first of all what is asked for."""
        return cases.missing(claim) if self.is_said else ("request",)


def part_of(matter: ForeignMatter, scope: Scope) -> Part:
    """Return what a plan says of the request that a ticket's facts describe."""
    said = (matter.request,) if matter.request in scope.requests else ()
    telling = [one for one in matter.actions if one.type not in NEUTRAL]
    cited = _public(matter.cited, scope)
    strange = _strange(telling, said, scope)
    others = frozenset[str]() if matter.is_alone else _others(matter, cited, said, scope)
    own = tuple(one for one in matter.actions if not (others and one in strange))
    return Part(
        requests=said or (() if others else _asked(telling, scope)),
        is_said=bool(said),
        others=others,
        may_be_two=bool(others) or (len(telling) > 1 and not matter.is_one),
        actions=own,
        cited=cited,
        computed=_public(matter.ticket.analysis.applicable_policies, scope),
    )


def _others(
    matter: ForeignMatter, cited: tuple[str, ...] | None, said: tuple[str, ...], scope: Scope
) -> frozenset[str]:
    """Return what a second request can be, by the actions and the clauses that are left for it."""
    telling = [one for one in matter.actions if one.type not in NEUTRAL]
    leading = frozenset[str]().union(*(scope.doing(one.type) for one in telling))
    if not said:
        return leading if len(telling) > 1 else frozenset()
    resting = frozenset[str]().union(*map(scope.citing, cited or ()))
    found = frozenset[str]()
    strange = [scope.doing(one.type) & resting for one in _strange(telling, said, scope)]
    if all(strange):
        found = found.union(*strange)
    if any(one not in telling or not scope.doing(one.type) for one in matter.actions):
        found |= _left(cited or (), said, scope)
    types = [one.type for one in telling if scope.doing(one.type, said)]
    if len(types) > 1 and _divide(types, said, scope):
        same = frozenset(said if matter.is_one else ())
        found |= (leading if cited is None else leading & resting) - same
    return found


def _strange(
    telling: list[ForeignAction], said: tuple[str, ...], scope: Scope
) -> list[ForeignAction]:
    """Return the actions to which only other requests lead than the one that is said."""
    known = [one for one in telling if said and scope.doing(one.type)]
    return [one for one in known if not scope.doing(one.type, said)]


def _left(cited: tuple[str, ...], said: tuple[str, ...], scope: Scope) -> frozenset[str]:
    """Return on what the clauses rest that play no part in a request: on a second one."""
    strange = [one for one in cited if not scope.citing(one, said)]
    return frozenset[str]().union(*map(scope.citing, strange))


def _public(told: tuple[str, ...] | None, scope: Scope) -> tuple[str, ...] | None:
    return None if told is None else tuple(map(scope.public_id, told))


def _asked(actions: list[ForeignAction], scope: Scope) -> tuple[str, ...]:
    """Return what can be asked for where all this is done: nothing where it takes several."""
    leading = [scope.doing(one.type) for one in actions]
    known = [requests for requests in leading if requests]
    return tuple(one for one in scope.requests if all(one in requests for requests in known))


def _divide(types: list[str], requests: tuple[str, ...], scope: Scope) -> bool:
    """Tell whether no one case takes these actions, each once."""
    twice = len(set(types)) < len(types)
    return twice or not any(scope.together(request, types) for request in requests)
