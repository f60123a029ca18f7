"""A case for which no clause gives an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.solver.case import Case

NAME = "gap"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield one finding for each request that can be left without an outcome."""
    for symbol in policy.survey.found("gap"):
        witness = policy.survey.witness(symbol)
        where, reason = _nearest(policy, witness)
        yield Finding(
            check=NAME,
            where=where,
            message=f"no clause gives this case an outcome{reason}; let one grant or refuse it",
            witness=witness,
        )


def _nearest(policy: LintedPolicy, witness: Case) -> tuple[str, str]:
    """Return the line nearest to the gap: a clause that would have decided, or the request."""
    catalogue = policy.catalogue
    answer = policy.judge.answer([witness])[0]
    for slug, by in answer.defeated:
        return str(catalogue.clause(by).location), f": `{by}` overrides `{slug}`"
    for slug, required in answer.blocked:
        where = str(catalogue.clause(slug).location)
        return where, f": `{slug}` requires `{required}`, which does not apply"
    for slug in answer.applies:
        return str(catalogue.clause(slug).location), f": `{slug}` applies but supports none"
    fact = catalogue.facts.get("request") or next(iter(catalogue.facts.values()))
    return str(fact.location), ""
