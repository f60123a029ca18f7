"""How Spanish names days: dates in their formats, and how long ago something was."""

from __future__ import annotations

import re
from datetime import date

from ticketworld.letters.language import DayWords
from ticketworld.letters.spanish.spelling import SPELLING
from ticketworld.letters.spans import Span

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
NUMBERS = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés",
)  # fmt: skip

_UNITS = {
    "about_days": ("un día", "días"), "days": ("un día", "días"),
    "weeks": ("una semana", "semanas"), "months": ("un mes", "meses"),
    "half_months": ("un mes", "meses"), "years": ("un año", "años"),
    "half_years": ("un año", "años"),
}  # fmt: skip
_NAMED: dict[str, tuple[str, ...]] = {
    "today": ("hoy mismo", "esta mañana"),
    "yesterday": ("ayer",),
    "day_before_yesterday": ("anteayer", "antes de ayer"),
    "couple_of_days": ("hace un par de días", "hace dos o tres días"),
    "few_days": ("hace unos días", "hace algunos días"),
    "other_day": ("el otro día",),
    "recently": ("hace poco", "recientemente"),
    "last_week": ("la semana pasada", "en algún momento de la semana pasada"),
    "one_or_two_weeks": ("hace una o dos semanas",),
    "couple_of_weeks": ("hace un par de semanas",),
    "two_or_three_weeks": ("hace dos o tres semanas",),
    "few_weeks": ("hace unas semanas", "hace algunas semanas"),
    "five_or_six_weeks": ("hace cinco o seis semanas",),
    "last_month": ("el mes pasado", "en algún momento del mes pasado"),
    "couple_of_months": ("hace un par de meses",),
    "few_months": ("hace unos meses", "hace algunos meses"),
    "a_while": ("hace tiempo", "hace un tiempo"),
}
_MORE: dict[str, tuple[str, ...]] = {
    "today": ("hoy",),
    "yesterday": ("anoche",),
    "day_before_yesterday": ("antier",),
    "few_days": ("hace varios dias", "hace unos cuantos dias"),
    "few_weeks": ("hace varias semanas", "hace unas cuantas semanas"),
    "few_months": ("hace varios meses", "hace unos cuantos meses"),
    "a_while": ("hace bastante tiempo", "hace ya tiempo", "hace rato", "hace un buen tiempo"),
}


def phrases(span: Span) -> tuple[str, ...]:
    """Return the words for a span, as they are written."""
    if span.kind in _NAMED:
        return _NAMED[span.kind]
    length = _length(span)
    if span.kind == "days":
        return (f"hace {length}",)
    about = (f"hace más o menos {length}", f"hace como {length}")
    if span.count == 1:
        return about
    return (*about, f"hace {'unas' if span.kind == 'weeks' else 'unos'} {length}")


def synonyms(span: Span) -> tuple[str, ...]:
    """Return further words for a span, in the one form of the table."""
    if span.kind in _NAMED:
        return _MORE.get(span.kind, ())
    if span.kind in ("days", "about_days"):
        return ()
    return (canonical(f"hace {_length(span)}"),)


def _length(span: Span) -> str:
    one, many = _UNITS[span.kind]
    length = one if span.count == 1 else f"{NUMBERS[span.count]} {many}"
    return f"{length} y medio" if span.kind.startswith("half_") else length


_ABOUT = (
    r"(?:mas o menos|como|aproximadamente|aprox\.?|alrededor de|cerca de|unos?|unas|cosa de|"
    r"maso ?menos)"
)
_PLAIN_NUMBERS = tuple(SPELLING.folded(number) for number in NUMBERS)


