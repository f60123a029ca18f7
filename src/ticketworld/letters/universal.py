"""Patterns that read alike in every language: order numbers, ids, addresses, long numbers."""

from __future__ import annotations

import re

from ticketworld.letters.scan import Cues

ORDER_NUMBER = re.compile(r"\d{8}(?:\s?[-/.]\s?| )?\d{4}(?!\w)")
"""An order's number, in the ways in which people type it."""
BEFORE_NUMBER = re.compile(r"(?<!\w)ORD[-#. ]{0,2}$", re.IGNORECASE)
SHORT_NUMBER = re.compile(r"(?<![\w-])ORD[-\s]?\d+(?:-\d+)?(?![\w-])", re.IGNORECASE)
"""An order's number cut short."""
ID = re.compile(r"\b(?:CUST|PROD|TK|POL|SHIP|PAY|LINE)-[A-Z0-9][\w-]*", re.IGNORECASE)
CLAUSE_ID = re.compile(r"\bPOL-[A-Z]+-\d+\b", re.IGNORECASE)
LONG_NUMBER = re.compile(r"(?<![\w.,/-])\+?\d(?:[ ()-]{0,2}\d){4,}(?![\w/])")
CODE = re.compile(
    r"\b(?:[A-Z]{1,3}\d|\d{1,3}[A-Z])[A-Z0-9]{7,}\b|\b(?!ORD-)[A-Z]{2,6}-\d(?:\d{2,}|\.\d)[\w.]*|#[A-Z]+-?\d{3,}"
)
"""A number of a parcel, of a case or the like, with letters in it."""
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
SHORT_NUMBERS, IDS, ADDRESSES = Cues((SHORT_NUMBER,)), Cues((ID,)), Cues((ADDRESS,))
LONG_NUMBERS = Cues((LONG_NUMBER, CODE))
PATTERNS = (ORDER_NUMBER, *SHORT_NUMBERS, *IDS, *LONG_NUMBERS, *ADDRESSES)
"""Those that are looked for in whole texts."""
