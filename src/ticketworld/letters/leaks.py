"""Finds in a letter what no customer may give away: amounts, ids, verdicts."""

from __future__ import annotations

import re
from decimal import Decimal

ORDER_NUMBER = re.compile(r"(?<![\w-])(?:ORD[-\s]?)?\d{8}[-\s]\d{4}(?![\w-])", re.IGNORECASE)
_SHORTENED = re.compile(r"(?<![\w-])ORD[-\s]?\d+(?:-\d+)?(?![\w-])", re.IGNORECASE)
_RUNNING = re.compile(
    r"(?:\b(?:order|reference|(?<!model )(?<!serial )(?<!phone )number)"
    r"(?: (?:number|no\.?|nr\.?|id))?"
    r"(?: (?:is|was|has|had|reads|says|shows|contains|(?:should|must|may|might|could) be|"
    r"(?:ends|ending|begins|beginning|starts|starting) (?:in|with|on)))?[:,#( ]*|#)"
    r"(?P<number>\d{3,8}(?:-\d{1,4})?)(?![\w/-]|[.,]\d)"
    r"(?! (?:dollars?|bucks|usd|percent|days?|weeks?|items?|parts?|pieces?|photos?|pictures?)\b)",
    re.IGNORECASE,
)
"""A number cut short, known by what stands before it."""
CLAUSE_ID = re.compile(r"\bPOL-[A-Z]+-\d+\b", re.IGNORECASE)
_INTERNAL = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]|]|\bclauses?\b|\bvocabulary\b|\bsolver\b")
_SLUG = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]|]")
_OTHER_ID = re.compile(r"\b(?:CUST|PROD|TK)-\d[\d-]*\b", re.IGNORECASE)
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_AMOUNT = re.compile(
    rf"\$\s?(?P<before>{_FIGURE})|\b(?P<after>{_FIGURE})\s?(?:dollars?|bucks|usd)\b", re.IGNORECASE
)
_PERCENT = re.compile(r"\b\d+(?:\.\d+)?\s?(?:%|percent\b)", re.IGNORECASE)

_WINDOW = r"(?:window|deadline|cut-?off|time limit|time frame|warranty|return period|\d+[- ]days?)"
_VERDICTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:past|outside|beyond|missed|inside|within|after|under|exceeds?|before) "
        rf"(?:of )?(?:(?:the|your|its|my|our) )?(?:[\w-]+ ){{0,2}}?{_WINDOW}",
        rf"\b{_WINDOW} (?:has |have |had |is |are |was )?(?:just |already |now |still )*"
        r"(?:passed|expired|closed|ended|over|up|open|gone|run out|ran out|lapsed|valid)\b",
        r"\b(?:too late|still in time|out of warranty|in warranty|not eligible|"
        r"(?:is|am|are|be) (?:still )?eligible|non-refundable|final sale|overdue for a return)\b",
        r"\b\d+[- ]days? (?:window|limit|policy|return|guarantee|period|rule)",
        r"\byour (?:return |exchange |price match )?policy (?:says|states|covers|allows|requires|"
        r"promises|forbids|excludes)\b",
        r"\b(?:will|would|to|be|is|was|been|should|must|gets?) (?:\w+ )?"
        r"(?:approved?|den(?:y|ied)|refused|rejected|granted|escalated?)\b",
        r"\b(?:approve|deny|reject|refuse|escalate) (?:this|it|my|the|me)\b",
        r"\b(?:will|shall) be (?:refunded|replaced|covered)\b",
    )
)


def amounts_in(text: str) -> list[tuple[str, int]]:
    """Return the amounts of money in a text, as written and in cents."""
    found = []
    for match in _AMOUNT.finditer(text):
        figure = (match["before"] or match["after"]).replace(",", "")
        found.append((match.group(), int(Decimal(figure) * 100)))
    return found


def percentages_in(text: str) -> list[str]:
    """Return the percentages in a text, as written."""
    return [match.group() for match in _PERCENT.finditer(text)]


def order_numbers_in(text: str) -> list[str]:
    """Return what looks like an order number or like a part of one, in no particular order."""
    found = []
    for pattern in (ORDER_NUMBER, _SHORTENED):
        found += [match.group() for match in pattern.finditer(text)]
        text = pattern.sub("\n", text)
    return found + [match["number"] for match in _RUNNING.finditer(text)]


def ids_in(text: str) -> list[str]:
    """Return ids of clauses and of records, which customers do not know."""
    return [m.group() for pattern in (CLAUSE_ID, _OTHER_ID) for m in pattern.finditer(text)]


def internal_names_in(text: str) -> list[str]:
    """Return what only the shop's own people know: ids, slugs, words of the policy's making."""
    return ids_in(text) + [match.group() for match in _INTERNAL.finditer(text)]


def slugs_in(text: str) -> list[str]:
    """Return slugs and brackets, which belong in no prose."""
    return [match.group() for match in _SLUG.finditer(text)]


def verdicts_in(text: str) -> list[str]:
    """Return the words that settle a deadline or foresee a decision."""
    plain = re.sub(r"\s+", " ", text.replace("\u2019", "'"))
    return [match.group() for pattern in _VERDICTS for match in pattern.finditer(plain)]


def holds(text: str, value: str) -> bool:
    """Return whether a text contains a value, not as part of a longer word or number."""
    words = r"\s+".join(re.escape(word) for word in value.split())
    return bool(re.search(rf"(?<![\w]){words}(?![\w]|[.,]\d)", text, re.IGNORECASE))
