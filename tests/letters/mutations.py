"""Ways to spoil a letter that is right, each with the checks of which one must find it."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from tests.letters.sentences import FACTS, HARMLESS, NOT_THERE, PLANTED, THERE
from ticketworld.letters.brief import Brief, DayHint, Letter
from ticketworld.letters.english.days import WEEKDAYS
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.letters.naming import bare_name
from ticketworld.writer.grammar import pick
from ticketworld.writer.several import write_message

Mutant = Letter | None
Mutation = Callable[[Letter, Brief, random.Random], Mutant]

IN_HAND = ("return", "exchange", "damaged", "warranty", "price_match")


def _with(letter: Letter, sentence: str, draw: random.Random) -> Letter:
    """Return a letter with one more sentence, between two of its sentences or paragraphs."""
    places = [match.end() for match in re.finditer(r"[.!?](?=\s)|\n\n", letter.body)]
    at = pick(places, draw) if places else len(letter.body)
    body = f"{letter.body[:at].rstrip()} {sentence}\n\n{letter.body[at:].lstrip()}"
    return replace(letter, body=body)


def _rewritten(brief: Brief, draw: random.Random, **changes: object) -> Letter:
    """Return a letter that is right by a brief with these changes."""
    return write_message([replace(brief, **changes)], draw)  # type: ignore[arg-type]


def _planted(check: str) -> Mutation:
    def plant(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
        sentence = pick(PLANTED[check], draw)
        if "{product}" in sentence:
            return None
        return _with(letter, sentence, draw)

    return plant


def _date(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return _planted("date")(letter, brief, draw)


def _ago(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return _planted("ago")(letter, brief, draw)


def _weekday(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return None if brief.day is not None else _planted("weekday")(letter, brief, draw)


def _wrong_weekday(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Put a weekday that is not the day's own before a date."""
    if brief.day is None or brief.day.form != "date":
        return None
    plain = f"{brief.day.first:%B} {brief.day.first.day}, {brief.day.first.year}"
    name = WEEKDAYS[(brief.day.first.weekday() + 1 + int(draw.random() * 6)) % 7]
    return _with(letter, f"To be exact: {name}, {plain}.", draw)


