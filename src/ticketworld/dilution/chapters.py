"""Makes the chapters of a manual: the sections in force, spread among those that are not."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from ticketworld.dilution.edition import Editions
from ticketworld.dilution.periods import (
    Calendar,
    draw_day,
    heading_ahead,
    heading_draft,
    heading_elsewhere,
    heading_in_force,
    heading_questions,
    heading_staff,
    heading_superseded,
)
from ticketworld.dilution.prose.procedures import PROCEDURES, Entry
from ticketworld.dilution.prose.questions import QUESTIONS
from ticketworld.dilution.prose.slots import filled
from ticketworld.dilution.prose.training import TRAINING
from ticketworld.dilution.section import Block, Section, idle_blocks, titled

_SHARES: Mapping[str, int] = {
    "superseded": 30,
    "country": 26,
    "channel": 12,
    "draft": 10,
    "not_yet": 6,
    "procedure": 6,
    "training": 5,
    "question": 5,
}
"""How common each sort of idle section is."""

_STAFF_NAMES: Mapping[str, Sequence[str]] = {
    "procedure": ("Work instructions", "How we work", "For the team", "Instructions for staff"),
    "question": ("Questions asked", "Frequent questions", "What customers asked"),
    "training": ("Stories for training", "Past messages", "From the training", "What happened"),
}
_ENTRIES: Mapping[str, Mapping[str, Sequence[Entry]]] = {
    "procedure": PROCEDURES,
    "training": TRAINING,
    "question": QUESTIONS,
}
_TELLINGS = 2
"""How often a manual may tell one work instruction or story, in different years."""
_LARGEST = 2200
"""Characters of an idle section, about."""
_LARGEST_STAFF = 650
_FEWEST_TOGETHER = 2
"""Provisions of a section in force, at least, where there are more."""


class Decks:
    """Work instructions and stories, each told a few times at most."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._left: dict[tuple[str, Entry], list[Entry]] = {}

    def take(self, sort: str, area: str, told: Collection[str]) -> Entry | None:
        """Return an entry for an area; None where all have been told, or the next one just now.

        Args:
            sort: What kind of entry.
            area: The area's name.
            told: The titles in the section at hand.
        """
        by_area = _ENTRIES[sort]
        entries = by_area.get(area, by_area["*"])
        key = sort, entries[0]
        if key not in self._left:
            rounds = [self._draw.sample(list(entries), len(entries)) for _ in range(_TELLINGS)]
            self._left[key] = [entry for one in rounds for entry in one]
        left = self._left[key]
        return left.pop(0) if left and left[0][0] not in told else None


class ChapterMaker:
    """Makes idle sections of one area, all its provisions in turn.

    Args:
        area: The area's name.
        editions: The policy in other wordings.
        calendar: When the area's editions began.
        decks: What staff are told.
        company: The company's name.
        draw: What everything is drawn by.
    """

    def __init__(
        self,
        area: str,
        editions: Editions,
        calendar: Calendar,
        decks: Decks,
        company: str,
        draw: random.Random,
    ) -> None:
        self._area = area
        self._editions = editions
        self._calendar = calendar
        self._decks = decks
        self._company = company
        self._draw = draw
        self._next = 0
        self._ended = 0

    def idle_sections(self, budget: int) -> Iterator[Section]:
        """Yield sections that are not in force, of about so many characters together."""
        while budget > 0:
            sort = self._draw.choices(list(_SHARES), list(_SHARES.values()))[0]
            section = self._section(sort, budget) or self._section("country", budget)
            if section is None:
                return
            budget -= section.size
            yield section

    def _section(self, sort: str, budget: int) -> Section | None:
        if sort in _STAFF_NAMES:
            return self._staff(sort, min(budget, _LARGEST_STAFF))
        blocks = self._provisions(sort, min(budget, _LARGEST))
        return Section(heading=self._headings[sort](), blocks=blocks) if blocks else None

    @property
    def _headings(self) -> Mapping[str, Callable[[], str]]:
        calendar, draw = self._calendar, self._draw
        return {
            "superseded": self._ended_heading,
            "not_yet": lambda: heading_ahead(calendar, draw),
            "draft": lambda: heading_draft(calendar, draw),
            "country": lambda: heading_elsewhere(calendar, draw, is_country=True),
            "channel": lambda: heading_elsewhere(calendar, draw, is_country=False),
        }

    def _ended_heading(self) -> str:
        self._ended = self._ended % (len(self._calendar.starts) - 1) + 1
        return heading_superseded(self._calendar, self._ended, self._draw)

    def _provisions(self, sort: str, budget: int) -> tuple[Block, ...]:
        """Return the next provisions of the area in another wording, as many as fit."""
        worded = self._editions.provisions(self._area, self._draw)
        blocks: list[Block] = []
        for turn in range(len(worded)):
            more = list(idle_blocks([worded[self._next % len(worded)]], sort))
            size = sum(len(block.text) for block in (*blocks, *more))
            if turn and (size > budget or self._next % len(worded) == 0):
                break
            blocks += more
            self._next += 1
        return tuple(blocks)

    def _staff(self, sort: str, budget: int) -> Section | None:
        """Return work instructions or the like; None where all have been told."""
        day = draw_day(self._calendar, self._draw)
        blocks: dict[str, Block] = {}
        while sum(len(block.text) for block in blocks.values()) < budget:
            entry = self._decks.take(sort, self._area, blocks)
            if entry is None:
                break
            title, text = (filled(part, self._company, day.year, self._draw) for part in entry)
            mark = "" if title.endswith(("?", ".")) else "."
            blocks[entry[0]] = titled(f"{title}{mark}", text, sort)
        if not blocks:
            return None
        line = heading_questions if sort == "question" else heading_staff
        heading = line(self._draw.choice(_STAFF_NAMES[sort]), day, self._draw)
        return Section(heading=heading, blocks=tuple(blocks.values()))


def sections_in_force(
    paragraphs: Sequence[Sequence[Block]], parts: int, calendar: Calendar, draw: random.Random
) -> list[Section]:
    """Return the text in force in so many sections, at most, in its order.

    Args:
        paragraphs: Those of each provision, which stay together.
        parts: How many sections are wanted.
        calendar: The area's.
        draw: What their lengths and headings are drawn by.
    """
    count = len(paragraphs)
    most = max(1, min(parts, count // _FEWEST_TOGETHER))
    cuts = sorted(draw.sample(range(1, count), most - 1)) if most > 1 else []
    return [
        Section(
            heading=heading_in_force(calendar, draw),
            blocks=tuple(block for blocks in paragraphs[start:end] for block in blocks),
        )
        for start, end in zip([0, *cuts], [*cuts, count], strict=True)
    ]


def spread(
    in_force: Sequence[Section], others: Sequence[Section], draw: random.Random
) -> list[Section]:
    """Return all sections, those in force in their order among the others."""
    total = len(in_force) + len(others)
    places = set(draw.sample(range(total), len(in_force)))
    ours, theirs = iter(in_force), iter(others)
    return [next(ours) if place in places else next(theirs) for place in range(total)]
