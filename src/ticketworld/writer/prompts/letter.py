"""The prompt for a customer's letter: the brief and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checking.matters import matter_faults
from ticketworld.letters.days import ago_phrases
from ticketworld.letters.languages import language
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.letters.naming import bare_name
from ticketworld.letters.reading import read
from ticketworld.money import format_money
from ticketworld.writer.compose import PHRASES
from ticketworld.writer.fitness import unfitting
from ticketworld.writer.grammar import pick
from ticketworld.writer.offline import refuse_unsayable
from ticketworld.writer.piece import Prompt
from ticketworld.writer.prompts.form import system_text, user_text
from ticketworld.writer.prompts.manner import draw_manner
from ticketworld.writer.prompts.matters import MATTERS, NAMED, SILENCE, fact_meaning
from ticketworld.writer.speaker import Speaker
from ticketworld.writer.telling import fact_patterns, is_discreet

FIELDS = ("subject", "body")
_TOKENS, _TOKENS_EACH = 700, 500
_EXAMPLES, _TRIES = 3, 8
_RELATIVE = "a relative, whose order it is; the customer passes on what the relative says"
_KNOWN = "en"
"""The language in which there are examples."""
_ROLE = (
    "You write one e-mail that a customer sends to the support of an online shop, in {language}."
)
_RULES = (
    "Be this customer: keep to their mood, their manner and the length asked for, and sound like "
    "a person, not like a form. Give the mail a subject of its own.",
    "Write about every matter of the JSON, in one mail, signed by this customer and nobody else. "
    "A reader must see at once what each matter is about.",
    "Repeat word for word, character for character: the order number, the words for the item, "
    "the shop and the price, and whatever stands under `word_for_word`.",
    "Of `day`, use exactly one of the wordings offered. Beside it mention no date, weekday, "
    "month, season or feast, and do not say how long ago anything was or how long it took.",
    "If no order number or price is given, mention none, and no number that could be taken for "
    "one. Name no phone number, no street and no e-mail address that is not given.",
    "`say` lists what the customer says outright, `let_show` what a reader must understand "
    "although nobody says it. Sentences under `such_as` would do: write in your own words what "
    "is as clear as they are, and for `let_show` keep close to one of them without stating the "
    "fact itself.",
    "`keep_quiet_about` must not come up at all, not even as a guess, a hope or a denial.",
    "Claim nothing about the shop's rules: not whether a time limit has passed or is kept, not "
    "whether anything is allowed, covered or owed, and not what the answer will be.",
)


def letter_prompt(briefs: Sequence[Brief], draw: random.Random) -> Prompt:
    """Return what a model is told of a letter that carries these briefs.

    Args:
        briefs: Of one sender and moment.
        draw: What chooses the manner and the sentences that are given as examples.

    Raises:
        UnwritableBriefError: There are no words for a brief.
    """
    for brief in briefs:
        refuse_unsayable(brief)
    first = briefs[0]
    spoken = language(first.language).name
    manner = draw_manner(draw, len(briefs))
    low, high = manner.words
    told = {
        "language": spoken,
        "customer": first.customer_name,
        "writes_for": _RELATIVE if first.for_another else None,
        "mood": first.tone,
        "manner": manner.register,
        "habits": list(manner.habits),
        "length": f"{low} to {high} words",
        "matters": [_matter(brief, draw) for brief in briefs],
    }
    return Prompt(
        kind="letter",
        system=system_text(_ROLE.format(language=spoken), _RULES),
        user=user_text(told),
        fields=FIELDS,
        max_tokens=_TOKENS + _TOKENS_EACH * len(briefs),
    )


def _matter(brief: Brief, draw: random.Random) -> dict[str, object]:
    """Return what is to be said of one matter, by the names that the rules use."""
    price = brief.retailer_price_cents
    told: dict[str, object] = {
        "about": _like(MATTERS[brief.request], _situations(brief, draw)),
        "order_number": _given(brief.order_id, "order_number", brief),
        "item": _given(bare_name(brief.product), "product", brief),
        "item_is_with_the_customer": brief.received if brief.order_id or brief.product else None,
        "wanted_instead": brief.other_product or _the_same(brief),
        "seen_elsewhere": _without_empty(
            {"shop": brief.retailer, "price": None if price is None else format_money(price)}
        ),
        "day": _day(brief),
        "word_for_word": {NAMED[name]: value for name, value in brief.named.items()},
        "say": list(_facts(brief, draw, implied=False)),
        "let_show": list(_facts(brief, draw, implied=True)),
        "keep_quiet_about": list(_open(brief)),
        "wants": brief.wants if brief.wants and is_discreet(brief.wants, brief) else None,
        "believes": brief.belief if brief.belief and is_discreet(brief.belief, brief) else None,
    }
    return _without_empty(told)


def _like(meaning: str, examples: Iterable[str]) -> object:
    """Return what is to be said, with sentences that say it where there are any."""
    known = list(dict.fromkeys(examples))
    return {"that": meaning, "such_as": known[:_EXAMPLES]} if known else meaning


def _situations(brief: Brief, draw: random.Random) -> Iterator[str]:
    """Yield sentences that tell what a matter is about; only English ones are known."""
    phrases = PHRASES[brief.request]
    known = phrases.situations if brief.received else phrases.waiting or phrases.situations
    avoid = unfitting(brief, small_talk=False)
    for _ in range(_TRIES if brief.language == _KNOWN else 0):
        sentence = Speaker(brief, draw).say(pick(known, draw), avoid)
        if sentence and not any(matter_faults(read(Letter(subject="", body=sentence), [brief]))):
            yield sentence


def _without_empty(told: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if value not in (None, "", [], {})}


def _given(words: str | None, hint: str, brief: Brief) -> object:
    """Return what is given word for word, and that it is given with a doubt where it is."""
    if not words:
        return None
    return {"words": words, "doubt": _DOUBT} if hint in brief.unsure else words


_DOUBT = "they say that they may have this wrong"


def _the_same(brief: Brief) -> str | None:
    return "the same model again" if brief.request == "exchange" else None


def _day(brief: Brief) -> dict[str, object] | None:
    """Return the words for the day that the letter names, and which day it is."""
    day, sent, spoken = brief.day, brief.sent_at.date(), language(brief.language)
    if day is None:
        return None
    phrases = spoken.days.date_phrases(day.first, sent)
    if day.form == "ago":
        phrases = ago_phrases((sent - day.last).days, (sent - day.first).days, spoken)
    told: dict[str, object] = {
        "of": "the order" if day.kind == "ordered" else "the delivery",
        "one_of_these_words": list(dict.fromkeys(phrases)),
    }
    return told | ({"doubt": _DOUBT} if "day" in brief.unsure else {})


def _facts(brief: Brief, draw: random.Random, *, implied: bool) -> Iterator[object]:
    """Yield the facts to be said, or to be implied, with sentences that let them be known."""
    for fact, value in brief.stated.items():
        if (fact in brief.implied) == implied:
            yield _like(fact_meaning(fact, value), _sentences(brief, fact, draw))


def _sentences(brief: Brief, fact: str, draw: random.Random) -> Iterator[str]:
    """Yield sentences that let a fact be known; only English ones are known."""
    known = {name: value for name, value in brief.stated.items() if name in (fact, "packaging")}
    alone = replace(brief, stated=known)  # whether the item was used shapes the words for a fault
    place = [name for name in FACTS_OF_REQUEST[brief.request] if name in known].index(fact)
    for _ in range(_TRIES if brief.language == _KNOWN else 0):
        yield Speaker(alone, draw).say(fact_patterns(alone, draw)[place])


def _open(brief: Brief) -> Iterator[str]:
    """Yield what the letter keeps quiet about."""
    for fact in FACTS_OF_REQUEST.get(brief.request, ()):
        if fact not in brief.stated:
            yield SILENCE[fact]
