"""Finds many regular expressions in one text: RE2 sees in one pass which of them can be there.

A pattern is matched for real only where RE2 finds what it leaves when its lookarounds, the limits
of its gaps and, beyond ASCII, its word boundaries are taken away. That is never less than the
pattern itself, so nothing is lost. In ASCII RE2 and `re` see the same, but for lookarounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol

import re2  # type: ignore[import-untyped]

_MEMORY = 1 << 28
_LOOKAROUND = re.compile(r"\(\?<?[!=]")
_GAP = re.compile(r"\{(?P<least>[01]),(?P<most>\d+)\}")
_OPEN = re.compile(r"[*+]|\{\d*,\}")
_ESCAPED = re.compile(r"\\.")
_SHORT = 8
"""Gaps of so many characters keep their limit."""
_Group = tuple[Sequence[re.Pattern[str]], re2.Set]
"""Patterns, with the set that finds which of them can be in a text."""
_PICTURE, _MARK = re.compile("[\u2600-\u2775\u2794-\u27bf\U0001f300-\U0001faff]"), "\x7f"
"""Emoji, and what is as little a word or a space as they are but in ASCII."""
_FEW = 18
"""How many patterns with open gaps are looked for together; more have too many states."""
_WORD = r"\pL\pN_"


class Cues(tuple[re.Pattern[str], ...]):
    """Patterns of one meaning, any of which will do."""

    @cached_property
    def places(self) -> frozenset[int]:
        """The identities of the patterns."""
        return frozenset(map(id, self))

    def __add__(self, others: tuple[re.Pattern[str], ...]) -> Cues:  # type: ignore[override]
        """Return these patterns and others after them."""
        return Cues((*self, *others))


class Scanner:
    """Patterns that are looked for together.

    Args:
        patterns: Compiled by `re`; each is known to the texts scanned by its identity.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple({id(pattern): pattern for pattern in patterns}.values())
        self._quick: dict[int, Matcher] = {}

    def scan(self, text: str) -> Scanned:
        """Return a text in which any of the patterns can be looked for at little cost."""
        drawn = text if text.isascii() else _PICTURE.sub(_MARK, text)
        present: list[int] = []
        for patterns, known in self._in_ascii if drawn.isascii() else self._in_any:
            present += [id(patterns[at]) for at in known.Match(drawn) or ()]
        return Scanned(text, frozenset(present), self)

    def matcher(self, pattern: re.Pattern[str], text: str) -> Matcher:
        """Return what finds the matches of a pattern in a text: RE2 where both see the same."""
        if not text.isascii():
            return pattern
        if id(pattern) not in self._quick:
            alike = not _looks_around(pattern)
            self._quick[id(pattern)] = _quick(pattern) if alike else pattern
        return self._quick[id(pattern)]

    @cached_property
    def sure(self) -> frozenset[int]:
        """The identities of the patterns that match wherever RE2 finds them in ASCII."""
        return frozenset(
            id(one)
            for one in self._patterns
            if loosened(one.pattern, within_ascii=True) == one.pattern
        )

    @cached_property
    def _in_ascii(self) -> list[_Group]:
        return [_group(patterns, within_ascii=True) for patterns in self._parted]

    @cached_property
    def _in_any(self) -> list[_Group]:
        return [_group(patterns, within_ascii=False) for patterns in self._parted]

    @cached_property
    def _parted(self) -> list[Sequence[re.Pattern[str]]]:
        """The patterns in groups of which each has few states.

        What has an open gap stays half matched to the end of a text, and so multiplies the states
        of all that stands in one group with it.
        """
        free: list[re.Pattern[str]] = []
        open_: list[re.Pattern[str]] = []
        for pattern in self._patterns:
            gaps = _OPEN.search(_ESCAPED.sub("", loosened(pattern.pattern)))
            (open_ if gaps else free).append(pattern)
        parts = [open_[at : at + _FEW] for at in range(0, len(open_), _FEW)]
        return [group for group in (free, *parts) if group]


