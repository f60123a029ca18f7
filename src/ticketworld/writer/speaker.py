"""Puts a brief's values into sentences: names first, pronouns after, verbs that agree."""

from __future__ import annotations

import random
import re
from datetime import date

from ticketworld.letters.brief import Brief
from ticketworld.letters.days import ago_phrases
from ticketworld.letters.english.days import WEEKDAYS, date_phrases
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.naming import bare_name, is_proper
from ticketworld.money import format_money
from ticketworld.writer.grammar import chance, pick, spin

_PLURAL = re.compile(
    r"\b(?:headphones|earphones|earbuds|buds|airpods|speakers|glasses|lights|bulbs|batteries|"
    r"cables|goggles|monitors|cards|headsets|radios|tags|trackers|plugs|sensors)\b",
    re.IGNORECASE,
)

_PAIR = re.compile(
    r"headphones|earphones|earbuds|buds|airpods|glasses|goggles|speakers", re.IGNORECASE
)
_A = re.compile(r"\ba (?:\w+ )?$", re.IGNORECASE)
_WANTS_ARTICLE = re.compile(r"(?::|\bof|\bis|\bplace) $", re.IGNORECASE)
_AROUND = ("around", "some time around", "on or about", "somewhere around")
_TRIES = 12


class Speaker:
    """Fills the slots of sentences in the order in which they are said.

    The product is named in full at its first mention, then mostly by a pronoun.
    """

    def __init__(self, brief: Brief, draw: random.Random) -> None:
        self._brief = brief
        self._draw = draw
        self._named = False
        self._product = bare_name(brief.product)
        head = _head(self._product)
        self._plural = is_plural(self._product)
        self._pair = "pair of" if head and _PAIR.fullmatch(head[-1]) else "set of"
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
        kept = self._product if is_proper(self._product) else ""
        return _tidy(_with_an(sentence, self._product), kept)

    def _slot(self, match: re.Match[str]) -> str:
        name = match.group(1)
        brief = self._brief
        if name in ("it", "obj"):
            return self._reference(subject=name == "it")
        if name == "product":
            self._named = True
            return self._name(match.string[: match.start()])
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
            if self._brief.product.lower().startswith("my ") and not self._brief.request.endswith(
                "_information"
            ):
                article = "my"
            return f"{article} {self._product}"
        if self._plural:
            return "they" if subject else "them"
        return "it"

    def _name(self, before: str) -> str:
        """Return the name as it stands after these words."""
        if self._plural and _A.search(before):
            return f"{self._pair} {self._product}"
        if not is_proper(self._product) and _WANTS_ARTICLE.search(before):
            return f"the {self._product}"
        return self._product

    def _price(self, cents: int) -> str:
        if cents % 100 == 0 and chance(0.4, self._draw):
            return f"${cents // 100:,}"
        return format_money(cents)

    def day(self) -> str:
        """Return the day that the letter mentions, in one wording throughout the letter."""
        hint, sent = self._brief.day, self._brief.sent_at.date()
        if self._day is None and hint is not None:
            if hint.form == "ago":
                phrases = ago_phrases((sent - hint.last).days, (sent - hint.first).days, ENGLISH)
                self._day = pick(phrases, self._draw)
            else:
                self._day = self._date(hint.first, sent)
        return self._day or ""

    def _date(self, day: date, sent: date) -> str:
        known = date_phrases(day, sent)
        if "day" not in self._brief.unsure:
            return f"on {pick(known, self._draw)}"
        plain = [phrase for phrase in known if not phrase.startswith(WEEKDAYS)]
        return f"{pick(_AROUND, self._draw)} {pick(plain, self._draw)}"


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


def is_plural(product: str) -> bool:
    """Return whether the words for an item take a verb in the plural."""
    head = _head(product)
    return bool(head) and bool(_PLURAL.fullmatch(head[-1]))


def _head(product: str) -> list[str]:
    """Return the words for an item without what only describes it."""
    return re.split(r"\b(?:with|for|by)\b|[,(]", product)[0].split()


def _with_an(sentence: str, product: str) -> str:
    """Say "an" before a name that begins with the sound of a vowel."""
    if not re.match(r"[aeio]|u(?!s|ni)", product, re.IGNORECASE):
        return sentence
    return re.sub(rf"\b([Aa]) (?={re.escape(product)})", r"\1n ", sentence)


def _tidy(sentence: str, product: str) -> str:
    """Join what the grammar left apart, and begin each sentence with a capital."""
    flat = re.sub(r" {2,}", " ", sentence).strip().replace("?.", "?")
    flat = re.sub(r"\b(it|them) that I [^.,;?]*", r"\1", flat)
    flat = re.sub(r"\b((?:send|give|bring)(?:ing)?) back (it|them)\b", r"\1 \2 back", flat)
    flat = re.sub(r" ([,.;:!?]|'(?=[a-z]))", r"\1", flat)
    if not (product and flat.startswith(product)):
        flat = flat[:1].upper() + flat[1:]
    kept = rf"(?!{re.escape(product)})" if product else ""
    return re.sub(
        rf"([.!?] ){kept}([a-z])",
        lambda match: match.group(1) + match.group(2).upper(),
        flat,
    )
