"""Slips of people who type in a hurry; they never touch the values that a letter must carry."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

from ticketworld.writer.grammar import shuffled

_MISSPELT = {
    "the": "teh", "receive": "recieve", "received": "recieved", "because": "becuase",
    "which": "wich", "would": "woudl", "please": "plese", "really": "realy", "with": "wiht",
    "and": "adn", "just": "jsut", "until": "untill", "definitely": "definately", "before": "befor",
    "thank": "thnak", "thanks": "thnaks", "about": "abuot", "should": "shoud", "know": "konw",
    "that": "taht", "there": "ther", "order": "oder", "ordered": "orderd", "bought": "bougth",
    "address": "adress", "tomorrow": "tommorow", "possible": "posible", "though": "tho",
    "your": "youre", "something": "somthing", "have": "hvae", "this": "thsi", "what": "waht",
    "hope": "hoep", "want": "wnat", "like": "liek", "else": "esle", "could": "coudl",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+")


def with_slips(text: str, count: int, kept: Iterable[str], draw: random.Random) -> str:
    """Return a text with so many words misspelt, none of them within the kept values."""
    spans = _spans(text, kept)
    words = [
        match
        for match in _WORD.finditer(text)
        if match.group().lower() in _MISSPELT
        and not any(match.start() < end and start < match.end() for start, end in spans)
    ]
    chosen = sorted(shuffled(words, draw)[:count], key=lambda match: match.start(), reverse=True)
    for match in chosen:
        slip = _MISSPELT[match.group().lower()]
        if match.group()[0].isupper():
            slip = slip[0].upper() + slip[1:]
        text = text[: match.start()] + slip + text[match.end() :]
    return text


def lowered(text: str, kept: Iterable[str]) -> str:
    """Return a text in small letters, except within the kept values."""
    return _outside(text, kept, str.lower)


def without_apostrophes(text: str, kept: Iterable[str]) -> str:
    """Return a text whose contractions lack their apostrophes, except within the kept values."""
    return _outside(text, kept, lambda part: re.sub(r"(?<=\w)'(?=\w)", "", part))


def _outside(text: str, kept: Iterable[str], change: Callable[[str], str]) -> str:
    parts = []
    at = 0
    for start, end in _spans(text, kept):
        parts += [change(text[at:start]), text[start:end]]
        at = max(at, end)
    return "".join([*parts, change(text[at:])])


def _spans(text: str, kept: Iterable[str]) -> list[tuple[int, int]]:
    found = sorted(
        match.span()
        for value in kept
        if value
        for match in re.finditer(re.escape(value), text, re.IGNORECASE)
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart
