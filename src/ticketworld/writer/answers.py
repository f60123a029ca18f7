"""Writes the agent's last message of a conversation: what is decided, why, what happens now."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.dataset.plan import planned_actions
from ticketworld.letters.rates import untold
from ticketworld.money import format_money
from ticketworld.solver.decision import Action, Decision
from ticketworld.writer.abroad_answers import answer_abroad
from ticketworld.writer.fact_wording import spaced
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.particulars import Particulars
from ticketworld.writer.phrases import verdicts
from ticketworld.writer.phrases.asides import ASIDES
from ticketworld.writer.phrases.promises_account import PROMISES_ACCOUNT
from ticketworld.writer.phrases.promises_goods import PROMISES_GOODS
from ticketworld.writer.phrases.promises_money import PROMISES_MONEY
from ticketworld.writer.phrases.reasons import REASONS
from ticketworld.writer.phrases.told import Table, table_of
from ticketworld.writer.questions import Correspondent, framed
from ticketworld.writer.verdicts import verdict

PROMISES = (*PROMISES_GOODS, *PROMISES_MONEY, *PROMISES_ACCOUNT)
_PROMISES, _ASIDES, _REASONS = table_of(PROMISES), table_of(ASIDES), table_of(REASONS)
_HANDED_ON = "escalate_to_manager"
_TELLERS: Mapping[str, tuple[str, ...]] = {
    "manager": (_HANDED_ON,),
    "fraud": ("hold_for_review",),
    "payments": ("await_bank", "release_hold"),
}
"""The actions whose words say that a case goes to a queue."""
_MOST_REASONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to one request, in parts; the item's slots are left open.

    Attributes:
        outcome: What is decided.
        opening: The outcome in words.
        steps: Each action that is told as a step, with its words.
        after: Why amounts are what they are, and how long it takes.
        handed_on: Who else looks at the case; empty where nobody does or a step says so.
        particulars: What fills the slots.
    """

    outcome: str
    opening: str
    steps: tuple[tuple[Action, str], ...]
    after: tuple[str, ...]
    handed_on: str
    particulars: Particulars


def answer_text(decision: Decision, to: Correspondent, draw: random.Random) -> str:
    """Return a message that tells a customer how a matter was decided; it names no clause.

    Each action is told, with its amount; a refusal gives its reason in everyday words. Every
    number is the decision's own: a fact of its case, a setting in force, an amount, the wait.

    Args:
        decision: What is decided, after the customer has answered a question.
        to: Whom the message goes to.
        draw: What chooses the words.
    """
    if to.language != "en":
        return answer_abroad(decision, to.customer_name, to.language, draw)
    body = laid_out(compose_answer(decision, to, verdicts.THANKS, draw), draw)
    return framed([body, closing(decision.outcome, body, draw)], to, draw)


def compose_answer(
    decision: Decision, to: Correspondent, thanks: Sequence[str], draw: random.Random
) -> Answer:
    """Return what an answer says, in parts; `thanks` are the patterns to begin with."""
    particulars = Particulars(decision, to.product)
    opening = verdict(decision, particulars, thanks, draw)
    steps = tuple(
        (action, _step(action, particulars, draw)) for action in _told_as_steps(decision)
    )
    after = _after(decision, particulars, " ".join(words for _, words in steps), draw)
    return Answer(
        outcome=decision.outcome,
        opening=opening,
        steps=steps,
        after=tuple(after),
        handed_on=_handed_on(decision, particulars, draw),
        particulars=particulars,
    )


def hands_on(action: Action, queues: Sequence[str]) -> bool:
    """Return whether the words for an action say that the case goes to one of these queues."""
    return any(action.type in _TELLERS.get(queue, ()) for queue in queues)


def _told_as_steps(decision: Decision) -> list[Action]:
    """Return the actions but the refusals, which the verdict tells, and what hands a case on."""
    return [
        action
        for action in planned_actions(decision)
        if not action.type.startswith("deny_") and action.type != _HANDED_ON
    ]


