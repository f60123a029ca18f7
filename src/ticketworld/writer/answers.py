"""Writes the agent's last message of a conversation: what is decided, why, what happens now."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from ticketworld.dataset.plan import planned_actions
from ticketworld.money import format_money
from ticketworld.solver.decision import Action, Decision
from ticketworld.writer.fact_wording import spaced
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.particulars import Particulars
from ticketworld.writer.phrases import asking, verdicts
from ticketworld.writer.phrases.asides import ASIDES
from ticketworld.writer.phrases.promises_account import PROMISES_ACCOUNT
from ticketworld.writer.phrases.promises_goods import PROMISES_GOODS
from ticketworld.writer.phrases.promises_money import PROMISES_MONEY
from ticketworld.writer.phrases.told import Told
from ticketworld.writer.questions import Correspondent
from ticketworld.writer.verdicts import verdict

PROMISES = (*PROMISES_GOODS, *PROMISES_MONEY, *PROMISES_ACCOUNT)
_HANDED_ON = "escalate_to_manager"
_TELLERS: Mapping[str, tuple[str, ...]] = {
    "manager": (_HANDED_ON,),
    "fraud": ("hold_for_review",),
    "payments": ("await_bank", "release_hold"),
}
"""The actions whose words say that a case goes to a queue."""
_MOST_ASIDES = 2


def answer_text(decision: Decision, to: Correspondent, draw: random.Random) -> str:
    """Return a message that tells a customer how a matter was decided; it names no clause.

    Each action is told, with its amount; a refusal gives its reason in everyday words. Every
    number is the decision's own: a fact of its case, a setting in force, an amount, the wait.

    Args:
        decision: What is decided.
        to: Whom the message goes to.
        draw: What chooses the words.
    """
    particulars = Particulars(decision, to.product)
    opening = verdict(decision, particulars, draw)
    steps = [_step(action, particulars, draw) for action in _told_as_steps(decision)]
    after = _after(decision, particulars, " ".join(steps), draw)
    body = particulars.with_item(_laid_out(opening, steps, after, decision.outcome, draw))
    closing = _closing(decision.outcome, body, draw)
    names = to.customer_name.split() or [""]
    greeting = pick(asking.GREETINGS, draw)
    greeting = greeting.replace("{name}", to.customer_name).replace("{first}", names[0])
    parts = [greeting, body, closing, pick(asking.SIGN_OFFS, draw)]
    return "\n\n".join(part for part in parts if part)


def _told_as_steps(decision: Decision) -> list[Action]:
    """Return the actions but the refusals, which the verdict tells, and what hands a case on."""
    return [
        action
        for action in planned_actions(decision)
        if not action.type.startswith("deny_") and action.type != _HANDED_ON
    ]


def _step(action: Action, particulars: Particulars, draw: random.Random) -> str:
    patterns = _fitting(PROMISES, action.type, particulars, action.cents)
    if not patterns:
        amount = f" ({format_money(action.cents)})" if action.cents else ""
        return pick(verdicts.UNWORDED, draw).replace("{deed}", f"{spaced(action.type)}{amount}")
    return particulars.filled(spin(pick(patterns, draw), draw), action.cents)


def _fitting(
    table: Sequence[Told], of: str, particulars: Particulars, cents: int = 0
) -> Sequence[str]:
    """Return the patterns of the first entry that fits; of several amounts the one that is due."""
    for told in table:
        if told.of == of and particulars.fits(told):
            patterns = particulars.fillable(told, cents)
            if patterns and (not cents or any("{amount}" in one for one in patterns)):
                return patterns
    return ()


def _after(
    decision: Decision, particulars: Particulars, told: str, draw: random.Random
) -> list[str]:
    """Return what follows the steps: why the amounts are what they are, how long it takes."""
    sentences: list[str] = []
    for slug in decision.grounds[0]:
        patterns = _fitting(ASIDES, slug, particulars)
        if patterns and len(sentences) < _MOST_ASIDES:
            sentences.append(particulars.filled(spin(pick(patterns, draw), draw)))
    wait = particulars.filled("{wait}")
    if wait and wait not in told:
        sentences.append(particulars.filled(spin(pick(verdicts.WAITS, draw), draw)))
    types = {action.type for action in decision.actions}
    if _HANDED_ON in types:
        sentences.append(_step(Action(_HANDED_ON, 0), particulars, draw))
    elif any(not types & set(_TELLERS.get(queue, ())) for queue in decision.escalation):
        sentences.append(pick(verdicts.COLLEAGUES, draw))
    return sentences


def _laid_out(
    opening: str, steps: Sequence[str], after: Sequence[str], outcome: str, draw: random.Random
) -> str:
    """Return the sentences as a list, as two paragraphs or as one."""
    if len(steps) > 1 and chance(0.65, draw):
        heads = verdicts.FINDINGS if outcome == "inform" else verdicts.NEXT
        mark = pick(("- ", "* ", "{n}. "), draw)
        rows = [mark.replace("{n}", str(n)) + step for n, step in enumerate(steps, 1)]
        listed = "\n".join([spin(pick(heads, draw), draw), *rows])
        return "\n\n".join(filter(None, [opening, listed, " ".join(after)]))
    gap = "\n\n" if chance(0.6, draw) else " "
    return gap.join(filter(None, [opening, " ".join([*steps, *after])]))


def _closing(outcome: str, body: str, draw: random.Random) -> str:
    """Return a last line that suits the outcome and repeats neither thanks nor apology."""
    lines = [
        line
        for line in verdicts.CLOSINGS.get(outcome, ("",))
        if not any(word in line and word in body for word in ("sorry", "patience"))
    ]
    return spin(pick(lines, draw), draw)
