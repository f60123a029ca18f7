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
[complexity]
simple              = 60
requires_lookup     = 0
edge_case           = 40
requires_escalation = 0

[tier]
standard = 50
premium  = 49.5
vip      = 0.5
"""


def test_the_usual_distributions_are_those_promised() -> None:
    usual = usual_distributions()
    assert usual.query_type["return_request"] == 25
    assert usual.query_type["shipping_issue"] == 20
    assert usual.query_type["pricing_dispute"] == 20
    assert usual.query_type["warranty_claim"] == 15
    assert sum(usual.query_type.values()) == 100
    assert list(usual.complexity.values()) == [23, 50, 20, 7]
    assert list(usual.tier.values()) == [70, 20, 10]
    assert list(usual.information.values()) == [30, 40, 30]
    for margin, names in NAMES.items():
        assert set(getattr(usual, margin)) == set(names)


def test_every_usual_margin_adds_up_to_100() -> None:
    usual = usual_distributions()
    for margin in NAMES:
        assert sum(getattr(usual, margin).values()) == pytest.approx(100)


def test_a_file_replaces_the_sections_that_it_has(tmp_path: Path) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(TEXT)
    found, usual = read_distributions(path), usual_distributions()
    assert list(found.complexity.values()) == [60, 0, 40, 0]
    assert found.tier["vip"] == 0.5
    assert found.model_copy(update={"complexity": usual.complexity, "tier": usual.tier}) == usual


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("edge_case", "egde_case", "`complexity`: `egde_case` is no complexity; did you mean"),
        ("vip      = 0.5", "", "`tier`: `vip` is missing; give it a share, 0 where there is none"),
        ("= 50", "= -50", "`tier.standard`: input should be greater"),
        ("= 50", "= inf", "`tier.standard`"),
        ("= 50", '= "many"', "`tier.standard`"),
        ("= 40", "= 30", r"`complexity`: 60 + 0 + 30 + 0 = 90, not 100; correct the shares$"),
        ("= 0.5", "= 0.4", r"`tier`: 50 + 49.5 + 0.4 = 99.9, not 100; correct the shares$"),
        ("[tier]", "[tires]", "`tires` is no section; did you mean `tier`"),
        ("[tier]", "[nonsense]", "`nonsense` is no section; one of `query_type`"),
        ("[tier]", "[tier", "correct the syntax"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(TEXT.replace(old, new, 1))
    with pytest.raises(DistributionsError, match=message.replace("+", r"\+")) as refused:
        read_distributions(path)
    assert str(refused.value).startswith(f"{path}: ")
