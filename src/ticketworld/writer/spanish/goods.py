"""Spanish forms of the names of products, and of prices."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ticketworld.letters.naming import bare_name

_GENDERS: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "charger", "smartphone", "phone", "television", "tv", "smartwatch", "watch", "editor",
            "controller", "toothbrush", "monitor", "speaker", "bank", "vacuum", "keyboard",
            "headset", "game", "tracker", "desk", "router", "radio", "drive",
        ),
        "el",
    ),
    **dict.fromkeys(
        (
            "laptop", "machine", "camera", "blender", "tablet", "soundbar", "printer", "fryer",
            "console", "chair", "webcam", "lamp",
        ),
        "la",
    ),
    "case": "la",
}  # fmt: skip
"""The article that Spanish speakers put before a noun."""
_PAIRS = frozenset({"headphones", "earphones", "earbuds", "speakers", "glasses"})
"""Nouns in the plural, which are spoken of as one pair, so that all words agree with it."""

_ARTICLES: Mapping[str, Mapping[str, str]] = {
    "el": {"art": "el", "del": "del", "al": "al"},
    "la": {"art": "la", "del": "de la", "al": "a la"},
}
_OWN: Mapping[str, str] = {"art": "mi", "del": "de mi", "al": "a mi"}
_PRONOUNS: Mapping[str, Mapping[str, str]] = {
    "el": {"lo": "lo", "o": "o", "él": "él"},
    "la": {"lo": "la", "o": "a", "él": "ella"},
}


def spanish_goods(product: str, own: bool) -> Mapping[str, str]:
    """Return a product's name with its article, also after "de" and "a", and its pronouns.

    `name` is the name without an article, `o` the end of an adjective.
    """
    name = bare_name(product)
    noun = (re.split(r"[,(]", name)[0].split() or [""])[-1].lower()
    article, between = _GENDERS.get(noun, "el"), ""
    if noun in _PAIRS:
        between = "par de "
    elif noun not in _GENDERS:
        between = "artículo "
    articles = _OWN if own and between != "artículo " else _ARTICLES[article]
    return {
        **{form: f"{one} {between}{name}" for form, one in articles.items()},
        **_PRONOUNS[article],
        "name": name,
    }


def spanish_prices(cents: int) -> tuple[str, ...]:
    """Return the ways in which Spanish letters write an amount of dollars."""
    units, rest = f"{cents // 100:,}", f"{cents % 100:02}"
    european = f"{units.replace(',', '.')},{rest}"
    exact = (f"${units}.{rest}", f"{units}.{rest} dólares", f"{european} dólares")
    return (f"{units} dólares", f"${units}", *exact) if cents % 100 == 0 else exact
