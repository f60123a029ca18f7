"""Any one edit of a date, price, outcome, amount or citation is found, with all digests redone."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.audit.mutations.blocks import Steps, edits, follows, kind_of, leaves, put
from tests.audit.mutations.forged import Forgery
from tests.audit.mutations.records import RECORD_IDS
from tests.sample import sample_dataset
from tests.shop import the_judge
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.store import write_dataset


def some_of_each(
    content: object, per_kind: int, wanted: Callable[[Steps, object], bool] = lambda *_: True
) -> Iterator[tuple[Steps, object]]:
    """Yield a few leaves of each kind, so that the suite stays quick and nothing is left out."""
    seen: Counter[str] = Counter()
    for path, value in leaves(content):
        if wanted(path, value) and seen[kind_of(path)] < per_kind:
            seen[kind_of(path)] += 1
            yield path, value


def spread(tickets: list[object], per_kind: int) -> list[list[tuple[Steps, object, object]]]:
    """Return, for each ticket, edits (path, value, edit), so that of each kind there are some.

    Tickets take turns, for one audit finds an edit in each of them.
    """
    places: dict[str, list[tuple[Steps, object]]] = {}
    for path, value in leaves(tickets):
        if follows(path[1:]) and edits(value):
            places.setdefault(kind_of(path), []).append((path, value))
    queues: list[list[tuple[Steps, object, object]]] = [[] for _ in tickets]
    for found in places.values():
        for _ in range(min(per_kind, len(found))):
            path, value = min(found, key=lambda place: len(queues[int(place[0][0])]))
            found.remove((path, value))
            queues[int(path[0])] += [(path, value, edit) for edit in edits(value)]
    return queues


@pytest.fixture(scope="module")
def forgery(tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    return forgery_of(sample_dataset(), tmp_path_factory.mktemp("forged"))


@pytest.fixture(scope="module")
def ticketless(tmp_path_factory: pytest.TempPathFactory) -> Forgery:
    """Return a forgery of records and policy alone, for no ticket need tell of their edits."""
    return forgery_of(replace(sample_dataset(), tickets=()), tmp_path_factory.mktemp("forged"))


def forgery_of(dataset: Dataset, place: Path) -> Forgery:
    write_dataset(place / "right", dataset)
    return Forgery(place / "right", place / "forged", the_judge())


def test_every_edit_of_a_ticket_is_found_at_the_ticket_and_at_no_other(forgery: Forgery):
    tickets = json.loads((forgery.folder / names.TICKETS).read_text())
    queues = spread(tickets, 2)
    wrong = []
    for turn in range(max(map(len, queues))):
        forged = [queue[turn] for queue in queues if turn < len(queue)]
        expected = set()
        for path, _, edit in forged:
            put(tickets, path, edit)
            expected.add(tickets[int(path[0])]["ticket_id"])
        found = {f.ticket_id for f in forgery.findings({names.TICKETS: tickets})} - {None}
        for path, value, _ in forged:
            put(tickets, path, value)
        if found != expected:
            wrong.append((forged, found ^ expected))
    assert wrong == []


def test_every_edit_of_a_date_or_price_in_the_records_is_found_at_the_record(ticketless: Forgery):
    database = json.loads((ticketless.folder / names.DATABASE).read_text())

    def is_date_or_price(path: Steps, value: object) -> bool:
        is_date = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value) is not None
        return (is_date or isinstance(value, float)) and path[-1] != "weight"

    missed = []
    for path, value in some_of_each(database, 2, is_date_or_price):
        record = database[path[0]][path[1]]
        key = record[RECORD_IDS[str(path[0])]]
        for edit in edits(value):
            put(database, path, edit)
            found = ticketless.findings({names.DATABASE: database})
            put(database, path, value)
            if not any(finding.record == key for finding in found):
                missed.append((path, value, edit))
    assert missed == []


def test_every_edit_of_the_policys_graph_is_found(ticketless: Forgery):
    graph = json.loads((ticketless.folder / names.GRAPH).read_text())
    missed = []
    for path, value in some_of_each(graph, 1):
        for edit in edits(value):
            put(graph, path, edit)
            found = ticketless.findings({names.GRAPH: graph})
            put(graph, path, value)
            if not any(finding.file == names.GRAPH for finding in found):
                missed.append((path, value, edit))
    assert missed == []