def canonical(words: str) -> str:
    """Return words for how long ago something was in the one form of the table."""
    text = " ".join(SPELLING.folded(words).split())
    text = re.sub(r"^(?:ya|justo|apenas|solo|recien) (?=hace|ayer|hoy|anteayer)", "", text)
    text = re.sub(r"^(.+) atras\b", r"hace \1", text)
    text = " ".join(_plain_word(word) for word in text.split())
    text, more = re.subn(r" (?:mas o menos|aproximadamente|aprox\.?|o asi)$", "", text)
    counts = "|".join((*_PLAIN_NUMBERS[2:], "un"))
    text, rough = re.subn(rf"^hace (?:{_ABOUT} )+(?=(?:{counts}) \w)(?!un par)", "hace ", text)
    text = re.sub(r"^(?:en algun momento de|durante|a lo largo de) ?(?:l )?", "", text)
    text = re.sub(r"^mes pasado", "el mes pasado", text)
    text = re.sub(r"^ayer .*", "ayer", text)
    text = re.sub(r"^hoy .*|^.* (?:hoy|esta manana)$", "hoy", text)
    text = re.sub(r"^(?:acab\w+ de|recien) .*", "hace poco", text)
    if rough or more:
        return f"hace como {text.removeprefix('hace ')}"
    return text


def _plain_word(word: str) -> str:
    if word.isdigit() and int(word) < len(NUMBERS):
        word = _PLAIN_NUMBERS[int(word)]
    return {"uno": "un", "una": "un"}.get(word, word)


