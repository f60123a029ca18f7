"""The policy for one request, grounded once, of which clauses can be removed at will.

Amounts are left open: what an action may come to, over all parts that its sums may have, is its
*reckonings*. Of a case it matters only which of them come to what the case's own decision gives,
so cases of one gist in which the same ones do have the same proof.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from clingo import Backend, Model, Symbol, SymbolType

from ticketworld.solver.amounts import ACTION, PART, SUM
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Action, Ground
from ticketworld.solver.grounded import Grounded
from ticketworld.solver.hitting import find_grounds
from ticketworld.solver.lift import RESOLUTION
from ticketworld.solver.outline import work_out

MOST = 64
"""Reckonings of an action, above which amounts are not left open."""

Matches = tuple[int, ...]
"""Of each reckoning whether it comes to what the decision gives: 1, to something else: 0, or to
nothing: -1."""


class UnreckonableError(Exception):
    """Amounts are made up in more ways than are looked through."""


def removing(slugs: Sequence[str]) -> str:
    """Return the rules that leave it open which clauses are removed."""
    return "".join(f"{{ removed({slug}) }} :- met({slug}).\n" for slug in slugs) + "#show.\n"


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """One way in which an action may come about.

    Attributes:
        body: The literals by which it does.
        amount: What it comes to, as a term.
        parts: Of each sum in it the parts: amounts, as terms, with what tells them from others.
    """

    kind: str
    body: tuple[int, ...]
    amount: str
    parts: Mapping[int, Sequence[tuple[str, str]]]


class Removals:
    """The policy for one request with its clauses removable.

    Args:
        grounded: It, with `removing` and terms for amounts.

    Raises:
        UnreckonableError: Amounts are made up in too many ways.
    """

    def __init__(self, grounded: Grounded) -> None:
        self._grounded = grounded
        atoms = grounded.control.symbolic_atoms
        removed = atoms.by_signature("removed", 1)
        self._removed = {a.symbol.arguments[0].name: a.literal for a in removed}
        self._reckonings = list(self._reckoned())
        self._kinds = sorted({one.kind for one in self._reckonings})
        shown = [
            atom.literal
            for name, arity in RESOLUTION
            if (name, arity) != ACTION
            for atom in atoms.by_signature(name, arity)
        ]
        with grounded.control.backend() as backend:
            self._differs = backend.add_atom()
            self._write_reckonings(backend)
            self._whole = {literal: _free(backend) for literal in shown}
            for literal, held in self._whole.items():
                backend.add_rule([self._differs], [literal, -held])
                backend.add_rule([self._differs], [-literal, held])

    def _reckoned(self) -> Iterator[_Reckoning]:
        atoms = self._grounded.control.symbolic_atoms
        parts: dict[int, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
        for atom in atoms.by_signature(*PART):
            site, amount, rest = atom.symbol.arguments
            if _sums(amount):
                raise UnreckonableError
            parts[site.number].append((atom.literal, (str(amount), str(rest))))
        for atom in atoms.by_signature(*ACTION):
            kind, amount = atom.symbol.arguments
            sums = sorted(_sums(amount))
            if 2 ** sum(len(parts[number]) for number in sums) > MOST:
                raise UnreckonableError
            for chosen in product(*(_subsets(parts[number]) for number in sums)):
                body = [atom.literal]
                for number, some in zip(sums, chosen, strict=True):
                    body += [lit if (lit, p) in some else -lit for lit, p in parts[number]]
                held = {n: [p for _, p in some] for n, some in zip(sums, chosen, strict=True)}
                yield _Reckoning(kind.name, tuple(body), str(amount), held)

    def _write_reckonings(self, backend: Backend) -> None:
        covered = {kind: backend.add_atom() for kind in self._kinds}
        self._given = {kind: _free(backend) for kind in self._kinds}
        self._same: list[int] = []
        self._void: list[int] = []
        for one in self._reckonings:
            comes, same, void = backend.add_atom(), _free(backend), _free(backend)
            backend.add_rule([comes], one.body)
            backend.add_rule([covered[one.kind]], [comes, same])
            backend.add_rule([self._differs], [comes, -same, -void])
            self._same.append(same)
            self._void.append(void)
        for kind in self._kinds:
            backend.add_rule([self._differs], [self._given[kind], -covered[kind]])

    def matches(self, case: Case, actions: Sequence[Action]) -> Matches:
        """Return which reckonings come to what the decision on a case gives.

        Raises:
            UncertainAmountError: An amount is beyond what is surely computed as clingo does.
        """
        given = dict(actions)
        found = []
        for one in self._reckonings:
            cents = work_out(one.amount, one.parts, case.facts)
            found.append(-1 if cents is None else int(given.get(one.kind) == cents))
        return tuple(found)

    def prove(
        self, case: Case, applies: Ground, actions: Sequence[Action], matches: Matches
    ) -> tuple[Ground, list[frozenset[str]]]:
        """Return the pivotal clauses of a case and its grounds.

        Args:
            case: The case.
            applies: The clauses that apply.
            actions: The actions of the decision, each of another type.
            matches: Of the reckonings.
        """
        given = {action.type for action in actions}
        assumed = self._grounded.assumed(case)
        assumed += [lit if kind in given else -lit for kind, lit in self._given.items()]
        for match, same, void in zip(matches, self._same, self._void, strict=True):
            assumed += [same if match == 1 else -same, void if match == -1 else -void]
        assumed += self._held(assumed)

        def broken_without(kept: Collection[str]) -> frozenset[str] | None:
            return self._solve([*assumed, self._differs], kept, applies)

        pivotal, grounds = find_grounds(applies, self._removed, broken_without)
        return tuple(pivotal), grounds

    def _held(self, assumed: Sequence[int]) -> list[int]:
        """Return by literals which parts of the resolution hold where nothing is removed."""
        found: list[int] = []

        def keep(model: Model) -> None:
            for literal, held in self._whole.items():
                found.append(held if model.is_true(literal) else -held)

        none = [-literal for literal in self._removed.values()]
        self._grounded.control.solve(assumptions=[*assumed, *none], on_model=keep)
        return found

    def _solve(
        self, assumed: Sequence[int], kept: Collection[str], applies: Ground
    ) -> frozenset[str] | None:
        found: list[frozenset[str]] = []
        able = [slug for slug in applies if slug in self._removed]

        def keep(model: Model) -> None:
            found.append(frozenset(s for s in able if model.is_true(self._removed[s])))

        kept_literals = [-self._removed[slug] for slug in sorted(kept)]
        self._grounded.control.solve(assumptions=[*assumed, *kept_literals], on_model=keep)
        return found[0] if found else None


def _free(backend: Backend) -> int:
    atom = backend.add_atom()
    backend.add_rule([atom], choice=True)
    return atom


def _sums(term: Symbol) -> set[int]:
    """Return the numbers of the sums in a term."""
    if term.type != SymbolType.Function:
        return set()
    if term.name == SUM:
        return {term.arguments[0].number}
    return set().union(*map(_sums, term.arguments))


def _subsets(
    parts: Sequence[tuple[int, tuple[str, str]]],
) -> list[tuple[tuple[int, tuple[str, str]], ...]]:
    sizes = range(len(parts) + 1)
    return [some for size in sizes for some in combinations(parts, size)]
