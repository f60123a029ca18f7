"""Tells in which language a text is written, by its small words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ticketworld.letters.languages import CODES, language

_OTHERS: Mapping[str, str] = {
    "fr": "le la les des un une et est je vous nous pas pour dans que qui sur avec ce cette mon "
    "ma "
    "mes votre vos bonjour merci j'ai c'est ne plus au aux du en mais il elle ont avez suis",
    "it": "il lo la gli le un una e è io voi noi non per in che di del della con questo questa "
    "mio "
    "mia vostro grazie buongiorno ho hai ma sono dei alla nel più anche vorrei",
    "pt": "o os um uma e é eu você nós não para em que de do da com este esta meu minha seu sua "
    "obrigado obrigada olá bom foi mas são dos das no na ao já gostaria",
    "nl": "de het een en is ik u jullie we niet voor in dat die op met dit deze mijn uw bedankt "
    "hallo heb heeft maar ze van naar te aan wil graag ook",
}
"""Small words of languages in which no letters are written, by ISO 639-1 code."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FEWEST, _LEAST = 12, 0.08
"""Shorter paragraphs are not judged; of a longer one so many words must be small ones."""


def foreign_paragraphs(text: str, code: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a plain text that are not in a language, each after its own code.

    The code is `?` where too few small words of any language stand in a paragraph.
    """
    known = _languages()
    for paragraph in text.split("\n"):
        plainly = paragraph.lower().split()
        small = language(code).function_words
        if len(plainly) < _FEWEST or 3 * sum(map(small.__contains__, plainly)) >= len(plainly):
            continue
        words = _WORD.findall(paragraph.lower())
        own = sum(map(small.__contains__, words))
        counts = dict.fromkeys(_codes(), 0)
        for word in words:
            for one in known.get(word, ()):
                counts[one] += 1
        best = max(counts, key=lambda one: counts[one])
        if counts[best] > own:
            yield best, paragraph
        elif own < _LEAST * len(words):
            yield "?", paragraph


def _codes() -> tuple[str, ...]:
    return (*CODES, *_OTHERS)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Return the languages of each small word."""
    found: dict[str, tuple[str, ...]] = {}
    tables = {code: language(code).function_words for code in CODES}
    tables |= {code: frozenset(words.split()) for code, words in _OTHERS.items()}
    for code, words in tables.items():
        for word in words:
            found[word] = (*found.get(word, ()), code)
    return found
