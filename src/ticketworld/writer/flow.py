"""Joins sentences into paragraphs."""

from __future__ import annotations

import random

from ticketworld.writer.grammar import chance
from ticketworld.writer.voice import Voice

_COMMON = frozenset(
    (
        "A", "After", "An", "As", "Before", "Can", "Could", "Do", "How", "If", "In", "Instead",
        "Is", "It", "Kindly", "May", "My", "No", "Nobody", "One", "Part", "Please", "Since",
        "Some", "Something", "That", "The", "There", "They", "This", "We", "What", "When", "Where",
        "Would", "You", "Your",
    )
)  # fmt: skip
"""Words that begin no name, and need no capital after a colon."""


def continued(lead: str, sentence: str) -> str:
    """Return a sentence as it goes on after a lead, which may end in a colon or a dash."""
    if lead[-1] in ":-" and sentence.split()[0] in _COMMON:
        return sentence[:1].lower() + sentence[1:]
    return sentence


def folded(blocks: list[list[str]], voice: Voice, draw: random.Random) -> list[str]:
    """Join blocks into paragraphs, of which a writer makes one, a few or many."""
    if voice.register == "terse":
        return [" ".join(sentence for block in blocks for sentence in block)]
    readiness = 0.3 + 0.5 * draw.random()
    paragraphs = [list(blocks[0])]
    for block in blocks[1:]:
        if len(paragraphs[-1]) > 1 and chance(readiness, draw):
            paragraphs.append(list(block))
        else:
            paragraphs[-1] += block
    return [" ".join(sentences) for sentences in paragraphs]