def _without_number(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    if brief.order_id is None:
        return None
    return _rewritten(brief, draw, order_id=None, unsure=brief.unsure - {"order_number"})


def _other_number(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Change one digit of the order's number wherever it stands."""
    number = brief.order_id
    if number is None:
        return None
    digits = [at for at, sign in enumerate(number) if sign.isdigit()]
    at = pick(digits, draw)
    wrong = number[:at] + str((int(number[at]) + 1) % 10) + number[at + 1 :]
    return _replaced(letter, number, wrong)


def _replaced(letter: Letter, old: str, new: str) -> Letter:
    pattern = re.compile(re.escape(old), re.IGNORECASE)
    return Letter(subject=pattern.sub(new, letter.subject), body=pattern.sub(new, letter.body))


def _without_name(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    names = [bare_name(brief.product), brief.other_product, brief.retailer, *brief.named.values()]
    known = [name for name in names if name]
    if not known:
        return None
    return _replaced(letter, pick(known, draw), "whatsit")


def _other_name(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Change one letter of a name."""
    name = bare_name(brief.product)
    if len(name) < 6:
        return None
    return _replaced(letter, name, name[:3] + "q" + name[4:])


def _other_fact(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """State a value that the brief does not: another one, or one that is to be left open."""
    known = FACTS_OF_REQUEST.get(brief.request, ())
    wrong = [
        (fact, value) for fact, value in FACTS if fact in known and brief.stated.get(fact) != value
    ]
    return _with(letter, pick(FACTS[pick(wrong, draw)], draw), draw) if wrong else None


def _without_fact(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    names = [fact for fact in brief.stated if fact in FACTS_OF_REQUEST.get(brief.request, ())]
    if not names:
        return None
    left = pick(names, draw)
    stated = {fact: value for fact, value in brief.stated.items() if fact != left}
    return _rewritten(brief, draw, stated=stated, implied=())


def _outright(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return _rewritten(brief, draw, implied=()) if brief.implied else None


def _without_day(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    if brief.day is None:
        return None
    return _rewritten(brief, draw, day=None, unsure=brief.unsure - {"day"})


def _other_day(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Name a day that is shifted, or a date where a span is to be named."""
    if brief.day is None:
        return None
    day = brief.day.first - timedelta(days=1 + int(draw.random() * 40))
    if brief.day.form == "ago":
        day = brief.day.first
    other = DayHint(kind=brief.day.kind, form="date", first=day, last=day)
    return _rewritten(brief, draw, day=other)


def _other_price(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    if brief.retailer_price_cents is None:
        return None
    return _rewritten(brief, draw, retailer_price_cents=brief.retailer_price_cents + 100)


def _withheld(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    if not brief.withheld:
        return None
    return _with(letter, f"I also have {pick(brief.withheld, draw)} here.", draw)


def _place(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Say that the item is where it is not."""
    if brief.product and not brief.received:
        return _with(letter, pick(THERE, draw), draw)
    if brief.received and brief.request in IN_HAND:
        return _with(letter, pick(NOT_THERE, draw), draw)
    return None


def _without_matter(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    """Say all but what it is about."""
    words = [f"This is about my {bare_name(brief.product)}."] if brief.product else []
    words += [f"Number: {brief.order_id}."] if brief.order_id else []
    names = [brief.other_product, brief.retailer, *brief.named.values()]
    words += [f"And {name}." for name in names if name]
    body = " ".join(
        [*words, "Please be so kind and do what is necessary. All the best to you all."]
    )
    return Letter(subject="Hello", body=body)


def _signature(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    name = pick(("Walter Brunswick", "Ingeborg", "Priyanka Venkataraman"), draw)
    return replace(letter, body=f"{letter.body.rstrip()}\n\nBest regards,\n{name}")


def _language(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return replace(letter, body=f"{letter.body}\n\n{pick(PLANTED['language'], draw)}")


def _short(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return replace(letter, body=" ".join(letter.body.split()[: 3 + int(draw.random() * 11)]))


def _long(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    more = " ".join(HARMLESS)
    return replace(letter, body=f"{letter.body}\n\n{more}\n\n{more}\n\n{more}")


def _empty(letter: Letter, brief: Brief, draw: random.Random) -> Mutant:
    return replace(letter, **{pick(("subject", "body"), draw): " \n"})


MUTATIONS: Mapping[str, tuple[Mutation, frozenset[str]]] = {
    name: (mutation, frozenset(checks.split()))
    for name, mutation, checks in (
        ("order number added", _planted("order_number"), "order_number number"),
        ("order number left out", _without_number, "order_number"),
        ("order number changed", _other_number, "order_number"),
        ("name left out", _without_name, "name"),
        ("name changed", _other_name, "name"),
        ("fact contradicted or given away", _other_fact, "fact"),
        ("fact left out", _without_fact, "fact"),
        ("implied fact said outright", _outright, "implied fact"),
        ("date added", _date, "date"),
        ("how long ago added", _ago, "ago"),
        ("weekday added", _weekday, "weekday"),
        ("wrong weekday", _wrong_weekday, "weekday"),
        ("day left out", _without_day, "day"),
        ("day changed", _other_day, "date day"),
        ("other time added", _planted("time"), "time"),
        ("amount added", _planted("amount"), "amount"),
        ("price changed", _other_price, "price"),
        ("percentage added", _planted("percentage"), "percentage"),
        ("id added", _planted("id"), "id"),
        ("other number added", _planted("number"), "number"),
        ("address added", _planted("address"), "address"),
        ("withheld value", _withheld, "withheld"),
        ("verdict", _planted("verdict"), "verdict"),
        ("aside of a model", _planted("aside"), "aside"),
        ("item elsewhere", _place, "received"),
        ("matter left out", _without_matter, "request"),
        ("signed by another", _signature, "signature"),
        ("other language", _language, "language"),
        ("too short", _short, "length"),
        ("too long", _long, "length"),
        ("empty", _empty, "empty"),
    )
}
"""By name, with the checks of which one must fail."""


def retyped(letter: Letter, brief: Brief, draw: random.Random) -> Letter:
    """Return a letter with the same meaning, typed by somebody else."""
    body = letter.body
    if brief.order_id and len(brief.order_id) == 17:
        bare = brief.order_id.removeprefix("ORD-")
        forms = (
            bare,
            f"#{bare}",
            f"ord {bare.replace('-', ' ')}",
            f"ORD#{bare}",
            bare.replace("-", "/"),
        )
        body = re.sub(re.escape(brief.order_id), pick(forms, draw), body, flags=re.IGNORECASE)
    name = bare_name(brief.product)
    if name:
        typed = pick(
            (name.upper(), name.lower(), name.replace("-", " "), name.replace(",", "")), draw
        )
        body = re.sub(re.escape(name), typed, body, flags=re.IGNORECASE)
    body = pick((body, body.replace("'", "\u2019"), body.replace(" ", "\u00a0", 3)), draw)
    paragraphs = [
        textwrap.fill(part, 60) if len(part) > 80 else part for part in body.split("\n\n")
    ]
    wrapped = replace(letter, body=pick((body, "\n\n".join(paragraphs)), draw))
    return _with(wrapped, pick(HARMLESS, draw), draw)
