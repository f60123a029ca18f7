"""JSON Schemas (draft 2020-12) of every file, built from the types that write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from ticketworld.dataset import names
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.tables import (
    FILES,
    ID,
    KEYED,
    METADATA,
    RECORDS,
    SEALED,
    TICKETS,
)
from ticketworld.dataset.ticket import DEBUG_BLOCKS, VISIBLE, Ticket
from ticketworld.policy.graph import RELATION_KINDS
from ticketworld.records.types import (
    AccountStatus,
    Address,
    Customer,
    Order,
    Product,
    Promotion,
    Retailer,
)

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"
SUFFIX = ".schema.json"

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"anyOf": [_TEXT, {"type": "null"}]}
_COUNT: Schema = {"type": "integer"}
_AMOUNT: Schema = {"type": "number"}
_AMOUNT_OR_NULL: Schema = {"anyOf": [_AMOUNT, {"type": "null"}]}


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_ENTRIES = _list(_object({"at": _TEXT, "event": _TEXT}))

_TYPES: Mapping[str, Any] = {
    "customers": Customer,
    "orders": Order,
    "products": Product,
    "retailers": Retailer,
    "promotions": Promotion,
}

DERIVED: Mapping[str, Mapping[str, Schema]] = {
    "customers": {
        "account_status": {"type": "string", "enum": list(get_args(AccountStatus))},
        "account_age_days": _COUNT,
        "timeline": _ENTRIES,
    },
    "orders": {
        "order_date": _TEXT,
        "order_status": _TEXT,
        "shipping_address": {
            "anyOf": [TypeAdapter(Address).json_schema(mode="serialization"), {"type": "null"}]
        },
        "delivered_at": _TEXT_OR_NULL,
        "unit_count": _COUNT,
        "timeline": _list(
            _object(
                {
                    "at": _TEXT,
                    "event": _TEXT,
                    "line_id": _TEXT_OR_NULL,
                    "amount": _AMOUNT_OR_NULL,
                }
            )
        ),
    },
    "products": {
        "base_price": _AMOUNT,
        "in_stock": {"type": "boolean"},
        "price_list": _list(_object({"seller": _TEXT, "since": _TEXT, "price": _AMOUNT})),
        "timeline": _ENTRIES,
    },
    "retailers": {
        "price_list": _list(_object({"product": _TEXT_OR_NULL, "since": _TEXT, "price": _AMOUNT}))
    },
    "promotions": {"valid_days": _COUNT},
}
"""What `customer_database.json` says of records beside what they are; see dataset/ledger.py."""


@cache
def _row(table: str) -> Schema:
    if table in RECORDS:
        return _record(table)
    schema = Ticket.model_json_schema(mode="serialization", by_alias=True)
    fields = schema["properties"]
    if table == TICKETS:
        schema["required"] = [name for name in VISIBLE if name != "split"]
        plain = [name for name in fields if name not in {*VISIBLE, *DEBUG_BLOCKS}]
        schema["dependentRequired"] = {  # a ticket has all of them or, where it is sealed, none
            name: [*group] for group in (plain, DEBUG_BLOCKS) for name in group
        }
    if table == METADATA:
        kept = {ID: fields[ID], **{name: fields[name] for name in DEBUG_BLOCKS}}
        schema |= _object(kept) | {"title": "TicketMetadata"}
    if table == SEALED:
        schema |= {"required": [ID], "title": "SealedTruth"}
    schema.pop("description", None)
    return schema


def row_schema(table: str) -> Schema:
    """Return the schema of one row of a table, as JSON Lines carry it."""
    return deepcopy(_row(table))


def _record(table: str) -> Schema:
    schema = TypeAdapter(_TYPES[table]).json_schema(mode="serialization")
    schema["properties"] |= DERIVED[table]
    if table == "orders":
        line = schema["$defs"]["Line"]
        line["properties"]["item_status"] = _TEXT
    for shape in (schema, *schema.get("$defs", {}).values()):
        shape["required"] = list(shape["properties"])  # files leave out no field of a record
        shape["additionalProperties"] = False
    return schema


def manifest_schema() -> Schema:
    """Return the schema of `manifest.json`."""
    return Manifest.model_json_schema(mode="serialization") | {"$schema": DRAFT}


def graph_schema() -> Schema:
    """Return the schema of `policy_graph.json`; see policy/graph.py."""
    texts, relation = _list(_TEXT), {"kind": _TEXT, "source": _TEXT, "target": _TEXT}
    told = {"company": _TEXT, "policy_digest": _TEXT}
    counted = dict.fromkeys(("clauses", "public_ids", "areas", "relations"), _COUNT)
    clause = dict.fromkeys(("slug", "policy_id", "title", "area", "text", "source"), _TEXT)
    settings: Schema = {"type": "object", "additionalProperties": {"type": ["integer", "string"]}}
    relations = _list(
        _object(relation | {"setting": _TEXT_OR_NULL, "conditional": {"type": "boolean"}})
    )
    longest: Schema = {"anyOf": [_COUNT, {"type": "null"}]}
    parts = {
        "metadata": _object(told | counted),
        "clauses": _list(_object(clause | {"settings": settings})),
        "interaction_summary": _object(
            dict.fromkeys(RELATION_KINDS, _COUNT) | {"relations": relations}
        ),
        "complexity_analysis": _object(
            {
                "isolated_clauses": texts,
                "most_connected": texts,
                "longest_chain_of_clauses": longest,
                "connected_groups": _list(texts),
            }
        ),
    }
    return {"$schema": DRAFT} | _object(parts)


def for_lines(files: Mapping[str, str], tables: Iterable[str]) -> dict[str, Schema]:
    """Return the schema of each JSON Lines file, where it holds for one line, and the manifest's.

    Args:
        files: The file of each table.
        tables: The tables that there are.
    """
    found = {files[table]: {"$schema": DRAFT} | row_schema(table) for table in tables}
    return found | {names.MANIFEST: manifest_schema(), names.GRAPH: graph_schema()}


def for_json(tables: Iterable[str]) -> dict[str, Schema]:
    """Return the schema of each JSON file of the folder that `ticketworld generate` writes."""
    found = {names.DATABASE: _around(_object, {kind: row_schema(kind) for kind in RECORDS})}
    for table in tables:
        if table == TICKETS:
            found[FILES[table]] = _around(lambda rows: rows[TICKETS], {table: row_schema(table)})
        elif table in KEYED:
            row = row_schema(table)
            del row["properties"][ID]
            row["required"].remove(ID)
            found[FILES[table]] = _around(_by_id, {table: row}, is_list=False)
    return found | {names.MANIFEST: manifest_schema()}


def _by_id(rows: Mapping[str, Schema]) -> Schema:
    (row,) = rows.values()
    return {"type": "object", "additionalProperties": row}


def _around(
    build: Callable[[Mapping[str, Schema]], Schema],
    rows: Mapping[str, Schema],
    *,
    is_list: bool = True,
) -> Schema:
    """Return the schema of a file around its rows, their definitions where references look."""
    shared: Schema = {}
    for row in rows.values():
        shared |= row.pop("$defs", {})
    inside = {name: _list(row) if is_list else row for name, row in rows.items()}
    return {"$schema": DRAFT} | build(inside) | {"$defs": shared}
