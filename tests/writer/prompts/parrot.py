"""A stand-in for a model: it writes what a prompt says, and knows nothing beside it.

Its texts pass their checks, so a prompt holds all that its piece needs. What it writes depends on
the prompt alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

_CLOSING = "I would be glad to hear from you about this, and I thank you for your help."


def parrot(_: str, user: str) -> dict[str, str]:
    """Return the texts that a prompt asks for; what follows its JSON is not listened to."""
    told, _end = json.JSONDecoder().raw_decode(user)
    if "matters" in told:
        return {"subject": "My message to you", "body": _letter(told)}
    if "answers" in told:
        said = " ".join(_answer(one) for one in told["answers"])
        return {"body": f"Hello again,\n\n{said}\n\n{told['customer']}"}
    if isinstance(told["draft"], dict):
        return {name: f"{text} This is all." for name, text in told["draft"].items()}
    return {"body": f"{told['draft']}\n\nP.S. All the best."}


def _letter(told: Mapping[str, Any]) -> str:
    matters = "\n\n".join(" ".join(_sentences(one)) for one in told["matters"])
    return f"Good day,\n\n{matters}\n\n{_CLOSING}\n\n{told['customer']}"


def _sentences(matter: Mapping[str, Any]) -> Iterator[str]:
    yield _such_as(matter["about"])
    if item := _words(matter.get("item")):
        yield f"I write about this: {item}."
    if number := _words(matter.get("order_number")):
        yield f"The order number is {number}."
    if day := matter.get("day"):
        yield f"As for {day['of']}: {day['one_of_these_words'][0]}."
    if "wanted_instead" in matter:
        yield f"My wish is {matter['wanted_instead']}."
    if seen := matter.get("seen_elsewhere"):
        yield f"Seen at {seen.get('shop', 'a shop')} for {seen['price']}."
    for name, value in matter.get("word_for_word", {}).items():
        yield f"Here is {name}: {value}."
    for known in ("say", "let_show"):
        yield from map(_such_as, matter.get(known, ()))


def _such_as(meaning: Any) -> str:
    return str(meaning["such_as"][0]) if isinstance(meaning, dict) else str(meaning)


def _words(given: Any) -> str:
    return str(given["words"]) if isinstance(given, dict) else str(given or "")


def _answer(one: Mapping[str, Any]) -> str:
    if "one_of_these_words" in one:
        return f"I ordered on {one['one_of_these_words'][0]}."
    return _such_as(one)
