"""Rewrites a policy that is written for one case so that one grounding decides many.

Every predicate that depends on a fact, on `removed`, or is shown gets the case as its first
argument; a rule that no positive lifted literal ties to a case is tied by `case(Case')`. The same
rewriting is described for clingo programs as reification of worlds; here the world is the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clingo import Function as FunctionSymbol
from clingo.ast import (
    AST,
    ASTType,
    Function,
    Literal,
    Sign,
    SymbolicAtom,
    SymbolicTerm,
    Transformer,
    Variable,
)

from ticketworld.errors import InputError, did_you_mean
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.condition import parse_condition
from ticketworld.policy.names import CASE_VARIABLE
from ticketworld.policy.terms import (
    Signature,
    atoms,
    constants,
    functions,
    head_functions,
    signature,
)
from ticketworld.solver.specialise import (
    modified_settings,
    parse,
    reads_any_setting,
    specialised_kernel,
)

RESOLUTION: tuple[Signature, ...] = (
    ("outcome", 1),
    ("action", 2),
    ("evidence", 1),
    ("escalation", 1),
    ("route", 1),
    ("priority", 1),
    ("wait", 1),
)
"""The shown predicates that make up a resolution."""

SHOW_CONDITIONS = "#show applies(X,C) : inside(X,C).\n#show.\n"
"""Shows the marks of the conditions that hold where the clauses that apply would stand."""

PROOF: tuple[Signature, ...] = (
    ("applies", 1),
    ("defeated", 2),
    ("blocked", 2),
    ("superseded", 3),
)
"""The shown predicates that prove it."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """A lifted policy as program text, with `#defined` for its inputs but without `#show`.

    Attributes:
        rules: The rules before they were lifted; the text has a line for each, in this order.
        signatures: What has a case as its first argument.
        readable: What a condition may read, as an author writes it.
        modified: The settings to read by `value/3`; None where all of them are.
    """

    text: str
    rules: tuple[AST, ...]
    signatures: frozenset[Signature]
    readable: frozenset[Signature]
    modified: frozenset[tuple[str, str]] | None


def plain_rules(catalogue: Catalogue, removable: bool) -> list[AST]:
    """Return the policy for one case: the areas' rules and the specialised kernel.

    Reads of a setting that nobody modifies go to the setting itself.
    """
    rules = list(catalogue.rules)
    if not reads_any_setting(catalogue):
        direct = _ReadDirectly(modified_settings(catalogue))
        rules = [direct(rule) for rule in rules]
    return rules + parse(specialised_kernel(catalogue, removable))


def lift(catalogue: Catalogue, removable: bool) -> Lifted:
    """Return the policy with a case argument.

    Args:
        removable: Whether the facts `removed(Case, Clause or relation)` are heeded.
    """
    rules = plain_rules(catalogue, removable)
    lifted = _lifted_signatures(rules, catalogue)
    rewrite = _AddCase(lifted)
    lines = [str(rewrite.rule(rule)) for rule in rules]
    defined = sorted(lifted | {("setting", 3)})
    lines += [f"#defined {n}/{a + ((n, a) in lifted)}." for n, a in defined]
    derived = {signature(f) for rule in catalogue.rules for f in head_functions(rule)}
    return Lifted(
        text="\n".join(lines) + "\n",
        rules=tuple(rules),
        signatures=frozenset(lifted),
        readable=frozenset(lifted | derived | {("setting", 3), ("clause", 3)}),
        modified=None if reads_any_setting(catalogue) else modified_settings(catalogue),
    )


def lift_condition(lifted: Lifted, where: str, mark: str = "yes") -> str:
    """Return a rule, lifted, that marks the cases in which an ASP body holds.

    Raises:
        InputError: The body is not one, reads an unknown name, or is unsafe.
    """
    rule = parse_condition(where)
    for function in atoms(rule.body):
        name, arity = signature(function)
        if (name, arity) not in lifted.readable:
            hint = did_you_mean(name, {n for n, _ in lifted.readable})
            raise InputError(f"`{where}` reads the unknown `{name}/{arity}`{hint}")
    if lifted.modified is not None:
        rule = _ReadDirectly(lifted.modified)(rule)
    term = SymbolicTerm(rule.location, FunctionSymbol(mark))
    return lift_with_head(lifted, rule, Function(rule.location, "inside", [term], 0))


def lift_with_head(lifted: Lifted, rule: AST, head: AST) -> str:
    """Return a rule of `plain_rules`, lifted, that derives this function term instead."""
    literal = Literal(rule.location, Sign.NoSign, SymbolicAtom(head))
    rewrite = _AddCase({*lifted.signatures, signature(head)})
    return str(rewrite.rule(rule.update(head=literal))) + "\n"


def show_all(catalogue: Catalogue) -> str:
    """Return the `#show` statements for a whole answer.

    Values are shown only where a modifier set them; the others are the handbook's.
    """
    lines = [f"#show {name}/{arity + 1}." for name, arity in (*RESOLUTION, *PROOF)]
    lines.append("#show impossible/2.")
    x = CASE_VARIABLE
    lines += [
        f"#show value({x},{c},{p},V) : value({x},{c},{p},V), superseded({x},{c},{p},_)."
        for c, p in sorted(modified_settings(catalogue))
    ]
    return "\n".join(lines) + "\n"


def show_resolution() -> str:
    """Return the `#show` statements for nothing but the resolution."""
    return "".join(f"#show {name}/{arity + 1}.\n" for name, arity in RESOLUTION)


def _lifted_signatures(rules: Sequence[AST], catalogue: Catalogue) -> set[Signature]:
    lifted = {(name, 1) for name in catalogue.facts} | set(catalogue.shown)
    lifted |= {("removed", 1), ("impossible", 1)}
    uses = [
        (
            {signature(f) for f in head_functions(rule)},
            {signature(f) for f in atoms(rule.body)},
        )
        for rule in rules
        if rule.ast_type == ASTType.Rule
    ]
    grown = True
    while grown:
        before = len(lifted)
        for heads, bodies in uses:
            if bodies & lifted:
                lifted |= heads
        grown = len(lifted) > before
    return lifted


class _ReadDirectly(Transformer):
    """Turns `value(c, p, V)` into `setting(c, p, V)` where no clause modifies the setting."""

    def __init__(self, modified: frozenset[tuple[str, str]]) -> None:
        self._modified = modified

    def visit_Function(self, function: AST) -> AST:  # noqa: N802  clingo names the hook
        if signature(function) != ("value", 3):
            return function
        clause, name = (constants(a) for a in function.arguments[:2])
        pairs = {(str(c), str(p)) for c in clause or () for p in name or ()}
        return function if pairs & self._modified else function.update(name="setting")


class _AddCase(Transformer):
    def __init__(self, lifted: Iterable[Signature]) -> None:
        self._lifted = frozenset(lifted)

    def rule(self, rule: AST) -> AST:
        used = {signature(f) for f in (*head_functions(rule), *atoms(rule.body))}
        rewritten = self(rule)
        if not used & self._lifted or self._is_tied(rule):
            return rewritten
        variable = Variable(rule.location, CASE_VARIABLE)
        atom = SymbolicAtom(Function(rule.location, "case", [variable], 0))
        tie = Literal(rule.location, Sign.NoSign, atom)
        return rewritten.update(body=[*rewritten.body, tie])

    def _is_tied(self, rule: AST) -> bool:
        return any(
            literal.ast_type == ASTType.Literal
            and literal.sign == Sign.NoSign
            and literal.atom.ast_type == ASTType.SymbolicAtom
            and all(signature(f) in self._lifted for f in functions(literal.atom.symbol))
            for literal in rule.body
        )

    def visit_SymbolicAtom(self, atom: AST) -> AST:  # noqa: N802  clingo names the hook
        return atom.update(symbol=self._add(atom.symbol))

    def _add(self, term: AST) -> AST:
        if term.ast_type == ASTType.Pool:
            return term.update(arguments=[self._add(argument) for argument in term.arguments])
        if signature(term) not in self._lifted:
            return term
        variable = Variable(term.location, CASE_VARIABLE)
        return term.update(arguments=[variable, *term.arguments])
