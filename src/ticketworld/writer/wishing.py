"""Weaves what a template says of wants and beliefs into sentences of the customer's own."""

from __future__ import annotations

import random
import re

from ticketworld.writer.grammar import pick
from ticketworld.writer.phrases.wishes import BELIEFS, WANTS

_DEED = re.compile(
    r"(?:add|amend|arrange|be|buy|call|cancel|change|claim|compare|exchange|find|get|give|have|hear|"
    r"keep|know|learn|make|match|merge|move|order|pay|receive|remove|repair|replace|return|see|"
    r"send|ship|stop|swap|switch|take|track|understand|upgrade|use)"
)
_THINGS = re.compile(
    r"(?:refund|credit|exchange|replacement|repair|update|match|answer|discount|adjustment)$"
)
_DETERMINER = re.compile(
    r"(?:an?|the|my|our|your|this|that|these|those|some|any|more|one|two|no|all|both|another)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|do|does|did|"
    r"covers?|counts?|applies|apply|needs?|gets?|takes?|means?|makes?|goes|go|comes?|works?|"
    r"belongs?|matters?|stands?|lasts?|starts?|ends?|runs?|costs?|allows?|includes?|holds?|"
    r"replaces?|pays?|matches|sends?|keeps?|lets?|n't|cannot|can't|asks?|changes?|sells?)\b",
    re.IGNORECASE,
)
_MINE = (
    (r"\b(?:they|he|she) (?:are|is)\b", "I am"),
    (r"\b(?:the customer|the customer's)\b", "I"),
    (r"\btheir (?=money|order|parcel|account|home|address|purchase)", "my "),
)


def wants_pattern(wants: str, draw: random.Random) -> str:
    """Return a pattern that says what is wanted, given as a thing, a deed or a sentence."""
    words = _mine(wants)
    first = words.split()[0].lower()
    if first in ("i", "we", "please", "i'd", "could", "can"):
        return pick(WANTS["sentence"], draw).replace("{wants}", words)
    if first == "to":
        return pick(WANTS["deed"], draw).replace("{wants}", words[3:])
    if _DEED.fullmatch(first) and not _THINGS.search(words):
        return pick(WANTS["deed"], draw).replace("{wants}", _low(words))
    if not _DETERMINER.fullmatch(first) and _THINGS.search(words):
        words = f"{'an' if first[0] in 'aeiou' else 'a'} {_low(words)}"
    if "," in words:
        return pick(WANTS["long"], draw).replace("{wants}", _low(words))
    kind = "done" if re.search(r" (?:\w+ed|sent|paid)(?: \w+ \w+)?$", words) else "thing"
    return pick(WANTS[kind], draw).replace("{wants}", _low(words))


def belief_pattern(belief: str, draw: random.Random) -> str:
    """Return a pattern that says what the customer believes, given as a clause or as a thing."""
    words = re.sub(r"^(?:that|because) ", "", _mine(belief), flags=re.IGNORECASE)
    if _VERB.match(words):  # it was no conjunction but the subject
        words = f"this {words}"
    kind = "clause" if _VERB.search(words) or len(words.split()) > 3 else "thing"
    return pick(BELIEFS[kind], draw).replace("{belief}", _low(words))


def _mine(words: str) -> str:
    """Return the words as the customer would say them, without brackets of the grammar."""
    words = re.sub(r"[\[\]{}|]", "", words).strip().rstrip(".!")
    for pattern, own in _MINE:
        words = re.sub(pattern, own, words, flags=re.IGNORECASE)
    return words


def _low(words: str) -> str:
    first = words.split()[0]
    is_name = first == "I" or first.startswith("I'") or first[1:] != first[1:].lower()
    return words if is_name else words[:1].lower() + words[1:]
