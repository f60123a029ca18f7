"""docs/files.md names every file and every field, and none that there is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ticketworld.dataset import names
from ticketworld.dataset.formats import jsonl_folder, sqlite_file
from ticketworld.dataset.formats.schemas import manifest_schema, row_schema
from ticketworld.dataset.formats.training import RECORDS as TRAINING
from ticketworld.dataset.tables import RECORDS, TICKETS

PAGE = (Path(__file__).parents[2] / "docs" / "files.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^##+ ", PAGE, flags=re.MULTILINE)
}


def shapes() -> Iterator[tuple[str, Any]]:
    """Yield every kind of object that files hold, by the name under which the page tells it."""
    rows = {"Ticket": row_schema(TICKETS), "Manifest": manifest_schema()}
    rows |= {kind.capitalize().removesuffix("s"): row_schema(kind) for kind in RECORDS}
    rows |= {record.__name__: record.model_json_schema() for record in TRAINING.values()}
    for name, schema in rows.items():
        yield name, schema
        for inner, shape in schema.get("$defs", {}).items():
            if "properties" in shape:
                yield inner, shape


SHAPES = dict(shapes())


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_page_names_every_field_and_no_other(name: str) -> None:
    told = re.findall(r"^\| `(\w+)` \|", SECTIONS[name], re.MULTILINE)
    assert sorted(told) == sorted(SHAPES[name]["properties"])


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_page_says_of_every_field_its_type_and_where_it_comes_from(name: str) -> None:
    origins = {"plan", "world", "derived", "solver", "letter", "run"}
    for row in re.findall(r"^\| `\w+` \|.*$", SECTIONS[name], re.MULTILINE):
        _, _, kind, _, origin, _ = [cell.strip() for cell in re.split(r"(?<!\\)\|", row)]
        assert kind, row
        assert {*origin.split(", ")} <= origins, row


def test_every_section_is_of_an_object_that_there_is() -> None:
    told = set(re.findall(r"^### (\w+)$", PAGE, re.MULTILINE))
    assert told == SHAPES.keys() - {"Manifest"}


def test_the_page_names_every_file() -> None:
    files = names.OWN_FILES | {*jsonl_folder.NAMES.values()} - {"ticket_metadata.jsonl"}
    files = {*files, sqlite_file.FILE, "README.md", "croissant.json"} - {"sealed_truth.jsonl"}
    assert {name for name in files if f"`{name}" not in PAGE} == set()


def test_every_link_leads_to_a_section() -> None:
    anchors = {title.lower() for title in SECTIONS}
    assert {link for link in re.findall(r"\]\(#(\w+)\)", PAGE) if link not in anchors} == set()
