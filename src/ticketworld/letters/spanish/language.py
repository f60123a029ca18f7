"""Spanish, as letters are read in it."""

from __future__ import annotations

from ticketworld.letters.language import FactWords, Language, cues
from ticketworld.letters.spanish import days, facts, implied, leaks, matters, questions
from ticketworld.letters.spanish.spelling import SPELLING

_PICTURES = r"(?:fotos?|fotografías?|fotografias?|im[áa]genes|imagen|capturas?|fotitos?)"
_COUNTS = "|".join(sorted(days.NUMBERS[2:21], key=len, reverse=True))

_SMALL = """
el la los las lo un una unos unas y e o u pero que porque si como cuando donde dónde de del al a
en con sin por para sobre entre desde hasta hacia según es son era fue ser está están estoy estar
he ha han había hay tengo tiene tienen me te se le les nos mi mis tu tus su sus yo tú usted
ustedes él ella ellos nosotros este esta esto estos estas ese esa eso esos aquí ahí ya no ni sí
más mas muy también tambien tampoco nada algo alguien todo toda todos otra otro gracias hola
favor buenos buenas qué cuál cómo cuándo puedo puede pueden puedes podría podrían quiero quisiera
gustaría gustaria hacer hace solo sólo así asi pues bien mal antes después despues desde esta
están estan esta espero ayuda
"""

SPANISH = Language(
    code="es",
    name="Spanish",
    function_words=frozenset(_SMALL.split()),
    days=days.WORDS,
    facts=FactWords(
        explicit=SPELLING.cues_of(facts.EXPLICIT),
        implied=SPELLING.cues_of(implied.IMPLIED),
        hints={fact: SPELLING.cues(*patterns) for fact, patterns in implied.HINTS.items()},
        no_photos=SPELLING.pattern(
            rf"\b(?:sin|ninguna|cero) (?:\w+ )?{_PICTURES}\b"
            rf"|\b(?:no|tampoco|ni)\b[^.,;:!?]{{0,40}}\b{_PICTURES}\b"
        ),
        photos=cues(rf"\b(?P<count>una?|{_COUNTS}|\d+) (?!par\b)(?:\w+ ){{0,1}}?{_PICTURES}\b")[0],
        numbers=days.NUMBERS[:21],
        one=("un", "una"),
    ),
    leaks=leaks.WORDS,
    matters=matters.WORDS,
    questions=questions.WORDS,
)
