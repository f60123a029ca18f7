"""Draws near misses: real clauses, each a live one with one thing changed, that never apply.

A near miss is met only under a condition that no case of the dataset has. All else that its rules
derive stands behind `applies` of its own clause, and its condition reads nothing but facts and its
own numbers, which no clause changes. So in a case in which it is not met, with any clauses
removed, it defeats, changes and grounds nothing: the decision is what it is without it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.dilution.condition import Condition, Kind
from ticketworld.dilution.effect import Effect
from ticketworld.policy.catalogue import Catalogue

NEAR = "near_"
"""What the names of areas of near misses open with; the rest is the area that they are beside."""

_SHARES: Mapping[Kind, int] = {"vocabulary": 4, "bounds": 3, "combination": 3}
_MOST_ALIKE = 3
"""How many near misses have one effect, so that their notes stay short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """A near miss before it is written.

    Attributes:
        slug: Its clause.
        area: The area that it stands beside.
        public_id: What it is cited by; no other clause has it.
        title: Its title.
        prose: Its prose, with placeholders.
        effect: What it would do.
        condition: What no case has.
        figure: The value of its effect's setting.
        precedes: The clauses, live or near misses, that change the same settings and give way.
    """

    slug: str
    area: str
    public_id: str
    title: str
    prose: str
    effect: Effect
    condition: Condition
    figure: int | None
    precedes: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The rules file that it stands in."""
        return f"{NEAR}{self.area}.lp"

    @property
    def settings(self) -> tuple[tuple[str, int], ...]:
        """Its settings by name."""
        name, own = self.effect.setting, self.condition.settings
        return own if name is None or self.figure is None else ((name, self.figure), *own)


def draw_near_misses(
    catalogue: Catalogue,
    effects: Sequence[Effect],
    conditions: Sequence[Condition],
    count: int,
    draw: random.Random,
) -> list[NearMiss]:
    """Return near misses, at most so many, in the handbook's order of the clauses beside them.

    Args:
        catalogue: The live policy; an effect on a clause that it lacks is left out.
        effects: What they may do.
        conditions: Those that no case of the dataset has.
        count: How many are wanted.
        draw: What they are drawn by.
    """
    pairs = list(_pairs(catalogue, effects, conditions, count, draw))
    order = {clause.slug: place for place, clause in enumerate(catalogue.clauses)}
    pairs.sort(key=lambda pair: order[pair[0].beside])
    ids = _Ids(catalogue)
    found: list[NearMiss] = []
    for effect, condition in pairs:
        figure = _figure(catalogue, effect, draw)
        found.append(
            NearMiss(
                slug=f"near_{condition.slug}_{effect.slug}",
                area=catalogue.by_slug[effect.beside].area,
                public_id=ids.next(catalogue.by_slug[effect.beside].public_id),
                title=f"{condition.title}: {effect.title}",
                prose=f"{condition.lead}, {draw.choice(effect.words)}.",
                effect=effect,
                condition=condition,
                figure=figure,
                precedes=tuple(_giving_way(catalogue, effect, condition, found)),
            )
        )
    return found


def _pairs(
    catalogue: Catalogue,
    effects: Sequence[Effect],
    conditions: Sequence[Condition],
    count: int,
    draw: random.Random,
) -> Iterator[tuple[Effect, Condition]]:
    """Yield effects with conditions, in the shares wanted as far as there are any."""
    waiting: dict[Kind, list[tuple[Effect, Condition]]] = {kind: [] for kind in _SHARES}
    usable = [e for e in effects if _is_usable(e, catalogue)]
    for condition in conditions:
        waiting[condition.kind] += [
            (effect, condition)
            for effect in usable
            if condition.kind in effect.kinds
            and condition.arises(effect.requests, catalogue.facts)
            and not set(condition.facts) & set(effect.avoids)
        ]
    for pairs in waiting.values():
        draw.shuffle(pairs)
    taken: dict[str, int] = {}
    used: dict[str, int] = {}
    kinds = [kind for kind, share in _SHARES.items() for _ in range(share)]
    chosen = 0
    while chosen < count and any(waiting.values()):
        kind = draw.choice([kind for kind in kinds if waiting[kind]])
        effect, condition = waiting[kind].pop()
        if (
            taken.get(effect.slug, 0) < _MOST_ALIKE
            and used.get(condition.slug, 0) < 1 + count // 10
        ):
            taken[effect.slug] = taken.get(effect.slug, 0) + 1
            used[condition.slug] = used.get(condition.slug, 0) + 1
            chosen += 1
            yield effect, condition


def _is_usable(effect: Effect, catalogue: Catalogue) -> bool:
    settings = {(setting.clause, setting.name) for setting in catalogue.settings}
    return effect.beside in catalogue.by_slug and settings.issuperset(effect.changes)


def _figure(catalogue: Catalogue, effect: Effect, draw: random.Random) -> int | None:
    """Return a value for what an effect changes that no live clause gives it."""
    givers = {(clause, name) for clause, name in effect.changes}
    givers |= {(slug, name) for slug in effect.rivals for _, name in effect.changes}
    live = {s.value for s in catalogue.settings if (s.clause, s.name) in givers}
    others = [figure for figure in effect.figures if figure not in live]
    return draw.choice(others) if others else None


def _giving_way(
    catalogue: Catalogue, effect: Effect, condition: Condition, found: Sequence[NearMiss]
) -> Iterator[str]:
    """Yield what changes the same settings, in a case that there could be besides."""
    for slug, rival in effect.rivals.items():
        if slug in catalogue.by_slug and not condition.excludes(rival):
            yield slug
    for other in found:
        is_same = set(other.effect.changes) & set(effect.changes)
        if is_same and not condition.excludes(other.condition):
            yield other.slug


class _Ids:
    """Public ids that no clause has yet, in the families of those that there are."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._taken: set[str] = {clause.public_id for clause in catalogue.clauses}

    def next(self, public_id: str) -> str:
        """Return the next free id of a family, such as ``POL-RETURN-005``."""
        match = re.fullmatch(r"(.*?)(\d+)", public_id)
        family, width = (match[1], len(match[2])) if match else (f"{public_id}-", 1)
        number = 1
        while f"{family}{number:0{width}d}" in self._taken:
            number += 1
        self._taken.add(f"{family}{number:0{width}d}")
        return f"{family}{number:0{width}d}"
