from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import clause
from ticketworld.analysis.checks import ineffective
from ticketworld.analysis.lint import ON_CASES, ON_TEXT
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.analysis.rule_cases import read_rule_cases
from ticketworld.dataset import names
from ticketworld.dilution.condition import FACTS
from ticketworld.dilution.inertness import met_in, unguarded
from ticketworld.dilution.rules import NotInertError, dilute_rules
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge


@pytest.fixture(scope="module")
def folder(diluted, tmp_path_factory):
    """Return the rules with the near misses of factor 20, as they are written."""
    root = tmp_path_factory.mktemp("rules")
    for name, content in diluted(20, 1).files.items():
        if name.startswith(names.DILUTION_RULES):
            (root / name.split("/")[1]).write_bytes(content)
    return root


@pytest.fixture(scope="module")
def whole(folder):
    return Judge(load_policy(folder))


def test_every_case_is_decided_alike_with_near_misses_and_without(basis, whole):
    before, after = basis.judge.decide(basis.cases), whole.decide(basis.cases)
    assert [told(decision) for decision in before] == [told(decision) for decision in after]
    assert before


def test_any_case_that_meets_no_near_miss_is_decided_alike(basis, diluted, whole):
    """What is proved of the rules holds in the cases that people wrote beside them."""
    slugs = [one.slug for one in diluted(20, 1).near_misses]
    written = [case.case for case in read_rule_cases(rules_folder(), basis.judge)][::4]
    met = whole.holding(written, [f"met({slug})" for slug in slugs])
    unmet = [case for case, is_met in zip(written, met, strict=True) if not is_met]
    before, after = basis.judge.decide(unmet), whole.decide(unmet)
    assert [told(decision) for decision in before] == [told(decision) for decision in after]
    assert len(unmet) > 100


def told(decision):
    return decision.answer, decision.pivotal, decision.grounds


def test_near_misses_stand_beside_the_files_of_the_policy_as_they_are(basis, folder):
    for name, text in basis.texts.items():
        written = (folder / name).read_text()
        assert written == text or (name == "vocabulary.lp" and written.startswith(text))


def test_there_are_ten_near_misses_at_the_least_factor_and_forty_at_the_greatest(diluted):
    assert len(diluted(2, 1).near_misses) >= 10
    assert len(diluted(20, 1).near_misses) >= 40
    kinds = {one.condition.kind for one in diluted(20, 1).near_misses}
    assert kinds == {"vocabulary", "bounds", "combination"}


def test_a_near_miss_decides_where_its_condition_holds(diluted, whole):
    """They are real clauses: a case that meets one is decided by it."""
    case = {
        "request": "return", "packaging": "unopened", "fault": "none", "tier": "standard",
        "recent_returns": 0, "delivery_status": "delivered", "days_since_delivery": 5,
        "days_since_order": 9, "hours_since_order": 200, "purchase_month": 5,
        "price_paid": 9900, "order_total": 9900, "sale_type": "regular", "gift": "no",
        "restriction": "none", "recalled": "no", "payment_method": "direct",
    }  # fmt: skip
    found = []
    for one in diluted(20, 1).near_misses:
        elsewhere = {fact: names[0] for fact, names in one.condition.names.items()}
        if one.condition.kind == "vocabulary" and "return" in one.effect.requests:
            decision = whole.decide([whole.case({**case, **elsewhere})])[0]
            assert one.slug in decision.applies
            found.append(one.slug)
    assert found


def test_the_rules_with_near_misses_have_none_of_the_faults_that_lint_proves(diluted, tmp_path):
    """What `ineffective` says of clauses are notices, and it takes most of a lint run's time."""
    for name, content in diluted(2, 1).files.items():
        if name.startswith(names.DILUTION_RULES):
            (tmp_path / name.split("/")[1]).write_bytes(content)
    policy = LintedPolicy(tmp_path, load_policy(tmp_path))
    checks = [*ON_TEXT, *(check for check in ON_CASES if check is not ineffective)]
    found = [finding for check in checks for finding in check.check(policy)]
    assert [str(finding) for finding in found if not finding.notice] == []


def test_no_near_miss_asks_what_only_the_customer_can_say(basis, diluted):
    facts = basis.judge.catalogue.facts
    for one in diluted(20, 1).near_misses:
        for fact in one.condition.facts:
            assert fact in FACTS or facts[fact].place != "customer"


def test_near_misses_have_public_ids_of_their_own(basis, diluted):
    ids = [one.public_id for one in diluted(20, 1).near_misses]
    live = {clause.public_id for clause in basis.judge.catalogue.clauses}
    assert len(set(ids)) == len(ids)
    assert not live & set(ids)


def test_a_clause_that_a_case_meets_is_not_taken_for_inert(basis):
    reading_facts_alone = {"restocking_fee", "paid_repair", "warranty_exclusion", "gift_window"}
    answers = basis.judge.answer(basis.cases)
    applying = {slug for answer in answers for slug in answer.applies} & reading_facts_alone
    assert applying
    assert applying <= met_in(basis.judge, reading_facts_alone, basis.cases)


@pytest.mark.parametrize(
    ("body", "extra", "is_guarded"),
    [
        ("days(D), D > 3", "", True),
        ("days(D), D > 3", "escalation(desk) :- applies(near).", True),
        ("days(D), D > 3", "escalation(desk) :- mood(bad).", False),
        ("days(D), D > 3", "escalation(desk) :- not applies(near).", False),
        ("applies(live)", "", False),
        ("days(D), value(live, days, D)", "", False),
        ("days(D), not mood(bad)", "overrides(live, near).", False),
    ],
)
def test_rules_that_do_not_rest_on_their_own_clause_are_found(
    small_policy, tmp_path, body, extra, is_guarded
):
    small_policy(clause("live", "mood(good)", "setting(live, days, 4).\nsupports(live, approve)."))
    (tmp_path / "rules" / "beside.lp").write_text(
        f'area(beside, 2, "Beside").\n{clause("near", body, extra)}'
    )
    catalogue = load_policy(tmp_path / "rules")
    assert (unguarded(catalogue, ["near"]) == []) is is_guarded


def test_a_near_miss_that_a_case_meets_is_found(diluted, whole):
    one = next(o for o in diluted(20, 1).near_misses if o.condition.kind == "bounds")
    bound = one.condition.bound
    request = one.effect.requests[0]
    beyond = bound.limit + (1 if bound.is_above else -1)
    assert (
        met_in(whole, [one.slug], [whole.case({"request": request, bound.fact: bound.limit})])
        == set()
    )
    case = whole.case({"request": request, bound.fact: beyond})
    assert met_in(whole, [one.slug], [case]) == {one.slug}


def test_what_is_not_proved_is_an_error(basis, monkeypatch):
    from ticketworld.dilution import rules

    monkeypatch.setattr(rules, "met_in", lambda *_: frozenset({"near_x"}))
    with pytest.raises(NotInertError, match="`near_x` might change a decision; report this"):
        dilute_rules(basis, 10, stream(1))


def test_conditions_are_drawn_anew_for_other_cases(basis):
    """A dataset in which something costs more gets thresholds beyond that."""
    cases = basis.cases
    dear = basis.judge.case({"request": "return", "price_paid": 9_000_000})
    rich = replace(basis, cases=(*cases, dear))
    made = dilute_rules(rich, 40, stream(1, "dear"))
    bounds = [one.condition.bound for one in made.near_misses if one.condition.bound]
    assert all(b.limit >= 9_000_000 for b in bounds if b.fact == "price_paid" and b.is_above)
