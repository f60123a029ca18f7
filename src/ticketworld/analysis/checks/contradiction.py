"""A case with two outcomes, two values of a setting, two routes, priorities or waiting times."""

from __future__ import annotations

from collections.abc import Iterator

from clingo import Symbol

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.terms import constants, head_functions

NAME = "contradiction"
_WORDS = {"route": "routes", "priority": "priorities", "wait": "waiting times"}


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield one finding for each pair that can clash, with a case in which it does."""
    for clash in policy.survey.found("clash"):
        what, one, other = clash.arguments
        if what.name == "outcome":
            where, message = _outcomes(policy, one.name, other.name)
        elif what.name == "value":
            where, message = _values(policy, what, one.name, other.name)
        else:
            where = _line(policy, what.name, one, other)
            message = (
                f"`{one}` and `{other}` are two {_WORDS[what.name]} of one case; "
                "make their conditions exclude each other"
            )
        witness = policy.survey.witness(clash)
        yield Finding(check=NAME, where=where, message=message, witness=witness)


def _outcomes(policy: LintedPolicy, one: str, other: str) -> tuple[str, str]:
    slugs = [c.slug for c in policy.catalogue.clauses if c.slug in (one, other)]
    first, last = slugs[0], slugs[-1]
    where = str(policy.catalogue.clause(last).location)
    message = f"`{first}` and `{last}` give one case two outcomes; let one override the other"
    return where, message


def _values(policy: LintedPolicy, what: Symbol, one: str, other: str) -> tuple[str, str]:
    clause, setting = (argument.name for argument in what.arguments)
    relations = [
        relation
        for relation in policy.catalogue.relations
        if (relation.kind, relation.target, relation.setting) == ("modifies", clause, setting)
        and relation.source in (one, other)
    ]
    where = str(max(relations, key=lambda relation: relation.location).location)
    if one == other:
        return where, f"`{one}` sets `{clause}.{setting}` to two values; let it set one"
    hint = f"rank them by `precedes({one}, {other})` or the reverse"
    return where, f"`{one}` and `{other}` set `{clause}.{setting}` to two values; {hint}"


def _line(policy: LintedPolicy, predicate: str, one: Symbol, other: Symbol) -> str:
    """Return the last rule that derives one of two atoms, as far as its head tells."""
    found = ""
    for rule in policy.catalogue.rules:
        for function in head_functions(rule):
            if function.name != predicate:
                continue
            values = constants(function.arguments[0])
            if values is None or {str(one), str(other)} & set(map(str, values)):
                found = f"{rule.location.begin.filename}:{rule.location.begin.line}"
    return found
