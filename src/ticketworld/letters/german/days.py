"""How German names days: dates in their formats, and how long ago something was."""

from __future__ import annotations

import re
from datetime import date

from ticketworld.letters.german.spelling import SPELLING
from ticketworld.letters.language import DayWords
from ticketworld.letters.spans import Span

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
WEEKDAYS = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
)  # fmt: skip
NUMBERS = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
    "neunzehn", "zwanzig", "einundzwanzig", "zweiundzwanzig", "dreiundzwanzig",
)  # fmt: skip

_SHORT_MONTHS = {
    "jän": 1, "jänner": 1, "jan": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
_UNITS = {
    "about_days": ("Tag", "Tagen"), "days": ("Tag", "Tagen"), "weeks": ("Woche", "Wochen"),
    "months": ("Monat", "Monaten"), "half_months": ("Monat", "Monaten"),
    "years": ("Jahr", "Jahren"), "half_years": ("Jahr", "Jahren"),
}  # fmt: skip
_NAMED: dict[str, tuple[str, ...]] = {
    "today": ("heute früh", "heute Morgen"),
    "yesterday": ("gestern",),
    "day_before_yesterday": ("vorgestern",),
    "couple_of_days": ("vor zwei, drei Tagen", "vor zwei oder drei Tagen"),
    "few_days": ("vor ein paar Tagen", "vor einigen Tagen"),
    "other_day": ("neulich",),
    "recently": ("vor Kurzem", "kürzlich"),
    "last_week": ("letzte Woche", "irgendwann letzte Woche"),
    "one_or_two_weeks": ("vor ein, zwei Wochen", "vor ein bis zwei Wochen"),
    "couple_of_weeks": ("vor anderthalb bis drei Wochen",),
    "two_or_three_weeks": ("vor zwei, drei Wochen", "vor zwei bis drei Wochen"),
    "few_weeks": ("vor ein paar Wochen", "vor einigen Wochen"),
    "five_or_six_weeks": ("vor fünf, sechs Wochen", "vor fünf bis sechs Wochen"),
    "last_month": ("letzten Monat", "irgendwann letzten Monat"),
    "couple_of_months": ("vor anderthalb bis zweieinhalb Monaten",),
    "few_months": ("vor ein paar Monaten", "vor einigen Monaten"),
    "a_while": ("vor einiger Zeit", "vor einer Weile"),
}
_MORE: dict[str, tuple[str, ...]] = {
    "today": ("heute", "heute vormittag"),
    "few_days": ("vor mehreren tagen", "vor paar tagen"),
    "recently": ("letztens",),
    "few_weeks": ("vor mehreren wochen", "vor paar wochen"),
    "few_months": ("vor mehreren monaten", "vor paar monaten"),
    "a_while": ("vor laengerer zeit", "vor geraumer zeit", "vor laengerem"),
}


def phrases(span: Span) -> tuple[str, ...]:
    """Return the words for a span, as they are written."""
    if span.kind in _NAMED:
        return _NAMED[span.kind]
    length = _length(span)
    if span.kind == "days":
        return (f"vor {length}",)
    return tuple(f"vor {word} {length}" for word in ("etwa", "ungefähr", "rund"))


def synonyms(span: Span) -> tuple[str, ...]:
    """Return further words for a span, in the one form of the table."""
    if span.kind in _NAMED:
        return _MORE.get(span.kind, ())
    if span.kind in ("days", "about_days"):
        return ()
    return (canonical(f"vor {_length(span)}"),)


def _length(span: Span) -> str:
    one, many = _UNITS[span.kind]
    if span.kind.startswith("half_"):
        number = "andert" if span.count == 1 else f"{NUMBERS[span.count]}ein"
        return f"{number}halb {many}"
    if span.count == 1:
        return f"{'einer' if one == 'Woche' else 'einem'} {one}"
    return f"{NUMBERS[span.count]} {many}"


_CAME = r"(?:angekommen|gekommen|eingetroffen|bekommen|erhalten|geliefert|bestellt|gekauft)"
_ABOUT = r"(?:etwa|ungefaehr|ungefahr|rund|circa|zirka|ca\.?|so um die|grob|in etwa)"
_TIME_OF_DAY = r"(?:morgens?|frueh|fruh|vormittag|mittag|nachmittag|abend|nacht)"


def canonical(words: str) -> str:
    """Return words for how long ago something was in the one form of the table."""
    text = " ".join(SPELLING.folded(words).replace(",", " , ").split())
    text = text.replace("eineinhalb", "anderthalb").replace("1 , 5 ", "anderthalb ")
    text = re.sub(rf"^(?:gerade|eben|soeben|frisch) .*{_CAME}$", "vor kurzem", text)
    text = re.sub(r"^(?:(?:schon|bereits|erst|gerade|genau|so|wohl|vielleicht|mal) )+", "", text)
    text = re.sub(r"\b(?:vorige|vergangene)", "letzte", text)
    text = re.sub(r"^(irgendwann )?(?:in der|im|im laufe der|im laufe des) ", r"\1", text)
    text = re.sub(r"\bletzten woche", "letzte woche", text)
    text, rough = re.subn(rf"\b(?:so )?{_ABOUT} ", "", text)
    text, more = re.subn(r" oder so$", "", text)
    text = " ".join(_plain_word(word) for word in text.split())
    text = re.sub(r"\b(\w+) (?:,|oder|bis) (\w+) (?=tagen|wochen|monaten)", r"\1 bis \2 ", text)
    text = re.sub(r"^gestern .*", "gestern", text)
    text = re.sub(rf"^heute (?!{_TIME_OF_DAY}).*|^heute morgens?$", "heute", text)
    text = re.sub(r"^heute fruh$", "heute frueh", text)
    if (rough or more) and text.startswith("vor "):
        return f"vor etwa {text.removeprefix('vor ')}"
    return text


def _plain_word(word: str) -> str:
    if word.isdigit() and int(word) < len(NUMBERS):
        word = "ein" if word == "1" else SPELLING.folded(NUMBERS[int(word)])
    return {"kurzlich": "kuerzlich", "funf": "fuenf"}.get(word, word)


def date_phrases(day: date, sent: date) -> tuple[str, ...]:
    """Return the ways to write a day; with the year where the day could be mistaken."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    with_year = (
        f"{day.day}. {month} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}.{day.month}.{day.year % 100:02}",
    )
    if (sent - day).days > 150:
        return with_year
    return (
        *with_year[:2],
        f"{day.day}. {month}",
        f"{day.day}.{day.month}.",
        f"{day.day:02}.{day.month:02}.",
        f"{weekday}, den {day.day}. {month}",
        f"{weekday}, {day.day}.{day.month}.",
    )


_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | _SHORT_MONTHS
_MONTH_NUMBERS = {
    typed: number
    for name, number in _NAMES.items()
    for typed in (name, name.replace("ä", "ae"), name.replace("ä", "a"))
}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_LONG_MONTH = "|".join((*MONTHS, "Jänner"))
_WEEKDAY = "|".join((*WEEKDAYS, "Sonnabend"))
_NUMBER = "|".join(sorted(NUMBERS[2:], key=len, reverse=True))
_HALF = r"(?:andert|ein|\w+ein)halb"
_COUNT = (
    rf"(?:\d+(?:,5)?|{_HALF}|{_NUMBER}|ein(?:em|er|en|e)?(?! halb| gut| knapp)|(?:ein )?paar|"
    r"einigen|einiger|mehreren|wenigen|vielen|zig|(?:einem |einer )?(?:halben|guten|knappen))"
)
_EXACTLY = rf"(?:\d+(?:,5)?|{_HALF}|{_NUMBER}|ein(?:em|er|en|e))"
_UNIT = r"(?:Tag(?:en|e)?|Woche[n]?|Monat(?:en|e)?|Jahr(?:en|e)?|Stunden?)"
_ROUGHLY = (
    r"(?:(?:etwa|ungefähr|rund|circa|zirka|ca\.?|so|knapp|gut|fast|beinahe|über|mehr als|weniger "
    r"als|mindestens|genau|schon|bereits|erst|ganze|in etwa|um die|guten?|die letzten|den letzten)"
    r" )*"
)

WORDS = DayWords(
    months=_MONTH_NUMBERS,
    weekdays={name.lower(): number for number, name in enumerate(WEEKDAYS)} | {"sonnabend": 5},
    dates=SPELLING.cues(
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
        r"(?<![\d/.,])(?P<day>\d{1,2})[./] ?(?P<month>\d{1,2})[./] ?(?P<year>\d{4}|"
        r"\d{2})(?![\d/])",
        rf"\b(?P<day>\d{{1,2}})(?:\.|ten|te)? ?(?P<name>{_MONTH})\b\.?"
        r"(?: (?P<year>(?:19|20)\d\d)\b)?",
        r"(?<![\d/.,])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.(?!\d)",
    ),
    weekday=SPELLING.pattern(
        rf"\b(?:am|letzten|vergangenen|vorigen|seit|bis|diesen|vom|der|den) (?:\w+ )?"
        rf"(?P<weekday>{_WEEKDAY})\b(?! nächste)"
    ),
    before=SPELLING.pattern(rf"\b(?P<weekday>{_WEEKDAY}),? (?:den |dem |der )?$"),
    ago=SPELLING.pattern(
        rf"\b(?:irgendwann )?{_ROUGHLY}vor {_ROUGHLY}{_COUNT}(?:(?:,| bis| oder) {_COUNT})? "
        rf"{_UNIT}\b(?: oder so\b)?"
        r"|\bvor (?:einer|einiger|längerer|geraumer|langer|kurzer) (?:\w+ )?(?:Weile|Zeit)\b"
        r"|\b(?:erst )?vor (?:Kurzem|Längerem|Langem|Ewigkeiten)\b|\bvor einer Ewigkeit\b"
        r"|\b(?:irgendwann )?(?:(?:in der|im|im Laufe der|im Laufe des) )?(?:vor)?"
        r"(?:letzte|vorige|vergangene)[nrs]? (?:Woche|Monat|Jahr|Nacht)\b"
        r"|\bvorgestern\b|\bgestern(?: (?:Morgen|früh|Vormittag|Mittag|Nachmittag|Abend|Nacht)\b)?"
        r"|\bheute (?:Morgen|früh|Vormittag|Mittag)\b"
        rf"|\b(?:erst heute\b|heute (?:erst |endlich |hier |bei mir |morgens )*{_CAME}\b)"
        r"|\b(?:erst )?(?:neulich|kürzlich|letztens)\b"
        rf"|\b(?:gerade|eben|soeben|frisch) (?:erst |eben )?{_CAME}\b"
    ),
    times=SPELLING.cues(
        r"\b(?:im|seit|Anfang|Mitte|Ende|letzten|vergangenen|vorigen|vom|diesen|bis)"
        rf" (?:letzten |vergangenen |frühen |späten )?(?:{_LONG_MONTH})\b(?![ ,.]*\d)",
        r"\b(?:zu|an|über|seit|vor|nach|um|letztes?|letzten|zum|am) (?:die |den )?(?:Weihnachten|"
        r"Ostern|Pfingsten|Silvester|Neujahr|Halloween|Black Friday|Cyber Monday|Feiertagen?|"
        r"Nikolaus|Heiligabend|Muttertag|Valentinstag)\b",
        r"\b(?:im|letzten|letztes|vergangenen|vergangenes|seit dem|diesen|dieses|über den) "
        r"(?:letzten |vergangenen )?(?:Frühling|Frühjahr|Sommer|Herbst|Winter)\b",
        rf"\b(?:seit|für|nach|während|binnen|schon|bereits|ganze|die letzten|warte) {_ROUGHLY}"
        rf"{_EXACTLY} {_UNIT}\b",
        rf"\b{_EXACTLY} {_UNIT} (?:lang|später|alt|zu spät|überfällig|danach|Verspätung|Wartezeit|"
        r"her)\b",
        r"\b(?:letztes|vergangenes|am|dieses|übers) (?:letzten |vergangenen )?Wochenende\b",
        r"\b(?:im Jahre?|seit|in|von|aus) (?:19|20)\d\d\b",
    ),
    phrases=phrases,
    synonyms=synonyms,
    canonical=canonical,
    date_phrases=date_phrases,
)
