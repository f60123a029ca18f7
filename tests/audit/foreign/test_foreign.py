from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.shop import the_judge
from ticketworld.audit.audit import audit_dataset
from ticketworld.audit.finding import Audit
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.audit.foreign.reading import LARGEST, is_foreign
from ticketworld.audit.foreign.verdict import CHECKS, Ledger
from ticketworld.audit.report import text
from ticketworld.audit.results import results
from ticketworld.dataset import names
from ticketworld.errors import InputError

HERE = Path(__file__).parent
POLICY = {check for check in CHECKS if check.endswith("the policy")}

VIOLATED = {
    "0005": {
        "outcome follows the policy",
        "actions follow the policy",
        "same facts, same truth",
    },
    "0006": {
        "actions carry the outcome",
        "actions follow the policy",
        "outcome follows the policy",
        "citations follow the policy",
    },
    "0007": {"facts agree with the records"},
    "0008": {"message follows its order"},
    "0009": {"item is not given back twice"},
    "0010": {"sender is known"},
    "0011": {"prose is prose"},
    "0012": {"letter is its own"},
    "0013": {"citations are those computed", "citations follow the policy"},
    "0014": {"amounts are whole cents", "actions follow the policy"},
    "0015": {
        "total is the sum",
        "no more than was paid",
        "citations follow the policy",
        "actions follow the policy",
    },
    "0016": {"order is the customer's"},
    "0018": {"order exists"},
}
"""What is planted in the tickets of this folder; the rest contradicts nothing."""


@pytest.fixture(scope="module")
def audit() -> Audit:
    return audit_foreign(HERE, the_judge())


def ledger_of(audit: Audit) -> Ledger:
    assert audit.ledger is not None
    return audit.ledger


def standing(audit: Audit, number: str, check: str) -> str:
    """Return how a ticket stands; what is neither violated nor open is satisfied."""
    ledger = ledger_of(audit)
    standings = [
        one.standing
        for one in (*ledger.violated, *ledger.open)
        if one.ticket_id.endswith(number) and one.check == check
    ]
    return standings[0] if standings else "satisfied"


def test_every_planted_fault_is_found_and_nothing_else(audit: Audit):
    found: dict[str, set[str]] = {}
    for one in ledger_of(audit).violated:
        found.setdefault(one.ticket_id[-4:], set()).add(one.check)
    assert found == VIOLATED


def test_each_ticket_has_a_verdict_on_every_check_also_one_that_cannot_be_read(audit: Audit):
    counts = ledger_of(audit).counts
    assert list(counts) == list(CHECKS)
    assert {one.total() for one in counts.values()} == {len(audit.ticket_ids)}
    [unread] = {one.ticket_id for one in ledger_of(audit).open if "cannot be read" in one.why}
    assert {standing(audit, unread[-4:], check) for check in CHECKS} == {"undecidable"}


@pytest.mark.parametrize("number", ["0001", "0002", "0003"])
def test_a_ticket_whose_facts_suffice_is_proved_right(audit: Audit, number: str):
    assert {standing(audit, number, check) for check in POLICY} == {"satisfied"}


def test_a_ticket_whose_facts_do_not_suffice_is_neither_right_nor_wrong(audit: Audit):
    [one] = [
        verdict
        for verdict in ledger_of(audit).open
        if verdict.ticket_id.endswith("0004") and verdict.check == "outcome follows the policy"
    ]
    assert one.why == "by what is known it can be approve or deny or investigate or inform"
    assert "days_since_delivery" in one.missing


def test_what_cannot_be_read_is_told_at_its_place(audit: Audit):
    [finding] = [finding for finding in audit.findings if finding.kind == "schema"]
    assert (finding.ticket_id, finding.field) == ("TK-20250614-0017", "subject")


def test_records_that_contradict_each_other_are_told(audit: Audit):
    [finding] = [finding for finding in audit.findings if finding.record is not None]
    assert (finding.record, finding.field) == ("ORD-20250612-1005", "tracking_number")


