"""Reads a letter back against its brief: all that must be said stands there, nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ticketworld.letters import days, leaks
from ticketworld.letters.brief import Brief, DayHint, Letter
from ticketworld.letters.lexicon import FACTS_OF_REQUEST, hints_at, said_values, stated_values
from ticketworld.letters.naming import bare_name, without_names
from ticketworld.money import format_money


def read_back(letter: Letter, brief: Brief) -> list[str]:
    """Return what is wrong with a letter, one sentence a fault; an empty list when nothing is.

    Facts are recognised by the cues of letters/cues.py, times by the table of letters/days.py.
    """
    text = f"{letter.subject}\n{letter.body}".replace("\u2019", "'")
    if not letter.subject.strip() or not letter.body.strip():
        return ["the subject or the body is empty"]
    bare = without_names(text, _disclosed_names(brief))
    unnumbered = without_names(bare, (brief.order_id or "",))
    return [
        *_names(text, brief),
        *_order_number(text, brief),
        *_facts(unnumbered, brief),
        *_times(unnumbered, brief),
        *_amounts(bare, brief),
        *_leaks(text, bare, brief),
    ]


def _disclosed_names(brief: Brief) -> tuple[str, ...]:
    names = (brief.product, brief.other_product, brief.retailer, *brief.named.values())
    return tuple(name for name in names if name)


def _names(text: str, brief: Brief) -> Iterator[str]:
    for what, name in (
        ("product", bare_name(brief.product)),
        ("product wanted", brief.other_product),
        ("retailer", brief.retailer),
        *((key.replace("_", " "), name) for key, name in brief.named.items()),
    ):
        if name and not leaks.holds(text, name):
            yield f"the {what} `{name}` is not named"


def _order_number(text: str, brief: Brief) -> Iterator[str]:
    if brief.order_id is not None and not leaks.holds(text, brief.order_id):
        yield f"the order number `{brief.order_id}` is missing"
    for number in leaks.order_numbers_in(text):
        if brief.order_id is None or number.upper() != brief.order_id.upper():
            yield f"the order number `{number}` is not to be given"


def _facts(text: str, brief: Brief) -> Iterator[str]:
    for fact in FACTS_OF_REQUEST.get(brief.request, ()):
        found = stated_values(fact, text)
        right = brief.stated.get(fact)
        if right is not None and right not in found:
            yield f"{fact} is to be stated as `{right}`; no words say so"
        for value in found:
            if value != right:
                yield f"{fact} reads as `{value}`, which is not to be said"
        if fact in brief.implied and said_values(fact, text):
            yield f"{fact} is to be implied; the letter says it outright"
        for words in hints_at(fact, text) if right is None else ():
            yield f"`{words}` hints at {fact}, which is not to be said"


def _times(text: str, brief: Brief) -> Iterator[str]:
    dates = days.dates_in(text)
    agos, unknown = days.agos_in(text)
    for phrase in unknown:
        yield f"`{phrase}` is not in the table of how long ago a day was"
    if brief.day is None:
        for named in dates:
            yield f"the date `{named.text}` is not to be given"
        for ago in agos:
            yield f"`{ago.phrase}` gives away a time"
        return
    yield from _untrue_days(brief.sent_at.date(), brief.day, dates, agos)
    for weekday in days.wrong_weekdays(text, brief.day.first):
        yield f"{brief.day.first} is not a {weekday}"
    if not (agos if brief.day.form == "ago" else dates):
        yield f"the day of the order or delivery is to be named ({brief.day.form})"


def _untrue_days(
    sent: date, day: DayHint, dates: list[days.NamedDate], agos: list[days.Ago]
) -> Iterator[str]:
    for named in dates:
        if day.form == "ago":
            yield f"the date `{named.text}` is more than the brief gives away"
        elif not named.agrees_with(day.first):
            yield f"the date `{named.text}` is not {day.first}"
    for ago in agos:
        if (ago.low, ago.high) != ((sent - day.last).days, (sent - day.first).days):
            yield f"`{ago.phrase}` does not stand for the days {day.first} to {day.last}"


def _amounts(text: str, brief: Brief) -> Iterator[str]:
    right = brief.retailer_price_cents
    found = leaks.amounts_in(text)
    for written, cents in found:
        if cents != right:
            yield f"the amount `{written}` is not to be given"
    if right is not None and all(cents != right for _, cents in found):
        yield f"the price {format_money(right)} seen elsewhere is missing"
    for written in leaks.percentages_in(text):
        yield f"the percentage `{written}` is not to be given"


def _leaks(text: str, bare: str, brief: Brief) -> Iterator[str]:
    for found in leaks.ids_in(text):
        yield f"`{found}` is an id that customers do not know"
    for words in leaks.verdicts_in(bare):
        yield f"`{words}` settles what only a decision settles"
    disclosed = " ".join(
        [
            *_disclosed_names(brief),
            brief.customer_name,
            brief.order_id or "",
            "" if brief.retailer_price_cents is None else format_money(brief.retailer_price_cents),
        ]
    )
    for value in brief.withheld:
        if value.strip() and leaks.holds(text, value) and not leaks.holds(disclosed, value):
            yield f"`{value}` is withheld, yet it stands in the letter"
