"""The authoring guide works as printed."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs.guide import Step, agrees, follow, steps
from ticketworld.policy.load import load_policy

GUIDE = Path(__file__).parents[2] / "docs" / "authoring.md"
TEXT = GUIDE.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Followed:
    folder: Path
    done: tuple[tuple[Step, subprocess.CompletedProcess[str]], ...]


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    folder = tmp_path_factory.mktemp("authoring")
    done = [(step, follow(step, folder)) for step in steps(TEXT)]
    return Followed(folder, tuple((step, result) for step, result in done if result is not None))


def test_every_command_of_the_guide_ends_as_it_says(followed: Followed) -> None:
    ends = [(step.text, result.returncode, result.stderr) for step, result in followed.done]

    assert [(text, code) for text, code, _ in ends] == [
        (step.text, step.code) for step, _ in followed.done
    ], ends


def test_every_command_prints_what_the_guide_shows(followed: Followed) -> None:
    wrong = [
        f"line {step.line}: {step.text}\n{result.stdout}"
        for step, result in followed.done
        if not agrees(step.printed, result.stdout)
    ]

    assert wrong == [], "run `python -m tests.docs.guide docs/authoring.md`"


def test_the_gym_has_ten_clauses_and_every_kind_of_relation_but_precedes(
    followed: Followed,
) -> None:
    gym = load_policy(followed.folder / "gym")

    assert len(gym.clauses) == 10
    assert {r.kind for r in gym.relations} == {"overrides", "requires", "modifies"}


def test_the_grown_gym_ranks_two_changes_by_precedes(followed: Followed) -> None:
    grown = load_policy(followed.folder / "gym2")

    assert [r.term for r in grown.relations if r.kind == "precedes"] == [
        "precedes(certified_illness,student_break)"
    ]


def test_the_guide_runs_every_command_it_speaks_of() -> None:
    run = " ".join(step.text for step in steps(TEXT) if step.file is None)
    named = set(re.findall(r"`ticketworld (rules \w+|decide|explain)", TEXT))

    assert named
    assert {command for command in named if f"ticketworld {command}" not in run} == set()


def test_a_guide_that_shows_something_else_than_is_printed_is_noticed() -> None:
    assert agrees("one\n…\nthree", "one\ntwo\nthree\n")
    assert agrees("", "anything\n")
    assert not agrees("one\n…\nthree", "one\ntwo\n")
    assert not agrees("one", "one\ntwo\n")
