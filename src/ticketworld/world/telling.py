"""Draws what one message gives away: what it leaves out, gets wrong, or says in vague words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import DayHint, DayKind, Disclosure
from ticketworld.letters.spans import spans_of
from ticketworld.planning.distributions import Telling
from ticketworld.planning.plan import Scenario
from ticketworld.records.database import Database, is_called
from ticketworld.records.digits import with_a_digit_changed, with_two_digits_swapped
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order
from ticketworld.records.whereabouts import product_of
from ticketworld.world.lot import USUAL, Lot
from ticketworld.world.people import make_stranger
from ticketworld.world.tellable import SEEN, Neighbors, Writing

_IN_HAND = frozenset({"return", "exchange", "damaged", "wrong_item", "warranty"})
"""Requests whose messages may count from the delivery, since the item is there."""
_IMPLIED = 0.2
_TRIES = 40
_LEFT_OUT: Mapping[Telling, float] = {
    "vague_product": 0.5,
    "alternate_address": 0.4,
    "unknown_address": 0.6,
    "relative_address": 0.4,
    "misremembered": 0.3,
    "withheld": 0.2,
}
"""How often a message that is told so leaves out the number too."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message with the name that is signed below it, and whether it can be answered at once."""

    message: Message
    signed: str
    is_settled: bool = True


