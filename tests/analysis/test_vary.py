from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import SMALL_VOCABULARY, clause
from ticketworld.analysis import variety, vary
from ticketworld.analysis.diff import diff_policies
from ticketworld.analysis.rewrite import RewriteError, rewrite
from ticketworld.analysis.variety import draw_each, sample_cases
from ticketworld.analysis.vary import NoVariantError, Varied, vary_policy
from ticketworld.cli import options
from ticketworld.cli.main import run
from ticketworld.errors import InputError
from ticketworld.policy.load import load_policy
from ticketworld.policy.problems import PolicyError
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

SEEDS = 12
CHANGING = 9

WORDS = "Asking is fine within {days} days."
SHOP = (
    """%*
Purpose: A small shop.
Reads: request/1 days/1 mood/1 value/3 applies/1
Derives: area/3 clause/3 setting/3 met/1 supports/2 overrides/2 escalation/1
*%
area(shop, 1, "Shop").

"""
    + clause("window", "request(ask), days(D), value(window, days, W), D <= W").replace(
        "Words.", WORDS
    )
    + """setting(window, days, 30).
supports(window, approve).
alternative(window, days, (14; 45)).

"""
    + clause("late", "request(ask), days(D), value(window, days, W), D > W")
    + "supports(late, deny).\n\n"
    + clause("beggar", "request(beg)")
    + "supports(beggar, inform).\n\n"
    + clause("grim", "mood(bad)")
    + """supports(grim, deny).
overrides(grim, (window; beggar)).
overrides(grim, late).
% Only the grim are sent on.
escalation(manager) :- applies(grim).
optional(grim).
"""
)


@pytest.fixture
def folder(tmp_path: Path):
    """Return a function that writes the small policy down, with some of its text replaced."""

    def write(*replaced: tuple[str, str], more: str = "") -> Path:
        text = SHOP + more
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        place = tmp_path / "rules"
        place.mkdir(exist_ok=True)
        (place / "vocabulary.lp").write_text(SMALL_VOCABULARY)
        (place / "shop.lp").write_text(text)
        return place

    return write


def variants(place: Path, count: int = 12):
    return [vary_policy(place, seed) for seed in range(count)]


def test_alternatives_and_optional_clauses_are_read(folder):
    catalogue = load_policy(folder())
    assert catalogue.alternatives == {("window", "days"): (14, 45)}
    assert catalogue.optional == {"grim"}


@pytest.mark.parametrize(
    ("declared", "message"),
    [
        ("optional(grin).", "`optional` of unknown clause `grin`; did you mean `grim`?"),
        ("alternative(windw, days, 3).", "unknown clause `windw`; did you mean `window`?"),
        ("alternative(window, day, 3).", "has no setting `day` to vary; did you mean `days`?"),
        ("alternative(window, days, 30).", "`30` is what `window.days` already is"),
        ("alternative(window, days, many).", "`many` is no value of a setting"),
        ("optional(C) :- clause(C, _, _).", "`optional(C)` must be a plain fact of constants"),
        ("alternative(window, days).", "`alternative` takes 3 arguments, not 2"),
    ],
)
def test_a_malformed_declaration_is_refused_with_what_to_write(folder, declared, message):
    with pytest.raises(PolicyError) as refused:
        load_policy(folder(more=declared + "\n"))
    assert message in str(refused.value)
    assert "shop.lp:" in str(refused.value)


def test_declarations_take_no_part_in_decisions(folder):
    with_them = Judge(load_policy(folder()))
    declared = "alternative(window, days, (14; 45)).\n"
    without = Judge(load_policy(folder((declared, ""), ("optional(grim).\n", ""))))
    assert diff_policies(without, with_them).differences == ()


def test_the_same_seed_makes_the_same_policy_and_others_make_others(folder):
    place = folder()
    assert vary_policy(place, 3).texts == vary_policy(place, 3).texts
    found = {(tuple(n.after for n in v.numbers), v.absent) for v in variants(place)}
    possible = {((14,), ()), ((45,), ()), ((), ("grim",)), ((14,), ("grim",)), ((45,), ("grim",))}
    assert found <= possible
    assert len(found) > 2


def test_the_words_follow_the_number(folder):
    variant = next(v for v in variants(folder()) if [n.after for n in v.numbers] == [45])
    assert variant.catalogue.clause("window").prose == "Asking is fine within 45 days."


def test_an_absent_clause_takes_its_words_its_relations_and_its_rules_along(folder):
    variant = next(v for v in variants(folder()) if v.absent)
    text = variant.texts["shop.lp"]
    assert "grim" not in text
    assert "escalation" not in text
    assert "overrides/2" not in text
    assert variant.catalogue.relations == ()
    assert "mood" not in variant.texts["vocabulary.lp"]
    judge = Judge(variant.catalogue)
    (decision,) = judge.decide([judge.case({"request": "beg"})])
    assert decision.outcome == "inform"


