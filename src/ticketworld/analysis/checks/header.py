"""The header of an area file, where it says something else than the rules below it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.policy.terms import atoms, head_functions, signature

NAME = "header"
_FIELD = re.compile(r"\s*([A-Z][a-z]+):")
_SIGNATURE = re.compile(r"\b([a-z_]\w*)/(\d+)")


class _Listed(NamedTuple):
    """What one field of a header lists, and its line."""

    names: frozenset[str]
    line: int


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield what `Reads:` and `Derives:` of a header lack or list in vain; headers may be absent.

    What an area derives itself it need not list as read.
    """
    reads: dict[str, set[str]] = defaultdict(set)
    derives: dict[str, set[str]] = defaultdict(set)
    for rule in policy.catalogue.rules:
        file = rule.location.begin.filename
        reads[file] |= {"{}/{}".format(*signature(f)) for f in atoms(rule.body)}
        derives[file] |= {"{}/{}".format(*signature(f)) for f in head_functions(rule)}
    for area in policy.catalogue.areas:
        file = area.location.file
        fields = _fields(policy.lines[file])
        needed = {"Reads": reads[file] - derives[file], "Derives": derives[file]}
        allowed = {"Reads": reads[file], "Derives": derives[file]}
        for name, listed in fields.items():
            faults = [f"`{missing}` is missing" for missing in sorted(needed[name] - listed.names)]
            faults += [f"`{extra}` is too much" for extra in sorted(listed.names - allowed[name])]
            if faults:
                message = f"header disagrees with the rules: {', '.join(faults)} in `{name}:`"
                where = f"{file}:{listed.line}"
                yield Finding(check=NAME, where=where, message=f"{message}; correct it")


def _fields(lines: Sequence[str]) -> dict[str, _Listed]:
    """Return `Reads` and `Derives` of the block comment that opens a file."""
    found: dict[str, tuple[set[str], int]] = {}
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not lines or not lines[start].startswith("%*") or lines[start].startswith("%*!"):
        return {}
    current = None
    for number, line in enumerate(lines[start:], start + 1):
        field = _FIELD.match(line)
        if field:
            current = field[1] if field[1] in ("Reads", "Derives") else None
            if current:
                found[current] = (set(), number)
        if current and not line.strip():
            current = None
        if current:
            found[current][0].update("/".join(match) for match in _SIGNATURE.findall(line))
        if "*%" in line:
            break
    return {name: _Listed(frozenset(names), line) for name, (names, line) in found.items()}
