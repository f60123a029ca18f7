"""Finds what an agent's words promise or order that is not decided."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ticketworld.letters.promise_cues import COLLEAGUES, PROMISES
from ticketworld.letters.scan import Cues, Scanned, Scanner
from ticketworld.solver.decision import Decision

_PROMISED = Cues(promise.letter for promise in PROMISES)
_ORDERED = Cues(promise.note for promise in PROMISES if promise.note is not None)
_BY_PATTERN = {id(one.letter): one for one in PROMISES} | {id(one.note): one for one in PROMISES}
_NOTES = Scanner(_ORDERED)

LETTER_PATTERNS = (*_PROMISED, COLLEAGUES)
"""What a letter is scanned for before it is read for promises."""


def promised(scanned: Scanned, decision: Decision) -> Iterator[tuple[str, str]]:
    """Yield what a letter promises beyond a decision, with the words that promise it.

    The letter is one scanned for `LETTER_PATTERNS`.
    """
    taken = {action.type for action in decision.actions}
    for pattern in scanned.present(_PROMISED):
        promise = _BY_PATTERN[id(pattern)]
        if not promise.actions & taken:
            for match in scanned.matches(pattern)[:1]:
                yield promise.kind, match.group()
    for match in [] if decision.escalation else scanned.matches(COLLEAGUES)[:1]:
        yield "somebody else", match.group()


def ordered(text: str, taken: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield what a note orders that no action of these types does, with its words."""
    scanned = _NOTES.scan(text)
    for pattern in scanned.present(_ORDERED):
        promise = _BY_PATTERN[id(pattern)]
        if not promise.actions & taken:
            for match in scanned.matches(pattern)[:1]:
                yield promise.kind, match.group().strip(" ,.;:")
