"""Whether the clauses that others cite apply, suffice, and are among those they computed."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.audit.foreign.completions import Completions, cited
from ticketworld.audit.foreign.parts import Part
from ticketworld.audit.foreign.scope import Scope
from ticketworld.audit.foreign.verdict import Teller, Verdict

Ids = tuple[str, ...]
"""Clauses by the ids under which they are cited."""

_CHECK = "citations follow the policy"
_FIELD = "resolution_plan.policy_references"


def citation_verdict(
    part: Part, cases: Completions, scope: Scope, grounds: Sequence[Ids], tell: Teller
) -> Verdict:
    """Say whether each clause cited applies, under any of the slugs that share its id.

    Args:
        part: What the plan says.
        cases: The cases that agree with what is known.
        scope: What the policy can do at all.
        grounds: The clauses of which any set suffices, where all facts are known.
        tell: Makes the verdict.
    """
    check = _CHECK
    if part.cited is None:
        return tell.open(check, "no clauses are named", "policy_references")
    if not part.cited:
        return tell.check(check, False, _FIELD, "[]", None, "every decision rests on a clause")
    unsure = list[str]()
    for one in part.cited:
        if one not in scope.public_ids:
            why = "the policy has no such clause"
            return tell.check(check, False, _FIELD, one, None, why)
        standing = cases.standing(cited(one))
        if standing is False and not scope.citing(one, part.others):
            why = "this clause applies in no case that agrees with what is known"
            return tell.check(check, False, _FIELD, one, None, why)
        unsure += [] if standing else [one]
    if grounds and not any(set(ground) <= set(part.cited) for ground in grounds):
        why = "the clauses cited do not suffice for the decision"
        found, derived = ", ".join(part.cited), " or ".join(map(", ".join, grounds))
        return tell.check(check, False, _FIELD, found, derived, why)
    if not unsure:
        return tell.check(check, True, "", None, None, "")
    missing = dict.fromkeys(name for one in unsure for name in part.missing(cases, cited(one)))
    why = f"whether {unsure[0]} applies rests on facts that are missing"
    return tell.open(check, why, *(missing or ("issues",)))


def uncitable(
    clauses: Sequence[str], requests: Sequence[str], scope: Scope, tell: Teller
) -> Verdict | None:
    """Return that a clause is cited on which no such request rests; None where none is."""
    for one in clauses:
        if not scope.citing(one, requests):
            why = "this clause applies to nothing that the actions answer"
            return tell.check(_CHECK, False, _FIELD, one, None, why)
    return None


def computed_verdict(part: Part, follows: Verdict | None, tell: Teller) -> Verdict:
    """Say whether the clauses cited are among those that its maker computed as applicable.

    Args:
        part: What the plan says of the request.
        follows: Whether the clauses cited suffice, where that has been decided.
        tell: Makes the verdict.
    """
    check, computed, cited = "citations are those computed", part.computed, part.cited
    if computed is None:
        return tell.open(check, "no applicable clauses are named", "applicable_policies")
    if cited is None:
        return tell.open(check, "no clauses are named", "policy_references")
    if not computed:
        field, why = "_policy_analysis.applicable_policies", "no clause was found to apply at all"
        return tell.check(check, False, field, "[]", None, why)
    if part.others:
        return tell.open(check, "the plan answers a second request", "applicable_policies")
    strange = [one for one in cited if one not in computed]
    suffice = follows is not None and follows.standing == "satisfied"
    if not strange and cited and set(cited) != set(computed) and not suffice:
        why = "whether the clauses left out are needed is not sure"
        return tell.open(check, why, "policy_references")
    found, derived = ", ".join(sorted(cited)), ", ".join(sorted(computed))
    holds = bool(cited) and not strange
    why = "other clauses were computed as applicable"
    return tell.check(check, holds, _FIELD, found, derived, why)
