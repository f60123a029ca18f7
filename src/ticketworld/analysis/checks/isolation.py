"""A comparison whose threshold the boundary domain cannot hold, so that proofs would miss it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clingo.ast import BinaryOperator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.analysis.numbers import Environment
from ticketworld.analysis.survey import GOALS
from ticketworld.analysis.terms import Compared, Compiled, Term
from ticketworld.policy.terms import head_functions, signature
from ticketworld.solver.space import rules_for

NAME = "isolation"
_OFFSETS = (int(BinaryOperator.Plus), int(BinaryOperator.Minus))


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the comparisons, of rules that decide more than amounts, that cannot be isolated."""
    deciding = {signature(f) for r in rules_for(policy.judge, GOALS) for f in head_functions(r)}
    for rule in policy.compiled[: len(policy.catalogue.rules)]:
        if not {head.form for head in rule.heads} & deciding:
            continue
        environment = policy.numbers.environment(rule, [])
        owners = _owners(policy, rule)
        for compared in rule.compared:
            if not _is_isolated(compared, environment, owners):
                left, sign, right = compared
                message = (
                    f"boundary values do not cover `{left.text} {sign} {right.text}`; compare one "
                    "fact with settings, or two facts as they are"
                )
                yield Finding(check=NAME, where=rule.where, message=message)


def _owners(policy: LintedPolicy, rule: Compiled) -> Mapping[str, str]:
    """Return the variables that hold the value of a whole-number fact."""
    owners = {}
    for atom in rule.reads:
        fact = policy.catalogue.facts.get(atom.form[0])
        if fact and fact.is_number and atom.form[1] == 1 and atom.terms[0].kind == "variable":
            owners[atom.terms[0].text] = fact.name
    return owners


def _is_isolated(compared: Compared, environment: Environment, owners: Mapping[str, str]) -> bool:
    left, sign, right = compared
    varies = [_varies(term, environment) for term in (left, right)]
    if not any(varies):
        return True
    if sign == "=" and any(t.kind == "variable" and t.text not in owners for t in (left, right)):
        return True  # it binds a variable; what compares that variable is looked at itself
    if all(varies):
        return all(term.kind == "variable" and term.text in owners for term in (left, right))
    return _is_fact_and_offset(left if varies[0] else right, environment, owners)


def _is_fact_and_offset(term: Term, environment: Environment, owners: Mapping[str, str]) -> bool:
    """Tell whether a term is a fact, or a fact plus or minus what no case changes."""
    if term.kind == "binary" and term.value in _OFFSETS:
        fact, offset = term.parts
        return fact.text in owners and not _varies(offset, environment)
    return term.kind == "variable" and term.text in owners


def _varies(term: Term, environment: Environment) -> bool:
    """Tell whether a term depends on the numbers of a case."""
    if term.kind == "variable":
        return term.text in environment and environment[term.text].from_case
    return any(_varies(part, environment) for part in term.parts)
