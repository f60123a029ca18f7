"""Patterns that read a word in all the ways in which keyboards let people type its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ticketworld.letters.language import cues
from ticketworld.letters.scan import Cues


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the letters of a language that not every keyboard has are typed.

    Attributes:
        ways: What each letter is typed as, the letter itself first.
    """

    ways: Mapping[str, tuple[str, ...]]

    def cues(self, *patterns: str) -> Cues:
        """Return patterns that match however their letters are typed, and in either case.

        The letters must not stand in a character class.
        """
        return cues(*map(self.spread, patterns))

    def cues_of(
        self, table: Mapping[str, Mapping[str, Iterable[str]]]
    ) -> Mapping[str, Mapping[str, Cues]]:
        """Return a table of patterns by fact and value, compiled as `cues` does."""
        return {
            fact: {value: self.cues(*patterns) for value, patterns in values.items()}
            for fact, values in table.items()
        }

    def pattern(self, pattern: str) -> re.Pattern[str]:
        """Return one pattern, compiled as `cues` does."""
        return self.cues(pattern)[0]

    def spread(self, pattern: str) -> str:
        """Return a pattern with all the ways to type its letters written out."""
        return pattern.translate(
            {ord(letter): f"(?:{'|'.join(ways)})" for letter, ways in self.ways.items()}
        )

    def folded(self, words: str) -> str:
        """Return words in small letters, each letter typed in its second way."""
        return words.lower().translate(
            {ord(letter): ways[1] for letter, ways in self.ways.items()}
        )
