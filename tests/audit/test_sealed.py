"""A dataset whose sealed truth is kept away is audited as far as it goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.dataset.formats.conftest import split_dataset
from tests.shop import the_judge
from ticketworld.audit.audit import audit_folder
from ticketworld.audit.finding import Audit
from ticketworld.audit.report import text
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.store import read_dataset, write_dataset
from ticketworld.errors import InputError


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    write_dataset(tmp_path / "sealed", split_dataset())
    (tmp_path / "sealed" / names.SEALED).unlink()
    return tmp_path / "sealed"


def audited(folder: Path) -> Audit:
    return audit_folder(folder, the_judge().catalogue, workers=1)


def test_everything_but_the_absent_truth_is_audited(sealed: Path, tmp_path: Path) -> None:
    whole = split_dataset()
    write_dataset(tmp_path / "whole", whole)
    hidden = {ticket.ticket_id for ticket in whole.tickets if ticket.split == "test"}

    found, expected = audited(sealed), audited(tmp_path / "whole")

    assert found.sealed == len(hidden)
    assert found.ticket_ids == expected.ticket_ids
    assert {f.ticket_id for f in found.findings} & hidden == set()
    assert {str(f) for f in found.findings} <= {str(f) for f in expected.findings}


def test_that_it_is_absent_is_said_once(sealed: Path) -> None:
    told = text(audited(sealed))
    assert told.count("undecidable: the truth of 3 sealed tickets is absent") == 1
    assert names.SEALED not in told


def test_truth_that_is_absent_from_another_split_is_found(sealed: Path) -> None:
    path = sealed / names.TICKETS
    tickets = json.loads(path.read_bytes())
    (ticket,) = (one for one in tickets[:1] if one["split"] == "train")
    for field in ticket.keys() - {"ticket_id", "customer_email", "subject", "body", "timestamp"}:
        if field != "split":
            del ticket[field]
    path.write_bytes(json_bytes(tickets))

    missing = {f.field for f in audited(sealed).findings if f.ticket_id == ticket["ticket_id"]}

    assert {"resolution_plan", "_facts", "_proof"} <= missing


def test_a_whole_dataset_cannot_be_read_without_it(sealed: Path) -> None:
    with pytest.raises(InputError, match=r"sealed_truth.json is absent.* 3 sealed tickets"):
        read_dataset(sealed)
