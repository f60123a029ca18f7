"""A mill of realistic briefs: what the templates want told, of products and people of our world.

It plans no case and builds no world, so it is cheap; what one brief says fits together as it would
in a dataset, and the briefs of all templates come round in turn.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeVar

from ticketworld.letters.brief import Brief, DayHint, DayKind
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.letters.spans import spans_of
from ticketworld.money import format_money
from ticketworld.records.types import Product
from ticketworld.resources import scenarios_folder
from ticketworld.seeds import stream
from ticketworld.world.directory import draw_address, draw_name
from ticketworld.world.shelf import stock_shelf

T = TypeVar("T")

_TODAY = date(2026, 6, 30)
_PRODUCTS = 240
_RETAILERS = (
    "Brightmart", "Northgate Electronics", "Homefield West", "Volt & Vine", "Larkspur Stores",
    "NightOwl Deals on Bazaarly", "QuickCrate on Swapdock", "Second Shelf on Swapdock Plus",
    "Pinecrest Gadgets", "The Plug Corner", "Copper Kettle Home", "Odd Lot Electronics",
)  # fmt: skip
_CODES = ("BLOOM26", "THANKYOU25", "VIPCLUB26", "HONEY25", "LAGOON25", "FRIENDS10")
_WITHOUT_ITEM = frozenset({"account_access", "email_change", "data_export", "data_deletion"})
_NEVER_ARRIVED = frozenset({"not_received", "failed_payment"})
_USUALLY_ON_THE_WAY = frozenset({"order_change", "cancellation", "order_status", "address_change"})
_IN_HAND = frozenset({"return", "exchange", "damaged", "wrong_item", "warranty"})
_FAULTS = ("none", "none", "none", "manufacturing", "manufacturing", "transit")
_WARRANTY_FAULTS = ("manufacturing", "manufacturing", "water", "physical", "wear")
_NEEDS_OPENING = frozenset({"manufacturing", "water", "physical", "wear"})
_OTHER_REQUESTS = ("return", "warranty", "price_match", "exchange", "missing_refund", "damaged")
_FACT = re.compile(r"\b(packaging|fault|bundle_parts|party|delivery_status|gift)\((\w+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Situation:
    """What a template says of its letters."""

    query_type: str
    request: str
    wants: str
    belief: str
    tones: tuple[str, ...]
    wanted: str
    facts: Mapping[str, str]
    is_from_elsewhere: bool


def brief(number: int, seed: int = 0) -> Brief:
    """Return the brief of this number; the same one each time."""
    situations = _situations()
    draw = stream(seed, "mill", number)
    moment = datetime(2025, 1, 1) + timedelta(minutes=int(draw.random() * 777_600))
    return _brief(situations[number % len(situations)], _name(draw), moment, draw)


def message(number: int, seed: int = 0) -> list[Brief]:
    """Return the briefs of one message: one, or every sixth time two or three."""
    first = brief(number, seed)
    draw = stream(seed, "mill", "message", number)
    if draw.random() >= 1 / 6 or first.query_type == "general_inquiry":
        return [first]
    usual = [one for one in _situations() if one.request in _OTHER_REQUESTS]
    count = 2 if draw.random() < 0.75 else 3
    others = [
        _brief(_pick(usual, draw), first.customer_name, first.sent_at, draw)
        for _ in range(count - 1)
    ]
    return [first, *(replace(other, wants="", belief="", tone=first.tone) for other in others)]


@cache
def _situations() -> tuple[_Situation, ...]:
    situations = []
    for path in sorted(scenarios_folder().rglob("*.toml")):
        form = tomllib.loads(path.read_text(encoding="utf-8"))
        situations.append(
            _Situation(
                query_type=form["query_type"],
                request=form["request"],
                wants=form["wants"],
                belief=form["belief"],
                tones=tuple(form["tones"]),
                wanted=form.get("wanted", "any"),
                facts=dict(_FACT.findall(form["where"])),
                is_from_elsewhere=path.stem.endswith("_from_elsewhere"),
            )
        )
    return tuple(situations)


@cache
def _shelf() -> tuple[Product, ...]:
    return stock_shelf(_PRODUCTS, 5, _TODAY)


def _pick(options: Sequence[T], draw: random.Random) -> T:
    return options[int(draw.random() * len(options))]


def _name(draw: random.Random) -> str:
    return " ".join(draw_name(draw))


def _brief(situation: _Situation, name: str, moment: datetime, draw: random.Random) -> Brief:
    request = situation.request
    has_item = request not in _WITHOUT_ITEM
    has_order = has_item and not request.endswith("_information")
    product = _pick(_shelf(), draw)
    received = has_order and _is_received(situation, draw)
    age = (8 if received else 0) + int(draw.random() ** 2 * (340 if received else 9))
    ordered = moment.date() - timedelta(days=age)
    right = f"ORD-{ordered:%Y%m%d}-{1000 + int(draw.random() * 900)}"
    number, doubted = _number(right, draw) if has_order else (None, False)
    stated = _stated(situation, draw) if received else {}
    words, misremembered = _product_words(product, draw) if has_item else ("", False)
    if not has_order and has_item:
        words, misremembered = product.name, False
    day = _day(situation, ordered, moment.date(), draw, received=received) if has_order else None
    matched = request == "price_match"
    unsure = {
        "order_number": doubted,
        "product": misremembered,
        "day": day and draw.random() < 0.1,
    }
    return Brief(
        query_type=situation.query_type,
        request=request,
        customer_name=name,
        tone=_pick(situation.tones, draw),
        sent_at=moment,
        order_id=number,
        product=words,
        other_product=_other_product(situation, product, draw),
        retailer=_pick(_RETAILERS, draw) if matched else None,
        retailer_price_cents=int(900 + draw.random() * 120_000) // 100 * 100 + 99
        if matched
        else None,
        day=day,
        stated=stated,
        wants=situation.wants,
        belief=situation.belief,
        withheld=_withheld(right, number, words, draw),
        received=received,
        named=_named(situation, name, draw),
        implied=tuple(n for n in stated if n != "photos_sent" and draw.random() < 0.2),
        unsure=frozenset(hint for hint, is_doubted in unsure.items() if is_doubted),
        for_another=has_order and "party" not in situation.facts and draw.random() < 0.03,
        is_new=draw.random() < 0.5,
    )


def _is_received(situation: _Situation, draw: random.Random) -> bool:
    if situation.request in _NEVER_ARRIVED:
        return False
    status = situation.facts.get("delivery_status")
    if status is not None:
        return status == "delivered"
    if situation.request in _USUALLY_ON_THE_WAY:
        return draw.random() < 0.1
    return situation.request in (*_IN_HAND, "missing_item") or draw.random() < 0.7


def _number(right: str, draw: random.Random) -> tuple[str | None, bool]:
    """Return the order's number as it is given, and whether that is in doubt."""
    way = draw.random()
    if way < 0.25:
        return None, False
    if way < 0.85:
        return right, draw.random() < 0.04
    if way < 0.93:
        return f"{right[:-1]}{int(draw.random() * 10)}", draw.random() < 0.4
    return _pick((right[:-1], right[:-2], right[-4:]), draw), draw.random() < 0.4


