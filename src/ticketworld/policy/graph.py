"""The relations between clauses as a graph, and the `policy_graph.json` made from it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ticketworld.policy.catalogue import Catalogue, RelationKind

if TYPE_CHECKING:
    import networkx as nx

RELATION_KINDS: tuple[RelationKind, ...] = ("overrides", "requires", "modifies", "precedes")


def relation_graph(catalogue: Catalogue) -> nx.MultiDiGraph[str]:
    """Return the relation graph: nodes are slugs, each edge is one relation, keyed by its term.

    Edges run from the clause that acts to the clause it acts on and carry `kind`, `setting` and
    `conditional`.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for clause in catalogue.clauses:
        graph.add_node(
            clause.slug, public_id=clause.public_id, title=clause.title, area=clause.area
        )
    for relation in catalogue.relations:
        graph.add_edge(
            relation.source,
            relation.target,
            key=relation.term,
            kind=relation.kind,
            setting=relation.setting,
            conditional=relation.conditional,
        )
    return graph


def policy_graph(catalogue: Catalogue, company: str) -> dict[str, object]:
    """Return the content of `policy_graph.json`."""
    graph = relation_graph(catalogue)
    kinds = Counter(relation.kind for relation in catalogue.relations)
    return {
        "metadata": {
            "company": company,
            "clauses": len(catalogue.clauses),
            "public_ids": len({clause.public_id for clause in catalogue.clauses}),
            "areas": len(catalogue.areas),
            "relations": len(catalogue.relations),
            "policy_digest": catalogue.digest,
        },
        "clauses": [_clause_entry(catalogue, clause.slug) for clause in catalogue.clauses],
        "interaction_summary": {
            **{str(kind): kinds[kind] for kind in RELATION_KINDS},
            "relations": [
                {
                    "kind": relation.kind,
                    "source": relation.source,
                    "target": relation.target,
                    "setting": relation.setting,
                    "conditional": relation.conditional,
                }
                for relation in catalogue.relations
            ],
        },
        "complexity_analysis": _complexity(graph),
    }


def _clause_entry(catalogue: Catalogue, slug: str) -> dict[str, object]:
    clause = catalogue.clause(slug)
    return {
        "slug": slug,
        "policy_id": clause.public_id,
        "title": clause.title,
        "area": clause.area,
        "text": clause.prose,
        "settings": {s.name: s.value for s in catalogue.settings if s.clause == slug},
        "source": str(clause.location),
    }


def _complexity(graph: nx.MultiDiGraph[str]) -> dict[str, object]:
    import networkx as nx

    degree = dict(graph.degree())
    simple: nx.DiGraph[str] = nx.DiGraph(graph)
    longest = len(nx.dag_longest_path(simple)) if nx.is_directed_acyclic_graph(simple) else None
    components = [sorted(part) for part in nx.weakly_connected_components(graph) if len(part) > 1]
    return {
        "isolated_clauses": sorted(slug for slug, edges in degree.items() if edges == 0),
        "most_connected": sorted(degree, key=lambda slug: (-degree[slug], slug))[:5],
        "longest_chain_of_clauses": longest,
        "connected_groups": sorted(components, key=lambda part: (-len(part), part)),
    }
