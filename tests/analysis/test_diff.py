from __future__ import annotations

import itertools
import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import clause
from ticketworld.analysis.contrast import Kind, Views
from ticketworld.analysis.diff import diff_policies, relabelled
from ticketworld.analysis.joint import joint_values
from ticketworld.cli.main import run
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

WINDOW = (
    clause("window", "request(ask), days(D), value(window, days, W), D <= W")
    + "setting(window, days, 30). supports(window, approve).\n"
    + "action(pay, D * 2) :- applies(window), days(D).\n"
)
LATE = (
    clause("late", "request(ask), days(D), value(window, days, W), D > W")
    + "supports(late, deny).\n"
)
BEGGAR = (
    clause("beggar", "request(beg)") + "supports(beggar, inform). wait(3) :- applies(beggar).\n"
)
GRIM = (
    clause("grim", "request(ask), mood(bad)")
    + "supports(grim, deny). overrides(grim, window).\n"
    + "escalation(manager) :- applies(grim). priority(high) :- escalation(_).\n"
)
WHOLE = WINDOW + LATE + BEGGAR + GRIM


@pytest.fixture
def diff(small_policy):
    """Return a function that compares the whole small policy with another text and vocabulary."""

    def compare(after: str, before: str = WHOLE, facts: str = ""):
        old = small_policy(before)
        new = small_policy(after, facts)
        return old, new, diff_policies(old, new)

    return compare


def kinds_of(found):
    return {kind for difference in found.differences for kind in difference.kinds}


def test_a_policy_does_not_differ_from_itself_and_that_is_proved(diff):
    _, _, found = diff(WHOLE)
    assert found.differences == ()
    assert found.changes == ()
    assert found.proofs[0].startswith("no case over the boundary domain of both policies decides")


def test_one_number_changed_shows_the_days_between_and_nothing_else(diff):
    _, _, found = diff(WHOLE.replace("setting(window, days, 30)", "setting(window, days, 45)"))
    first = found.differences[0]
    assert first.kinds[0] == Kind("ask", "outcome", "deny", "approve")
    assert set(dict(first.contrast.items)) == {"request", "days"}
    assert first.spans == {"days": (31, 45)}
    assert [str(cause) for cause in first.causes] == ["setting window.days: 30 → 45"]
    assert kinds_of(found) == {
        Kind("ask", "outcome", "deny", "approve"),
        Kind("ask", "action", "none", "pay"),
    } | {kind for kind in kinds_of(found) if kind.what == "citations"}


@pytest.mark.parametrize(
    ("old", "new", "kind", "cause"),
    [
        ("supports(late, deny)", "supports(late, inform)", "outcome", "rules late: changed"),
        ("wait(3)", "wait(4)", "wait", "rules beggar: changed"),
        ("escalation(manager) :-", "escalation(boss) :-", "escalation", "rules grim: changed"),
        ("priority(high)", "priority(urgent)", "priority", "rules shop.lp: changed"),
        (" overrides(grim, window).", "", "outcome", "relation overrides(grim,window): removed"),
        ("action(pay, D * 2)", "action(pay, D * 3)", "amount", "rules window: changed"),
        ("action(pay, D * 2)", "action(owe, D * 2)", "action", "rules window: changed"),
        ("request(ask), mood(bad)", "request(ask), days(9)", "outcome", "rules grim: changed"),
    ],
)
def test_each_planted_change_is_found_with_its_kind_and_its_cause(diff, old, new, kind, cause):
    assert old in WHOLE
    _, _, found = diff(WHOLE.replace(old, new))
    shown = [d for d in found.differences if any(k.what == kind for k in d.kinds)]
    assert shown
    assert cause in {str(c) for difference in shown for c in difference.causes}


def test_a_clause_that_is_gone_is_the_cause_of_what_it_no_longer_decides(diff):
    _, _, found = diff(WINDOW + LATE + BEGGAR)
    causes = {str(c) for difference in found.differences for c in difference.causes}
    assert causes == {"clause grim: removed"}


def test_a_clause_that_is_new_is_the_cause_of_what_it_decides(diff):
    _, _, found = diff(WHOLE, before=WINDOW + LATE + BEGGAR)
    causes = {str(c) for difference in found.differences for c in difference.causes}
    assert "clause grim: added" in causes
    assert causes <= {"clause grim: added", "rules shop.lp: changed"}


