"""Which of a plan's actions and clauses belong to the request that its facts describe.

A message can make several requests, and a file in the fields of the earlier generator says so
nowhere. That a plan answers a second one is seen where it takes actions that no case of the first
leads to, and cites a clause on which they can rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from clingo import Symbol

from ticketworld.audit.foreign.completions import Completions
from ticketworld.audit.foreign.fields import ForeignAction
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.outcomes import NEUTRAL
from ticketworld.audit.foreign.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a plan says of the request that its facts describe.

    Attributes:
        requests: What this can be; one alone where it is said.
        is_said: Whether the ticket says what is asked for.
        others: What a second request can be of which no facts are given; empty where all is one.
        is_mixed: Whether the second can be of the same kind, so that nothing tells them apart.
        is_one: Whether nothing of the same kind can be a second request.
        actions: What is done for it.
        cited: The clauses cited, for both; None where nothing is said of them.
        computed: The clauses that its maker computed as applicable; None where it does not say.
    """

    requests: tuple[str, ...]
    is_said: bool
    others: frozenset[str]
    is_mixed: bool
    is_one: bool
    actions: tuple[ForeignAction, ...]
    cited: tuple[str, ...] | None
    computed: tuple[str, ...] | None

    def missing(self, cases: Completions, claim: Symbol) -> tuple[str, ...]:
        """Return what would settle a claim: first of all what is asked for."""
        return cases.missing(claim) if self.is_said else ("request",)


def part_of(matter: ForeignMatter, scope: Scope) -> Part:
    """Return what a plan says of the request that a ticket's facts describe."""
    said = (matter.request,) if matter.request in scope.requests else ()
    telling = [one for one in matter.actions if one.type not in NEUTRAL]
    strange = [one for one in telling if said and not scope.doing(one.type, said)]
    strange = [one for one in strange if scope.doing(one.type)]
    requests = said or _asked(telling, scope)
    cited = _public(matter.cited, scope)
    if matter.is_alone:
        others = frozenset[str]()
    elif said:
        others = _others(cited or (), strange, scope)
    else:
        others = _any(telling, scope) if len(telling) > 1 else frozenset()
    own = tuple(one for one in matter.actions if not (others and one in strange))
    types = [one.type for one in own if one in telling and scope.doing(one.type, requests)]
    can_mix = not (others or matter.is_one)
    is_mixed = can_mix and len(types) > 1 and _divide(types, requests, scope)
    return Part(
        requests=requests,
        is_said=bool(said),
        others=others or (frozenset(requests) if is_mixed else frozenset()),
        is_mixed=is_mixed or not requests,
        is_one=matter.is_one,
        actions=own,
        cited=cited,
        computed=_public(matter.ticket.analysis.applicable_policies, scope),
    )


def _public(told: tuple[str, ...] | None, scope: Scope) -> tuple[str, ...] | None:
    return None if told is None else tuple(map(scope.public_id, told))


def _asked(actions: list[ForeignAction], scope: Scope) -> tuple[str, ...]:
    """Return what can be asked for where all this is done: nothing where it takes several."""
    leading = [scope.doing(one.type) for one in actions]
    known = [requests for requests in leading if requests]
    return tuple(one for one in scope.requests if all(one in requests for requests in known))


def _any(actions: list[ForeignAction], scope: Scope) -> frozenset[str]:
    return frozenset().union(*(scope.doing(one.type) for one in actions))


def _divide(types: list[str], requests: tuple[str, ...], scope: Scope) -> bool:
    """Tell whether no one case takes these actions, each once."""
    twice = len(set(types)) < len(types)
    return twice or not any(scope.together(request, types) for request in requests)


def _others(cited: tuple[str, ...], strange: list[ForeignAction], scope: Scope) -> frozenset[str]:
    """Return what a second request can be: one that leads to all strange actions by a clause."""
    if not strange:
        return frozenset()
    resting = frozenset().union(*map(scope.citing, cited))
    leading = [scope.doing(one.type) & resting for one in strange]
    return frozenset().union(*leading) if all(leading) else frozenset()
