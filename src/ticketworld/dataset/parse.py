"""Reads JSON strictly into records and tickets, and tells what is wrong with each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from ticketworld.dataset.differences import ABSENT, differences
from ticketworld.dataset.fault import Fault, brief
from ticketworld.dataset.json_files import json_bytes
from ticketworld.errors import InputError
from ticketworld.files import read_bytes

_Record = TypeVar("_Record")

_AGAIN = "take the file from its source again"


def read_json(path: Path) -> object:
    """Return the value that a JSON file holds.

    Raises:
        InputError: The file is missing, is not JSON, where it names the line, or does not say one
            thing only.
    """
    text = read_bytes(path)
    try:
        value: object = orjson.loads(text)
        again = json_bytes(value)  # what is nested too deeply to be written is no file of ours
    except orjson.JSONDecodeError as error:
        raise InputError(
            f"{path}:{error.lineno}: `{error.msg}`: the file is truncated or was damaged; {_AGAIN}"
        ) from None
    except orjson.JSONEncodeError:
        raise InputError(f"{path}: nested too deeply for a file of a dataset; {_AGAIN}") from None
    require_single_keys(path, text, again)
    return value


def require_single_keys(path: Path, text: bytes, again: bytes) -> None:
    """Check that no key stands twice in one object, where readers differ in which they take.

    Args:
        path: The file.
        text: JSON as it stands there.
        again: The same as we would write it; where that is the same text, no key was dropped.

    Raises:
        InputError: One does.
    """

    def refuse(pairs: list[tuple[str, object]]) -> None:
        counts = Counter(key for key, _ in pairs)
        for key in (key for key, count in counts.items() if count > 1):
            told = " and ".join(f"`{brief(value)}`" for name, value in pairs if name == key)
            raise InputError(
                f"{path}: `{key}` stands twice in one object, with {told}, and readers differ in "
                "which they take; keep the one that is right"
            )

    if text != again:
        json.loads(text, object_pairs_hook=refuse, parse_int=str, parse_float=str)


def unread(path: Path, error: InputError) -> Fault:
    """Return as a fault why a file cannot be read that the others can be audited without."""
    told = str(error).removeprefix(f"{path}:")
    return Fault(
        file=path.name,
        record="",
        field="",
        found="unreadable" if path.exists() else ABSENT,
        derived=None,
        why=told[1:] if told.startswith(" ") else f"line {told}",
    )


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
