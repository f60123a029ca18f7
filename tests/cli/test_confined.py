"""Anyone's rules: whatever they make of clingo, the command ends in time, with one message."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.analysis.bad import sound_folder
from ticketworld.cli.confined import Limits, run_confined
from ticketworld.cli.main import FAILED, INTERRUPTED, LazyGroup, cli, run
from ticketworld.dataset.names import RULES
from ticketworld.errors import TicketworldError
from ticketworld.resources import rules_folder

ENDLESS = "n(1..9999). p(A, B, C) :- n(A), n(B), n(C). wait(2) :- p(_, _, _)."
VAST = "n(1..10**8). wait(2) :- n(7)."
LONG = "".join(f"n({i}) :- days({i}).\n" for i in range(40_000)) + "wait(2) :- n(7)."
COMMANDS = {
    "decide": ["decide", "case.json", "--rules", "RULES"],
    "explain": ["explain", "case.json", "--rules", "RULES"],
    "generate": ["generate", "--tickets", "5", "--output-dir", "made", "--rules", "RULES"],
    "audit": ["audit", "made", "--rules", "RULES"],
    "dilute": ["dilute", "made", "--rules", "RULES"],
    "plan": ["plan", "--rules", "RULES"],
    "validate": ["validate", "--rules", "RULES"],
    "rules lint": ["rules", "lint", "--rules", "RULES"],
    "rules test": ["rules", "test", "--rules", "RULES"],
    "rules diff": ["rules", "diff", str(rules_folder()), "RULES"],
    "rules vary": ["rules", "vary", "--seed", "1", "--rules", "RULES"],
    "rules text": ["rules", "text", "--rules", "RULES"],
    "rules graph": ["rules", "graph", "--rules", "RULES"],
    "rules show": ["rules", "show", "--rules", "RULES"],
}


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Return an empty folder to work in, with a case and a folder for temporary files."""
    (tmp_path / "case.json").write_text('{"request": "reserve", "member": "yes", "books": 1}')
    (tmp_path / "temporary").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def typed(command: str, folder: Path) -> list[str]:
    return [str(folder) if word == "RULES" else word for word in COMMANDS[command]]


def names_of_commands(group: LazyGroup, *parents: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, LazyGroup):
            yield from names_of_commands(command, *parents, name)
        elif command:
            yield " ".join((*parents, name)), command


def test_every_command_that_reads_rules_is_known_here():
    assert isinstance(cli, LazyGroup)
    readers = {
        name
        for name, command in names_of_commands(cli)
        if {"rules", "old"} & {parameter.name for parameter in command.params}
    }
    assert readers == COMMANDS.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_hands_foreign_rules_to_a_process_with_limits(place, monkeypatch, command):
    folder = sound_folder(place, ENDLESS)
    arguments = [*typed(command, folder), "--timeout", "7", "--memory", "300"]
    assert handed_over(monkeypatch, arguments) == (arguments, str(folder), Limits(7, 300))


@pytest.mark.parametrize("command", ["plan", "validate"])
def test_foreign_templates_are_confined_as_rules_are(place, monkeypatch, command):
    (place / "theirs").mkdir()
    arguments = [*COMMANDS[command][:-2], "--scenarios", "theirs"]
    assert handed_over(monkeypatch, arguments)[1] == "theirs"


def test_rules_that_a_dataset_carries_are_foreign(place, monkeypatch):
    (place / "made" / RULES).mkdir(parents=True)
    assert handed_over(monkeypatch, ["audit", "made"])[1] == str(Path("made", RULES))


def handed_over(monkeypatch, arguments: list[str]) -> tuple[list[str], str, Limits]:
    """Return what a command gives to the process with limits, instead of starting it."""
    given = []

    def note(*told: object) -> int:
        given.append(told)
        return 3

    monkeypatch.setattr("ticketworld.cli.confined.run_confined", note)
    assert run(arguments) == 3
    (told,) = given
    return told


@pytest.mark.parametrize("shipped", ["named", "linked", "by default"])
def test_the_shipped_rules_are_trusted(place, monkeypatch, capfd, shipped):
    monkeypatch.delattr("ticketworld.cli.confined.run_confined")
    (place / "linked").symlink_to(rules_folder())
    folder = {"named": str(rules_folder()), "linked": "linked"}.get(shipped)
    assert run(["rules", "show", *(["--rules", folder] if folder else [])]) == 0
    assert "return_window" in capfd.readouterr().out


