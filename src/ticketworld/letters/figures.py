"""Reads the numbers of an agent's note: amounts, percentages, spans of time, counts, months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ticketworld.letters import leaks
from ticketworld.letters.days import dates_in
from ticketworld.letters.english.days import MONTHS, NUMBERS
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.fault import Fault, fault_of
from ticketworld.letters.scan import Scanner
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision

_WORDS = {word: value for value, word in enumerate(NUMBERS)}
_WORDS |= {"thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}
_UNITS = {"business": "business_days", "day": "days", "hour": "hours", "%": "percent"}
_UNITS |= {"percent": "percent", "week": "weeks", "month": "months", "year": "years"}
_SPAN = re.compile(
    rf"(?P<hour>\bhour (?P<at>\d+)\b)|\b(?P<number>\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)})"
    r"(?:[ -]?(?P<unit>business|days?\b|hours?\b|percent\b|%|weeks?\b|months?\b|years?\b))",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w$.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
_AMOUNT = re.compile(
    r"\$\s?[\d,]*\d(?:\.\d+)?|\b[\d,]*\d(?:\.\d+)? ?(?:dollars|bucks|usd)\b", re.I
)
_MONTH = re.compile(
    r"\b(?:" + "|".join(m for m in MONTHS if m != "May") + r"|(?<=in )May|(?<=from )May"
    r"|(?<=until )May)\b"
)
_TIED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (fact, re.compile(pattern, re.IGNORECASE))
    for fact, pattern in (
        ("days_since_delivery", r"\bdelivered (\d+) days? before\b|\b(\d+) days? (?:after|since) "
         r"(?:the |its |their )?delivery\b"),
        ("days_since_order", r"\border(?:ed)?(?: was placed)? (\d+) days? before\b"
         r"|\b(\d+) days? after (?:the |placing the )?order\b"),
        ("hours_since_order", r"\bin hour (\d+) after\b|\b(\d+) hours? after the order\b"),
        ("days_late", r"\b(\d+) days? late\b(?! are)"),
        ("warranty_days", r"\bwarranty lasts (\d+) days?\b"),
        ("hold_days", r"\bhold began (\d+) days?\b"),
        ("refund_days", r"\brefund was sent (\d+) days?\b"),
        ("repairs_done", r"\brepaired the item (\d+) times?\b"),
        ("charges", r"\bwas charged (\d+) times?\b"),
        ("price_paid", r"\$([\d,.]+\d) (?:was )?paid\b"),
        ("order_total", r"\bwhole order came to \$([\d,.]+\d)"),
        ("wanted_price", r"\bwanted instead costs \$([\d,.]+\d)"),
        ("competitor_price", r"\bseller asks \$([\d,.]+\d)"),
        ("amount_charged", r"\$([\d,.]+\d) was charged\b"),
    )
)  # fmt: skip
"""Words that say which fact a number is."""
_ALLOWED = re.compile(
    r"\b(?P<count>\d+) (?P<unit>day|hour)s? (?:are|is) allowed\b"
    r"|\brate is (?P<rate>\d+) percent\b|\blimit(?: for an? \w+)? is \$(?P<limit>[\d,.]+\d)"
)
"""Words that say that a number is the policy's."""
_SCANNER = Scanner(
    (
        *ENGLISH.leaks.amounts,
        *ENGLISH.days.dates,
        *(pattern for _, pattern in _TIED),
        *(_SPAN, _ALLOWED),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The numbers that a note may name, by unit, with the facts and the settings among them."""

    by_unit: Mapping[str, Set[int]]
    settings: Mapping[str, Set[int]]
    facts: Mapping[str, int]
    months: Set[str]

    @property
    def all(self) -> set[int]:
        """Every number, whatever it counts."""
        return set().union(*self.by_unit.values())


def known_figures(
    decision: Decision,
    settings: Mapping[tuple[str, str], int],
    cents: Set[int],
    catalogue: Catalogue,
) -> Known:
    """Return the numbers that a note about a decision may name.

    Args:
        decision: Its facts and its waiting time may be named.
        settings: The settings that it rests on, by clause and name.
        cents: Amounts that may be named besides those of the facts.
        catalogue: The policy.
    """
    by_unit: dict[str, set[int]] = {"cents": set(cents)}
    facts = {n: v for n, v in decision.case.facts.items() if isinstance(v, int)}
    months = {MONTHS[facts["purchase_month"] - 1]} if "purchase_month" in facts else set()
    for name, value in facts.items():
        by_unit.setdefault(catalogue.facts[name].unit, set()).add(value)
    own: dict[str, set[int]] = {}
    for (_, name), value in settings.items():
        if name.endswith("_month") and 0 < value <= len(MONTHS):
            months.add(MONTHS[value - 1])
        own.setdefault(unit_of_setting(name), set()).add(value)
    for unit, values in own.items():
        by_unit.setdefault(unit, set()).update(values)
    if decision.wait:
        by_unit.setdefault("business_days", set()).add(decision.wait)
    return Known(by_unit=by_unit, settings=own, facts=facts, months=months)


def unit_of_setting(name: str) -> str:
    """Return the unit of a setting, which its name tells."""
    if name in ("days_min", "days_max", "business_days"):
        return "business_days"
    last = name.rsplit("_", maxsplit=1)[-1]
    return last if last in ("cents", "percent", "days", "hours") else "count"


class _Named(NamedTuple):
    """A number that a note names: its words, the number, and what it counts or is said to be."""

    words: str
    number: float
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figures:
    """All numbers that a note names, whatever the case: how they are told is read once."""

    amounts: Sequence[tuple[str, int]]
    dates: Sequence[str]
    spans: Sequence[_Named]
    bare: Sequence[_Named]
    months: Sequence[str]
    tied: Sequence[_Named]
    allowed: Sequence[_Named]


@lru_cache(maxsize=4096)
def _figures_in(text: str) -> _Figures:
    scanned = _SCANNER.scan(text)
    rest = _AMOUNT.sub("\n", text)
    left = scanned if rest == text else _SCANNER.scan(rest)
    spans = left.matches(_SPAN)
    bare = _SPAN.sub("\n", rest) if spans else rest
    return _Figures(
        amounts=leaks.amounts_in(scanned, ENGLISH),
        dates=[named.text for named in dates_in(left, ENGLISH)],
        spans=[_span(match) for match in spans],
        bare=[_Named(one.group(), _number(one.group())) for one in _BARE.finditer(bare)],
        months=_MONTH.findall(bare),
        tied=[
            _Named(match.group(), _number(next(filter(None, match.groups()))), fact)
            for fact, pattern in _TIED
            for match in scanned.matches(pattern)
        ],
        allowed=[_allowed(match) for match in scanned.matches(_ALLOWED)],
    )


def amounts_named(text: str) -> set[int]:
    """Return the amounts that a note names, in cents."""
    return {cents for _, cents in _figures_in(text).amounts}


def _span(match: re.Match[str]) -> _Named:
    unit = "hours" if match["hour"] else _UNITS[_stem(match["unit"])]
    return _Named(match.group(), _number(match["at"] or match["number"]), unit)


def _allowed(match: re.Match[str]) -> _Named:
    number = _number(match["count"] or match["rate"] or match["limit"])
    if match["limit"]:
        return _Named(match.group(), round(number * 100), "cents")
    return _Named(match.group(), number, f"{match['unit']}s" if match["unit"] else "percent")


def unknown_figures(text: str, known: Known) -> Iterator[Fault]:
    """Yield the numbers of a note that are none of the case's or the policy's."""
    told = _figures_in(text)
    for written, cents in told.amounts:
        if cents not in known.by_unit["cents"]:
            yield fault_of("amount", written, f"the amount `{written}` is none of the decision's")
    for words in told.dates:
        yield fault_of("date", words, f"`{words}` is a date, and the case holds none")
    every = known.all if told.bare else ()
    for one in told.spans:
        if one.number not in known.by_unit.get(one.of, ()):
            yield _unknown(one.words)
    for one in told.bare:
        if one.number not in every:
            yield _unknown(one.words)
    for month in told.months:
        if month not in known.months:
            yield fault_of(
                "date", month, f"`{month}` is no month that the case or the policy names"
            )
    yield from _misplaced(told, known)


def _misplaced(told: _Figures, known: Known) -> Iterator[Fault]:
    """Yield known numbers that are told as something else than they are."""
    for one in told.tied:
        right = known.facts.get(one.of)
        if right is not None and one.number not in (right, right / 100):
            why = f"`{one.words}` is wrong: the case has {_told(one.of, right)}"
            yield fault_of("number", one.words, why)
    for one in told.allowed:
        if one.number not in known.settings.get(one.of, ()):
            why = f"`{one.words}` is nothing that the policy sets here"
            yield fault_of("number", one.words, why)


def _told(fact: str, value: int) -> str:
    cents = fact.endswith(("price", "_paid", "_total", "_charged"))
    return format_money(value) if cents else str(value)


def _stem(unit: str) -> str:
    return unit.lower() if unit.lower() == "business" else unit.lower().rstrip("s")


def _number(written: str) -> float:
    """Return a number in words or figures; what is no number with so many points is -1."""
    word = written.lower()
    if word in _WORDS:
        return _WORDS[word]
    return float(written.replace(",", "")) if written.count(".") < 2 else -1.0


def _unknown(words: str) -> Fault:
    return fault_of("number", words, f"the number in `{words}` is none of the decision's")
