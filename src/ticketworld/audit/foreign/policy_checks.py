"""Whether others decide their tickets as the policy does, as far as the facts are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ticketworld.audit.foreign.completions import ESCALATED, Completions, cited, outcome
from ticketworld.audit.foreign.facts import Facts
from ticketworld.audit.foreign.matter import (
    ForeignMatter,
    as_outcome,
    carried_outcomes,
    outcome_of,
)
from ticketworld.audit.foreign.verdict import Teller, Verdict
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge

_DECIDED = (
    "outcome follows the policy",
    "citations follow the policy",
    "escalation follows the policy",
)


class PolicyChecks:
    """Holds tickets to one policy, and remembers what it has decided."""

    def __init__(self, judge: Judge) -> None:
        self.decisions = 0
        self._judge = judge
        self._known: dict[tuple[object, ...], Completions] = {}

    def verdicts(self, matter: ForeignMatter, facts: Facts) -> Iterator[Verdict]:
        """Yield what each check of the decision says of a ticket."""
        tell = Teller(matter.ticket.ticket_id)
        yield _carried(matter, tell)
        yield _computed(matter, tell)
        if matter.request is None:
            for check in _DECIDED:
                yield tell.open(check, "what is asked for is not sure", "request")
            return
        cases = self._completions(matter.request, facts.known)
        if cases is None:
            for check in _DECIDED:
                yield tell.open(check, "by the records no such case can be", *facts.known)
            return
        yield _outcome(matter, cases, tell)
        yield self._cited(matter, cases, tell)
        yield _escalated(matter, cases, tell)

    def _completions(
        self, request: str, known: Mapping[str, tuple[Value, ...]]
    ) -> Completions | None:
        """Return the cases that agree with what is known; None where there are none."""
        reached = self._judge.reachable_facts(request)
        facts = self._judge.catalogue.facts
        own = {
            name: values
            for name, values in known.items()
            if values and (name in reached or name in ("days_since_order", "order_total"))
            if request in facts[name].only.get("request", (request,))
        }
        key = (request, *sorted((name, values) for name, values in own.items()))
        if key not in self._known:
            self._known[key] = Completions(self._judge, request, own)
        cases = self._known[key]
        self.decisions += 1
        return None if cases.is_empty else cases

    def _cited(self, matter: ForeignMatter, cases: Completions, tell: Teller) -> Verdict:
        """Say whether each clause cited applies, under any of the slugs that share its id."""
        check, field = "citations follow the policy", "resolution_plan.policy_references"
        clauses = matter.ticket.resolution_plan.policy_references
        own = {clause.public_id for clause in self._judge.catalogue.clauses}
        if not clauses:
            return tell.check(check, False, field, "[]", None, "every decision rests on a clause")
        standings = {one: cases.standing(cited(one)) for one in clauses if one in own}
        for one in clauses:
            if standings.get(one) is False or one not in own:
                why = (
                    "this clause applies in no case that agrees with what is known"
                    if one in own
                    else "the policy has no such clause"
                )
                return tell.check(check, False, field, one, None, why)
        unsure = [one for one in clauses if standings[one] is None]
        if not unsure:
            return tell.check(check, True, "", None, None, "")
        missing = dict.fromkeys(name for one in unsure for name in cases.missing(cited(one)))
        why = f"whether {unsure[0]} applies rests on facts that are missing"
        return tell.open(check, why, *missing)


def _outcome(matter: ForeignMatter, cases: Completions, tell: Teller) -> Verdict:
    check = "outcome follows the policy"
    found = outcome_of(matter.ticket)
    if found is None:
        return tell.open(check, "the plan comes to no single outcome", "outcome")
    standing = cases.standing(outcome(found))
    if standing is None:
        possible = " or ".join(cases.outcomes(OUTCOMES))
        why = f"by what is known it can be {possible}"
        return tell.open(check, why, *cases.missing(outcome(found)))
    derived = " or ".join(cases.outcomes(OUTCOMES))
    why = "in every case that agrees with what is known, the policy decides otherwise"
    field = (
        "resolution_plan.outcome"
        if matter.ticket.resolution_plan.outcome
        else ("resolution_plan.actions")
    )
    return tell.check(check, standing, field, found, derived, why)


def _escalated(matter: ForeignMatter, cases: Completions, tell: Teller) -> Verdict:
    check = "escalation follows the policy"
    found = matter.ticket.resolution_plan.escalation_required
    if found is None:
        return tell.open(check, "the plan does not say whether it is escalated", "escalation")
    standing = cases.standing(ESCALATED)
    if standing is None:
        why = "whether it is escalated rests on facts that are missing"
        return tell.open(check, why, *cases.missing(ESCALATED))
    field, why = "resolution_plan.escalation_required", "the policy decides otherwise"
    return tell.check(check, standing == found, field, found, standing, why)


def _carried(matter: ForeignMatter, tell: Teller) -> Verdict:
    """Say whether the actions come to the outcome that the ticket expects."""
    check = "actions carry the outcome"
    carried = carried_outcomes(matter.ticket)
    expected = as_outcome(matter.ticket.resolution_plan.outcome) or as_outcome(
        matter.ticket.template.expected_outcome
    )
    if expected is None:
        return tell.open(check, "no outcome is named beside the actions", "outcome")
    found = " and ".join(carried) or "nothing"
    field, why = "resolution_plan.actions", "the actions do not carry the outcome that is named"
    return tell.check(check, carried == (expected,), field, found, expected, why)


def _computed(matter: ForeignMatter, tell: Teller) -> Verdict:
    """Say whether the clauses cited are those that its maker computed as applicable."""
    check, ticket = "citations are those computed", matter.ticket
    computed = ticket.analysis.applicable_policies
    if computed is None:
        return tell.open(check, "no applicable clauses are named", "applicable_policies")
    named = ticket.resolution_plan.policy_references
    if not computed:
        field, why = "_policy_analysis.applicable_policies", "no clause was found to apply at all"
        return tell.check(check, False, field, "[]", None, why)
    field, why = "resolution_plan.policy_references", "other clauses were computed as applicable"
    found, derived = ", ".join(sorted(named)), ", ".join(sorted(computed))
    return tell.check(check, set(named) == set(computed), field, found, derived, why)
