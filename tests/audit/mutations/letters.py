"""Spoilers of letters: what is not the customer's to say, and letters of others."""

from __future__ import annotations

import json
import re

from tests.audit.mutations.planting import Content, Fields, Scene, Spoiler
from tests.letters.sentences import FACTS, PLANTED

_LETTER = ("body", "subject")
_MANY = 40
"""A letter of more words shares four fifths of its runs of five with one of one word more."""


def _say(content: Content, scene: Scene, sentence: str) -> Fields:
    """Put a sentence between two of a letter, also where its conversation repeats it."""
    body = content["body"]
    places = [match.end() for match in re.finditer(r"[.!?](?=\s)|\n\n", body)]
    at = scene.draw.choice(places) if places else len(body)
    content["body"] = f"{body[:at].rstrip()} {sentence}\n\n{body[at:].lstrip()}"
    _repeat(content)
    return _LETTER


def _repeat(content: Content) -> None:
    if content["thread"]:
        content["thread"][0]["body"] = content["body"]


def _leak(check: str, *, needs_no_day: bool = False) -> Spoiler:
    def leak(content: Content, scene: Scene) -> Fields | None:
        if not scene.is_english or (needs_no_day and _tells_a_day(content)):
            return None
        return _say(content, scene, scene.draw.choice(PLANTED[check]))

    return leak


def _tells_a_day(content: Content) -> bool:
    blocks = [content["_disclosure"], *(issue["disclosure"] for issue in content["_issues"])]
    return any(block["day"] is not None for block in blocks)


def another_language(content: Content, scene: Scene) -> Fields | None:
    """Put a paragraph of another language at the end of an English letter."""
    if not scene.is_english:
        return None
    content["body"] += f"\n\n{scene.draw.choice(PLANTED['language'])}"
    _repeat(content)
    return _LETTER


def withheld_fact_told(content: Content, scene: Scene) -> Fields | None:
    """Tell what is withheld of a request, and what no other request of the letter tells either."""
    told = [issue["disclosure"]["stated"] for issue in content["_issues"][1:]]
    known = [
        (name, value)
        for name, value in content["_disclosure"]["withheld"].items()
        if (name, value) in FACTS and all(one.get(name) != value for one in told)
    ]
    if not known or not scene.is_english:
        return None
    sentence = scene.draw.choice(FACTS[scene.draw.choice(known)])
    return (*_say(content, scene, sentence), "_disclosure")


def _earlier(content: Content, scene: Scene) -> list[Content]:
    """Return the tickets before one that are right; of two alike letters the later is found."""
    here = scene.places[content["ticket_id"]]
    return [other for other in scene.tickets[:here] if other["ticket_id"] not in scene.spoiled]


def letter_of_another(content: Content, scene: Scene) -> Fields | None:
    """Give a ticket the letter about another customer's order, which it names in full."""
    strange = [
        other
        for other in _earlier(content, scene)
        if other["_disclosure"]["order_number"] == "given"
        and other["customer_id"] != content["customer_id"]
        and not other["issues"]
    ]
    other = scene.other(strange)
    if other is None:
        return None
    content["subject"], content["body"] = other["subject"], other["body"]
    _repeat(content)
    return (*_LETTER, "_disclosure")


def told_twice(content: Content, scene: Scene) -> Fields | None:
    """Repeat an earlier ticket in all but the end of its id."""
    other = scene.other(_earlier(content, scene))
    if other is None:
        return None
    _, day, number = other["ticket_id"].split("-")
    content |= json.loads(json.dumps(other))
    content["ticket_id"] = f"TK-{day}-{number}{scene.draw.randrange(10**6):06}"
    return ("body",)


def told_almost_twice(content: Content, scene: Scene) -> Fields | None:
    """Repeat an earlier ticket with one more word at the end of a letter of many words."""
    long = [one for one in _earlier(content, scene) if len(one["body"].split()) > _MANY]
    other = scene.other(long)
    if other is None:
        return None
    _, day, number = other["ticket_id"].split("-")
    content |= json.loads(json.dumps(other))
    content["ticket_id"] = f"TK-{day}-{number}{scene.draw.randrange(10**6):06}"
    content["body"] += f"\n\n{scene.draw.choice(['Thanks!', 'Regards', 'Bye!'])}"
    _repeat(content)
    return ("body",)


def empty_letter(content: Content, scene: Scene) -> Fields | None:
    content["body"] = scene.draw.choice(["", " ", "\n\n"])
    _repeat(content)
    return (*_LETTER, "_disclosure")


def number_left_out(content: Content, scene: Scene) -> Fields | None:
    """Take the order's number out of a letter that is said to give it."""
    told = content["_disclosure"]["order_number_given"]
    if content["_disclosure"]["order_number"] != "given" or content["issues"]:
        return None
    before = content["subject"] + content["body"]
    for name in ("subject", "body"):
        content[name] = re.sub(re.escape(told), "this order", content[name], flags=re.IGNORECASE)
    digits = re.sub(r"\D", "", content["subject"] + content["body"])
    if before == content["subject"] + content["body"] or told[-4:] in digits:
        return None
    _repeat(content)
    return (*_LETTER, "_disclosure")


def one_digit_wrong(content: Content, scene: Scene) -> Fields | None:
    """Change a digit of the order's number in the letter alone."""
    told = content["_disclosure"]["order_number_given"]
    if told is None or len(told) < 15 or told not in content["body"]:
        return None
    if told in content["subject"]:
        return None
    wrong = f"{told[:-1]}{(int(told[-1]) + 1) % 10}"
    content["body"] = content["body"].replace(told, wrong)
    _repeat(content)
    return (*_LETTER, "_disclosure")


def product_of_another_name(content: Content, scene: Scene) -> Fields | None:
    """Say in the letter another product's name for the one that is meant."""
    told = content["_disclosure"]["product_given"]
    if content["_disclosure"]["product"] != "exact" or told not in content["body"]:
        return None
    if told.partition(",")[0] in content["body"].replace(told, "") + content["subject"]:
        return None
    names = [product.name for product in scene.dataset.database.products]
    content["body"] = content["body"].replace(told, scene.other(names, told))
    _repeat(content)
    return (*_LETTER, "_disclosure")


SPOILERS = {
    "leaked verdict": _leak("verdict"),
    "leaked clause or record id": _leak("id"),
    "leaked amount": _leak("amount"),
    "leaked percentage": _leak("percentage"),
    "leaked order number": _leak("order_number"),
    "leaked number": _leak("number"),
    "leaked address": _leak("address"),
    "leaked day": _leak("date", needs_no_day=True),
    "leaked time": _leak("time", needs_no_day=True),
    "words of a model": _leak("aside"),
    "another language": another_language,
    "withheld fact told": withheld_fact_told,
    "letter of another customer": letter_of_another,
    "told twice": told_twice,
    "told almost twice": told_almost_twice,
    "empty letter": empty_letter,
    "number left out of the letter": number_left_out,
    "wrong digit in the letter": one_digit_wrong,
    "wrong product in the letter": product_of_another_name,
}
