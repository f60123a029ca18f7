"""The rules that ship: what they declare, and that their headers tell the truth."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from ticketworld.policy.alternatives import declares_alternatives
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.graph import RELATION_KINDS, policy_graph, relation_graph
from ticketworld.policy.load import load_policy
from ticketworld.policy.source import parse_rules
from ticketworld.policy.telling import declares_telling
from ticketworld.policy.terms import Signature, atoms, head_functions, signature
from ticketworld.resources import rules_folder

AREAS = [
    *("returns", "exchanges", "sales", "gifts", "holidays", "shipping", "warranty", "extended"),
    *("repairs", "recalls", "pricing", "billing", "payment", "loyalty", "orders", "account"),
    *("inquiry", "identity", "fraud", "information", "communication"),
]
"""The areas in the order in which the handbook prints them."""

_CLAUSE = re.compile(r'^clause\((\w+), "(POL-[A-Z]+-\d{3})", "[^"]+"\)\.$', re.MULTILINE)
_RELATION = re.compile(r"^(overrides|requires|modifies|precedes)\((.+?)\)(\.| :- )", re.MULTILINE)


def _text(area: str) -> str:
    return (rules_folder() / f"{area}.lp").read_text(encoding="utf-8")


def _relations_written() -> dict[str, bool]:
    """Return the relations as the files have them, and whether each is conditional."""
    found = {}
    for kind, arguments, end in _RELATION.findall("".join(map(_text, AREAS))):
        source, rest = arguments.split(", ", 1)
        pool = re.match(r"\(([\w; ]+)\)", rest)
        targets = pool[1].split("; ") if pool else [rest.split(", ")[0]]
        setting = f",{rest.split(', ')[-2]}" if kind == "modifies" else ""
        for target in targets:
            found[f"{kind}({source},{target}{setting})"] = end != "."
    return found


def test_every_clause_written_stands_in_its_area_in_the_order_of_the_handbook(
    catalogue: Catalogue,
) -> None:
    written = [
        (area, *match.groups()) for area in AREAS for match in _CLAUSE.finditer(_text(area))
    ]

    assert [area.name for area in catalogue.areas] == AREAS
    assert [(c.area, c.slug, c.public_id) for c in catalogue.clauses] == written
    assert len(written) == sum(_text(area).count("\nclause(") for area in AREAS)
    assert len(written) >= 103


def test_a_public_id_stands_in_one_area_only(catalogue: Catalogue) -> None:
    pairs = {(clause.public_id, clause.area) for clause in catalogue.clauses}

    assert len(pairs) == len({public_id for public_id, _ in pairs})


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("return_window", "within 30 days of its delivery"),
        ("damage_photo", "cost more than $500.00"),
        ("standard_shipping", "takes 5 to 7 business days from the order and costs $9.99"),
        ("holiday_extension", "from November to December"),
        ("high_value", "an order of more than $1,000.00"),
    ],
)
def test_prose_carries_the_numbers_of_the_settings(
    slug: str, words: str, catalogue: Catalogue
) -> None:
    assert words in catalogue.clause(slug).prose


def test_no_prose_or_meaning_is_empty_or_unfilled(catalogue: Catalogue) -> None:
    assert all(
        clause.prose and not re.search(r"[{}]", clause.prose) for clause in catalogue.clauses
    )
    assert all(fact.meaning for fact in catalogue.facts.values())


def test_the_relation_graph_has_the_edges_that_are_written(catalogue: Catalogue) -> None:
    graph = relation_graph(catalogue)
    edges = {key: held for *_, key, held in graph.edges(keys=True, data="conditional")}

    assert edges == _relations_written()
    assert len(edges) >= 100
    assert set(graph) == {clause.slug for clause in catalogue.clauses}


def test_an_edge_runs_from_the_clause_that_acts_and_carries_its_kind(
    catalogue: Catalogue,
) -> None:
    edge = relation_graph(catalogue).edges[
        "free_shipping", "standard_shipping", "modifies(free_shipping,standard_shipping,fee_cents)"
    ]

    assert edge == {"kind": "modifies", "setting": "fee_cents", "conditional": False}


def test_policy_graph_json_counts_and_describes_the_policy(catalogue: Catalogue) -> None:
    content = policy_graph(catalogue, "Acme")
    summary = content["interaction_summary"]
    clauses = content["clauses"]
    analysis = content["complexity_analysis"]
    assert isinstance(summary, dict)
    assert isinstance(clauses, list)
    assert isinstance(analysis, dict)

    assert content["metadata"] == {
        "company": "Acme",
        "clauses": len(catalogue.clauses),
        "public_ids": len({clause.public_id for clause in catalogue.clauses}),
        "areas": len(AREAS),
        "relations": len(_relations_written()),
        "policy_digest": catalogue.digest,
    }
    kinds = Counter(term.split("(")[0] for term in _relations_written())
    assert {kind: summary[kind] for kind in RELATION_KINDS} == kinds
    assert clauses[0]["policy_id"] == "POL-RETURN-001"
    assert clauses[0]["settings"] == {"days": 30}
    assert "high_value" in analysis["isolated_clauses"]
    assert analysis["longest_chain_of_clauses"] >= 3


def test_the_shipped_folder_loads_twice_to_the_same_catalogue(catalogue: Catalogue) -> None:
    again = load_policy(rules_folder())

    assert again.digest == catalogue.digest
    assert again.clauses == catalogue.clauses
    assert again.relations == catalogue.relations


FILES = sorted(path.name for path in rules_folder().glob("*.lp") if path.name != "show.lp")


@pytest.mark.parametrize("file", FILES)
def test_a_header_names_what_its_file_takes_in_and_what_it_derives(file: str) -> None:
    """`Reads` is what bodies read and the file does not derive itself; as `rules lint` has it."""
    text = (rules_folder() / file).read_text(encoding="utf-8")
    source = parse_rules(file, text, [])
    assert source is not None
    rules = [r for r in source.rules if not (declares_alternatives(r) or declares_telling(r))]
    derived = {signature(f) for rule in rules for f in head_functions(rule)}
    read = {signature(f) for rule in source.rules for f in atoms(rule.body)} - derived

    assert _header(text, "Purpose")
    assert set(_header(text, "Reads")) == _written(read)
    assert set(_header(text, "Derives")) == _written(derived)


def _header(text: str, title: str) -> list[str]:
    """Return the words of a field of the header, which may run on over indented lines."""
    opening = text.split("*%", 1)[0]
    match = re.search(rf"^{title}: (.+(?:\n  .+)*)$", opening, re.MULTILINE)
    return match[1].split() if match else []


def _written(signatures: set[Signature]) -> set[str]:
    return {f"{name}/{arity}" for name, arity in signatures}
