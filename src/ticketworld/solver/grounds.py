"""Why a decision holds: its pivotal clauses and its minimal sufficient sets of clauses.

A clause is pivotal when removing it changes the resolution. A set of applying clauses is
sufficient when no removal of other clauses, one or many, changes the resolution; the grounds are
the minimal sufficient sets. Where many cases are asked about, cases that differ in amounts alone
share a proof (solver/proofs.py). What is asked about few cases, or cannot be left open, is read
off the case's residue, and cases of equal residues have the same proof.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property

from clingo import Backend, Control, Model

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer, Ground
from ticketworld.solver.domain import Domain
from ticketworld.solver.hitting import find_grounds
from ticketworld.solver.lift import Lifted, show_all
from ticketworld.solver.proofs import OpenProofs
from ticketworld.solver.residue import Residue, Residues
from ticketworld.solver.slices import MAKING, Forms, Slices, answer_wanted, resolution_wanted

Proof = tuple[Ground, tuple[Ground, ...]]
"""The pivotal clauses and the grounds of a case."""

KNOWN = 20_000
"""Proofs that are remembered."""


class Grounds:
    """Finds pivotal clauses and grounds for batches of answered cases.

    Args:
        catalogue: The policy.
        lifted: Its rules with a case argument, heeding removals.
        domain: Gives its boundary domain.
    """

    def __init__(self, catalogue: Catalogue, lifted: Lifted, domain: Callable[[], Domain]) -> None:
        self._catalogue = catalogue
        self._rules = lifted.rules
        self._domain = domain
        forms = Forms(lifted, catalogue.facts)
        whole = Slices(forms, answer_wanted(catalogue))
        self._removable = Program(whole, show_all(catalogue))
        self._slices = Slices(forms, resolution_wanted())
        self._residues = Residues(catalogue, self._slices)
        self._clauses = {clause.slug: i for i, clause in enumerate(catalogue.clauses, 1)}
        self._public = {clause.slug: clause.public_id for clause in catalogue.clauses}
        self._proofs: dict[tuple[Residue, Ground], Proof] = {}

    @cached_property
    def _open(self) -> OpenProofs:
        return OpenProofs(self._catalogue, self._rules, self._domain())

    def find(self, cases: Sequence[Case], answers: Sequence[Answer]) -> list[Proof]:
        """Return (pivotal clauses, grounds) for each case; see the module for their meaning."""
        if len(cases) < MAKING and "_open" not in self.__dict__:
            return self._by_residues(cases, answers)
        pairs = zip(cases, answers, strict=True)
        found = [self._open.of(case, answer) for case, answer in pairs]
        left = [number for number, proof in enumerate(found) if proof is None]
        rest = self._by_residues([cases[n] for n in left], [answers[n] for n in left])
        exact = dict(zip(left, rest, strict=True))
        return [
            exact[number] if proof is None else self._sorted(*proof)
            for number, proof in enumerate(found)
        ]

    def _by_residues(self, cases: Sequence[Case], answers: Sequence[Answer]) -> list[Proof]:
        """Return the proofs of cases, looking once at those that agree on all that can matter."""
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
        pivotal, grounds = find_grounds(list(slugs), trial.removed, trial.solve)
        named = [frozenset(slugs[number] for number in found) for found in grounds]
        return self._sorted(tuple(slugs[number] for number in pivotal), named)

    def _sorted(self, pivotal: Ground, grounds: Iterable[frozenset[str]]) -> Proof:
        return pivotal, tuple(sorted((tuple(sorted(g)) for g in grounds), key=self._order))

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
        self.removed = {rule[0]: atoms[rule[0]] for rule in residue.removals}
        self._applies = applies & self.removed.keys()
        whole: list[bool] = []
        shown = [atoms[number] for number in residue.shown]
        self._control.solve(
            assumptions=[-atom for atom in self.removed.values()],
            on_model=lambda model: whole.extend(map(model.is_true, shown)),
        )
        with self._control.backend() as backend:
            self._differs = backend.add_atom()
            for atom, holds in zip(shown, whole, strict=True):
                backend.add_rule([self._differs], [-atom if holds else atom])

    def solve(self, kept: Collection[int]) -> frozenset[int] | None:
        """Return the applying clauses in some removal, of none kept, that makes a difference."""
        assumptions = [self._differs, *(-self.removed[number] for number in sorted(kept))]
        found: list[frozenset[int]] = []

        def keep(model: Model) -> None:
            removed = (n for n in self._applies if model.is_true(self.removed[n]))
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
