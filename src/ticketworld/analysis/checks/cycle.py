"""Clauses that depend on their own defeat, or rules that compute themselves without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy
from ticketworld.solver.stratification import Cycle

NAME = "cycle"
_LINKS = {"defeated": "overrides", "blocked": "requires", "surpassed": "precedes"}
_ATOM = re.compile(r"(\w+)\((.*)\)")


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the cycles through relations and rule bodies, each with every line of it."""
    for cycle in policy.cycles:
        places = sorted({*cycle.places, *_relations(policy, cycle)}, key=_by_line)
        where = places[0] if places else "policy"
        through = f" ({', '.join(places)})" if len(places) > 1 else ""
        yield Finding(check=NAME, where=where, message=f"{cycle}{through}")


def _relations(policy: LintedPolicy, cycle: Cycle) -> Iterator[str]:
    """Yield the lines of the relations whose working is part of a cycle."""
    for atom in cycle.atoms:
        match = _ATOM.fullmatch(atom)
        if match is None:
            continue
        arguments = match[2].split(",")
        modifier = f"modifies({','.join(arguments[:3])})"
        for relation in policy.catalogue.relations:
            pair = {relation.source, relation.target}
            if match[1] in ("defeated", "blocked"):
                if relation.kind == _LINKS[match[1]] and pair == set(arguments):
                    yield str(relation.location)
            elif match[1] == "modified" and relation.term == modifier:
                yield str(relation.location)


def _by_line(place: str) -> tuple[str, int]:
    file, _, line = place.partition(":")
    return file, int(line)
