"""Whether others decide their tickets as the policy does, as far as the facts are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ticketworld.audit.foreign.citations import Ids, citation_verdict, computed_verdict, uncitable
from ticketworld.audit.foreign.completions import (
    ESCALATED,
    Completions,
    done,
    outcome,
    paid,
)
from ticketworld.audit.foreign.facts import Facts
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.money_checks import PAYS, cents_of
from ticketworld.audit.foreign.outcomes import (
    as_outcome,
    carried_outcomes,
    is_question,
    strange_actions,
)
from ticketworld.audit.foreign.parts import Part, part_of
from ticketworld.audit.foreign.reading import ForeignAction
from ticketworld.audit.foreign.scope import scope_of
from ticketworld.audit.foreign.verdict import Teller, Verdict
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge

_Key = tuple[tuple[str, ...], tuple[tuple[str, tuple[Value, ...]], ...]]
_DECIDED = (
    "outcome follows the policy",
    "actions follow the policy",
    "citations follow the policy",
    "escalation follows the policy",
)
_SECOND = "the plan answers a second request, whose facts are not given"


class PolicyChecks:
    """Holds tickets to one policy, and remembers what it has decided."""

    def __init__(self, judge: Judge) -> None:
        self.decisions = 0
        self.scope = scope_of(judge)
        self._judge = judge
        self._known: dict[_Key, Completions] = {}
        self._grounds: dict[_Key, Sequence[Ids]] = {}

    def learn(self, matters: Iterable[tuple[ForeignMatter, Facts]]) -> None:
        """Decide all cases of which every fact is known, at once."""
        keys, cases = list[_Key](), list[Case]()
        for matter, facts in matters:
            part = part_of(matter, self.scope)
            if not part.is_said:
                continue
            key = self._key(part.requests, facts.known)
            case = None if key in keys else self._completions(key).whole_case()
            if case is not None:
                keys.append(key)
                cases.append(self._judge.case(case))
        for key, decision in zip(keys, self._judge.decide(cases), strict=True):
            grounds = map(self._judge.catalogue.public_ids, decision.grounds)
            self._grounds[key] = tuple(dict.fromkeys(grounds))

    def verdicts(self, matter: ForeignMatter, facts: Facts) -> Iterator[Verdict]:
        """Yield what each check of the decision says of one request of a ticket."""
        tell = Teller(matter.ticket.ticket_id)
        part = part_of(matter, self.scope)
        yield self._carried(matter, part, tell)
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
            self._done(part, cases, tell),
            cited,
            _escalated(matter, part, cases, tell),
        ]
        if matter.is_first:
            found.append(computed_verdict(matter, part, cited, tell))
        for verdict in found:
            yield verdict if part.is_said else _unsaid(verdict, tell)

    def _unsure(self, matter: ForeignMatter, part: Part, tell: Teller) -> Iterator[Verdict]:
        """Yield what can be said where it is not sure what is asked for."""
        requests = part.requests or tuple(part.others)
        strange = uncitable(part.cited, requests, self.scope, tell)
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
        if key not in self._known:
            requests, known = key
            self._known[key] = Completions(self._judge, requests, dict(known))
        return self._known[key]

    def _carried(self, matter: ForeignMatter, part: Part, tell: Teller) -> Verdict:
        """Say whether the actions come to the outcome that the ticket expects."""
        check = "actions carry the outcome"
        stated = as_outcome(matter.outcome)
        expected = stated or as_outcome(matter.ticket.template.expected_outcome)
        if expected is None:
            return tell.open(check, "no outcome is named beside the actions", "outcome")
        carried = carried_outcomes(part.actions, part.requests, self.scope)
        strange = strange_actions(part.actions, part.requests, self.scope)
        if strange:
            return tell.open(check, f"nothing says what `{strange[0]}` comes to", "outcome")
        if carried != (expected,) and stated is None and is_question(part.actions):
            why = "the plan asks first, and the outcome named may be that of the answer"
            return tell.open(check, why, "outcome")
        if part.is_mixed and expected in carried and len(carried) > 1:
            return tell.open(check, _SECOND, "issues")
        found = " and ".join(carried) or "nothing"
        field, why = (
            "resolution_plan.actions",
            "the actions do not carry the outcome that is named",
        )
        return tell.check(check, carried == (expected,), field, found, expected, why)

    def _outcome(
        self, matter: ForeignMatter, part: Part, cases: Completions, tell: Teller
    ) -> Verdict:
        check = "outcome follows the policy"
        found = self.outcome_of(matter, part)
        if found is None:
            return tell.open(check, "the plan comes to no single outcome", "outcome")
        standing = cases.standing(outcome(found))
        if standing is None:
            possible = " or ".join(cases.outcomes(OUTCOMES))
            why = f"by what is known it can be {possible}"
            return tell.open(check, why, *part.missing(cases, outcome(found)))
        derived = " or ".join(cases.outcomes(OUTCOMES))
        why = "in every case that agrees with what is known, the policy decides otherwise"
        field = "resolution_plan." + ("outcome" if matter.outcome else "actions")
        return tell.check(check, standing, field, found, derived, why)

    def outcome_of(self, matter: ForeignMatter, part: Part | None = None) -> str | None:
        """Return the outcome that the plan states, or else the one that its actions carry."""
        stated = as_outcome(matter.outcome)
        if stated is not None:
            return stated
        part = part or part_of(matter, self.scope)
        carried = carried_outcomes(part.actions, part.requests, self.scope)
        strange = strange_actions(part.actions, part.requests, self.scope)
        sure = len(carried) == 1 and not strange
        return carried[0] if sure else None

    def _done(self, part: Part, cases: Completions, tell: Teller) -> Verdict:
        """Say whether the policy takes each action, and with this amount."""
        check, field = "actions follow the policy", "resolution_plan.actions"
        unsure: tuple[str, ...] | None = None
        for one in part.actions:
            if not self.scope.doing(one.type, part.requests) and not self.scope.doing(one.type):
                unsure = unsure or ("actions",)
                continue
            cents = None if one.value is None else cents_of(one.value)
            is_priced = bool(cents) or (cents == 0 and one.type in PAYS)
            claim = paid(one.type, cents or 0) if is_priced else done(one.type)
            standing = cases.standing(claim)
            is_amount = is_priced and cases.can(done(one.type))
            if standing is None:
                unsure = unsure or ("context_used",)
            elif not standing and self._is_open(one, part, cases, is_amount):
                unsure = unsure or ("issues" if part.others else "amounts",)
            elif not standing:
                found = f"{one.type} {one.value:.2f}" if is_amount else one.type
                why = (
                    "the policy gives another amount in every case that agrees with what is known"
                    if is_amount
                    else "the policy does this in no case that agrees with what is known"
                )
                return tell.check(check, False, field, found, None, why)
        if unsure is not None:
            return tell.open(
                check, "what the policy does rests on facts that are missing", *unsure
            )
        if part.others:
            return tell.open(check, _SECOND, "issues")
        return tell.check(check, True, "", None, None, "")

    def _is_open(
        self, action: ForeignAction, part: Part, cases: Completions, is_amount: bool
    ) -> bool:
        """Tell whether amounts that are not known, or a second request, can lead to an action."""
        can_be = self.scope.doing(action.type, part.requests)
        second = self.scope.doing(action.type, part.others)
        return bool(second) or (cases.has_open_amounts and (is_amount or bool(can_be)))


def _undecided(
    matter: ForeignMatter, part: Part, tell: Teller, why: str, *missing: str
) -> Iterator[Verdict]:
    """Yield that the policy cannot be asked."""
    if matter.is_first:
        yield computed_verdict(matter, part, None, tell)
    for check in _DECIDED:
        yield tell.open(check, why, *missing)


def _escalated(matter: ForeignMatter, part: Part, cases: Completions, tell: Teller) -> Verdict:
    check = "escalation follows the policy"
    found = matter.ticket.resolution_plan.escalation_required
    if found is None:
        return tell.open(check, "the plan does not say whether it is escalated", "escalation")
    standing = cases.standing(ESCALATED)
    if standing is None:
        why = "whether it is escalated rests on facts that are missing"
        return tell.open(check, why, *part.missing(cases, ESCALATED))
    if not standing and (part.others or len(matter.ticket.issues) > 1):
        return tell.open(check, _SECOND, "issues")
    field, why = "resolution_plan.escalation_required", "the policy decides otherwise"
    return tell.check(check, standing == found, field, found, standing, why)


def _unsaid(verdict: Verdict, tell: Teller) -> Verdict:
    """Return a verdict on what the actions alone suggest: a refutation holds, an assent not."""
    if verdict.standing != "satisfied":
        return verdict
    return tell.open(verdict.check, "what is asked for is not said", "request")