class Matcher(Protocol):
    """A compiled pattern, of `re` or of RE2."""

    def finditer(self, string: str, /) -> Iterator[re.Match[str]]:
        """Yield the matches in a text."""
        ...  # pragma: no cover


def _group(patterns: Sequence[re.Pattern[str]], *, within_ascii: bool) -> _Group:
    found = re2.Set.SearchSet(_options())
    for pattern in patterns:
        flags = "(?i)" if pattern.flags & re.IGNORECASE else ""
        found.Add(flags + loosened(pattern.pattern, within_ascii=within_ascii))
    found.Compile()
    return patterns, found


def _looks_around(pattern: re.Pattern[str]) -> bool:
    return _LOOKAROUND.search(pattern.pattern) is not None


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = _MEMORY
    return options


def _quick(pattern: re.Pattern[str]) -> Matcher:
    options = _options()
    options.case_sensitive = not pattern.flags & re.IGNORECASE
    compiled: Matcher = re2.compile(pattern.pattern, options)
    return compiled


class Scanned:
    """A text with the patterns that may match in it, by their identity, which is quick to hash."""

    def __init__(self, text: str, present: frozenset[int], scanner: Scanner) -> None:
        self.text = text
        self._present = present
        self._scanner = scanner

    def matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return the matches of one of the scanner's patterns, in the order of the text."""
        if id(pattern) not in self._present:
            return []
        return list(self._scanner.matcher(pattern, self.text).finditer(self.text))

    def every(self, cues: Cues) -> list[re.Match[str]]:
        """Return the matches of any of these patterns, pattern by pattern."""
        return [
            match
            for pattern in self.present(cues)
            for match in self._scanner.matcher(pattern, self.text).finditer(self.text)
        ]

    def present(self, cues: Cues) -> list[re.Pattern[str]]:
        """Return those of these patterns that may match, in their order."""
        if self._present.isdisjoint(cues.places):
            return []
        return [pattern for pattern in cues if id(pattern) in self._present]

    def has(self, cues: Cues) -> bool:
        """Return whether any of these patterns matches."""
        hits = self._present & cues.places
        if not hits:
            return False
        return (self.text.isascii() and bool(hits & self._scanner.sure)) or bool(self.every(cues))

    def words(self, cues: Cues) -> list[str]:
        """Return the words that any of these patterns match, pattern by pattern."""
        return [match.group() for match in self.every(cues)]


def loosened(pattern: str, *, within_ascii: bool = False) -> str:
    """Return a pattern in RE2's syntax that matches wherever the given one does, and more.

    Lookarounds, which RE2 lacks, are left out, and so are word boundaries, which it knows within
    ASCII alone. Gaps lose their limits, which would cost it a state for each length.
    """
    parts: list[str] = []
    at, in_class = 0, False
    while at < len(pattern):
        here = pattern[at]
        if not in_class and _LOOKAROUND.match(pattern, at):
            at = _closing(pattern, at)
            continue
        if here == "\\":
            kept = pattern[at : at + 2]
            parts.append(kept if within_ascii else _escaped(kept[1], in_class=in_class))
            at += 2
            continue
        gap = None if in_class else _GAP.match(pattern, at)
        if gap is not None and int(gap["most"]) > _SHORT:
            parts.append("*" if gap["least"] == "0" else "+")
            at = gap.end()
            continue
        in_class = (here == "[") if not in_class else here != "]"
        parts.append(here)
        at += 1
    return "".join(parts)


def _escaped(letter: str, *, in_class: bool) -> str:
    if letter in "bB" and not in_class:
        return ""
    kinds = {"w": _WORD, "d": r"\p{Nd}", "s": r"\s\pZ"}
    if letter in kinds:
        return kinds[letter] if in_class else f"[{kinds[letter]}]"
    return f"\\{letter}"


def _closing(pattern: str, at: int) -> int:
    """Return the place after the group that opens here."""
    depth, in_class = 0, False
    while True:
        here = pattern[at]
        if here == "\\":
            at += 2
            continue
        if in_class:
            in_class = here != "]"
        elif here == "[":
            in_class = True
        else:
            depth += (here == "(") - (here == ")")
        at += 1
        if depth == 0:
            return at
