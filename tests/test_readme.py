"""README's commands work as printed, and so does its clause."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```bash\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if "pytest" not in line
]


def test_the_commands_of_the_readme_exit_zero_in_their_order(tmp_path):
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    assert COMMANDS
    for line in COMMANDS:
        command = line.split("&& .venv/bin/")[-1] if line.startswith("python3 -m venv") else line
        done = subprocess.run(
            command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert "Traceback" not in done.stderr


def test_the_first_two_commands_set_up_make_and_test():
    blocks = re.findall(r"```bash\n(.*?)```", README, re.DOTALL)
    assert "generate --tickets 100" in blocks[0]
    assert "pytest" in blocks[1]
    assert all(block.startswith("python3 -m venv .venv && ") for block in blocks[:2])


def test_the_public_names_are_what_they_say():
    import ticketworld

    assert all(getattr(ticketworld, name) is not None for name in ticketworld.__all__)
