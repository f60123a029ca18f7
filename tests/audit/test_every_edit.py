"""Any one edit of a date, price, outcome, amount or citation is found, with all digests redone."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.shop import sample_dataset, the_judge
from ticketworld.audit.audit import audit_reading
from ticketworld.audit.finding import Finding
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.reading import read_folder
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

RECORD_IDS = {"customers": "customer_id", "orders": "order_id", "products": "product_id"}


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
            return audit_reading(read_folder(self.folder), the_judge()).findings
        finally:
            path.write_bytes(before)
            manifest.write_bytes(told)


def one_of_each(
    content: object, wanted: Callable[[Path_, object], bool], per_kind: int
) -> Iterator[tuple[Path_, object]]:
    """Yield a few leaves of each kind, so that the suite stays quick and nothing is left out."""
    seen: dict[str, int] = {}
    for path, value in leaves(content):
        kind = ".".join("#" if isinstance(step, int) else step for step in path)
        if wanted(path, value) and seen.get(kind, 0) < per_kind:
            seen[kind] = seen.get(kind, 0) + 1
            yield path, value


@pytest.fixture(scope="module")
def forger(tmp_path_factory: pytest.TempPathFactory) -> Forger:
    folder = tmp_path_factory.mktemp("forged") / "assets"
    dataset: Dataset = sample_dataset()
    write_dataset(folder, dataset)
    return Forger(folder)


def test_every_edit_of_a_ticket_is_found_at_the_ticket(forger: Forger):
    tickets = json.loads((forger.folder / names.TICKETS).read_text())
    missed = []
    for path, value in one_of_each(tickets, lambda p, _: p[-1] not in PROSE | CHOSEN, 2):
        for edit in edits(value):
            ticket_id = tickets[path[0]]["ticket_id"] if path[1] != "ticket_id" else edit
            put(tickets, path, edit)
            found = forger.findings(names.TICKETS, tickets)
            put(tickets, path, value)
            if not any(finding.ticket_id == ticket_id for finding in found):
                missed.append((path, value, edit))
    assert missed == []


def test_every_edit_of_a_date_or_price_in_the_records_is_found_at_the_record(forger: Forger):
    database = json.loads((forger.folder / names.DATABASE).read_text())

    def is_date_or_price(path: Path_, value: object) -> bool:
        is_date = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value) is not None
        return (is_date or isinstance(value, float)) and path[-1] != "weight"

    missed = []
    for path, value in one_of_each(database, is_date_or_price, 2):
        record = database[path[0]][path[1]]
        key = record[RECORD_IDS.get(str(path[0]), "name")]
        for edit in edits(value):
            put(database, path, edit)
            found = forger.findings(names.DATABASE, database)
            put(database, path, value)
            if not any(finding.record == key for finding in found):
                missed.append((path, value, edit))
    assert missed == []


def test_every_edit_of_the_policys_graph_is_found(forger: Forger):
    graph = json.loads((forger.folder / names.GRAPH).read_text())
    missed = []
    for path, value in one_of_each(graph, lambda *_: True, 1):
        for edit in edits(value):
            put(graph, path, edit)
            found = forger.findings(names.GRAPH, graph)
            put(graph, path, value)
            if not any(finding.file == names.GRAPH for finding in found):
                missed.append((path, value, edit))
    assert missed == []
