"""Any one edit of a date, price, outcome, amount or citation is found, with all digests redone."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from tests.shop import the_judge
from ticketworld.audit.audit import audit_opened
from ticketworld.audit.finding import Finding
from ticketworld.dataset import names
from ticketworld.dataset.reading import open_folder
from ticketworld.dataset.store import write_dataset

Path_ = tuple[str | int, ...]

PROSE = {
    "subject",
    "body",
    "policy_reasoning",
    "reason",
    "details",
    "notes",
    "escalation_reason",
}
CHOSEN = {"query_type", "customer_sentiment", "scenario_id", "name"}
"""What was chosen for a ticket and follows from nothing."""


def follows(path: Path_, _: object) -> bool:
    """Tell whether a value of a ticket follows from others; when people answer does not."""
    answered = path[1] == "thread" and path[2] != 0 and path[-1] == "sent_at"
    return path[-1] not in PROSE | CHOSEN and not answered


RECORD_IDS = {
    "customers": "customer_id",
    "orders": "order_id",
    "products": "product_id",
    "retailers": "name",
    "promotions": "code",
}


def leaves(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value


def edits(value: object) -> list[object]:
    """Return what a careful forger might write instead."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1]
    if isinstance(value, float):
        return [round(value + 0.01, 2), value + 100]
    if not isinstance(value, str):
        return []
    if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        moment = datetime.fromisoformat(value)
        return [(moment + step).isoformat() for step in (timedelta(seconds=1), timedelta(days=-1))]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return [(date.fromisoformat(value) + timedelta(days=1)).isoformat()]
    if value.startswith("POL-"):
        return ["POL-INFO-001" if value != "POL-INFO-001" else "POL-SHIP-001"]
    others = {"approve": "deny", "deny": "approve", "inform": "investigate"}
    return [others.get(value, f"{value}_again")]


def put(content: object, path: Path_, value: object) -> None:
    for step in path[:-1]:
        content = content[step]  # type: ignore[index]
    content[path[-1]] = value  # type: ignore[index]


class Forger:
    """Edits one value of a written dataset, redoes every digest, and has it audited."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def findings(self, file: str, content: object) -> tuple[Finding, ...]:
        path, manifest = self.folder / file, self.folder / names.MANIFEST
        before, told = path.read_bytes(), manifest.read_bytes()
        forged = json.dumps(content).encode()
        path.write_bytes(forged)
        digests = json.loads(told)
        digests["files"][file] = hashlib.sha256(forged).hexdigest()
        manifest.write_text(json.dumps(digests))
        try:
            return audit_opened(open_folder(self.folder), the_judge()).findings
        finally:
            path.write_bytes(before)
            manifest.write_bytes(told)


def kind_of(path: Path_) -> str:
    return ".".join("#" if isinstance(step, int) else step for step in path)


def some_of_each(
    content: object, wanted: Callable[[Path_, object], bool], per_kind: int
) -> Iterator[tuple[Path_, object]]:
    """Yield a few leaves of each kind, so that the suite stays quick and nothing is left out."""
    seen: Counter[str] = Counter()
    for path, value in leaves(content):
        if wanted(path, value) and seen[kind_of(path)] < per_kind:
            seen[kind_of(path)] += 1
            yield path, value


def spread(
    tickets: list[object], wanted: Callable[[Path_, object], bool], per_kind: int
) -> list[list[tuple[Path_, object, object]]]:
    """Return, for each ticket, edits (path, value, edit), so that of each kind there are some.

    Tickets take turns, for one audit finds an edit in each of them.
    """
    places: dict[str, list[tuple[Path_, object]]] = {}
    for path, value in leaves(tickets):
        if wanted(path, value) and edits(value):
            places.setdefault(kind_of(path), []).append((path, value))
    queues: list[list[tuple[Path_, object, object]]] = [[] for _ in tickets]
    for found in places.values():
        for _ in range(min(per_kind, len(found))):
            path, value = min(found, key=lambda place: len(queues[int(place[0][0])]))
            found.remove((path, value))
            queues[int(path[0])] += [(path, value, edit) for edit in edits(value)]
    return queues


@pytest.fixture(scope="module")
def forger(tmp_path_factory: pytest.TempPathFactory) -> Forger:
    folder = tmp_path_factory.mktemp("forged") / "assets"
    write_dataset(folder, sample_dataset())
    return Forger(folder)


@pytest.fixture(scope="module")
def ticketless(tmp_path_factory: pytest.TempPathFactory) -> Forger:
    """Return a forger of records and policy alone, for no ticket need tell of their edits."""
    folder = tmp_path_factory.mktemp("forged") / "assets"
    write_dataset(folder, replace(sample_dataset(), tickets=()))
    return Forger(folder)


def test_every_edit_of_a_ticket_is_found_at_the_ticket_and_at_no_other(forger: Forger):
    tickets = json.loads((forger.folder / names.TICKETS).read_text())
    queues = spread(tickets, follows, 2)
    wrong = []
    for turn in range(max(map(len, queues))):
        forged = [queue[turn] for queue in queues if turn < len(queue)]
        expected = set()
        for path, _, edit in forged:
            put(tickets, path, edit)
            expected.add(tickets[int(path[0])]["ticket_id"])
        found = {f.ticket_id for f in forger.findings(names.TICKETS, tickets)} - {None}
        for path, value, _ in forged:
            put(tickets, path, value)
        if found != expected:
            wrong.append((forged, found ^ expected))
    assert wrong == []


def test_every_edit_of_a_date_or_price_in_the_records_is_found_at_the_record(ticketless: Forger):
    database = json.loads((ticketless.folder / names.DATABASE).read_text())

    def is_date_or_price(path: Path_, value: object) -> bool:
        is_date = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value) is not None
        return (is_date or isinstance(value, float)) and path[-1] != "weight"

    missed = []
    for path, value in some_of_each(database, is_date_or_price, 2):
        record = database[path[0]][path[1]]
        key = record[RECORD_IDS[str(path[0])]]
        for edit in edits(value):
            put(database, path, edit)
            found = ticketless.findings(names.DATABASE, database)
            put(database, path, value)
            if not any(finding.record == key for finding in found):
                missed.append((path, value, edit))
    assert missed == []


def test_every_edit_of_the_policys_graph_is_found(ticketless: Forger):
    graph = json.loads((ticketless.folder / names.GRAPH).read_text())
    missed = []
    for path, value in some_of_each(graph, lambda *_: True, 1):
        for edit in edits(value):
            put(graph, path, edit)
            found = ticketless.findings(names.GRAPH, graph)
            put(graph, path, value)
            if not any(finding.file == names.GRAPH for finding in found):
                missed.append((path, value, edit))
    assert missed == []
