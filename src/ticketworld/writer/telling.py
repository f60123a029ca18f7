"""Which patterns tell the facts that only the customer knows, outright or by the way."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

from ticketworld.letters.brief import Brief
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.lexicon import FACTS_OF_REQUEST, hints_at, said_values, stated_values
from ticketworld.letters.plain import plain
from ticketworld.writer.grammar import pick
from ticketworld.writer.phrases import condition, faults, implied

_REMEMBERED = 2048
"""How many words of templates are kept in mind, which have a few hundred."""
_CONDITIONS = {
    "packaging": condition.PACKAGING,
    "bundle_parts": condition.BUNDLE_PARTS,
    "party": condition.PARTY,
}


def fact_patterns(brief: Brief, draw: random.Random) -> list[str]:
    """Return one pattern for each fact that the letter lets know, in the order of the request."""
    return [
        pick(_patterns(fact, brief.stated[fact], brief), draw)
        for fact in FACTS_OF_REQUEST.get(brief.request, ())
        if fact in brief.stated
    ]


def _patterns(fact: str, value: str | int, brief: Brief) -> Sequence[str]:
    if fact == "photos_sent":
        return condition.photo_patterns(int(value))
    name, by_the_way = str(value), fact in brief.implied
    used = brief.request == "warranty" or brief.stated.get("packaging") == "opened"
    used = used and brief.received
    if name == "unopened" and not brief.received:
        return implied.UNOPENED_UNSEEN if by_the_way else condition.UNOPENED_UNSEEN
    if by_the_way:
        return implied.implied_patterns(fact, name, brief.product, used=used)
    if fact in _CONDITIONS:
        return _CONDITIONS[fact][name]
    return faults.fault_patterns(name, brief.product, used=used)


def is_discreet(words: str, brief: Brief) -> bool:
    """Return whether words of the template give no fact away that the letter keeps to itself."""
    for fact in FACTS_OF_REQUEST.get(brief.request, ()):
        let_known, said, is_hinted = _told_by(fact, words)
        right = brief.stated.get(fact)
        if any(value != right for value in let_known):
            return False
        if right is None and is_hinted:
            return False
        if fact in brief.implied and said:
            return False
    return True


@lru_cache(_REMEMBERED)
def _told_by(fact: str, words: str) -> tuple[tuple[str | int, ...], bool, bool]:
    """Return the values of a fact that words let know, whether they say one, and hint at one."""
    scanned = ENGLISH.scan(plain(words))
    return (
        tuple(stated_values(fact, scanned, ENGLISH)),
        bool(said_values(fact, scanned, ENGLISH)),
        bool(hints_at(fact, scanned, ENGLISH)),
    )