def test_what_a_confined_command_reads_and_prints_passes_through(place):
    folder = sound_folder(place)
    command = [sys.executable, "-m", "ticketworld.cli.main", "decide", "-", "--json"]
    case = (place / "case.json").read_bytes()
    done = subprocess.run([*command, "--rules", folder], input=case, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["outcome"] == "deny"


@pytest.mark.parametrize(
    ("command", "rules"), [("rules test", ENDLESS), ("rules lint", ENDLESS), ("rules text", LONG)]
)
def test_what_takes_too_long_is_stopped_in_time(place, capfd, command, rules):
    folder = sound_folder(place, rules)
    started = time.monotonic()
    assert run([*typed(command, folder), "--timeout", "1"]) == FAILED
    assert time.monotonic() - started < 6
    captured = capfd.readouterr()
    what = f"error: {folder}: the command takes more than 1 seconds with these rules; look for"
    assert captured.err.startswith(what)
    assert captured.err.endswith(" or allow more by `--timeout`\n")
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert list((place / "temporary").iterdir()) == []


def test_a_search_without_end_is_stopped(place, capfd):
    folder = pigeonholes(place, 14)
    assert run(["rules", "lint", "--rules", str(folder), "--timeout", "3"]) == FAILED
    assert "takes more than 3 seconds" in capfd.readouterr().err


def pigeonholes(place: Path, pigeons: int) -> Path:
    """Return a stratified policy whose one question is hard: can all sit in holes of their own?"""
    folder = place / "rules"
    folder.mkdir()
    holes = "; ".join(f"h{number}" for number in range(pigeons - 1))
    facts = {"request": "sit; fly"} | {f"pigeon{number}": holes for number in range(pigeons)}
    (folder / "vocabulary.lp").write_text(
        "".join(
            f"%*! {name}\nWhere.\n*%\nfact({name}, customer). domain({name}, ({values})).\n"
            for name, values in facts.items()
        )
    )
    clashes = [f"clash :- pigeon{n}(H), pigeon{m}(H).\n" for n in range(pigeons) for m in range(n)]
    clauses = [
        f'%*! {slug}\nWords.\n*%\nclause({slug}, "B-1", "T").\nsupports({slug}, {outcome}).\n'
        f"met({slug}) :- {condition}.\n"
        for slug, outcome, condition in (
            ("room", "approve", "not clash"),
            ("crowd", "deny", "clash"),
        )
    ]
    (folder / "birds.lp").write_text("".join(['area(birds, 1, "Birds").\n', *clashes, *clauses]))
    return folder


def test_what_takes_too_much_memory_is_stopped(place, capfd):
    folder = sound_folder(place, VAST)
    assert run([*typed("decide", folder), "--memory", "256"]) == FAILED
    captured = capfd.readouterr()
    assert f"{folder}: the command takes more than 256 MiB of memory" in captured.err
    assert captured.err.endswith(" or allow more by `--memory`\n")
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_a_dataset_that_is_stopped_does_not_appear(place, capfd):
    folder = place / "rules"
    shutil.copytree(rules_folder(), folder)
    (folder / "more.lp").write_text(f'area(more, 99, "More").\n{ENDLESS}')
    assert run([*typed("generate", folder), "--timeout", "2"]) == FAILED
    assert "takes more than 2 seconds" in capfd.readouterr().err
    whoever_is_killed_leaves = {"made.journal", ".made.lock"}
    left = {path.name for path in place.iterdir()} - whoever_is_killed_leaves
    assert left == {"case.json", "rules", "temporary"}


@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("exit 77", "more than 256 MiB of memory"),
        ("kill -ABRT $$", "more than 256 MiB of memory"),
        ("kill -KILL $$", "more than 256 MiB of memory"),
        ("kill -XCPU $$", "more than 9 seconds"),
        ("kill -SEGV $$", "broke down over these rules (exit code `-11`)"),
    ],
)
def test_however_the_process_ends_it_is_told(place, monkeypatch, end, message):
    python = place / "python"
    python.write_text(f"#!/bin/sh\n{end}\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(TicketworldError) as told:
        run_confined(["rules", "lint"], "theirs", Limits(9, 256))
    assert str(told.value).startswith("theirs: the command ")
    assert message in str(told.value)


@pytest.fixture
def grounding(place) -> Iterator[subprocess.Popen[bytes]]:
    """Give a command in a group of its own, with a child that is busy inside clingo."""
    command = [sys.executable, "-m", "ticketworld.cli.main"]
    command += typed("rules test", sound_folder(place, ENDLESS))
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while not list((place / "temporary").iterdir()):
        time.sleep(0.05)
    time.sleep(1.5)
    assert process.poll() is None
    yield process
    if runs(process.pid):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def runs(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_ctrl_c_ends_both_processes_with_one_message(grounding):
    os.killpg(grounding.pid, signal.SIGINT)
    _, err = grounding.communicate(timeout=10)
    assert grounding.returncode == INTERRUPTED
    assert err.strip() == b"interrupted; nothing was left half written"
    assert not runs(grounding.pid)


def test_a_command_that_is_killed_leaves_no_process_behind(grounding):
    grounding.kill()
    grounding.communicate(timeout=10)  # the pipe closes when the last process is gone
