"""Rules read into plain values stand for what clingo has read: the same text, the same places."""

from __future__ import annotations

import pytest
from clingo.ast import AST, ASTType, parse_string
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.policy.syntax import Node, parse
from ticketworld.policy.terms import with_atoms
from ticketworld.resources import rules_folder

TERMS = st.recursive(
    st.sampled_from(["a", "X", "_", "7", '"a \\"b\\n"', "#inf", "#sup", "f()", "()"]),
    lambda terms: st.one_of(
        st.tuples(terms, st.sampled_from([*"+-*/\\&?^", "**"]), terms).map(
            lambda parts: f"({''.join(parts)})"
        ),
        st.tuples(terms, terms).map(lambda ends: f"({ends[0]}..{ends[1]})"),
        terms.map(lambda term: f"-{term}"),
        terms.map(lambda term: f"~{term}"),
        terms.map(lambda term: f"|{term}|"),
        terms.map(lambda term: f"({term},)"),
        st.lists(terms, min_size=1, max_size=3).map(lambda args: f"f({','.join(args)})"),
        st.lists(terms, min_size=2, max_size=3).map(lambda args: f"@f({';'.join(args)})"),
        st.lists(terms, min_size=2, max_size=3).map(lambda args: f"({','.join(args)})"),
        st.lists(terms, min_size=2, max_size=3).map(lambda args: f"({';'.join(args)})"),
        st.lists(terms, min_size=2, max_size=3).map(lambda args: f"f({';'.join(args)})"),
    ),
    max_leaves=6,
)
SIGNS = st.sampled_from(["", "not ", "not not "])
COMPARED = st.sampled_from(["<", "<=", ">", ">=", "=", "!="])
ATOMS = st.one_of(
    st.sampled_from(["p", "-p", "q(;)", "#true", "#false"]),
    TERMS.map(lambda term: f"p({term})"),
    st.tuples(TERMS, TERMS, TERMS).map(lambda terms: f"p({terms[0]};{terms[1]},{terms[2]})"),
    st.tuples(TERMS, COMPARED, TERMS).map(" ".join),
    st.tuples(TERMS, COMPARED, TERMS, COMPARED, TERMS).map(" ".join),
)
LITERALS = st.tuples(SIGNS, ATOMS).map("".join)
CONDITIONAL = st.tuples(LITERALS, st.lists(LITERALS, max_size=2)).map(
    lambda parts: f"{parts[0]} : {', '.join(parts[1])}"
)
ELEMENTS = st.tuples(st.lists(TERMS, max_size=2), st.lists(LITERALS, max_size=2)).map(
    lambda parts: f"{','.join(parts[0])} : {', '.join(parts[1])}"
)
AGGREGATES = st.one_of(
    st.lists(CONDITIONAL, max_size=2).map(lambda found: f"{{ {'; '.join(found)} }}"),
    st.tuples(
        st.sampled_from(["#sum", "#sum+", "#count", "#min", "#max"]),
        st.lists(ELEMENTS, max_size=2),
    ).map(lambda parts: f"{parts[0]} {{ {'; '.join(parts[1])} }}"),
)
GUARDED = st.tuples(
    SIGNS,
    st.one_of(st.just(""), st.tuples(TERMS, COMPARED).map(" ".join)),
    AGGREGATES,
    st.one_of(st.just(""), st.tuples(COMPARED, TERMS).map(" ".join)),
).map(lambda parts: f"{parts[0]}{' '.join(parts[1:])}")
RULES = st.lists(st.one_of(LITERALS, CONDITIONAL, GUARDED), max_size=3).map(
    lambda body: f"h(X) :- {'; '.join(body)}." if body else "h(X)."
)


def read_by_clingo(text: str) -> list[AST]:
    nodes: list[AST] = []
    parse_string(text, nodes.append)
    return nodes[1:]


def assert_same(node: Node, ast: AST) -> None:
    """Compare a node and everything below it with what clingo says of it."""
    assert (node.ast_type, str(node)) == (ast.ast_type, str(ast))
    for name, theirs in ast.items():
        ours = getattr(node, name)
        if name not in ast.child_keys:
            assert ours == theirs
        elif isinstance(theirs, AST):
            assert_same(ours, theirs)
        else:
            for one, other in zip(ours or (), theirs or (), strict=True):
                assert_same(one, other)


@given(RULES)
def test_a_rule_reads_as_clingo_writes_it(text):
    (node,) = parse(text)
    (ast,) = read_by_clingo(text)
    assert_same(node, ast)


@pytest.mark.parametrize("file", ["kernel.lp", "returns.lp", "vocabulary.lp"])
def test_files_read_as_clingo_writes_them(file):
    text = (rules_folder() / file).read_text()
    nodes, trees = parse(text), read_by_clingo(text)
    assert [(n.ast_type, n.text, n.location) for n in nodes] == [
        (ast.ast_type, str(ast), ast.location) for ast in trees
    ]


@pytest.mark.parametrize(
    "statement",
    ["#const a = 1.", "a ; b :- c.", "x :- &sum { a }.", "#show -a/1.", "#minimize { X : p(X) }."],
)
def test_what_no_policy_may_hold_keeps_its_text(statement):
    (node,) = parse(statement)
    (ast,) = read_by_clingo(statement)
    assert str(node) == str(ast)


def test_atoms_change_under_negation_in_pools_and_aggregates():
    (rule,) = parse("h(X) :- not p(a;b,1), -q, X = #sum { V : r(V), f(s) < V }.")
    changed = with_atoms(rule, lambda function: function.update(name=f"{function.name}2"))
    assert str(changed) == "h2(X) :- not p2(a;b,1); -q2; X = #sum { V: r2(V), f(s) < V }."
    assert str(rule).startswith("h(X) :- not p(a;b,1)")


def test_a_rule_in_which_nothing_changes_stays_itself():
    (rule,) = parse("h(X) :- p(X), { q(X) : r } = 1.")
    assert with_atoms(rule, lambda function: function) is rule


def test_a_node_cannot_be_changed_in_place():
    (rule,) = parse("h.")
    with pytest.raises(AttributeError, match="never changes"):
        rule.head = rule.ast_type
    assert rule.ast_type == ASTType.Rule
