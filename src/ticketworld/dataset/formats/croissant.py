"""Croissant metadata (MLCommons, version 1.0) of a folder of Parquet files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ticketworld.dataset.formats.card import splits_of, tables_of
from ticketworld.dataset.formats.columns import columns_of
from ticketworld.dataset.formats.parquet_layout import RECORDS_FOLDER, TICKETS_FOLDER
from ticketworld.dataset.formats.schemas import row_schema
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.tables import TICKETS

if TYPE_CHECKING:
    import pyarrow as pa

Node = dict[str, Any]

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
PARQUET = "application/x-parquet"
LICENSES = "https://spdx.org/licenses"

_CONTEXT: Node = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(folder: Path, manifest: Manifest, counts: Mapping[str, int]) -> Node:
    """Return the metadata of a folder whose Parquet files are finished.

    Args:
        folder: The folder; its files are read for their digests.
        manifest: The dataset's manifest.
        counts: How many rows the files with each beginning of a name hold: ``data/train``.
    """
    prefixes = {TICKETS: [f"{TICKETS_FOLDER}/{split}" for split in splits_of(counts)]}
    prefixes |= {table: [f"{RECORDS_FOLDER}/{table}"] for table in tables_of(counts)}
    sets = {table: _file_set(table) for table in prefixes}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": f"{manifest.company}-customer-support",
        "description": (
            "Messages to the customer support of an invented shop, each with the resolution that "
            "a solver derived from the shop's written policy and records."
        ),
        "license": f"{LICENSES}/{manifest.license}.html",
        "version": manifest.versions.get("ticketworld", "0"),
        "datePublished": manifest.date.isoformat(),
        "citeAs": manifest.canary,
        "distribution": [
            *(_file_object(folder, path) for path in sorted(folder.glob("*/*.parquet"))),
            *sets.values(),
        ],
        "recordSet": [_record_set(table) for table in prefixes],
    }


def _file_object(folder: Path, path: Path) -> Node:
    name = path.relative_to(folder).as_posix()
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "encodingFormat": PARQUET,
        "sha256": digest,
    }


def _file_set(table: str) -> Node:
    folder = f"{TICKETS_FOLDER}/*" if table == TICKETS else f"{RECORDS_FOLDER}/{table}-*"
    return {
        "@type": "cr:FileSet",
        "@id": f"{table}-files",
        "name": f"{table}-files",
        "encodingFormat": PARQUET,
        "includes": f"{folder}.parquet",
    }


def _record_set(table: str) -> Node:
    described = row_schema(table)
    fields = [_field(table, name, kind) for name, kind in columns_of(table).types.items()]
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": str(described.get("description", f"The {table} of the dataset.")),
        "field": [field for field in fields if field],
    }


def _field(table: str, name: str, kind: pa.DataType) -> Node | None:
    """Return a column as a field; None where it holds lists of objects, which have no field."""
    from pyarrow import types

    extract = {"fileSet": {"@id": f"{table}-files"}, "extract": {"column": name}}
    field = {"@type": "cr:Field", "@id": f"{table}/{name}", "name": f"{table}/{name}"}
    if types.is_list(kind):
        inner = _data_type(kind.value_type)
        return field | {"dataType": inner, "repeated": True, "source": extract} if inner else None
    if not types.is_struct(kind):
        return field | {"dataType": _data_type(kind), "source": extract}
    parts = [
        {
            "@type": "cr:Field",
            "@id": f"{table}/{name}/{part.name}",
            "name": f"{table}/{name}/{part.name}",
            "dataType": _data_type(part.type),
            "source": extract | {"transform": {"jsonPath": f"$.{part.name}"}},
        }
        for part in kind
        if _data_type(part.type)
    ]
    return field | {"subField": parts} if parts else None


def _data_type(kind: pa.DataType) -> str | None:
    """Return what Croissant calls a simple type; None for any other."""
    from pyarrow import types

    if types.is_string(kind):
        return "sc:Text"
    if types.is_integer(kind):
        return "sc:Integer"
    if types.is_boolean(kind):
        return "sc:Boolean"
    return "sc:Float" if types.is_floating(kind) else None
