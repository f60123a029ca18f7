"""Letters written freely, as people and models write, each with its brief and its planted fault.

They stand in tests/letters/free, one JSON object a line; none of them comes from the grammar.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from ticketworld.letters.brief import Brief, Letter

_FOLDER = Path(__file__).with_name("free")
_BRIEF = TypeAdapter(Brief)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeLetter:
    """A letter with its brief; `fault` names the check that is to fail, None in a clean letter, "
    "and `words` what fails it."""

    place: str
    brief: Brief
    letter: Letter
    fault: str | None
    words: str


def free_letters(*names: str) -> list[FreeLetter]:
    """Return the letters of these files, such as `people_clean`, in their order."""
    return [
        _free_letter(f"{name}:{number}", line)
        for name in names
        for number, line in enumerate((_FOLDER / f"{name}.jsonl").read_text().splitlines())
    ]


def _free_letter(place: str, line: str) -> FreeLetter:
    told = json.loads(line)
    return FreeLetter(
        place=place,
        brief=_BRIEF.validate_python(told["brief"]),
        letter=Letter(subject=told["subject"], body=told["body"]),
        fault=told["fault"],
        words=told["words"] or "",
    )
