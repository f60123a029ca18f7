from __future__ import annotations

from pathlib import Path

import pytest

from ticketworld.planning.distributions import (
    NAMES,
    DistributionsError,
    read_distributions,
    usual_distributions,
)

TEXT = """
query_type  = { return_request = 1 }
complexity  = { simple = 2, edge_case = 1 }
tier        = { standard = 1 }
information = { complete = 1 }
"""


def test_the_usual_distributions_are_those_promised() -> None:
    usual = usual_distributions()
    assert usual.query_type["return_request"] == 25
    assert usual.query_type["shipping_issue"] == 20
    assert usual.query_type["pricing_dispute"] == 20
    assert usual.query_type["warranty_claim"] == 15
    assert sum(usual.query_type.values()) == 100
    assert list(usual.complexity.values()) == [40, 35, 20, 5]
    assert list(usual.tier.values()) == [70, 20, 10]
    assert list(usual.information.values()) == [30, 40, 30]
    for margin, names in NAMES.items():
        assert set(getattr(usual, margin)) == set(names)


def test_a_file_replaces_them(tmp_path: Path) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(TEXT)
    assert read_distributions(path).complexity == {
        "simple": 2,
        "requires_lookup": 0,
        "edge_case": 1,
        "requires_escalation": 0,
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("edge_case", "egde_case", "`complexity`: `egde_case` is no complexity; did you mean"),
        ("standard = 1", "standard = 0", "`tier`: all shares are zero"),
        ("standard = 1", "standard = -1", "`tier.standard`: input should be greater"),
        ("standard = 1", "standard = inf", "`tier.standard`"),
        ("tier ", "tires ", "`tier`: field required|`tires`"),
        ("= {", "= (", "correct the syntax"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(TEXT.replace(old, new, 1))
    with pytest.raises(DistributionsError, match=message):
        read_distributions(path)
