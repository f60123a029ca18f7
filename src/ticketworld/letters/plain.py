"""Brings a text into one form, so that the ways of typing the same words read alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TYPED = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\u00ad": None,
    }
)  # fmt: skip
_GAP = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_BREAK = re.compile(r" \n ?|\n ")
_APART = re.compile(r"\n{2,}")
_GLUED_BEFORE = re.compile(r"\w-$")
_GLUED_AFTER = re.compile(r"-\d")
_BETWEEN = re.compile(r"[ ,(]{1,3}(?:in (?:the )?)?")


def plain(text: str) -> str:
    """Return a text with plain quotes, dashes and spaces; a line break stands for a paragraph's.

    Lines that are only wrapped are joined, and what cannot be seen is taken out.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_TYPED)
    text = _BREAK.sub("\n", _GAP.sub(" ", text.replace("`", "'"))).strip()
    return "\n".join(part.replace("\n", " ") for part in _APART.split(text))


@lru_cache(maxsize=4096)
def mentions(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Return where a plain text names something, in either case, with hyphens, commas or not.

    After a comma the name may go on in brackets: Charger (30 W) for Charger, 30 W.
    """
    head, comma, tail = _loose(name).partition(", ")
    loose = _loose(text)
    if head not in loose:
        return ()
    found, at = [], 0
    while head and (at := loose.find(head, at)) >= 0:
        end = at + len(head)
        last = _end_of(loose, end, tail) if comma else end
        if last and _is_apart(text, at, last):
            found.append((at, last))
        at = end
    return tuple(found)


def _end_of(loose: str, at: int, tail: str) -> int:
    """Return where the rest of a name ends that goes on from here, 0 where it does not."""
    between = _BETWEEN.match(loose, at)
    if between is None or not loose.startswith(tail, between.end()):
        return 0
    return between.end() + len(tail)


def masked(text: str, names: Iterable[str], word: str = "item") -> str:
    """Return a plain text with a word in place of each name, since names may read like facts."""
    taken: list[tuple[int, int]] = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        for start, end in mentions(text, name):
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
    parts, at = [], 0
    for start, end in sorted(taken):
        parts += [text[at:start], word]
        at = end
    return "".join([*parts, text[at:]])


@lru_cache(maxsize=4096)
def _loose(text: str) -> str:
    lowered = text.lower()
    loose = lowered if len(lowered) == len(text) else text
    return loose.replace("-", " ").replace("_", " ").replace("/", " ")


def _is_apart(text: str, start: int, end: int) -> bool:
    """Return whether the words are no part of a longer word or number; a plural's s is none."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "@"):
        return False
    if text[start].isdigit() and _GLUED_BEFORE.search(text, max(0, start - 2), start):
        return False
    if text[end - 1].isdigit() and _GLUED_AFTER.match(text, end):
        return False
    rest = text[end : end + 3]
    if rest[:1] == "s" and not rest[1:2].isalnum():
        return True
    if rest[:1] in (".", ",") and rest[1:2].isdigit() and text[end - 1].isdigit():
        return False
    return not rest[:1].isalnum()
