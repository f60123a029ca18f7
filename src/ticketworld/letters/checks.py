"""Reads a letter back against its brief: all that must be said stands there, nothing else does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ticketworld.letters import days, leaks
from ticketworld.letters.brief import Brief, DayHint, Letter
from ticketworld.letters.lexicon import (
    FACTS_OF_REQUEST,
    LIKENED,
    hints_at,
    said_values,
    stated_values,
)
from ticketworld.letters.naming import bare_name, without_names
from ticketworld.money import format_money


def read_back(letter: Letter, brief: Brief) -> list[str]:
    """Return what is wrong with a letter, one sentence a fault; an empty list when nothing is.

    Facts are recognised by the cues of letters/cues.py, times by the table of letters/days.py.
    """
    return read_message(letter, (brief,))


def read_message(letter: Letter, briefs: Sequence[Brief]) -> list[str]:
    """Return what is wrong with a message that is to carry several briefs, as `read_back` does.

    What each brief demands must stand in it, and nothing that none of them gives away.
    """
    text = f"{letter.subject}\n{letter.body}".replace("\u2019", "'")
    if not letter.subject.strip() or not letter.body.strip():
        return ["the subject or the body is empty"]
    bare = without_names(text, [name for brief in briefs for name in _disclosed_names(brief)])
    unnumbered = without_names(bare, [brief.order_id or "" for brief in briefs])
    found = [
        *(fault for brief in briefs for fault in _names(text, brief)),
        *_order_numbers(text, briefs),
        *_facts(unnumbered, briefs),
        *_times(unnumbered, briefs),
        *_amounts(bare, briefs),
        *_leaks(text, bare, briefs),
    ]
    return list(dict.fromkeys(found))


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


def _order_numbers(text: str, briefs: Sequence[Brief]) -> Iterator[str]:
    known = [brief.order_id for brief in briefs if brief.order_id is not None]
    for number in known:
        if not leaks.holds(text, number):
            yield f"the order number `{number}` is missing"
    for number in leaks.order_numbers_in(text):
        if number.upper() not in {one.upper() for one in known}:
            yield f"the order number `{number}` is not to be given"


def _facts(text: str, briefs: Sequence[Brief]) -> Iterator[str]:
    requests = [brief.request for brief in briefs]
    known = [fact for request in requests for fact in FACTS_OF_REQUEST.get(request, ())]
    likened = [value for request in requests for value in LIKENED.get(request, ())]
    for fact in dict.fromkeys(known):
        about = [brief for brief in briefs if fact in FACTS_OF_REQUEST.get(brief.request, ())]
        told = [brief for brief in about if fact in brief.stated]
        right = [brief.stated[fact] for brief in told]
        found = stated_values(fact, text)
        for value in right:
            if value not in found:
                yield f"{fact} is to be stated as `{value}`; no words say so"
        for value in found:
            if value not in right and (fact, value) not in likened:
                yield f"{fact} reads as `{value}`, which is not to be said"
        outright = [brief.stated[fact] for brief in told if fact not in brief.implied]
        said = [value for value in said_values(fact, text) if (fact, value) not in likened]
        if any(value in right and value not in outright for value in said):
            yield f"{fact} is to be implied; the letter says it outright"
        for words in hints_at(fact, text) if not told else ():
            yield f"`{words}` hints at {fact}, which is not to be said"


def _times(text: str, briefs: Sequence[Brief]) -> Iterator[str]:
    dates, (agos, unknown) = days.dates_in(text), days.agos_in(text)
    for phrase in unknown:
        yield f"`{phrase}` is not in the table of how long ago a day was"
    hints = [(brief.sent_at.date(), brief.day) for brief in briefs if brief.day is not None]
    yield from _untrue_dates(dates, [hint for _, hint in hints])
    yield from _untrue_agos(agos, hints)
    wrong = [(day.first, days.wrong_weekdays(text, day.first)) for _, day in hints]
    for first, weekdays in wrong:
        for weekday in weekdays:
            if all(weekday in others for _, others in wrong):
                yield f"{first} is not a {weekday}"
    for sent, day in hints:
        fitting = any(_stands_for(ago, sent, day) for ago in agos)
        if not (fitting if day.form == "ago" else any(d.agrees_with(day.first) for d in dates)):
            yield f"the day of the order or delivery is to be named ({day.form})"


def _stands_for(ago: days.Ago, sent: date, day: DayHint) -> bool:
    return (ago.low, ago.high) == ((sent - day.last).days, (sent - day.first).days)


def _untrue_dates(dates: Sequence[days.NamedDate], hints: Sequence[DayHint]) -> Iterator[str]:
    exact = [day.first for day in hints if day.form == "date"]
    for named in dates:
        if not hints:
            yield f"the date `{named.text}` is not to be given"
        elif not exact:
            yield f"the date `{named.text}` is more than the brief gives away"
        elif not any(named.agrees_with(day) for day in exact):
            yield f"the date `{named.text}` is not {' or '.join(map(str, exact))}"


def _untrue_agos(agos: Sequence[days.Ago], hints: Sequence[tuple[date, DayHint]]) -> Iterator[str]:
    for ago in agos:
        if not hints:
            yield f"`{ago.phrase}` gives away a time"
        elif not any(_stands_for(ago, sent, day) for sent, day in hints):
            spans = " or ".join(f"{day.first} to {day.last}" for _, day in hints)
            yield f"`{ago.phrase}` does not stand for the days {spans}"


def _amounts(text: str, briefs: Sequence[Brief]) -> Iterator[str]:
    prices = [b.retailer_price_cents for b in briefs if b.retailer_price_cents is not None]
    found = leaks.amounts_in(text)
    for written, cents in found:
        if cents not in prices:
            yield f"the amount `{written}` is not to be given"
    for price in prices:
        if all(cents != price for _, cents in found):
            yield f"the price {format_money(price)} seen elsewhere is missing"
    for written in leaks.percentages_in(text):
        yield f"the percentage `{written}` is not to be given"


def _leaks(text: str, bare: str, briefs: Sequence[Brief]) -> Iterator[str]:
    for found in leaks.ids_in(text):
        yield f"`{found}` is an id that customers do not know"
    for words in leaks.verdicts_in(bare):
        yield f"`{words}` settles what only a decision settles"
    disclosed = " ".join(word for brief in briefs for word in _disclosed(brief))
    for value in dict.fromkeys(value for brief in briefs for value in brief.withheld):
        if value.strip() and leaks.holds(text, value) and not leaks.holds(disclosed, value):
            yield f"`{value}` is withheld, yet it stands in the letter"


def _disclosed(brief: Brief) -> Iterator[str]:
    yield from _disclosed_names(brief)
    yield brief.customer_name
    if brief.order_id is not None:
        yield brief.order_id
    if brief.retailer_price_cents is not None:
        yield format_money(brief.retailer_price_cents)
