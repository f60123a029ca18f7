"""German forms of the names of products, and of prices."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ticketworld.letters.naming import bare_name

_GENDERS: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "laptop", "charger", "television", "tv", "editor", "controller", "monitor", "speaker",
            "blender", "tracker", "desk", "printer", "chair", "vacuum", "router", "radio",
        ),
        "m",
    ),
    **dict.fromkeys(
        (
            "machine", "smartwatch", "watch", "camera", "toothbrush", "bank", "soundbar", "fryer",
            "console", "webcam", "lamp", "drive",
        ),
        "f",
    ),
    **dict.fromkeys(("smartphone", "phone", "tablet", "case", "keyboard", "headset", "game"), "n"),
}  # fmt: skip
"""The gender that German speakers give to a noun."""
_PAIRS = frozenset({"headphones", "earphones", "earbuds", "speakers", "glasses"})
"""Nouns in the plural, which are spoken of as one pair, so that all words agree with it."""

_SHORTENED: Mapping[str, str] = {"von": "vom", "zu": "zum", "bei": "beim"}
"""Prepositions, and what they become before "dem"."""
_CASES = ("nom", "akk", "dat")
_ARTICLES: Mapping[str, tuple[str, ...]] = {
    "m": ("der", "den", "dem"), "f": ("die", "die", "der"), "n": ("das", "das", "dem"),
}  # fmt: skip
_OWN: Mapping[str, tuple[str, ...]] = {
    "m": ("mein", "meinen", "meinem"), "f": ("meine", "meine", "meiner"),
    "n": ("mein", "mein", "meinem"),
}  # fmt: skip
_PRONOUNS: Mapping[str, tuple[str, ...]] = {
    "m": ("er", "ihn", "ihm"), "f": ("sie", "sie", "ihr"), "n": ("es", "es", "ihm"),
}  # fmt: skip


def german_goods(product: str, own: bool) -> Mapping[str, str]:
    """Return a product's name by case or after a preposition, and its pronouns.

    `name` is the name without an article.
    """
    name = bare_name(product)
    if name == name.lower():
        name = " ".join(word[:1].upper() + word[1:] for word in name.split())
    noun = (re.split(r"[,(]", name)[0].split() or [""])[-1].lower()
    gender, between = _GENDERS.get(noun, "m"), ""
    if noun in _PAIRS:
        gender, between = "n", "Paar "
    elif noun not in _GENDERS:
        between = "Artikel "
    articles = (_OWN if own else _ARTICLES)[gender]
    forms = zip(_CASES, articles, strict=True)
    pronouns = zip(_PRONOUNS["m"], _PRONOUNS[gender], strict=True)
    dative = f"{articles[2]} {between}{name}"
    return {
        **{case: f"{article} {between}{name}" for case, article in forms},
        **{short: _joined(long, short, dative) for long, short in _SHORTENED.items()},
        **dict(pronouns),
        "name": name,
    }


def _joined(preposition: str, shortened: str, dative: str) -> str:
    """Return a preposition with a name in the dative, as one word with the article if it can."""
    if dative.startswith("dem "):
        return f"{shortened} {dative.removeprefix('dem ')}"
    return f"{preposition} {dative}"


def german_prices(cents: int) -> tuple[str, ...]:
    """Return the ways in which German letters write an amount of dollars."""
    units = f"{cents // 100:,}".replace(",", ".")
    figure = f"{units},{cents % 100:02}"
    exact = (f"{figure} $", f"{figure} Dollar", f"${cents // 100:,}.{cents % 100:02}")
    return (f"{units} Dollar", f"{units} $", *exact) if cents % 100 == 0 else exact
