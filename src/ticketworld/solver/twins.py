"""What leaving out a clause can change, over all whole cases of the boundary domain at once.

One context is decided several times side by side: copy 0 by the whole policy, each further copy
with at most one clause or relation removed. A solver that chooses context and removals then finds
a case in which a clause is pivotal, or proves that there is none.

Amounts are not computed, since sums explode when facts are free; what an amount is made of stands
for it. Two copies whose parts agree have the same amounts, so "no case differs" is a proof. Where
parts differ the amounts may still come out equal, so a case found must be decided to be sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from clingo import Control, Function, Model, Number, Symbol, parse_term
from clingo.ast import AST, ASTType, Sign, Variable
from clingo.ast import Function as FunctionTerm

from ticketworld.policy.terms import (
    Signature,
    atoms,
    functions,
    head_functions,
    signature,
    variables,
)
from ticketworld.solver.batch import Messages, ground
from ticketworld.solver.case import Case
from ticketworld.solver.lift import RESOLUTION, lift_with_head
from ticketworld.solver.space import context_of, dependent_rules

if TYPE_CHECKING:
    from ticketworld.solver.domain import Domain
    from ticketworld.solver.judge import Judge

LOGIC: frozenset[Signature] = frozenset(
    {
        ("applies", 1),
        ("defeated", 2),
        ("blocked", 2),
        ("superseded", 3),
        ("surpassed", 4),
        ("value", 3),
        ("impossible", 1),
        *(goal for goal in RESOLUTION if goal != ("action", 2)),
    }
)
"""What is derived exactly; an action is derived up to its amount."""

_CONTEXT = """
{ context(F, V) : possible(F, V) } = 1 :- active(F).
:- impossible(0, _).
{ removed(J, T) : removable(T) } 1 :- case(J), J > 0.
#defined impossible/2. #defined removable/1. #defined possible/2.
"""


class Twins:
    """All whole cases of a policy, each decided with and without some of it.

    Args:
        judge: The policy.
        copies: How many removals can be weighed in one case.
        marks: Lifted rules that derive `inside(Case, Mark)`, to search by; they read no amounts.
        domain: The values of facts; the policy's boundary domain by default.
    """

    def __init__(
        self,
        judge: Judge,
        *,
        copies: int = 1,
        marks: str = "",
        domain: Domain | None = None,
    ) -> None:
        self._judge = judge
        shapes = _Shapes(judge)
        rules = [
            *shapes.lines(),
            marks,
            *_context(domain or judge.domain, copies),
            *(f"removable({clause.slug})." for clause in judge.catalogue.clauses),
            *(f"removable({relation.term})." for relation in judge.catalogue.relations),
            *_differences(shapes.compared & judge.lifted_removable.signatures),
            "#defined inside/2.",
        ]
        self._control: Control = ground("\n".join(rules), Messages(), "--warn=none")
        known = self._control.symbolic_atoms
        self._contexts = tuple(atom.symbol for atom in known.by_signature("context", 2))
        inside = (atom.symbol for atom in known.by_signature("inside", 2))
        self._marks = tuple(symbol for symbol in inside if symbol.arguments[0] == Number(0))

    def witness(
        self,
        marks: Iterable[str] = (),
        pivotal: Sequence[str] = (),
        seed: int | None = None,
    ) -> Case | None:
        """Return a case in which marks hold and removing each of some parts changes something.

        None proves that there is none. The case may turn out otherwise where amounts coincide.

        Args:
            marks: Terms of the marks that must hold.
            pivotal: Slugs of clauses or terms of relations, at most as many as there are copies.
            seed: Draws another case than the first that is found.
        """
        if seed is not None:
            solver = self._control.configuration.solver[0]  # type: ignore[index]
            solver.rand_freq, solver.sign_def, solver.seed = "1", "rnd", str(seed)  # type: ignore[union-attr]
        wanted = [Function("inside", [Number(0), parse_term(mark)]) for mark in marks]
        for copy, term in enumerate(pivotal, 1):
            wanted.append(Function("removed", [Number(copy), parse_term(term)]))
            wanted.append(Function("differs", [Number(copy)]))
        return self._solve(wanted)

    def possible(self) -> frozenset[str]:
        """Return the marks that hold in some case; any other holds in none, which is proved."""
        solve = self._control.configuration.solve
        solve.enum_mode, solve.models = "brave", 0  # type: ignore[union-attr]
        last: list[frozenset[str]] = []

        def keep(model: Model) -> None:
            inside = (s for s in self._marks if model.contains(s))
            last[:] = [frozenset(str(s.arguments[1]) for s in inside)]

        self._control.solve(on_model=keep)
        solve.enum_mode, solve.models = "auto", 1  # type: ignore[union-attr]
        return last[0] if last else frozenset()

    def _solve(self, wanted: Sequence[Symbol]) -> Case | None:
        found: list[Case] = []

        def keep(model: Model) -> None:
            context = [c for c in self._contexts if model.contains(c)]
            found.append(self._judge.case(context_of(context)))

        known = self._control.symbolic_atoms
        if any(known[symbol] is None for symbol in wanted):
            return None
        self._control.solve(assumptions=[(symbol, True) for symbol in wanted], on_model=keep)
        return found[0] if found else None


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


class _Shapes:
    """The lifted policy with what an amount is made of in the place of the amount.

    Rules on which `LOGIC` depends stay as they are. In the others aggregates and comparisons of
    amounts are left out, and a computed argument becomes `amount(…)` of what it is computed from.
    What was left out of a rule is a function of the atoms in `compared`, so copies that agree on
    those agree on it.
    """

    def __init__(self, judge: Judge) -> None:
        self._lifted = judge.lifted_removable
        self.compared: set[Signature] = set(RESOLUTION)
        self._amounts: dict[Signature, set[int]] = defaultdict(set)
        exact = set(dependent_rules(self._lifted.rules, LOGIC))
        self._loose = [i for i in range(len(self._lifted.rules)) if i not in exact]
        before = -1
        while before != (before := sum(map(len, self._amounts.values())) + len(self.compared)):
            self._shapes = {index: self._shape(self._lifted.rules[index]) for index in self._loose}

    def lines(self) -> list[str]:
        """Return the program's lines; the order means nothing."""
        lines = self._lifted.text.splitlines()
        for index, shaped in self._shapes.items():
            lines[index] = "".join(lift_with_head(self._lifted, *pair) for pair in shaped)
        return lines

    def _shape(self, rule: AST) -> list[tuple[AST, AST]]:
        """Return the rule's kept body with each of its heads, as (rule, head)."""
        kept, computed = self._body(rule)
        bound = {v for literal in kept if _is_positive_atom(literal) for v in variables(literal)}
        heads: list[tuple[AST, AST]] = []
        for function in head_functions(rule):
            arguments = list(function.arguments)
            for position, argument in enumerate(arguments):
                used = variables(argument)
                if _is_computed(argument) or used & computed or not used <= bound:
                    self._amounts[signature(function)].add(position)
                    parts = [_variable(argument, name) for name in sorted(used & bound)]
                    arguments[position] = FunctionTerm(argument.location, "amount", parts, 0)
            heads.append((rule.update(body=kept), function.update(arguments=arguments)))
        return heads

    def _body(self, rule: AST) -> tuple[list[AST], set[str]]:
        """Return the literals that are kept, and the variables that hold amounts."""
        computed = set[str]()
        for literal in filter(_is_positive_atom, rule.body):
            for function in functions(literal.atom.symbol):
                for position in self._amounts.get(signature(function), ()):
                    held = variables(function.arguments[position])
                    computed |= held
        kept = list(rule.body)
        changed = True
        while changed:
            changed = False
            for literal in list(kept):
                if _is_aggregate(literal):
                    self.compared |= {signature(f) for f in atoms(literal)}
                    guards = (literal.atom.left_guard, literal.atom.right_guard)
                    computed |= {v for g in guards if g is not None for v in variables(g.term)}
                elif _is_comparison(literal) and variables(literal) & computed:
                    self._compare(rule, variables(literal))
                    computed |= variables(literal) - _bound_by_atoms(rule)
                else:
                    continue
                kept.remove(literal)
                changed = True
        return kept, computed

    def _compare(self, rule: AST, names: Collection[str]) -> None:
        """Note the predicates from which a rule takes these variables."""
        for literal in filter(_is_positive_atom, rule.body):
            if variables(literal) & set(names):
                self.compared |= {signature(f) for f in functions(literal.atom.symbol)}


def _is_positive_atom(literal: AST) -> bool:
    if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
        return False
    return bool(literal.atom.ast_type == ASTType.SymbolicAtom)


def _is_aggregate(literal: AST) -> bool:
    kinds = (ASTType.BodyAggregate, ASTType.Aggregate)
    return literal.ast_type == ASTType.Literal and literal.atom.ast_type in kinds


def _is_comparison(literal: AST) -> bool:
    is_literal = literal.ast_type == ASTType.Literal
    return is_literal and bool(literal.atom.ast_type == ASTType.Comparison)


def _bound_by_atoms(rule: AST) -> set[str]:
    return {v for literal in filter(_is_positive_atom, rule.body) for v in variables(literal)}


def _is_computed(term: AST) -> bool:
    return term.ast_type in (ASTType.BinaryOperation, ASTType.UnaryOperation)


def _variable(argument: AST, name: str) -> AST:
    return Variable(argument.location, name)
