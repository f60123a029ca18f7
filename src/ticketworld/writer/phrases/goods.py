"""What a product's name tells about how the thing can fail or be treated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_REMEMBERED = 4096
"""How many names are kept in mind; shelves hold a few hundred."""
_PARTS = (
    ("passive", r"case|cover|sleeve|chair|desk|stand|mount|strap|bag|table|lamp shade"),
    ("software", r"editor|game|suite|software"),
    ("audio", r"headphones?|earbuds?|headset|earphones?|speakers?|soundbar|turntable|microphone"),
    ("camera", r"camera|webcam|drone|doorbell|camcorder|dashcam"),
    ("input", r"keyboard|mouse|controller|gamepad|joystick"),
    ("power", r"charger|cable|power bank|adapter|dock|hub|battery"),
    ("screen", r"laptop|notebook|monitor|television|tv|tablet|phone|smartphone|display|reader|"
               r"smartwatch|watch|tracker|projector"),
    ("storage", r"ssd|hdd|drive|card|nas|router|modem"),
)  # fmt: skip
_FAMILIES = tuple(
    (name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in _PARTS
)
_HELD = re.compile(
    r"laptop|charger|cable|bank|headphones?|earbuds?|headset|smartphone|phone|tablet|watch|"
    r"smartwatch|tracker|case|camera|controller|speaker|keyboard|mouse|drive|ssd|reader|toothbrush",
    re.IGNORECASE,
)
_BATTERY = re.compile(
    r"laptop|bank|headphones?|earbuds?|smartphone|phone|tablet|smartwatch|watch|tracker|camera|"
    r"controller|speaker|vacuum|drone|reader|toothbrush",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Goods:
    """How a product may be spoken of: `held` things are carried about."""

    family: str
    held: bool
    battery: bool


@lru_cache(_REMEMBERED)
def goods_of(product: str) -> Goods:
    """Return what the last words of a name tell; a brand or series in front says nothing."""
    words = product.split(",")[0].split()[-2:]
    noun = " ".join(words)
    family = "device"
    for name, pattern in _FAMILIES:
        if pattern.search(noun):
            family = name
            break
    passive = family in ("passive", "software")
    return Goods(
        family=family,
        held=any(_HELD.fullmatch(word) for word in words),
        battery=not passive and any(_BATTERY.fullmatch(word) for word in words),
    )
