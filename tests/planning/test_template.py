from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.letters.reading import verdicts_in
from ticketworld.planning.template import (
    OUTCOMES,
    QUERY_TYPES,
    TemplateError,
    read_templates,
    scenarios_digest,
)
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge

GOOD = '''title       = "Late return"
scenario_id = "RETURN-002A"
query_type  = "return_request"
request     = "return"
where       = """
    days_since_delivery(D),
    value(return_window, days, W),
    D > W
"""
outcome     = "deny"
cites       = ["late_return"]

wants  = "to get my money back"
belief = "a day makes no difference"
tones  = ["hopeful"]
'''

_KNOWN = """
RETURN-001A RETURN-001B RETURN-002A RETURN-002B RETURN-003 RETURN-005 RETURN-006 RETURN-007
EXCHANGE-001 EXCHANGE-002 EXCHANGE-003 EXCHANGE-004 EXCHANGE-005
SHIP-001 SHIP-002 SHIP-003 SHIP-004 SHIP-005
WARRANTY-001 WARRANTY-002 WARRANTY-003 WARRANTY-004 WARRANTY-005 WARRANTY-006 WARRANTY-007
WARRANTY-008 WARRANTY-009
PRICE-001 PRICE-002 PRICE-003 PRICE-004
ORDER-001 ORDER-002 ORDER-003 ORDER-004 ORDER-005 ORDER-006
GENERAL-001 GENERAL-002 GENERAL-003
COMPLEX-001 COMPLEX-002 COMPLEX-003 COMPLEX-004 COMPLEX-005 COMPLEX-006
"""


@pytest.fixture
def fault(tmp_path: Path, judge: Judge) -> Callable[[str, str], str]:
    """Return a function that reads the good template with one change and returns the error."""

    def read(old: str, new: str) -> str:
        folder = tmp_path / "scenarios"
        folder.mkdir()
        (folder / "late.toml").write_text(GOOD.replace(old, new))
        with pytest.raises(TemplateError) as caught:
            read_templates(folder, judge)
        return str(caught.value)

    return read


def test_every_known_situation_every_request_and_every_outcome_has_a_template(
    judge: Judge,
) -> None:
    templates = read_templates(scenarios_folder(), judge)
    assert set(_KNOWN.split()) <= {template.scenario_id for template in templates}
    asked = set(judge.catalogue.facts["request"].names) - {"inquiry"}
    assert {t.request for t in templates} == asked
    assert {template.outcome for template in templates} == set(OUTCOMES)
    assert {template.query_type for template in templates} == set(QUERY_TYPES)


def test_a_request_has_no_two_templates_for_one_ground_where_money_or_accounts_are_concerned(
    judge: Judge,
) -> None:
    new = ("ACCOUNT", "ADDRESS", "BILL", "DATA", "MISSING")
    templates = read_templates(scenarios_folder(), judge)
    ours = [t for t in templates if t.scenario_id.startswith(new)]
    grounds = [(t.request, frozenset(t.cites)) for t in ours]
    assert len(ours) > 50
    assert len(grounds) == len(set(grounds))


def test_no_template_words_give_a_verdict(judge: Judge) -> None:
    for template in read_templates(scenarios_folder(), judge):
        assert verdicts_in(f"{template.wants}. {template.belief}.") == [], template.place


def test_a_misspelt_clause_is_named_with_its_line_and_the_nearest_name(
    fault: Callable[[str, str], str],
) -> None:
    assert fault('"late_return"', '"late_retrun"') == (
        "scenarios/late.toml:11: `cites`: unknown name `late_retrun`; did you mean `late_return`?"
    )


def test_an_unknown_field_is_refused(fault: Callable[[str, str], str]) -> None:
    assert fault("belief =", "beleif =") == (
        "scenarios/late.toml:1: `belief`: is missing; add it\n"
        "scenarios/late.toml:14: `beleif`: is no field of a scenario; did you mean `belief`?"
    )


def test_a_condition_that_is_no_asp_body_is_refused(fault: Callable[[str, str], str]) -> None:
    message = fault("D > W\n", "D > > W\n")
    assert message.startswith("scenarios/late.toml:5: `where`: ")
    assert "syntax error" in message


def test_a_condition_that_reads_an_unknown_name_is_refused(
    fault: Callable[[str, str], str],
) -> None:
    message = fault("days_since_delivery(D)", "days_since_dellivery(D)")
    assert message.startswith("scenarios/late.toml:5: `where`: ")
    assert "`days_since_dellivery/1`; did you mean `days_since_delivery`?" in message


def test_a_file_that_is_no_toml_is_refused(fault: Callable[[str, str], str]) -> None:
    assert fault('"deny"', "deny").startswith("scenarios/late.toml:10: `Invalid value`")


def test_a_value_of_the_wrong_type_is_refused(fault: Callable[[str, str], str]) -> None:
    assert fault('"to get my money back"', "7") == (
        "scenarios/late.toml:13: `wants`: `7`: input should be a valid string; correct the value"
    )


def test_two_templates_may_not_share_an_id(tmp_path: Path, judge: Judge) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GOOD)
    with pytest.raises(TemplateError, match=r"b.toml:2: `RETURN-002A` is taken by .*a.toml:5"):
        read_templates(tmp_path, judge)


def test_an_empty_folder_is_refused(tmp_path: Path, judge: Judge) -> None:
    with pytest.raises(TemplateError, match="holds no scenario"):
        read_templates(tmp_path, judge)


def test_the_digest_follows_the_bytes_and_the_names(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    first = scenarios_digest(tmp_path)
    assert scenarios_digest(tmp_path) == first
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    second = scenarios_digest(tmp_path)
    (tmp_path / "b.toml").write_text(GOOD + "\n")
    assert len({first, second, scenarios_digest(tmp_path)}) == 3
