"""Draws a policy as a Mermaid flow chart, for pages that render it (wikis, code hosting)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ticketworld.policy.catalogue import Catalogue, Relation, RelationKind
from ticketworld.policy.drawing.svg import LOOKS

_ARROWS: dict[RelationKind, str] = {
    "overrides": "==>",
    "requires": "-.->",
    "modifies": "-->",
    "precedes": "--o",
}
_LABELS: dict[RelationKind, str] = {
    "overrides": "takes precedence over",
    "requires": "applies only where",
    "modifies": "changes",
    "precedes": "prevails over",
}


def policy_mermaid(catalogue: Catalogue) -> str:
    """Return the flow chart: an area a subgraph, a clause a node, a relation a labelled arrow."""
    return "\n".join(_lines(catalogue)) + "\n"


def _lines(catalogue: Catalogue) -> Iterator[str]:
    # Mermaid gives up at 500 edges and 50,000 letters unless told otherwise.
    yield '%%{init: {"maxEdges": 5000, "maxTextSize": 1000000}}%%'
    yield "flowchart LR"
    nodes = {clause.slug: f"c{number}" for number, clause in enumerate(catalogue.clauses, 1)}
    for number, area in enumerate(catalogue.areas, 1):
        clauses = [clause for clause in catalogue.clauses if clause.area == area.name]
        if not clauses:
            continue
        yield f'  subgraph a{number}["{number}. {_text(area.title)}"]'
        for clause in clauses:
            label = f"{_text(clause.public_id)}<br/>{_text(clause.title)}"
            yield f'    {nodes[clause.slug]}["{label}"]'
        yield "  end"
    numbers: dict[RelationKind, list[str]] = defaultdict(list)
    for number, relation in enumerate(catalogue.relations):
        numbers[relation.kind].append(str(number))
        yield f"  {_arrow(relation, nodes)}"
    for kind, members in numbers.items():
        yield f"  linkStyle {','.join(members)} stroke:{LOOKS[kind].colour},stroke-width:2px"


def _arrow(relation: Relation, nodes: dict[str, str]) -> str:
    label = _LABELS[relation.kind]
    if relation.setting:
        label += f" {relation.setting.replace('_', ' ')}"
    source, target = nodes[relation.source], nodes[relation.target]
    return f'{source} {_ARROWS[relation.kind]}|"{_text(label)}"| {target}'


def _text(words: str) -> str:
    """Return words in which nothing is read as Mermaid's own signs."""
    return "".join(c if c.isalnum() or c in " .,-+/:()'" else f"#{ord(c)};" for c in words)
