"""What the solver says of a case: the answer set, decoded, and the decision made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ticketworld.errors import TicketworldError
from ticketworld.solver.case import Case

Ground = tuple[str, ...]
"""Clauses that suffice for a decision."""


class UndecidedCaseError(TicketworldError):
    """A case has no outcome, more than one, or contradicts itself."""


class Action(NamedTuple):
    """One thing the agent does; `cents` is what it refunds, replaces, collects or quotes."""

    type: str
    cents: int


class Resolution(NamedTuple):
    """Everything about an answer that a customer would notice. It never names a clause.

    Having no outcome, or two, is a resolution like any other.
    """

    outcomes: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    evidence: tuple[str, ...] = ()
    escalation: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    waits: tuple[int, ...] = ()


class Answer(NamedTuple):
    """The one answer set of a case, as tuples in alphabetical order.

    `changed` holds the settings whose value in force comes from a modifier: (clause, setting,
    value). `impossible` names the rules by which no such case can be.
    """

    resolution: Resolution
    applies: tuple[str, ...]
    defeated: tuple[tuple[str, str], ...] = ()
    blocked: tuple[tuple[str, str], ...] = ()
    superseded: tuple[tuple[str, str, str], ...] = ()
    changed: tuple[tuple[str, str, int], ...] = ()
    impossible: tuple[str, ...] = ()

    def faults(self) -> list[str]:
        """Return why this is no decision: nothing where there is exactly one of everything."""
        found = [f"no such case can be: {why}" for why in self.impossible]
        outcomes, *_ = self.resolution
        if not outcomes:
            found.append("no clause gives an outcome")
        single: dict[str, tuple[str, ...] | tuple[int, ...]] = {
            "outcomes": outcomes,
            "routes": self.resolution.routes,
            "priorities": self.resolution.priorities,
            "waiting times": self.resolution.waits,
        }
        for what, values in single.items():
            if len(values) > 1:
                found.append(f"{len(values)} {what}: " + ", ".join(f"`{v}`" for v in values))
        settings = [(clause, name) for clause, name, _ in self.changed]
        for clause, name in sorted({key for key in settings if settings.count(key) > 1}):
            set_to = [str(v) for c, n, v in self.changed if (c, n) == (clause, name)]
            found.append(f"two values of `{clause}.{name}`: " + ", ".join(set_to))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A case decided, with the proof of it. Clauses are named by slug.

    Attributes:
        values: The settings in force, by (clause, setting).
        pivotal: The applying clauses without which the resolution would be another.
        grounds: The minimal sufficient sets of applying clauses, smallest first, ties by public
            ids; the first is the one that is cited. More than one where over-determined.
    """

    case: Case
    answer: Answer
    values: Mapping[tuple[str, str], int]
    pivotal: tuple[str, ...]
    grounds: tuple[Ground, ...]

    @property
    def outcome(self) -> str:
        """approve, deny, conditional, investigate or inform."""
        return self.answer.resolution.outcomes[0]

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions, by type."""
        return self.answer.resolution.actions

    @property
    def evidence(self) -> tuple[str, ...]:
        """What the customer must send first."""
        return self.answer.resolution.evidence

    @property
    def escalation(self) -> tuple[str, ...]:
        """The queues to which the case goes; empty where it is not escalated."""
        return self.answer.resolution.escalation

    @property
    def route(self) -> str | None:
        """The team that handles the case."""
        return next(iter(self.answer.resolution.routes), None)

    @property
    def priority(self) -> str | None:
        """low, medium, high or urgent."""
        return next(iter(self.answer.resolution.priorities), None)

    @property
    def wait(self) -> int | None:
        """Business days to wait, where the policy names any."""
        return next(iter(self.answer.resolution.waits), None)

    @property
    def applies(self) -> tuple[str, ...]:
        """The clauses that apply."""
        return self.answer.applies

    @property
    def defeated(self) -> tuple[tuple[str, str], ...]:
        """(clause, the clause that overrides it)."""
        return self.answer.defeated

    @property
    def blocked(self) -> tuple[tuple[str, str], ...]:
        """(clause, the required clause that does not apply)."""
        return self.answer.blocked

    @property
    def superseded(self) -> tuple[tuple[str, str, str], ...]:
        """(clause, setting, the clause that modifies it)."""
        return self.answer.superseded

    @property
    def hops(self) -> int:
        """How many clauses must be read together: the size of the smallest ground."""
        return len(self.grounds[0])
