"""The phrasebooks of the languages in which letters are written, but for English."""

from __future__ import annotations

from functools import cache

from ticketworld.errors import InputError, one_of
from ticketworld.writer.phrasebook import Phrasebook

_CODES = ("de", "es")


@cache
def phrasebook(code: str) -> Phrasebook:
    """Return the phrasebook of a language, by its ISO 639-1 code.

    Raises:
        InputError: There is none for it.
    """
    if code == "de":
        from ticketworld.writer.german.book import GERMAN_BOOK

        return GERMAN_BOOK
    if code == "es":
        from ticketworld.writer.spanish.book import SPANISH_BOOK

        return SPANISH_BOOK
    raise InputError(f"phrasebook: there is none for `{code}`{one_of(_CODES)}")
