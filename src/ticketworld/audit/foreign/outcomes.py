"""What the actions of a plan come to, in the policy's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ticketworld.audit.foreign.fields import ForeignAction
from ticketworld.audit.foreign.scope import Scope
from ticketworld.policy.names import OUTCOMES

NEUTRAL = frozenset({"escalate_to_manager", "offer_alternative"})
"""Actions that can stand beside any outcome."""

_ASKING = frozenset({"request_information", "request_record", "verify_identity"})
_WEAK: Mapping[str, str] = dict.fromkeys(_ASKING, "conditional") | {"provide_tracking": "inform"}
"""Actions that carry an outcome where nothing else does."""

_OURS: Mapping[str, str] = {
    "information": "inform",
    "approve_with_fee": "approve",
    "approve_with_payment": "approve",
}
_BEGINNINGS: Mapping[str, str] = {
    "deny_": "deny", "process_": "approve", "send_replacement": "approve", "honor_": "approve",
    "accept_": "approve", "cancel_order": "approve", "update_": "approve",
    "initiate_investigation": "investigate", "request_photo": "conditional",
    "provide_": "inform", "explain_": "inform", "quote_": "inform",
}  # fmt: skip
"""What the actions of the earlier generator carry, where the policy has no such action."""


def as_outcome(word: str | None) -> str | None:
    """Return an outcome in the policy's words; None for a word that is none of them."""
    told = _OURS.get(word or "", word or "")
    return told if told in OUTCOMES else None


def strange_actions(
    actions: Sequence[ForeignAction], requests: Sequence[str], scope: Scope
) -> tuple[str, ...]:
    """Return the actions of which nothing says what they come to."""
    return tuple(one.type for one in actions if _carried(one.type, requests, scope) is None)


def carried_outcomes(
    actions: Sequence[ForeignAction], requests: Sequence[str], scope: Scope
) -> tuple[str, ...]:
    """Return what actions come to: one outcome where they agree."""
    types = [one.type for one in actions if one.type not in NEUTRAL]
    found = {_carried(one, requests, scope) for one in types if one not in _WEAK}
    if "investigate" in found:
        found -= {"approve", "inform"}
    if found - {"inform"}:
        found -= {"inform"}
    if not found:
        found = {_WEAK[one] for one in types}
    return tuple(sorted(filter(None, found)))


def is_question(actions: Sequence[ForeignAction]) -> bool:
    """Tell whether a plan only asks: what it will come to is then decided by the answer."""
    return bool(actions) and all(one.type in _ASKING | NEUTRAL for one in actions)


def _carried(action: str, requests: Sequence[str], scope: Scope) -> str | None:
    if action in NEUTRAL or action in _WEAK:
        return _WEAK.get(action, "")
    outcomes = scope.outcomes(action, requests or scope.requests)
    if len(outcomes) == 1:
        return outcomes[0]
    return next((_BEGINNINGS[one] for one in _BEGINNINGS if action.startswith(one)), None)
