"""A relation that never acts: nothing it says ever happens."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.catalogue import Relation

NAME = "idle_relation"

_NEVER = {
    "overrides": "`{source}` never meets `{target}` in one case, so it has nothing to override",
    "requires": "`{target}` applies whenever `{source}` is met, so nothing is required",
    "modifies": "`{source}` never applies where it would modify `{target}.{setting}`",
    "precedes": "`{source}` and `{target}` never modify one setting in one case",
}


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the relations that never act, unless one of their clauses is itself to blame."""
    for relation in policy.catalogue.relations:
        if policy.survey.fires(relation) or _is_consequence(policy, relation):
            continue
        reason = _NEVER[relation.kind].format(
            source=relation.source, target=relation.target, setting=relation.setting
        )
        yield Finding(
            check=NAME, where=str(relation.location), message=f"{reason}; remove the relation"
        )


def _is_consequence(policy: LintedPolicy, relation: Relation) -> bool:
    """Tell whether a clause that never applies, found by another check, explains the silence."""
    happens = policy.survey.happens
    if relation.kind == "requires":
        return not happens("met", relation.source)
    if relation.kind == "overrides" and not happens("met", relation.target):
        return True
    return not happens("applies", relation.source)
