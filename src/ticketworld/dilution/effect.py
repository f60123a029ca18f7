"""What a near miss would do, if it ever applied: another figure in the place of a live one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ticketworld.dilution.condition import Condition, Kind

ANY: tuple[Kind, ...] = ("vocabulary", "bounds", "combination")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What near misses of one sort do.

    Attributes:
        slug: A part of the slug of each clause with this effect.
        beside: The live clause that it differs from; its area and public id are the near miss's.
        title: What is said of it after the condition's title.
        requests: What is requested in the cases that it is about.
        changes: The settings of live clauses that it changes, by clause and name.
        figures: The values that its own setting of that name may have.
        words: The main clause of its prose.
        rivals: The live clauses that change the same settings, with the condition of each.
        rules: Further rules, with the clause's slug as ``{slug}``.
        kinds: The kinds of conditions that it may stand under.
        avoids: Facts that would take its effect away, so that no condition may read them.
    """

    slug: str
    beside: str
    title: str
    requests: tuple[str, ...]
    changes: tuple[tuple[str, str], ...] = ()
    figures: tuple[int, ...] = ()
    words: tuple[str, ...]
    rivals: Mapping[str, Condition] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ANY
    avoids: tuple[str, ...] = ()

    @property
    def setting(self) -> str | None:
        """The name of its own setting, None where it has none."""
        return self.changes[0][1] if self.changes else None
