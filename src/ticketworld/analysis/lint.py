"""Checks a whole policy: what cannot be read, is not unique, is left open or contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from ticketworld.analysis.checks import (
    always_defeated,
    cases,
    contradiction,
    cycle,
    dead_clause,
    gap,
    header,
    idle_relation,
    ineffective,
    isolation,
    one_sided,
    overflow,
    single_use,
    threshold,
    unbacked_number,
    uncased,
    unread,
    unsafe,
    unsaid_setting,
)
from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.load import load_policy
from ticketworld.policy.problems import PolicyError, excerpted
from ticketworld.solver.batch import SolvingError

READING = {
    "syntax": "a rules file cannot be read, or says something that means nothing",
    "forbidden": "scripts, includes, directives and constraints, which are no policy",
    "choice": "a choice or a disjunction, where a policy must decide",
    "undeclared": "a fact that the vocabulary does not declare",
    "misspelling": "an unknown name that is close to a known one",
    "domain": "a constant outside the domain or range of its fact",
    "arity": "a predicate with another number of arguments than elsewhere",
    "pool": "a pool that `;` splits into atoms with different numbers of arguments",
}
"""What is checked while a policy is read; where one of these is found, the rest has to wait."""

ON_TEXT: Sequence[ModuleType] = (
    header,
    single_use,
    unsafe,
    unread,
    unsaid_setting,
    unbacked_number,
    cycle,
)
"""What needs no solving. A cycle or an unsafe variable ends the run: no proof could follow."""

ON_CASES: Sequence[ModuleType] = (
    overflow,
    isolation,
    threshold,
    gap,
    contradiction,
    dead_clause,
    always_defeated,
    idle_relation,
    cases,
    uncased,
    one_sided,
    ineffective,
)
"""What is proved over the boundary domain, and what the cases written by hand show."""

SOLVING = "solving"
"""What clingo itself objects to while it grounds, such as computing with a name."""

_FINAL = {cycle.NAME, unsafe.NAME}
_OPERATION = re.compile(r"operation undefined: +(.+?)`")
_NEED_CASES: Sequence[ModuleType] = (uncased, one_sided)


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """The findings of a lint run, and what it proved."""

    findings: tuple[Finding, ...]
    proofs: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing but notices was found."""
        return all(finding.notice for finding in self.findings)


def lint_policy(folder: Path) -> LintReport:
    """Check the policy in a folder, in this process; the command confines rules that are foreign.

    Raises:
        InputError: There is no such folder, or no policy in it.
    """
    policy, unread = read_linted(folder)
    if policy is None:
        return LintReport(findings=tuple(unread), proofs=())
    findings = tuple(findings_of(policy))
    return LintReport(findings=findings, proofs=tuple(_proofs(policy, findings)))


def iterate_findings(folder: Path) -> Iterator[Finding]:
    """Yield the findings of a lint run as they are made, the quickest checks first.

    Raises:
        InputError: There is no such folder, or no policy in it.
    """
    policy, unread = read_linted(folder)
    yield from unread if policy is None else findings_of(policy)


def read_linted(folder: Path) -> tuple[LintedPolicy | None, list[Finding]]:
    """Return the policy in a folder, None where it cannot be read, and what is wrong then.

    Raises:
        InputError: There is no such folder, or no policy in it.
    """
    try:
        return LintedPolicy(folder, load_policy(folder)), []
    except PolicyError as error:
        return None, [
            Finding(check=p.check, where=str(p.location), message=excerpted(p.message))
            for p in error.problems
        ]


def findings_of(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the findings about a policy that could be read, the quickest checks first."""
    final = False
    for module in ON_TEXT:
        for finding in module.check(policy):
            final = final or finding.check in _FINAL
            yield finding
    if final:
        return
    try:
        for module in ON_CASES:
            if not (module in _NEED_CASES and policy.unreadable):
                yield from module.check(policy)
    except SolvingError as error:
        yield Finding(check=SOLVING, where=_culprit(policy, str(error)), message=str(error))


def _culprit(policy: LintedPolicy, message: str) -> str:
    """Return the line of the first rule that holds the operation a message of clingo names."""
    match = _OPERATION.search(message)
    for rule in policy.catalogue.rules:
        if match and match[1] in str(rule):
            return f"{rule.location.begin.filename}:{rule.location.begin.line}"
    return policy.catalogue.areas[0].location.file + ":1"


def _proofs(policy: LintedPolicy, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield what was proved, a sentence each."""
    found = {finding.check for finding in findings}
    if found & (_FINAL | {SOLVING}):
        return
    catalogue, domain = policy.catalogue, policy.judge.domain
    yield (
        f"the {len(catalogue.clauses)} clauses and {len(catalogue.relations)} relations are "
        "stratified: every case and every knock-out has exactly one answer set (symbolically, "
        "for all cases, without a domain)"
    )
    values = sum(len(values) for values in domain.values.values())
    over = f"over the boundary domain ({values} values of {len(domain.values)} facts)"
    if "isolation" in found:
        return
    if "gap" not in found:
        yield f"{over} every case has an outcome"
    if "contradiction" not in found:
        yield (
            f"{over} no case has two outcomes, two values of a setting, two routes, priorities "
            "or waiting times"
        )
    if not found & {"dead_clause", "always_defeated", "idle_relation"}:
        yield f"{over} every clause applies and every relation acts in some case"
