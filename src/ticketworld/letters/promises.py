"""Finds what an agent's words promise or order that is not decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ticketworld.letters.promise_cues import COLLEAGUES, PROMISES
from ticketworld.solver.decision import Decision


def promised(text: str, decision: Decision) -> Iterator[tuple[str, str]]:
    """Yield what a letter promises beyond a decision, with the words that promise it."""
    taken, low = {action.type for action in decision.actions}, text.lower()
    for promise in PROMISES:
        if not promise.actions & taken and (match := promise.letter.search(low)):
            yield promise.kind, _words(match, text)
    if not decision.escalation and (match := COLLEAGUES.search(low)):
        yield "somebody else", _words(match, text)


def ordered(text: str, taken: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield what a note orders that no action of these types does, with its words."""
    low = text.lower()
    for promise in PROMISES:
        if promise.note is not None and not promise.actions & taken:
            match = promise.note.search(low)
            if match:
                yield promise.kind, _words(match, text).strip(" ,.;:")


def _words(match: re.Match[str], text: str) -> str:
    """Return what was found as the text writes it; a few letters grow in lower case."""
    is_aligned = len(match.string) == len(text)
    return text[match.start() : match.end()] if is_aligned else match.group()
