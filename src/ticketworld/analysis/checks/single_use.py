"""A variable that stands once in its rule, so that it ties nothing together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from clingo.ast import ASTType

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.terms import walk

NAME = "single_use"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield each variable that is used once and does not open with an underscore."""
    for rule in policy.catalogue.rules:
        times = Counter(node.name for node in walk(rule) if node.ast_type == ASTType.Variable)
        where = f"{rule.location.begin.filename}:{rule.location.begin.line}"
        for name, count in times.items():
            if count == 1 and not name.startswith("_"):
                message = f"variable `{name}` is used once; write `_` or use it again"
                yield Finding(check=NAME, where=where, message=message)
