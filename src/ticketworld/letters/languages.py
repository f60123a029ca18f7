"""The languages in which letters are written and read."""

from __future__ import annotations

from functools import cache

from ticketworld.errors import InputError, one_of
from ticketworld.letters.language import Language

CODES = ("en", "de", "es")
"""The ISO 639-1 codes of the languages, English first."""


@cache
def language(code: str) -> Language:
    """Return a language by its code.

    Raises:
        InputError: No letters are written in it.
    """
    if code == "en":
        from ticketworld.letters.english.language import ENGLISH

        return ENGLISH
    if code == "de":
        from ticketworld.letters.german.language import GERMAN

        return GERMAN
    if code == "es":
        from ticketworld.letters.spanish.language import SPANISH

        return SPANISH
    raise InputError(f"language: `{code}` is not known{one_of(CODES)}")
