"""A fact that no rule reads, or something derived that nothing reads."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.names import AUTHORED
from ticketworld.policy.terms import Signature, atoms, head_functions, signature

NAME = "unread"
_VOCABULARY = {("fact", 2), ("domain", 2), ("range", 4), ("only", 3), ("impossible", 1)}


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the facts and the helpers of areas that nothing reads."""
    read = {signature(f) for rule in policy.catalogue.rules for f in atoms(rule.body)}
    facts = policy.catalogue.facts
    conditions = {other for fact in facts.values() for other in fact.only}
    for fact in facts.values():
        if (fact.name, 1) not in read and fact.name not in conditions:
            message = f"no rule reads the fact `{fact.name}`; read it or remove it"
            yield Finding(check=NAME, where=str(fact.location), message=message)
    known: set[Signature] = {*AUTHORED, *policy.catalogue.shown, *_VOCABULARY, *read}
    for rule in policy.catalogue.rules:
        for name, arity in map(signature, head_functions(rule)):
            if (name, arity) not in known:
                known.add((name, arity))
                where = f"{rule.location.begin.filename}:{rule.location.begin.line}"
                message = f"nothing reads `{name}/{arity}`; read it or remove it"
                yield Finding(check=NAME, where=where, message=message)
