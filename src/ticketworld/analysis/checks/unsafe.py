"""A variable that no atom of its rule binds to a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clingo import Control

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "unsafe"
_NOTE = re.compile(r"<block>:(\d+):.*?: note: '(\w+'*)' is unsafe")


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the unsafe variables of each rule; nothing is grounded to find them."""
    rules = policy.catalogue.rules
    messages: list[str] = []
    control = Control(["--warn=none"], logger=lambda _, message: messages.append(message))
    # Only the part named here is grounded, but the safety of every part is checked.
    text = "\n".join(["#program unused.", *map(str, rules)])
    try:
        control.add("base", [], text)
        control.ground([("base", [])])
    except RuntimeError:
        pass
    for message in messages:
        for line, name in _NOTE.findall(message):
            begin = rules[int(line) - 2].location.begin
            yield Finding(
                check=NAME,
                where=f"{begin.filename}:{begin.line}",
                message=f"nothing binds `{name}` to a value; read it from a fact or a setting",
            )
