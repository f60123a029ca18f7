"""Whether others escalate what the policy escalates: a ticket, for any of its requests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ticketworld.audit.foreign.completions import ESCALATED, Completions
from ticketworld.audit.foreign.parts import Part
from ticketworld.audit.foreign.verdict import Teller, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Risen:
    """Whether the policy escalates one request; None where facts are `missing` for that."""

    standing: bool | None
    missing: tuple[str, ...] = ()


def risen(part: Part, cases: Completions) -> Risen:
    """Return whether a request is escalated in all cases that agree with what is known."""
    standing = cases.standing(ESCALATED)
    if standing is None:
        return Risen(standing=None, missing=part.missing(cases, ESCALATED))
    if not standing and part.others:
        return Risen(standing=None, missing=("issues",))
    return Risen(standing=standing if part.is_said else None, missing=("request",))


def escalation_verdict(found: bool | None, requests: Sequence[Risen], tell: Teller) -> Verdict:
    """Say whether a ticket is escalated as the policy escalates its requests.

    Args:
        found: What the plan says.
        requests: What the policy does with each request.
        tell: Makes the verdict.
    """
    check = "escalation follows the policy"
    if found is None:
        return tell.open(check, "the plan does not say whether it is escalated", "escalation")
    field, why = "resolution_plan.escalation_required", "the policy decides otherwise"
    if any(one.standing for one in requests):
        return tell.check(check, found, field, found, True, why)
    unsure = [one for one in requests if one.standing is None]
    if unsure:
        why = "whether it is escalated rests on facts that are missing"
        return tell.open(check, why, *unsure[0].missing)
    return tell.check(check, not found, field, found, False, why)
