"""Rows as columns: the Arrow types of each table, and rows turned into columns and back.

A field whose form is fixed all the way down becomes a typed column. One that holds a map with open
keys, or values of several types, becomes a column of JSON text.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import orjson

from ticketworld.dataset.formats.batches import Batch
from ticketworld.dataset.formats.rows import Row, damaged
from ticketworld.dataset.formats.schemas import Schema, row_schema

if TYPE_CHECKING:
    import pyarrow as pa

FIELDS = b"ticketworld.fields"
"""The key of a file's metadata under which the fields of its rows stand, in their order."""


class _OpenFormError(Exception):
    """A part of a schema has no fixed form."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How a table is laid out.

    Attributes:
        types: The Arrow type of each field.
        texts: Which fields are JSON text, in their order.
        typed: The schema of the others.
    """

    types: Mapping[str, pa.DataType]
    texts: tuple[str, ...]
    typed: pa.Schema

    def schema(self, fields: Sequence[str]) -> pa.Schema:
        """Return the Arrow schema of a file whose rows have these fields; the others are null."""
        import pyarrow as pa

        metadata = {FIELDS: orjson.dumps(list(fields))}
        return pa.schema(list(self.types.items()), metadata=metadata)


@cache
def columns_of(table: str) -> Columns:
    """Return how a table is laid out, derived from its JSON Schema."""
    import pyarrow as pa

    schema = row_schema(table)
    types, texts = {}, []
    for name, field in schema["properties"].items():
        try:
            types[name] = _arrow(field, schema.get("$defs", {}))
        except _OpenFormError:
            types[name] = pa.string()
            texts.append(name)
    typed = pa.schema([(name, kind) for name, kind in types.items() if name not in texts])
    return Columns(types, tuple(texts), typed)


def _arrow(schema: Schema, shared: Schema) -> pa.DataType:
    """Return the Arrow type of a JSON Schema; raises _OpenFormError where it has none."""
    import pyarrow as pa

    if "$ref" in schema:
        return _arrow(shared[schema["$ref"].rpartition("/")[2]], shared)
    if "anyOf" in schema:
        kinds = [kind for kind in schema["anyOf"] if kind.get("type") != "null"]
        if len(kinds) != 1:
            raise _OpenFormError
        return _arrow(kinds[0], shared)
    kind = schema.get("type")
    simple = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
    if kind in simple:
        return simple[kind]
    if kind == "array" and "items" in schema:
        return pa.list_(_arrow(schema["items"], shared))
    if kind == "object" and "properties" in schema:
        fields = schema["properties"].items()
        return pa.struct([(name, _arrow(field, shared)) for name, field in fields])
    raise _OpenFormError


def to_columns(table: str, batch: Batch, where: str) -> pa.Table:
    """Return rows as an Arrow table, with JSON text where the layout says so.

    Args:
        table: The table they are of.
        batch: The rows.
        where: What is read, for messages.

    Raises:
        InputError: A value is not of the type that its field has.
    """
    import pyarrow as pa
    from pyarrow import json as reader

    layout = columns_of(table)
    schema = layout.schema(batch.fields)
    text = b"".join(batch.typed)
    try:
        found = reader.read_json(
            pa.BufferReader(text),
            read_options=reader.ReadOptions(block_size=len(text) + 1, use_threads=False),
            parse_options=reader.ParseOptions(
                explicit_schema=layout.typed, unexpected_field_behavior="error"
            ),
            memory_pool=pa.system_memory_pool(),  # others give back too much in between
        )
        filled = {name: found.column(name) for name in layout.typed.names}
        for name in layout.texts:
            texts = batch.texts.get(name)
            filled[name] = _text(texts) if texts else pa.nulls(len(found), pa.string())
    except pa.ArrowInvalid as error:
        raise damaged(where, str(error)) from None
    return pa.table([filled[name] for name in schema.names], schema=schema)


def _text(values: Sequence[bytes]) -> pa.Array:
    """Return a column of texts; `pa.array` would do, had it not to import pandas first."""
    import pyarrow as pa

    offsets = array("i", accumulate(map(len, values), initial=0))
    parts = [None, pa.py_buffer(offsets), pa.py_buffer(b"".join(values))]
    column = pa.Array.from_buffers(pa.string(), len(values), parts)
    column.validate(full=True)
    return column


def fields_of(metadata: Mapping[bytes, bytes] | None) -> list[str]:
    """Return the fields that the rows of a file have, in their order; nothing where not told."""
    found: Any = orjson.loads((metadata or {}).get(FIELDS, b"[]"))
    return [str(name) for name in found]


def to_rows(table: str, columns: pa.RecordBatch, fields: Sequence[str]) -> list[Row]:
    """Return the rows of an Arrow table as they stand in JSON."""
    texts = [name for name in columns_of(table).texts if name in fields]
    rows: list[Row] = []
    for found in columns.select(list(fields)).to_pylist():
        for name in texts:
            found[name] = orjson.loads(found[name])
        rows.append(found)
    return rows
