from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.dataset.formats.conftest import KINDS, WHOLE, contents
from ticketworld.dataset import names
from ticketworld.dataset.formats import parquet_layout, parquet_sink, rows
from ticketworld.dataset.formats.columns import columns_of
from ticketworld.dataset.formats.convert import write_as
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.formats.schemas import row_schema
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.tables import RECORDS, TICKETS
from ticketworld.files import sha256_of

Forms = dict[tuple[str, str], Path]


@pytest.mark.parametrize("to", WHOLE)
@pytest.mark.parametrize("origin", WHOLE)
@pytest.mark.parametrize("kind", KINDS)
def test_every_format_turns_into_every_other_with_the_same_bytes_and_back(
    kind: str, origin: str, to: str, forms: Forms, written: dict[str, Path], tmp_path: Path
) -> None:
    convert(forms[kind, origin], tmp_path / to, to)

    expected = written[kind] if to == "json" else forms[kind, to]
    assert contents(tmp_path / to) == contents(expected)


@pytest.mark.parametrize("to", WHOLE)
@pytest.mark.parametrize("kind", ["plain", "split"])
def test_taking_debug_blocks_out_gives_what_no_debug_would_have_written(
    kind: str, to: str, written: dict[str, Path], tmp_path: Path
) -> None:
    bare = "no_debug" if kind == "plain" else "split_no_debug"

    convert(written[kind], tmp_path / to, to, debug=False)
    convert(tmp_path / to, tmp_path / "bare", "json")
    convert(tmp_path / to, tmp_path / "full", "json", debug=True)

    assert contents(tmp_path / "bare") == contents(written[bare])
    assert contents(tmp_path / "full") == contents(written[kind])


def test_asking_for_debug_blocks_where_they_are_changes_nothing(
    written: dict[str, Path], tmp_path: Path
) -> None:
    convert(written["plain"], tmp_path / "with", "json", debug=True)
    convert(written["no_debug"], tmp_path / "without", "json", debug=False)

    assert contents(tmp_path / "with") == contents(written["plain"])
    assert contents(tmp_path / "without") == contents(written["no_debug"])


