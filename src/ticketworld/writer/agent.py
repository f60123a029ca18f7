"""The agent's side of a ticket in prose: what an explained decision says, and nothing beyond it.

The wording varies by case and is the same for the same case. Clauses are named by title and public
id; amounts are those of the decision and of its case.
"""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.dataset.plan import PlanProse, planned_actions
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Action
from ticketworld.solver.reasons import Explanation
from ticketworld.writer.deeds import details_patterns
from ticketworld.writer.grammar import pick
from ticketworld.writer.premises import premises_of
from ticketworld.writer.reasoning import clause_sentence, draw_of, policy_reasoning
from ticketworld.writer.wording import asked_words, joined, named, queue_words


def plan_prose(
    explanation: Explanation, catalogue: Catalogue, questions: Sequence[str], looked_up: str
) -> PlanProse:
    """Return all the agent's words about a decision, as a plan takes them.

    Args:
        explanation: The decision, explained.
        catalogue: The policy.
        questions: What is asked, where the decision is to ask.
        looked_up: How the records were found, in words.
    """
    actions = planned_actions(explanation.decision)
    return PlanProse(
        policy_reasoning=policy_reasoning(explanation, catalogue, questions),
        actions=tuple(
            _asking(action_prose(action, explanation, catalogue), action, questions)
            for action in actions
        ),
        escalation_reason=escalation_reason(explanation, catalogue),
        lookup_notes=looked_up,
    )


def _asking(words: tuple[str, str], action: Action, questions: Sequence[str]) -> tuple[str, str]:
    """Return the words about an action; those about a question say what is asked for."""
    if action.type != "request_information":
        return words
    asked = joined([asked_words(name) for name in questions])
    return words[0], f"Ask the customer this, and nothing else: {asked}."


def action_prose(
    action: Action, explanation: Explanation, catalogue: Catalogue
) -> tuple[str, str]:
    """Return why an action is taken and what exactly is to be done."""
    decision = explanation.decision
    draw = draw_of(decision, action.type, action.cents)
    sources = explanation.sources_of("action", *action)
    cited = [slug for slug in sources if slug in decision.grounds[0]] or list(sources)
    clauses = joined([named(slug, catalogue) for slug in cited])
    asks = "asks" if len(cited) == 1 else "ask"
    reason = pick(
        (f"{clauses} {asks} for it.", f"Required by {clauses}.", f"Follows from {clauses}."), draw
    )
    if not cited:
        reason = f"Part of the outcome `{decision.outcome}`."
    return reason, pick(details_patterns(action, decision.case.facts), draw)


def escalation_reason(explanation: Explanation, catalogue: Catalogue) -> str | None:
    """Return why the case is escalated, and to whom; None where it is not."""
    decision = explanation.decision
    if not decision.escalation:
        return None
    draw = draw_of(decision, "escalation")
    sources = dict.fromkeys(
        slug
        for queue in decision.escalation
        for slug in explanation.sources_of("escalation", queue)
    )
    told: set[str] = set()
    why = [
        clause_sentence(
            premises_of(explanation.reason(slug), decision, catalogue), catalogue, draw, told
        )
        for slug in sources
    ]
    queues = joined([queue_words(queue) for queue in decision.escalation])
    goes = pick((f"It goes to {queues}.", f"The case is passed to {queues}."), draw)
    return " ".join([*why, goes])
