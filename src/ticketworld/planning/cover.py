"""Plans the fewest scenarios that cover what a policy can produce, and proves what is left out."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ticketworld.errors import InputError
from ticketworld.planning.contrast import Contrast, contrasts
from ticketworld.planning.explore import (
    ATTEMPTS,
    DRAWN,
    Exploration,
    Explorer,
    Found,
    Progress,
    draw_cases,
)
from ticketworld.planning.filters import Filters, Sieve
from ticketworld.planning.goals import Goals
from ticketworld.planning.scenario import Scenario, ScenarioPlan, Tally
from ticketworld.planning.template import Template
from ticketworld.planning.units import Marks, Unit
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

USUAL = ("clauses", "relations", "boundaries", "templates", "outcomes")
"""What is covered unless something else is asked for."""

BARREN = 8
"""After so many rounds of draws that bring nothing new, no more scenarios are drawn."""


class NoScenarioError(InputError):
    """Nothing fits the filters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a plan is to be.

    Attributes:
        kinds: What to cover.
        filters: What every scenario must be.
        limit: How many scenarios; None for as many as the coverage takes.
        is_diverse: Whether scenarios beyond those that cover are chosen to differ most.
        has_contrast: Whether each scenario gets partners.
    """

    kinds: tuple[str, ...] = USUAL
    filters: Filters = field(default_factory=Filters)
    limit: int | None = None
    is_diverse: bool = False
    has_contrast: bool = False
    seed: int = 0


def plan_scenarios(
    judge: Judge,
    templates: Sequence[Template],
    wish: Wish,
    progress: Progress = lambda *_: None,
) -> ScenarioPlan:
    """Return a plan; the same for the same policy, templates and wish.

    An interruption from the keyboard ends the search, and the plan holds what was found.

    Raises:
        NoScenarioError: Nothing fits the filters; names the fewest that clash.
        InputError: A filter names what does not exist.
    """
    sieve = Sieve(judge, templates, wish.filters)
    marks = Marks(judge, templates, sieve.rules)
    goals = Goals(judge, marks, wish.kinds, tuple(sieve.marks.values()))
    _check_possible(sieve, goals)
    noted = tuple(dict.fromkeys([*wish.kinds, "boundaries", "templates"]))
    # The solver cannot search for a number of hops, so few of the cases it finds have it.
    attempts = ATTEMPTS if wish.filters.hops is None else 1
    explorer = Explorer(judge, goals, marks, noted, sieve.admits, attempts)
    draw = stream(wish.seed, "plan")
    is_complete = True
    try:
        explorer.explore(draw, progress)
        chosen = choose(explorer.exploration.found, wish.kinds)
        needed = len(chosen)
        if wish.limit is not None:
            more = wish.limit - needed
            chosen = [*chosen[: wish.limit], *_fill(explorer, judge, chosen, more, wish)]
    except KeyboardInterrupt:
        is_complete = False
        chosen = choose(explorer.exploration.found, wish.kinds)
        needed = len(chosen)
    if not chosen:
        raise NoScenarioError(_nothing(wish))
    decisions = [found.decision for found, _ in chosen]
    lookups = judge.lookups(decisions)
    partners = contrasts(judge, decisions) if wish.has_contrast else [None] * len(chosen)
    return ScenarioPlan(
        scenarios=tuple(
            _scenario(found, new, places, contrast)
            for (found, new), places, contrast in zip(chosen, lookups, partners, strict=True)
        ),
        coverage=tuple(_tallies(explorer.exploration, goals.units, chosen, wish.kinds)),
        needed=needed,
        seed=wish.seed,
        policy_digest=judge.catalogue.digest,
        is_complete=is_complete,
    )


Choice = tuple[Found, frozenset[Unit]]
"""A case that was found, and what it adds to those chosen before it."""


def choose(found: Sequence[Found], kinds: Sequence[str]) -> list[Choice]:
    """Return few cases that reach all that is reached, at each turn the one that adds most."""
    wanted = [frozenset(u for u in each.units if u.kind in kinds) for each in found]
    covered: set[Unit] = set()
    # What a case adds only shrinks, so a stale count is an upper bound (lazy greedy: Minoux 1978).
    queue = [(-len(units), index) for index, units in enumerate(wanted) if units]
    heapq.heapify(queue)
    chosen: list[Choice] = []
    while queue:
        stale, index = heapq.heappop(queue)
        new = wanted[index] - covered
        if len(new) == -stale:
            chosen.append((found[index], new))
            covered |= new
        elif new:
            heapq.heappush(queue, (-len(new), index))
    return chosen


def _fill(
    explorer: Explorer, judge: Judge, chosen: Sequence[Choice], more: int, wish: Wish
) -> Iterator[Choice]:
    """Yield so many further scenarios, those with a ground of their own first."""
    taken = {id(found) for found, _ in chosen}
    grounds = {found.decision.grounds[0] for found, _ in chosen}
    draw = stream(wish.seed, "plan", "fill")
    pool = explorer.exploration.found
    barren = start = 0
    while len(pool) - len(taken) < more and barren < BARREN:
        start = len(pool)
        explorer.note(draw_cases(judge, draw, DRAWN))
        barren = barren + 1 if len(pool) == start else 0
    left = [found for found in pool if id(found) not in taken]
    if wish.is_diverse:
        left = farthest_first(left, [found for found, _ in chosen], max(0, more))
    else:
        left.sort(key=lambda found: _is_repeat(found.decision.grounds[0], grounds))
    yield from ((found, frozenset[Unit]()) for found in left[: max(0, more)])


def _is_repeat(ground: tuple[str, ...], seen: set[tuple[str, ...]]) -> bool:
    is_repeat = ground in seen
    seen.add(ground)
    return is_repeat


def farthest_first(pool: Sequence[Found], chosen: Sequence[Found], count: int) -> list[Found]:
    """Return so many of a pool, each as far as can be from those before it (Gonzalez 1985).

    How far two cases are apart is the Jaccard distance of what they are made of: named facts,
    outcome and clauses of the cited ground.
    """
    traits = [_traits(found) for found in pool]
    nearest = [min((_distance(t, _traits(c)) for c in chosen), default=2.0) for t in traits]
    taken: list[Found] = []
    for _ in range(min(count, len(pool))):
        index = max(range(len(pool)), key=lambda i: nearest[i])
        taken.append(pool[index])
        nearest = [
            -1.0 if i == index else min(near, _distance(traits[i], traits[index]))
            for i, near in enumerate(nearest)
        ]
    return taken


def _traits(found: Found) -> frozenset[object]:
    decision = found.decision
    named = (item for item in decision.case.items if isinstance(item[1], str))
    return frozenset((*named, decision.outcome, *decision.grounds[0]))


def _distance(one: frozenset[object], other: frozenset[object]) -> float:
    return 1 - len(one & other) / len(one | other)


def _scenario(
    found: Found, new: frozenset[Unit], lookups: tuple[str, ...], contrast: Contrast | None
) -> Scenario:
    def names(kind: str) -> tuple[str, ...]:
        return tuple(sorted(unit.name for unit in found.units if unit.kind == kind))

    return Scenario(
        decision=found.decision,
        lookups=lookups,
        boundaries=names("boundaries"),
        templates=names("templates"),
        covers=tuple(sorted(new)),
        contrast=contrast,
    )


def _tallies(
    exploration: Exploration, units: Iterable[Unit], chosen: Sequence[Choice], kinds: Sequence[str]
) -> Iterator[Tally]:
    covered = {unit for _, new in chosen for unit in new}
    known = {*units, *exploration.reached}
    for kind in kinds:
        names = sorted(unit for unit in known if unit.kind == kind)
        yield Tally(
            kind=kind,
            covered=sum(unit in covered for unit in names),
            reachable=sum(unit in exploration.reached for unit in names),
            unreachable=tuple(u.name for u in names if u in exploration.unreachable),
            undecided=tuple(u.name for u in names if u in exploration.undecided),
        )


def _check_possible(sieve: Sieve, goals: Goals) -> None:
    """Refuse filters that no case meets, naming a smallest set of those that clash."""
    clash = dict(sieve.marks)
    if not clash or goals.holds_together(clash.values()):
        return
    for option in list(clash):
        fewer = {other: mark for other, mark in clash.items() if other != option}
        if fewer and not goals.holds_together(fewer.values()):
            clash = fewer
    asked = " and ".join(f"`{option}`" for option in clash)
    advice = "; drop one of them" if len(clash) > 1 else "; ask for something else"
    raise NoScenarioError(f"no case of this policy meets {asked}, which is proved{advice}")


def _nothing(wish: Wish) -> str:
    if wish.filters.hops is None:
        return "no scenario was found that fits the filters; ask for less"
    low, high = wish.filters.hops
    asked = f"{low}" if low == high else f"{low}..{high}"
    return f"no scenario of `--hops {asked}` was found under these filters; ask for fewer hops"
