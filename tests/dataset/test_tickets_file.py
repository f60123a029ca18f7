"""Tickets are found one by one in any file that holds an array, however it is laid out."""

from __future__ import annotations

import json
from pathlib import Path

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.sample import sample_dataset
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.tickets_file import TicketsFile
from ticketworld.errors import InputError

FACTS = {"_facts": {}}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tickets")


@given(found=st.lists(VALUES, max_size=5), indent=st.sampled_from([None, 0, 1, 2, 3]))
@example(found=[{}, {}], indent=2)
@example(found=[[{"a": 1}, {"b": 2}]], indent=2)
@example(found=[{"a": {"b": [{}, {"c": {}}]}}, {"d": "},\n  {"}], indent=2)
@example(found=[{"a": 1}, 7, {"b": 2}], indent=2)
def test_an_array_of_any_layout_is_found_whole(folder: Path, found: list[object], indent: int):
    found = [FACTS, *found]
    (folder / names.TICKETS).write_text(json.dumps(found, indent=indent))
    assert [orjson.loads(text) for text in TicketsFile(folder).texts(slice(None))] == found


@pytest.mark.parametrize(
    "layout", ["[\n  {},\n  {}\n]", "[{},\n  {\n  },\n  {\n  }\n]", "[\n  {\n  }\n]\n\n"]
)
def test_objects_are_found_where_only_some_stand_as_we_write_them(folder: Path, layout: str):
    wanted = json.loads(layout.replace("{", '{"_facts": 1', 1))
    (folder / names.TICKETS).write_text(layout.replace("{", '{"_facts": 1', 1))
    assert [orjson.loads(text) for text in TicketsFile(folder).texts(slice(None))] == wanted


@pytest.mark.parametrize("place", [1, 100, 5_000, -3, -1])
def test_a_file_that_is_cut_off_is_told(folder: Path, place: int):
    whole = json_bytes([ticket.content() for ticket in sample_dataset().tickets])
    (folder / names.TICKETS).write_bytes(whole.rstrip()[:place])
    with pytest.raises(InputError, match="truncated or was damaged"):
        TicketsFile(folder)


def test_an_object_that_ends_in_the_middle_of_another_is_no_array(folder: Path):
    (folder / names.TICKETS).write_text('[\n  {\n    "_facts": {\n  },\n  {\n  }\n]')
    with pytest.raises(InputError, match="truncated or was damaged"):
        TicketsFile(folder)


def test_tickets_are_found_across_the_blocks_in_which_a_file_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    tickets = [ticket.content() for ticket in sample_dataset().tickets]
    (folder / names.TICKETS).write_bytes(json_bytes(tickets))
    for size in (7, 1_000, 12_345):
        monkeypatch.setattr("ticketworld.files._BLOCK", size)
        file = TicketsFile(folder)
        assert [orjson.loads(text) for text in file.texts(slice(None))] == tickets
        assert file.ids == [ticket["ticket_id"] for ticket in tickets]
        read, faults = file.read(slice(2, 5))
        assert [ticket.content() for ticket in read] == tickets[2:5]
        assert faults == []


def test_what_is_nested_too_deeply_is_refused(folder: Path):
    (folder / names.TICKETS).write_text("[" + "[" * 500 + "]" * 500 + "]")
    with pytest.raises(InputError, match="nested too deeply"):
        TicketsFile(folder)
