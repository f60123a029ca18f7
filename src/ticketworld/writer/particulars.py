"""What the slots of an agent's sentences stand for: facts, settings, amounts, the item."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.naming import bare_name
from ticketworld.letters.replies import asked_in
from ticketworld.money import format_money
from ticketworld.solver.decision import Decision
from ticketworld.writer.fact_wording import counted
from ticketworld.writer.phrases.told import SLOT, Told
from ticketworld.writer.speaker import is_plural

_SALES = {"clearance": "on clearance", "final_sale": "on final sale", "bundle": "in a bundle"}
_UNITS: Mapping[str, Callable[[int], str]] = {
    "cents": format_money,
    "percent": lambda n: f"{n} percent",
    "business_days": lambda n: counted(n, "business day"),
    "days": lambda n: counted(n, "day"),
    "hours": lambda n: counted(n, "hour"),
    "times": lambda n: counted(n, "time"),
    "orders": lambda n: counted(n, "order"),
}
_FACTS: Mapping[str, str] = {
    "price_paid": "cents",
    "order_total": "cents",
    "wanted_price": "cents",
    "competitor_price": "cents",
    "amount_charged": "cents",
    "days_since_delivery": "days",
    "days_since_order": "days",
    "hours_since_order": "hours",
    "days_late": "days",
    "hold_days": "days",
    "refund_days": "days",
    "warranty_days": "days",
    "repairs_done": "times",
    "charges": "times",
    "open_orders": "orders",
}
_AGREEING: Mapping[str, tuple[str, str]] = {
    "it": ("it", "they"),
    "It": ("It", "They"),
    "obj": ("it", "them"),
    "is": ("is", "are"),
    "was": ("was", "were"),
    "has": ("has", "have"),
}
_FAR = 2
"""So many sentences after its last mention an item is named again."""


class Particulars:
    """Fills slots for one decision.

    Args:
        decision: Its facts, settings and waiting time are used.
        product: What the customer calls the item; empty where there is none.
    """

    def __init__(self, decision: Decision, product: str) -> None:
        self._decision = decision
        self._name, self._again, self._plural = _names(product)

    def fits(self, told: Told) -> bool:
        """Return whether what is told is true of the case."""
        facts = self._decision.case.facts
        if told.applies and not set(told.applies) & set(self._decision.applies):
            return False
        return all(facts.get(name) in values for name, values in told.where.items())

    def fillable(self, told: Told, cents: int = 0) -> list[str]:
        """Return the patterns whose slots all have a value; amounts of nothing have none."""
        return [
            pattern
            for pattern, slots in told.slots
            if all(self._value(slot, cents) for slot in slots)
        ]

    def filled(self, pattern: str, cents: int = 0) -> str:
        """Return a pattern with its slots filled, all but those of the item."""
        return SLOT.sub(lambda match: self._value(match[1], cents), pattern)

    def with_item(self, text: str) -> str:
        """Return a text in which the item is named at its first mention, later where it is due."""
        parts = text.split("{item}")
        said = parts[0]
        for number, part in enumerate(parts[1:]):
            near = number and len(re.findall(r"[.!?]\s", parts[number])) < _FAR
            again = self._again if near else self._again.replace("it", "the item", 1)
            name = again if number else self._name
            starts = not said.strip() or re.search(r"(?:[.!?]\s|\n[^\w\n]*)$", said)
            said += (name[:1].upper() + name[1:] if starts else name) + part
        return said

    def _value(self, slot: str, cents: int) -> str:
        facts = self._decision.case.facts
        if slot in _AGREEING:
            return _AGREEING[slot][self._plural]
        if slot == "item":
            return "{item}"
        if slot == "amount":
            return format_money(cents) if cents else ""
        if slot == "wait":
            return _number(self._decision.wait, "business_days")
        if slot == "sale_type":
            return _SALES.get(str(facts.get("sale_type")), "")
        if slot == "open_is":
            return "is" if facts.get("open_orders") == 1 else "are"
        if "." in slot:
            clause, setting = slot.split(".")
            return _number(self._decision.values.get((clause, setting)), _unit(setting))
        return _number(facts.get(slot), _FACTS.get(slot, ""))


@lru_cache(4096)
def _names(product: str) -> tuple[str, str, bool]:
    """Return how an item is named at first and later, and whether its name is plural."""
    name = bare_name(product).split(",")[0]
    if not name or asked_in(name, ENGLISH):
        return "the item", "it", False
    plural = is_plural(name)
    return f"the {name}", f"the {name.split()[-1].lower()}" if plural else "it", plural


def _unit(setting: str) -> str:
    """Return the unit of a setting, which its name tells."""
    if setting in ("days_min", "days_max", "business_days"):
        return "business_days"
    return setting.rsplit("_", maxsplit=1)[-1]


def _number(value: object, unit: str) -> str:
    """Return a number in words with its unit; nothing for none, and for a count of nothing."""
    if not isinstance(value, int) or not value or unit not in _UNITS:
        return ""
    return _UNITS[unit](value)
