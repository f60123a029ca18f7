"""Rewrites a policy that is written for one case so that one grounding decides many.

Every predicate that depends on a fact, on `removed`, or is shown gets the case as its first
argument; a rule that no positive lifted literal ties to a case is tied by `case(Case')`. The same
rewriting is described for clingo programs as reification of worlds; here the world is the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from clingo.ast import ASTType

from ticketworld.errors import InputError, did_you_mean
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.condition import parse_condition
from ticketworld.policy.names import CASE_VARIABLE
from ticketworld.policy.syntax import Node, call, parse, positive, variable
from ticketworld.policy.terms import (
    Signature,
    atoms,
    constants,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    with_atoms,
)
from ticketworld.solver.specialise import (
    modified_settings,
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

INSIDE: Signature = ("inside", 1)
"""Marks the conditions that hold."""

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
    rules: tuple[Node, ...]
    signatures: frozenset[Signature]
    readable: frozenset[Signature]
    modified: frozenset[tuple[str, str]] | None

    @property
    def defined(self) -> str:
        """The `#defined` statements for the inputs of the rules before they were lifted."""
        read = sorted(self.signatures | {("setting", 3)})
        return "".join(f"#defined {name}/{arity}.\n" for name, arity in read)


def plain_rules(catalogue: Catalogue) -> tuple[Node, ...]:
    """Return the policy for one case: the areas' rules and the specialised kernel.

    Reads of a setting that nobody modifies go to the setting itself. The facts
    `removed(Clause or relation)` are heeded.
    """
    rules: Iterable[Node] = catalogue.rules
    if not reads_any_setting(catalogue):
        modified = modified_settings(catalogue)
        rules = (_reading_directly(rule, modified) for rule in rules)
    return (*rules, *parse(specialised_kernel(catalogue)))


def without_removals(rules: Iterable[Node]) -> tuple[Node, ...]:
    """Return plain rules that heed no removal: shorter, and faster to ground."""

    def kept(literals: Sequence[Node]) -> Iterator[Node]:
        for literal in literals:
            if literal.ast_type == ASTType.ConditionalLiteral:
                condition = tuple(kept(literal.condition))
                yield literal.update(condition=condition) if condition else literal.literal
            elif all(term.name != "removed" for term in atoms(literal)):
                yield literal

    return tuple(rule.update(body=tuple(kept(rule.body))) for rule in rules)


def lift(catalogue: Catalogue, rules: Sequence[Node]) -> Lifted:
    """Return the policy with a case argument.

    Args:
        catalogue: The policy.
        rules: Its plain rules.
    """
    lifted = _lifted_signatures(rules, catalogue)
    lines = [str(_with_case(rule, lifted)) for rule in rules]
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
    rule = plain_condition(lifted, where)
    [marking] = parse(f"inside({mark}).")
    return lift_rule(lifted, rule.update(head=marking.head))


def plain_condition(lifted: Lifted, where: str) -> Node:
    """Return a rule for one case, beside those of `plain_rules`, with an ASP body.

    Raises:
        InputError: The body is not one, or reads an unknown name.
    """
    rule = parse_condition(where)
    for name, arity in map(signature, atoms(rule.body)):
        if (name, arity) not in lifted.readable:
            hint = did_you_mean(name, {n for n, _ in lifted.readable})
            raise InputError(f"`{where}` reads the unknown `{name}/{arity}`{hint}")
    return rule if lifted.modified is None else _reading_directly(rule, lifted.modified)


def lift_rule(lifted: Lifted, rule: Node) -> str:
    """Return a further rule over what plain rules derive, lifted, as is what it derives."""
    derived = map(signature, head_functions(rule))
    return f"{_with_case(rule, {*lifted.signatures, *derived})}\n"


def show_all(catalogue: Catalogue, *, lifted: bool = True) -> str:
    """Return the `#show` statements for a whole answer, of a lifted policy or of a plain one.

    Values are shown only where a modifier set them; the others are the handbook's.
    """
    shown = (*RESOLUTION, *PROOF, ("impossible", 1))
    lines = [f"#show {name}/{arity + lifted}." for name, arity in shown]
    x = f"{CASE_VARIABLE}," if lifted else ""
    lines += [
        f"#show value({x}{c},{p},V) : value({x}{c},{p},V), superseded({x}{c},{p},_)."
        for c, p in sorted(modified_settings(catalogue))
    ]
    return "\n".join(lines) + "\n"


def _lifted_signatures(rules: Sequence[Node], catalogue: Catalogue) -> set[Signature]:
    lifted = {(name, 1) for name in catalogue.facts} | set(catalogue.shown)
    lifted |= {("removed", 1), ("impossible", 1), INSIDE}
    uses = [
        (
            {signature(f) for f in head_functions(rule)},
            {signature(f) for f in atoms(rule.body)},
        )
        for rule in rules
    ]
    grown = True
    while grown:
        before = len(lifted)
        for heads, bodies in uses:
            if bodies & lifted:
                lifted |= heads
        grown = len(lifted) > before
    return lifted


def _reading_directly(rule: Node, modified: Set[tuple[str, str]]) -> Node:
    """Turn `value(c, p, V)` into `setting(c, p, V)` where no clause modifies the setting."""

    def direct(term: Node) -> Node:
        if signature(term) != ("value", 3):
            return term
        clause, name = (constants(a) for a in term.arguments[:2])
        pairs = {(str(c), str(p)) for c in clause or () for p in name or ()}
        return term if pairs & modified else term.update(name="setting")

    return with_atoms(rule, direct)


def _with_case(rule: Node, lifted: Set[Signature]) -> Node:
    """Give the case to every lifted atom of a rule, and tie the rule to it by one of them."""
    case = variable(CASE_VARIABLE)

    def add(term: Node) -> Node:
        if signature(term) not in lifted:
            return term
        return term.update(arguments=(case, *term.arguments))

    rewritten = with_atoms(rule, add)
    if rewritten is rule or _is_tied(rule, lifted):
        return rewritten
    return rewritten.update(body=(*rewritten.body, positive(call("case", case))))


def _is_tied(rule: Node, lifted: Set[Signature]) -> bool:
    return any(
        is_positive_atom(literal)
        and all(signature(f) in lifted for f in functions(literal.atom.symbol))
        for literal in rule.body
    )
