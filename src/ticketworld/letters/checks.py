"""Reads a letter back against its brief: all that must be said stands there, nothing else does."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checking.facts import fact_faults
from ticketworld.letters.checking.form import form_faults
from ticketworld.letters.checking.matters import matter_faults
from ticketworld.letters.checking.names import name_faults
from ticketworld.letters.checking.secrets import secret_faults
from ticketworld.letters.checking.times import time_faults
from ticketworld.letters.fault import Fault
from ticketworld.letters.reading import read

_CHECKS = (name_faults, fact_faults, time_faults, secret_faults, matter_faults, form_faults)


def read_back(letter: Letter, brief: Brief) -> list[Fault]:
    """Return what is wrong with a letter; an empty list when nothing is.

    Words are recognized by the tables of the brief's language, such as letters/english, times by
    the table of letters/spans.py.
    """
    return read_message(letter, (brief,))


def read_message(letter: Letter, briefs: Sequence[Brief]) -> list[Fault]:
    """Return what is wrong with a message that is to carry several briefs, as `read_back` does.

    What each brief demands must stand in it, and nothing that none of them gives away.
    """
    if not letter.subject.strip() or not letter.body.strip():
        why = "the subject or the body is empty"
        return [Fault(check="empty", words="", message=why)]
    reading = read(letter, briefs)
    return list(dict.fromkeys(fault for check in _CHECKS for fault in check(reading)))
