"""A case written beside the rules that cannot be read, or that the solver decides otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "cases"
_PLACE = re.compile(r"(?:.*/)?([^/:]+\.cases\.toml)(?::(\d+))?: (.*)", re.DOTALL)


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield each malformed file or case, and each case that disagrees."""
    for line in policy.unreadable:
        match = _PLACE.fullmatch(line)
        where = f"{match[1]}:{match[2] or 1}" if match else "policy"
        yield Finding(check=NAME, where=where, message=match[3] if match else line)
    for result in policy.results:
        if result.differences:
            yield Finding(
                check=NAME,
                where=result.rule_case.where,
                message=f"`{result.rule_case.name}`: {'; '.join(result.differences)}",
                witness=result.rule_case.case,
            )
