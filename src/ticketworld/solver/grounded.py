"""A policy grounded once for all cases of a request, of which each is then solved by assumptions.

What a case holds is left open: its names, on which side of each threshold its numbers lie, and how
its numbers compare with each other. No more may be asked of them, see solver/uses.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from clingo import Model, Symbol

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node, call, number, positive
from ticketworld.solver.batch import Messages, Row, SolvingError, ground
from ticketworld.solver.case import Case, Value
from ticketworld.solver.gist import Gists
from ticketworld.solver.uses import COMPARE, Pair, compared_pair

_COMPARED = "compared'"
"""The apostrophe keeps it apart from the names that authors give."""


class Grounded:
    """The policy for one request.

    Args:
        rules: Its plain rules.
        names: The named facts that are read, with their values.
        turns: The numbers that are read, with the values from which on they count as larger.
        facts: The vocabulary.
        beside: What to show of it, and what it may read without deriving it.
    """

    def __init__(
        self,
        rules: Sequence[Node],
        names: Mapping[str, Sequence[str]],
        turns: Mapping[str, Sequence[int]],
        facts: Mapping[str, Fact],
        beside: str,
    ) -> None:
        self._turns = turns
        self._pairs: dict[Pair, int] = {}
        self._numbers = frozenset(name for name, fact in facts.items() if fact.is_number)
        lines = [str(self._without_comparisons(rule)) for rule in rules]
        sides = {name: (facts[name].low, *turns[name]) for name in turns}
        open_ = [f"{name}({value})" for name in names for value in names[name]]
        open_ += [f"{name}({value})" for name in sides for value in dict.fromkeys(sides[name])]
        open_ += [f"{_COMPARED}({place})" for place in self._pairs.values()]
        lines += [f"{{ {atom} }}." for atom in open_]
        self._sides = {
            name: [f"{name}({value})" for value in values] for name, values in sides.items()
        }
        self.control = ground("\n".join([*lines, beside]), Messages(), "--models=1")
        atoms = self.control.symbolic_atoms
        literals = {str(atom.symbol): atom.literal for atom in atoms}
        self._literals = {atom: literals[atom] for atom in open_}
        self._read: dict[Symbol, tuple[str, tuple[str, ...]]] = {}

    def _without_comparisons(self, rule: Node) -> Node:
        """Return a rule with atoms in the place of comparisons of two numbers of a case."""
        body = []
        for literal in rule.body:
            pair = compared_pair(literal, rule, self._numbers)
            if pair is not None:
                place = self._pairs.setdefault(pair, len(self._pairs))
                atom = positive(call(_COMPARED, number(place))).atom
                literal = literal.update(atom=atom)
            body.append(literal)
        return rule.update(body=tuple(body))

    def assumed(self, case: Case) -> list[int]:
        """Return the literals by which this case is solved."""
        holds = self._holding(case)
        return [literal if atom in holds else -literal for atom, literal in self._literals.items()]

    def row(self, case: Case) -> Row:
        """Return what is shown of a case."""
        found: list[Row] = []
        assumed = self.assumed(case)
        self.control.solve(assumptions=assumed, on_model=lambda m: found.append(self._shown(m)))
        if len(found) != 1:
            raise SolvingError("no answer set where there must be one; lint the rules")
        return found[0]

    def _holding(self, case: Case) -> set[str]:
        holds: set[str] = set()
        for name, value in case.items:
            turns = self._turns.get(name)
            if turns is None:
                holds.add(f"{name}({value})")
            else:
                holds.add(self._sides[name][bisect_right(turns, int(value))])
        for (one, sign, other, added), place in self._pairs.items():
            first, second = case.facts.get(one), case.facts.get(other)
            if first is None or second is None:
                continue
            if COMPARE[sign](int(first), int(second) + added):
                holds.add(f"{_COMPARED}({place})")
        return holds

    def _shown(self, model: Model) -> Row:
        return tuple(sorted(map(self._atom, model.symbols(shown=True))))

    def _atom(self, symbol: Symbol) -> tuple[str, tuple[str, ...]]:
        known = self._read.get(symbol)
        if known is None:
            known = symbol.name, tuple(map(str, symbol.arguments))
            self._read[symbol] = known
        return known


def ground_request(
    request: Value, gists: Gists, rules: Sequence[Node], facts: Mapping[str, Fact], beside: str
) -> Grounded | None:
    """Return a policy grounded for a request; None where a number counts as it is.

    Args:
        request: The request.
        gists: What matters of cases under the policy.
        rules: Its plain rules.
        facts: The vocabulary.
        beside: What to show of it, and what it may read without deriving it.
    """
    digits = gists.plan(request).digits
    turns = {name: at for name, (at, _) in digits.items() if at is not None}
    names = {name: sorted(facts[name].names) for name in digits if name not in turns}
    if any(facts[name].is_number for name in names):
        return None
    names["request"] = [str(request)]
    kept = [rules[number] for number in gists.slices.cut(request).rules]
    return Grounded(kept, names, turns, facts, beside)
