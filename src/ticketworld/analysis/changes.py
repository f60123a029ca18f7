"""What stands differently in two policies: clauses, relations, settings, words and facts.

Every change that concerns rules can be undone in the newer policy, which tells whether a decision
changed because of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from ticketworld.analysis.undo import (
    Renumbered,
    Undone,
    added,
    owned_rules,
    swapped,
    with_clause,
    with_owned,
    with_relation,
)
from ticketworld.policy.catalogue import Catalogue, Clause, Relation, Setting
from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyChange:
    """One difference between two policies.

    Attributes:
        kind: clause, relation, setting, rules, words or fact.
        name: What differs, such as a slug or `clause.setting`.
        change: `added`, `removed`, or what it was and what it is.
        where: File and line in the newer policy, or in the older where it was removed.
    """

    kind: str
    name: str
    change: str
    where: str
    undone: Undone | None = field(default=None, repr=False, compare=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.change}"


def policy_changes(old: Judge, new: Judge) -> tuple[PolicyChange, ...]:
    """Return what differs between two policies, in the newer one's order."""
    return (
        *_clauses(old, new),
        *_settings(old, new),
        *_relations(old, new),
        *_rules(old, new),
        *_facts(old.catalogue, new.catalogue),
    )


def _clauses(old: Judge, new: Judge) -> Iterator[PolicyChange]:
    before, after = old.catalogue.by_slug, new.catalogue.by_slug
    for clause in new.catalogue.clauses:
        if clause.slug not in before:
            undone = added(new, clause.slug)
            yield _change("clause", clause.slug, "added", clause, undone)
    for clause in old.catalogue.clauses:
        if clause.slug not in after:
            undone = swapped(partial(with_clause, old, new, clause.slug))
            yield _change("clause", clause.slug, "removed", clause, undone)
    for clause in new.catalogue.clauses:
        was = before.get(clause.slug)
        if was is None:
            continue
        if was.public_id != clause.public_id:
            cited = f"cited as {was.public_id} → {clause.public_id}"
            yield _change("clause", clause.slug, cited, clause, None)
        if (was.title, was.template) != (clause.title, clause.template):
            yield _change("words", clause.slug, "changed", clause, None)


def _change(
    kind: str, name: str, change: str, of: Clause | Setting | Relation, undone: Undone | None
) -> PolicyChange:
    where = str(of.location)
    return PolicyChange(kind=kind, name=name, change=change, where=where, undone=undone)


def _settings(old: Judge, new: Judge) -> Iterator[PolicyChange]:
    numbers = Renumbered(new)
    before = {(s.clause, s.name): s for s in old.catalogue.settings}
    after = {(s.clause, s.name): s for s in new.catalogue.settings}
    shared = old.catalogue.by_slug.keys() & new.catalogue.by_slug.keys()
    for key in [*after, *(key for key in before if key not in after)]:
        was, is_ = before.get(key), after.get(key)
        if key[0] not in shared or (was and is_ and was.value == is_.value):
            continue
        if was is not None and is_ is not None:
            undone = numbers.undo(is_, was.value)
            yield _change("setting", ".".join(key), f"{was.value} → {is_.value}", is_, undone)
        elif is_ is not None:
            yield _change("setting", ".".join(key), "added", is_, None)
        elif was is not None:
            yield _change("setting", ".".join(key), "removed", was, None)


def _relations(old: Judge, new: Judge) -> Iterator[PolicyChange]:
    shared = old.catalogue.by_slug.keys() & new.catalogue.by_slug.keys()
    before = {r.term: r for r in old.catalogue.relations if {r.source, r.target} <= shared}
    after = {r.term: r for r in new.catalogue.relations if {r.source, r.target} <= shared}
    for term, relation in after.items():
        if term not in before:
            yield _change("relation", term, "added", relation, added(new, term))
    for term, relation in before.items():
        if term not in after:
            undone = swapped(partial(with_relation, old, new, term))
            yield _change("relation", term, "removed", relation, undone)


def _rules(old: Judge, new: Judge) -> Iterator[PolicyChange]:
    """Yield the clauses, and the areas for rules of no clause, whose other rules differ."""
    before, after = owned_rules(old.catalogue), owned_rules(new.catalogue)
    slugs = old.catalogue.by_slug.keys() & new.catalogue.by_slug.keys()
    areas = {rule.location.begin.filename for rule in (*old.catalogue.rules, *new.catalogue.rules)}
    for owner in [*(c.slug for c in new.catalogue.clauses if c.slug in slugs), *sorted(areas)]:
        was, is_ = before.get(owner, []), after.get(owner, [])
        if sorted(map(str, was)) == sorted(map(str, is_)):
            continue
        texts = {str(rule) for rule in was}
        changed = [rule for rule in is_ if str(rule) not in texts] or is_ or was
        begin = changed[0].location.begin
        undone = swapped(partial(with_owned, old, new, owner))
        yield PolicyChange(
            kind="rules",
            name=owner,
            change="changed",
            where=f"{begin.filename}:{begin.line}",
            undone=undone,
        )


def _facts(old: Catalogue, new: Catalogue) -> Iterator[PolicyChange]:
    for fact in new.facts.values():
        was = old.facts.get(fact.name)
        if was is None:
            change = "added"
        elif (was.names, was.low, was.high, was.only) == (
            fact.names,
            fact.low,
            fact.high,
            fact.only,
        ):
            continue
        else:
            change = "changed"
        yield PolicyChange(kind="fact", name=fact.name, change=change, where=str(fact.location))
    for fact in old.facts.values():
        if fact.name not in new.facts:
            where = str(fact.location)
            yield PolicyChange(kind="fact", name=fact.name, change="removed", where=where)
