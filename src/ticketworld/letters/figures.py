"""Reads the numbers of an agent's note: amounts, percentages, spans of time, counts, months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from ticketworld.letters import leaks
from ticketworld.letters.days import dates_in
from ticketworld.letters.english.days import MONTHS, NUMBERS
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.fault import Fault, fault_of
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


def unknown_figures(text: str, known: Known) -> Iterator[Fault]:
    """Yield the numbers of a note that are none of the case's or the policy's."""
    for written, cents in leaks.amounts_in(ENGLISH.scan(text), ENGLISH):
        if cents not in known.by_unit["cents"]:
            yield fault_of("amount", written, f"the amount `{written}` is none of the decision's")
    rest = _AMOUNT.sub("\n", text)
    for named in dates_in(ENGLISH.scan(rest), ENGLISH):
        yield fault_of("date", named.text, f"`{named.text}` is a date, and the case holds none")
    for match in _SPAN.finditer(rest):
        value = match["at"] or match["number"]
        unit = "hours" if match["hour"] else _UNITS[_stem(match["unit"])]
        if _number(value) not in known.by_unit.get(unit, ()):
            yield _unknown(match.group())
    rest = _SPAN.sub("\n", rest)
    for match in _BARE.finditer(rest):
        if _number(match.group()) not in known.all:
            yield _unknown(match.group())
    for month in _MONTH.findall(rest):
        if month not in known.months:
            yield fault_of(
                "date", month, f"`{month}` is no month that the case or the policy names"
            )
    yield from _misplaced(text, known)


def _misplaced(text: str, known: Known) -> Iterator[Fault]:
    """Yield known numbers that are told as something else than they are."""
    for fact, pattern in _TIED:
        right = known.facts.get(fact)
        if right is None:
            continue
        for match in pattern.finditer(text):
            number = next(filter(None, match.groups()))
            if _number(number) not in (right, right / 100):
                words, told = match.group(), _told(fact, right)
                yield fault_of("number", words, f"`{words}` is wrong: the case has {told}")
    for match in _ALLOWED.finditer(text):
        number = match["count"] or match["rate"] or match["limit"]
        unit = f"{match['unit']}s" if match["unit"] else "percent" if match["rate"] else "cents"
        scale = 100 if unit == "cents" else 1
        if round(_number(number) * scale) not in known.settings.get(unit, ()):
            words = match.group()
            yield fault_of("number", words, f"`{words}` is nothing that the policy sets here")


def _told(fact: str, value: int) -> str:
    cents = fact.endswith(("price", "_paid", "_total", "_charged"))
    return format_money(value) if cents else str(value)


def _stem(unit: str) -> str:
    return unit.lower() if unit.lower() == "business" else unit.lower().rstrip("s")


def _number(written: str) -> float:
    word = written.lower()
    return _WORDS[word] if word in _WORDS else float(written.replace(",", ""))


def _unknown(words: str) -> Fault:
    return fault_of("number", words, f"the number in `{words}` is none of the decision's")
