"""What each rule of a policy reads: plain data, prepared once, by which decisions are explained.

Which rules fire in a case is for clingo to say. Each rule gets a twin with the same body and the
head `fired'(Case', number, its head's arguments, its columns)`, lifted as the rule itself is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clingo.ast import ASTType, Sign

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node, call, number, positive, variable
from ticketworld.policy.terms import (
    Signature,
    constants,
    functions,
    head_functions,
    signature,
    variables,
    walk,
)
from ticketworld.solver.batch import is_number
from ticketworld.solver.lift import RESOLUTION, Lifted, lift_rule

APPLIES: Signature = ("applies", 1)
MET: Signature = ("met", 1)
MODIFIED: Signature = ("modified", 4)
FIRED = "fired'"
"""The apostrophe keeps it apart from the names that authors give."""

_SETTINGS: frozenset[Signature] = frozenset({("value", 3), ("setting", 3)})

Slot = frozenset[str] | int | None
"""An argument that a rule reads: the names it may be, the column that holds it, or anything."""


@dataclass(frozen=True, slots=True)
class AtomRead:
    """A derived atom that a rule reads."""

    signature: Signature
    arguments: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class RuleReading:
    """What a rule reads where it fires.

    Attributes:
        facts: Also those read under `not`, and those behind a derived predicate read so.
        settings: (clause, setting).
        clauses: The clauses that must apply.
        atoms: The derived atoms that must hold, of which any may be in an aggregate.
    """

    head: Signature
    facts: tuple[str, ...]
    settings: tuple[tuple[Slot, Slot], ...]
    clauses: tuple[Slot, ...]
    atoms: tuple[AtomRead, ...]


class RuleIndex:
    """The rules that an explanation can need, by number.

    Attributes:
        readings: What each reads.
        program: The lifted policy with the rules' twins, of which it shows nothing else.
        numbers: The numbers among the names that an argument may be.
    """

    def __init__(self, catalogue: Catalogue, lifted: Lifted, rules: Sequence[Node]) -> None:
        self._facts = catalogue.facts
        self._shown = catalogue.shown
        self._rules: dict[Signature, list[tuple[Node, Node]]] = defaultdict(list)
        for rule in rules:
            if rule.body:
                for head in head_functions(rule):
                    self._rules[signature(head)].append((rule, head))
        readings: list[RuleReading] = []
        twins: list[str] = []
        arities: set[int] = set()
        for rule, head in self._needed():
            reader = _Reader(rule, head)
            readings.append(reader.read(self))
            columns = map(variable, reader.columns)
            twin = call(FIRED, number(len(twins)), *head.arguments, *columns)
            twins.append(lift_rule(lifted, rule.update(head=positive(twin))))
            arities.add(len(twin.arguments) + 1)
        shown = [f"#show {FIRED}/{arity}.\n" for arity in sorted(arities)]
        self.readings = tuple(readings)
        self.numbers = frozenset(filter(is_number, _named(readings)))
        self.program = "".join([lifted.text, *twins, "#show.\n", *shown])

    def is_fact(self, read: Signature) -> bool:
        """Tell whether this is a fact of the vocabulary."""
        return read[1] == 1 and read[0] in self._facts

    def is_derived(self, read: Signature) -> bool:
        """Tell whether some rule with a body derives this."""
        return read in self._rules

    def facts_behind(self, read: Signature) -> tuple[str, ...]:
        """Return the facts that a predicate depends on, short of what the kernel derives."""
        found: set[str] = set()
        seen = {read}
        waiting = [read]
        while waiting:
            name = waiting.pop()
            if self.is_fact(name):
                found.add(name[0])
            elif name not in self._shown:
                rules = [rule for rule, _ in self._rules.get(name, ())]
                reads = {signature(f) for rule in rules for f, _ in reads_of(rule)}
                waiting += reads - seen
                seen |= reads
        return self.in_order(found)

    def in_order(self, facts: set[str]) -> tuple[str, ...]:
        """Return facts in the vocabulary's order."""
        return tuple(name for name in self._facts if name in facts)

    def _needed(self) -> Iterator[tuple[Node, Node]]:
        """Yield the rules, with their heads, behind what is met, modified and resolved."""
        waiting = [MET, MODIFIED, *RESOLUTION]
        seen = {APPLIES, *waiting}
        while waiting:
            for rule, head in self._rules.get(waiting.pop(), ()):
                yield rule, head
                reads = {signature(function) for function, _ in reads_of(rule)}
                waiting += sorted(reads - seen)
                seen |= reads


def reads_of(rule: Node) -> list[tuple[Node, bool]]:
    """Return the function terms that a rule's body reads, and whether each stands under `not`."""
    return [
        (function, node.sign == Sign.Negation)
        for literal in rule.body
        for node in walk(literal)
        if node.ast_type == ASTType.Literal and node.atom.ast_type == ASTType.SymbolicAtom
        for function in functions(node.atom.symbol)
    ]


def _named(readings: Sequence[RuleReading]) -> Iterator[str]:
    """Yield the names that arguments of what rules read may be."""
    for reading in readings:
        slots = [*reading.clauses]
        for read in (*reading.settings, *(atom.arguments for atom in reading.atoms)):
            slots += read
        for slot in slots:
            if isinstance(slot, frozenset):
                yield from slot


class _Reader:
    """Reads one rule. `columns` are the variables, in order, that its reading refers to."""

    def __init__(self, rule: Node, head: Node) -> None:
        self.columns: list[str] = []
        self._rule = rule
        self._head = head
        self._bound = {
            name
            for literal in rule.body
            if literal.ast_type == ASTType.Literal
            and literal.atom.ast_type in (ASTType.SymbolicAtom, ASTType.Comparison)
            for name in variables(literal)
        }

    def read(self, index: RuleIndex) -> RuleReading:
        """Return what the rule reads."""
        facts: set[str] = set()
        settings: list[tuple[Slot, Slot]] = []
        clauses: list[Slot] = []
        derived: list[AtomRead] = []
        for function, negated in reads_of(self._rule):
            name = signature(function)
            if name in _SETTINGS:
                clause, setting, _ = function.arguments
                settings.append((self._slot(clause), self._slot(setting)))
            if negated or index.is_fact(name):
                facts.update(index.facts_behind(name))
            elif name == APPLIES:
                clauses.append(self._slot(function.arguments[0]))
            elif index.is_derived(name):
                derived.append(AtomRead(name, tuple(map(self._slot, function.arguments))))
        return RuleReading(
            head=signature(self._head),
            facts=index.in_order(facts),
            settings=tuple(settings),
            clauses=tuple(clauses),
            atoms=tuple(derived),
        )

    def _slot(self, term: Node) -> Slot:
        if term.ast_type == ASTType.Variable and term.name in self._bound:
            if term.name not in self.columns:
                self.columns.append(term.name)
            return len(self._head.arguments) + self.columns.index(term.name)
        names = constants(term)
        return None if names is None else frozenset(map(str, names))
