"""What a plan can be asked to cover, and which of it a decided case reaches.

A unit of `clauses` or `relations` is reached where the clause or relation is pivotal; one of
`chains:K` where K clauses are linked by relations at work whose acting clauses are pivotal; one of
`boundaries` where a case stands on that side of a line and no further than one from it; one of
`templates` where a template's condition holds; one of `outcomes` where a request ends so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ticketworld.analysis.sides import Comparison, comparisons_of
from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.planning.template import Template
from ticketworld.policy.catalogue import Relation
from ticketworld.policy.names import OUTCOMES
from ticketworld.policy.syntax import call, parse, positive
from ticketworld.policy.terms import head_functions
from ticketworld.solver.decision import Answer, Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import lift_condition, lift_rule
from ticketworld.solver.shapes import LOGIC
from ticketworld.solver.twins import Twins

KINDS = ("clauses", "relations", "boundaries", "templates", "outcomes")
CHAINS = "chains"
LONGEST = 6
"""The longest chain that can be asked for."""


class Unit(NamedTuple):
    """One thing to cover: its kind, such as `chains:3`, and its name within that."""

    kind: str
    name: str


def read_kinds(text: str) -> tuple[str, ...]:
    """Return the kinds that a list such as `clauses,chains:3` names, each once.

    Raises:
        InputError: A kind does not exist; names the nearest.
    """
    known = [*KINDS, *(f"{CHAINS}:{length}" for length in range(2, LONGEST + 1))]
    kinds = dict.fromkeys(part.strip() for part in text.split(","))
    for kind in kinds:
        if kind not in known:
            hint = did_you_mean(kind, known) or one_of(known)
            raise InputError(f"nothing to cover is named `{kind}`{hint}")
    return tuple(kinds)


def chain_lengths(kinds: Iterable[str]) -> list[int]:
    """Return the lengths of the chains among these kinds."""
    return [int(kind.partition(":")[2]) for kind in kinds if kind.startswith(CHAINS)]


class Marks:
    """The conditions that tell which units a case may reach, as lifted rules.

    Args:
        judge: The policy.
        templates: The templates whose conditions count.
        extra: Further lifted rules of this kind, which stand for no unit.

    Attributes:
        rules: They derive `inside(Case, Mark)`.
        searched: Those of them that stand for no template; templates, whose thresholds are their
            own, are searched for in `scenes`.
        links: By mark, the relation that is at work where the mark holds.
    """

    def __init__(self, judge: Judge, templates: Sequence[Template], extra: str = "") -> None:
        self._judge = judge
        self._templates = templates
        self._extra = extra
        self._comparisons: tuple[Comparison, ...] = tuple(comparisons_of(judge, LOGIC))
        relations = judge.catalogue.relations
        self.links = {f"link({number})": relation for number, relation in enumerate(relations)}
        self.searched = "".join([extra, *self._link_rules(), *self._other_rules()])
        self.rules = self.searched + "".join(self._template_rules())

    def unit(self, mark: str) -> Unit | None:
        """Return the unit that a mark stands for; None for a link."""
        name, _, inside = mark[:-1].partition("(")
        if name == "edge":
            number, threshold, side = inside.rsplit(",", 2)
            return Unit("boundaries", _edge_name(self._comparisons[int(number)], threshold, side))
        if name == "ends":
            return Unit("outcomes", inside.replace(",", " → "))
        if name == "template":
            return Unit("templates", self._templates[int(inside)].scenario_id)
        return None

    def marks(self, kind: str, possible: Collection[str]) -> Iterator[str]:
        """Yield the marks of a kind's units, those that are not possible too.

        A side of a line has a mark for each threshold that is possible, or one that never holds.
        """
        if kind == "templates":
            yield from (f"template({number})" for number in range(len(self._templates)))
        elif kind == "outcomes":
            facts = self._judge.catalogue.facts
            requests = facts["request"].names if "request" in facts else ("any",)
            yield from (f"ends({request},{o})" for request in requests for o in OUTCOMES)
        elif kind == "boundaries":
            edges = sorted(mark for mark in possible if mark.startswith("edge("))
            for number, side in product(range(len(self._comparisons)), ("in", "out")):
                start, end = f"edge({number},", f",{side})"
                found = [e for e in edges if e.startswith(start) and e.endswith(end)]
                yield from found or [f"{start}none{end}"]

    def scenes(self, only: int | None = None) -> Twins:
        """Return the space in which templates, or one, are searched for, with their thresholds."""
        rules = list(self._template_rules())
        templates = self._templates
        if only is not None:
            rules, templates = rules[only : only + 1], templates[only : only + 1]
        domain = self._judge.domain_with([template.condition for template in templates])
        text = "".join([self._extra, *rules])
        return Twins(self._judge, copies=0, marks=text, domain=domain)

    def _link_rules(self) -> Iterator[str]:
        ranked = {r.target for r in self.links.values() if r.kind == "precedes"}
        readable = self._judge.lifted.readable
        for mark, relation in self.links.items():
            if relation.kind == "precedes" and ("surpassed", 4) not in readable:
                continue  # no two modifiers of one setting are ranked, so no rank is at work
            is_ranked = relation.source in ranked and ("surpassed", 4) in readable
            condition = _at_work(relation, is_ranked=is_ranked)
            yield lift_condition(self._judge.lifted, condition, mark)

    def _template_rules(self) -> Iterator[str]:
        for number, template in enumerate(self._templates):
            yield lift_condition(self._judge.lifted, template.condition, f"template({number})")

    def _other_rules(self) -> Iterator[str]:
        lifted = self._judge.lifted
        request = "request(R)" if "request" in self._judge.catalogue.facts else "R = any"
        [ends] = parse(f"inside(ends(R, O)) :- outcome(O), {request}.")
        yield lift_rule(lifted, ends)
        for number, comparison in enumerate(self._comparisons):
            for rule in comparison.edge_rules(number):
                [side] = head_functions(rule)
                edge = call("inside", call("edge", *side.arguments))
                yield lift_rule(lifted, rule.update(head=positive(edge)))


def _at_work(relation: Relation, *, is_ranked: bool) -> str:
    """Return the condition under which a relation links its clauses."""
    source, target = relation.source, relation.target
    if relation.kind == "overrides":
        return f"defeated({target}, {source})"
    if relation.kind == "precedes":
        return f"surpassed({target}, _, _, {source})"
    if relation.kind == "requires":
        holds = f", {relation.term}" if relation.conditional else ""
        return f"applies({source}), applies({target}){holds}"
    setting = f"{target}, {relation.setting}"
    outranked = f", not surpassed({source}, {setting}, _)" if is_ranked else ""
    return f"modified({source}, {setting}, _){outranked}"


def _edge_name(comparison: Comparison, threshold: str, side: str) -> str:
    at = "" if threshold in ("any", "none") else f" at {threshold}"
    verb = "holds" if side == "in" else "fails"
    return f"{comparison.where}: {', '.join(comparison.facts)}: `{comparison.text}`{at} {verb}"


def boundary_facts(units: Iterable[Unit]) -> frozenset[str]:
    """Return the facts that stand beside a line in the boundaries among these units."""
    lines = (unit.name for unit in units if unit.kind == "boundaries")
    return frozenset(fact for line in lines for fact in line.split(": ")[1].split(", "))


Chain = tuple[str, ...]
"""Clauses in a row, each linked to the next; the row and its reverse are one chain."""

Trail = tuple[Relation, ...]
"""The relations that link a chain, in its order."""


def chains_in(links: Iterable[Relation], length: int) -> dict[Chain, list[Trail]]:
    """Return the chains of so many clauses that these links form, each with its paths."""
    beside: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
    for link in links:
        beside[link.source].append((link.target, link))
        beside[link.target].append((link.source, link))
    found: dict[Chain, list[Trail]] = defaultdict(list)
    waiting: list[tuple[Chain, Trail]] = [((slug,), ()) for slug in sorted(beside)]
    while waiting:
        chain, path = waiting.pop()
        if len(chain) < length:
            nearby = beside[chain[-1]]
            waiting += [((*chain, c), (*path, link)) for c, link in nearby if c not in chain]
        elif chain < chain[::-1]:
            found[chain].append(path)
    return dict(sorted(found.items()))


def chain_unit(chain: Chain) -> Unit:
    """Return the unit that a chain is."""
    return Unit(f"{CHAINS}:{len(chain)}", " ~ ".join(chain))


class Reached:
    """Tells which units decided cases reach."""

    def __init__(self, judge: Judge, marks: Marks, kinds: Sequence[str]) -> None:
        self._judge = judge
        self._marks = marks
        self._kinds = kinds
        self._lengths = chain_lengths(kinds)

    def units(self, decisions: Sequence[Decision]) -> list[frozenset[Unit]]:
        """Return for each decision the units that its case reaches."""
        marks = self._judge.marks([d.case for d in decisions], self._marks.rules)
        found = [self._units(d, held) for d, held in zip(decisions, marks, strict=True)]
        if "relations" in self._kinds:
            for units, terms in zip(found, self._pivotal_relations(decisions), strict=True):
                units |= {Unit("relations", term) for term in terms}
        return [frozenset(units) for units in found]

    def _units(self, decision: Decision, marks: frozenset[str]) -> set[Unit]:
        units = {
            unit for unit in map(self._marks.unit, marks) if unit and unit.kind in self._kinds
        }
        if "clauses" in self._kinds:
            units |= {Unit("clauses", slug) for slug in decision.pivotal}
        links = [self._marks.links[mark] for mark in sorted(marks) if mark in self._marks.links]
        pivotal = [link for link in links if link.source in decision.pivotal]
        for length in self._lengths:
            units |= set(map(chain_unit, chains_in(pivotal, length)))
        return units

    def _pivotal_relations(self, decisions: Sequence[Decision]) -> list[list[str]]:
        """Return for each decision the relations without which its resolution would be another."""
        acting = [
            (number, term)
            for number, decision in enumerate(decisions)
            for term in acting_relations(self._judge, decision.answer)
        ]
        cases = [decisions[number].case for number, _ in acting]
        without = self._judge.without(cases, [[term] for _, term in acting])
        pivotal: list[list[str]] = [[] for _ in decisions]
        for (number, term), answer in zip(acting, without, strict=True):
            if answer.resolution != decisions[number].answer.resolution:
                pivotal[number].append(term)
        return pivotal


def acting_relations(judge: Judge, answer: Answer) -> Iterator[str]:
    """Yield the terms of the relations that can act in a case: removing any other is idle."""
    yield from (f"overrides({by},{clause})" for clause, by in answer.defeated)
    yield from (f"requires({clause},{required})" for clause, required in answer.blocked)
    yield from (f"modifies({by},{clause},{name})" for clause, name, by in answer.superseded)
    modifiers = {by for _, _, by in answer.superseded}
    for relation in judge.catalogue.relations:
        if relation.kind == "precedes" and {relation.source, relation.target} <= modifiers:
            yield relation.term
