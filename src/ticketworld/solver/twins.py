"""What leaving out a clause can change, over all whole cases of the boundary domain at once.

One context is decided several times side by side: copy 0 by the whole policy, each further copy
with at most one clause or relation removed. A solver that chooses context and removals then finds
a case in which a clause is pivotal, or proves that there is none.

Amounts are not computed, since sums explode when facts are free; what an amount is made of stands
for it. Two copies whose parts agree have the same amounts, so "no case differs" is a proof. Where
parts differ the amounts may still come out equal, so a case found must be decided to be sure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from clingo import Control, Function, Model, Number, Symbol, parse_term

from ticketworld.policy.terms import Signature
from ticketworld.solver.batch import Messages, ground
from ticketworld.solver.case import Case, Value
from ticketworld.solver.likes import Likes, Row
from ticketworld.solver.space import context_of

if TYPE_CHECKING:
    from ticketworld.solver.domain import Domain
    from ticketworld.solver.judge import Judge

_CONTEXT = """
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(0, _).
{ removed(J, T) : removable(T) } 1 :- case(J), J > 0.
#show context/2. #show inside/2.
#defined impossible/2. #defined removable/1. #defined possible/2.
"""


class Twins:
    """All whole cases of a policy, each decided with and without some of it.

    Args:
        judge: The policy.
        copies: How many removals can be weighed in one case.
        marks: Lifted rules that derive `inside(Case, Mark)`, to search by; they read no amounts.
        domain: The values of facts; the policy's boundary domain by default.
        has_likes: Whether `best` is to be asked.
    """

    def __init__(
        self,
        judge: Judge,
        *,
        copies: int = 1,
        marks: str = "",
        domain: Domain | None = None,
        has_likes: bool = False,
    ) -> None:
        self._judge = judge
        shapes = judge.shapes
        rules = [
            *shapes.lines,
            marks,
            *_context(domain or judge.domain, copies),
            *(f"removable({clause.slug})." for clause in judge.catalogue.clauses),
            *(f"removable({relation.term})." for relation in judge.catalogue.relations),
            *_differences(shapes.compared & judge.lifted_removable.signatures),
            "#defined inside/2.",
        ]
        self._control: Control = ground("\n".join(rules), Messages(), "--warn=none")
        self._likes = Likes() if has_likes else None
        if self._likes:  # before anything is solved, or the solver would not ask it
            self._control.register_propagator(self._likes)
            self._control.solve()

    def witness(
        self,
        marks: Iterable[str] = (),
        pivotal: Sequence[str] = (),
        seed: int | None = None,
        given: Mapping[str, Value] | None = None,
    ) -> Case | None:
        """Return a case in which marks hold and removing each of some parts changes something.

        None proves that there is none. The case may turn out otherwise where amounts coincide.

        Args:
            marks: Terms of the marks that must hold.
            pivotal: Slugs of clauses or terms of relations, at most as many as there are copies.
            seed: Draws another case than the first that is found.
            given: Facts that it must have, with values of the domain.
        """
        if seed is not None:
            solver = self._control.configuration.solver[0]  # type: ignore[index]
            solver.rand_freq, solver.sign_def, solver.seed = "1", "rnd", str(seed)  # type: ignore[union-attr]
        wanted = [Function("inside", [Number(0), parse_term(mark)]) for mark in marks]
        wanted += [
            Function("context", [Function(f), _symbol(v)]) for f, v in (given or {}).items()
        ]
        for copy, term in enumerate(pivotal, 1):
            wanted.append(Function("removed", [Number(copy), parse_term(term)]))
            wanted.append(Function("differs", [Number(copy)]))
        return self._solve(wanted)

    def best(
        self,
        marks: Iterable[str],
        rows: Sequence[Row],
        others: Iterable[tuple[str, str]] = (),
        removed: str | None = None,
    ) -> list[Case]:
        """Return for each row the case with some marks that it likes best of those not yet found.

        They are fewer than the rows where there are no more, which is proved.

        Args:
            marks: Terms of the marks that must hold.
            rows: What is liked; see `Likes`.
            others: Facts with values of the domain that are not to be had.
            removed: A clause whose removal in copy 1 changes nothing in the cases sought.
        """
        assert self._likes is not None
        likes, left, found = self._likes, iter(rows), list[Case]()

        def keep(model: Model) -> None:
            found.append(self._judge.case(context_of(model.symbols(shown=True))))
            likes.start(next(left, ()))

        wanted = self._assumed([Function("inside", [Number(0), parse_term(m)]) for m in marks])
        settled = self._settled(removed)
        if wanted is None or settled is None or not rows:
            return []
        known = (self._known.get(pair) for pair in others)
        assumed = [*wanted, *settled, *(-literal for literal in known if literal)]
        if removed and not self._control.solve(assumptions=assumed).satisfiable:
            return []  # in an order of its own the solver proves it sooner
        likes.start(next(left))
        solve, solver = self._control.configuration.solve, self._control.configuration.solver[0]  # type: ignore[index]
        solve.models, solve.enum_mode, solver.restart_on_model = len(rows), "record", 1  # type: ignore[union-attr]
        self._control.solve(assumptions=assumed, on_model=keep)
        solve.models, solve.enum_mode, solver.restart_on_model = 1, "auto", 0  # type: ignore[union-attr]
        likes.start(())
        return found

    @cached_property
    def _known(self) -> Mapping[tuple[str, str], int]:
        """The literals by which facts have values, as text."""
        atoms = self._control.symbolic_atoms.by_signature("context", 2)
        known: dict[tuple[str, str], int] = {}
        for atom in atoms:
            fact, value = map(str, atom.symbol.arguments)
            known[fact, value] = atom.literal
        return known

    def _assumed(self, symbols: Iterable[Symbol]) -> list[int] | None:
        """Return the literals by which atoms hold; None where one never does."""
        atoms = [self._control.symbolic_atoms[symbol] for symbol in symbols]
        return None if None in atoms else [atom.literal for atom in atoms if atom]

    def _settled(self, removed: str | None) -> list[int] | None:
        """Return the literals by which nothing is removed, or one part without a difference."""
        atoms = self._control.symbolic_atoms
        if removed is None:
            return [-atom.literal for atom in atoms.by_signature("removed", 2)]
        differs = atoms[Function("differs", [Number(1)])]
        gone = self._assumed([Function("removed", [Number(1), parse_term(removed)])])
        return gone if gone is None or differs is None else [*gone, -differs.literal]

    def possible(self) -> frozenset[str]:
        """Return the marks that hold in some case; any other holds in none, which is proved."""
        solve = self._control.configuration.solve
        solve.enum_mode, solve.models = "brave", 0  # type: ignore[union-attr]
        last: list[Sequence[Symbol]] = []

        def keep(model: Model) -> None:
            last[:] = [model.symbols(shown=True)]

        self._control.solve(on_model=keep)
        solve.enum_mode, solve.models = "auto", 1  # type: ignore[union-attr]
        inside = [s.arguments for s in last[0] if s.name == "inside"] if last else []
        return frozenset(str(mark) for copy, mark in inside if copy == Number(0))

    def _solve(self, wanted: Sequence[Symbol]) -> Case | None:
        found: list[Case] = []

        def keep(model: Model) -> None:
            found.append(self._judge.case(context_of(model.symbols(shown=True))))

        known = self._control.symbolic_atoms
        if any(known[symbol] is None for symbol in wanted):
            return None
        self._control.solve(assumptions=[(symbol, True) for symbol in wanted], on_model=keep)
        return found[0] if found else None


def _symbol(value: Value) -> Symbol:
    return Number(value) if isinstance(value, int) else Function(value)


def _context(domain: Domain, copies: int) -> Iterator[str]:
    """Yield the choice of a context and of the removals, with the facts of every copy."""
    yield _CONTEXT
    yield f"case(0..{copies})."
    for name, fact in domain.facts.items():
        yield f"{name}(J, V) :- context({name}, V), case(J)."
        yield from (f"possible({name}, {value})." for value in domain.values[name])
        tied = [f"tied({name}, {other})" for other in fact.only]
        yield f"active({name}) :- {', '.join(tied) or '#true'}."
        for other, names in fact.only.items():
            yield from (f"tied({name}, {other}) :- context({other}, {n})." for n in sorted(names))


def _differences(compared: Collection[Signature]) -> Iterator[str]:
    """Yield the rules by which a copy differs from the whole policy's."""
    yield "#defined differs/1."
    for name, arity in sorted(compared):
        rest = "".join(f", A{number}" for number in range(arity))
        yield f"differs(J) :- {name}(0{rest}), not {name}(J{rest}), case(J), J > 0."
        yield f"differs(J) :- {name}(J{rest}), not {name}(0{rest}), J > 0."