class Teller:
    """Draws messages; what is not asked to be otherwise is right, and the customer's own."""

    def __init__(self, database: Database, seed: int, lot: Lot = USUAL) -> None:
        self._lot = lot
        self._database = database
        self._seed = seed
        self._neighbors = Neighbors(database)
        self._draws: Mapping[Telling, Callable[[Writing, Told, random.Random], Told | None]] = {
            "complete": lambda _, told, __: told,
            "no_number": self._no_number,
            "ambiguous": self._ambiguous,
            "truncated": self._truncated,
            "vague_product": self._vague,
            "withheld": self._withheld,
            "alternate_address": self._alternate,
            "relative_address": self._relative,
            "unknown_address": self._unknown,
            "misspelt": self._misspelt,
            "transposed": self._transposed,
            "of_another": self._of_another,
            "misremembered": self._misremembered,
            "wrong_day": self._wrong_day,
        }

    def draw(
        self, writing: Writing, telling: Telling, draw: random.Random, *, named: bool
    ) -> Told | None:
        """Return a message told in a way, or None where it cannot be told so.

        Where the way does not settle whether the order's number is given, it now and then is not,
        unless the order must be `named`.
        """
        told = self._draws[telling](writing, self._plain(writing, draw), draw)
        unnamed = _LEFT_OUT.get(telling, 0.0)
        if told is None or named or draw.random() >= unnamed:
            return told
        return self._no_number(writing, told, draw) or told

    def _plain(self, writing: Writing, draw: random.Random) -> Told:
        """Return a message that says all it should, from the address that its story needs."""
        scenario, subject, customer = writing.scenario, writing.subject, writing.customer
        order = self._order(subject)
        day = None if order is None else self._day(scenario, subject, order, draw, (50, 25, 25))
        stated = dict(subject.stated)
        signed, sender, account = customer.name, customer.primary_email, None
        if scenario.story.is_from_stranger:
            name = None if stated.get("party") == "recipient" else customer.name
            sender, signed = make_stranger(
                scenario.number, name, self._database, self._seed, self._lot
            )
            account = None if order else customer.primary_email
        disclosure = Disclosure(
            sender="unknown" if scenario.story.is_from_stranger else "primary",
            order_number="absent" if order is None else "given",
            order_text=None if order is None else order.order_id,
            product="exact" if product_of(subject, self._database) else "none",
            product_text=getattr(product_of(subject, self._database), "name", ""),
            time="none" if day is None else "exact_date" if day.form == "date" else "relative",
            day=day,
            stated=stated,
            implied=tuple(n for n in SEEN if n in stated and draw.random() < _IMPLIED),
        )
        message = Message(
            subject=replace(subject, sender=sender),
            disclosure=disclosure,
            sent_at=scenario.story.sent_at,
            account=account,
        )
        return Told(message, signed)

    def _order(self, subject: Subject) -> Order | None:
        return None if subject.order_id is None else self._database.order(subject.order_id)

    def _day(
        self,
        scenario: Scenario,
        subject: Subject,
        order: Order,
        draw: random.Random,
        weights: tuple[int, int, int],
    ) -> DayHint | None:
        """Return how the day of the order or of the delivery is mentioned, if at all."""
        sent = scenario.story.sent_at
        form = draw.choices(("none", "date", "ago"), weights)[0]
        if form == "none":
            return None
        kind, day = _known_day(subject, order, scenario, draw)
        return _hint(kind, form, day, sent.date(), draw)

    def _no_number(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        order = self._order(writing.subject)
        if order is None:
            return None
        day = self._day(writing.scenario, writing.subject, order, draw, (30, 35, 35))
        time = "none" if day is None else "exact_date" if day.form == "date" else "relative"
        return _changed(told, order_number="absent", order_text=None, day=day, time=time)

    def _ambiguous(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        """Leave out number and day of an order, where others of the customer's hold the like."""
        product = product_of(writing.subject, self._database)
        if product is None or writing.subject.order_id is None:
            return None
        lines = [
            self._database.product(line.product_id)
            for order in self._database.orders_of(writing.customer.customer_id)
            for line in order.items
        ]
        words = product.name
        if lines.count(product) < 2 or draw.random() < 0.4:
            words = product.noun.lower()
        if sum(is_called(words, one) for one in lines) < 2:
            return None
        kind = "exact" if words == product.name else "vague"
        changes = {"order_number": "absent", "order_text": None, "day": None, "time": "none"}
        return _changed(told, product=kind, product_text=words, **changes)

    def _truncated(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        number = writing.subject.order_id
        if number is None:
            return None
        short = draw.choice(self._own((number[:-1], number[:-2], number.rpartition("-")[2])))
        return _changed(told, order_number="truncated", order_text=short)

    def _misspelt(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        number = writing.subject.order_id
        if number is None:
            return None
        wrong = draw.choice(self._own(with_a_digit_changed(number)))
        return _changed(told, order_number="misspelt", order_text=wrong)

    def _transposed(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        number = writing.subject.order_id
        wrong = [] if number is None else self._own(with_two_digits_swapped(number))
        if not wrong:
            return None
        return _changed(told, order_number="transposed", order_text=draw.choice(wrong))

    def _own(self, numbers: Iterable[str]) -> list[str]:
        """Return the numbers that can mean no order of another lot."""
        return [number for number in numbers if self._lot.series.may_hold(number)]

    def _of_another(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        if writing.subject.order_id is None:
            return None
        for _ in range(_TRIES):
            other = draw.choice(self._database.orders)
            foreign = other.customer_id != writing.customer.customer_id
            if foreign and other.ordered_at < writing.scenario.story.sent_at:
                return _changed(told, order_number="of_another", order_text=other.order_id)
        return None

    def _vague(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        product = product_of(writing.subject, self._database)
        if product is None:
            return None
        noun = product.noun.lower()
        words = draw.choice((noun, noun.split()[-1], f"{product.brand} {noun}"))
        return _changed(told, product="vague", product_text=words)

    def _misremembered(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        product = product_of(writing.subject, self._database)
        if product is None or writing.subject.order_id is None:
            return None
        alike = self._neighbors.alike(product)
        if not alike:
            return None
        return _changed(told, product="misremembered", product_text=draw.choice(alike).name)

    def _wrong_day(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        order, sent = self._order(writing.subject), writing.scenario.story.sent_at.date()
        if order is None:
            return None
        kind, day = _known_day(writing.subject, order, writing.scenario, draw)
        arrived = delivered_at(order, writing.scenario.story.sent_at)
        latest = sent - timedelta(days=2)
        if arrived is not None and kind == "ordered":
            latest = min(latest, arrived.date() - timedelta(days=1))
        wrong = day + timedelta(days=draw.choice((-1, 1)) * draw.randint(6, 30))
        if wrong > latest:
            wrong = day - timedelta(days=draw.randint(6, 30))
        hint = _hint(kind, draw.choice(("date", "ago")), wrong, sent, draw)
        if hint is None or hint.first <= day <= hint.last:
            return None
        return _changed(told, time="wrong", day=hint)

    def _withheld(self, _: Writing, told: Told, draw: random.Random) -> Told | None:
        """Leave out one fact that only the customer can say, now and then two."""
        known = [name for name in SEEN if name in told.message.disclosure.stated]
        if not known:
            return None
        left = draw.sample(known, min(len(known), 2 if draw.random() < 0.35 else 1))
        disclosure = told.message.disclosure
        return _changed(
            told,
            stated={n: v for n, v in disclosure.stated.items() if n not in left},
            implied=tuple(n for n in disclosure.implied if n not in left),
            withheld=tuple(n for n in disclosure.stated if n in left),
        )

    def _alternate(self, writing: Writing, told: Told, _: random.Random) -> Told | None:
        address = writing.customer.alternate_email
        if address is None or told.message.disclosure.sender != "primary":
            return None
        return _sent_from(told, address, told.signed, sender="alternate")

    def _relative(self, writing: Writing, told: Told, draw: random.Random) -> Told | None:
        """Let somebody else who has an account write, of the same household where there is one."""
        own, day = writing.customer, told.message.sent_at.date()
        near = self._neighbors.near(own)
        for _ in range(_TRIES if writing.is_open_to_anybody else 0):
            relative = draw.choice(near or self._database.customers)
            if relative.created_date <= day and relative.name != own.name:
                return _sent_from(told, relative.primary_email, relative.name, sender="relative")
        return None

    def _unknown(self, writing: Writing, told: Told, _: random.Random) -> Told | None:
        if not writing.is_open_to_anybody:
            return None
        number, name = writing.scenario.number, writing.customer.name
        address, signed = make_stranger(number, name, self._database, self._seed, self._lot)
        return _sent_from(told, address, signed, sender="unknown")


def _changed(told: Told, **changes: object) -> Told:
    disclosure = replace(told.message.disclosure, **changes)  # type: ignore[arg-type]
    return replace(told, message=replace(told.message, disclosure=disclosure))


def _sent_from(told: Told, address: str, signed: str, *, sender: str) -> Told:
    changed = _changed(told, sender=sender)
    subject = replace(told.message.subject, sender=address)
    return Told(replace(changed.message, subject=subject), signed)


def _known_day(
    subject: Subject, order: Order, scenario: Scenario, draw: random.Random
) -> tuple[DayKind, date]:
    """Return the day that a customer would name: the order's, or the delivery's.

    Who was given the item knows when it came, not when it was bought.
    """
    arrived = delivered_at(order, scenario.story.sent_at)
    counted = subject.request in _IN_HAND and draw.random() < 0.6
    if arrived is not None and (counted or subject.stated.get("party") == "recipient"):
        return "delivered", arrived.date()
    return "ordered", order.ordered_at.date()


def _hint(kind: DayKind, form: str, day: date, sent: date, draw: random.Random) -> DayHint | None:
    """Return a hint at a day, by its date where no phrase says how long ago it was."""
    spans = spans_of((sent - day).days) if form == "ago" else ()
    if not spans:
        return DayHint(kind=kind, form="date", first=day, last=day)
    ago = draw.choice(spans)
    return DayHint(
        kind=kind,
        form="ago",
        first=sent - timedelta(days=ago.high),
        last=sent - timedelta(days=ago.low),
    )
