"""Plants faults in a dataset, one in a ticket, and tells which of them an audit finds.

A spoiler edits one ticket so that it surely is wrong, and says at which fields that must be found;
where it cannot be sure it gives up. Nothing that is planted is left out for what an audit says.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import orjson

from tests.audit.mutations.table import Row
from ticketworld.audit.finding import Finding
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.names import SQLITE
from ticketworld.policy.catalogue import Catalogue

Content = dict[str, Any]
AT_ONCE = 6
"""Faults in one ticket, at places that have nothing to do with each other."""
HEAVY = 0.85
"""How many of the spoiled tickets are spoiled as a whole, as a part of 1."""
_ROW = re.compile(r"\w+\[(?P<owner>[^\],]+)")


@dataclass(frozen=True)
class Scene:
    """What a spoiler can look at: the dataset as it was before anything was planted.

    `spoiled` holds the ids of the tickets that are not right any more.
    """

    dataset: Dataset
    catalogue: Catalogue
    draw: random.Random
    spoiled: set[str] = field(default_factory=set)

    @property
    def is_english(self) -> bool:
        """Whether a sentence in English is one that a letter might have."""
        return self.dataset.manifest.language == "en"

    @cached_property
    def places(self) -> dict[str, int]:
        return {ticket["ticket_id"]: place for place, ticket in enumerate(self.tickets)}

    @cached_property
    def tickets(self) -> list[Content]:
        return [orjson.loads(ticket.text()) for ticket in self.dataset.tickets]

    @cached_property
    def public_ids(self) -> list[str]:
        return sorted({clause.public_id for clause in self.catalogue.clauses})

    def values_of(self, name: str) -> list[str]:
        """Return all values of a field of the tickets' plans, such as `route`."""
        plans = [ticket["resolution_plan"] for ticket in self.tickets]
        return sorted({str(plan[name]) for plan in plans if plan[name] is not None})

    def other(self, choices: Iterable[Any], *but: Any) -> Any:
        """Return one of some values that is none of these; None where there is none."""
        left = [one for one in choices if one not in but]
        return self.draw.choice(left) if left else None


Fields = tuple[str, ...]
"""Where a fault must be found: at one of these fields, or below one."""

Spoiler = Callable[[Content, Scene], Fields | None]


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: its kind, the ticket or record that is wrong, and where that must be found."""

    kind: str
    place: str
    fields: Fields

    def is_found(self, findings: Mapping[str, Collection[str]]) -> bool:
        """Tell whether one of the fields found at a place is one of these."""
        found = findings.get(self.place, ())
        return any(one.startswith(self.fields) for one in found)


class Taken(NamedTuple):
    """What was counted at a time: rows for the table, and what makes a test fail."""

    rows: list[Row]
    missed: list[str]
    flagged: list[str]


class _Before(NamedTuple):
    planted: Counter[str]
    found: Counter[str]


@dataclass
class Tally:
    """How many faults of each kind were planted and found, and those that were not."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    flagged: list[str] = field(default_factory=list)
    _taken: _Before = field(default_factory=lambda: _Before(Counter(), Counter()))

    def count(
        self, planted: Sequence[Planted], findings: Iterable[Finding], *, alone: bool = True
    ) -> None:
        """Count what was planted and found, and keep what was flagged without reason.

        Args:
            planted: What was planted.
            findings: What was found.
            alone: Whether nothing else can be wrong for it, as where a record is that others name.
                That a batch lacks tickets that cannot be read is the batch's own finding.
        """
        told = list(findings)
        by_place: dict[str, list[str]] = {}
        for one in told:
            by_place.setdefault(place_of(one), []).append(one.field)
        for one in planted:
            self.planted[one.kind] += 1
            if one.is_found(by_place):
                self.found[one.kind] += 1
            else:
                self.missed.append(f"{one} but {by_place.get(one.place, [])[:4]}")
        guilty = {one.place for one in planted}
        if alone:
            strange = [one for one in told if place_of(one) not in guilty]
            self.flagged += [str(one) for one in strange if one.field != "batches"]

    def taken(self) -> Taken:
        """Return what was counted since it was last taken."""
        rows = [
            (kind, many - self._taken.planted[kind], self.found[kind] - self._taken.found[kind])
            for kind, many in self.planted.items()
            if many > self._taken.planted[kind]
        ]
        taken = Taken(rows, self.missed, self.flagged)
        self.missed, self.flagged = [], []
        self._taken = _Before(self.planted.copy(), self.found.copy())
        return taken


def place_of(finding: Finding) -> str:
    """Return the ticket, the record or the file that a finding stands at.

    A row of SQLite stands at the record that it belongs to.
    """
    row = _ROW.match(finding.field) if finding.file == SQLITE else None
    owner = row["owner"] if row else None
    return finding.ticket_id or finding.record or owner or finding.file


def spoil(
    scene: Scene,
    whole: Mapping[str, Spoiler],
    places: Sequence[Mapping[str, Spoiler]],
    tally: Tally,
    share: float,
) -> tuple[list[Content], list[Planted]]:
    """Return the tickets with faults in a share of them, of the kinds that were rarest so far.

    Args:
        scene: The tickets as they are.
        whole: Spoilers after which a ticket as a whole is not what it was; one a ticket.
        places: Spoilers by the place in a ticket that they spoil, those first that look at others.
            What stands elsewhere is found whatever is wrong there, so a ticket takes one at each
            of some places.
        tally: What was planted before.
        share: How many of the tickets are spoiled, as a part of 1.
    """
    planted: list[Planted] = []
    contents: list[Content] = []
    counts = Counter(tally.planted)
    for ticket in scene.dataset.tickets:
        content: Content = orjson.loads(ticket.text())
        wanted = [*([whole] if scene.draw.random() < HEAVY else []), *_some(places, scene.draw)]
        for kinds in wanted if scene.draw.random() < share else ():
            spoiled = _spoiled(content, kinds, counts, scene)
            if spoiled is None:
                continue
            content, fault = spoiled
            planted.append(fault)
            scene.spoiled.add(ticket.ticket_id)
            if kinds is whole:
                break
        contents.append(content)
    return contents, planted


def _some(
    places: Sequence[Mapping[str, Spoiler]], draw: random.Random
) -> list[Mapping[str, Spoiler]]:
    chosen = draw.sample(range(len(places)), min(AT_ONCE, len(places)))
    return [places[number] for number in sorted(chosen)]


def _spoiled(
    content: Content, kinds: Mapping[str, Spoiler], counts: Counter[str], scene: Scene
) -> tuple[Content, Planted] | None:
    """Return a ticket with one more fault, of the rarest kind that it can have."""
    text = orjson.dumps(content)
    for kind in sorted(kinds, key=lambda kind: (counts[kind], scene.draw.random())):
        spoiled: Content = orjson.loads(text)
        fields = kinds[kind](spoiled, scene)
        if fields is not None:
            counts[kind] += 1
            return spoiled, Planted(kind, str(spoiled.get("ticket_id")), fields)
    return None