def test_of_two_changes_with_the_same_effect_each_has_its_own_case(diff):
    other = WHOLE.replace("days, 30)", "days, 31)").replace("mood(bad)", "mood(good)")
    _, _, found = diff(other)
    causes = {
        tuple(str(c) for c in difference.causes)
        for difference in found.differences
        if Kind("ask", "outcome", "approve", "deny") in difference.kinds
    }
    assert ("rules grim: changed",) in causes


def test_every_witness_is_confirmed_by_deciding_and_none_of_its_facts_can_go(diff):
    changed = WHOLE.replace("days, 30)", "days, 14)").replace("wait(3)", "wait(5)")
    old, new, found = diff(changed)
    assert found.differences
    for difference in found.differences:
        before = old.decide([old.case(dict(difference.contrast.items))])[0]
        after = new.decide([new.case(dict(difference.contrast.items))])[0]
        assert before.answer.resolution != after.answer.resolution or (
            before.grounds[0] != after.grounds[0]
        )
        views = Views(old, new)
        for name, _ in difference.contrast.items:
            rest = {n: v for n, v in difference.contrast.items if n != name}
            (smaller,) = views.contrasts([(rest, difference.contrast.whole)])
            assert not set(difference.kinds) <= views.kinds([smaller])[0] or smaller.faults()


def test_other_words_and_another_title_change_no_decision(diff):
    _, _, found = diff(WHOLE.replace("Words.", "Other words."))
    assert found.differences == ()
    assert {change.kind for change in found.changes} == {"words"}


def test_another_public_id_changes_what_is_cited(diff):
    _, _, found = diff(WHOLE.replace('"X-beggar"', '"X-pauper"'))
    assert kinds_of(found) == {Kind("beg", "citations", "X-beggar", "X-pauper")}


def test_a_request_that_only_one_policy_knows_is_a_case_that_the_other_cannot_have(
    small_policy, tmp_path
):
    old = small_policy(WHOLE)
    vocabulary = tmp_path / "rules" / "vocabulary.lp"
    shop = tmp_path / "rules" / "shop.lp"
    sing = clause("song", "request(sing)") + "supports(song, inform).\n"
    vocabulary.write_text(vocabulary.read_text().replace("(ask; beg)", "(ask; beg; sing)"))
    shop.write_text(shop.read_text() + sing)
    found = diff_policies(old, Judge(load_policy(tmp_path / "rules")))
    assert kinds_of(found) == {Kind("sing", "case", "impossible", "possible")}
    assert [change.name for change in found.changes if change.kind == "fact"] == ["request"]


def test_a_fact_that_only_the_newer_policy_reads_is_left_out_for_the_older(diff):
    facts = "%*! rain\nRain.\n*%\nfact(rain, clock). domain(rain, (yes; no)).\n"
    wet = clause("wet", "request(beg), rain(yes)") + "evidence(coat) :- applies(wet).\n"
    old, _, found = diff(WHOLE + wet, facts=facts)
    difference = next(d for d in found.differences if d.kinds[0].what == "evidence")
    assert dict(difference.contrast.items) == {"request": "beg", "rain": "yes"}
    assert difference.contrast.old_case == old.case({"request": "beg"})


CHANGES = [
    ("days, 30)", "days, 14)"),
    ("days, 30)", "days, 100)"),
    ("mood(bad)", "mood(good)"),
    ("supports(grim, deny)", "supports(grim, conditional)"),
    ("overrides(grim, window)", "requires(grim, window)"),
    ("wait(3)", "wait(0)"),
    ("request(beg)", "request(beg), days(7)"),
    ("D * 2", "D + 1"),
    ("D <= W", "D < W"),
]


@pytest.mark.parametrize("change", [*zip(CHANGES), *itertools.pairwise(CHANGES)])
def test_what_is_listed_is_exactly_what_deciding_every_case_shows(diff, change):
    text = WHOLE
    for old, new in change:
        text = text.replace(old, new)
    old, new, found = diff(text)
    values = joint_values(old, new)
    every = [
        dict(zip(values, combination, strict=True))
        for combination in itertools.product(*values.values())
    ]
    views = Views(old, new)
    shown = set().union(*views.kinds(views.contrasts([(facts, facts) for facts in every])))
    assert {k for k in kinds_of(found) if k.what != "citations"} == {
        k for k in shown if k.what != "citations"
    }


def test_named_cases_are_listed_with_what_changes_in_their_label(diff):
    old, new, _ = diff(WHOLE.replace("days, 30)", "days, 45)"))
    named = [
        ("T-1", {"request": "ask", "days": 30, "mood": "good"}),
        ("T-2", {"request": "ask", "days": 31, "mood": "good"}),
        ("T-3", {"request": "beg", "days": 31, "mood": "good"}),
    ]
    ((name, contrast, kinds),) = relabelled(old, new, named)
    assert name == "T-2"
    assert kinds[0] == Kind("ask", "outcome", "deny", "approve")
    assert contrast.new_answer.resolution.outcomes == ("approve",)


