"""What an agent's text asks for, and what a customer's reply answers.

Questions are named by what they ask for: an order's number, a product, a day, or one of the facts
that only the customer knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ticketworld.letters import leaks
from ticketworld.letters.days import dates_in
from ticketworld.letters.language import Language
from ticketworld.letters.lexicon import stated_values
from ticketworld.letters.naming import bare_name
from ticketworld.letters.plain import masked, mentions, plain
from ticketworld.letters.scan import Scanned

FACTS_ASKED = ("packaging", "fault", "bundle_parts", "party")
QUESTIONS = ("order_number", "product", "order_date", *FACTS_ASKED)
"""The names of all that an agent can ask for."""
_DIGITS = 12


def asked_in(text: str, language: Language) -> set[str]:
    """Return the names of the questions that an agent's text asks."""
    return asked_by(language.scan(plain(text)), language)


def asked_by(scanned: Scanned, language: Language) -> set[str]:
    """Return the names of the questions that a plain text asks."""
    return {name for name, cues in language.questions.asked.items() if scanned.has(cues)}


def read_reply(
    text: str,
    questions: Iterable[str],
    language: Language,
    *,
    products: Sequence[str] = (),
    sent: date | None = None,
) -> dict[str, str]:
    """Return what a reply answers to these questions; what it leaves open is left out.

    A fact of which the words give two values counts as left open.

    Args:
        text: The reply, however it was typed.
        questions: Names of `QUESTIONS`; nothing else is looked for.
        language: The language that it is written in.
        products: Names to look for; without them only the known frames tell where a name stands.
        sent: The day of the reply, by which a date without a year is understood.
    """
    whole = plain(text)
    scanned = language.scan(whole)
    numbers = leaks.order_numbers_in(scanned, language)
    product = _product_in(scanned, products, language)
    bare = language.scan(masked(whole, filter(None, [*numbers, product])))
    answers = {
        "order_number": _written_out(numbers[0]) if numbers else "",
        "product": product,
        "order_date": _day_in(bare, sent, language),
    }
    for fact in FACTS_ASKED:
        values = list(stated_values(fact, bare, language))
        answers[fact] = str(values[0]) if len(values) == 1 else ""
    return {name: answers[name] for name in questions if answers[name]}


def _written_out(number: str) -> str:
    """Return an order's number as it stands in the records, if it is whole."""
    digits = leaks.digits_of(number)
    return f"ORD-{digits[:8]}-{digits[8:]}" if len(digits) == _DIGITS else number


def _product_in(scanned: Scanned, products: Sequence[str], language: Language) -> str:
    for name in sorted(products, key=len, reverse=True):
        if mentions(scanned.text, name):
            return name
    for frame in language.questions.products:
        for match in scanned.matches(frame):
            return bare_name(match["product"])
    return ""


def _day_in(scanned: Scanned, sent: date | None, language: Language) -> str:
    for named in dates_in(scanned, language):
        year = named.year
        if year is None and sent is not None:
            year = sent.year - ((named.month, named.day) > (sent.month, sent.day))
        if year is not None:
            return f"{year:04}-{named.month:02}-{named.day:02}"
    return ""
