"""German, as letters are read in it."""

from __future__ import annotations

from ticketworld.letters.german import days, facts, implied, leaks, matters, questions
from ticketworld.letters.german.spelling import SPELLING
from ticketworld.letters.language import FactWords, Language, cues

_PICTURES = (
    r"(?:Fotos?|Photos?|Bild(?:er|ern)?|Aufnahmen?|Schnappsch(?:ü|ue|u)sse?|Handyfotos?|"
    r"Screenshots?|JPE?Gs?)"
)
_COUNTS = "|".join(sorted(days.NUMBERS[2:21], key=len, reverse=True))

_SMALL = """
der die das den dem des ein eine einen einem einer eines und oder aber doch denn weil dass ob wenn
als wie zu zum zur von vom mit bei beim für fuer auf an am in im ins aus nach vor über ueber um es
ich du er sie wir ihr mir mich dir dich uns euch ihnen ihn ihm mein meine meinen meinem meiner
unser unsere euer eure ihre ihren ihrem dein deine sich ist sind war waren bin bist hat habe haben
hab hatte hätte haette wird werden wurde wäre waere kann können koennen könnt koennt könnte
könnten muss müsste möchte moechte will soll sollte darf nicht nichts kein keine keinen nur noch
schon auch so da dann hier jetzt nun mal bitte danke hallo was wer wo wann warum welche diese
dieser dieses diesen man etwas alles sehr mehr gerne gern leider bis seit ohne durch damit davon
dazu daran wieder zurück zurueck
"""

GERMAN = Language(
    code="de",
    name="German",
    function_words=frozenset(_SMALL.split()),
    days=days.WORDS,
    facts=FactWords(
        explicit=SPELLING.cues_of(facts.EXPLICIT),
        implied=SPELLING.cues_of(implied.IMPLIED),
        hints={fact: SPELLING.cues(*patterns) for fact, patterns in implied.HINTS.items()},
        no_photos=SPELLING.pattern(
            rf"\b(?:keine?n?|keinerlei|ohne|null) (?:\w+ )?{_PICTURES}\b"
            rf"|\b{_PICTURES}\b[^.,;:!?]{{0,30}}\b(?:keine|nicht)\b"
        ),
        photos=cues(
            rf"\b(?P<count>ein(?:e|en|em|s|es)?|{_COUNTS}|\d+) (?!paar\b|weitere\b)"
            rf"(?:\w+ ){{0,2}}?{_PICTURES}\b"
        )[0],
        numbers=days.NUMBERS[:21],
        one=("ein", "eine", "einen", "einem", "eines"),
    ),
    leaks=leaks.WORDS,
    matters=matters.WORDS,
    questions=questions.WORDS,
)