def test_a_clause_leaves_a_pool_and_the_others_stay():
    text = "overrides(a, (b; c; d)).\nsupports(a, deny).\nsupports(b, deny).\n"
    assert rewrite({"x.lp": text}, {}, {"b"}) == {
        "x.lp": "overrides(a, (c; d)).\nsupports(a, deny).\n"
    }
    assert rewrite({"x.lp": text}, {}, {"b", "d"})["x.lp"].startswith("overrides(a, c).\n")
    assert rewrite({"x.lp": text}, {}, {"b", "c", "d"}) == {"x.lp": "supports(a, deny).\n"}


def test_a_number_is_replaced_where_it_stands_and_nowhere_else():
    text = "setting(ä, days, 30).  % 30 days\n".replace("ä", "a")
    assert rewrite({"x.lp": text}, {("a", "days"): 7}, set()) == {
        "x.lp": "setting(a, days, 7).  % 30 days\n"
    }


def test_letters_beyond_ascii_before_a_statement_do_not_shift_it():
    text = '%*! a\nÜber die Wünsche.\n*%\nclause(a, "Ü", "ö"). setting(a, days, 30).\n'
    assert "setting(a, days, 7)." in rewrite({"x.lp": text}, {("a", "days"): 7}, set())["x.lp"]


@pytest.mark.parametrize(
    "rule",
    [
        "met(b) :- days(D), value(a, days, D).\n",
        "met(b) :- request(ask), not applies(a).\n",
        "met(b) :- 1 < #count { C : applies(C), clause(C, _, _); x : applies(a) }.\n",
    ],
)
def test_a_clause_that_others_read_cannot_be_left_out(rule):
    with pytest.raises(RewriteError, match=r"x\.lp:1: .* needs the clause `a`; it cannot be left"):
        rewrite({"x.lp": rule}, {}, {"a"})


def test_a_clause_that_remaining_words_name_is_not_left_out(folder):
    place = folder((WORDS, "Asking is fine within {days} days, but see X-grim."))
    assert all(variant.absent == () for variant in variants(place))
    refused = [reason for variant in variants(place) for reason in variant.refused]
    assert any("the words of `window` name X-grim" in reason for reason in refused)


def test_a_draw_that_lint_finds_fault_with_is_drawn_again_and_told(folder):
    place = folder(more="optional(beggar).\n")
    found = variants(place)
    assert all("beggar" not in variant.absent for variant in found)
    assert any("[gap]" in reason for variant in found for reason in variant.refused)


def test_a_policy_without_a_variant_is_told(folder):
    place = folder(
        ("optional(grim).\n", "optional(beggar).\n"),
        ("alternative(window, days, (14; 45)).\n", ""),
    )
    with pytest.raises(InputError, match=r"no variant in 21 draws of seed 1, .*\[gap\]"):
        vary_policy(place, 1)


def test_a_policy_that_declares_nothing_says_what_to_declare(folder):
    place = folder(("optional(grim).\n", ""), ("alternative(window, days, (14; 45)).\n", ""))
    with pytest.raises(InputError, match="declares no `alternative` and no `optional`; say what"):
        vary_policy(place, 1)


def test_the_sample_counts_what_deciding_each_case_shows(folder):
    place = folder()
    old = Judge(load_policy(place))
    same = sample_cases(old, old, 1, 200)
    assert (same.changed, same.cases, same.kind, same.witness) == (0, 200, None, None)
    new = next(v for v in variants(place) if v.numbers and not v.absent).judge
    sample = sample_cases(old, new, 1, 200)
    assert 0 < sample.changed < sample.cases == 200
    assert sample_cases(old, new, 1, 200) == sample


def test_the_witness_of_a_sample_is_decided_differently_and_as_it_says(folder):
    place = folder()
    old = Judge(load_policy(place))
    new = next(v for v in variants(place) if [n.after for n in v.numbers] == [45]).judge
    sample = sample_cases(old, new, 1, 200)
    assert str(sample.kind) == "ask: outcome deny → approve"
    facts = dict(sample.witness.items)
    before, after = (judge.decide([judge.case(facts)])[0].outcome for judge in (old, new))
    assert (before, after) == ("deny", "approve")
    assert set(facts) == {"request", "days"}


def test_a_difference_that_no_case_of_the_sample_shows_is_sought_among_all(folder):
    place = folder()
    old = Judge(load_policy(place))
    new = next(v for v in variants(place) if v.numbers).judge
    assert sample_cases(old, new, 1, 0).witness is not None


def test_every_seed_of_a_range_is_told_refused_ones_too(folder, monkeypatch):
    monkeypatch.setattr(vary, "DRAWS", 1)
    place = folder(
        ("optional(grim).\n", "optional((grim; beggar)).\n"),
        ("alternative(window, days, (14; 45)).\n", ""),
        ("supports(grim, deny).\n", "supports(grim, deny). met(grim) :- request(beg).\n"),
    )
    drawn = list(draw_each(Varied(place), range(1, 4), 100))
    assert [one.seed for one in drawn] == [1, 2, 3]
    assert {one.variant is None for one in drawn} == {True, False}
    for one in drawn:
        try:
            told = vary_policy(place, one.seed).absent
        except NoVariantError as error:
            told = str(error)
        assert told == (one.variant.absent if one.variant else one.refused)


