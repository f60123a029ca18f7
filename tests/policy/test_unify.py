"""What is found for an atom is what a look at every other atom finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ticketworld.policy.unify import Unifier

ARGUMENTS = st.sampled_from(["a", "b", 1, None])
ATOMS = st.tuples(st.sampled_from("pq"), st.lists(ARGUMENTS, max_size=3).map(tuple))


@given(st.lists(ATOMS), ATOMS)
def test_it_finds_what_could_be_the_same_atom_and_nothing_else(known, wanted):
    unifier: Unifier[int] = Unifier()
    for number, (name, row) in enumerate(known):
        unifier.add((name, len(row)), row, number)
    name, arguments = wanted
    expected = [
        number
        for number, (other, row) in enumerate(known)
        if other == name
        and len(row) == len(arguments)
        and all(a == b or None in (a, b) for a, b in zip(row, arguments, strict=True))
    ]
    assert sorted(unifier.find((name, len(arguments)), arguments)) == expected