@pytest.mark.parametrize("to", WHOLE)
def test_small_blocks_and_many_files_change_nothing(
    to: str, written: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = open_source(written["split"])
    source.verify()
    monkeypatch.setattr(parquet_layout, "SHARD_ROWS", 2)
    monkeypatch.setattr(source, "rows", lambda table: _few(source.__class__.rows(source, table)))
    (tmp_path / "many").mkdir()

    write_as(source, tmp_path / "many", to, debug=None, follow=lambda *_: None)
    convert(tmp_path / "many", tmp_path / "back", "json")

    assert contents(tmp_path / "back") == contents(written["split"])
    if to == "parquet":
        assert len([*(tmp_path / "many" / "data").glob("train-*.parquet")]) > 1


def test_parquet_does_not_depend_on_the_blocks_in_which_rows_come(
    written: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_layout, "SHARD_ROWS", 5)
    monkeypatch.setattr(parquet_sink, "_GROUP_ROWS", 2)
    source = open_source(written["split"])
    source.verify()
    every = source.rows
    for name in ("whole", "few"):
        (tmp_path / name).mkdir()
        write_as(source, tmp_path / name, "parquet", debug=None, follow=lambda *_: None)
        monkeypatch.setattr(source, "rows", lambda table: _few(every(table)))

    assert contents(tmp_path / "few") == contents(tmp_path / "whole")
    assert len([*(tmp_path / "few" / "data").glob("train-*.parquet")]) > 1


def _few(found: Iterator[rows.Rows]) -> Iterator[rows.Rows]:
    for block in found:
        yield from rows.in_blocks(block.objects, 1)


@pytest.mark.parametrize("origin", WHOLE)
def test_every_format_reads_the_same_tickets_with_all_that_is_true_of_them(
    origin: str, forms: Forms, written: dict[str, Path]
) -> None:
    whole = orjson.loads((written["split"] / names.TICKETS).read_bytes())
    sealed = orjson.loads((written["split"] / names.SEALED).read_bytes())

    source = open_source(forms["split_no_debug", origin])

    assert [*source.tickets()] == [
        ticket | sealed.get(ticket["ticket_id"], {}) for ticket in whole
    ]
    orders = orjson.loads((written["split"] / names.DATABASE).read_bytes())["orders"]
    assert [*source.records("orders")] == orders


SIMPLE = {
    "string": st.text(st.characters(codec="utf-8"), max_size=12),
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
}


def values(schema: Any, shared: Any) -> st.SearchStrategy[Any]:
    """Return any value of the type that a schema gives, whatever else it asks for."""
    if "$ref" in schema:
        return values(shared[schema["$ref"].rpartition("/")[2]], shared)
    if "anyOf" in schema:
        return st.one_of([values(one, shared) for one in schema["anyOf"]])
    if schema["type"] in SIMPLE:
        return SIMPLE[schema["type"]]
    if schema["type"] == "null":
        return st.none()
    if "prefixItems" in schema:
        return st.tuples(*(values(one, shared) for one in schema["prefixItems"])).map(list)
    if schema["type"] == "array":
        return st.lists(values(schema["items"], shared), max_size=2)
    if "properties" in schema:
        inside = {name: values(one, shared) for name, one in schema["properties"].items()}
        return st.fixed_dictionaries(inside).map(lambda row: {name: row[name] for name in inside})
    inner = values(schema["additionalProperties"], shared)
    return st.dictionaries(SIMPLE["string"], inner, max_size=2)


def rows_of(table: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Return rows of a table that hold odd values, with ids that differ."""
    schema = row_schema(table)
    key = {TICKETS: "ticket_id"}.get(table, next(iter(schema["properties"])))
    return st.lists(values(schema, schema.get("$defs", {})), max_size=2).map(
        lambda found: [row | {key: f"{number}"} for number, row in enumerate(found)]
    )


def odd_folder(folder: Path, origin: Path, tables: dict[str, list[dict[str, Any]]]) -> None:
    """Write a JSON folder that holds these rows instead of those of another."""
    shutil.copytree(origin, folder)
    (folder / names.TICKETS).write_bytes(json_bytes(tables[TICKETS]))
    (folder / names.DATABASE).write_bytes(json_bytes({kind: tables[kind] for kind in RECORDS}))
    manifest = Manifest.model_validate_json((folder / names.MANIFEST).read_bytes())
    files = {name: sha256_of(folder / name) for name in manifest.files}
    told = manifest.model_copy(update={"files": files})
    (folder / names.MANIFEST).write_bytes(json_bytes(told.content()))


EMPTY: dict[str, list[dict[str, Any]]] = {table: [] for table in (TICKETS, *RECORDS)}


@settings(max_examples=8)
@given(tables=st.fixed_dictionaries({table: rows_of(table) for table in (TICKETS, *RECORDS)}))
@example(tables=EMPTY)
def test_odd_values_come_back_as_they_were(
    tables: dict[str, list[dict[str, Any]]], written: dict[str, Path]
) -> None:
    for row in tables[TICKETS]:
        if row["split"] is None:
            del row["split"]
        elif "/" in row["split"] or not row["split"].isprintable():
            row["split"] = "odd"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        odd_folder(folder / "odd", written["plain"], tables)
        before = folder / "odd"
        for to in ("parquet", "jsonl", "sqlite", "json"):
            convert(before, folder / to, to)
            before = folder / to

        assert contents(folder / "json") == contents(folder / "odd")


def test_only_fields_without_open_keys_are_typed_columns() -> None:
    assert columns_of(TICKETS).texts == (
        *("_policy_analysis", "_facts", "_disclosure", "_knowledge", "_difficulty"),
        *("_issues", "_turns"),
    )
    assert columns_of("products").texts == ("specifications",)
    assert columns_of("orders").texts == ()
