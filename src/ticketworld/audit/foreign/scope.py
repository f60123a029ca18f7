"""What the policy can do and cite at all, by what is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from clingo import Symbol

from ticketworld.audit.foreign.completions import Completions, beside, cited, done, outcome
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.judge import Judge


@lru_cache(maxsize=1)
def scope_of(judge: Judge) -> Scope:
    """Return the scope of a policy: it is the same for every dataset."""
    return Scope(judge)


class Scope:
    """Answers what can be so in some case of a request, whatever else is known of it."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._cases: dict[str, Completions] = {}
        self._possible: dict[tuple[str, tuple[Symbol, ...]], bool] = {}

    @cached_property
    def requests(self) -> tuple[str, ...]:
        """All that can be asked for."""
        return self._judge.catalogue.facts["request"].names

    @cached_property
    def public_ids(self) -> frozenset[str]:
        """The ids under which clauses are cited."""
        return frozenset(clause.public_id for clause in self._judge.catalogue.clauses)

    @cached_property
    def _spelt(self) -> dict[str, str]:
        return {one.casefold(): one for one in self.public_ids}

    def public_id(self, told: str) -> str:
        """Return the id that others mean, also where they wrote its title after it."""
        first = re.split(r"[\s:;,(]", told.strip(), maxsplit=1)[0].casefold()
        return self._spelt.get(first, told)

    def doing(self, action: str, requests: Iterable[str] | None = None) -> frozenset[str]:
        """Return those of the requests, or of all, of which some case takes an action."""
        return self._where(done(action), self.requests if requests is None else requests)

    def citing(self, public_id: str, requests: Iterable[str] | None = None) -> frozenset[str]:
        """Return those of the requests, or of all, of which some case rests on such a clause."""
        return self._where(cited(public_id), self.requests if requests is None else requests)

    def outcomes(self, action: str, requests: Iterable[str]) -> tuple[str, ...]:
        """Return the outcomes beside which the policy takes an action for these requests."""
        asked = tuple(requests)
        return tuple(one for one in OUTCOMES if self._where(beside(action, one), asked))

    def together(self, request: str, actions: Iterable[str], ending: str | None = None) -> bool:
        """Tell whether one case of a request takes all these actions, and has this outcome."""
        claims = (*map(done, actions), *([outcome(ending)] if ending else ()))
        return self._can(request, *claims)

    def _where(self, claim: Symbol, requests: Iterable[str]) -> frozenset[str]:
        return frozenset(request for request in requests if self._can(request, claim))

    def _can(self, request: str, *claims: Symbol) -> bool:
        key = (request, claims)
        if key not in self._possible:
            self._possible[key] = self._of(request).can(*claims)
        return self._possible[key]

    def _of(self, request: str) -> Completions:
        if request not in self._cases:
            self._cases[request] = Completions(self._judge, (request,), {})
        return self._cases[request]
