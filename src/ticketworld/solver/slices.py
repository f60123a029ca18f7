"""Cuts a lifted policy down to what one request can need, so that there is less to ground.

A rule stays where its body can hold beside the request and where something that is wanted depends
on it. Both are judged by names alone: a number or a variable may be anything, and what stands
under `not`, in a condition or in an aggregate may hold or fail. So a rule that is cut never fires
for the request, or nothing that is wanted would show it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from clingo.ast import ASTType, Sign

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Signature, atoms, functions, head_functions, instances
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.lift import PROOF, RESOLUTION, Lifted
from ticketworld.solver.specialise import modified_settings

MAKING, USING = 250, 20
"""How many cases of a request make a cut worth its making, and worth a grounding of its own.

Cases of one request alone need no other grounding, so a cut that is made already is always used.
"""

Form = tuple[str, tuple[str | None, ...]]
"""An atom by its names: None where an argument varies or is a number."""

Wanted = tuple[Form, Form | None]
"""What must be told of a case, and a form beside which alone it is told."""


def resolution_wanted() -> list[Wanted]:
    """Return what a resolution consists of."""
    return [(_any(shown), None) for shown in RESOLUTION]


def answer_wanted(catalogue: Catalogue) -> list[Wanted]:
    """Return what `show_all` shows."""
    shown = [_any(shown) for shown in (*RESOLUTION, *PROOF, ("impossible", 1))]
    values: list[Wanted] = [
        (("value", (clause, name, None)), ("superseded", (clause, name, None)))
        for clause, name in sorted(modified_settings(catalogue))
    ]
    return [*((form, None) for form in shown), *values]


def _any(predicate: Signature) -> Form:
    name, arity = predicate
    return name, (None,) * arity


@dataclass(frozen=True, slots=True)
class Cut:
    """Program text, and the facts that cases must be given with it: all of them where None.

    `rules` are the numbers of the rules that are left of those it was cut from.
    """

    text: str
    facts: frozenset[str] | None
    rules: tuple[int, ...] = ()


class Forms:
    """The rules of a lifted policy by the names in them, read when first asked for."""

    def __init__(self, lifted: Lifted, facts: Collection[str]) -> None:
        self.lifted = lifted
        self.facts = frozenset(facts)
        self._fired: dict[Value, frozenset[int]] = {}

    @cached_property
    def rules(self) -> list[_Rule]:
        """The rules in the order of the text, one a line."""
        return [_Rule(rule) for rule in self.lifted.rules]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text: one a rule, then what it may read without deriving it."""
        return self.lifted.text.split("\n")

    def deriving(self, request: Value, form: Form) -> frozenset[int]:
        """Return those of `firing` that derive what could be this."""
        return self._heads.find(form) & self.firing(request)

    def firing(self, request: Value) -> frozenset[int]:
        """Return the rules whose bodies can hold beside a request, the rest being anything."""
        if request not in self._fired:
            self._fired[request] = self._found_firing(request)
        return self._fired[request]

    @cached_property
    def _heads(self) -> _Index:
        return _Index(
            (head, number) for number, rule in enumerate(self.rules) for head in rule.heads
        )

    @cached_property
    def _needs(self) -> list[list[tuple[frozenset[Value | None], frozenset[int]]]]:
        """What each rule's positive atoms need: a request beside which one is a fact, or a rule.

        None stands for any request.
        """
        return [
            [
                (
                    frozenset(one for form in forms for one in self._given(form)),
                    frozenset[int]().union(*map(self._heads.find, forms)),
                )
                for forms in rule.asked
            ]
            for rule in self.rules
        ]

    def _given(self, form: Form) -> Iterator[str | None]:
        """Yield beside which request a form is a fact, None for any."""
        name, arguments = form
        if name in self.facts and len(arguments) == 1:
            yield arguments[0] if name == "request" else None

    def _found_firing(self, request: Value) -> frozenset[int]:
        waiting = [
            (number, [by for given, by in needs if not given & {None, str(request)}])
            for number, needs in enumerate(self._needs)
        ]
        fired: set[int] = set()
        before = -1
        while before < len(fired):
            before = len(fired)
            left = []
            for number, needs in waiting:
                if any(map(fired.isdisjoint, needs)):
                    left.append((number, needs))
                else:
                    fired.add(number)
            waiting = left
        return frozenset(fired)


