from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ticketworld.dataset.formats.scan import Place, rows_at, sections_of
from ticketworld.dataset.json_files import json_bytes
from ticketworld.errors import InputError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
    ),
    max_leaves=6,
)
OBJECTS = st.dictionaries(st.text(max_size=4), VALUES, max_size=3)
TRICKY = {"a": "\n  },\n  {\n    },\n    {]}", "b": [{"c": {}}, []], "d": '\\"},{'}
"""Text that looks like the end of an element, and empty containers."""

LAYOUTS = {
    "ours": json_bytes,
    "compact": lambda value: json.dumps(value, separators=(",", ":")).encode(),
    "one line": lambda value: json.dumps(value).encode(),
    "four spaces": lambda value: json.dumps(value, indent=4, ensure_ascii=False).encode(),
    "two spaces, escaped": lambda value: json.dumps(value, indent=2).encode(),
    "windows": lambda value: json_bytes(value).replace(b"\n", b"\r\n"),
}


def read(place: Place, **options: Any) -> list[Any]:
    return [row for rows in rows_at(place, **options) for row in rows.objects]


@given(
    rows=st.lists(OBJECTS, max_size=5),
    layout=st.sampled_from(sorted(LAYOUTS)),
    block=st.integers(1, 200),
)
@settings(max_examples=60)
@example(rows=[TRICKY, TRICKY], layout="ours", block=7)
@example(rows=[TRICKY, {}, TRICKY], layout="ours", block=1)
@example(rows=[], layout="ours", block=1)
@example(rows=[{}], layout="ours", block=1000)
def test_an_array_of_any_layout_is_read_and_one_of_ours_in_blocks_of_any_size(
    rows: list[Any], layout: str, block: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    array, sections, keyed = folder / "a.json", folder / "s.json", folder / "k.json"
    array.write_bytes(LAYOUTS[layout](rows))
    sections.write_bytes(
        LAYOUTS[layout]({"customers": rows[:1], "orders": rows, "products": [TRICKY]})
    )
    keyed.write_bytes(LAYOUTS[layout]({f"T{n}": row for n, row in enumerate(rows)}))

    assert read(Place(path=array)) == rows
    assert read(Place(path=sections, section="orders")) == rows
    assert read(Place(path=sections, section="products")) == [TRICKY]
    named = [{"ticket_id": f"T{n}", **row} for n, row in enumerate(rows)]
    assert read(Place(path=keyed, is_keyed=True)) == named
    if layout == "ours":
        assert read(Place(path=array), block=block, is_ours=True) == rows
        assert read(Place(path=keyed, is_keyed=True), block=block, is_ours=True) == named
        found = sections_of(sections, block)
        for key, expected in (("orders", rows), ("products", [TRICKY])):
            place = Place(path=sections, section=key, sections=found)
            assert read(place, block=block, is_ours=True) == expected


@given(rows=st.lists(OBJECTS, min_size=1, max_size=4), block=st.integers(1, 60))
@settings(max_examples=40)
@example(rows=[TRICKY, {}], block=3)
def test_rows_kept_as_text_are_counted_and_written_as_they_are(
    rows: list[Any], block: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = [{"id": number, **row} for number, row in enumerate(rows)]  # ours are never empty
    path = tmp_path_factory.getbasetemp() / "t.json"
    path.write_bytes(json_bytes({"orders": rows}))

    found = [*rows_at(Place(path=path, section="orders"), is_ours=True, block=block)]

    assert sum(map(len, found)) == len(rows)
    assert found[0].fields == tuple(rows[0])
    decoder, values = json.JSONDecoder(), []
    text = b"\n".join(each.text for each in found).decode().strip()
    while text:
        value, end = decoder.raw_decode(text)
        values.append(value)
        text = text[end:].strip()
    assert values == rows


@pytest.mark.parametrize("cut", [1, 2, 20, 60, -3, -2])
@pytest.mark.parametrize("layout", ["ours", "compact"])
def test_a_truncated_array_is_told(cut: int, layout: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_bytes(LAYOUTS[layout]([TRICKY, TRICKY])[:cut])
    with pytest.raises(InputError, match=r"rows\.json.*truncated or was damaged"):
        read(Place(path=path))


@pytest.mark.parametrize(
    "text",
    [
        b'[\n  {\n    "a": 1\n  },\n  {\n    "a": NaN\n  }\n]\n',
        b'[\n  {\n    "a": 1\n  }\n]\n[]\n',
        b'[{"a": "\xff"}]',
        b'[{"a": "\\ud800"}]',
        b'[{"a": 1} {"a": 2}]',
        b'[{"a": 1}, 2]',
        b'[{"a": 1}, "text"]',
        b'[{"a": 1}] {}',
        b'{"a": 1}',
        b"",
    ],
)
def test_what_is_no_array_of_objects_is_told(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_bytes(text)
    with pytest.raises(InputError, match=r"rows\.json"):
        read(Place(path=path))


def test_a_missing_section_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_bytes(json_bytes({"orders": []}))
    with pytest.raises(InputError, match=r"rows\.json: `no key customers`"):
        read(Place(path=path, section="customers"))


@pytest.mark.parametrize("text", [b"[]", b'{"T1": 1}', b'{"T1": {}'])
def test_what_is_no_object_of_rows_is_told(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_bytes(text)
    with pytest.raises(InputError, match=r"rows\.json.*truncated or was damaged"):
        read(Place(path=path, is_keyed=True))


def test_nesting_without_an_end_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_bytes(b"[" + b'{"a":' * 100_000)
    with pytest.raises(InputError, match=r"rows\.json"):
        read(Place(path=path))
