"""How German letters are typed where the keyboard lacks them."""

from __future__ import annotations

from ticketworld.letters.spelling import Spelling

SPELLING = Spelling(
    {
        "ä": ("ä", "ae", "a"),
        "ö": ("ö", "oe", "o"),
        "ü": ("ü", "ue", "u"),
        "ß": ("ß", "ss"),
    }
)
