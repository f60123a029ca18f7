"""A variable that stands once in its rule, so that it ties nothing together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from clingo.ast import AST, Transformer

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "single_use"


class _Count(Transformer):
    def __init__(self) -> None:
        self.times: Counter[str] = Counter()

    def visit_Variable(self, variable: AST) -> AST:  # noqa: N802  clingo names the hook
        self.times[variable.name] += 1
        return variable


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield each variable that is used once and does not open with an underscore."""
    for rule in policy.catalogue.rules:
        count = _Count()
        count.visit(rule)
        where = f"{rule.location.begin.filename}:{rule.location.begin.line}"
        for name, times in count.times.items():
            if times == 1 and not name.startswith("_"):
                message = f"variable `{name}` is used once; write `_` or use it again"
                yield Finding(check=NAME, where=where, message=message)
