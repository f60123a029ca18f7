"""Whether a letter lets the customer's facts be known as it is to, and no others."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.letters.fault import Fault
from ticketworld.letters.lexicon import (
    FACTS_OF_REQUEST,
    LIKENED,
    hints_at,
    said_values,
    stated_values,
)
from ticketworld.letters.reading import Reading


def fact_faults(reading: Reading) -> Iterator[Fault]:
    """Yield facts that are missing, contradicted, given away or said where they are implied."""
    requests = [brief.request for brief in reading.briefs]
    known = [fact for request in requests for fact in FACTS_OF_REQUEST.get(request, ())]
    for fact in dict.fromkeys(known):
        yield from _faults(fact, reading)


def _faults(fact: str, reading: Reading) -> Iterator[Fault]:
    scanned, language, briefs = reading.bare, reading.language, reading.briefs
    likened = [pair for brief in briefs for pair in LIKENED.get(brief.request, ())]
    about = [brief for brief in briefs if fact in FACTS_OF_REQUEST.get(brief.request, ())]
    told = [brief for brief in about if fact in brief.stated]
    right = [brief.stated[fact] for brief in told]
    found = stated_values(fact, scanned, language)
    for value in right:
        if value not in found:
            why = f"{fact} is to be stated as `{value}`; no words say so"
            yield Fault(check="fact", words="", message=why, about=fact)
    for value, words in found.items():
        if value not in right and (fact, value) not in likened:
            why = f"{fact} reads as `{value}` in `{words}`, which is not to be said"
            yield Fault(check="fact", words=words, message=why, about=fact)
    outright = [brief.stated[fact] for brief in told if fact not in brief.implied]
    hidden = [value for value in right if value not in outright]
    for value, words in said_values(fact, scanned, language).items() if hidden else ():
        if value in hidden and (fact, value) not in likened:
            why = f"{fact} is to be implied; `{words}` says it outright"
            yield Fault(check="implied", words=words, message=why)
    for words in hints_at(fact, scanned, language) if not told else ():
        why = f"`{words}` hints at {fact}, which is not to be said"
        yield Fault(check="hint", words=words, message=why)
