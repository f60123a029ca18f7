"""A clause whose conditions no case meets."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "dead_clause"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the clauses that are never met, which the survey proves."""
    for clause in policy.catalogue.clauses:
        if not policy.survey.happens("met", clause.slug):
            message = f"no case meets `{clause.slug}`; correct its conditions or remove it"
            yield Finding(check=NAME, where=str(clause.location), message=message)
