"""The names of the ways in which an agent's letter can be wrong."""

from __future__ import annotations

from typing import Literal, get_args

Flaw = Literal[
    "wrong_outcome",
    "wrong_amount",
    "wrong_number",
    "wrong_wait",
    "missing_step",
    "extra_promise",
    "needless_question",
    "decides_without_asking",
    "no_reason",
    "no_escalation",
    "leaks_internal",
]
FLAWS: tuple[Flaw, ...] = get_args(Flaw)
