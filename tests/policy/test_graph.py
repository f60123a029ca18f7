"""The relation graph and what `rules graph` writes."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.policy.sketch import sketch
from ticketworld.cli.main import run
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.graph import policy_graph, relation_graph

CHAIN = sketch(
    [("A", [("a", "P-1", "A"), ("b", "P-1", "B"), ("c", "P-2", "C"), ("alone", "P-3", "D")])],
    [("overrides", "a", "b"), ("requires", "b", "c"), ("modifies", "a", "c")],
)


def test_each_relation_is_an_edge_keyed_by_its_term(catalogue: Catalogue) -> None:
    graph = relation_graph(catalogue)

    assert set(graph) == {clause.slug for clause in catalogue.clauses}
    assert {key for _, _, key in graph.edges(keys=True)} == {r.term for r in catalogue.relations}


def test_the_graph_file_counts_what_the_policy_holds(catalogue: Catalogue) -> None:
    content = orjson.loads(orjson.dumps(policy_graph(catalogue, "TechNest")))
    summary = content["interaction_summary"]

    assert content["metadata"]["company"] == "TechNest"
    assert content["metadata"]["clauses"] == len(content["clauses"]) == len(catalogue.clauses)
    assert content["metadata"]["relations"] == len(summary["relations"])
    assert sum(summary[kind] for kind in ("overrides", "requires", "modifies", "precedes")) == len(
        summary["relations"]
    )


def test_the_graph_file_tells_chains_groups_and_clauses_that_stand_alone() -> None:
    found = policy_graph(CHAIN, "Shop")["complexity_analysis"]

    assert found == {
        "isolated_clauses": ["alone"],
        "most_connected": ["a", "b", "c", "alone"],
        "longest_chain_of_clauses": 3,
        "connected_groups": [["a", "b", "c"]],
    }


def test_relations_in_a_circle_have_no_longest_chain() -> None:
    circle = sketch(
        [("A", [("a", "P-1", "A"), ("b", "P-2", "B")])],
        [("overrides", "a", "b"), ("requires", "b", "a")],
    )

    analysis = policy_graph(circle, "Shop")["complexity_analysis"]
    assert isinstance(analysis, dict)
    assert analysis["longest_chain_of_clauses"] is None


@pytest.mark.parametrize(
    ("form", "start"),
    [("json", "{"), ("mermaid", "%%{init"), ("svg", "<svg xmlns=")],
)
def test_the_command_prints_or_writes_the_same_text(
    form: str, start: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "graph"

    assert run(["rules", "graph", "--format", form]) == 0
    printed = capsys.readouterr().out
    assert run(["rules", "graph", "--format", form, "--output", str(file)]) == 0

    assert printed.startswith(start)
    assert file.read_text(encoding="utf-8") == printed
    assert capsys.readouterr().out == ""


def test_a_graph_that_cannot_be_written_says_where_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")

    assert run(["rules", "graph", "--output", str(tmp_path / "file" / "graph.json")]) == 1
    assert "graph.json: cannot be written" in capsys.readouterr().err
