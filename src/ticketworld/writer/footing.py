"""In what part somebody writes, as far as what they write about does not speak against it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache

from ticketworld.letters.brief import Brief
from ticketworld.writer.phrases.moods import mood_of
from ticketworld.writer.voice import Footing

_LOYAL = re.compile(r"\b(?:members?|loyal|customers?)\b")
_FOR_WORK = re.compile(
    r"laptop|monitor|printer|desk|chair|keyboard|charger|webcam|hard drive|router|tablet|"
    r"editor|headset|smartphone",
    re.IGNORECASE,
)
_PERSONAL = frozenset({"pleading", "upset"})
_REGULAR, _OFFICE, _NEWCOMER = 0.6, 0.15, 0.07


def choose_footing(briefs: Sequence[Brief], draw: random.Random) -> Footing:
    """Return a footing that no brief speaks against; mostly none that is worth a word."""
    share = draw.random()
    if briefs[0].for_another:
        return "relative"
    if any(_LOYAL.search(brief.belief) for brief in briefs):
        return "regular" if share < _REGULAR else ""
    if any("party" in brief.stated for brief in briefs):
        return ""
    if share < _OFFICE:
        return "office" if all(map(_suits_work, briefs)) else ""
    return "newcomer" if briefs[0].is_new and share > 1 - _NEWCOMER else ""


def _suits_work(brief: Brief) -> bool:
    personal = mood_of(brief.tone) in _PERSONAL or brief.request.endswith("_information")
    return _is_for_work(brief.product) and not personal


@cache
def _is_for_work(product: str) -> bool:
    return bool(_FOR_WORK.search(product))