@pytest.fixture
def folders(tmp_path: Path, small_policy) -> tuple[Path, Path]:
    small_policy(WHOLE)
    old = tmp_path / "rules"
    new = tmp_path / "other"
    new.mkdir()
    for path in old.glob("*.lp"):
        (new / path.name).write_text(path.read_text().replace("days, 30)", "days, 45)"))
    return old, new


def test_the_command_exits_3_on_a_difference_and_0_without_one(folders, capfd):
    old, new = map(str, folders)
    assert run(["rules", "diff", old, new]) == 3
    shown = capfd.readouterr().out
    assert "shop.lp:8: setting window.days: 30 → 45" in shown
    assert "ask: outcome deny → approve" in shown
    assert "days=" in shown
    assert "(31 to 45)" in shown
    assert run(["rules", "diff", old, old]) == 0
    assert "no decision differs" in capfd.readouterr().out


def test_the_json_holds_witnesses_that_can_be_decided(folders, capfd):
    old, new = map(str, folders)
    assert run(["rules", "diff", old, new, "--json"]) == 3
    found = json.loads(capfd.readouterr().out)
    first = found["differences"][0]
    assert first["witness"]["request"] == "ask"
    assert first["old"]["outcomes"] == ["deny"]
    assert first["new"]["outcomes"] == ["approve"]
    assert found["changes"][0]["name"] == "window.days"


@pytest.fixture
def repository(folders) -> Path:
    old, new = folders
    git(old.parent, "init", "-q")
    git(old.parent, "add", "rules")
    git(old.parent, "commit", "-q", "-m", "first")
    (old / "shop.lp").write_text((new / "shop.lp").read_text())
    git(old.parent, "commit", "-q", "-a", "-m", "second")
    return old


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def test_revisions_of_the_rules_folder_are_compared(repository, capfd):
    assert run(["rules", "diff", "HEAD~1", "HEAD", "--rules", str(repository)]) == 3
    assert "setting window.days: 30 → 45" in capfd.readouterr().out
    assert run(["rules", "diff", "HEAD~1:rules", str(repository)]) == 3
    assert run(["rules", "diff", "HEAD", str(repository)]) == 0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("HEAD~7", "`HEAD~7` is neither a folder nor a revision in"),
        ("HEAD:nowhere", "`HEAD:nowhere`: there is no folder `nowhere` in it"),
        ("nonsense", "`nonsense` is neither a folder nor a revision in"),
    ],
)
def test_a_revision_that_cannot_be_found_is_told(repository, name, message, capfd):
    assert run(["rules", "diff", name, str(repository), "--rules", str(repository)]) == 1
    assert message in capfd.readouterr().err


def test_a_folder_without_history_has_no_revisions(folders, capfd):
    assert run(["rules", "diff", "HEAD", "HEAD", "--rules", str(folders[0])]) == 1
    assert "is not in a git repository; give a folder" in capfd.readouterr().err


def test_a_faulty_revision_is_told_by_its_name(repository, capfd):
    (repository / "shop.lp").write_text("area(shop, 1).\n")
    git(repository, "commit", "-q", "-a", "-m", "third")
    assert run(["rules", "diff", "HEAD", "HEAD~1", "--rules", str(repository)]) == 1
    assert "HEAD/shop.lp:1: " in capfd.readouterr().err


def test_a_copy_of_the_shipped_policy_with_one_number_changed_differs_by_that_number_alone(
    tmp_path, capfd
):
    for path in rules_folder().glob("*.lp"):
        (tmp_path / path.name).write_text(path.read_text())
    returns = tmp_path / "returns.lp"
    text = returns.read_text()
    assert "setting(return_window, days, 30)" in text
    returns.write_text(
        text.replace("setting(return_window, days, 30)", "setting(return_window, days, 31)")
    )
    assert run(["rules", "diff", str(rules_folder()), str(tmp_path), "--json"]) == 3
    found = json.loads(capfd.readouterr().out)
    assert [change["name"] for change in found["changes"]] == ["return_window.days"]
    for difference in found["differences"]:
        if difference["kinds"][0]["what"] != "citations":
            assert difference["witness"]["days_since_delivery"] == 31
            assert difference["spans"]["days_since_delivery"] == [31, 31]
            assert [cause["name"] for cause in difference["causes"]] == ["return_window.days"]
