"""Whether others decide their tickets as the policy does, as far as the facts are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ticketworld.audit.foreign.action_checks import SECOND, carried_verdict, done_verdict
from ticketworld.audit.foreign.citations import Ids, citation_verdict, computed_verdict, uncitable
from ticketworld.audit.foreign.completions import Completions, outcome
from ticketworld.audit.foreign.escalation import Risen, escalation_verdict, risen
from ticketworld.audit.foreign.facts import Facts
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.outcomes import (
    NEUTRAL,
    as_outcome,
    carried_outcomes,
    strange_actions,
)
from ticketworld.audit.foreign.parts import Part, part_of
from ticketworld.audit.foreign.scope import scope_of
from ticketworld.audit.foreign.verdict import Teller, Verdict, gravest
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge

_Key = tuple[tuple[str, ...], tuple[tuple[str, tuple[Value, ...]], ...]]
_REMEMBERED = 200
"""A policy grounded for a case takes a megabyte; the last ones are kept."""

_DECIDED = (
    "outcome follows the policy",
    "actions follow the policy",
    "citations follow the policy",
)


class PolicyChecks:
    """Holds tickets to one policy, and remembers what it has decided."""

    def __init__(self, judge: Judge) -> None:
        self.decisions = 0
        self.scope = scope_of(judge)
        self._judge = judge
        self._known: dict[_Key, Completions] = {}
        self._grounds: dict[_Key, Sequence[Ids]] = {}

    def learn(self, matters: Iterable[tuple[ForeignMatter, Facts]]) -> None:
        """Decide all cases of which every fact is known, at once; not too many to remember."""
        keys, cases = list[_Key](), list[Case]()
        for matter, facts in matters:
            part = part_of(matter, self.scope)
            if not part.is_said:
                continue
            key = self._key(part.requests, facts.known)
            case = (
                None
                if key in keys or key in self._grounds
                else self._completions(key).whole_case()
            )
            if case is not None:
                keys.append(key)
                cases.append(self._judge.case(case))
        for key, decision in zip(keys, self._judge.decide(cases), strict=True):
            grounds = map(self._judge.catalogue.public_ids, decision.grounds)
            self._grounds[key] = tuple(dict.fromkeys(grounds))

    def verdicts(self, requests: Sequence[tuple[ForeignMatter, Facts]]) -> Iterator[Verdict]:
        """Yield what each check of the decision says of a ticket, given all its requests."""
        matter = requests[0][0]
        tell = Teller(matter.ticket.ticket_id)
        parts = [(one, part_of(one, self.scope), facts) for one, facts in requests]
        yield from gravest(v for part in parts for v in self._of_request(*part, tell))
        risen = [self._risen(part, facts) for _, part, facts in parts]
        yield escalation_verdict(matter.ticket.resolution_plan.escalation_required, risen, tell)

    def _risen(self, part: Part, facts: Facts) -> Risen:
        if len(part.requests) != 1:
            return Risen(standing=None, missing=("request",))
        cases = self._completions(self._key(part.requests, facts.known))
        if cases.is_empty:
            return Risen(standing=None, missing=tuple(facts.known))
        return risen(part, cases)

    def _of_request(
        self, matter: ForeignMatter, part: Part, facts: Facts, tell: Teller
    ) -> Iterator[Verdict]:
        """Yield what each check of the decision says of one request, its escalation aside."""
        yield carried_verdict(matter, part, self.scope, tell)
        if len(part.requests) != 1:
            yield from self._unsure(matter, part, tell)
            return
        key = self._key(part.requests, facts.known)
        cases = self._completions(key)
        self.decisions += 1
        if cases.is_empty:
            why = "by the records no such case can be"
            yield from _undecided(matter, part, tell, why, *facts.known)
            return
        cited = citation_verdict(part, cases, self.scope, self._grounds.get(key, ()), tell)
        found = [
            self._outcome(matter, part, cases, tell),
            done_verdict(part, cases, self.scope, tell),
            cited,
        ]
        if matter.is_first:
            found.append(computed_verdict(part, cited, tell))
        for verdict in found:
            yield verdict if part.is_said else _unsaid(verdict, tell)

    def _unsure(self, matter: ForeignMatter, part: Part, tell: Teller) -> Iterator[Verdict]:
        """Yield what can be said where it is not sure what is asked for."""
        requests = part.requests or tuple(part.others)
        is_told = matter.is_alone or all(one.type not in NEUTRAL for one in matter.actions)
        strange = uncitable(part.cited or () if is_told else (), requests, self.scope, tell)
        for verdict in _undecided(matter, part, tell, "what is asked for is not sure", "request"):
            is_refuted = strange is not None and verdict.check == strange.check
            yield strange if is_refuted and strange else verdict

    def _key(self, requests: tuple[str, ...], known: Mapping[str, tuple[Value, ...]]) -> _Key:
        """Return what matters of what is known."""
        reached = frozenset().union(*map(self._judge.reachable_facts, requests))
        facts = self._judge.catalogue.facts
        own = [
            (name, values)
            for name, values in known.items()
            if values and (name in reached or name in ("days_since_order", "order_total"))
            if facts[name].only.get("request", frozenset(requests)) & set(requests)
            if name != "request"
        ]
        return (requests, tuple(sorted(own)))

    def _completions(self, key: _Key) -> Completions:
        """Return the cases that agree with what is known."""
        requests, known = key
        found = self._known.pop(key, None) or Completions(self._judge, requests, dict(known))
        self._known[key] = found
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        return found

    def _outcome(
        self, matter: ForeignMatter, part: Part, cases: Completions, tell: Teller
    ) -> Verdict:
        check = "outcome follows the policy"
        found = self.outcome_of(matter, part)
        if found is None:
            return tell.open(check, "the plan comes to no single outcome", "outcome")
        standing = cases.standing(outcome(found))
        if standing is None:
            why = f"by what is known it can be {' or '.join(cases.outcomes(OUTCOMES))}"
            return tell.open(check, why, *part.missing(cases, outcome(found)))
        possible = cases.outcomes(OUTCOMES)
        if not standing and any(part.can_come_to(one, self.scope) for one in possible):
            return tell.open(check, SECOND, "issues")
        why = "in every case that agrees with what is known, the policy decides otherwise"
        field = "resolution_plan." + ("outcome" if matter.outcome else "actions")
        return tell.check(check, standing, field, found, " or ".join(possible), why)

    def outcome_of(self, matter: ForeignMatter, part: Part | None = None) -> str | None:
        """Return the outcome that the plan states, or else the one that its actions carry."""
        stated = as_outcome(matter.outcome)
        if stated is not None:
            return stated
        part = part or part_of(matter, self.scope)
        types = [one.type for one in part.actions if one.type not in NEUTRAL]
        possible = [
            one
            for one in OUTCOMES
            if types and any(self.scope.together(r, types, one) for r in part.requests)
        ]
        if possible:
            expected = as_outcome(matter.ticket.template.expected_outcome)
            return (
                possible[0] if len(possible) == 1 else expected if expected in possible else None
            )
        carried = carried_outcomes(part.actions, part.requests, self.scope)
        strange = strange_actions(part.actions, part.requests, self.scope)
        return carried[0] if len(carried) == 1 and not strange else None


def _undecided(
    matter: ForeignMatter, part: Part, tell: Teller, why: str, *missing: str
) -> Iterator[Verdict]:
    """Yield that the policy cannot be asked."""
    if matter.is_first:
        yield computed_verdict(part, None, tell)
    for check in _DECIDED:
        yield tell.open(check, why, *missing)


def _unsaid(verdict: Verdict, tell: Teller) -> Verdict:
    """Return a verdict on what the actions alone suggest: a refutation holds, an assent not."""
    if verdict.standing != "satisfied":
        return verdict
    return tell.open(verdict.check, "what is asked for is not said", "request")
