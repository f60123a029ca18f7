"""The rules that ship: what they declare, and that their headers tell the truth."""

from __future__ import annotations

import re

import pytest

from ticketworld.policy.alternatives import declares_alternatives
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.graph import policy_graph, relation_graph
from ticketworld.policy.load import load_policy
from ticketworld.policy.source import parse_rules
from ticketworld.policy.terms import Signature, atoms, head_functions, signature
from ticketworld.resources import rules_folder

AREAS = {
    "returns": "return_window late_return restocking_fee full_refund defective_return",
    "exchanges": "exchange_window late_exchange exchange_terms cheaper_exchange "
    "defective_exchange exchange_fee",
    "holidays": "holiday_extension",
    "shipping": "standard_shipping free_shipping order_in_preparation parcel_under_way "
    "parcel_delivered lost_replacement carrier_investigation open_investigation wrong_item "
    "damage_photo damage_evidence damage_replacement",
    "warranty": "warranty_period warranty_expired warranty_defect warranty_no_defect "
    "warranty_exclusion",
    "pricing": "price_match_window late_price_match price_match unlisted_seller price_not_lower "
    "price_match_exclusion",
    "orders": "order_change late_order_change order_left",
    "information": "product_information",
    "communication": "high_value",
}

RELATIONS = [
    "overrides(defective_exchange,cheaper_exchange)",
    "overrides(defective_exchange,exchange_terms)",
    "overrides(defective_return,restocking_fee)",
    "overrides(order_left,order_change)",
    "overrides(price_match_exclusion,price_match)",
    "overrides(warranty_exclusion,warranty_defect)",
    "requires(defective_exchange,exchange_window)",
    "requires(defective_return,return_window)",
    "requires(exchange_fee,exchange_terms)",
    "requires(exchange_terms,exchange_window)",
    "requires(full_refund,return_window)",
    "requires(lost_replacement,carrier_investigation)",
    "requires(price_match,price_match_window)",
    "requires(restocking_fee,return_window)",
    "requires(warranty_defect,warranty_period)",
    "modifies(damage_photo,damage_replacement,photos)",
    "modifies(free_shipping,standard_shipping,fee_cents)",
    "modifies(holiday_extension,exchange_window,days)",
    "modifies(holiday_extension,return_window,days)",
]


def test_forty_clauses_stand_under_twenty_two_public_ids_in_nine_areas(
    catalogue: Catalogue,
) -> None:
    found = {
        area.name: " ".join(c.slug for c in catalogue.clauses if c.area == area.name)
        for area in catalogue.areas
    }

    assert list(found.items()) == list(AREAS.items())
    assert len(catalogue.clauses) == 40
    assert len({clause.public_id for clause in catalogue.clauses}) == 22


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


def test_the_relation_graph_has_these_edges(catalogue: Catalogue) -> None:
    graph = relation_graph(catalogue)
    conditional = {key for *_, key, held in graph.edges(keys=True, data="conditional") if held}

    assert sorted(key for *_, key in graph.edges(keys=True)) == sorted(RELATIONS)
    assert len(graph) == 40
    assert conditional == {
        "modifies(damage_photo,damage_replacement,photos)",
        "modifies(holiday_extension,exchange_window,days)",
        "modifies(holiday_extension,return_window,days)",
    }


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
        "clauses": 40,
        "public_ids": 22,
        "areas": 9,
        "relations": 19,
        "policy_digest": catalogue.digest,
    }
    assert {kind: summary[kind] for kind in ("overrides", "requires", "modifies", "precedes")} == {
        "overrides": 6,
        "requires": 9,
        "modifies": 4,
        "precedes": 0,
    }
    assert clauses[0]["policy_id"] == "POL-RETURN-001"
    assert clauses[0]["settings"] == {"days": 30}
    assert "high_value" in analysis["isolated_clauses"]
    assert analysis["longest_chain_of_clauses"] == 3


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
    rules = [rule for rule in source.rules if not declares_alternatives(rule)]
    derived = {signature(f) for rule in rules for f in head_functions(rule)}
    read = {signature(f) for rule in source.rules for f in atoms(rule.body)} - derived

    assert _header(text, "Purpose")
    assert set(_header(text, "Reads")) == _written(read)
    assert set(_header(text, "Derives")) == _written(derived)


def _header(text: str, title: str) -> list[str]:
    match = re.search(rf"^{title}: (.+)$", text.split("*%", 1)[0], re.MULTILINE)
    return match[1].split() if match else []


def _written(signatures: set[Signature]) -> set[str]:
    return {f"{name}/{arity}" for name, arity in signatures}
