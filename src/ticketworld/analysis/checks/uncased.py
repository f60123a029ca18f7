"""A clause or relation that no case written beside the rules shows at work.

A folder without any case is told once and as a notice: what lint proves stands without them, and
nobody has begun to vouch for the policy, as for one that was drawn by a seed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "uncased"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the clauses and relations without a case, each with one that would do.

    A relation that never acts is another check's.
    """
    if not policy.has_cases:
        yield _nothing_written(policy)
        return
    idle = {r.term for r in policy.catalogue.relations if not policy.survey.fires(r)}
    for gap in policy.coverage.gaps:
        if gap.kind in ("clauses", "relations") and gap.name not in idle:
            message = f"no case shows `{gap.name}` at work; write one beside the rules"
            yield Finding(check=NAME, where=gap.where, message=message, witness=gap.witness)


def _nothing_written(policy: LintedPolicy) -> Finding:
    area = policy.catalogue.areas[0]
    applied = policy.survey.found("applies")
    return Finding(
        check=NAME,
        where=str(area.location),
        message=(
            "no case stands beside these rules, so nobody has said yet that they decide as meant; "
            f"write the first one into `{area.name}.cases.toml`"
        ),
        witness=policy.survey.witness(applied[0]) if applied else None,
        notice=True,
    )
