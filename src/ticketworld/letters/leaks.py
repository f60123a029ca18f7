"""Finds in a text what no customer may give away, whatever its language: ids, numbers, addresses.

What depends on the language, such as amounts and verdicts, is found by its `LeakWords`.
"""

from __future__ import annotations

import re

from ticketworld.letters import universal
from ticketworld.letters.language import Language
from ticketworld.letters.scan import Scanned

_INTERNAL = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]|]|\bclauses?\b|\bvocabulary\b|\bsolver\b")
_INTERNAL_SIGNS = (*"_{}[]|", "clause", "vocabulary", "solver")
"""One of these stands in whatever `_INTERNAL` matches."""
_SLUG = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]|]")
_FIGURE = re.compile(r"(?P<units>[\d.,]*?)(?:[.,](?P<cents>\d{1,2}))?")


def digits_of(number: str) -> str:
    """Return the digits of a number, however it is typed."""
    return "".join(letter for letter in number if letter.isdigit())


def whole_numbers_in(text: str) -> list[str]:
    """Return the whole order numbers in a text, in the ways in which people type them."""
    found = []
    for match in universal.ORDER_NUMBER.finditer(text):
        start = match.start()
        if text[start - 1 : start].isdigit():
            continue
        before = universal.BEFORE_NUMBER.search(text, max(0, start - 6), start)
        found.append((before.group() if before else "") + match.group())
    return found


def order_numbers_in(scanned: Scanned, language: Language) -> list[str]:
    """Return what looks like an order number or like a part of one, in no particular order."""
    found = whole_numbers_in(scanned.text) if scanned.matches(universal.ORDER_NUMBER) else []
    found += scanned.words(universal.SHORT_NUMBERS)
    whole = " ".join(found)
    short = (match["number"] for match in scanned.every(language.leaks.short_numbers))
    found += [number for number in short if number not in whole]
    return found


def amounts_in(scanned: Scanned, language: Language) -> list[tuple[str, int]]:
    """Return the amounts of money in a text, as written and in cents."""
    return [
        (match.group().strip(), _cents(match["figure"]))
        for match in scanned.every(language.leaks.amounts)
    ]


def _cents(figure: str) -> int:
    """Return a figure in cents; the last of its separators that two digits follow is decimal."""
    whole = _FIGURE.fullmatch(figure)
    if whole is None:
        return -1
    units, cents = digits_of(whole["units"]) or "0", whole["cents"] or ""
    return int(units) * 100 + int(f"{cents:0<2}")


def ids_in(scanned: Scanned) -> list[str]:
    """Return ids of clauses and of records, which customers do not know."""
    return scanned.words(universal.IDS)


def long_numbers_in(scanned: Scanned) -> list[str]:
    """Return the numbers of phones, parcels and the like: five digits or more, or letters too."""
    return scanned.words(universal.LONG_NUMBERS)


def addresses_in(scanned: Scanned) -> list[str]:
    """Return e-mail and web addresses."""
    return [words.rstrip(".,;:!?)'\"") for words in scanned.words(universal.ADDRESSES)]


def internal_names_in(scanned: Scanned) -> list[str]:
    """Return what only the shop's own people know: ids, slugs, words of the policy's making."""
    found = ids_in(scanned)
    if any(sign in scanned.text for sign in _INTERNAL_SIGNS):
        found += [match.group() for match in _INTERNAL.finditer(scanned.text)]
    return found


def slugs_in(text: str) -> list[str]:
    """Return slugs and brackets, which belong in no prose."""
    return [match.group() for match in _SLUG.finditer(text)]
