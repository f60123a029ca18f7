"""Makes cases that show a difference as small as they can be, and tells how far each reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.analysis.changes import PolicyChange
from ticketworld.analysis.contrast import Contrast, Kind, Part, Views, kinds_between
from ticketworld.errors import TicketworldError
from ticketworld.solver.case import Value

Span = tuple[int | None, int | None]
"""The least and the greatest value, None where nothing bounds it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of difference, a case that shows it, and the changes of which each is a cause."""

    kind: Kind
    contrast: Contrast
    causes: frozenset[int]


def shrink(
    views: Views, found: Sequence[Shown], changes: Sequence[PolicyChange]
) -> list[Contrast]:
    """Return each case without the facts it can do without; its difference still shows.

    No single fact can be left out of what is returned without losing the difference or one of its
    causes. All cases are worked on side by side, so that many take few groundings.
    """
    current = [shown.contrast for shown in found]
    shrinking = True
    while shrinking:
        shrinking = False
        for position in range(max((len(c.items) for c in current), default=0) - 1, -1, -1):
            tried = [n for n, c in enumerate(current) if position < len(c.items)]
            smaller = views.contrasts([_without(current[n], position) for n in tried])
            kept = [
                (n, contrast)
                for n, contrast, kinds in zip(tried, smaller, views.kinds(smaller), strict=True)
                if found[n].kind in kinds and contrast.faults() <= current[n].faults()
            ]
            causes = causes_of(_smaller(found, kept), changes)
            for (n, contrast), still in zip(kept, causes, strict=True):
                if found[n].causes <= still:
                    current[n] = contrast
                    shrinking = True
    return current


def _smaller(found: Sequence[Shown], kept: Sequence[tuple[int, Contrast]]) -> list[Shown]:
    """Return the smaller cases with what each must still show."""
    return [Shown(found[n].kind, contrast, found[n].causes) for n, contrast in kept]


def causes_of(found: Sequence[Shown], changes: Sequence[PolicyChange]) -> list[frozenset[int]]:
    """Return for each case the numbers of the changes without which the kind would not show.

    Only causes that are looked for (`Shown.causes`) are tried.
    """
    causes: list[set[int]] = [set() for _ in found]
    for number, change in enumerate(changes):
        wanted = [n for n, shown in enumerate(found) if number in shown.causes]
        if change.undone is None or not wanted:
            continue
        try:
            answers = change.undone([found[n].contrast for n in wanted])
        except TicketworldError:
            continue  # the policy between the two is none, so that nothing is learnt from it
        for n, both in zip(wanted, answers, strict=True):
            if found[n].kind not in kinds_between(found[n].contrast.items, *both):
                causes[n].add(number)
    return [frozenset(numbers) for numbers in causes]


def _without(contrast: Contrast, position: int) -> Part:
    kept = [item for n, item in enumerate(contrast.items) if n != position]
    return dict(kept), contrast.whole


def spans(
    views: Views, kind: Kind, contrast: Contrast, values: Mapping[str, Sequence[Value]]
) -> dict[str, Span]:
    """Return between which values each number alone can lie for the difference to show.

    Nothing changes between neighbouring values of the boundary domain but amounts, so the ends are
    exact. A number that is not bounded at either end is left out.
    """
    names = [name for name, value in contrast.items if isinstance(value, int)]
    owners: list[tuple[str, int]] = []
    parts: list[Part] = []
    for name in names:
        for value in values[name]:
            if isinstance(value, int):
                owners.append((name, value))
                facts = {**dict(contrast.items), name: value}
                parts.append((facts, {**contrast.whole, name: value}))
    shown = [kind in kinds for kinds in views.kinds(views.contrasts(parts))]
    found: dict[str, Span] = {}
    for name in names:
        row = [(v, ok) for (owner, v), ok in zip(owners, shown, strict=True) if owner == name]
        span = _around(row, dict(contrast.items)[name])
        if span != (None, None):
            found[name] = span
    return found


def _around(row: Sequence[tuple[int, bool]], value: Value) -> Span:
    """Return the run of values that hold around one of them; open where it reaches the end."""
    at = next(n for n, (v, _) in enumerate(row) if v == value)
    low = at
    while low > 0 and row[low - 1][1]:
        low -= 1
    high = at
    while high < len(row) - 1 and row[high + 1][1]:
        high += 1
    return (row[low][0] if low > 0 else None, row[high][0] if high < len(row) - 1 else None)