def _product_words(product: Product, draw: random.Random) -> tuple[str, bool]:
    """Return the words for an item, and whether they are in doubt."""
    way = draw.random()
    if way < 0.85:
        return product.name, draw.random() < 0.04
    if way < 0.9:
        return product.model, draw.random() < 0.4
    noun = product.noun.lower()
    return _pick((noun, noun.split()[-1], f"{product.brand} {noun}"), draw), False


def _stated(situation: _Situation, draw: random.Random) -> dict[str, str | int]:
    request, facts = situation.request, situation.facts
    stated: dict[str, str | int] = {}
    if request == "damaged":
        stated["photos_sent"] = int(draw.random() * 3)
    if request in ("return", "exchange"):
        fault = facts.get("fault") or _pick(_FAULTS, draw)
        packaging = facts.get("packaging") or _pick(("opened", "unopened"), draw)
        stated["packaging"] = "opened" if fault in _NEEDS_OPENING else packaging
        stated["fault"] = fault
    if request == "warranty":
        stated["fault"] = facts.get("fault") or _pick(_WARRANTY_FAULTS, draw)
    if request == "return" and "bundle_parts" in facts:
        stated["bundle_parts"] = facts["bundle_parts"]
    if facts.get("gift") == "yes" or "party" in facts:
        stated["party"] = facts.get("party", "buyer")
    known = [name for name in stated if name in FACTS_OF_REQUEST.get(request, ())]
    left_out = _pick(known, draw) if known and draw.random() < 0.08 else None
    return {name: stated[name] for name in known if name != left_out}


def _day(
    situation: _Situation, ordered: date, sent: date, draw: random.Random, *, received: bool
) -> DayHint | None:
    way = draw.random()
    if way < 0.45:
        return None
    kind: DayKind = "ordered"
    day = ordered
    counted = situation.request in _IN_HAND and draw.random() < 0.6
    if received and (counted or situation.facts.get("party") == "recipient"):
        kind, day = "delivered", ordered + timedelta(days=2 + int(draw.random() * 6))
    spans = spans_of((sent - day).days) if way > 0.72 else ()
    if not spans:
        return DayHint(kind=kind, form="date", first=day, last=day)
    span = _pick(spans, draw)
    first, last = (sent - timedelta(days=days) for days in (span.high, span.low))
    return DayHint(kind=kind, form="ago", first=first, last=last)


def _other_product(situation: _Situation, own: Product, draw: random.Random) -> str | None:
    if situation.request != "exchange" or situation.wanted == "same":
        return None
    if situation.wanted == "any" and draw.random() < 0.5:
        return None
    others = [product.name for product in _shelf() if product.noun == own.noun]
    return _pick([name for name in others if name != own.name], draw)


def _named(situation: _Situation, name: str, draw: random.Random) -> dict[str, str]:
    if situation.request == "promo_code":
        return {"code": _pick(_CODES, draw)}
    local = ".".join(name.lower().replace("'", "").split())
    named = {}
    if situation.is_from_elsewhere and situation.request in _WITHOUT_ITEM:
        named["account"] = f"{local}{2 + int(draw.random() * 90)}@example.com"
    if situation.request == "email_change":
        named["new_email"] = f"{local}@post.example.org"
    return named


def _withheld(right: str, given: str | None, words: str, draw: random.Random) -> tuple[str, ...]:
    """Return what of the records the letter may not hold, as `dataset.briefs` has it."""
    hidden = [] if given == right else [right]
    other = _pick(_shelf(), draw).name
    others = [] if words.lower() in other.lower() else [other]
    street = draw_address(draw).street
    phone = f"({201 + int(draw.random() * 700)}) 555-0{100 + int(draw.random() * 99)}"
    prices = sorted(int(1000 + draw.random() * 90_000) for _ in range(3))
    tracking = f"TRK{int(draw.random() * 10**12):012}"
    return (tracking, *hidden, *others, street, phone, *map(format_money, prices))
