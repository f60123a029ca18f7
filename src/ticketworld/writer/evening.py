"""Makes two replies about equally long, so that their lengths do not tell the better one."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import chain, product

from ticketworld.writer.grammar import pick, variants
from ticketworld.writer.phrases import asking, courtesies, references, verdicts

_OFFERED = 4
"""So many sentences are tried for each place in a letter."""
_MORE, _SPREAD = 140, 30
"""So many characters at most are added to the longer letter, and so far lengths may be apart."""
_THANKS = re.compile(r"(?:(?:Thank|Many thanks|I have read)[^.!?\n]*\.)?")
_LAST = frozenset(
    line
    for pattern in (*chain.from_iterable(verdicts.CLOSINGS.values()), *asking.AFTER)
    for line in variants(pattern)
    if line
)
"""The lines with which a letter can close before its sign-off."""
_NONE = ("",)


def evened(
    texts: tuple[str, str], requests: Sequence[str], draw: random.Random
) -> tuple[str, str]:
    """Return two letters about equally long; each says what it is about and where to read on.

    Args:
        texts: The letters: a greeting, paragraphs, and one with the sign-off.
        requests: What the customer asks for, by the names of rules/vocabulary.lp.
        draw: What chooses the sentences, and which letter is a little longer in the end.
    """
    length = max(map(len, texts)) + draw.randint(0, _MORE)
    first, second = (
        _filled(text, length - len(text) + draw.randint(-_SPREAD, _SPREAD), requests, draw)
        for text in texts
    )
    return first, second


def _filled(text: str, lacking: int, requests: Sequence[str], draw: random.Random) -> str:
    """Return a letter with sentences that come nearest to a length in all: one for each place."""
    greeting, *body, sign_off = text.split("\n\n")
    ends = bool(body) and body[-1] in _LAST
    choices = product(
        _offered(_leads(body, requests), draw),
        _offered(courtesies.TAILS, draw),
        _NONE if ends else _offered(courtesies.LAST_LINES, draw),
    )
    chosen = min(choices, key=lambda some: abs(len("".join(some)) - lacking))
    noun = references.NOUNS.get(requests[0], "your request")
    topic = courtesies.TOPICS.get(requests[0], courtesies.ANY_TOPIC)
    lead, tail, last = (one.replace("{noun}", noun).replace("{topic}", topic) for one in chosen)
    closing = [body.pop()] if ends else [last]
    if lead and body:
        body = _begun(body, lead, apart=len(requests) > 1)
    return "\n\n".join(filter(None, [greeting, *body, tail, *closing, sign_off]))


def _leads(body: Sequence[str], requests: Sequence[str]) -> Sequence[str]:
    """Return the sentences that can begin a letter and do not repeat how it begins."""
    if len(requests) > 1:
        return courtesies.LEADS_TO_SEVERAL
    is_read = bool(body) and body[0].startswith("I have read")
    return courtesies.OTHER_LEADS if is_read else courtesies.LEADS


def _offered(sentences: Sequence[str], draw: random.Random) -> tuple[str, ...]:
    """Return some sentences that follow each other in a round, and the choice of none."""
    start = pick(range(len(sentences)), draw)
    return ("", *(*sentences[start:], *sentences[:start])[:_OFFERED])


def _begun(body: Sequence[str], lead: str, *, apart: bool) -> list[str]:
    """Return paragraphs with a lead behind the thanks; apart from the rest, where that is due."""
    match = _THANKS.match(body[0])
    thanks = match.group() if match else ""
    first, rest = f"{thanks} {lead}".strip(), body[0][len(thanks) :].strip()
    begun = [first, rest] if apart else [f"{first} {rest}".strip()]
    return [*begun, *body[1:]]
