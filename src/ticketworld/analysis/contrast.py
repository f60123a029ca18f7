"""One case under two policies: what each makes of it, how they differ, the least that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer, Resolution
from ticketworld.solver.judge import Judge


class Kind(NamedTuple):
    """A way in which two decisions on one request differ.

    `what` is a part of the resolution, `amount` (of the action named), `citations` (only where the
    resolutions agree) or `case` (whether there can be such a case).
    """

    request: str
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        if self.what == "amount":
            return f"{self.request}: another amount of {self.before}"
        if self.before == "none" and self.what in ("action", "escalation", "evidence"):
            return f"{self.request}: {self.what} {self.after} added"
        if self.after == "none" and self.what in ("action", "escalation", "evidence"):
            return f"{self.request}: {self.what} {self.before} gone"
        return f"{self.request}: {self.what} {self.before} → {self.after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A case under two policies.

    Attributes:
        items: The facts given, in order.
        whole: The whole case of which they are a part; a policy sees a fact where it does there.
        old_case: The facts that the older policy reads; None where it knows no such case.
        new_case: The facts that the newer policy reads; None where it knows no such case.
    """

    items: tuple[tuple[str, Value], ...]
    whole: Mapping[str, Value] = field(compare=False, repr=False)
    old_case: Case | None
    new_case: Case | None
    old_answer: Answer | None
    new_answer: Answer | None

    def faults(self) -> set[str]:
        """Return what is wrong with either answer."""
        answers = [answer for answer in (self.old_answer, self.new_answer) if answer is not None]
        return {fault for answer in answers for fault in answer.faults()}


Part = tuple[Mapping[str, Value], Mapping[str, Value]]
"""Facts given, and the whole case of which they are a part."""


class Views:
    """Puts cases before two policies that may know different facts."""

    def __init__(self, old: Judge, new: Judge) -> None:
        self._old = old
        self._new = new
        self._order = list({**new.catalogue.facts, **old.catalogue.facts})

    def contrasts(self, parts: Sequence[Part]) -> list[Contrast]:
        """Return what both policies make of these cases, in the order given."""
        old = _answered(self._old, parts)
        new = _answered(self._new, parts)
        return [
            Contrast(
                items=tuple((name, facts[name]) for name in self._order if name in facts),
                whole=whole,
                old_case=was,
                new_case=is_,
                old_answer=before,
                new_answer=after,
            )
            for (facts, whole), (was, before), (is_, after) in zip(parts, old, new, strict=True)
        ]

    def kinds(self, contrasts: Sequence[Contrast]) -> list[set[Kind]]:
        """Return for each case in which ways its two decisions differ.

        Citations are compared only where the resolutions agree.
        """
        found = [kinds_between(c.items, c.old_answer, c.new_answer) for c in contrasts]
        alike = [
            number
            for number, contrast in enumerate(contrasts)
            if not found[number] and contrast.old_case and not contrast.faults()
        ]
        cases = [(contrasts[number].old_case, contrasts[number].new_case) for number in alike]
        old = self._old.decide([case for case, _ in cases if case is not None])
        new = self._new.decide([case for _, case in cases if case is not None])
        for number, was, is_ in zip(alike, old, new, strict=True):
            before = ", ".join(self._old.catalogue.public_ids(was.grounds[0]))
            after = ", ".join(self._new.catalogue.public_ids(is_.grounds[0]))
            if before != after:
                request = _request(contrasts[number].items)
                found[number] = {Kind(request, "citations", before, after)}
        return found


def kinds_between(
    items: Iterable[tuple[str, Value]], before: Answer | None, after: Answer | None
) -> set[Kind]:
    """Return in which ways the resolutions of two answers to the same facts differ."""
    request = _request(items)
    before = None if before is None or before.impossible else before
    after = None if after is None or after.impossible else after
    if before is None or after is None:
        words = ("impossible", "possible") if before is None else ("possible", "impossible")
        return set() if before is after else {Kind(request, "case", *words)}
    old, new = before.resolution, after.resolution
    found: set[Kind] = set()
    for what, was, is_ in (
        ("outcome", old.outcomes, new.outcomes),
        ("route", old.routes, new.routes),
        ("priority", old.priorities, new.priorities),
        ("wait", tuple(map(str, old.waits)), tuple(map(str, new.waits))),
    ):
        if was != is_:
            both = [(a, b) for a in was or ("none",) for b in is_ or ("none",) if a != b]
            found |= {Kind(request, what, a, b) for a, b in both}
    for what, was, is_ in (
        ("escalation", old.escalation, new.escalation),
        ("evidence", old.evidence, new.evidence),
        ("action", _types(old), _types(new)),
    ):
        found |= {Kind(request, what, gone, "none") for gone in {*was} - {*is_}}
        found |= {Kind(request, what, "none", added) for added in {*is_} - {*was}}
    for kind in {*_types(old)} & {*_types(new)}:
        if _cents(old, kind) != _cents(new, kind):
            found.add(Kind(request, "amount", kind, kind))
    return found


def _request(items: Iterable[tuple[str, Value]]) -> str:
    return str(dict(items).get("request", "any"))


def _types(resolution: Resolution) -> tuple[str, ...]:
    return tuple(action.type for action in resolution.actions)


def _cents(resolution: Resolution, kind: str) -> list[int]:
    return sorted(action.cents for action in resolution.actions if action.type == kind)


def _answered(judge: Judge, parts: Sequence[Part]) -> list[tuple[Case | None, Answer | None]]:
    cases = [_seen(judge, *part) for part in parts]
    answers = iter(judge.answer([case for case in cases if case is not None]))
    return [(case, None if case is None else next(answers)) for case in cases]


def _seen(judge: Judge, facts: Mapping[str, Value], whole: Mapping[str, Value]) -> Case | None:
    """Return the part of a case that a policy sees, or None where it knows no such case."""
    kept: dict[str, Value] = {}
    for name, fact in judge.catalogue.facts.items():
        if name in whole and judge.domain.has_value(name, kept):
            if not fact.admits(whole[name]):
                return None
            kept[name] = whole[name]
    return judge.case({name: value for name, value in kept.items() if name in facts})