class Slices:
    """A lifted policy, whole and cut down to each request, for what is wanted of a case."""

    def __init__(self, forms: Forms, wanted: Sequence[Wanted]) -> None:
        self._forms = forms
        self._wanted = wanted
        self._whole = Cut(forms.lifted.text, None)
        self._cuts: dict[Value, Cut] = {}

    def parts(self, cases: Sequence[Case], most: int) -> Iterator[tuple[Cut, Sequence[int]]]:
        """Yield programs, each with the places of the cases to ground with it, `most` at once."""
        by_request: dict[Value | None, list[int]] = defaultdict(list)
        for index, case in enumerate(cases):
            by_request[request_of(case)].append(index)
        mixed: list[int] = []
        for request, group in by_request.items():
            used = USING if len(by_request) > 1 else 1
            enough = used if request in self._cuts else MAKING
            if request is None or len(group) < enough:
                mixed += group
            else:
                yield from pieces(self.cut(request), group, most)
        yield from pieces(self._whole, sorted(mixed), most)

    def read(self, case: Case) -> tuple[tuple[str, Value], ...]:
        """Return the facts of a case by which what is wanted can be told.

        Of a request to which the policy was not cut they are all facts.
        """
        cut = self._cuts.get(request_of(case) or "")
        if cut is None or cut.facts is None:
            return case.items
        return tuple([item for item in case.items if item[0] in cut.facts])

    def cut(self, request: Value) -> Cut:
        """Return the policy cut down to a request."""
        if request not in self._cuts:
            every, lines = self._forms.rules, self._forms.lines
            rules = self._needed(request)
            reads = {name for rule in rules for name, _ in every[rule].reads}
            kept = [*(lines[rule] for rule in rules), *lines[len(every) :]]
            self._cuts[request] = Cut("\n".join(kept), self._forms.facts & reads, tuple(rules))
        return self._cuts[request]

    def _needed(self, request: Value) -> list[int]:
        """Return those of the rules on which something wanted depends, in order."""
        deriving = self._forms.deriving
        waiting = [
            form for form, beside in self._wanted if beside is None or deriving(request, beside)
        ]
        seen = set(waiting)
        needed: set[int] = set()
        while waiting:
            for number in deriving(request, waiting.pop()) - needed:
                needed.add(number)
                new = self._forms.rules[number].reads - seen
                seen |= new
                waiting += new
        return sorted(needed)


class _Rule:
    """A rule by its names.

    Attributes:
        heads: What it derives.
        asked: For each positive atom of the body the forms of which one must hold.
        reads: The forms of all atoms of the body, also those under `not` and in aggregates.
    """

    def __init__(self, rule: Node) -> None:
        self.heads = [form for function in head_functions(rule) for form in _forms(function)]
        self.asked = [
            [form for function in functions(literal.atom.symbol) for form in _forms(function)]
            for literal in rule.body
            if literal.ast_type == ASTType.Literal
            and literal.sign == Sign.NoSign
            and literal.atom.ast_type == ASTType.SymbolicAtom
        ]
        self.reads = {form for function in atoms(rule.body) for form in _forms(function)}


class _Index:
    """Numbers by form, found by any form that could be the same atom."""

    def __init__(self, numbered: Iterable[tuple[Form, int]]) -> None:
        self._by: dict[tuple[str, int], dict[Form, set[int]]] = defaultdict(dict)
        for form, number in numbered:
            self._by[form[0], len(form[1])].setdefault(form, set()).add(number)
        self._found: dict[Form, frozenset[int]] = {}

    def find(self, form: Form) -> frozenset[int]:
        """Return the numbers of all forms that could be the same atom."""
        if form not in self._found:
            alike = self._by.get((form[0], len(form[1])), {})
            same = (numbers for other, numbers in alike.items() if _unify(form, other))
            self._found[form] = frozenset[int]().union(*same)
        return self._found[form]


def _forms(function: Node) -> Iterator[Form]:
    for row in instances(function):
        yield function.name, tuple(a if isinstance(a, str) else None for a in row)


def _unify(one: Form, other: Form) -> bool:
    pairs = zip(one[1], other[1], strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)


def pieces(cut: Cut, places: Sequence[int], most: int) -> Iterator[tuple[Cut, Sequence[int]]]:
    """Yield a program with so many places at once."""
    for start in range(0, len(places), most):
        yield cut, places[start : start + most]
