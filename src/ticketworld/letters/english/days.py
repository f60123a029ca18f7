"""How English names days: dates in their formats, and how long ago something was."""

from __future__ import annotations

import re
from datetime import date

from ticketworld.letters.language import DayWords, cues
from ticketworld.letters.spans import Span

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three",
)  # fmt: skip

_UNITS = {
    "about_days": "day", "days": "day", "weeks": "week", "months": "month",
    "half_months": "month", "years": "year", "half_years": "year",
}  # fmt: skip
_NAMED: dict[str, tuple[str, ...]] = {
    "today": ("earlier today", "just today"),
    "yesterday": ("yesterday",),
    "day_before_yesterday": ("the day before yesterday",),
    "couple_of_days": ("a couple of days ago",),
    "few_days": ("a few days ago",),
    "other_day": ("just the other day", "the other day"),
    "recently": ("just recently", "not long ago"),
    "last_week": ("last week", "some time last week"),
    "one_or_two_weeks": ("a week or two ago",),
    "couple_of_weeks": ("a couple of weeks ago",),
    "two_or_three_weeks": ("two or three weeks ago",),
    "few_weeks": ("a few weeks ago", "some weeks ago"),
    "five_or_six_weeks": ("five or six weeks ago",),
    "last_month": ("last month", "some time last month"),
    "couple_of_months": ("a couple of months ago",),
    "few_months": ("a few months ago", "some months ago"),
    "a_while": ("a while ago", "some time ago"),
}
_MORE: dict[str, tuple[str, ...]] = {
    "today": ("today", "this morning"),
    "yesterday": ("last night",),
    "few_days": ("several days ago",),
    "recently": ("recently", "just"),
    "few_weeks": ("several weeks ago",),
    "few_months": ("several months ago",),
    "a_while": ("quite a while ago",),
}


def phrases(span: Span) -> tuple[str, ...]:
    """Return the words for a span, as they are written."""
    if span.kind in _NAMED:
        return _NAMED[span.kind]
    length = _length(span)
    if span.kind == "days":
        return (f"{length} ago",)
    return tuple(f"{word} {length} ago" for word in ("about", "around", "roughly"))


def synonyms(span: Span) -> tuple[str, ...]:
    """Return further words for a span, in the one form of the table."""
    if span.kind in _NAMED:
        return _MORE.get(span.kind, ())
    more = []
    if span.kind in ("weeks", "months", "years", "half_months", "half_years"):
        more.append(f"{_length(span)} ago")
    if span.kind.startswith("half_"):
        unit = _UNITS[span.kind]
        other = f"{NUMBERS[span.count]} and a half {unit}s ago"
        if span.count == 1:
            other = f"a {unit} and a half ago"
        more += [other, f"about {other}"]
    return tuple(dict.fromkeys(more))


def _length(span: Span) -> str:
    unit = _UNITS[span.kind]
    if span.kind == "half_months" and span.count == 1:
        return "a month and a half"
    number = "a" if span.count == 1 else NUMBERS[span.count]
    if span.kind.startswith("half_"):
        return f"{NUMBERS[span.count]} and a half {unit}s"
    return f"{number} {unit}" + "s" * (span.count > 1)


_ABOUT = re.compile(
    r"^(?:(?:around|roughly|approximately|approx\.?|circa|ca\.?|maybe|like|about|~) ?)+"
)
_SHORT = {
    "wk": "week", "wks": "weeks", "mo": "month", "mos": "months", "yr": "year", "yrs": "years",
    "back": "ago", "one": "a", "an": "a", "sometime": "some time",
}  # fmt: skip


def canonical(words: str) -> str:
    """Return words for how long ago something was in the one form of the table."""
    text = " ".join(words.lower().replace("~", "~ ").split())
    text = re.sub(r"^(?:just|only) (?=\w+ (?:\w+ )*(?:ago|back)$)", "", text)
    text, rough = _ABOUT.subn("about ", text)
    text, more = re.subn(r" or so(?= ago| back)", "", text)
    text = re.sub(r"^(?:a )?couple (?:of )?", "a couple of ", text)
    text = re.sub(r"^few ", "a few ", text)
    text = re.sub(r"\bone and a half (month|year)s\b", r"a \1 and a half", text)
    said = " ".join(_plain_word(word) for word in text.split())
    said = re.sub(r"^just (?:arrived|came|got|received|ordered|bought)\b.*", "just", said)
    said = re.sub(r"^\w+ (?=this morning$)|^(?!earlier|just)\w+ (?=today$)", "", said)
    said = re.sub(r"^yesterday .*", "yesterday", said)
    if more and not rough and re.match(rf"(?:a|{'|'.join(NUMBERS)}) ", said):
        return f"about {said}"
    return said


def _plain_word(word: str) -> str:
    if word.isdigit() and int(word) < len(NUMBERS):
        word = NUMBERS[int(word)]
    return _SHORT.get(word, word)