def test_texts_are_known_again_by_the_seed_that_drew_them_and_by_no_other(folder):
    place = folder()
    variant = next(v for v in variants(place) if v.numbers and v.absent)
    varied = Varied(place)
    assert varied.can_draw(variant.seed, variant.catalogue, variant.texts)
    edited = {**variant.texts, "shop.lp": variant.texts["shop.lp"] + "% mine\n"}
    assert not varied.can_draw(variant.seed, variant.catalogue, edited)
    other = next(v for v in variants(place) if v.numbers != variant.numbers)
    assert not varied.can_draw(variant.seed, other.catalogue, variant.texts)


def test_the_command_writes_a_folder_that_loads_and_says_what_differs(folder, tmp_path, capfd):
    place, output = folder(), tmp_path / "other"
    assert (
        run(["rules", "vary", "--seed", "3", "--rules", str(place), "--output", str(output)]) == 0
    )
    shown = capfd.readouterr().out
    assert "boundary cases drawn are decided differently" in shown
    assert "proved: decisions differ in" in shown
    assert load_policy(output).digest == vary_policy(place, 3).catalogue.digest
    assert (
        run(["rules", "vary", "--seed", "4", "--rules", str(place), "--output", str(output)]) == 0
    )
    assert load_policy(output).digest == vary_policy(place, 4).catalogue.digest
    assert run(["rules", "diff", str(place), str(output)]) == 3


def test_the_command_never_overwrites_the_policy_or_other_files(folder, tmp_path, capfd):
    place = folder()
    command = ["rules", "vary", "--seed", "3", "--rules", str(place), "--output"]
    assert run([*command, str(place)]) == 1
    assert "is the policy that is varied" in capfd.readouterr().err
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("mine")
    assert run([*command, str(tmp_path / "notes")]) == 1
    assert "holds `a.txt`, which would be lost" in capfd.readouterr().err
    assert (tmp_path / "notes" / "a.txt").read_text() == "mine"


def test_the_json_tells_numbers_absent_clauses_and_counts(folder, capfd):
    assert run(["rules", "vary", "--seed", "3", "--rules", str(folder()), "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["numbers"] or found["absent"]
    assert found["ways"] > 0
    assert found["sample"]["changed"] <= found["sample"]["cases"]


def test_a_range_of_seeds_says_how_many_change_decisions(folder, capfd):
    place = str(folder())
    assert run(["rules", "vary", "--seeds", "1..4", "--rules", place]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:-1:2]] == [f"seed {n}" for n in range(1, 5)]
    assert all("boundary cases decided differently" in line for line in lines[:-1:2])
    assert all(", for example request=" in line for line in lines[1:-1:2])
    assert lines[-1] == "4 of 4 seeds change decisions; 0 refused"
    assert run(["rules", "vary", "--seeds", "1..4", "--rules", place, "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert (found["seeds"], found["change_decisions"], found["refused"]) == (4, 4, 0)
    assert all(one["witness"] and one["changes_decisions"] for one in found["draws"])


def test_a_seed_without_a_variant_is_told_and_counted(folder, capsys, monkeypatch):
    monkeypatch.setattr(vary, "DRAWS", 2)
    monkeypatch.setattr(options, "_is_foreign", lambda _: False)  # another process has its own
    place = folder(
        ("optional(grim).\n", "optional(beggar).\n"),
        ("alternative(window, days, (14; 45)).\n", ""),
    )
    assert run(["rules", "vary", "--seeds", "5..6", "--rules", str(place)]) == 0
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("seed 5: refused: ")
    assert "no variant in 2 draws of seed 6" in second
    assert last == "0 of 2 seeds change decisions; 2 refused"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "give one of `--seed N` and `--seeds A..B`"),
        (["--seed", "1", "--seeds", "1..2"], "give one of `--seed N` and `--seeds A..B`"),
        (["--seeds", "1..2", "--output", "x"], "`--output` holds one policy"),
        (["--seeds", "20"], "`20` is no range of seeds; write `1..20`"),
        (["--seeds", "2..1"], "`2..1` holds no seed; write `1..20`"),
        (["--seeds", "1..99999999999999999999"], "holds more than 10,000 seeds"),
    ],
)
def test_wrong_usage_of_the_command_says_what_to_write(options, message, capsys):
    assert run(["rules", "vary", *options]) == 2
    assert message in capsys.readouterr().err


def test_most_variants_of_the_shipped_policy_decide_differently(monkeypatch):
    monkeypatch.setattr(vary, "findings_of", lambda _: iter(()))
    monkeypatch.setattr(variety, "shrink", lambda _, shown, __: shown)
    changing = 0
    for one in draw_each(Varied(rules_folder()), range(SEEDS), 100):
        changing += one.changes_decisions
        if changing == CHANGING:
            return
    pytest.fail(f"{changing} of {SEEDS} variants decide differently")


def test_a_variant_of_the_shipped_policy_passes_lint():
    variant = vary_policy(rules_folder(), 1)
    assert variant.numbers or variant.absent
    assert all(len(reason) < 400 for reason in variant.refused)
