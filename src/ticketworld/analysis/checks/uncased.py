"""A clause or relation that no case written beside the rules shows at work."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "uncased"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the clauses and relations without a case, each with one that would do.

    A relation that never acts is another check's.
    """
    idle = {r.term for r in policy.catalogue.relations if not policy.survey.fires(r)}
    for gap in policy.coverage.gaps:
        if gap.kind in ("clauses", "relations") and gap.name not in idle:
            message = f"no case shows `{gap.name}` at work; write one beside the rules"
            yield Finding(check=NAME, where=gap.where, message=message, witness=gap.witness)
