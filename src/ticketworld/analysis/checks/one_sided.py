"""A boundary that the cases written beside the rules do not show from both sides."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "one_sided"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the sides of boundaries without a case, each with one that would do.

    A folder without any case is told once, by another check.
    """
    if not policy.has_cases:
        return
    for gap in policy.coverage.gaps:
        if gap.kind == "boundaries":
            message = f"no case stands where {gap.name}; write one beside the rules"
            yield Finding(check=NAME, where=gap.where, message=message, witness=gap.witness)
