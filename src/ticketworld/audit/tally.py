"""Counts what a dataset is made of, ticket by ticket, for the pages that show it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ticketworld.dataset.ticket import Ticket
from ticketworld.solver.case import Value
from ticketworld.solver.domain import Domain

WORDS_A_BIN = 20
"""How many words wide a bar of letter lengths is."""

FARTHEST = 10
"""Distances to a threshold are counted up to this many days, hours or pieces."""

_COUNTED_BY = ("days", "hours", "count")


class Tally:
    """How many tickets have what; knows the clauses that could decide and their thresholds.

    Attributes:
        tickets: How many there are.
        requests: What they ask, one or several each.
        turns: How often the agent writes in their conversations.
        said: What is said in them, by what it is, such as actions and the letters of customers.
        outcomes: How many of each type of message come to each outcome.
        counts: How many have each word, by what the word is about.
        numbers: How many have each number, by what is counted.
        clauses: How many each clause settles.

    Args:
        clauses: The slugs of the policy, in its order.
        domain: Its boundary domain.
    """

    def __init__(self, clauses: Iterable[str], domain: Domain) -> None:
        self.tickets = 0
        self.requests = 0
        self.turns = 0
        self.said: Counter[str] = Counter()
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.numbers: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self.clauses = dict.fromkeys(clauses, 0)
        self._limits = _limits(domain)

    def see(self, ticket: Ticket) -> None:
        """Count one ticket."""
        self.tickets += 1
        self.requests += max(len(ticket.issues), 1)
        self.turns += sum(turn.role == "agent" for turn in ticket.thread)
        told, plan, hard = ticket.scenario_dimensions, ticket.resolution_plan, ticket.difficulty
        for name, value in (
            ("query_type", told.query_type),
            ("complexity", told.complexity),
            ("information", told.information_completeness),
            ("outcome", plan.outcome),
            ("next_step", plan.next_step),
            ("escalation", "escalated" if plan.escalation_required else "not escalated"),
        ):
            self.counts[name][value] += 1
        self.counts["lookup"].update(hard.lookups)
        for name, number in (
            ("hops", hard.hops),
            ("lookups", len(hard.lookups)),
            ("near_misses", hard.near_misses),
            ("candidates", hard.candidates),
            ("length", len(ticket.body.split()) // WORDS_A_BIN * WORDS_A_BIN),
        ):
            self.numbers[name][number] += 1
        for proof in [ticket.proof, *(one.proof for one in ticket.issue_proofs[1:])]:
            for slug in proof.grounds[0] if proof.grounds else ():
                self.clauses[slug] = self.clauses.get(slug, 0) + 1
        self._distances(ticket.facts, hard.decisive)
        self._hear(ticket)

    def _hear(self, ticket: Ticket) -> None:
        """Count what is said in a ticket, by customer and agent."""
        self.outcomes[ticket.scenario_dimensions.query_type, ticket.resolution_plan.outcome] += 1
        self.said["letters"] += sum(turn.role == "customer" for turn in ticket.thread) or 1
        self.said["replies"] += 2  # one is right and one is wrong
        later = [turn.resolution_plan for turn in ticket.thread]
        for plan in filter(None, (ticket.resolution_plan, *later)):
            self.said["plans"] += 1
            self.said["actions"] += len(plan.actions)
            self.said["amounts"] += len(plan.actions) + 1
            self.said["clauses cited"] += len(plan.policy_references)

    def join(self, other: Tally) -> None:
        """Count the tickets that another has counted."""
        self.tickets += other.tickets
        self.requests += other.requests
        self.turns += other.turns
        self.said.update(other.said)
        self.outcomes.update(other.outcomes)
        for name, values in other.counts.items():
            self.counts[name].update(values)
        for name, numbers in other.numbers.items():
            self.numbers[name].update(numbers)
        for slug, count in other.clauses.items():
            self.clauses[slug] = self.clauses.get(slug, 0) + count

    def _distances(self, facts: Mapping[str, Value], decisive: Iterable[str]) -> None:
        """Count how far each decisive number is from the nearest threshold of its fact."""
        for name in decisive:
            value, limits = facts.get(name), self._limits.get(name)
            if limits is None or not isinstance(value, int):
                continue
            place = bisect_left(limits, value)
            near = min(limits[max(place - 1, 0) : place + 1], key=lambda one: abs(value - one))
            if abs(value - near) <= FARTHEST:
                self.numbers["boundary"][value - near] += 1


def _limits(domain: Domain) -> dict[str, list[int]]:
    """Return the thresholds of each fact that is counted in days, hours or pieces."""
    limits: defaultdict[str, set[int]] = defaultdict(set)
    for boundary in domain.boundaries:
        fact = domain.facts.get(boundary.fact)
        if fact is not None and fact.unit in _COUNTED_BY:
            limits[boundary.fact].add(boundary.value)
    return {name: sorted(values) for name, values in limits.items()}
