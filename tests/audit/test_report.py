from __future__ import annotations

import json
from pathlib import Path

from tests.shop import the_judge
from ticketworld.audit.audit import audit_opened
from ticketworld.audit.finding import Audit
from ticketworld.audit.report import results, text
from ticketworld.dataset import names
from ticketworld.dataset.reading import open_folder
from ticketworld.dataset.store import json_bytes


def audit_with_findings(folder: Path) -> Audit:
    path = folder / names.TICKETS
    path.write_text(path.read_text().replace('"outcome": "approve"', '"outcome": "deny"', 1))
    return audit_opened(open_folder(folder), the_judge())


def test_a_clean_audit_says_so_in_one_line(written: Path):
    audit = audit_opened(open_folder(written), the_judge())
    assert text(audit) == (
        "13 tickets and 14 records: everything follows from the records and the policy\n"
    )


def test_findings_are_printed_at_their_file_and_ticket(written: Path):
    printed = text(audit_with_findings(written))
    assert (
        "support_tickets.json: TK-20250516-0001\n"
        "  resolution_plan.outcome: the policy decides this case otherwise\n"
        "    found    deny\n"
        "    derived  approve\n"
    ) in printed
    assert printed.endswith("13 tickets and 14 records: 2 findings, 1 ticket concerned\n")


def test_a_long_audit_can_be_cut_short(written: Path):
    printed = text(audit_with_findings(written), limit=1)
    assert "… and 1 more" in printed
    assert "resolution_plan.outcome" not in printed


def test_the_results_file_holds_every_finding_and_the_sums(written: Path):
    content = json.loads(json_bytes(results(audit_with_findings(written))))
    assert content["summary"] == {
        "clean": False,
        "tickets": 13,
        "records": 14,
        "tickets_with_findings": 1,
        "findings": 2,
        "findings_by_file": {"manifest.json": 1, "support_tickets.json": 1},
        "policy_digest": the_judge().catalogue.digest,
    }
    assert content["findings"][1] == {
        "ticket_id": "TK-20250516-0001",
        "record": None,
        "file": "support_tickets.json",
        "field": "resolution_plan.outcome",
        "found": "deny",
        "derived": "approve",
        "why": "the policy decides this case otherwise",
    }
