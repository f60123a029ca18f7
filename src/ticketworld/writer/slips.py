"""Habits and slips of people who type; they never touch the values that a letter must carry."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping

from ticketworld.writer.flow import begins_small
from ticketworld.writer.grammar import chance, shuffled

_MISSPELT = {
    "the": "teh", "receive": "recieve", "received": "recieved", "because": "becuase",
    "which": "wich", "would": "woud", "please": "plese", "really": "realy", "with": "wiht",
    "and": "adn", "just": "jsut", "until": "untill", "definitely": "definately", "before": "befor",
    "thank": "thnak", "thanks": "thnaks", "about": "abuot", "should": "shoud",
    "that": "taht", "there": "ther", "order": "oder", "ordered": "orderd", "bought": "bougth",
    "tomorrow": "tommorow", "possible": "posible", "though": "tho",
    "your": "youre", "something": "somthing", "have": "hvae", "this": "thsi", "what": "waht",
    "hope": "hoep", "want": "wnat", "like": "liek", "else": "esle", "could": "coud",
    "you": "yuo", "from": "form", "when": "wehn", "where": "were", "their": "thier",
    "believe": "beleive", "email": "emial", "message": "mesage",
    "again": "agian", "already": "allready", "happened": "happend",
    "appreciate": "appriciate", "sincerely": "sincerly", "completely": "completly",
    "especially": "especialy", "wondering": "wonderring", "looking": "loking", "still": "stil",
    "much": "mcuh", "sure": "suer", "need": "ened", "help": "hlep",
}  # fmt: skip
_TEXTED = {
    "you": "u", "your": "ur", "please": "pls", "thanks": "thx", "because": "cuz", "are": "r",
    "tomorrow": "tmrw", "though": "tho", "with": "w", "people": "ppl", "message": "msg",
}  # fmt: skip
_SHOUTED = {
    word: word.upper()
    for word in (
        "not", "never", "still", "nothing", "already", "again", "now",
        "must", "need", "twice", "today", "urgent", "anything",
    )
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+")
_LONE_I = re.compile(r"\bI\b")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_STOP = re.compile(r"(?<=[a-z]{2})\. (?=[A-Z])([A-Za-z']+)")
_AFTER_STOP = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_LINE_END = re.compile(r"(?<=[a-z])([.?])(?=\n)")
_RUNNING_ON, _LOUD_ENDS = 0.6, 0.35


class Page:
    """A text in the making, in which the values that it must carry stay as they are."""

    def __init__(self, text: str, kept: Iterable[str]) -> None:
        self._parts: list[str] = []
        at = 0
        for start, end in _spans(text, kept):
            self._parts += [text[at:start], text[start:end]]
            at = end
        self._parts.append(text[at:])

    def __str__(self) -> str:
        return "".join(self._parts)

    def _change(self, change: Callable[[str], str]) -> None:
        """Change what stands between the kept values: each second part, from the first on."""
        self._parts[::2] = map(change, self._parts[::2])

    def lower(self) -> None:
        """Write small letters."""
        self._change(str.lower)

    def raise_all(self) -> None:
        """Write capitals."""
        self._change(str.upper)

    def shrink_i(self) -> None:
        """Write "i" for "I"."""
        self._change(lambda part: _LONE_I.sub("i", part))

    def drop_apostrophes(self) -> None:
        """Write contractions without their apostrophes."""
        self._change(lambda part: _APOSTROPHE.sub("", part))

    def double_spaces(self) -> None:
        """Put two spaces between sentences, as on a typewriter."""
        self._change(lambda part: _AFTER_STOP.sub("  ", part))

    def run_on(self, between: str, draw: random.Random) -> None:
        """Let most sentences run into the next one, with these marks between them."""

        def join(match: re.Match[str]) -> str:
            word = match[1]
            if not begins_small(word) or not chance(_RUNNING_ON, draw):
                return match[0]
            return f"{between}{word[:1].lower()}{word[1:]}"

        self._change(lambda part: _STOP.sub(join, part))

    def end_loudly(self, draw: random.Random) -> None:
        """End some paragraphs with more marks than they need."""

        def shout(match: re.Match[str]) -> str:
            mark = "!" if match[1] == "." else match[1]
            return mark * (2 + int(draw.random() * 2)) if chance(_LOUD_ENDS, draw) else match[1]

        self._change(lambda part: _LINE_END.sub(shout, part))

    def cut_short(self) -> None:
        """Write words as on a phone."""
        self._change(lambda part: _WORD.sub(lambda m: _TEXTED.get(m[0].lower(), m[0]), part))

    def slip(self, count: int, draw: random.Random) -> None:
        """Misspell so many words."""
        self._swap(_MISSPELT, count, draw)

    def shout(self, count: int, draw: random.Random) -> None:
        """Write so many words in capitals."""
        self._swap(_SHOUTED, count, draw)

    def misspell(self, words: Mapping[str, str], count: int, draw: random.Random) -> None:
        """Misspell so many words of a language, as its table has it."""
        self._swap(words, count, draw)

    def respell(self, ways: Mapping[str, str]) -> None:
        """Write what a keyboard lacks in another way."""
        table = str.maketrans(dict(ways))
        self._change(lambda part: part.translate(table))

    def _swap(self, words: Mapping[str, str], count: int, draw: random.Random) -> None:
        """Write so many words otherwise, as the table has it."""
        if not count:
            return
        places = [
            (place, match.span())
            for place in range(0, len(self._parts), 2)
            for match in _WORD.finditer(self._parts[place])
            if match[0].lower() in words
        ]
        for place, (start, end) in sorted(shuffled(places, draw)[:count], reverse=True):
            part = self._parts[place]
            word = part[start:end]
            other = words[word.lower()]
            if word[0].isupper():
                other = other[:1].upper() + other[1:]
            self._parts[place] = part[:start] + other + part[end:]


def _spans(text: str, kept: Iterable[str]) -> list[tuple[int, int]]:
    """Return where the kept values stand, in order and apart."""
    found = []
    small = text.lower()
    for value in filter(None, kept):
        sought, at = value.lower(), 0
        while (start := small.find(sought, at)) >= 0:
            at = start + len(sought)
            found.append((start, at))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart
