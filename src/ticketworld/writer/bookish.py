"""Fills the patterns of a phrasebook: chooses words, a form of address, and what fills slots."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from datetime import date

from ticketworld.letters.brief import Brief
from ticketworld.letters.days import ago_phrases
from ticketworld.letters.language import Language
from ticketworld.letters.languages import language
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.phrasebook import Phrasebook

_ADDRESS = re.compile(r"<([^<>|]*)\|([^<>]*)>")
_SLOT = re.compile(r"\{(\w+)\}")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_TWO_MARKS = re.compile(r"([?!])\.")
_GAP = re.compile(r" ([,.])")
_START = re.compile(r"(?:^[¿¡]?|(?<=[^\d.][.!?] )[¿¡]?)[a-zäöüáéíóúñ]")
_OWN = 0.3


def addressed(pattern: str, familiar: bool) -> str:
    """Return a pattern with the words for one form of address."""
    return _ADDRESS.sub(r"\2" if familiar else r"\1", pattern)


def tidied(text: str) -> str:
    """Return a text in which sentences end once and begin with a capital."""
    flat = _GAP.sub(r"\1", " ".join(text.split()))
    flat = _TWO_MARKS.sub(r"\1", _TWO_STOPS.sub(".", flat))
    return _START.sub(lambda match: match[0].upper(), flat)


class Filler:
    """Says the sentences of one brief; all of them address the shop in the same way.

    Args:
        brief: What the slots are filled with.
        book: The language's phrases.
        familiar: Whether the shop is addressed as a friend.
        draw: What chooses the words.
    """

    def __init__(
        self, brief: Brief, book: Phrasebook, familiar: bool, draw: random.Random
    ) -> None:
        self._brief = brief
        self._book = book
        self._familiar = familiar
        self._draw = draw
        self._language: Language = language(book.code)
        own = brief.received and not brief.is_given and brief.request in _MINE
        self.values = {
            **book.goods(brief.product, own and chance(_OWN, draw)),
            "order": brief.order_id or "",
            "other": brief.other_product or "",
            "retailer": brief.retailer or "",
            "price": pick(book.prices(brief.retailer_price_cents or 0), draw),
            "day": self._day(),
            **brief.named,
        }
        """What the slots are filled with."""

    def say(self, patterns: Sequence[str]) -> str:
        """Return a sentence by one of the patterns; empty where there is none."""
        if not patterns:
            return ""
        words = spin(addressed(pick(patterns, self._draw), self._familiar), self._draw)
        return tidied(_SLOT.sub(lambda match: self.values.get(match[1], match[0]), words))

    def _day(self) -> str:
        """Return the words for the day that the letter names."""
        hint, sent, hints = self._brief.day, self._brief.sent_at.date(), self._book.hints
        if hint is None:
            return ""
        if hint.form == "ago":
            low, high = (sent - hint.last).days, (sent - hint.first).days
            return pick(ago_phrases(low, high, self._language), self._draw)
        if "day" in self._brief.unsure:
            plain = [one for one in self._dates(hint.first) if one[0].isdigit()]
            return pick(hints.around, self._draw).replace("{date}", pick(plain, self._draw))
        return hints.date.replace("{date}", pick(self._dates(hint.first), self._draw))

    def _dates(self, day: date) -> tuple[str, ...]:
        return self._language.days.date_phrases(day, self._brief.sent_at.date())


_MINE = frozenset({"return", "exchange", "damaged", "warranty"})
"""Requests in which people speak of an item as theirs, once it has come."""
