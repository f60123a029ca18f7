"""What single checks see and what they let pass, beside their one bad file."""

from __future__ import annotations

import pytest

from tests.analysis.bad import sound_folder
from ticketworld.analysis.lint import lint_policy


@pytest.fixture
def found(tmp_path):
    """Return a function from the rules of a further area to what lint finds, as text."""

    def run(rules: str, *checks: str) -> list[str]:
        report = lint_policy(sound_folder(tmp_path, rules))
        chosen = [f for f in report.findings if not checks or f.check in checks]
        return [f"{finding.where} {finding.check}: {finding.message}" for finding in chosen]

    return run


def clause(slug: str, body: str, more: str = "", prose: str = "Words.") -> str:
    head = f'%*! {slug}\n{prose}\n*%\nclause({slug}, "LIB-30", "T").\n'
    return f"{head}met({slug}) :- {body}.\n{more}\n"


RENEWING = clause("rainy", "request(renew), member(yes)", "modifies(rainy, renewal, days, 50).")


def test_two_modifiers_that_disagree_contradict(found):
    messages = found(RENEWING, "contradiction")
    told = "`member_time` and `rainy` set `renewal.days` to two values; rank them"
    assert any(told in message for message in messages)


def test_a_ranked_modifier_contradicts_nobody(found):
    assert found(RENEWING + "precedes(rainy, member_time).", "contradiction") == []


def test_a_clause_that_sets_two_values_contradicts_itself(found):
    rules = clause("rainy", "request(renew), member(no)")
    rules += "modifies(rainy, renewal, days, 50). modifies(rainy, renewal, days, 60)."
    messages = found(rules, "contradiction")
    assert any("`rainy` sets `renewal.days` to two values" in message for message in messages)


@pytest.mark.parametrize(
    ("rules", "what"),
    [
        ("route(a) :- request(lend). route(b) :- member(no).", "two routes"),
        ("priority(low) :- request(lend). priority(high) :- member(no).", "two priorities"),
        ("wait(1) :- request(lend). wait(2) :- member(no).", "two waiting times"),
    ],
)
def test_two_of_what_a_case_has_once_contradict(found, rules, what):
    assert any(what in message for message in found(rules, "contradiction"))


def test_a_requirement_that_is_always_fulfilled_never_acts(found):
    rules = clause("thanks", "request(reserve)", "requires(thanks, reservation).")
    (message,) = found(rules, "idle_relation")
    assert "`reservation` applies whenever `thanks` is met" in message


def test_relations_of_a_dead_clause_are_not_told_again(found):
    rules = clause("dead", "request(lend), days(_)", "overrides(dead, lending).")
    assert [message.split(": ")[0] for message in found(rules)] == ["more.lp:5 dead_clause"]


def test_a_reason_in_a_comment_silences_the_notice(found):
    rules = "% inert: courtesy only\n" + clause("greeting", "request(reserve)")
    assert found(rules) == []
    assert len(found(rules.replace("courtesy only", ""))) == 1


@pytest.mark.parametrize(
    ("body", "is_covered"),
    [
        ("days(D), D > 10 + 5", True),
        ("days(D), D + 3 > 10", True),
        ("days(D), 3 + D > 10", False),
        ("days(D), D * 2 > 10", False),
        ("days(D), price(V), V > D", True),
        ("days(D), price(V), V > D + 1", False),
        ("days(D), price(V), S = V + D, S > 10", False),
        ("days(D), value(fine, days, W), D > W * 2", True),
        ("both(T), T > 10", False),
    ],
)
def test_a_comparison_is_covered_where_a_fact_can_be_isolated(found, body, is_covered):
    rules = "both(V + D) :- days(D), price(V).\npriority(low) :- both(T), T = 7.\n"
    rules += f"escalation(desk) :- request(give_back), {body}."
    rules = rules if "both" in body else rules.partition("\n")[2].partition("\n")[2]
    assert (found(rules, "isolation") == []) == is_covered


@pytest.mark.parametrize(
    ("body", "term", "fault"),
    [
        ("V * 1000", "(V*1000)", "can reach 10000000000"),
        ("V * V / V", "(V*V)", "can reach 100000000000000"),
        ("V / D", "(V/D)", "can divide by zero"),
        ("V - 2147483647 - D - 9", "((V-2147483647)-D)", "can reach -2147484047"),
        ("V ** 5", "(V**5)", "can reach"),
        ("S * 30", "(S*30)", "can reach 9300000000"),
    ],
)
def test_arithmetic_that_can_go_wrong_is_found_by_its_bounds(found, body, term, fault):
    rules = (
        "part(a, V) :- price(V). part(b, V * 10) :- price(V). part((c; d), V * 10) :- price(V).\n"
        "sum(S) :- member(lapsed), S = #sum { V, P : part(P, V) }.\n"
        f"action(x, {body}) :- price(V), days(D), sum(S), member(lapsed)."
    )
    (message,) = found(rules, "overflow")
    assert f"`{term}` {fault}" in message


def test_a_comparison_in_the_rule_narrows_the_bounds(found):
    rules = (
        "action(x, V / D) :- price(V), days(D), D > 0, member(lapsed).\n"
        "action(y, V * 1000) :- price(V), V <= 1000, member(lapsed)."
    )
    assert found(rules, "overflow") == []


@pytest.mark.parametrize(
    ("prose", "number"),
    [
        ("Only 3 books.", "3"),
        ("Only 1,000.50 dollars.", "1,000.50"),
        ("Twenty books.", "Twenty"),
        ("A dozen books.", "dozen"),
    ],
)
def test_a_number_in_words_or_digits_needs_a_setting(found, prose, number):
    (message,) = found(clause("desk", "request(reserve)", prose=prose), "unbacked_number")
    assert f"says `{number}`" in message


@pytest.mark.parametrize("prose", ["See LIB-30 and LIB-1.", "On the 3rd day.", "The first one."])
def test_public_ids_and_ordinals_are_no_numbers(found, prose):
    assert found(clause("desk", "request(reserve)", prose=prose), "unbacked_number") == []


def test_what_nothing_reads_is_found_among_helpers_too(found):
    (message,) = found("zigzag :- request(reserve).")
    assert message == "more.lp:2 unread: nothing reads `zigzag/0`; read it or remove it"


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ("Reads: request/1\nDerives: area/3 wait/1", ""),
        (
            "Reads: request/1 member/1\nDerives: area/3 wait/1",
            "`member/1` is too much in `Reads:`",
        ),
        ("Reads: nothing\nDerives: area/3 wait/1", "`request/1` is missing in `Reads:`"),
        ("Reads: request/1\nDerives: area/3\n wait/1", ""),
        ("Reads: request/1\nDerives: area/3", "`wait/1` is missing in `Derives:`"),
        ("A free text.", ""),
    ],
)
def test_a_header_says_what_the_rules_read_and_derive(tmp_path, header, fault):
    folder = sound_folder(tmp_path)
    rules = 'area(desk, 20, "Desk").\nwait(2) :- request(reserve).\n'
    (folder / "desk.lp").write_text(f"%*\nPurpose: None.\n{header}\n*%\n{rules}")
    messages = [f.message for f in lint_policy(folder).findings if f.check == "header"]
    assert bool(messages) == bool(fault)
    assert all(fault in message for message in messages)


def test_cases_that_cannot_be_read_are_told_and_not_what_follows_from_it(tmp_path):
    folder = sound_folder(tmp_path)
    (folder / "sound.cases.toml").write_text("[[case]]\nname = 3\n")
    assert {finding.check for finding in lint_policy(folder).findings} == {"cases"}
