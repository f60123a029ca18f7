"""Why a decision holds: its pivotal clauses and its minimal sufficient sets of clauses.

A clause is pivotal when removing it changes the resolution. A set of applying clauses is
sufficient when no removal of other clauses, one or many, changes the resolution; the grounds are
the minimal sufficient sets. They are the minimal hitting sets of the sets that break the
resolution, which are searched for only as they are needed (implicit hitting sets: Moreno-Centeno
and Karp 2013). All of it is read off the case's residue, so cases of equal residues have the same
proof, which is found once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from clingo import Backend, Control, Model

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer
from ticketworld.solver.lift import Lifted, show_all
from ticketworld.solver.residue import Residue, Residues
from ticketworld.solver.slices import Forms, Slices, answer_wanted, resolution_wanted

Ground = tuple[str, ...]
Proof = tuple[Ground, tuple[Ground, ...]]
"""The pivotal clauses and the grounds of a case."""

KNOWN = 20_000
"""Proofs that are remembered."""


class Grounds:
    """Finds pivotal clauses and grounds for batches of answered cases.

    Args:
        catalogue: The policy.
        lifted: Its rules with a case argument, heeding removals.
    """

    def __init__(self, catalogue: Catalogue, lifted: Lifted) -> None:
        forms = Forms(lifted, catalogue.facts)
        whole = Slices(forms, answer_wanted(catalogue))
        self._removable = Program(whole, show_all(catalogue))
        self._slices = Slices(forms, resolution_wanted())
        self._residues = Residues(catalogue, self._slices)
        self._clauses = {clause.slug: i for i, clause in enumerate(catalogue.clauses, 1)}
        self._public = {clause.slug: clause.public_id for clause in catalogue.clauses}
        self._proofs: dict[tuple[Residue, Ground], Proof] = {}

    def find(self, cases: Sequence[Case], answers: Sequence[Answer]) -> list[Proof]:
        """Return (pivotal clauses, grounds) for each case; see the module for their meaning.

        Cases that agree on all facts that a resolution can depend on are looked at once.
        """
        rows = [self._slices.read(case) for case in cases]
        first: dict[tuple[tuple[str, Value], ...], int] = {}
        for index, row in enumerate(rows):
            first.setdefault(row, index)
        residues = self._residues.find([cases[index] for index in first.values()])
        proofs = {
            row: self._proof(residue, answers[index].applies)
            for (row, index), residue in zip(first.items(), residues, strict=True)
        }
        return [proofs[row] for row in rows]

    def without(self, cases: Sequence[Case], removed: Sequence[Iterable[str]]) -> list[Answer]:
        """Return the answer of each case with these clauses or relations left out."""
        return run_batch(self._removable, cases, [tuple(terms) for terms in removed])

    def _proof(self, residue: Residue, applies: Ground) -> Proof:
        known = self._proofs.get((residue, applies))
        if known is None:
            if len(self._proofs) >= KNOWN:
                self._proofs.clear()
            known = self._proofs[residue, applies] = self._prove(residue, applies)
        return known

    def _prove(self, residue: Residue, applies: Ground) -> Proof:
        slugs = {self._clauses[slug]: slug for slug in applies}
        trial = _Trial(residue, frozenset(slugs))
        pivotal = [number for number in slugs if trial.differs_without(number)]
        grounds = [tuple(sorted(slugs[n] for n in found)) for found in trial.grounds(pivotal)]
        return tuple(slugs[n] for n in pivotal), tuple(sorted(grounds, key=self._order))

    def _order(self, ground: Ground) -> tuple[int, list[str], Ground]:
        return len(ground), sorted(self._public[slug] for slug in ground), ground


class _Trial:
    """A residue as a program in which clauses can be removed at will.

    Args:
        residue: Of the case.
        applies: The numbers of the clauses that apply.
    """

    def __init__(self, residue: Residue, applies: frozenset[int]) -> None:
        self._control = Control(["--warn=none"])
        with self._control.backend() as backend:
            atoms = {number: backend.add_atom() for number in residue.atoms()}
            _write(residue, atoms, backend)
        self._removed = {rule[0]: atoms[rule[0]] for rule in residue.removals}
        self._applies = applies & self._removed.keys()
        whole: list[bool] = []
        shown = [atoms[number] for number in residue.shown]
        self._control.solve(
            assumptions=[-atom for atom in self._removed.values()],
            on_model=lambda model: whole.extend(map(model.is_true, shown)),
        )
        with self._control.backend() as backend:
            self._differs = backend.add_atom()
            for atom, holds in zip(shown, whole, strict=True):
                backend.add_rule([self._differs], [-atom if holds else atom])

    def differs_without(self, number: int) -> bool:
        """Tell whether the removal of this clause alone changes the resolution."""
        return self._solve(self._removed.keys() - {number}) == frozenset([number])

    def grounds(self, pivotal: Iterable[int]) -> list[frozenset[int]]:
        """Return the minimal sufficient sets."""
        breaking = [frozenset([number]) for number in pivotal]
        while True:
            hitting = minimal_hitting_sets(breaking)
            found = [self._break(candidate) for candidate in hitting]
            new = {broken for broken in found if broken is not None}
            if not new:
                return hitting
            breaking += sorted(new, key=sorted)

    def _break(self, kept: frozenset[int]) -> frozenset[int] | None:
        """Return a minimal set of applying clauses, none kept, that a breaking removal holds."""
        broken = self._solve(kept)
        for number in sorted(broken or ()):
            if broken and number in broken:
                broken = self._solve(self._applies - broken | {number}) or broken
        return broken

    def _solve(self, kept: Collection[int]) -> frozenset[int] | None:
        """Return the applying clauses in some removal, of none kept, that makes a difference."""
        assumptions = [self._differs, *(-self._removed[number] for number in sorted(kept))]
        found: list[frozenset[int]] = []

        def keep(model: Model) -> None:
            removed = (n for n in self._applies if model.is_true(self._removed[n]))
            found.append(frozenset(removed))

        self._control.solve(assumptions=assumptions, on_model=keep)
        return found[0] if found else None


def _write(residue: Residue, atoms: Mapping[int, int], backend: Backend) -> None:
    def literals(numbers: Iterable[int]) -> list[int]:
        return [atoms[number] if number > 0 else -atoms[-number] for number in numbers]

    for head, *body in residue.removals:
        backend.add_rule([atoms[head]], literals(body), choice=True)
    for head, *body in residue.rules:
        backend.add_rule([atoms[head]], literals(body))
    for head, numbers, reached, bound, weights in residue.sums:
        for truth in reached:
            signed = [n if holds else -n for n, holds in zip(numbers, truth, strict=True)]
            backend.add_rule([atoms[head]], literals(signed))
        if weights:
            weighted = list(zip(literals(numbers), weights, strict=True))
            backend.add_weight_rule([atoms[head]], bound, weighted)


def minimal_hitting_sets(sets: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Return the minimal sets that share an element with each given set (Berge's algorithm)."""
    hitting: set[frozenset[int]] = {frozenset()}
    for given in sets:
        grown = {
            new
            for hit in hitting
            for new in ([hit] if hit & given else [hit | {element} for element in given])
        }
        hitting = {hit for hit in grown if not any(other < hit for other in grown)}
    return sorted(hitting, key=lambda hit: (len(hit), sorted(hit)))
