"""Whether the actions of others are those of the policy, and pay what the policy pays."""

from __future__ import annotations

from ticketworld.audit.foreign.completions import Completions, done, paid
from ticketworld.audit.foreign.fields import ForeignAction
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.money_checks import PAYS, is_paid_back
from ticketworld.audit.foreign.outcomes import (
    NEUTRAL,
    as_outcome,
    carried_outcomes,
    is_question,
    strange_actions,
)
from ticketworld.audit.foreign.parts import Part
from ticketworld.audit.foreign.scope import Scope
from ticketworld.audit.foreign.verdict import Teller, Verdict
from ticketworld.audit.foreign.words import cents_of
from ticketworld.money import format_money

SECOND = "the plan answers a second request, whose facts are not given"
_FIELD = "resolution_plan.actions"


def carried_verdict(matter: ForeignMatter, part: Part, scope: Scope, tell: Teller) -> Verdict:
    """Say whether the actions come to the outcome that the ticket expects."""
    check = "actions carry the outcome"
    stated = as_outcome(matter.outcome)
    expected = stated or as_outcome(matter.ticket.template.expected_outcome)
    if expected is None:
        return tell.open(check, "no outcome is named beside the actions", "outcome")
    types = [one.type for one in part.actions if one.type not in NEUTRAL]
    is_carried = bool(types) and any(scope.together(r, types, expected) for r in part.requests)
    if is_carried and not part.others:
        return tell.check(check, True, "", None, None, "")
    carried = carried_outcomes(part.actions, part.requests, scope)
    strange = strange_actions(part.actions, part.requests, scope)
    if strange:
        return tell.open(check, f"nothing says what `{strange[0]}` comes to", "outcome")
    if carried != (expected,) and stated is None and is_question(part.actions):
        why = "the plan asks first, and the outcome named may be that of the answer"
        return tell.open(check, why, "outcome")
    holds = is_carried or carried == (expected,)
    if (holds and part.others) or (not holds and part.can_come_to(expected, scope)):
        return tell.open(check, SECOND, "issues")
    found = " and ".join(carried) or "nothing"
    why = "the actions do not carry the outcome that is named"
    return tell.check(check, holds, _FIELD, found, expected, why)


def done_verdict(part: Part, cases: Completions, scope: Scope, tell: Teller) -> Verdict:
    """Say whether the policy takes each action, and with this amount, and pays as much in all."""
    check = "actions follow the policy"
    unsure: tuple[str, ...] | None = None
    for one in part.actions:
        if not scope.doing(one.type):
            unsure = unsure or ("actions",)  # a word of theirs, of which nothing is known
            continue
        refuted, missing = _of_action(one, part, cases, scope)
        if refuted:
            found = one.type if one.value is None else f"{one.type} {one.value:.2f}"
            return tell.check(check, False, _FIELD, found, None, refuted)
        unsure = unsure or missing
    telling = [one for one in part.actions if one.type not in NEUTRAL]
    spent = sum(cents_of(one.value) or 0 for one in telling if is_paid_back(one.type))
    if spent and not part.others and cases.can_pay(spent, PAYS) is False:
        if part.may_be_two:
            return tell.open(check, SECOND, "issues")
        found = format_money(spent)
        why = "the policy pays less in every case that agrees with what is known"
        return tell.check(check, False, _FIELD, found, None, why)
    if unsure is not None:
        why = "what the policy does rests on facts that are missing"
        return tell.open(check, why, *unsure)
    if part.others:
        return tell.open(check, SECOND, "issues")
    return tell.check(check, True, "", None, None, "")


def _of_action(
    action: ForeignAction, part: Part, cases: Completions, scope: Scope
) -> tuple[str, tuple[str, ...] | None]:
    """Return why the policy does not do this, if that is sure, and else what is missing."""
    cents = None if action.value is None else cents_of(action.value)
    is_priced = bool(cents) or (cents == 0 and action.type in PAYS)
    claim = paid(action.type, cents or 0) if is_priced else done(action.type)
    standing = cases.standing(claim)
    if standing:
        is_open = action.value is None and action.type in PAYS
        return "", ("value",) if is_open else None
    if standing is None:
        return "", part.missing(cases, claim)
    is_amount = is_priced and cases.can(done(action.type))
    if scope.doing(action.type, part.others):
        return "", ("issues",)
    can_be = scope.doing(action.type, part.requests)
    if cases.open_amounts and (is_amount or can_be):
        return "", cases.open_amounts
    if is_amount:
        return "the policy gives another amount in every case that agrees with what is known", None
    return "the policy does this in no case that agrees with what is known", None
