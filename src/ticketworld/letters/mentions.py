"""Finds the clauses that an agent's note names, and the role in which it names them.

A clause is named by its public id, which several may share, by its id with its title in
parentheses, `POL-RETURN-002 (Restocking fee)`, or by its title in backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ticketworld.letters.universal import CLAUSE_ID
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.terms import head_functions

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SHIFTING = r"(?:still |then |here |therefore |so |thus |in turn )*"
_LOSES = re.compile(
    rf"(\d+)\x01 {_SHIFTING}(?:gives way to|yields to|(?:is|was) {_SHIFTING}"
    r"(?:overridden|beaten|defeated|outweighed|set aside|displaced|replaced) by) (\d+)\x01"
)
_WINS = re.compile(
    rf"(\d+)\x01 {_SHIFTING}(?:overrides|beats|defeats|outweighs|sets aside|displaces|replaces|"
    r"takes precedence over|prevails over) (\d+)\x01"
)
_NEEDS = re.compile(
    r"(\d+)\x01 (?:is blocked(?:: it| because it| since it|, as it)?|would) "
    r"(?:requires?|needs?|depends? on) (\d+)\x01"
)
_MANY = 8192
"""Sentences that are kept as they were read, for agents say the same again and again."""
_BEATING = re.compile(
    r"gives? way|yields?\b|overrid|\bbeat|defeat|outweigh|sets? aside|displace|precedence|prevail|"
    r"blocked|would (?:have )?(?:require|need|appl|hold)|"
    r"\b(?:does|do|did|can|could|is|are)(?: not|n't|not) (?:appl|hold|met|come into play|count)|"
    r"no part|instead of|rather than|despite",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A clause that is named: the words, and the clauses that they can mean; none if unknown."""

    words: str
    slugs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a note.

    Attributes:
        plain: The sentence without the clauses that it names.
        mentions: The clauses named, in the order of the sentence.
        defeats: Pairs of what is said to be beaten and by what.
        blockades: Pairs of what is said to be blocked and what it would need.
        is_beating: Whether it speaks of a clause that is beaten, blocked or does not apply.
    """

    plain: str
    mentions: tuple[Mention, ...]
    defeats: tuple[tuple[Mention, Mention], ...]
    blockades: tuple[tuple[Mention, Mention], ...]
    is_beating: bool


class Clauses:
    """Knows how the clauses of one policy are named."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_id: dict[str, frozenset[str]] = {}
        self._by_name: dict[tuple[str, str], frozenset[str]] = {}
        self._by_title: dict[str, frozenset[str]] = {}
        for clause in catalogue.clauses:
            key, title, own = clause.public_id.upper(), clause.title.lower(), {clause.slug}
            self._by_id[key] = self._by_id.get(key, frozenset()) | own
            self._by_name[key, title] = self._by_name.get((key, title), frozenset()) | own
            self._by_title[title] = self._by_title.get(title, frozenset()) | own
        shapes = {re.sub(r"\d+", r"\\d+", re.escape(name)) for name in self._by_id}
        ids = "|".join(sorted({CLAUSE_ID.pattern, *shapes}, key=len, reverse=True))
        self._pattern = re.compile(
            rf"(?<![\w-])(?P<id>{ids})(?![\w-])(?: \((?P<name>[^()]*)\))?|`(?P<title>[^`]+)`",
            re.IGNORECASE,
        )
        heads = (head for rule in catalogue.rules for head in head_functions(rule))
        named = (h.arguments[0] for h in heads if h.name == "escalation" and h.arguments)
        self.queues = frozenset(str(name) for name in named if str(name)[:1].islower())
        self._known_sentence = lru_cache(maxsize=_MANY)(self._sentence)
        self._known_plain = lru_cache(maxsize=_MANY)(self._plain)

    def sentences(self, text: str) -> list[Sentence]:
        """Return the sentences of a note, read."""
        return [self._known_sentence(one) for one in _SENTENCE_END.split(text.strip())]

    def mentions(self, text: str) -> list[Mention]:
        """Return the clauses that a text names, in its order."""
        return [m for match in self._pattern.finditer(text) if (m := self._mention(match))]

    def plain(self, text: str) -> str:
        """Return a text with the word "it" for each clause that it names."""
        return self._known_plain(text)

    def _plain(self, text: str) -> str:
        return self._pattern.sub(lambda m: "it" if self._mention(m) else m.group(), text)

    def _mention(self, match: re.Match[str]) -> Mention | None:
        title = match["title"]
        if title is not None:
            known = self._by_title.get(title.lower())
            return None if known is None else Mention(words=match.group(), slugs=known)
        key, name = match["id"].upper(), match["name"]
        if name is None:
            return Mention(words=match.group(), slugs=self._by_id.get(key, frozenset()))
        slugs = self._by_name.get((key, name.lower()), frozenset())
        return Mention(words=match.group(), slugs=slugs)

    def _sentence(self, text: str) -> Sentence:
        found: list[Mention] = []

        def marked(match: re.Match[str]) -> str:
            mention = self._mention(match)
            if mention is None:
                return match.group()
            found.append(mention)
            return f"{len(found) - 1}\x01"

        shown = self._pattern.sub(marked, text)
        is_beating = bool(found and _BEATING.search(shown))
        return Sentence(
            plain=re.sub(r"\d+\x01", "it", shown),
            mentions=tuple(found),
            defeats=tuple(_pairs(_LOSES, shown, found))
            + tuple((loser, winner) for winner, loser in _pairs(_WINS, shown, found)),
            blockades=tuple(_pairs(_NEEDS, shown, found)),
            is_beating=is_beating,
        )


def _pairs(
    pattern: re.Pattern[str], text: str, found: list[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    for match in pattern.finditer(text):
        yield found[int(match[1])], found[int(match[2])]


@lru_cache(maxsize=8)
def clauses_of(catalogue: Catalogue) -> Clauses:
    """Return how the clauses of a policy are named."""
    return Clauses(catalogue)
