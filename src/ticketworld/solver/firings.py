"""The rules that fired in a case, and how they hang together.

Numbers in them are only ever compared with each other. So cases whose rules fired alike but for
numbers, with equal ones in the same places, have rules that hang together alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from ticketworld.policy.terms import Signature
from ticketworld.solver.batch import Row, is_number
from ticketworld.solver.reading import AtomRead, RuleReading, Slot

Pattern = tuple[tuple[str | int, ...], ...]
"""What fired, with each number replaced by where among the numbers it first stood."""


def pattern_of(row: Row, written: frozenset[str]) -> Pattern:
    """Return the pattern of a row of `RuleIndex.program`.

    Args:
        row: The rules that fired, by number, with their arguments.
        written: Numbers that rules name, which stay as they are.
    """
    found: list[tuple[str | int, ...]] = []
    places: dict[str, int] = {}
    for _, (rule, *arguments) in row:
        found.append(
            (
                rule,
                *(
                    places.setdefault(one, len(places))
                    if one not in written and is_number(one)
                    else one
                    for one in arguments
                ),
            )
        )
    return tuple(found)


class Firing:
    """A rule that fired: its place in the row, its head's arguments and then its columns."""

    __slots__ = ("arguments", "place", "reading")

    def __init__(self, place: int, reading: RuleReading, arguments: tuple[str, ...]) -> None:
        self.place = place
        self.reading = reading
        self.arguments = arguments

    def choices(self, slot: Slot) -> Iterable[str]:
        """Return the names that an argument can be; none where that is not known."""
        if isinstance(slot, int):
            return (self.arguments[slot],)
        return slot or ()

    def reads(self, read: AtomRead, other: Firing) -> bool:
        """Tell whether the atom read can be the one that another rule derived."""
        return all(
            slot is None or argument in self.choices(slot)
            for slot, argument in zip(read.arguments, other.arguments, strict=False)
        )

    def served(self) -> set[str]:
        """Return the clauses from which this follows directly."""
        return {slug for slot in self.reading.clauses for slug in self.choices(slot)}


class Firings:
    """The rules that fired in one case."""

    def __init__(self, readings: Sequence[RuleReading], row: Row) -> None:
        every = [
            Firing(place, readings[int(rule)], tuple(arguments))
            for place, (_, (rule, *arguments)) in enumerate(row)
        ]
        self._deriving: dict[Signature, list[Firing]] = defaultdict(list)
        self._serving: dict[str, list[Firing]] = defaultdict(list)
        for firing in every:
            self._deriving[firing.reading.head].append(firing)
            for slug in firing.served():
                self._serving[slug].append(firing)

    def of(self, head: Signature) -> Sequence[Firing]:
        """Return those that derive a predicate."""
        return self._deriving.get(head, ())

    def serving(self, slug: str) -> Sequence[Firing]:
        """Return those that follow from a clause directly."""
        return self._serving.get(slug, ())

    def behind(
        self, start: Sequence[Firing], followed: Callable[[Firing], bool] = lambda _: True
    ) -> list[Firing]:
        """Return these and all that derive what they read, through rules to be followed."""
        found = list(start)
        seen = set(map(id, found))
        for firing in found:
            for read in firing.reading.atoms:
                for other in self.of(read.signature):
                    if id(other) not in seen and followed(other) and firing.reads(read, other):
                        seen.add(id(other))
                        found.append(other)
        return found
