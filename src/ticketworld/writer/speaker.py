"""Puts a brief's values into sentences: names first, pronouns after, verbs that agree."""

from __future__ import annotations

import random
import re

from ticketworld.letters.brief import Brief
from ticketworld.letters.days import ago_phrases, date_phrases
from ticketworld.money import format_money
from ticketworld.writer.grammar import chance, pick, spin

_PLURAL = re.compile(
    r"\b(?:headphones|earphones|earbuds|buds|airpods|speakers|glasses|lights|bulbs|batteries|"
    r"cables|goggles|monitors|cards|headsets|radios|tags|trackers|plugs|sensors)\b",
    re.IGNORECASE,
)

_TRIES = 12


class Speaker:
    """Fills the slots of sentences in the order in which they are said.

    The product is named in full at its first mention, then mostly by a pronoun.
    """

    def __init__(self, brief: Brief, draw: random.Random) -> None:
        self._brief = brief
        self._draw = draw
        self._named = False
        head = re.split(r"\b(?:with|for|by)\b|[,(]", brief.product)[0].split()
        self._plural = bool(head) and bool(_PLURAL.fullmatch(head[-1]))
        self._day: str | None = None

    def name_again(self) -> None:
        """Name the product in full at its next mention."""
        self._named = False

    def say(self, pattern: str, avoid: re.Pattern[str] | None = None) -> str:
        """Return one sentence of a pattern, with its slots filled.

        Nothing is said where every wording that was tried holds what is to be avoided.
        """
        words = spin(pattern, self._draw)
        tries = 0
        while avoid is not None and avoid.search(words):
            if tries == _TRIES:
                return ""
            tries += 1
            words = spin(pattern, self._draw)
        sentence = re.sub(r"\{(\w+)\}", self._slot, words)
        return _tidy(sentence, self._brief.product)

    def _slot(self, match: re.Match[str]) -> str:
        name = match.group(1)
        brief = self._brief
        if name in ("it", "obj"):
            return self._reference(subject=name == "it")
        if name == "product":
            self._named = True
            return brief.product
        if name in _AGREEMENT:
            return _AGREEMENT[name][self._plural]
        price = brief.retailer_price_cents
        values = {
            "other": brief.other_product or "another one",
            "retailer": brief.retailer or "another shop",
            "price": "less" if price is None else self._price(price),
            "order": brief.order_id or "",
            "day": self.day(),
            **brief.named,
        }
        return values[name]

    def _reference(self, *, subject: bool) -> str:
        if not self._named:
            self._named = True
            article = "my" if self._brief.received and chance(0.35, self._draw) else "the"
            if self._brief.request in _NOT_YET_MINE:
                article = "the"
            return f"{article} {self._brief.product}"
        if self._plural:
            return "they" if subject else "them"
        return "it"

    def _price(self, cents: int) -> str:
        if cents % 100 == 0 and chance(0.4, self._draw):
            return f"${cents // 100:,}"
        return format_money(cents)

    def day(self) -> str:
        """Return the day that the letter mentions, in one wording throughout the letter."""
        hint, sent = self._brief.day, self._brief.sent_at.date()
        if self._day is None and hint is not None:
            if hint.form == "ago":
                phrases = ago_phrases((sent - hint.last).days, (sent - hint.first).days)
                self._day = pick(phrases, self._draw)
            else:
                self._day = f"on {pick(date_phrases(hint.first, sent), self._draw)}"
        return self._day or ""


_NOT_YET_MINE = frozenset(
    {
        "product_information", "shipping_information", "order_change", "cancellation",
        "order_status", "address_change", "missing_item", "double_charge", "pending_hold",
        "missing_refund", "failed_payment", "wrong_amount", "promo_code",
    }
)  # fmt: skip
"""Requests in which nobody speaks of an item as theirs: not bought, not here, or not the point."""
_AGREEMENT = {
    "is": ("is", "are"),
    "was": ("was", "were"),
    "has": ("has", "have"),
    "does": ("does", "do"),
    "its": ("its", "their"),
    "itself": ("itself", "themselves"),
    "s": ("s", ""),
    "es": ("es", ""),
    "them": ("it", "them"),
    "one": ("one", "pair"),
}


def _tidy(sentence: str, product: str) -> str:
    """Join what the grammar left apart, and begin each sentence with a capital."""
    flat = re.sub(r" {2,}", " ", sentence).strip().replace("?.", "?")
    flat = re.sub(r"\b(it|them) that I [^.,;?]*", r"\1", flat)
    flat = re.sub(r" ([,.;:!?]|'(?=[a-z]))", r"\1", flat)
    if not (product and flat.startswith(product)):
        flat = flat[:1].upper() + flat[1:]
    kept = rf"(?!{re.escape(product)})" if product else ""
    return re.sub(
        rf"([.!?] ){kept}([a-z])",
        lambda match: match.group(1) + match.group(2).upper(),
        flat,
    )
