"""Reads what rules of the area files say of clauses: relations between them, and `met`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from ticketworld.policy.catalogue import Clause, Location, Relation, RelationKind, Setting
from ticketworld.policy.problems import Problem, check_of, nearest
from ticketworld.policy.source import Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import head_functions, instances, signature

_RELATIONS: dict[tuple[str, int], RelationKind] = {
    ("overrides", 2): "overrides",
    ("requires", 2): "requires",
    ("modifies", 4): "modifies",
    ("precedes", 2): "precedes",
}
_OF_CLAUSES = {("met", 1), ("supports", 2)}


@dataclass(slots=True)
class Links:
    """The relations by their term, the clauses with a `met` rule, and every clause named."""

    relations: dict[str, Relation] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    named: list[tuple[str, str, Location]] = field(default_factory=list)


def read_links(sources: Sequence[Source], problems: list[Problem]) -> Links:
    """Return what the rules of all area files say of clauses; checks nothing across rules."""
    links = Links()
    for source in sources:
        for rule in source.rules:
            for function in head_functions(rule):
                if signature(function) in _RELATIONS:
                    _read_relation(rule, function, source.at(function), links, problems)
                elif signature(function) in _OF_CLAUSES:
                    _read_clause(function, source.at(function), links, problems)
    return links


def _read_clause(function: Node, where: Location, links: Links, problems: list[Problem]) -> None:
    for row in instances(function):
        if not isinstance(row[0], str):
            message = f"`{function}` must name its clause by a constant; write one rule a clause"
            problems.append(Problem(where, message))
            continue
        links.named.append((function.name, row[0], where))
        if function.name == "met":
            links.met.add(row[0])


def _read_relation(
    rule: Node, function: Node, where: Location, links: Links, problems: list[Problem]
) -> None:
    kind = _RELATIONS[signature(function)]
    fixed = 3 if kind == "modifies" else 2
    for row in instances(function):
        if not all(isinstance(value, str) for value in row[:fixed]):
            message = f"`{function}` must name its clauses by constants; write one rule a pair"
            problems.append(Problem(where, message))
            continue
        if isinstance(row[-1], str) and kind == "modifies":
            message = f"`{row[-1]}` is no value of a setting; write a whole number"
            problems.append(Problem(where, message))
        links.named += [(kind, str(slug), where) for slug in row[:2]]
        relation = Relation(
            kind=kind,
            source=str(row[0]),
            target=str(row[1]),
            setting=str(row[2]) if fixed == 3 else None,
            conditional=bool(rule.body),
            location=where,
        )
        earlier = links.relations.get(relation.term, relation)
        always = not (earlier.conditional and relation.conditional)
        links.relations[relation.term] = replace(earlier, conditional=not always)


def check_links(
    links: Links,
    clauses: Collection[Clause],
    settings: Collection[Setting],
    problems: list[Problem],
) -> None:
    """Note relations and rules of clauses that do not exist, and clauses without a rule."""
    slugs = {clause.slug for clause in clauses}
    for predicate, slug, where in links.named:
        if slug not in slugs:
            hint = nearest(slug, slugs, "declare it by a `clause` fact")
            message = f"`{predicate}` of unknown clause `{slug}`{hint}"
            problems.append(Problem(where, message, check_of(hint, "undeclared")))
    for clause in clauses:
        if clause.slug not in links.met:
            message = f"clause `{clause.slug}` is never met; write `met({clause.slug}) :- …`"
            problems.append(Problem(clause.location, message))
    _check_settings(links, slugs, settings, problems)
    _check_ranks(links, slugs, problems)


def _check_settings(
    links: Links, slugs: set[str], settings: Collection[Setting], problems: list[Problem]
) -> None:
    owned = {(setting.clause, setting.name) for setting in settings}
    for relation in links.relations.values():
        key = (relation.target, relation.setting)
        if relation.setting and relation.target in slugs and key not in owned:
            names = [name for clause, name in owned if clause == relation.target]
            hint = nearest(relation.setting, names, "declare it there")
            message = f"`{relation.target}` has no setting `{relation.setting}` to modify{hint}"
            problems.append(Problem(relation.location, message))


def _check_ranks(links: Links, slugs: set[str], problems: list[Problem]) -> None:
    """Note each `precedes` between clauses that do not modify a setting in common."""
    modified: dict[str, set[tuple[str, str | None]]] = {slug: set() for slug in slugs}
    for relation in links.relations.values():
        if relation.kind == "modifies" and relation.source in slugs:
            modified[relation.source].add((relation.target, relation.setting))
    for relation in links.relations.values():
        if relation.kind != "precedes" or not {relation.source, relation.target} <= slugs:
            continue
        if not modified[relation.source] & modified[relation.target]:
            message = f"`{relation.term}` ranks clauses that modify no setting in common"
            hint = "remove it, or use `overrides`"
            problems.append(Problem(relation.location, f"{message}; {hint}"))
