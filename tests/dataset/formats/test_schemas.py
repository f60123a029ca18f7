from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import orjson
import pytest

from tests.dataset.formats.conftest import KINDS
from ticketworld.dataset import names
from ticketworld.dataset.formats import jsonl_folder, schemas
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.tables import TABLES, TICKETS

Forms = dict[tuple[str, str], Path]


def validator(schema: Any) -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_a_dataset_is_what_the_schema_beside_it_says(
    kind: str, forms: Forms
) -> None:
    folder = forms[kind, "jsonl"]
    for path in folder.glob("*.jsonl"):
        schema = orjson.loads((folder / schemas.FOLDER / f"{path.name}.schema.json").read_bytes())
        check = validator(schema)
        for line in path.read_bytes().splitlines():
            check.validate(orjson.loads(line))


@pytest.mark.parametrize("kind", KINDS)
def test_every_json_file_of_a_dataset_is_what_its_schema_says(
    kind: str, forms: Forms, written: dict[str, Path]
) -> None:
    described = forms[kind, "jsonl"] / schemas.FOLDER
    for path in written[kind].glob("*.json"):
        schema = orjson.loads((described / f"{path.name}{schemas.SUFFIX}").read_bytes())
        validator(schema).validate(orjson.loads(path.read_bytes()))


@pytest.mark.parametrize("table", [t for t in TABLES if t not in ("promotions", "retailers")])
def test_a_row_that_lacks_a_field_or_has_another_is_refused(table: str, forms: Forms) -> None:
    source = open_source(forms["split_no_debug", "jsonl"])
    row = next(rows.objects[0] for rows in source.rows(table))
    check = validator(schemas.row_schema(table))

    assert check.is_valid(row)
    assert not check.is_valid({**row, "unheard_of": 1})
    for field in row:
        if table != "sealed_truth" and field != "split":
            assert not check.is_valid({k: v for k, v in row.items() if k != field}), field
        assert not check.is_valid({**row, field: {"no": ["such", "form"]}}), field


def test_a_ticket_may_lack_the_truth_only_as_a_whole(written: dict[str, Path]) -> None:
    ticket = orjson.loads((written["plain"] / names.TICKETS).read_bytes())[0]
    check = validator(schemas.row_schema(TICKETS))

    for field in ("customer_id", "thread", "issues", "_proof", "_facts"):
        assert not check.is_valid({k: v for k, v in ticket.items() if k != field})


@pytest.mark.parametrize("to", ["chat", "preferences"])
def test_training_records_are_what_the_schema_beside_them_says(
    to: str, written: dict[str, Path], tmp_path: Path
) -> None:
    convert(written["split"], tmp_path / to, to)
    for path in (tmp_path / to).glob("*.jsonl"):
        schema = (tmp_path / to / schemas.FOLDER / f"{path.name}{schemas.SUFFIX}").read_bytes()
        check = validator(orjson.loads(schema))
        for line in path.read_bytes().splitlines():
            record = orjson.loads(line)
            check.validate(record)
            assert not check.is_valid({**record, "metadata": {}})


def test_every_table_has_a_file_of_lines() -> None:
    assert {*jsonl_folder.NAMES} == {*TABLES}
