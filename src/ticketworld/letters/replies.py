"""What an agent's text asks for, and what a customer's reply answers.

Questions are named by what they ask for: an order's number, a product, a day, or one of the facts
that only the customer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ticketworld.letters import days, leaks
from ticketworld.letters.lexicon import stated_values
from ticketworld.letters.naming import bare_name, without_names

FACTS_ASKED = ("packaging", "fault", "bundle_parts", "party")
QUESTIONS = ("order_number", "product", "order_date", *FACTS_ASKED)
"""The names of all that an agent can ask for."""

_ASKED: Mapping[str, str] = {
    "order_number": r"\border (?:number|no\.|id)|\bnumber of (?:the|your) order\b",
    "product": r"\b(?:which|what) (?:of (?:our|your) )?(?:items?|products?|article|things?)\b"
    r"|\b(?:name|model) of the (?:item|product|article)\b"
    r"|\bwhat (?:the (?:item|product) is|it is) called\b",
    "order_date": r"\bwhen (?:did|was|were|have)\b|\b(?:which|what) day\b"
    r"|\bdate of (?:the|your) (?:order|purchase)\b|\border date\b"
    r"|\bday (?:of|on which) (?:the|your|you)\b",
    "packaging": r"\b(?:packaging|opened|unopened|sealed|seal|unboxed)\b",
    "fault": r"\b(?:wrong with|defect|fault|faulty|what happened to|kind of problem)\b",
    "bundle_parts": r"\b(?:set|bundle)\b",
    "party": r"\b(?:gift|present)\b|\b(?:bought|ordered) by you or for you\b",
}
_ASKED_CUES = {name: re.compile(cues, re.IGNORECASE) for name, cues in _ASKED.items()}

_PRODUCT = re.compile(
    r"(?:(?:\bit(?:'?s| is) about|\bI(?:'?m| am) (?:writing|talking) about|\bI mean|"
    r"\bthe (?:item|product|thing) is|\bit concerns) (?:the|my|an?) |"
    r"\b(?:item|product): (?:the )?|\bit(?:'?s| is) called (?:the )?|\bits name is (?:the )?)"
    r"(?P<product>\S.*?)(?=[.!](?:\s|$)|\n|$)",
    re.IGNORECASE,
)
"""The frames in which a reply names an item."""


def asked_in(text: str) -> set[str]:
    """Return the names of the questions that an agent's text asks."""
    plain = re.sub(r"\s+", " ", text)
    return {name for name, cues in _ASKED_CUES.items() if cues.search(plain)}


def read_reply(
    text: str,
    questions: Iterable[str],
    *,
    products: Sequence[str] = (),
    sent: date | None = None,
) -> dict[str, str]:
    """Return what a reply answers to these questions; what it leaves open is left out.

    A fact of which the words give two values counts as left open.

    Args:
        text: The reply, however it was typed.
        questions: Names of `QUESTIONS`; nothing else is looked for.
        products: Names to look for; without them only the known frames tell where a name stands.
        sent: The day of the reply, by which a date without a year is understood.
    """
    plain = text.replace("\u2019", "'")
    numbers, product = leaks.order_numbers_in(plain), _product_in(plain, products)
    bare = without_names(plain, [*numbers, product])
    answers = {
        "order_number": numbers[0] if numbers else "",
        "product": product,
        "order_date": _day_in(bare, sent),
    }
    for fact in FACTS_ASKED:
        values = stated_values(fact, bare)
        answers[fact] = str(values[0]) if len(values) == 1 else ""
    return {name: answers[name] for name in questions if answers[name]}


def _product_in(text: str, products: Sequence[str]) -> str:
    for name in sorted(products, key=len, reverse=True):
        if leaks.holds(text, name):
            return name
    match = _PRODUCT.search(text)
    return bare_name(match["product"]) if match else ""


def _day_in(text: str, sent: date | None) -> str:
    for named in days.dates_in(text):
        year = named.year
        if year is None and sent is not None:
            year = sent.year - ((named.month, named.day) > (sent.month, sent.day))
        if year is not None:
            return f"{year:04}-{named.month:02}-{named.day:02}"
    return ""
