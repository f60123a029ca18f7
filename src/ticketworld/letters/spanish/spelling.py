"""How Spanish letters are typed by those who leave out the accents."""

from __future__ import annotations

from ticketworld.letters.spelling import Spelling

SPELLING = Spelling(
    {
        "á": ("á", "a"),
        "é": ("é", "e"),
        "í": ("í", "i"),
        "ó": ("ó", "o"),
        "ú": ("ú", "u"),
        "ü": ("ü", "u"),
        "ñ": ("ñ", "n"),
    }
)
