"""Makes a company's whole manual, with the handbook in it word for word and in its order."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ticketworld.dilution.chapters import ChapterMaker, Decks, sections_in_force, spread
from ticketworld.dilution.edition import Editions
from ticketworld.dilution.periods import Calendar, day_words, draw_calendar
from ticketworld.dilution.prose.company import (
    CONTACTS,
    DEFINITIONS,
    GUIDE,
    HISTORY,
    LETTER,
)
from ticketworld.dilution.prose.procedures import Entry
from ticketworld.dilution.prose.slots import filled
from ticketworld.dilution.section import (
    Block,
    Standing,
    binding,
    heading,
    idle,
    titled,
    told,
)
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.handbook import (
    READING,
    Chapter,
    Provision,
    handbook_text,
    make_handbook,
    wrapped,
)
from ticketworld.seeds import stream

_WITH_INDEX = 5
"""The factor from which on a manual is so long that it has an index."""
_BASE = 200
"""Characters that every chapter counts as having in force besides, so that none stays alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a manual is to be.

    Attributes:
        factor: How many times as long as the handbook.
        seed: What it is drawn by.
        company: The company's name.
        first_message: The day of the dataset's first message.
        printed: The day as of which the dataset is written.
        orders: What the numbers of its orders open with.
        accounts: What the numbers of its accounts open with.
        beside: For each near miss the provision behind which it stands, by their public ids.
    """

    factor: int
    seed: int
    company: str
    first_message: date
    printed: date
    orders: str
    accounts: str
    beside: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph of the manual with the number of its section; empty in front and at the back."""

    section: str
    block: Block


def make_manual(catalogue: Catalogue, whole: Catalogue, order: Order) -> list[Part]:
    """Return the paragraphs of a manual, in order; joined by blank lines they are its text.

    Args:
        catalogue: The policy.
        whole: The policy with near misses, in areas of their own.
        order: What it is to be.
    """
    return list(_Manual(catalogue, whole, order).parts())