def date_phrases(day: date, sent: date) -> tuple[str, ...]:
    """Return the ways to write a day; with the year where the day could be mistaken."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    with_year = (
        f"{day.day} de {month} de {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day} de {month} del {day.year}",
    )
    if (sent - day).days > 150:
        return with_year
    return (
        *with_year[:2],
        f"{day.day} de {month}",
        f"{day.day:02}/{day.month:02}",
        f"{weekday} {day.day} de {month}",
        f"día {day.day} de {month}",
    )


_SHORT_MONTHS = {"ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8,
                 "sep": 9, "sept": 9, "set": 9, "setiembre": 9, "oct": 10, "nov": 11,
                 "dic": 12}  # fmt: skip
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | _SHORT_MONTHS
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_LONG_MONTH = "|".join((*MONTHS, "setiembre"))
_WEEKDAY = "|".join(WEEKDAYS)
_NUMBER = "|".join(sorted(NUMBERS[1:], key=len, reverse=True))
_COUNT = (
    rf"(?:\d+|{_NUMBER}|un[ao]?|unos|unas|algun[ao]s|vari[ao]s|much[ao]s|poc[ao]s|"
    r"un par de|medi[ao]|bastantes?|un[ao]s (?:cuant[ao]s|poc[ao]s))"
)
_EXACTLY = rf"(?:\d+|{_NUMBER}|un[ao]?|un par de)"
_UNIT = r"(?:días?|semanas?|mes(?:es)?|años?|horas?)"
_ROUGHLY = (
    r"(?:(?:más o menos|como|aproximadamente|aprox\.?|alrededor de|cerca de|casi|apenas|más de|"
    r"menos de|unos|unas|ya|exactamente|solo|por lo menos|al menos|cosa de|los últimos|las "
    r"últimas) )*"
)
_CAME = (
    r"(?:llegó|llegaron|recibí|recibimos|compré|pedí|entregaron|trajeron|me lo entregaron|"
    r"me llegó)"
)

WORDS = DayWords(
    months=_MONTH_NUMBERS,
    weekdays={
        typed: number
        for number, name in enumerate(WEEKDAYS)
        for typed in (name, SPELLING.folded(name))
    },
    dates=SPELLING.cues(
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
        r"(?<![\d/.,-])(?P<day>\d{1,2})(?:/|-|\.)(?P<month>\d{1,2})(?:/|-|\.)"
        r"(?P<year>\d{4}|\d{2})(?![\d/-])",
        rf"\b(?P<day>\d{{1,2}})(?:º|ero|ro)? ?(?:de |- ?|/)?(?P<name>{_MONTH})\b\.?"
        r"(?:,? (?:del? (?:año )?)?(?P<year>(?:19|20)\d\d)\b)?",
        rf"\b(?P<name>{_MONTH})\.? (?P<day>\d{{1,2}})\b(?!/|:|%)"
        r"(?:,? (?:del? )?(?P<year>(?:19|20)\d\d)\b)?",
        r"(?<![\d/])(?!24/7\b)(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])",
    ),
    weekday=SPELLING.pattern(
        rf"\b(?:el|este|del|pasado|desde el|hasta el) (?:pasado |mismo |día )?"
        rf"(?P<weekday>{_WEEKDAY})\b(?! (?:que viene|próximo|siguiente|entrante))"
    ),
    before=SPELLING.pattern(rf"\b(?P<weekday>{_WEEKDAY}),? (?:el |día |el día )?$"),
    ago=SPELLING.pattern(
        rf"(?<!desde )\b(?:ya )?hace {_ROUGHLY}{_COUNT}(?: o {_COUNT})? {_UNIT}\b(?: y "
        rf"medi[ao]\b)?"
        r"(?: (?:más o menos|aproximadamente|o así)\b)?"
        rf"|\b{_ROUGHLY}{_COUNT}(?: o {_COUNT})? {_UNIT}(?: y medi[ao])? atrás\b"
        r"|(?<!desde )\bhace (?:muy |relativamente |bien )?(?:poco|rato)\b"
        r"|(?<!desde )\bhace (?:ya )?(?:un buen |bastante |mucho |algún |un )?tiempo\b"
        r"|\b(?:en algún momento de |durante )?la semana (?:ante)?pasada\b"
        r"|\b(?:(?:en algún momento |durante )?(?:del|el)|el) (?:mes|año) (?:ante)?pasado\b"
        r"|\b(?:antes de ayer|anteayer|antier|anoche|el otro día|recientemente)\b"
        r"|\bayer(?: (?:por la|en la|a la) (?:mañana|tarde|noche)\b)?"
        rf"|\bhoy mismo\b|\bhoy (?:por la mañana|temprano|{_CAME})\b"
        rf"|\b{_CAME} (?:hoy|esta mañana)\b|\besta mañana\b"
        r"|\b(?:acaba|acaban) de llegar(?:me)?\b|\bacabo de (?:recibir|comprar)\w*\b"
        r"|\brecién (?:llegó|llegado|comprado|recibido)\b"
    ),
    times=SPELLING.cues(
        r"\b(?:en|desde|durante|a (?:principios|mediados|finales) de|este|el pasado|hasta|por)"
        rf" (?:el (?:pasado )?(?:mes de )?)?(?:{_LONG_MONTH})\b(?![ ,.]*(?:del? )?\d)",
        r"\b(?:en|por|desde|antes de|después de|durante|para|estas|las) (?:la |el |las |los )?"
        r"(?:pasadas? )?(?:Navidad(?:es)?|Semana Santa|Nochebuena|Nochevieja|Año Nuevo|Reyes|"
        r"Halloween|Black Friday|Buen Fin|Día de la Madre|fiestas|Pascuas?)\b",
        r"\b(?:en|desde|durante|este|el|la) (?:el |la )?(?:pasad[ao] )?(?:primavera|verano|otoño|"
        r"invierno)\b(?: pasad[ao])?",
        rf"\b(?:desde hace|durante|por|tras|después de|al cabo de|llevo|llevamos|lleva|van|tengo) "
        rf"{_ROUGHLY}{_EXACTLY} {_UNIT}\b",
        rf"\b{_EXACTLY} {_UNIT} (?:después|más tarde|de retraso|tarde|de espera|de uso|esperando)"
        r"\b",
        r"\b(?:el|este|durante el) fin de semana(?: pasado)?\b(?! (?:que viene|próximo))",
        r"\b(?:en|desde|del|de|del año) (?:19|20)\d\d\b",
    ),
    phrases=phrases,
    synonyms=synonyms,
    canonical=canonical,
    date_phrases=date_phrases,
)
