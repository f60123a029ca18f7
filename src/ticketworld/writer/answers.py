"""Writes the agent's last message of a conversation: what is decided, and what happens now."""

from __future__ import annotations

import random
from collections.abc import Mapping

from ticketworld.dataset.plan import planned_actions
from ticketworld.solver.decision import Decision
from ticketworld.writer.deeds import details_patterns
from ticketworld.writer.fact_wording import spaced
from ticketworld.writer.grammar import pick
from ticketworld.writer.phrases import asking
from ticketworld.writer.questions import Correspondent
from ticketworld.writer.wording import joined

_THANKS = (
    "Thank you, that was all we needed.",
    "Thank you for getting back to us so quickly.",
    "Thanks for the details.",
    "Thank you, now we can help.",
    "Many thanks for your reply.",
)
_OUTCOMES: Mapping[str, tuple[str, ...]] = {
    "approve": ("We can do what you asked for.", "Your request is granted.",
                "Good news: this is settled in your favor."),
    "deny": ("I am sorry, but we cannot do what you asked for.",
             "Unfortunately we have to turn your request down.",
             "I wish I had better news: we cannot grant this."),
    "conditional": ("Before we can go on we need something else from you: {evidence}.",
                    "To go on we need from you: {evidence}."),
    "investigate": ("We are looking into it now.", "This has to be looked into first."),
    "inform": ("Here is what you asked about.", "This is what we can tell you."),
}  # fmt: skip
_NEXT = ("What happens now:", "Our next steps:", "Here is what we do:", "This is what follows:")


def answer_text(decision: Decision, to: Correspondent, draw: random.Random) -> str:
    """Return a message that says how a matter was decided; it names no clause.

    Args:
        decision: What is decided; amounts are its own.
        to: Whom the message goes to.
        draw: What chooses the words.
    """
    first = (to.customer_name.split() or [""])[0]
    greeting = pick(asking.GREETINGS, draw).replace("{name}", to.customer_name)
    evidence = joined([spaced(name) for name in decision.evidence])
    outcome = pick(_OUTCOMES[decision.outcome], draw).replace("{evidence}", evidence)
    steps = [
        pick(details_patterns(action, decision.case.facts), draw)
        for action in planned_actions(decision)
    ]
    listed = "\n".join([pick(_NEXT, draw), *(f"- {step}" for step in steps)]) if steps else ""
    parts = [
        greeting.replace("{first}", first),
        f"{pick(_THANKS, draw)} {outcome}",
        listed,
        pick(asking.SIGN_OFFS, draw),
    ]
    return "\n\n".join(part for part in parts if part)
