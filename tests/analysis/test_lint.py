"""Every check of lint is tripped by exactly one bad file, at its line, with a true witness."""

from __future__ import annotations

import pytest

from tests.analysis.bad import bad_folder, bad_names, sound_folder
from ticketworld.analysis.lint import ON_CASES, ON_TEXT, READING, SOLVING, lint_policy
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

WITNESSES = {
    "gap": lambda answer: not answer.resolution.outcomes,
    "contradiction": lambda answer: answer.resolution.outcomes == ("deny", "inform"),
    "always_defeated": lambda answer: ("deposit", "guests") in answer.defeated,
    "cases": lambda answer: answer.resolution.waits == (2,),
    "threshold": lambda answer: "few_books" in answer.applies,
    "uncased": lambda answer: "former_members" in answer.applies,
    "one_sided": lambda answer: "few_books" not in answer.applies,
}
"""What the judge must say of the witness."""

FOUND = {
    "always_defeated": ("always_defeated.lp:6", "whenever it is met, `guests` overrides it"),
    "arity": ("arity.lp:3", "`request` takes 1 argument, not 2"),
    "cases": ("cases.cases.toml:3", "wait: expected 3, the solver derives 2"),
    "choice": ("choice.lp:3", "a policy decides, so derive one atom"),
    "contradiction": ("contradiction.lp:6", "`reservation` and `waiting_list` give one case two"),
    "cycle": ("cycle.lp:3", "break the cycle (cycle.lp:3, sound.lp:38, sound.lp:53)"),
    "dead_clause": ("dead_clause.lp:6", "no case meets `overdue_lending`"),
    "domain": ("domain.lp:3", "`honorary` is not in the domain of `member`"),
    "forbidden": ("forbidden.lp:3", "`#const weeks = 3.` is not allowed in rules"),
    "gap": ("gap.lp:6", "`quiet_day` overrides `reservation`"),
    "header": ("header.lp:3", "`member/1` is too much in `Reads:`"),
    "idle_relation": ("idle_relation.lp:3", "`guests` never meets `renewal`"),
    "ineffective": ("ineffective.lp:6", "removing `greeting` changes nothing;"),
    "isolation": ("isolation.lp:3", "boundary values do not cover `(D+V) > 100`"),
    "misspelling": ("misspelling.lp:3", "did you mean `request`?"),
    "one_sided": ("one_sided.lp:8", "no case stands where books: `B < L` at 3 fails"),
    "overflow": ("overflow.lp:3", "`(V*1000)` can reach 10000000000"),
    "pool": ("pool.lp:3", "write a pool as `action((a; b), …)`"),
    "single_use": ("single_use.lp:3", "variable `B` is used once"),
    "solving": ("solving.lp:3", "operation undefined: (M+1)"),
    "syntax": ("syntax.lp:4", "a full stop, comma or `:-` is missing before it"),
    "threshold": ("threshold.lp:8", "compares `books` with 60, but it ranges over 0..50 count"),
    "unbacked_number": ("unbacked_number.lp:6", "says `two`, which no setting backs"),
    "uncased": ("uncased.lp:6", "no case shows `former_members` at work"),
    "undeclared": ("undeclared.lp:3", "undeclared fact `zodiac`; declare it in vocabulary.lp"),
    "unread": ("vocabulary.lp:25", "no rule reads the fact `shelf`"),
    "unsafe": ("unsafe.lp:3", "nothing binds `W` to a value"),
    "unsaid_setting": ("unsaid_setting.lp:7", "does not tell `days`; write `{days}`"),
}


def test_every_check_has_its_bad_file():
    checks = {module.NAME for module in (*ON_TEXT, *ON_CASES)} | READING.keys() | {SOLVING}
    assert bad_names() == checks == FOUND.keys()


@pytest.mark.parametrize("name", sorted(FOUND))
def test_a_bad_file_trips_exactly_its_check(tmp_path, name):
    folder = bad_folder(tmp_path, name)
    (finding,) = lint_policy(folder).findings
    where, message = FOUND[name]
    assert (finding.check, finding.where) == (name, where)
    assert message in finding.message
    assert (finding.witness is not None) == (name in WITNESSES)
    if finding.witness:
        judge = Judge(load_policy(folder))
        assert WITNESSES[name](judge.answer([judge.case(finding.witness.facts)])[0])


def test_the_sound_policy_has_no_findings_and_says_what_was_proved(tmp_path):
    report = lint_policy(sound_folder(tmp_path))
    assert report.findings == ()
    unique, gaps, clashes, alive = report.proofs
    assert "exactly one answer set (symbolically, for all cases" in unique
    assert "over the boundary domain" in gaps
    assert "every case has an outcome" in gaps
    assert "no case has two outcomes" in clashes
    assert "every clause applies and every relation acts" in alive


def test_nothing_is_called_proved_that_a_finding_stands_against(tmp_path):
    report = lint_policy(bad_folder(tmp_path, "gap"))
    assert not any("every case has an outcome" in proof for proof in report.proofs)


def test_a_folder_without_cases_is_told_once_and_sound(tmp_path):
    folder = sound_folder(tmp_path)
    (folder / "sound.cases.toml").unlink()
    report = lint_policy(folder)
    (finding,) = report.findings
    assert (finding.check, finding.where, finding.notice) == ("uncased", "sound.lp:7", True)
    assert "no case stands beside these rules" in finding.message
    assert "write the first one into `sound.cases.toml`" in finding.message
    assert finding.witness is not None
    assert report.is_sound
    (folder / "sound.cases.toml").write_text("# none yet\n")
    assert lint_policy(folder).findings == report.findings


def test_a_single_case_makes_lint_ask_for_the_others(tmp_path):
    folder = sound_folder(tmp_path)
    cases = (folder / "sound.cases.toml").read_text()
    end = cases.index("[[case]]", cases.index("[[case]]") + 1)
    (folder / "sound.cases.toml").write_text(cases[:end])
    report = lint_policy(folder)
    assert {finding.check for finding in report.findings} == {"uncased", "one_sided"}
    assert not report.is_sound


def test_a_policy_that_goes_round_in_circles_proves_nothing(tmp_path):
    assert lint_policy(bad_folder(tmp_path, "cycle")).proofs == ()


def test_the_shipped_policy_is_sound():
    report = lint_policy(rules_folder())
    assert [str(finding) for finding in report.findings] == []
    assert len(report.proofs) == 4
