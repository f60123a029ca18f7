"""Turns the outcome of an answer around, and promises what nobody has decided."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from ticketworld.solver.decision import Action, Decision
from ticketworld.writer.answers import Answer, promise_of
from ticketworld.writer.fact_wording import counted
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.particulars import Particulars
from ticketworld.writer.phrases import references, reversals, verdicts
from ticketworld.writer.phrases.asides import ASIDES
from ticketworld.writer.phrases.reasons import REASONS
from ticketworld.writer.phrases.refusals import REFUSALS
from ticketworld.writer.phrases.told import Told, table_of
from ticketworld.writer.verdicts import wish_of

_REFUSALS, _REASONS = table_of(REFUSALS), table_of((*REASONS, *ASIDES))
_THANKS = re.compile(r"(?:(?:Thank|Many thanks|I have read)[^.!?]*\. )?")
_OF_THE_ITEM = {"item", "it", "is", "was", "has"}
_OTHER_REASONS = 0.4
"""The share of refusals for another reason, where a limit can be made up."""
_FAVORS = 0.1
"""The share of extra promises that are favors which no clause knows."""


def reversed_outcome(part: Answer, decision: Decision, draw: random.Random) -> Answer | None:
    """Return an answer that refuses what is granted, or grants what is refused or still open."""
    if part.outcome == "inform":
        return None
    thanks = _THANKS.match(part.opening)
    polite = thanks.group() if thanks else ""
    request = str(decision.case.facts.get("request"))
    if part.outcome == "approve":
        opening = polite + _refusal(request, part.particulars, decision, draw)
        return replace(part, outcome="deny", opening=opening, steps=(), after=())
    wish = wish_of(decision)
    words = spin(pick(verdicts.APPROVALS, draw), draw).replace("{wish}", wish)
    opening = polite + words.replace("{Wish}", wish[:1].upper() + wish[1:])
    return replace(
        part,
        outcome="approve",
        opening=opening,
        steps=_granted(request, part, decision, draw),
        after=_favoring(request, part.particulars, draw),
    )


def _refusal(
    request: str, particulars: Particulars, decision: Decision, draw: random.Random
) -> str:
    """Return a refusal with a reason that does not hold, or does not count, in the case."""
    deed = reversals.REFUSAL_OF.get(request, "")
    deeds = verdicts.REFUSED_DEEDS.get(deed, ("do what you asked for",))
    known = _too_late(request, decision)
    if not known or chance(_OTHER_REASONS, draw):
        known = [
            pattern
            for slug in reversals.REFUSING.get(request, ())
            for pattern in _plain(_REFUSALS[slug])
        ] or known
    reason = pick(known or reversals.EXCUSES.get(request, reversals.ANY_EXCUSE), draw)
    words = spin(pick(verdicts.REFUSALS_BECAUSE, draw), draw).replace("{deed}", pick(deeds, draw))
    return particulars.filled(words.replace("{reason}", reason))


def _too_late(request: str, decision: Decision) -> list[str]:
    """Return reasons that tell of a limit that the policy does not know, and that is over."""
    if request not in reversals.TOO_LATE:
        return []
    slug, slot, fact, limits = reversals.TOO_LATE[request]
    gone = decision.case.facts.get(fact)
    over = [limit for limit in limits if isinstance(gone, int) and limit < gone]
    if not over:
        return []
    return [
        pattern.replace(f"{{{slot}}}", counted(over[-1], "day"))
        for pattern in _REFUSALS[slug][0].patterns
    ]


def _plain(entries: Sequence[Told]) -> list[str]:
    """Return the patterns that tell nothing of a case but its item."""
    return [
        pattern
        for told in entries
        for pattern, slots in told.slots
        if all(slot in _OF_THE_ITEM or "." in slot for slot in slots)
    ]


def _favoring(request: str, particulars: Particulars, draw: random.Random) -> tuple[str, ...]:
    """Return a reason for granting a request that does not hold, or does not count."""
    slugs = reversals.FAVORING.get(request, ())
    patterns = [
        one for slug in slugs for one in _plain(_REASONS.get(slug, ()))
        if "day of the delivery" not in one
    ]  # fmt: skip
    return (particulars.filled(spin(pick(patterns, draw), draw)),) if patterns else ()


def _granted(
    request: str, part: Answer, decision: Decision, draw: random.Random
) -> tuple[tuple[Action, str], ...]:
    """Return the step by which a request would be granted, where there are words for it."""
    if request in reversals.GRANTED_IN_WORDS:
        action = Action("process_return", 0)
        return ((action, pick(reversals.GRANTED_IN_WORDS[request], draw)),)
    deed = reversals.GRANTED.get(request)
    words = deed and _undecided(deed, part.particulars, decision, draw)
    return ((Action(deed, 0), words),) if deed and words else ()


def extra_promise(decision: Decision, particulars: Particulars, draw: random.Random) -> str:
    """Return a promise of something that is not decided: an action of the policy, or a favor."""
    facts = decision.case.facts
    request = str(facts.get("request"))
    taken = {action.type for action in decision.actions}
    if decision.outcome == "deny":
        taken.update(reversals.GRANTING.get(request, ()))
    deeds = reversals.EXTRA_DEEDS.get(request, reversals.OTHER_EXTRA_DEEDS)
    free = [deed for deed in deeds if deed not in taken]
    if free and not chance(_FAVORS, draw):
        words = _undecided(pick(free, draw), particulars, decision, draw)
        if words:
            return words
    return pick(references.EXTRA_PROMISES, draw)


def _undecided(
    deed: str, particulars: Particulars, decision: Decision, draw: random.Random
) -> str:
    """Return the promise of an action at an amount of the case; empty where it has none."""
    facts = decision.case.facts
    whole = facts.get("order_total" if deed in ("cancel_order", "send_invoice") else "price_paid")
    cents = whole if isinstance(whole, int) else 0
    words = promise_of(Action(deed, cents), particulars, draw)
    return words or promise_of(Action(deed, 0), particulars, draw)
