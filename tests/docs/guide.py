"""Follows a guide to the letter: writes its files, runs its commands, compares what it prints.

A block with a title, ```prolog title="gym/vocabulary.lp", is a file; a further block with the
same title is added to its end. In a ```console block, lines after `$ ` are commands, and what
follows is what they print; `exit=3` on the block's first line says how its last command ends, and
`…` alone on a line stands for whatever the command prints until the next line shown. A command
without any printed line is run and not compared.

``python -m tests.docs.guide docs/authoring.md`` puts what is printed now into the guide.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ ([^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)
_TITLE = re.compile(r'title="([^"]+)"')
_EXIT = re.compile(r"exit=(\d+)")
ELLIPSIS = "…"


@dataclass(frozen=True)
class Step:
    """A file to write, or one command to run; `span` is where the guide shows what it prints."""

    line: int
    file: str | None
    text: str
    printed: str = ""
    code: int = 0
    span: tuple[int, int] = (0, 0)


def steps(guide: str) -> list[Step]:
    found = []
    for block in _BLOCK.finditer(guide):
        language, info, content = block.groups()
        line = guide.count("\n", 0, block.start()) + 1
        title = _TITLE.search(info)
        if title:
            found.append(Step(line, title[1], content))
        elif language == "console":
            ending = _EXIT.search(info)
            commands = list(_COMMAND.finditer(guide, block.start(3), block.end(3)))
            for command in commands:
                code = int(ending[1]) if ending and command is commands[-1] else 0
                shown = command[2].strip("\n")
                found.append(Step(line, None, command[1], shown, code, command.span(2)))
    return found


def follow(step: Step, folder: Path) -> subprocess.CompletedProcess[str] | None:
    """Do one step in a folder; return what came of a command."""
    if step.file is not None:
        path = folder / step.file
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
        path.write_text(before + step.text, encoding="utf-8")
        return None
    scripts = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["sh", "-c", step.text],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def agrees(shown: str, printed: str) -> bool:
    """Tell whether a command printed what the guide shows."""
    if not shown:
        return True
    pattern = "".join(
        r"(?:.*\n)*?" if line == ELLIPSIS else re.escape(line) + r"[ ]*\n"
        for line in shown.split("\n")
    )
    return re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def rewritten(guide: str) -> str:
    """Return the guide with what its commands print now; parts left out stay left out by hand."""
    corrected = []
    with tempfile.TemporaryDirectory() as folder:
        for step in steps(guide):
            done = follow(step, Path(folder))
            if done is None:
                continue
            if done.returncode != step.code:
                print(f"line {step.line}: `{step.text}` ends with {done.returncode}", done.stderr)
            if not agrees(step.printed, done.stdout):
                print(f"line {step.line}: `{step.text}` prints something else now")
                lines = done.stdout.strip("\n").split("\n")
                printed = "".join(f"{line.rstrip()}\n" for line in lines)
                corrected.append((step.span, printed))
    for (start, end), printed in reversed(corrected):
        guide = guide[:start] + printed + guide[end:]
    return guide


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(rewritten(page.read_text(encoding="utf-8")), encoding="utf-8")
