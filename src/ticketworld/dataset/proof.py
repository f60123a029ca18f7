"""Turns a decision into the blocks that prove it: which clauses act, and what they read."""

from __future__ import annotations

from ticketworld.dataset.debug_blocks import Blockade, Defeat, PolicyAnalysis, Proof, Supersession
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


def proof(decision: Decision) -> Proof:
    """Return the proof of a decision, clauses by slug."""
    return Proof(
        grounds=decision.grounds,
        applying=decision.applies,
        defeated=tuple(Defeat(clause=clause, by=by) for clause, by in decision.defeated),
        blocked=tuple(
            Blockade(clause=clause, requires=required) for clause, required in decision.blocked
        ),
        superseded=tuple(
            Supersession(clause=clause, setting=setting, by=by)
            for clause, setting, by in decision.superseded
        ),
    )


def involved_clauses(decision: Decision) -> tuple[str, ...]:
    """Return the clauses that act in a case or are acted on: what an explanation may name."""
    acted_on = [pair[0] for pair in (*decision.defeated, *decision.blocked)]
    changed = [clause for clause, _, _ in decision.superseded]
    required = [clause for _, clause in decision.blocked]
    return tuple(dict.fromkeys([*decision.applies, *acted_on, *changed, *required]))


def policy_analysis(decision: Decision, catalogue: Catalogue, judge: Judge) -> PolicyAnalysis:
    """Return which public ids a case touches and the facts that clauses can read for its request.

    Relevant is what acts or is acted on, applicable what applies.
    """
    facts = decision.case.facts
    reachable = judge.reachable_facts(str(facts.get("request")))
    single = decision.hops == 1
    return PolicyAnalysis(
        all_relevant_policies=catalogue.public_ids(involved_clauses(decision)),
        applicable_policies=catalogue.public_ids(decision.applies),
        context_used={name: value for name, value in facts.items() if name in reachable},
        policy_interactions="Single policy" if single else "Multi-hop reasoning required",
    )
