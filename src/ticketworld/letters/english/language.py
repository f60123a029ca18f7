"""English, as letters are read in it."""

from __future__ import annotations

from ticketworld.letters.english import days, facts, implied, leaks, matters, questions
from ticketworld.letters.language import FactWords, Language, cues, cues_of

_PICTURES = r"(?:photo|photograph|picture|pic|image|snapshot|snap|shot|jpe?g)s?"
_COUNTS = "|".join(days.NUMBERS[1:21])

_SMALL = """
the a an and or but of to in on at for with from by is are was were be been it its this that these
those i you we they he she me my your our their has have had do does did not no can could would
will should what when where which who how if so as there here just about please hello hi thanks
thank don't it's i'm i've i'd can't want need get got some any all more after before than then one
only up out back
"""

ENGLISH = Language(
    code="en",
    name="English",
    function_words=frozenset(_SMALL.split()),
    days=days.WORDS,
    facts=FactWords(
        explicit=cues_of(facts.EXPLICIT),
        implied=cues_of(implied.IMPLIED),
        presumed=cues_of(implied.PRESUMED),
        hints={fact: cues(*patterns) for fact, patterns in implied.HINTS.items()},
        no_photos=cues(
            rf"\b(?:no|without|any|zero) (?:\w+ )?{_PICTURES}\b"
            rf"|\b(?:not|haven'?t|couldn'?t|didn'?t|can'?t)\b[^.,;:!?]{{0,30}}\b{_PICTURES}\b"
        )[0],
        photos=cues(rf"\b(?P<count>an?|{_COUNTS}|\d+) (?:\w+ ){{0,2}}?{_PICTURES}\b")[0],
        numbers=days.NUMBERS[:21],
        one=("a", "an"),
    ),
    leaks=leaks.WORDS,
    matters=matters.WORDS,
    questions=questions.WORDS,
)