class _Manual:
    def __init__(self, catalogue: Catalogue, whole: Catalogue, order: Order) -> None:
        self._order = order
        self._chapters = make_handbook(catalogue, order.company).chapters
        self._slugs: dict[str, list[str]] = defaultdict(list)
        for clause in whole.clauses:
            self._slugs[clause.public_id].append(clause.slug)
        self._near: dict[str, list[Provision]] = defaultdict(list)
        for chapter in make_handbook(whole, order.company).chapters:
            for provision in chapter.provisions:
                if provision.public_id in order.beside:
                    self._near[order.beside[provision.public_id]].append(provision)
        self._editions = Editions(catalogue, {c.area: c.provisions for c in self._chapters})
        self._decks = Decks(self._draw("decks"))
        self._size = order.factor * len(handbook_text(catalogue, order.company))

    def parts(self) -> Iterator[Part]:
        front, back = list(self._front()), list(self._back())
        binding = [list(self._binding(chapter)) for chapter in self._chapters]
        sizes = [_size(block for blocks in one for block in blocks) for one in binding]
        left = self._size - _size(front) - _size(back) - sum(sizes) - 60 * len(sizes)
        yield from (Part(section="", block=block) for block in front)
        for place, (chapter, blocks) in enumerate(zip(self._chapters, binding, strict=True)):
            shares = [size + _BASE for size in sizes[place:]]
            parts = list(self._chapter(chapter, blocks, left * shares[0] // sum(shares)))
            left -= _size(part.block for part in parts) - sizes[place]
            yield from parts
        yield from (Part(section="", block=block) for block in back)

    def _draw(self, *path: str | int) -> random.Random:
        return stream(self._order.seed, "dilution", "manual", *path)

    def _calendar(self, chapter: Chapter) -> Calendar:
        draw = self._draw("calendar", chapter.number)
        return draw_calendar(self._order.first_message, self._order.printed, draw)

    def _binding(self, chapter: Chapter) -> Iterator[list[Block]]:
        """Yield what is in force of a chapter: its introduction, then provision by provision."""
        if chapter.introduction:
            yield [binding("\n".join(wrapped(chapter.introduction)), "introduction")]
        for provision in chapter.provisions:
            yield list(self._told(provision, "binding"))
            for one in self._near[provision.public_id]:
                yield list(self._told(one, "near_miss"))

    def _told(self, provision: Provision, standing: Standing) -> Iterator[Block]:
        return told(provision, self._slugs[provision.public_id], standing)

    def _chapter(
        self, chapter: Chapter, in_force: Sequence[Sequence[Block]], budget: int
    ) -> Iterator[Part]:
        draw, calendar = self._draw("chapter", chapter.number), self._calendar(chapter)
        maker = ChapterMaker(
            chapter.area, self._editions, calendar, self._decks, self._order.company, draw
        )
        others = list(maker.idle_sections(budget))
        ours = sections_in_force(in_force, 1 + len(others) // 2, calendar, draw)
        opening = f"{_underlined(f'{chapter.number}. {chapter.title}')}\n"
        for number, section in enumerate(spread(ours, others, draw), 1):
            name = f"{chapter.number}.{number}"
            yield Part(section=name, block=heading(f"{opening}{name}  {section.heading}"))
            opening = ""
            yield from (Part(section=name, block=block) for block in section.blocks)

    def _front(self) -> Iterator[Block]:
        order = self._order
        title = f"{order.company}: the manual"
        yield heading(f"{title}\n{'=' * len(title)}")
        for text in LETTER:
            words = text.format(company=order.company, printed=day_words(order.printed))
            yield idle(words, "letter")
        yield heading(_underlined("How this manual is made"))
        for text in GUIDE:
            yield idle(text.format(orders=order.orders, accounts=order.accounts), "guide")
        yield heading(_underlined("How provisions are to be read"))
        yield binding("\n".join(wrapped(READING)), "reading")
        yield heading(_underlined("Contents"))
        lines = [f"{chapter.number:>2}. {chapter.title}" for chapter in self._chapters]
        yield Block(text="\n".join(lines), standing="idle", sort="contents")

    def _back(self) -> Iterator[Block]:
        yield from self._company()
        if self._order.factor >= _WITH_INDEX:
            yield heading(_underlined("Appendix D. Editions of the text for the online shop"))
            for chapter in self._chapters:
                first, *older = map(day_words, self._calendar(chapter).starts[:5])
                text = f"In force from {first}. Before it from {', '.join(older)}."
                yield titled(f"{chapter.title}.", text, "editions")
            yield heading(_underlined("Appendix E. Provisions that name others"))
            yield from self._index()

    def _index(self) -> Iterator[Block]:
        """Yield for each provision that others name who they are."""
        titles = {p.public_id: p.title for c in self._chapters for p in c.provisions}
        named: dict[str, list[str]] = defaultdict(list)
        for chapter in self._chapters:
            for provision in chapter.provisions:
                notes = " ".join(note for one in provision.paragraphs for note in one.notes)
                for public_id in titles:
                    if public_id in notes:
                        named[public_id].append(provision.public_id)
        for public_id, title in titles.items():
            if others := named[public_id]:
                listed = "; ".join(f"{one}, {titles[one]}" for one in others)
                yield titled(f"{public_id}, {title}:", f"see {listed}.", "index")

    def _company(self) -> Iterator[Block]:
        factor = self._order.factor
        draw = self._draw("back")
        appendices: tuple[tuple[str, str, Sequence[Entry], int], ...] = (
            ("Words", "definition", DEFINITIONS, 4 * factor),
            ("From the history of the company", "history", HISTORY, 1 + factor),
            ("Where to find whom", "contact", CONTACTS, factor),
        )
        for letter, (title, sort, entries, most) in zip("ABC", appendices, strict=True):
            yield heading(_underlined(f"Appendix {letter}. {title}"))
            chosen = sorted(draw.sample(range(len(entries)), min(most, len(entries))))
            for name, text in (entries[place] for place in chosen):
                year = self._order.printed.year - 2
                yield titled(f"{name}.", filled(text, self._order.company, year, draw), sort)


def _size(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) + 2 for block in blocks)


def _underlined(text: str) -> str:
    return f"{text}\n{'-' * len(text)}"
