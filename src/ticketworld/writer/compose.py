"""Composes a letter block by block: what must be said, in an order and at a length that vary."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ticketworld.letters.brief import Brief
from ticketworld.letters.leaks import whole_numbers_in
from ticketworld.letters.naming import is_proper
from ticketworld.writer.fitness import fitting_stories, is_early, unfitting
from ticketworld.writer.flow import continued, folded
from ticketworld.writer.grammar import chance, pick, shuffled
from ticketworld.writer.hints import day_patterns, number_patterns, product_doubts
from ticketworld.writer.phrases import footings, frame, history, moods, scraps, wishes
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
_INLINE = 0.25
"""How often the order's number is put in brackets after the item."""


class Composer:
    """Writes the sentences of one letter; each method gives those of one block."""

    def __init__(
        self, brief: Brief, voice: Voice, draw: random.Random, *, beliefs: bool, wishing: bool
    ) -> None:
        self._brief = brief
        self._voice = voice
        self._draw = draw
        self._phrases = PHRASES[brief.request]
        self._waits = not brief.received and bool(self._phrases.waiting)
        self._is_early = bool(self._phrases.early) and is_early(brief)
        self._beliefs = beliefs
        self._wishing = wishing
        self._introduced = False
        self.told: list[str] = []
        """The sentences that tell facts, once they have been written."""
        told = voice.stories
        self._stories = shuffled(fitting_stories(brief), draw)[:told] if told else []
        sure = not brief.unsure and bool(whole_numbers_in(brief.order_id or ""))
        self._pastes = sure and voice.hand.row and is_proper(brief.product)
        inline = sure and not self._pastes and chance(_INLINE, draw)
        self._speaker = Speaker(brief, draw, inline=inline)

    def subject(self) -> str:
        """Return a subject line."""
        return Speaker(self._brief, self._draw).say(pick(self._phrases.subjects, self._draw))

    def paragraphs(self) -> list[str]:
        """Return the paragraphs between the greeting and the thanks."""
        blocks = [self.opening(), *self._matter(pick(_ORDERS, self._draw)), self._closing()]
        return self._paragraphs(blocks)

    def matter(self, connector: str) -> list[str]:
        """Return the paragraphs of one matter among others, led in by a connector."""
        lead = self._say(connector) if connector else ""
        self._introduced = "{obj}" in connector and bool(lead)
        order = pick(_MATTER_FIRST if connector else _ORDERS, self._draw)
        blocks = [block for block in self._matter(order) if block]
        if lead:
            blocks[0][0] = f"{lead} {continued(lead, blocks[0][0])}"
        if chance(0.35, self._draw):
            blocks.append(self._some(self._asks(), 1))
        return self._paragraphs(blocks)

    def _paragraphs(self, blocks: Sequence[list[str]]) -> list[str]:
        """Return blocks as paragraphs, with the order's number where none of them gives it."""
        kept = [block for block in blocks if block]
        if self._speaker.owes_number:
            kept[-1].append(self._say(pick(number_patterns(self._brief), self._draw)))
        folds = folded(kept, self._voice, self._draw)
        if not self._pastes:
            return folds
        row = pick(scraps.ROWS, self._draw)
        return [*folds, row.format(order=self._brief.order_id, product=self._brief.product)]

    def _matter(self, order: Sequence[str]) -> list[list[str]]:
        blocks: list[list[str]] = []
        for name in order:
            said = (self._say(pattern) for pattern in self._patterns(name))
            block = [sentence for sentence in said if sentence]
            blocks.append(block)
            if name == "facts":
                self.told += block
            if name == "situation":
                told = 0 if self._waits or self._is_early else self._voice.details
                blocks.append(self._some(self._phrases.details, told))
            if name in ("history", "facts"):
                blocks.append(self._aside(first=name == "history"))
        return blocks

    def _aside(self, *, first: bool) -> list[str]:
        """Return small talk, of which one half comes early and the other late."""
        half = (len(self._stories) + 1) // 2
        told = self._stories[:half] if first else self._stories[half:]
        return self._said(told, len(told), small_talk=True)

    def day(self) -> str:
        """Return the words in which the letter names a day; empty where it names none."""
        return self._speaker.day()

    def _say(self, pattern: str, *, small_talk: bool = False) -> str:
        """Return a sentence without what does not fit the matter; empty where nothing is left."""
        return self._speaker.say(pattern, avoid=unfitting(self._brief, small_talk=small_talk))

    def _some(self, patterns: Sequence[str], count: int) -> list[str]:
        """Return so many sentences of the matter."""
        return self._said(shuffled(patterns, self._draw), count, small_talk=False)

    def _talk(self, patterns: Sequence[str], count: int) -> list[str]:
        """Return so many sentences that would fit many a letter."""
        return self._said(shuffled(patterns, self._draw), count, small_talk=True)

    def _said(self, patterns: Sequence[str], count: int, *, small_talk: bool) -> list[str]:
        said = (self._say(pattern, small_talk=small_talk) for pattern in patterns[:count])
        return [sentence for sentence in said if sentence]

    def _patterns(self, name: str) -> list[str]:
        draw, brief = self._draw, self._brief
        if name == "situation":
            again = "product" in brief.unsure or chance(0.3, draw)
            if again and not self._introduced:
                self._speaker.name_again()
            return [pick(self._situations(), draw), *self._doubt("product", product_doubts(brief))]
        if name == "history":
            return self._history()
        if name == "facts":
            return self._facts()
        if name == "wish":
            return self._wish()
        return self._number()

    def _situations(self) -> Sequence[str]:
        if self._is_early:
            return self._phrases.early
        return self._phrases.waiting if self._waits else self._phrases.situations

    def _asks(self) -> Sequence[str]:
        return PHRASES["order_status" if self._is_early else self._brief.request].asks

    def _number(self) -> list[str]:
        brief, draw = self._brief, self._draw
        if brief.order_id is None:
            asked = brief.product and brief.request not in QUESTIONS and not self._voice.brisk
            return (
                [pick(history.ORDER_NUMBER_UNKNOWN, draw)] if asked and chance(0.3, draw) else []
            )
        if self._pastes or self._speaker.inline:
            return []
        if self._voice.brisk and not brief.is_given and "order_number" not in brief.unsure:
            return [pick(history.ORDER_NUMBER_SHORT, draw)]
        return [pick(number_patterns(brief), draw)]

    def _history(self) -> list[str]:
        brief, draw = self._brief, self._draw
        if brief.day is None:
            return []
        doubts = history.DAY_UNSURE if brief.day.form == "ago" else ()
        return [pick(day_patterns(brief.day, brief), draw), *self._doubt("day", doubts)]

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
        brief, draw, brisk = self._brief, self._draw, self._voice.brisk
        patterns = []
        wishes_so = self._wishing and brief.wants and chance(0.5 if brisk else 1.0, draw)
        if wishes_so and is_discreet(brief.wants, brief):
            patterns.append(wants_pattern(brief.wants, draw))
        if brief.request == "exchange":
            if brief.other_product is not None:
                patterns.append(pick(wishes.OTHER_PRODUCT, draw))
            elif not (patterns and _SAYS_WHICH.search(brief.wants)):
                patterns.append(pick(wishes.SAME_PRODUCT, draw))
        believes = brief.belief and chance(0.15 if brisk else 0.75, draw)
        if self._beliefs and believes and is_discreet(brief.belief, brief):
            patterns.append(belief_pattern(brief.belief, draw))
        return patterns

    def opening(self) -> list[str]:
        """Return what some say before they come to the point, and in what part they write."""
        voice = self._voice
        known = () if voice.mood in moods.COLD else frame.PLEASANTRIES.get(voice.register, ())
        share = 0.25 if voice.register == "plain" else 0.6
        said = self._talk(known, 1) if known and chance(share, self._draw) else []
        if not voice.footing or (voice.brisk and voice.footing != "relative"):
            return said
        return said + self._talk(footings.FOOTINGS[voice.footing], 1)

    def feelings(self) -> list[str]:
        """Return how the writer feels about it all."""
        register, draw = self._voice.register, self._draw
        if not chance(0.15 if self._voice.brisk else 0.85, draw):
            return []
        return self._talk(moods.MOODS[self._voice.mood], 2 if register == "rambling" else 1)

    def _closing(self) -> list[str]:
        lines = self.feelings()
        if chance(0.15 if self._voice.brisk else 0.6, self._draw):
            lines += self._some(self._asks(), 1)
        return shuffled(lines, self._draw)