def test_the_report_counts_what_is_open_and_what_is_missing(audit: Audit):
    printed = text(audit)
    row = next(line for line in printed.splitlines() if line.startswith("outcome follows"))
    assert row.split()[-3:] == ["6", "2", "10"]
    assert "missing most often: recalled" in printed
    assert printed.rstrip().endswith(
        f"compliance 22.22%, {len(ledger_of(audit).open)} checks undecidable"
    )


def test_the_results_hold_every_open_check(audit: Audit):
    content = results(audit)
    assert len(content.undecidable) == len(ledger_of(audit).open)
    outcome = content.checks["outcome follows the policy"]
    assert (outcome.satisfied, outcome.violated, outcome.undecidable) == (6, 2, 10)
    assert sum(not ticket.passed for ticket in content.tickets) == len(VIOLATED) + 1


def edited(folder: Path, edit: Callable[[Any, Any], None]) -> Audit:
    """Return the audit of the first four tickets with an edit to them or to the records."""
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    tickets = json.loads((folder / names.TICKETS).read_text())[:4]
    database = json.loads((folder / names.DATABASE).read_text())
    del database["orders"][4]
    edit(tickets, database)
    (folder / names.TICKETS).write_text(json.dumps(tickets))
    (folder / names.DATABASE).write_text(json.dumps(database))
    return audit_foreign(folder, the_judge())


def test_what_is_only_undecidable_leaves_a_set_clean(tmp_path: Path):
    audit = edited(tmp_path / "set", lambda *_: None)
    assert audit.is_clean
    assert len(ledger_of(audit).open) > 0
    assert "nothing contradicts the records or the policy, " in text(audit)


def test_a_missing_fact_that_is_given_settles_the_outcome(tmp_path: Path):
    def give(tickets: Any, database: Any) -> None:
        facts = tickets[3]["_policy_analysis"]["context_used"]
        database["orders"][2]["delivered_at"] = "2025-06-05T10:00:00"
        facts |= {"fault": "none", "recalled": "no", "sale_type": "regular", "gift": "no"}
        facts |= {"tier": "standard", "recent_returns": 0, "restriction": "none"}

    assert standing(edited(tmp_path / "set", give), "0004", "outcome follows the policy") == (
        "satisfied"
    )


def test_a_delivery_that_the_records_date_proves_a_return_late(tmp_path: Path):
    def late(tickets: Any, _: Any) -> None:
        tickets[0]["timestamp"] = "2025-09-01T10:00:00"
        facts = tickets[0]["_policy_analysis"]["context_used"]
        del facts["days_since_purchase"], facts["days_since_delivery"]

    audit = edited(tmp_path / "set", late)
    [finding] = [finding for finding in audit.findings if finding.kind == "decision"]
    assert (finding.found, finding.derived) == ("approve", "deny")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (names.TICKETS, b'[{"ticket_id": "TK', "truncated"),
        (names.TICKETS, b"\x89PNG\r\n\x1a\n\x00\x00", "truncated or was damaged"),
        (names.TICKETS, b"{}", "is no JSON array"),
        (names.DATABASE, b'{"customers": []}', "`orders` is missing"),
    ],
)
def test_a_file_that_is_none_is_told(tmp_path: Path, name: str, content: bytes, told: str):
    shutil.copytree(HERE, tmp_path / "set")
    (tmp_path / "set" / name).write_bytes(content)
    with pytest.raises(InputError, match=told):
        audit_foreign(tmp_path / "set", the_judge())


def test_a_set_without_tickets_is_told(tmp_path: Path):
    audit = edited(tmp_path / "set", lambda tickets, _: tickets.clear())
    assert "there is no ticket" in audit.findings[0].why


def test_a_file_too_large_to_be_read_is_told(tmp_path: Path):
    shutil.copytree(HERE, tmp_path / "set")
    with (tmp_path / "set" / names.TICKETS).open("r+b") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="audit it in parts"):
        audit_foreign(tmp_path / "set", the_judge())


def test_a_damaged_dataset_of_ours_stays_ours(tmp_path: Path):
    shutil.copytree(HERE, tmp_path / "set")
    assert is_foreign(tmp_path / "set")
    (tmp_path / "set" / names.MANIFEST).write_text("{")
    assert not is_foreign(tmp_path / "set")
    with pytest.raises(InputError, match=r"manifest\.json"):
        audit_dataset(tmp_path / "set")
