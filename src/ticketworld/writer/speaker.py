"""Puts a brief's values into sentences: names first, pronouns after, verbs that agree."""

from __future__ import annotations

import random
import re
from datetime import date
from functools import lru_cache

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
_SLOT = re.compile(r"\{(\w+)\}")
_A = re.compile(r"\ba (?:\w+ )?$", re.IGNORECASE)
_WANTS_ARTICLE = re.compile(r"(?::|\bof|\bis|\bplace) $", re.IGNORECASE)
_ORDER_OF = re.compile(r"\border (?:of|for|with) $")
_SAYS_AN = re.compile(r"[aeio]|u(?!s|ni)", re.IGNORECASE)
_WITHOUT = re.compile(r"\b(?:with|for|by)\b|[,(]")
_THAT_I = re.compile(r"\b(it|them) that I [^.,;?]*")
_BACK = re.compile(r"\b((?:send|give|bring)(?:ing)?) back (it|them)\b")
_LOOSE = re.compile(r" ([,.;:!?]|'(?=[a-z]))")
_SMALL_START = re.compile(r"([.!?] )([a-z])")
_AROUND = ("around", "some time around", "on or about", "somewhere around")
_TRIES = 40


class Speaker:
    """Fills the slots of sentences in the order in which they are said.

    The product is named in full at its first mention, then mostly by a pronoun.
    """

    def __init__(self, brief: Brief, draw: random.Random, *, inline: bool = False) -> None:
        """Speak for a brief; `inline` puts the order's number in brackets after the item."""
        self._brief = brief
        self._draw = draw
        self._named = False
        self._product, self._plural, self._is_proper = _read(brief.product)
        self._day: str | None = None
        self.inline = inline
        self.owes_number = inline

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
        sentence = _SLOT.sub(self._slot, words) if "{" in words else words
        kept = self._product if self._is_proper else ""
        return _tidy(_with_an(sentence, self._product), kept)

    def _slot(self, match: re.Match[str]) -> str:
        name = match.group(1)
        brief = self._brief
        if name in ("it", "obj"):
            return self._reference(match.string[: match.start()], subject=name == "it")
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

    def _reference(self, before: str, *, subject: bool) -> str:
        is_ordered = _ORDER_OF.search(before) is not None
        if not self._named or is_ordered or (not subject and before.endswith(": ")):
            self._named = True
            article = "my" if self._brief.received and chance(0.35, self._draw) else "the"
            if is_ordered or self._brief.request in _NOT_YET_MINE:
                article = "the"
            if self._brief.product.lower().startswith("my ") and not self._brief.request.endswith(
                "_information"
            ):
                article = "my"
            return f"{article} {self._product}{self._in_brackets()}"
        if self._plural:
            return "they" if subject else "them"
        return "it"

    def _in_brackets(self) -> str:
        if not self.owes_number:
            return ""
        self.owes_number = False
        return f" ({pick(_IN_BRACKETS, self._draw)}{self._brief.order_id})"

    def _name(self, before: str) -> str:
        """Return the name as it stands after these words."""
        if self._plural and _A.search(before):
            pair = "pair of" if _PAIR.fullmatch(_head(self._product)) else "set of"
            return f"{pair} {self._product}"
        if not self._is_proper and _WANTS_ARTICLE.search(before):
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


_IN_BRACKETS = ("order ", "order ", "order no. ", "order number ", "")


@lru_cache(4096)
def _read(product: str) -> tuple[str, bool, bool]:
    """Return the bare words for an item, whether they are plural, and whether they name it."""
    bare = bare_name(product)
    return bare, is_plural(bare), is_proper(bare)


def is_plural(product: str) -> bool:
    """Return whether the words for an item take a verb in the plural."""
    return bool(_PLURAL.fullmatch(_head(product)))


def _head(product: str) -> str:
    """Return the noun among the words for an item: the last before what only describes it."""
    words = _WITHOUT.split(product, maxsplit=1)[0].split()
    return words[-1] if words else ""


def _with_an(sentence: str, product: str) -> str:
    """Say "an" before a name that begins with the sound of a vowel."""
    if product not in sentence or not _SAYS_AN.match(product):
        return sentence
    if sentence.startswith(f"A {product}"):
        sentence = f"An{sentence[1:]}"
    return sentence.replace(f" a {product}", f" an {product}")


def _tidy(sentence: str, product: str) -> str:
    """Join what the grammar left apart, and begin each sentence with a capital."""
    flat = " ".join(sentence.split()) if "  " in sentence else sentence.strip()
    flat = flat.replace("?.", "?")
    if " that I " in flat:
        flat = _THAT_I.sub(r"\1", flat)
    if " back " in flat:
        flat = _BACK.sub(r"\1 \2 back", flat)
    flat = _LOOSE.sub(r"\1", flat)
    if not (product and flat.startswith(product)):
        flat = flat[:1].upper() + flat[1:]

    def begin(match: re.Match[str]) -> str:
        if product and flat.startswith(product, match.start(2)):
            return match[0]
        return match[1] + match[2].upper()

    return _SMALL_START.sub(begin, flat)
