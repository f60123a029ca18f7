"""What would run, leak or never end is told before anything is opened or grounded."""

from __future__ import annotations

import os

import pytest

from tests.analysis.bad import sound_folder
from ticketworld.analysis.lint import lint_policy


@pytest.mark.parametrize(
    ("rules", "check"),
    [
        ("n(0). n(X + 1) :- n(X). wait(2) :- n(7).", "cycle"),
        ("n(0). n(Y) :- n(X), Y = X + 1. wait(2) :- n(7).", "cycle"),
        ("n(a). n(f(X)) :- n(X). wait(2) :- n(a).", "cycle"),
        ("n(1..100000000). wait(2) :- n(7).", "syntax"),
        (f"wait({'(' * 9999}2{')' * 9999}).", "syntax"),
        (f"wait(2{'+ 1' * 9999}).", "syntax"),
        ("#script (python)\nimport os\nos.remove('x')\n#end.", "forbidden"),
        ('#include "/etc/passwd".', "forbidden"),
        ('wait(2) :- request(reserve). % #include "/etc/passwd".', "forbidden"),
        ("wait(@open()) :- request(reserve).", "forbidden"),
        ("#const days = @open(). wait(2) :- request(reserve).", "forbidden"),
    ],
)
def test_a_known_danger_is_found_before_anything_is_grounded(tmp_path, rules, check):
    report = lint_policy(sound_folder(tmp_path, rules))
    assert check in {finding.check for finding in report.findings}
    assert not any("root:" in finding.message for finding in report.findings)


@pytest.mark.parametrize("name", ["odd.lp", "odd.cases.toml"])
def test_links_and_pipes_and_folders_and_vast_files_are_not_opened(tmp_path, name):
    folder = sound_folder(tmp_path)
    path = folder / name
    secret = tmp_path / "secret"
    secret.write_text("token-of-someone else\n")

    def messages() -> list[str]:
        return [finding.message for finding in lint_policy(folder).findings]

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
    path.rmdir()
    with path.open("wb") as stream:
        stream.truncate(50 * 2**20)
    assert messages() == [f"`{name}` is larger than 1 MiB; split it"]


@pytest.mark.parametrize("text", ["x = " + "[" * 9999, "x = " + "9" * 9999, "x = 1\nx = 2"])
def test_a_file_of_cases_that_brings_its_reader_down_is_a_finding(tmp_path, text):
    folder = sound_folder(tmp_path)
    (folder / "sound.cases.toml").write_text(text)
    (finding,) = lint_policy(folder).findings
    assert finding.check == "cases"
    assert "; correct the file" in finding.message
