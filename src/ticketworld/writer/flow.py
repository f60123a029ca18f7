"""Joins sentences into paragraphs."""

from __future__ import annotations

import random

from ticketworld.writer.grammar import chance
from ticketworld.writer.voice import Voice

_COMMON = frozenset(
    (
        "A", "After", "Also", "An", "And", "Any", "Anything", "Before", "But", "Can", "Could",
        "Do", "Does", "Everything", "From", "Hope", "How", "If", "In", "Is", "It", "It's", "Just",
        "Kindly", "Let", "May", "Maybe", "My", "No", "Nobody", "Not", "Nothing", "One", "Or",
        "Our", "Part", "Please", "Rather", "Really", "Should", "Since", "So", "Some", "Someone",
        "Something", "Sorry", "That", "That's", "The", "There", "There's", "They", "This", "Those",
        "We", "We're", "What", "When", "Where", "Which", "Whoever", "Why", "With", "Would", "You",
        "Your",
    )
)  # fmt: skip
"""Words that begin no name, and need no capital after a colon."""


def begins_small(word: str) -> bool:
    """Return whether a word that begins a sentence needs no capital within one."""
    return word in _COMMON


def continued(lead: str, sentence: str) -> str:
    """Return a sentence as it goes on after a lead, which may end in a colon or a dash."""
    if lead[-1] in ":-" and begins_small(sentence.split()[0]):
        return sentence[:1].lower() + sentence[1:]
    return sentence


def folded(blocks: list[list[str]], voice: Voice, draw: random.Random) -> list[str]:
    """Join blocks into paragraphs, of which a writer makes one, a few or many."""
    if voice.register == "terse":
        return [" ".join(sentence for block in blocks for sentence in block)]
    readiness = 0.2 + 0.7 * draw.random()
    paragraphs = [list(blocks[0])]
    for block in blocks[1:]:
        if len(paragraphs[-1]) > 1 and chance(readiness, draw):
            paragraphs.append(list(block))
        else:
            paragraphs[-1] += block
    return [" ".join(sentences) for sentences in paragraphs]
