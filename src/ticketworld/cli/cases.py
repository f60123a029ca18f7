"""Reads the cases that `decide` and `explain` take: a file or standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ticketworld.errors import InputError
from ticketworld.solver.case import Case, CaseError
from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The cases of a file, and whether it held just one object."""

    cases: Sequence[Case]
    is_single: bool


def read_cases(path: str, judge: Judge) -> CaseFile:
    """Read a JSON object, an array of objects, or JSON lines; `-` reads standard input.

    Raises:
        InputError: The file cannot be read or holds no case; tells where and why.
    """
    name = "stdin" if path == "-" else path
    content = _parse(name, _read(path))
    entries = content if isinstance(content, list) else [content]
    if not entries:
        raise InputError(f"{name}: no case found; give an object of facts")
    cases = []
    for number, entry in enumerate(entries, 1):
        where = f"{name}: case {number}" if isinstance(content, list) else name
        if not isinstance(entry, dict):
            raise InputError(f"{where}: `{entry}` is no object of facts; write {{fact: value}}")
        try:
            cases.append(judge.case(entry))
        except CaseError as error:
            raise InputError(f"{where}: {error}") from None
    return CaseFile(cases=cases, is_single=not isinstance(content, list))


def _read(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: {reason}; give a JSON file of facts, or `-`") from None


def _parse(name: str, text: bytes) -> object:
    import orjson

    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        first = error
    lines = [(number, line) for number, line in enumerate(text.split(b"\n"), 1) if line.strip()]
    entries = []
    for number, line in lines:
        try:
            entries.append(orjson.loads(line))
        except orjson.JSONDecodeError as error:
            is_lines = len(lines) > 1 and number > 1
            where = f"{name}:{number if is_lines else first.lineno}"
            reason = error if is_lines else first
            raise InputError(f"{where}: not JSON: {str(reason).lower()}; correct it") from None
    return entries
