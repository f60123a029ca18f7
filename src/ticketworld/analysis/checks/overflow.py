"""Arithmetic that clingo would wrap at 32 bits, or cannot do at all."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.arithmetic import Fault, compute
from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.analysis.terms import Compiled

NAME = "overflow"
_STEPS = {
    "can divide by zero": "rule zero out by a comparison in the same rule",
    "": "clingo would wrap it silently; narrow a range or divide before multiplying",
}


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield every term whose bounds, over all cases the vocabulary allows, leave 32 bits."""
    seen: set[tuple[str, str]] = set()
    for rule in policy.compiled[: len(policy.catalogue.rules)]:
        for text, what in _faults(policy, rule):
            if (rule.where, text) not in seen:
                seen.add((rule.where, text))
                step = _STEPS.get(what, _STEPS[""])
                yield Finding(check=NAME, where=rule.where, message=f"`{text}` {what}; {step}")


def _faults(policy: LintedPolicy, rule: Compiled) -> Iterator[Fault]:
    faults: list[Fault] = []
    environment = policy.numbers.environment(rule, faults)
    for term in (term for head in rule.heads for term in head.terms):
        compute(term, environment, faults)
    for compared in rule.compared:
        compute(compared.left, environment, faults)
        compute(compared.right, environment, faults)
    # The innermost operation that goes wrong explains those around it.
    yield from faults[:1]
