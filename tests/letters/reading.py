"""English texts read for single things, in the shapes in which tests compare them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ticketworld.letters import days, leaks, lexicon, replies
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_back, read_message
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.plain import plain
from ticketworld.letters.scan import Scanned


def scanned(text: str) -> Scanned:
    return ENGLISH.scan(plain(text))


def faults(letter: Letter, *briefs: Brief) -> list[str]:
    found = read_back(letter, briefs[0]) if len(briefs) == 1 else read_message(letter, briefs)
    return [str(fault) for fault in found]


def stated_values(fact: str, text: str) -> list[str | int]:
    return list(lexicon.stated_values(fact, scanned(text), ENGLISH))


def said_values(fact: str, text: str) -> list[str | int]:
    return list(lexicon.said_values(fact, scanned(text), ENGLISH))


def hints_at(fact: str, text: str) -> list[str]:
    return lexicon.hints_at(fact, scanned(text), ENGLISH)


def verdicts_in(text: str) -> list[str]:
    return scanned(text).words(ENGLISH.leaks.verdicts)


def percentages_in(text: str) -> list[str]:
    return scanned(text).words(ENGLISH.leaks.percentages)


def amounts_in(text: str) -> list[tuple[str, int]]:
    return leaks.amounts_in(scanned(text), ENGLISH)


def order_numbers_in(text: str) -> list[str]:
    return leaks.order_numbers_in(scanned(text), ENGLISH)


def dates_in(text: str) -> list[days.NamedDate]:
    return days.dates_in(scanned(text), ENGLISH)


def agos_in(text: str) -> list[days.SaidAgo]:
    return days.agos_in(scanned(text), ENGLISH)


def asked_in(text: str) -> set[str]:
    return replies.asked_in(text, ENGLISH)


def read_reply(
    text: str,
    questions: Iterable[str],
    *,
    products: Sequence[str] = (),
    sent: date | None = None,
) -> dict[str, str]:
    return replies.read_reply(text, questions, ENGLISH, products=products, sent=sent)
