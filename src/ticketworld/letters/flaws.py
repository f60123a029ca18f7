"""The ways in which an agent's letter can be wrong, and the faults by which each is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.letters.answers import Due, read_answers
from ticketworld.letters.fault import Fault
from ticketworld.letters.flaw import Flaw


@dataclass(frozen=True, slots=True)
class Mark:
    """The check that fails in a letter with a flaw, and the checks that may fail along with it."""

    check: str
    along: frozenset[str] = frozenset()


_REVERSED = frozenset(
    {"step", "wait", "escalation", "reason", "promise", "deduction", "number"}
)  # fmt: skip
"""What goes with an outcome that is turned around: its own steps and reasons, not those due."""

MARKS: Mapping[Flaw, Mark] = {
    "wrong_outcome": Mark("outcome", _REVERSED),
    "wrong_amount": Mark("amount", frozenset({"step"})),
    "wrong_number": Mark("number", frozenset({"deduction"})),
    "wrong_wait": Mark("wait", frozenset({"number"})),
    "missing_step": Mark("step", frozenset({"wait"})),
    "extra_promise": Mark("promise"),
    "needless_question": Mark("needless"),
    "decides_without_asking": Mark(
        "unasked",
        frozenset({"step", "outcome", "amount", "number", "promise", "needless", "deduction"}),
    ),
    "no_reason": Mark("reason"),
    "no_escalation": Mark("escalation", frozenset({"step"})),
    "leaks_internal": Mark("internal"),
}
"""By flaw. No two flaws agree on the check that must fail."""


def shows(flaw: Flaw, faults: Iterable[Fault]) -> bool:
    """Return whether a letter with these faults is wrong in this way and in no other."""
    checks, mark = {fault.check for fault in faults}, MARKS[flaw]
    return mark.check in checks and checks <= mark.along | {mark.check}


def read_flawed(text: str, flaw: Flaw, dues: Sequence[Due]) -> list[Fault]:
    """Return one fault where a letter is not wrong in this way, or is wrong in another as well."""
    found = read_answers(text, dues)
    if shows(flaw, found):
        return []
    told = "; ".join(map(str, found)) or "nothing is wrong with it"
    return [Fault(check="flaw", words="", message=f"it is not wrong as `{flaw}` alone: {told}")]
