"""Writes letters in languages other than English, from a phrasebook, and reads them back."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.fault import Fault
from ticketworld.letters.leaks import whole_numbers_in
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.letters.naming import bare_name, is_proper
from ticketworld.writer.bookish import Filler, tidied
from ticketworld.writer.grammar import chance, pick, shuffled, spin
from ticketworld.writer.offline import UnwritableBriefError
from ticketworld.writer.phrasebook import Phrasebook
from ticketworld.writer.phrasebooks import phrasebook
from ticketworld.writer.slips import Page
from ticketworld.writer.voice import Hand, Voice, choose_voice

_ATTEMPTS = 36
_SHORTEST, _LONGEST = 18, 280
_ORDERS = (
    ("situation", "number", "history", "facts"),
    ("situation", "history", "facts", "number"),
    ("history", "situation", "facts", "number"),
    ("situation", "facts", "history", "number"),
    ("number", "situation", "facts", "history"),
    ("situation", "history", "number", "facts"),
)
_QUESTIONS = frozenset({"product_information", "shipping_information"})
_RESPELT, _DROPPED = 0.5, 0.6
"""How often a careless hand does without the letters and the marks that are hard to type."""


def write_abroad(briefs: Sequence[Brief], draw: random.Random) -> Letter:
    """Return one message in the briefs' language that carries them all and reads back clean.

    Raises:
        UnwritableBriefError: What one brief demands another withholds.
    """
    book = phrasebook(briefs[0].language)
    faults: list[Fault] = []
    for _ in range(_ATTEMPTS):
        voice = choose_voice(briefs[0].tone, "", draw)
        writing = _Writing(briefs, book, voice, draw)
        letter = writing.letter()
        if not _SHORTEST <= len(letter.body.split()) <= _LONGEST * len(briefs):
            continue
        for written in (_typed(letter, voice.hand, writing.kept, book, draw), letter):
            faults = read_message(written, briefs)
            if not faults:
                return written
    why = "; ".join(map(str, faults)) or "its letters are too short or too long"
    requests = ", ".join(f"`{brief.request}`" for brief in briefs)
    raise UnwritableBriefError(f"briefs of {requests} in `{book.code}`: {why}")


class _Writing:
    """One attempt at a message."""

    def __init__(
        self, briefs: Sequence[Brief], book: Phrasebook, voice: Voice, draw: random.Random
    ) -> None:
        self._briefs = briefs
        self._book = book
        self._voice = voice
        self._draw = draw
        familiar = voice.register in ("terse", "friendly") and chance(0.7, draw)
        self._fillers = [Filler(brief, book, familiar, draw) for brief in briefs]

    @property
    def kept(self) -> list[str]:
        """What must stay as it stands, however the letter is typed."""
        kept = [self._briefs[0].customer_name]
        for brief, filler in zip(self._briefs, self._fillers, strict=True):
            values = ("name", "order", "other", "retailer", "price", "day", *brief.named)
            kept += [filler.values[value] for value in values]
            kept.append(bare_name(brief.product))
        return [value for value in kept if value]

    def letter(self) -> Letter:
        """Return the message."""
        frame, filler, draw = self._book.frame, self._fillers[0], self._draw
        parts = [self._greeting()]
        chatty = self._voice.register in ("rambling", "formal", "plain")
        if not self._voice.brisk and chance(0.5 if chatty else 0.2, draw):
            parts.append(filler.say(frame.openings))
        for place in range(len(self._briefs)):
            parts += self._matter(place)
        if not self._voice.brisk or chance(0.3, draw):
            moods = frame.moods
            parts.append(filler.say(moods.get(self._voice.mood, moods["plain"])))
        if chance(0.45 if self._voice.brisk else 0.8, draw):
            parts.append(filler.say(frame.thanks))
        ending = "\n".join(filter(None, [pick(self._signs(), draw), self._name()]))
        body = "\n\n".join(filter(None, [*_gathered(parts, self._voice, draw), ending]))
        return Letter(subject=self._subject(), body=body)

    def _signs(self) -> tuple[str, ...]:
        return self._book.frame.sign_offs[self._voice.register]

    def _greeting(self) -> str:
        frame, hour = self._book.frame, self._briefs[0].sent_at.hour
        part = next(
            name for start, name in reversed(list(frame.parts_of_day.items())) if hour >= start
        )
        words = pick(frame.greetings[self._voice.register], self._draw).replace("{part}", part)
        return tidied(words)

    def _name(self) -> str:
        full = self._briefs[0].customer_name
        first = full.split()[0] if full.split() else full
        known = {"terse": (first, "", full), "formal": (full,), "friendly": (first, full)}
        return pick(known.get(self._voice.register, (full, full, first)), self._draw)

    def _subject(self) -> str:
        if len(self._briefs) == 1:
            return self._fillers[0].say(self._book.matters[self._briefs[0].request].subjects)
        frame = self._book.frame
        nouns = list(dict.fromkeys(frame.nouns[brief.request] for brief in self._briefs))
        listed = f" {frame.conjunction} ".join(filter(None, [", ".join(nouns[:-1]), nouns[-1]]))
        return tidied(spin(pick(frame.subjects, self._draw), self._draw).replace("{list}", listed))

    def _matter(self, place: int) -> list[str]:
        """Return the blocks of one matter, led in by a connector where it is not the first."""
        brief, filler, draw = self._briefs[place], self._fillers[place], self._draw
        phrases = self._book.matters[brief.request]
        order = pick(_ORDERS[:2] if place else _ORDERS, draw)
        blocks = [self._block(name, brief, filler) for name in order]
        details = shuffled(phrases.details, draw)[: self._voice.details]
        facts = order.index("facts")
        blocks[facts] = [*blocks[facts], *(filler.say([one]) for one in details)]
        if not self._voice.brisk or chance(0.6, draw):
            blocks.append([filler.say(phrases.asks)])
        said = [" ".join(filter(None, block)) for block in blocks]
        if place:
            last = place > 1 and place == len(self._briefs) - 1
            frame = self._book.frame
            lead = filler.say(frame.last_connectors if last else frame.connectors)
            said[0] = f"{lead} {said[0]}"
        return said

    def _block(self, name: str, brief: Brief, filler: Filler) -> list[str]:
        hints, draw = self._book.hints, self._draw
        phrases = self._book.matters[brief.request]
        if name == "situation":
            waits = not brief.received and phrases.waiting
            said = [filler.say(phrases.waiting if waits else phrases.situations)]
            if "product" in brief.unsure and brief.product:
                known = hints.misremembered if is_proper(brief.product) else hints.vague
                said.append(filler.say(known))
            return said
        if name == "history" and brief.day is not None:
            tracked = brief.request == "not_received" or not brief.received
            came = hints.tracked if tracked else hints.delivered
            said = [filler.say(came if brief.day.kind == "delivered" else hints.ordered)]
            doubted = "day" in brief.unsure and brief.day.form == "ago"
            return [*said, filler.say(hints.day_unsure)] if doubted else said
        if name == "number":
            return [self._number(brief, filler)]
        return shuffled(self._facts(brief, filler), draw) if name == "facts" else []

    def _number(self, brief: Brief, filler: Filler) -> str:
        hints, number = self._book.hints, brief.order_id
        if number is None:
            asked = brief.product and brief.request not in _QUESTIONS
            return filler.say(hints.number_unknown) if asked and chance(0.2, self._draw) else ""
        if "order_number" in brief.unsure:
            if whole_numbers_in(number):
                return filler.say(hints.number_unsure)
            start = number.upper().startswith("ORD")
            return filler.say(hints.number_start if start else hints.number_end)
        return filler.say(hints.number_given if brief.is_given else hints.number)

    def _facts(self, brief: Brief, filler: Filler) -> list[str]:
        hints, phrases = self._book.hints, self._book.matters[brief.request]
        known = [name for name in FACTS_OF_REQUEST.get(brief.request, ()) if name in brief.stated]
        said = [filler.say(self._telling(name, brief)) for name in known]
        if "photos_sent" in known:
            said = [one.replace("{count}", str(brief.stated["photos_sent"])) for one in said]
        said += [filler.say(hints.named[name]) for name in brief.named]
        said.append(filler.say(phrases.always))
        if brief.request == "exchange":
            said.append(
                filler.say(hints.other_product if brief.other_product else hints.same_product)
            )
        return said

    def _telling(self, fact: str, brief: Brief) -> Sequence[str]:
        telling, value, implied = self._book.telling, brief.stated[fact], fact in brief.implied
        if fact == "photos_sent":
            return telling.photos[min(int(value), 2)]
        if value == "unopened" and not brief.received:
            return telling.unseen_implied if implied else telling.unseen
        return (telling.implied if implied else telling.said)[fact][str(value)]


def _gathered(parts: Sequence[str], voice: Voice, draw: random.Random) -> list[str]:
    """Return blocks joined into paragraphs, the greeting on a line of its own."""
    greeting, *blocks = parts
    blocks = [block for block in blocks if block]
    if voice.register == "terse":
        return [greeting, " ".join(blocks)]
    readiness = 0.2 + 0.6 * draw.random()
    paragraphs = [blocks[0]]
    for block in blocks[1:]:
        if chance(readiness, draw):
            paragraphs.append(block)
        else:
            paragraphs[-1] += f" {block}"
    return [greeting, *paragraphs]


def _typed(
    letter: Letter, hand: Hand, kept: Sequence[str], book: Phrasebook, draw: random.Random
) -> Letter:
    """Return a letter with the habits of its writer."""
    typing, careless = book.typing, hand.lower_case or hand.slips > 0
    respelt = chance(_RESPELT if careless else 0.08, draw)
    dropped = chance(_DROPPED if careless else 0.15, draw)
    pages = []
    for text in (letter.subject, letter.body):
        page = Page(text, kept)
        if hand.lower_case:
            page.lower()
        if respelt:
            page.respell(typing.respelt)
        if dropped:
            page.respell(dict.fromkeys(typing.dropped, ""))
        pages.append(page)
    pages[1].misspell(typing.misspelt, min(hand.slips, 2), draw)
    if hand.is_loud:
        pages[1].end_loudly(draw)
    return Letter(subject=str(pages[0]), body=str(pages[1]))
