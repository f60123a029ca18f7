"""README's commands work as printed, and so does its clause."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```bash\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if "pytest" not in line
]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("readme")


@pytest.mark.parametrize("command", COMMANDS, ids=range(len(COMMANDS)))
def test_a_command_of_the_readme_exits_zero(command, place):
    command = (
        command.split("&& .venv/bin/")[-1] if command.startswith("python3 -m venv") else command
    )
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        command,
        shell=True,
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_the_first_two_commands_set_up_make_and_test():
    blocks = re.findall(r"```bash\n(.*?)```", README, re.DOTALL)
    assert "generate --tickets 100" in blocks[0]
    assert "pytest" in blocks[1]
    assert all(block.startswith("python3 -m venv .venv && ") for block in blocks[:2])


def test_the_public_names_are_what_they_say():
    import ticketworld

    assert all(getattr(ticketworld, name) is not None for name in ticketworld.__all__)
