"""Composes a letter block by block: what must be said, in an order and at a length that vary."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ticketworld.letters.brief import Brief
from ticketworld.writer.fitness import fitting_stories, unfitting
from ticketworld.writer.flow import continued, folded
from ticketworld.writer.grammar import chance, pick, shuffled, spin
from ticketworld.writer.hints import number_patterns, product_doubts
from ticketworld.writer.phrases import frame, history, moods, stories, wishes
from ticketworld.writer.phrases.account import ACCOUNT
from ticketworld.writer.phrases.charges import CHARGES
from ticketworld.writer.phrases.claims import CLAIMS
from ticketworld.writer.phrases.money import MONEY
from ticketworld.writer.phrases.named import NAMED
from ticketworld.writer.phrases.orders import ORDERS
from ticketworld.writer.phrases.parcels import PARCELS
from ticketworld.writer.phrases.questions import QUESTIONS
from ticketworld.writer.phrases.returns import RETURNS
from ticketworld.writer.phrases.shipping import SHIPPING
from ticketworld.writer.phrases.table import RequestPhrases
from ticketworld.writer.speaker import Speaker
from ticketworld.writer.telling import fact_patterns, is_discreet
from ticketworld.writer.voice import Voice
from ticketworld.writer.wishing import belief_pattern, wants_pattern

PHRASES: dict[str, RequestPhrases] = {
    **RETURNS, **SHIPPING, **CLAIMS, **ORDERS, **QUESTIONS,
    **PARCELS, **CHARGES, **MONEY, **ACCOUNT,
}  # fmt: skip
"""The patterns for each request of rules/vocabulary.lp."""

_ORDERS = (
    ("situation", "number", "history", "facts", "wish"),
    ("situation", "history", "facts", "wish", "number"),
    ("history", "situation", "facts", "number", "wish"),
    ("situation", "facts", "history", "number", "wish"),
    ("number", "situation", "facts", "wish", "history"),
    ("situation", "wish", "facts", "history", "number"),
    ("history", "situation", "number", "wish", "facts"),
    ("situation", "number", "wish", "history", "facts"),
)
_MATTER_FIRST = tuple(order for order in _ORDERS if order[0] == "situation")
_SAYS_WHICH = re.compile(r"\b(?:same|size|one|model)\b", re.IGNORECASE)
"""Words of a wish that already say which product is wanted in an exchange."""


class Composer:
    """Writes the sentences of one letter; each method gives those of one block."""

    def __init__(
        self, brief: Brief, voice: Voice, draw: random.Random, *, beliefs: bool, wishing: bool
    ) -> None:
        self._brief = brief
        self._voice = voice
        self._draw = draw
        self._phrases = PHRASES[brief.request]
        self._speaker = Speaker(brief, draw)
        self._waits = not brief.received and bool(self._phrases.waiting)
        self._beliefs = beliefs
        self._wishing = wishing
        self._introduced = False

    def subject(self) -> str:
        """Return a subject line."""
        return Speaker(self._brief, self._draw).say(pick(self._phrases.subjects, self._draw))

    def paragraphs(self) -> list[str]:
        """Return the paragraphs between the greeting and the thanks."""
        blocks = [self.pleasantry(), *self._matter(pick(_ORDERS, self._draw)), self._closing()]
        return folded([block for block in blocks if block], self._voice, self._draw)

    def matter(self, connector: str) -> list[str]:
        """Return the paragraphs of one matter among others, led in by a connector."""
        lead = self._say(connector) if connector else ""
        self._introduced = "{obj}" in connector and bool(lead)
        order = pick(_MATTER_FIRST if connector else _ORDERS, self._draw)
        blocks = [block for block in self._matter(order) if block]
        if lead:
            blocks[0][0] = f"{lead} {continued(lead, blocks[0][0])}"
        if chance(0.35, self._draw):
            blocks.append(self._some(self._phrases.asks, 1))
        return folded([block for block in blocks if block], self._voice, self._draw)

    def _matter(self, order: Sequence[str]) -> list[list[str]]:
        blocks: list[list[str]] = []
        for name in order:
            block = [self._say(pattern) for pattern in self._patterns(name)]
            blocks.append([sentence for sentence in block if sentence])
            if name == "situation":
                told = 0 if self._waits else self._voice.details
                blocks.append(self._some(self._phrases.details, told))
            if name == "history":
                blocks.append(
                    self._talk(fitting_stories(self._brief, stories.STORIES), self._voice.stories)
                )
        return blocks

    def day(self) -> str:
        """Return the words in which the letter names a day; empty where it names none."""
        return self._speaker.day()

    def greeting(self) -> str:
        """Return the greeting; a few people do without."""
        if chance(0.07, self._draw):
            return ""
        hour = self._brief.sent_at.hour
        fitting = [
            greeting
            for greeting in frame.GREETINGS[self._voice.register]
            if all(
                low <= hour < high
                for part, (low, high) in frame.PARTS_OF_DAY.items()
                if part in greeting.lower()
            )
        ]
        return pick(fitting, self._draw)

    def ending(self) -> list[str]:
        """Return thanks, sign-off with signature, and what is added below it."""
        register, draw = self._voice.register, self._draw
        lines = [spin(pick(frame.THANKS[register], draw), draw)]
        signature = "\n".join(filter(None, [pick(frame.SIGN_OFFS[register], draw), self._name()]))
        lines.append(signature)
        if chance(0.12, draw) and register != "formal":
            lines.append(spin(pick(frame.AFTERWORDS, draw), draw))
        return [line for line in lines if line]

    def _say(self, pattern: str, *, small_talk: bool = False) -> str:
        """Return a sentence without what does not fit the matter; empty where nothing is left."""
        return self._speaker.say(pattern, avoid=unfitting(self._brief, small_talk=small_talk))

    def _some(self, patterns: Sequence[str], count: int) -> list[str]:
        """Return so many sentences of the matter."""
        return self._said(patterns, count, small_talk=False)

    def _talk(self, patterns: Sequence[str], count: int) -> list[str]:
        """Return so many sentences that would fit many a letter."""
        return self._said(patterns, count, small_talk=True)

    def _said(self, patterns: Sequence[str], count: int, *, small_talk: bool) -> list[str]:
        chosen = shuffled(patterns, self._draw)[:count]
        said = (self._say(pattern, small_talk=small_talk) for pattern in chosen)
        return [sentence for sentence in said if sentence]

    def _patterns(self, name: str) -> list[str]:
        draw, brief = self._draw, self._brief
        if name == "situation":
            told = brief.request in RETURNS or brief.request in CLAIMS
            again = not told or "product" in brief.unsure or chance(0.3, draw)
            if again and not self._introduced:
                self._speaker.name_again()
            known = self._phrases.waiting if self._waits else self._phrases.situations
            return [pick(known, draw), *self._doubt("product", product_doubts(brief))]
        if name == "history":
            return self._history()
        if name == "facts":
            return self._facts()
        if name == "wish":
            return self._wish()
        if brief.order_id is not None:
            return [pick(number_patterns(brief), draw)]
        asked = brief.product and brief.request not in QUESTIONS
        return [pick(history.ORDER_NUMBER_UNKNOWN, draw)] if asked and chance(0.3, draw) else []

    def _history(self) -> list[str]:
        brief, draw = self._brief, self._draw
        if brief.day is None:
            return []
        known: Sequence[str] = history.ORDERED
        if brief.day.kind == "delivered":
            tracked = brief.request == "not_received" or not brief.received
            known = history.TRACKED if tracked else history.DELIVERED
        doubts = history.DAY_UNSURE if brief.day.form == "ago" else ()
        return [pick(known, draw), *self._doubt("day", doubts)]

    def _doubt(self, hint: str, doubts: Sequence[str]) -> list[str]:
        unsure = doubts and hint in self._brief.unsure
        return [pick(doubts, self._draw)] if unsure else []

    def _facts(self) -> list[str]:
        brief, draw = self._brief, self._draw
        patterns = fact_patterns(brief, draw)
        patterns += [pick(NAMED[name], draw) for name in brief.named]
        if self._phrases.always:
            patterns.append(pick(self._phrases.always, draw))
        return shuffled(patterns, draw)

    def _wish(self) -> list[str]:
        brief, draw = self._brief, self._draw
        terse = self._voice.register == "terse"
        patterns = []
        if self._wishing and brief.wants and is_discreet(brief.wants, brief):
            patterns.append(wants_pattern(brief.wants, draw))
        if brief.request == "exchange":
            if brief.other_product is not None:
                patterns.append(pick(wishes.OTHER_PRODUCT, draw))
            elif not (patterns and _SAYS_WHICH.search(brief.wants)):
                patterns.append(pick(wishes.SAME_PRODUCT, draw))
        believes = brief.belief and chance(0.35 if terse else 0.8, draw)
        if self._beliefs and believes and is_discreet(brief.belief, brief):
            patterns.append(belief_pattern(brief.belief, draw))
        return patterns

    def pleasantry(self) -> list[str]:
        """Return what some say before they come to the point."""
        known = frame.PLEASANTRIES.get(self._voice.register, ())
        return self._talk(known, 1) if known and chance(0.55, self._draw) else []

    def feelings(self) -> list[str]:
        """Return how the writer feels about it all."""
        count = 2 if self._voice.register == "rambling" else 1
        return self._talk(moods.MOODS[self._voice.mood], count)

    def _closing(self) -> list[str]:
        voice, draw = self._voice, self._draw
        lines = self.feelings()
        if chance(0.3 if voice.register == "terse" else 0.65, draw):
            lines += self._some(self._phrases.asks, 1)
        return shuffled(lines, draw)

    def _name(self) -> str:
        full = self._brief.customer_name
        first = full.split()[0] if full.split() else full
        options = {
            "terse": (first, first, "", full),
            "plain": (full, full, first),
            "friendly": (first, first, full),
            "formal": (full,),
            "rambling": (full, full, first),
        }[self._voice.register]
        return pick(options, self._draw)
