"""Which scenarios are asked for, as conditions that the solver searches under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.planning.template import Template
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import lift_condition

_MANY = 5
"""Cases of so many hops are rare enough to search for them alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What every scenario of a plan must be. Several values of one kind are alternatives.

    Attributes:
        hops: The fewest and the most hops, None where any number will do.
        outcomes: Outcomes of which it must have one.
        areas: Areas of which its cited ground must hold a clause.
        clauses: Clauses of which its cited ground must hold one.
        templates: Ids of templates of which it must satisfy one.
    """

    hops: tuple[int, int] | None = None
    outcomes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()


class Sieve:
    """Filters checked against a policy.

    Args:
        judge: The policy.
        templates: All templates.
        filters: What is asked for.

    Attributes:
        rules: Lifted rules that derive a mark for each filter.
        marks: Those marks by what the user asked for, such as ``--outcome deny``. All must hold.

    Raises:
        InputError: A name does not exist; names the nearest.
    """

    def __init__(self, judge: Judge, templates: Sequence[Template], filters: Filters) -> None:
        self._judge = judge
        self._filters = filters
        self._areas = {clause.slug: clause.area for clause in judge.catalogue.clauses}
        by_id = {template.scenario_id: template.condition for template in templates}
        _check("outcome", filters.outcomes, OUTCOMES)
        _check("area", filters.areas, [area.name for area in judge.catalogue.areas])
        _check("clause", filters.clauses, list(judge.catalogue.by_slug))
        _check("template", filters.templates, list(by_id))
        self._wheres = [by_id[name] for name in filters.templates]
        self.marks: dict[str, str] = {}
        self.rules = "".join(self._rules())

    def _rules(self) -> Iterator[str]:
        filters = self._filters
        within = [slug for slug, area in self._areas.items() if area in filters.areas]
        if filters.hops and filters.hops[0] >= _MANY:
            # Whatever stands in a ground applies, so fewer clauses that apply are fewer hops.
            low, high = filters.hops
            ends = f"{low}" if low == high else f"{low}..{high}"
            self.marks[f"--hops {ends}"] = "filter(hops)"
            many = f"#count {{ C : applies(C) }} >= {low}"
            yield lift_condition(self._judge.lifted, many, "filter(hops)")
        bodies = {
            "outcome": (filters.outcomes, [f"outcome({name})" for name in filters.outcomes]),
            "area": (filters.areas, [f"applies({slug})" for slug in within]),
            "clause": (filters.clauses, [f"applies({slug})" for slug in filters.clauses]),
            "template": (filters.templates, self._wheres),
        }
        for option, (asked, alternatives) in bodies.items():
            if asked:
                mark = f"filter({option})"
                self.marks[" ".join(f"--{option} {name}" for name in asked)] = mark
                for body in alternatives:
                    yield lift_condition(self._judge.lifted, body, mark)

    def admits(self, decisions: Sequence[Decision]) -> list[bool]:
        """Tell for each decision whether it is one that was asked for."""
        cases = [decision.case for decision in decisions]
        fitting = [not self._wheres] * len(decisions)
        for where in self._wheres:
            found = self._judge.matches(cases, where)
            fitting = [a or b for a, b in zip(fitting, found, strict=True)]
        pairs = zip(decisions, fitting, strict=True)
        return [fits and self._admits(decision) for decision, fits in pairs]

    def _admits(self, decision: Decision) -> bool:
        filters, ground = self._filters, decision.grounds[0]
        low, high = filters.hops or (0, len(ground))
        return (
            low <= len(ground) <= high
            and (not filters.outcomes or decision.outcome in filters.outcomes)
            and (not filters.clauses or not set(ground).isdisjoint(filters.clauses))
            and (not filters.areas or any(self._areas[c] in filters.areas for c in ground))
        )


def read_hops(text: str) -> tuple[int, int]:
    """Return the fewest and the most hops of ``3`` or ``2..5``.

    Raises:
        InputError: It is neither, or the ends are turned round.
    """
    first, dots, last = text.partition("..")
    ends = (first, last if dots else first)
    if not all(end.isdecimal() for end in ends) or not 1 <= int(ends[0]) <= int(ends[1]):
        raise InputError(f"`--hops {text}` is no number of hops; write `3` or `2..5`")
    return int(ends[0]), int(ends[1])


def _check(option: str, asked: Sequence[str], known: Sequence[str]) -> None:
    for name in asked:
        if name not in known:
            hint = did_you_mean(name, known) or one_of(known[:12])
            raise InputError(f"`--{option} {name}`: there is no such {option}{hint}")
