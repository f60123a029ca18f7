"""Why a decision holds: its pivotal clauses and its minimal sufficient sets of clauses.

A clause is pivotal when removing it changes the resolution. A set of applying clauses is
sufficient when no removal of other clauses, one or many, changes the resolution; the grounds are
the minimal sufficient sets. Pivotal clauses stand in every ground. Where they alone suffice, which
one computation of brave consequences settles for a whole batch, there is one ground; elsewhere the
sets that break the resolution are enumerated and the grounds are their minimal hitting sets
(implicit hitting sets: Moreno-Centeno and Karp 2013).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clingo import Control, Function, Model, Number, Symbol

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.batch import BATCH, Messages, facts_text, ground, run_batch
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Answer, Resolution
from ticketworld.solver.lift import RESOLUTION, Lifted, show_all

Ground = tuple[str, ...]
_KINDS = ("outcome", "action", "evidence", "escalation", "route", "priority", "wait")


class Grounds:
    """Finds pivotal clauses and grounds for batches of answered cases.

    Args:
        catalogue: The policy.
        lifted: Its rules with a case argument, heeding removals.
    """

    def __init__(self, catalogue: Catalogue, lifted: Lifted) -> None:
        self._catalogue = catalogue
        self._removable = lifted.text + show_all(catalogue)
        self._free = lifted.text + _free_removal()
        self._public = {clause.slug: clause.public_id for clause in catalogue.clauses}

    def find(
        self, cases: Sequence[Case], answers: Sequence[Answer]
    ) -> list[tuple[tuple[str, ...], tuple[Ground, ...]]]:
        """Return (pivotal clauses, grounds) for each case; see the module for their meaning."""
        pivotal = self._pivotal(cases, answers)
        found: list[tuple[Ground, tuple[Ground, ...]]] = []
        for start in range(0, len(cases), BATCH):
            part = slice(start, start + BATCH)
            found += self._grounds(cases[part], answers[part], pivotal[part])
        return found

    def without(self, cases: Sequence[Case], removed: Sequence[Iterable[str]]) -> list[Answer]:
        """Return the answer of each case with these clauses or relations left out."""
        return run_batch(self._removable, cases, [tuple(terms) for terms in removed])

    def _pivotal(self, cases: Sequence[Case], answers: Sequence[Answer]) -> list[Ground]:
        owners = [i for i, answer in enumerate(answers) for _ in answer.applies]
        slugs = [slug for answer in answers for slug in answer.applies]
        knocked = self.without([cases[i] for i in owners], [(slug,) for slug in slugs])
        pivotal: list[list[str]] = [[] for _ in cases]
        for i, slug, without in zip(owners, slugs, knocked, strict=True):
            if without.resolution != answers[i].resolution:
                pivotal[i].append(slug)
        return [tuple(found) for found in pivotal]

    def _grounds(
        self, cases: Sequence[Case], answers: Sequence[Answer], pivotal: Sequence[Ground]
    ) -> list[tuple[Ground, tuple[Ground, ...]]]:
        open_cases = self._breakable(cases, answers, pivotal)
        grounds: list[tuple[Ground, ...]] = [(kept,) for kept in pivotal]
        if open_cases:
            part = [(cases[i], answers[i]) for i in open_cases]
            for i, found in zip(open_cases, self._enumerate(part), strict=True):
                grounds[i] = self._in_order(found)
        return list(zip(pivotal, grounds, strict=True))

    def _in_order(self, grounds: Iterable[frozenset[str]]) -> tuple[Ground, ...]:
        def key(ground_: Ground) -> tuple[int, list[str], Ground]:
            return len(ground_), sorted(self._public[slug] for slug in ground_), ground_

        return tuple(sorted((tuple(sorted(found)) for found in grounds), key=key))

    def _program(
        self, cases: Sequence[Case], answers: Sequence[Answer], kept: Sequence[Ground]
    ) -> str:
        lines = [self._free, f"case(0..{len(cases) - 1})."]
        for index, (case, answer) in enumerate(zip(cases, answers, strict=True)):
            lines.append(facts_text(index, case.items))
            lines.append(_base_facts(index, answer.resolution))
            lines.extend(f"kept({index},{slug})." for slug in kept[index])
        return "\n".join(lines)

    def _breakable(
        self, cases: Sequence[Case], answers: Sequence[Answer], pivotal: Sequence[Ground]
    ) -> list[int]:
        """Return the cases whose resolution some removal of non-pivotal clauses changes."""
        undecided = [i for i, a in enumerate(answers) if len(a.applies) > len(pivotal[i])]
        if not undecided:
            return []
        program = self._program(
            [cases[i] for i in undecided],
            [answers[i] for i in undecided],
            [pivotal[i] for i in undecided],
        )
        control = ground(program, Messages(), "--models=0", "--enum-mode=brave")
        last: list[Sequence[Symbol]] = []

        def keep(model: Model) -> None:
            last[:] = [model.symbols(shown=True)]

        control.solve(on_model=keep)
        return [undecided[s.arguments[0].number] for s in sorted(last[0])] if last else []

    def _enumerate(self, part: Sequence[tuple[Case, Answer]]) -> list[set[frozenset[str]]]:
        """Return the grounds of over-determined cases by implicit hitting sets."""
        cases = [case for case, _ in part]
        answers = [answer for _, answer in part]
        program = self._program(cases, answers, [() for _ in part])
        control = ground(program, Messages())
        slugs = [clause.slug for clause in self._catalogue.clauses]
        results = []
        for index, answer in enumerate(answers):
            search = _Search(control, index, slugs, frozenset(answer.applies))
            results.append(search.grounds())
        return results


class _Search:
    """Enumerates the minimal sufficient sets of one case inside a grounded batch."""

    def __init__(
        self, control: Control, index: int, slugs: Sequence[str], applies: frozenset[str]
    ) -> None:
        self._control = control
        self._applies = applies
        number = Number(index)
        self._removed = {slug: Function("removed", [number, Function(slug)]) for slug in slugs}
        self._differs = Function("differs", [number])

    def grounds(self) -> set[frozenset[str]]:
        breaking: list[frozenset[str]] = []
        while True:
            hitting = minimal_hitting_sets(breaking)
            found = [self._break(candidate) for candidate in hitting]
            new = {broken for broken in found if broken is not None}
            if not new:
                return set(hitting)
            breaking += sorted(new, key=sorted)

    def _break(self, kept: frozenset[str]) -> frozenset[str] | None:
        """Return a minimal set of applying clauses, none kept, that a breaking removal holds."""
        broken = self._solve(kept)
        if broken is None:
            return None
        for slug in sorted(broken):
            if slug in broken:
                smaller = self._solve(self._applies - broken | {slug})
                broken = smaller if smaller is not None else broken
        return broken

    def _solve(self, kept: frozenset[str]) -> frozenset[str] | None:
        assumptions = [(self._differs, True)]
        assumptions += [(self._removed[slug], False) for slug in sorted(kept)]
        found: list[frozenset[str]] = []

        def keep(model: Model) -> None:
            found.append(frozenset(s for s in self._applies if model.contains(self._removed[s])))

        self._control.solve(assumptions=assumptions, on_model=keep)
        return found[0] if found else None


def minimal_hitting_sets(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the minimal sets that share an element with each given set (Berge's algorithm)."""
    hitting: set[frozenset[str]] = {frozenset()}
    for given in sets:
        grown = {
            hit if hit & given else hit | {element}
            for hit in hitting
            for element in (given if not hit & given else [""])
        }
        hitting = {hit for hit in grown if not any(other < hit for other in grown)}
    return sorted(hitting, key=lambda hit: (len(hit), sorted(hit)))


def _free_removal() -> str:
    """The rules by which clingo may remove any clause that is not kept, and sees what changes."""
    lines = [
        "{ removed(X, C) } :- clause(C, _, _), met(X, C), not kept(X, C).",
        "#defined kept/2.",
    ]
    for name, arity in RESOLUTION:
        arguments = ", ".join(["X", "A", "B"][: arity + 1])
        lines += [
            f"differs(X) :- {name}({arguments}), not base_{name}({arguments}).",
            f"differs(X) :- base_{name}({arguments}), not {name}({arguments}).",
            f"#defined base_{name}/{arity + 1}.",
        ]
    lines.append("#show differs/1.")
    return "\n".join(lines)


def _base_facts(index: int, resolution: Resolution) -> str:
    facts = []
    for kind, values in zip(_KINDS, resolution, strict=True):
        for value in values:
            arguments = ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
            facts.append(f"base_{kind}({index},{arguments}).")
    return "".join(facts)
