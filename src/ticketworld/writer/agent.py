"""The agent's side of a ticket in prose: what an explained decision says, and nothing beyond it.

The wording varies by case and is the same for the same case. Clauses are named by title and public
id; amounts are those of the decision and of its case.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from ticketworld.dataset.plan import PlanProse, planned_actions
from ticketworld.policy.catalogue import Catalogue
from ticketworld.seeds import stream
from ticketworld.solver.decision import Action, Decision
from ticketworld.solver.reasons import Explanation, SettingRead
from ticketworld.writer.deeds import details_patterns
from ticketworld.writer.fact_wording import fact_words
from ticketworld.writer.grammar import pick
from ticketworld.writer.wording import (
    asked_words,
    evidence_words,
    joined,
    queue_words,
    request_sentences,
    setting_words,
)

_OUTCOMES = {
    "approve": ("So the request is granted.", "The request is therefore granted.",
                "That settles it in the customer's favor."),
    "deny": ("So the request is refused.", "The request is therefore refused.",
             "That leaves nothing but to refuse the request."),
    "conditional": ("Before anything is done, the customer must send {evidence}.",
                    "So it depends on what is still to come: {evidence}."),
    "question": ("Before anything is decided, the customer is asked.",
                 "So the customer is asked first.", "So nothing is decided before the answer."),
    "investigate": ("So it is investigated first.", "Anything else waits for the investigation."),
    "inform": ("So the customer is given the information.", "The answer is information only."),
}  # fmt: skip


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
        policy_reasoning=policy_reasoning(explanation, catalogue),
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


def policy_reasoning(explanation: Explanation, catalogue: Catalogue) -> str:
    """Return why the decision is what it is.

    First the cited clauses with the facts and numbers that made them hold, then those that were
    beaten or blocked and by what, then the outcome.
    """
    decision = explanation.decision
    draw = _draw(decision, "reasoning")
    ground = decision.grounds[0]
    ordered = [r.clause.slug for r in explanation.reasons if r.clause.slug in ground]
    told: set[str] = set()
    sentences = [pick(request_sentences(decision.case.facts.get("request")), draw)]
    sentences += [_clause_sentence(slug, explanation, catalogue, draw, told) for slug in ordered]
    sentences += _beaten(decision, catalogue, draw)
    evidence = joined([evidence_words(name) for name in decision.evidence])
    kind = decision.outcome if evidence or decision.outcome != "conditional" else "question"
    ending = pick(_OUTCOMES.get(kind, (f"Outcome: {kind}.",)), draw)
    sentences.append(ending.replace("{evidence}", evidence))
    return " ".join(sentences)


def action_prose(
    action: Action, explanation: Explanation, catalogue: Catalogue
) -> tuple[str, str]:
    """Return why an action is taken and what exactly is to be done."""
    decision = explanation.decision
    draw = _draw(decision, action.type, action.cents)
    sources = explanation.sources_of("action", *action)
    cited = [slug for slug in sources if slug in decision.grounds[0]] or list(sources)
    named = joined([_named(slug, catalogue) for slug in cited])
    asks = "asks" if len(cited) == 1 else "ask"
    reason = pick(
        (f"{named} {asks} for it.", f"Required by {named}.", f"Follows from {named}."), draw
    )
    if not cited:
        reason = f"Part of the outcome `{decision.outcome}`."
    return reason, pick(details_patterns(action, decision.case.facts), draw)


def escalation_reason(explanation: Explanation, catalogue: Catalogue) -> str | None:
    """Return why the case is escalated, and to whom; None where it is not."""
    decision = explanation.decision
    if not decision.escalation:
        return None
    draw = _draw(decision, "escalation")
    sources = dict.fromkeys(
        slug
        for queue in decision.escalation
        for slug in explanation.sources_of("escalation", queue)
    )
    told: set[str] = set()
    why = [_clause_sentence(slug, explanation, catalogue, draw, told) for slug in sources]
    queues = joined([queue_words(queue) for queue in decision.escalation])
    goes = pick((f"It goes to {queues}.", f"The case is passed to {queues}."), draw)
    return " ".join([*why, goes])


def _clause_sentence(
    slug: str, explanation: Explanation, catalogue: Catalogue, draw: random.Random, told: set[str]
) -> str:
    """Return that a clause applies, with what it read.

    What is in `told` is not said again, unless no fact would be left.
    """
    reason = explanation.reason(slug)
    every = [
        fact_words(name, value, catalogue) for name, value in reason.facts if name != "request"
    ]
    settings = _settings_told(reason.settings, catalogue, told)
    premises = [words for words in every if words not in told] or every
    premises += settings
    premises += [f"{_named(asked, catalogue)} applies" for asked in reason.clauses]
    told.update(premises)
    effects = _settings_told(reason.effects, catalogue, told)
    told.update(effects)
    name = _named(slug, catalogue)
    holds = pick(("applies", "holds here", "is met"), draw)
    if not premises and not effects:
        return f"{name} {holds}."
    if pick((True, False), draw) or not premises:
        return f"{name} {holds}: {joined([*premises, *effects])}."
    words = joined(premises)
    follows = f": {joined(effects)}" if effects else ""
    return f"{words[:1].upper()}{words[1:]}, so {name} {holds}{follows}."


def _settings_told(
    settings: Sequence[SettingRead], catalogue: Catalogue, told: set[str]
) -> list[str]:
    """Return settings in words, those left out that have been told."""
    every = [setting_words(s.clause, s.name, s.value) + _by_whom(s, catalogue) for s in settings]
    return [words for words in every if words not in told]


def _by_whom(setting: SettingRead, catalogue: Catalogue) -> str:
    """Return which clauses changed a setting, as an aside."""
    by = [_named(slug, catalogue) for slug in setting.modified_by]
    return f" under {joined(by)}" if by else ""


def _beaten(decision: Decision, catalogue: Catalogue, draw: random.Random) -> list[str]:
    sentences = []
    for beaten, by in decision.defeated:
        loser, winner = _named(beaten, catalogue), _named(by, catalogue)
        sentences.append(
            pick((f"{loser} gives way to {winner}.", f"{winner} overrides {loser}."), draw)
        )
    beaten_already = {beaten for beaten, _ in decision.defeated}
    for blocked, required in decision.blocked:
        if blocked in beaten_already:
            continue
        needed = catalogue.clause(required).title
        sentences.append(
            pick(
                (
                    f"{_named(blocked, catalogue)} is blocked: it requires `{needed}`, which does "
                    f"not "
                    "apply.",
                    f"{_named(blocked, catalogue)} would require `{needed}`, which does not "
                    "apply, and so plays no part.",
                ),
                draw,
            )
        )
    return sentences


def _named(slug: str, catalogue: Catalogue) -> str:
    clause = catalogue.clause(slug)
    return f"{clause.public_id} ({clause.title})"


def _draw(decision: Decision, *path: str | int) -> random.Random:
    facts = [f"{name}={value}" for name, value in decision.case.items]
    return stream(0, "agent", *path, *facts)
