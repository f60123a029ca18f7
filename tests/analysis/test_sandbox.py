"""Anyone's rules: nothing runs, nothing leaks, and what grows without end is stopped."""

from __future__ import annotations

import os
import time

import pytest

from tests.analysis.bad import bad_folder, sound_folder
from ticketworld.analysis.lint import lint_policy
from ticketworld.analysis.sandbox import LimitError, Limits, lint_untrusted
from ticketworld.errors import InputError

QUICK = Limits(seconds=4, mebibytes=1024)


def test_the_child_reports_what_a_lint_in_this_process_finds(tmp_path):
    folder = bad_folder(tmp_path, "gap")
    assert lint_untrusted(folder) == lint_policy(folder)


def test_an_error_of_the_child_is_an_error_here(tmp_path):
    with pytest.raises(InputError, match="no such rules folder"):
        lint_untrusted(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("rules", "check"),
    [
        ("n(0). n(X + 1) :- n(X). wait(2) :- n(7).", "cycle"),
        ("n(0). n(Y) :- n(X), Y = X + 1. wait(2) :- n(7).", "cycle"),
        ("n(a). n(f(X)) :- n(X). wait(2) :- n(a).", "cycle"),
        ("n(1..100000000). wait(2) :- n(7).", "syntax"),
        ("#script (python)\nimport os\nos.remove('x')\n#end.", "forbidden"),
        ('#include "/etc/passwd".', "forbidden"),
        ('wait(2) :- request(reserve). % #include "/etc/passwd".', "forbidden"),
    ],
)
def test_a_known_danger_is_found_before_anything_is_grounded(tmp_path, rules, check):
    report = lint_untrusted(sound_folder(tmp_path, rules), QUICK)
    assert check in {finding.check for finding in report.findings}
    assert not any("root:" in finding.message for finding in report.findings)


@pytest.mark.parametrize(
    "rules",
    [
        "n(1..10**8). wait(2) :- n(7).",
        "n(1..9999). p(A, B, C) :- n(A), n(B), n(C). wait(2) :- p(_, _, _).",
    ],
)
def test_rules_that_take_too_long_are_stopped_in_time(tmp_path, rules):
    started = time.monotonic()
    with pytest.raises(LimitError, match=r"more than 4 seconds; .* by `--timeout`"):
        lint_untrusted(sound_folder(tmp_path, rules), QUICK)
    assert time.monotonic() - started < 10


def test_rules_that_take_too_much_memory_are_stopped(tmp_path):
    folder = sound_folder(tmp_path, "n(1..10**8). wait(2) :- n(7).")
    with pytest.raises(LimitError, match=r"more than 300 MiB of memory; .* by `--memory`"):
        lint_untrusted(folder, Limits(seconds=60, mebibytes=300))


@pytest.mark.parametrize("name", ["odd.lp", "odd.cases.toml"])
def test_links_and_pipes_and_folders_are_not_opened(tmp_path, name):
    folder = sound_folder(tmp_path)
    path = folder / name
    secret = tmp_path / "secret"
    secret.write_text("token-of-someone else\n")

    def messages() -> list[str]:
        return [finding.message for finding in lint_untrusted(folder, QUICK).findings]

    path.symlink_to(secret)
    assert messages() == [f"`{name}` is a link that leads out of the folder; move it away"]
    path.unlink()
    path.symlink_to(path)
    assert messages() == [f"`{name}` is not a readable file; move it away"]
    path.unlink()
    os.mkfifo(path)
    assert messages() == [f"`{name}` is not a readable file; move it away"]
    path.unlink()
    path.mkdir()
    assert messages() == [f"`{name}` is a folder; move it away"]
