from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.dataset.differences import ABSENT, Difference, differences

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(JSON)
def test_a_value_does_not_differ_from_itself(value: object):
    assert list(differences(value, value)) == []


@given(JSON, JSON)
def test_what_differs_one_way_differs_the_other_way(one: object, other: object):
    there = [(d.path, d.found, d.derived) for d in differences(one, other)]
    back = [(d.path, d.derived, d.found) for d in differences(other, one)]
    assert sorted(map(repr, there)) == sorted(map(repr, back))


@pytest.mark.parametrize(
    ("found", "derived", "expected"),
    [
        (1, 1.0, []),
        (True, 1, [("", True, 1)]),
        ("1", 1, [("", "1", 1)]),
        (None, 0, [("", None, 0)]),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, [("a.b[1]", 2, 3)]),
        ({"a": [1]}, {"a": [1, 2]}, [("a", [1], [1, 2])]),
        ({"a": 1, "x": 2}, {"a": 1}, [("x", 2, ABSENT)]),
        ({}, {"a": None}, [("a", ABSENT, None)]),
    ],
)
def test_differences_name_the_path_and_both_values(
    found: object, derived: object, expected: list[tuple[str, object, object]]
):
    assert list(differences(found, derived)) == [
        Difference(path=path, found=one, derived=other) for path, one, other in expected
    ]
