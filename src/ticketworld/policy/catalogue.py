"""What a policy consists of, once read: clauses, relations, settings, areas and the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeGuard

from ticketworld.errors import InputError, did_you_mean

if TYPE_CHECKING:
    from ticketworld.policy.syntax import Node

RelationKind = Literal["overrides", "requires", "modifies", "precedes"]

PLACES = (
    "customer",
    "sender",
    "customer_record",
    "order",
    "shipment",
    "product",
    "payment",
    "clock",
    "desk",
)
"""Where a fact can be known, as rules/vocabulary.lp explains."""

UNITS = ("cents", "days", "hours", "count")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line of a file, named relative to the rules folder."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact that clauses may read.

    `names` holds the domain of a named fact and is empty for a whole number from `low` to `high`.
    The fact has a value only where every fact in `only` has one of the names given for it.
    """

    name: str
    place: str
    names: tuple[str, ...]
    low: int
    high: int
    unit: str
    meaning: str
    only: Mapping[str, frozenset[str]]
    location: Location

    @property
    def is_number(self) -> bool:
        """Whether the fact is a whole number."""
        return not self.names

    def admits(self, value: object) -> TypeGuard[str | int]:
        """Tell whether a value lies in the domain or range."""
        if self.names:
            return value in self.names
        return type(value) is int and self.low <= value <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One provision of the policy; several may share the public id under which they are cited."""

    slug: str
    public_id: str
    title: str
    area: str
    template: str
    prose: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of the handbook: one rules file, with an optional introduction that is policy too."""

    name: str
    position: int
    title: str
    prose: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A number of the handbook that a clause owns and that others may modify."""

    clause: str
    name: str
    value: int
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one clause acts on another.

    `setting` is the setting that a `modifies` relation changes, and None otherwise. `conditional`
    tells that the relation holds only where the body of its rule does.
    """

    kind: RelationKind
    source: str
    target: str
    setting: str | None
    conditional: bool
    location: Location

    @property
    def term(self) -> str:
        """The relation as the term that `removed/1` takes."""
        arguments = [self.source, self.target, *([self.setting] if self.setting else [])]
        return f"{self.kind}({','.join(arguments)})"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalogue:
    """A whole policy, equal to itself alone. Clauses stand in the handbook's order.

    `alternatives` holds the values that another company's settings may have, by (clause, setting),
    and `optional` the clauses that it may lack. `telling` names the actions that change no record.
    """

    clauses: tuple[Clause, ...]
    areas: tuple[Area, ...]
    settings: tuple[Setting, ...]
    relations: tuple[Relation, ...]
    facts: Mapping[str, Fact]
    rules: tuple[Node, ...] = field(repr=False)
    kernel: str = field(repr=False)
    shown: frozenset[tuple[str, int]] = field(repr=False)
    digest: str
    by_slug: Mapping[str, Clause] = field(repr=False)
    alternatives: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()

    def clause(self, slug: str) -> Clause:
        """Return the clause with this slug.

        Raises:
            InputError: There is none; names the nearest.
        """
        try:
            return self.by_slug[slug]
        except KeyError:
            hint = did_you_mean(slug, self.by_slug)
            raise InputError(f"unknown clause `{slug}`{hint}") from None

    def public_ids(self, slugs: tuple[str, ...] | list[str]) -> tuple[str, ...]:
        """Return the public ids of these clauses in the handbook's order, each once."""
        wanted = set(slugs)
        return tuple(dict.fromkeys(c.public_id for c in self.clauses if c.slug in wanted))
