"""A setting that the prose of its clause does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "unsaid_setting"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the settings whose placeholder is missing from their clause's prose."""
    for setting in policy.catalogue.settings:
        clause = policy.catalogue.clause(setting.clause)
        if f"{{{setting.name}}}" not in clause.template:
            message = (
                f"the prose of `{clause.slug}` does not tell `{setting.name}`; "
                f"write `{{{setting.name}}}` where the number belongs"
            )
            yield Finding(check=NAME, where=str(setting.location), message=message)
