"""A clause that is met in some cases and applies in none: it is always beaten or blocked."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "always_defeated"


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the clauses that never apply although they can be met, each with such a case."""
    survey = policy.survey
    for clause in policy.catalogue.clauses:
        slug = clause.slug
        if not survey.happens("met", slug) or survey.happens("applies", slug):
            continue
        beats = [s.arguments[1].name for s in survey.found("defeated") if _is_of(s, slug)]
        stops = [s.arguments[1].name for s in survey.found("blocked") if _is_of(s, slug)]
        reasons = [f"`{by}` overrides it" for by in beats]
        reasons += [f"it requires `{required}`, which does not apply" for required in stops]
        message = f"`{slug}` never applies: whenever it is met, {' or '.join(reasons)}"
        yield Finding(
            check=NAME,
            where=str(clause.location),
            message=f"{message}; narrow what stands against it",
            witness=survey.witness_of("met", slug),
        )


def _is_of(symbol: object, slug: str) -> bool:
    return str(symbol).partition("(")[2].startswith(f"{slug},")
