"""A clause or relation without which every case seems to come out the same.

Amounts are partly tried out instead of proved, so what is found is a notice. A comment
`% inert: reason` on the line above a clause, its prose or a relation says that it is meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.knockouts import likely_changes
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.catalogue import Location, Relation
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Answer

NAME = "ineffective"
_REASON = re.compile(r"\s*%\s*inert:\s*\S")
_SEEDS = (2, 3, 4, 5)
_NEAR = 100
"""By what more cases are searched for a doubtful part, and how many are looked at near them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause or relation, and where it stands."""

    term: str
    where: Location
    relation: Relation | None


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield what nothing seems to depend on, other than what is explained or never at work."""
    shown = {slug for r in policy.results if r.decision for slug in r.decision.pivotal}
    parts = [p for p in _parts(policy) if p.term not in shown and not _is_explained(policy, p)]
    likely = likely_changes(policy.judge, [part.term for part in parts]) if parts else {}
    tried = {part: [likely[part.term]] for part in parts if part.term in likely}
    doubtful = _without_pivotal(policy, tried)
    for seed in _SEEDS if doubtful else ():
        more = likely_changes(policy.judge, [part.term for part in doubtful], seed)
        for part in doubtful:
            tried[part].append(more[part.term])
    for part in doubtful:
        written = [r.rule_case.case for r in policy.results if _is_at_work(part, r.answer)]
        tried[part] += [*written, *_neighbours(policy, tried[part])]
    unproved = _without_pivotal(policy, {part: tried[part] for part in doubtful})
    for part in parts:
        reason = f"removing `{part.term}` changes nothing"
        if part in unproved:
            reason += f" in the {len(tried[part])} cases tried"
        elif part in tried:
            continue
        message = f"{reason}; remove it, or say why in a comment `% inert: …` above it"
        yield Finding(check=NAME, where=str(part.where), message=message, notice=True)


def _neighbours(policy: LintedPolicy, cases: Sequence[Case]) -> list[Case]:
    """Return the cases that are one fact apart from these, over the boundary domain."""
    judge = policy.judge
    found: dict[Case, None] = {}
    for case in cases:
        for name in case.facts:
            for value in judge.domain.values[name]:
                found.setdefault(judge.case(judge.domain.prune({**case.facts, name: value})))
    near = list(found)[:: max(1, len(found) // _NEAR)]
    answers = judge.answer(near)
    return [case for case, answer in zip(near, answers, strict=True) if not answer.impossible]


def _parts(policy: LintedPolicy) -> Iterator[_Part]:
    """Yield the clauses that can apply and the relations that can act."""
    for clause in policy.catalogue.clauses:
        if policy.survey.happens("applies", clause.slug):
            yield _Part(clause.slug, clause.location, None)
    for relation in policy.catalogue.relations:
        if policy.survey.fires(relation):
            yield _Part(relation.term, relation.location, relation)


def _is_explained(policy: LintedPolicy, part: _Part) -> bool:
    """Tell whether a comment above a clause, its prose or a relation says why it has no effect."""
    lines = policy.lines[part.where.file]
    above = part.where.line - 2
    if above >= 0 and lines[above].strip() == "*%":
        while above >= 0 and not lines[above].startswith("%*!"):
            above -= 1
        above -= 1
    return above >= 0 and bool(_REASON.match(lines[above]))


def _without_pivotal(policy: LintedPolicy, cases: Mapping[_Part, Sequence[Case]]) -> list[_Part]:
    """Return the parts whose removal changes the resolution of none of their cases."""
    pairs = [(part, case) for part, found in cases.items() for case in found]
    whole = policy.judge.answer([case for _, case in pairs])
    less = policy.judge.without([case for _, case in pairs], [(part.term,) for part, _ in pairs])
    pivotal = {
        part.term
        for (part, _), one, other in zip(pairs, whole, less, strict=True)
        if one.resolution != other.resolution
    }
    return [part for part in cases if part.term not in pivotal]


def _is_at_work(part: _Part, answer: Answer) -> bool:
    """Tell whether a clause applies, or a relation acts, in a case with this answer."""
    relation = part.relation
    if relation is None:
        return part.term in answer.applies
    if relation.kind == "overrides":
        return (relation.target, relation.source) in answer.defeated
    if relation.kind == "requires":
        return (relation.source, relation.target) in answer.blocked
    modified = {(clause, name): set[str]() for clause, name, _ in answer.superseded}
    for clause, name, by in answer.superseded:
        modified[clause, name].add(by)
    if relation.kind == "modifies":
        return relation.source in modified.get((relation.target, relation.setting or ""), set())
    return any({relation.source, relation.target} <= by for by in modified.values())