def _step(action: Action, particulars: Particulars, draw: random.Random) -> str:
    words = promise_of(action, particulars, draw)
    if words:
        return words
    amount = f" ({format_money(action.cents)})" if action.cents else ""
    return pick(verdicts.UNWORDED, draw).replace("{deed}", f"{spaced(action.type)}{amount}")


def promise_of(action: Action, particulars: Particulars, draw: random.Random) -> str:
    """Return what tells a customer that an action is taken; empty where there are no words."""
    patterns = _fitting(_PROMISES, action.type, particulars, action.cents)
    return particulars.filled(spin(pick(patterns, draw), draw), action.cents) if patterns else ""


def _fitting(table: Table, of: str, particulars: Particulars, cents: int = 0) -> Sequence[str]:
    """Return the patterns of the first entry that fits; of several amounts the one that is due."""
    for told in table.get(of, ()):
        if particulars.fits(told):
            patterns = particulars.fillable(told, cents)
            if patterns and (not cents or any("{amount}" in one for one in patterns)):
                return patterns
    return ()


def _after(
    decision: Decision, particulars: Particulars, told: str, draw: random.Random
) -> list[str]:
    """Return what follows the steps: the rules behind them, what they cost, how long it takes.

    Whatever changes an amount is told; of the rules that settle the matter, the first few.
    """
    sentences = _told_of(decision, _REASONS, particulars, draw)[:_MOST_REASONS]
    sentences += _told_of(decision, _ASIDES, particulars, draw)
    said = f"{told} {' '.join(sentences)}"
    for percent in untold(said, decision):
        sentences.append(pick(verdicts.RATES, draw).replace("{percent}", f"{percent} percent"))
    wait = particulars.filled("{wait}")
    if wait and wait not in told:
        sentences.append(particulars.filled(spin(pick(verdicts.WAITS, draw), draw)))
    return sentences


def _told_of(
    decision: Decision, table: Table, particulars: Particulars, draw: random.Random
) -> list[str]:
    """Return what a table has to tell of the clauses that a decision rests on, in its order."""
    ground = decision.grounds[0]
    fitting = (_fitting(table, slug, particulars) for slug in table if slug in ground)
    return [particulars.filled(spin(pick(some, draw), draw)) for some in fitting if some]


def _handed_on(decision: Decision, particulars: Particulars, draw: random.Random) -> str:
    """Return who else looks at a case, where no step says so."""
    types = {action.type for action in decision.actions}
    if _HANDED_ON in types:
        return _step(Action(_HANDED_ON, 0), particulars, draw)
    if any(not types & set(_TELLERS.get(queue, ())) for queue in decision.escalation):
        return pick(verdicts.COLLEAGUES, draw)
    return ""


def laid_out(answer: Answer, draw: random.Random) -> str:
    """Return an answer with its steps as a list, as two paragraphs or as one."""
    opening, steps = answer.opening, [words for _, words in answer.steps]
    after = [words for words in (*answer.after, answer.handed_on) if words]
    if len(steps) > 1 and chance(0.65, draw):
        heads = verdicts.FINDINGS if answer.outcome == "inform" else verdicts.NEXT
        mark = pick(("- ", "* ", "{n}. "), draw)
        rows = [mark.replace("{n}", str(n)) + step for n, step in enumerate(steps, 1)]
        listed = "\n".join([spin(pick(heads, draw), draw), *rows])
        body = "\n\n".join(filter(None, [opening, listed, " ".join(after)]))
    else:
        gap = "\n\n" if chance(0.6, draw) else " "
        body = gap.join(filter(None, [opening, " ".join([*steps, *after])]))
    return answer.particulars.with_item(body)


def closing(outcome: str, body: str, draw: random.Random) -> str:
    """Return a last line that suits the outcome and repeats neither thanks nor apology."""
    lines = [
        line
        for line in verdicts.CLOSINGS.get(outcome, ("",))
        if not any(word in line and word in body for word in ("sorry", "patience"))
    ]
    return spin(pick(lines, draw), draw)
