"""Templates written for one policy, fitted to another company's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ticketworld.analysis.rewrite import rewrite, without_unread
from ticketworld.factory.generate import tell_amiss
from ticketworld.factory.groundwork import lay_groundwork
from ticketworld.factory.mix import Mixture
from ticketworld.factory.options import Options
from ticketworld.factory.policy import Policy
from ticketworld.planning import fitting
from ticketworld.planning.distributions import usual_distributions
from ticketworld.planning.fitting import UNREACHED, Fitted, fit_templates, require_filled
from ticketworld.planning.gather import PlanError
from ticketworld.planning.template import Template
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

Varying = Callable[..., Judge]


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Varying:
    """Return a function to the shipped policy without a clause, or with another number."""

    def vary(*absent: str, **numbers: int) -> Judge:
        folder = tmp_path_factory.mktemp("rules")
        texts = {p.name: p.read_text() for p in rules_folder().glob("*.lp")}
        areas = {n: t for n, t in texts.items() if n not in ("vocabulary.lp", "show.lp")}
        settings = {tuple(name.split("__")): value for name, value in numbers.items()}
        written = rewrite(areas, settings, set(absent))  # type: ignore[arg-type]
        written["vocabulary.lp"] = without_unread(texts["vocabulary.lp"], written.values())
        for name, text in written.items():
            (folder / name).write_text(text)
        (folder / "kernel.lp").unlink()
        return Judge(load_policy(folder))

    return vary


@pytest.fixture(scope="module")
def fortnight(varied: Varying) -> Judge:
    return varied(return_window__days=14)


def template(templates: tuple[Template, ...], **fields: object) -> Template:
    return replace(templates[0], **{"request": "return", **fields})


def returned(templates: tuple[Template, ...], days: str) -> Template:
    where = f"packaging(unopened), fault(none), purchase_month(3), days_since_delivery(D), {days}"
    return template(templates, where=where, outcome="approve", cites=("full_refund",))


def test_a_variant_without_a_clause_skips_exactly_the_templates_that_name_it(
    templates: tuple[Template, ...], judge: Judge, varied: Varying
) -> None:
    templates = tuple(t for t in templates if t.query_type in ("general_inquiry", "order_status"))
    fitted = fit_templates(templates, judge, varied("free_shipping"))
    naming = {
        t.scenario_id
        for t in templates
        if "free_shipping" in t.cites or "free_shipping" in t.where
    }
    assert len(naming) > 1
    assert dict(fitted.skipped) == dict.fromkeys(naming, "need `free_shipping`")
    assert {t.scenario_id for t in fitted.templates} == {t.scenario_id for t in templates} - naming


def test_the_policy_itself_skips_nothing(templates: tuple[Template, ...], judge: Judge) -> None:
    fitted = fit_templates(templates[::6], judge, judge)
    assert fitted.skipped == ()
    assert len(fitted.templates) == len(templates[::6])


def test_a_template_that_reads_a_fact_that_is_gone_is_skipped(
    templates: tuple[Template, ...], judge: Judge, varied: Varying
) -> None:
    asking = template(
        templates, where="purchase_month(M), M > 3", outcome="approve", cites=("full_refund",)
    )
    without = varied("holiday_extension")
    assert "purchase_month" not in without.catalogue.facts
    fitted = fit_templates([asking], judge, without)
    assert fitted.skipped == ((asking.scenario_id, "need `purchase_month`"),)


def test_a_template_whose_outcome_no_case_has_any_more_is_skipped_with_proof(
    templates: tuple[Template, ...], judge: Judge, fortnight: Judge
) -> None:
    late = returned(
        templates, "D > 20, D < 29, tier(standard), gift(no), recalled(no), purchase_month(3)"
    )
    assert fit_templates([late], judge, judge).skipped == ()
    fitted = fit_templates([late], judge, fortnight)
    assert fitted.skipped == ((late.scenario_id, UNREACHED),)
    assert fitted.told() == f"skipped 1 of 1 scenarios: {late.scenario_id} ({UNREACHED})"


def test_a_template_that_holds_in_part_is_kept_to_that_part(
    templates: tuple[Template, ...], judge: Judge, fortnight: Judge
) -> None:
    (kept,) = fit_templates([returned(templates, "D > 9, D < 29")], judge, fortnight).templates
    facts = {"request": "return", "packaging": "unopened", "fault": "none", "purchase_month": 3}
    cases = [fortnight.case({**facts, "days_since_delivery": days}) for days in (9, 10, 14, 15)]
    assert fortnight.matches(cases, kept.where) == [False, True, True, False]


def test_a_case_that_is_not_tried_is_found_by_search(
    templates: tuple[Template, ...], judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "_TRIED", 0)
    chosen = [t for t in templates if t.query_type == "exchange_request"]
    assert fit_templates(chosen, judge, judge).skipped == ()


def test_a_template_too_fine_for_the_search_is_left_to_the_drawing(
    templates: tuple[Template, ...], judge: Judge, fortnight: Judge
) -> None:
    fine = returned(templates, "days_since_order(E), E = D + 7, D = 11")
    assert fit_templates([fine], judge, fortnight).skipped == ()


def test_a_kind_of_message_without_a_template_stops_the_run_with_what_to_do(
    templates: tuple[Template, ...],
) -> None:
    info = [t for t in templates if t.query_type == "general_inquiry"]
    left = tuple(t for t in templates if t.query_type != "general_inquiry")
    fitted = Fitted(templates=left, skipped=tuple((t.scenario_id, "gone") for t in info))
    mix = usual_distributions()
    require_filled(templates, fitted, 5, mix)  # four in a hundred of five are none
    with pytest.raises(PlanError) as error:
        require_filled(templates, fitted, 100, mix)
    message = str(error.value)
    assert message.startswith("no scenario for `general_inquiry`, which 4 of 100 tickets should")
    assert "draw by another `--policy-seed`, or write a scenario" in message


def test_a_template_that_no_order_of_this_shop_can_meet_is_skipped_and_told(
    tmp_path: Path, judge: Judge, fortnight: Judge
) -> None:
    form = (
        'title = "T"\nscenario_id = "{0}"\nquery_type = "return_request"\nrequest = "return"\n'
        'where = "packaging(unopened), fault(none), days_since_delivery(D), D < 9{1}"\n'
        'outcome = "approve"\ncites = ["full_refund"]\nwants = "my money back"\n'
        'belief = "it is mine"\ntones = ["polite"]\n'
    )
    (tmp_path / "a.toml").write_text(form.format("RETURN-001", ""))
    (tmp_path / "b.toml").write_text(form.format("RETURN-002", ", price_paid(V), V < 2"))
    options = Options(tickets=4, scenarios=tmp_path, policy_seed=1)
    policy = Policy(judge=fortnight, base=judge, variant=object())  # type: ignore[arg-type]
    told: list[str] = []
    ground = lay_groundwork(options, policy, told.append)
    planned = ground.plan(ground.batches[0])
    tell_amiss(ground, Mixture(), [one.scenario_id for one in planned.unbuilt], told.append)
    assert {s.template.scenario_id for s in planned.scenarios} == {"RETURN-001"}
    assert told[:1] == [
        "1 scenario is left out, since no story drawn from 14 products makes them true: RETURN-002"
    ]