def date_phrases(day: date, sent: date) -> tuple[str, ...]:
    """Return the ways to write a day; with the year where the day could be mistaken."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    short = {"June": "June", "July": "July", "May": "May"}.get(month, month[:3])
    ordinal = f"{day.day}{_ending(day.day)}"
    with_year = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
        f"{day.month:02}/{day.day:02}/{day.year}",
        f"{short} {day.day}, {day.year}",
        f"{month} {ordinal}, {day.year}",
    )
    if (sent - day).days > 150:
        return with_year
    return (
        *with_year[:3],
        f"{month} {day.day}",
        f"{month} {ordinal}",
        f"the {ordinal} of {month}",
        f"{day.month}/{day.day}",
        f"{short} {day.day}",
        f"{weekday}, {month} {day.day}",
        f"{day.day} {month}",
    )


def _ending(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS if name != "September") + (
    "|Sept?(?:ember)?"
)
_LONG_MONTH = "|".join(MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_COUNT = rf"(?:\d+|an?|{'|'.join(NUMBERS[1:])}|(?:a )?couple(?: of)?|(?:a )?few|several|some|many)"
_EXACTLY = _COUNT.replace("|(?:a )?few|several|some|many", "")
_UNIT = r"(?:days?|weeks?|months?|years?|wks?|mos?|yrs?)"
_ROUGHLY = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|circa|maybe|like|just|only|nearly|almost|"
    r"over|well over|under|more than|less than|at least) |~ ?)*"
)

WORDS = DayWords(
    months={name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    weekdays={name.lower(): number for number, name in enumerate(WEEKDAYS)},
    dates=cues(
        r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b",
        r"(?<![\d/.])(?P<month>\d{1,2})[/.](?P<day>\d{1,2})[/.](?P<year>\d{4}|\d{2})(?![\d/])",
        r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])",
        rf"\b(?P<name>{_MONTH})\.?,? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d|%|[.,]\d)"
        r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d)\b)?",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -](?P<name>{_MONTH})\b"
        r"(?:,?[ -](?P<year>(?:19|20)\d\d)\b)?",
    ),
    weekday=re.compile(
        rf"\b(?:last|on|since|this past|that|the|from|until last) (?:\w+ "
        rf")?(?P<weekday>{_WEEKDAY})\b"
        rf"(?! (?:next|coming))",
        re.IGNORECASE,
    ),
    before=re.compile(rf"\b(?P<weekday>{_WEEKDAY}),? (?:the )?$", re.IGNORECASE),
    ago=re.compile(
        rf"\b{_ROUGHLY}(?:{_COUNT}|\d+[/.,]\d+|[\w-]+)(?: and a half| or {_COUNT}| to "
        rf"{_COUNT})?(?: (?:good|"
        rf"full|short))? "
        rf"{_UNIT}(?: and a half)?(?: or so| or two)? (?:ago|back|earlier)\b"
        r"|\b(?:some ?time )?(?:last (?:week|month|year|night)|the week before last)\b"
        r"|\b(?:the day before )?yesterday(?: (?:morning|afternoon|evening|night))?\b"
        r"|\b(?:earlier|just|arrived|came|ordered|bought|delivered|received|here|placed) "
        r"(?:today|this morning)\b"
        r"|\b(?:just )?(?:the other day|recently)\b|\bnot long ago\b"
        r"|\b(?:(?:quite )?a (?:long )?while|some time|long|ages|half a year|half a \w+) (?:ago|"
        r"back)\b"
        r"|\bjust (?:arrived|came|got here|received|ordered|bought)\b",
        re.IGNORECASE,
    ),
    times=cues(
        rf"\b(?:in|of|since|during|last|this|back in|early|late|mid|end of|start of|beginning of)"
        rf"[ -](?:early |late |mid[ -]?)?(?:{_LONG_MONTH.replace('May', '(?-i:May)')})\b"
        r"(?![ ,.]*\d)",
        r"\b(?:at|over|on|since|before|after|during|around|last) (?:Christmas|Easter|Thanksgiving|"
        r"Halloween|New Year|Black Friday|Cyber Monday|the holidays|Valentine|Memorial Day|Labor "
        r"Day|"
        r"Independence Day|Mother's Day|Father's Day|the long weekend)",
        r"\b(?:last|this past|in|since|during|over|end of) (?:the )?(?:spring|summer|autumn|"
        r"winter)\b",
        rf"\b(?:for|since|after|these|past|during) (?:the (?:past|last) )?{_ROUGHLY}{_EXACTLY} "
        rf"{_UNIT}(?: now| already| of (?:use|waiting))?\b(?! (?:ago|back|earlier))",
        rf"\b{_ROUGHLY}{_COUNT} {_UNIT} (?:late|later|overdue|after)\b",
        r"\b(?:last|this past|over the) weekend\b|\ba (?:fortnight|decade) ago\b",
        r"\b(?:in|since|from|of) (?:19|20)\d\d\b",
    ),
    phrases=phrases,
    synonyms=synonyms,
    canonical=canonical,
    date_phrases=date_phrases,
)
