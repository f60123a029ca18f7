"""Writes the agent's last message of a conversation in languages other than English."""

from __future__ import annotations

import random

from ticketworld.dataset.plan import planned_actions
from ticketworld.money import format_money
from ticketworld.solver.decision import Action, Decision
from ticketworld.writer.abroad_talk import framed_abroad
from ticketworld.writer.bookish import tidied
from ticketworld.writer.grammar import chance, pick
from ticketworld.writer.phrasebook import Answering
from ticketworld.writer.phrasebooks import phrasebook


def answer_abroad(decision: Decision, customer_name: str, code: str, draw: random.Random) -> str:
    """Return a message that tells a customer in a language how a matter was decided.

    Each action is told, with its amount as the shop writes amounts; a refusal gives its reason.
    """
    words = phrasebook(code).answering
    opening = f"{pick(words.thanks, draw)} {_opening(decision, words, draw)}"
    steps = [
        _step(action, words, draw)
        for action in planned_actions(decision)
        if not action.type.startswith("deny_")
    ]
    if decision.wait:
        steps.append(pick(words.waits, draw).replace("{wait}", str(decision.wait)))
    types = {action.type for action in decision.actions}
    if decision.escalation and "escalate_to_manager" not in types:
        steps.append(pick(words.colleagues, draw))
    told = tidied(" ".join(steps))
    body = [opening, told] if chance(0.6, draw) else [f"{opening} {told}"]
    return framed_abroad([*body, pick(words.closings, draw)], customer_name, code, draw)


def _opening(decision: Decision, words: Answering, draw: random.Random) -> str:
    patterns = words.openings.get(decision.outcome, words.openings["inform"])
    reason, cause = _reason(decision, words)
    needed = " + ".join(words.evidence.get(name, words.missing) for name in decision.evidence)
    said = pick(patterns, draw).replace("{reason}", reason).replace("{cause}", cause)
    return said.replace("{evidence}", needed or words.missing)


def _reason(decision: Decision, words: Answering) -> tuple[str, str]:
    """Return why something is refused, as a main clause and as one that depends on another."""
    for slug in decision.grounds[0]:
        for part, reason in words.reasons.items():
            if part in slug:
                return reason
    return words.general


def _step(action: Action, words: Answering, draw: random.Random) -> str:
    known = words.steps[action.type]
    fitting = [one for one in known if ("{amount}" in one) == bool(action.cents)]
    said = pick(fitting or known, draw)
    if action.cents and not fitting:
        said = f"{said} {words.amount}"
    return said.replace("{amount}", format_money(action.cents))
