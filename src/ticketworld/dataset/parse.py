"""Reads JSON strictly into records and tickets, and tells what is wrong with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from ticketworld.dataset.differences import ABSENT, differences
from ticketworld.dataset.fault import Fault
from ticketworld.errors import InputError
from ticketworld.files import read_bytes

_Record = TypeVar("_Record")

_AGAIN = "make the dataset again with `ticketworld generate`"


def read_json(path: Path) -> object:
    """Return the value that a JSON file holds.

    Raises:
        InputError: The file is missing or is not JSON; names the line.
    """
    try:
        value: object = orjson.loads(read_bytes(path))
        orjson.dumps(value)  # what is nested too deeply to be written is no file of ours
    except orjson.JSONDecodeError as error:
        raise InputError(
            f"{path}:{error.lineno}: `{error.msg}`: the file is truncated or was damaged; {_AGAIN}"
        ) from None
    except orjson.JSONEncodeError:
        raise InputError(f"{path}: nested too deeply for a file of a dataset; {_AGAIN}") from None
    return value


def changed(path: Path) -> InputError:
    """Return the error that a file is not the one any more that was read before."""
    return InputError(f"{path}: was changed while it was read; try again when it stands still")


def object_of(path: Path, value: object, keys: Sequence[str]) -> Mapping[str, object]:
    """Return a JSON object that holds these keys.

    Raises:
        InputError: It is no object, or a key is missing.
    """
    if not isinstance(value, dict):
        raise InputError(f"{path}: holds no JSON object; it is not a file of a dataset; {_AGAIN}")
    for key in keys:
        if key not in value:
            raise InputError(
                f"{path}: `{key}` is missing; it is not a file of a dataset; {_AGAIN}"
            )
    return value


def list_of(path: Path, value: object, key: str = "") -> list[object]:
    """Return a JSON array; raises InputError when it is none."""
    if not isinstance(value, list):
        what = f"`{key}`" if key else "the file"
        raise InputError(
            f"{path}: {what} is no JSON array; it is not a file of a dataset; {_AGAIN}"
        )
    return value


def parse_all(
    adapter: TypeAdapter[list[_Record]], file: str, texts: Sequence[bytes], ids: Sequence[str]
) -> tuple[list[_Record | None], list[Fault]]:
    """Return each record, None where its form is wrong, and what is wrong with those.

    Args:
        adapter: Reads lists of such records.
        file: The name of their file.
        texts: The records, each as JSON.
        ids: What each is called.
    """
    try:
        return [*adapter.validate_json(b"[%b]" % b",".join(texts), strict=True)], []
    except ValidationError:
        pass  # read one by one, so that one bad record does not hide the others
    records: list[_Record | None] = []
    faults: list[Fault] = []
    for text, name in zip(texts, ids, strict=True):
        try:
            records += adapter.validate_json(b"[%b]" % text, strict=True)
        except ValidationError as error:
            records.append(None)
            faults += form_faults(error, file, name, drop=1)
    return records, faults


def copy_faults(file: str, record: str, found: object, derived: object) -> list[Fault]:
    """Return where a record is not written as it would be written again from what was read."""
    if orjson.dumps(found) == orjson.dumps(derived):
        return []
    return [
        Fault(
            file=file,
            record=record,
            field=difference.path,
            found=difference.found,
            derived=difference.derived,
            why="it is not what the rest of the record says",
        )
        for difference in differences(found, derived)
    ]


def record_name(found: object, id_field: str, index: int) -> str:
    """Return the id of a record as it stands in the file, or its place where it has none."""
    name = found.get(id_field) if isinstance(found, dict) else None
    return name if isinstance(name, str) and name else f"[{index}]"


def form_faults(error: ValidationError, file: str, record: str, drop: int = 0) -> list[Fault]:
    """Return what pydantic says as faults; `drop` leading steps of each path are left out."""
    faults = []
    for detail in error.errors(include_url=False, include_context=False):
        missing = detail["type"] == "missing"
        faults.append(
            Fault(
                file=file,
                record=record,
                field=path_text(detail["loc"][drop:]),
                found=ABSENT if missing else detail["input"],
                derived=None,
                why="the field is missing" if missing else _lower(detail["msg"]),
            )
        )
    return faults


def path_text(steps: Sequence[str | int]) -> str:
    """Return a path like ``items[0].price_paid``."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def _lower(message: str) -> str:
    message = message.removeprefix("Value error, ")
    return message[:1].lower() + message[1:]
