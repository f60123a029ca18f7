"""Weaves what a template says of wants and beliefs into sentences of the customer's own."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from ticketworld.writer.grammar import pick
from ticketworld.writer.phrases.wishes import BELIEFS, WANTS

_REMEMBERED = 2048
"""How many wants and beliefs are kept in mind; templates have a few hundred."""
_DEED = re.compile(
    r"(?:add|amend|arrange|be|buy|call|cancel|change|claim|compare|exchange|find|get|give|have|hear|"
    r"keep|know|learn|make|match|merge|move|order|pay|receive|remove|repair|replace|return|see|"
    r"send|ship|stop|swap|switch|take|track|understand|upgrade|use)"
)
_KNOWING = re.compile(r"(?:know|hear|see|be|understand|learn)\b")
_ASKED_FOR = re.compile(
    r"(?:add|cancel|change|exchange|get|have|return|send|swap|switch|take|use)\b(?!.*\b(?:owed|paid|"
    r"at last|fuss)\b)"
)
_THINGS = re.compile(
    r"(?:refund|credit|exchange|replacement|repair|update|match|answer|discount|adjustment)$"
)
_DETERMINER = re.compile(
    r"(?:an?|the|my|our|your|this|that|these|those|some|any|more|one|two|no|all|both|another)"
)
_DONE = re.compile(r" (?:\w+ed|sent|paid)(?: \w+ \w+)?$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|do|does|did|"
    r"covers?|counts?|applies|apply|needs?|gets?|takes?|means?|makes?|goes|go|comes?|works?|"
    r"belongs?|matters?|stands?|lasts?|starts?|ends?|runs?|costs?|allows?|includes?|holds?|"
    r"replaces?|pays?|matches|sends?|keeps?|lets?|n't|cannot|can't|asks?|changes?|sells?)\b",
    re.IGNORECASE,
)
_GRAMMAR = re.compile(r"[\[\]{}|]")
_CONJUNCTION = re.compile(r"^(?:that|because) ", re.IGNORECASE)
_MINE = (
    (re.compile(r"\b(?:they|he|she) (?:are|is)\b", re.IGNORECASE), "I am"),
    (re.compile(r"\b(?:the customer|the customer's)\b", re.IGNORECASE), "I"),
    (re.compile(r"\btheir (?=money|order|parcel|account|home|address|purchase)"), "my "),
)


def wants_pattern(wants: str, draw: random.Random) -> str:
    """Return a pattern that says what is wanted, given as a thing, a deed or a sentence."""
    kind, words = _wish(wants)
    return pick(WANTS[kind], draw).replace("{wants}", words)


def belief_pattern(belief: str, draw: random.Random) -> str:
    """Return a pattern that says what the customer believes, given as a clause or as a thing."""
    kind, words = _belief(belief)
    return pick(BELIEFS[kind], draw).replace("{belief}", words)


@lru_cache(_REMEMBERED)
def _wish(wants: str) -> tuple[str, str]:
    """Return the kind of pattern that a wish goes into, and its words for it."""
    words = _mine(wants)
    first = words.split()[0].lower()
    if first in ("i", "we", "please", "i'd", "could", "can"):
        return "sentence", words
    if first == "to" or (_DEED.fullmatch(first) and not _THINGS.search(words)):
        return _kind_of_deed(words := _low(words.removeprefix("to "))), words
    if not _DETERMINER.fullmatch(first) and _THINGS.search(words):
        words = f"{'an' if first[0] in 'aeiou' else 'a'} {_low(words)}"
    if "," in words:
        return "long", _low(words)
    return "done" if _DONE.search(words) else "thing", _low(words)


def _kind_of_deed(words: str) -> str:
    if _KNOWING.match(words):
        return "knowing"
    return "request" if _ASKED_FOR.match(words) else "deed"


@lru_cache(_REMEMBERED)
def _belief(belief: str) -> tuple[str, str]:
    """Return the kind of pattern that a belief goes into, and its words for it."""
    words = _CONJUNCTION.sub("", _mine(belief))
    if _VERB.match(words):  # it was no conjunction but the subject
        words = f"this {words}"
    if words.startswith("I "):
        return "own", words
    kind = "clause" if _VERB.search(words) or len(words.split()) > 3 else "thing"
    return kind, _low(words)


def _mine(words: str) -> str:
    """Return the words as the customer would say them, without brackets of the grammar."""
    words = _GRAMMAR.sub("", words).strip().rstrip(".!")
    for pattern, own in _MINE:
        words = pattern.sub(own, words)
    return words


def _low(words: str) -> str:
    first = words.split()[0]
    is_name = first == "I" or first.startswith("I'") or first[1:] != first[1:].lower()
    return words if is_name else words[:1].lower() + words[1:]
