from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.judge import Judge

pytest.importorskip("cedarpy")
pytest.importorskip("regopy")

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def decide(monkeypatch: pytest.MonkeyPatch, judge: Judge) -> ModuleType:
    spec = importlib.util.spec_from_file_location("decide", FOLDER / "decide.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "decide", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "shop_judge", lambda: judge)
    return module


def _run(decide: ModuleType) -> Result:
    return CliRunner().invoke(decide.main, ["--quick"])


def test_all_ways_of_deciding_agree(decide: ModuleType) -> None:
    result = _run(decide)

    assert result.exit_code == 0, result.output
    assert "All ways agree on all cases. Cases: 50" in result.output


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("shop.cedar", "context.order_total > 100000", "context.order_total > 1"),
        ("shop.rego", '["product_information"] := "inform"', '["product_information"] := "deny"'),
    ],
)
def test_no_ratio_is_printed_where_the_ways_disagree(
    decide: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    right: str,
    wrong: str,
) -> None:
    for translated in ("shop.cedar", "shop.rego"):
        (tmp_path / translated).write_text((FOLDER / translated).read_text())
    text = (FOLDER / name).read_text()
    assert right in text
    (tmp_path / name).write_text(text.replace(right, wrong))
    monkeypatch.setattr(decide, "HERE", tmp_path)

    result = _run(decide)

    assert result.exit_code == 1
    assert "instead of" in result.output
    assert "times" not in result.output


def _cedar_schema(catalogue: Catalogue) -> str:
    """Return the vocabulary as a Cedar schema: for each request the facts a whole case holds."""
    facts = catalogue.facts
    actions = {}
    for request in facts["request"].names:
        context: dict[str, dict[str, str | bool]] = {}
        for name, fact in facts.items():
            always = True
            for other, names in fact.only.items():
                if other == "request":
                    if request not in names:
                        break
                elif other not in context:
                    break
                elif not context[other]["required"] or not set(names) >= set(facts[other].names):
                    always = False
            else:
                kind = "Long" if fact.is_number else "String"
                context[name] = {"type": kind, "required": always}
        applies_to = {
            "principalTypes": ["User"],
            "resourceTypes": ["Shop"],
            "context": {"type": "Record", "attributes": context},
        }
        actions[request] = {"appliesTo": applies_to}
    return json.dumps({"": {"entityTypes": {"User": {}, "Shop": {}}, "actions": actions}})


def test_cedar_reads_no_fact_that_a_whole_case_may_lack(catalogue: Catalogue) -> None:
    import cedarpy

    policies = (FOLDER / "shop.cedar").read_text()
    schema = _cedar_schema(catalogue)
    assert cedarpy.validate_policies(policies, schema).errors == []

    careless = policies.replace("context has hold_days && ", "")
    (error, *_) = cedarpy.validate_policies(careless, schema).errors
    assert "optional attribute `hold_days`" in str(error)
