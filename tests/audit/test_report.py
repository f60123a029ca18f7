from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from tests.shop import the_judge
from ticketworld.audit.audit import audit_opened
from ticketworld.audit.finding import Audit
from ticketworld.audit.report import text
from ticketworld.audit.results import Results, results
from ticketworld.audit.written import write_reports
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.reading import open_folder


def audit_with_findings(folder: Path) -> Audit:
    path = folder / names.TICKETS
    path.write_text(path.read_text().replace('"outcome": "approve"', '"outcome": "deny"', 1))
    return audit_opened(open_folder(folder), the_judge())


def test_a_clean_audit_says_so_in_one_line(written: Path):
    audit = audit_opened(open_folder(written), the_judge())
    assert text(audit) == (
        "13 tickets and 14 records, 17 decisions derived again: "
        "everything follows from the records and the policy\n"
    )


def test_findings_are_printed_at_their_file_and_ticket(written: Path):
    printed = text(audit_with_findings(written))
    assert (
        "support_tickets.json: TK-20250516-0001\n"
        "  resolution_plan.outcome: the policy decides this case otherwise\n"
        "    found    deny\n"
        "    derived  approve\n"
    ) in printed
    assert printed.endswith(
        "13 tickets and 14 records: 2 findings, 1 ticket concerned, compliance 92.30%\n"
    )


def test_a_long_audit_can_be_cut_short(written: Path):
    printed = text(audit_with_findings(written), limit=1)
    assert "… and 1 more" in printed
    assert "resolution_plan.outcome" not in printed


def test_what_to_do_next_is_said_of_each_kind_that_is_found(written: Path):
    printed = text(audit_with_findings(written))
    assert ["decision", "1", "1", "92.30%"] in [line.split() for line in printed.splitlines()]
    assert "\n  decision: take the derived outcome, or decide the ticket yourself" in printed
    assert "escalation" not in printed


def test_the_results_file_holds_every_finding_and_the_sums(written: Path):
    audit = audit_with_findings(written)
    content = json.loads(json_bytes(results(audit).model_dump(mode="json")))
    kinds = content["summary"].pop("findings_by_kind")
    assert content["summary"] == {
        "clean": False,
        "compliance": 0.923,
        "tickets": 13,
        "records": 14,
        "decisions": 17,
        "sealed": 0,
        "tickets_with_findings": 1,
        "findings": 2,
        "warnings": 0,
        "findings_by_file": {"manifest.json": 1, "support_tickets.json": 1},
        "policy_digest": the_judge().catalogue.digest,
        "policy_seed": None,
        "policy_redrawn": None,
    }
    assert {kind: one["findings"] for kind, one in kinds.items() if one["findings"]} == {
        "decision": 1,
        "digest": 1,
    }
    assert kinds["decision"] == {"findings": 1, "tickets": 1, "compliance": 0.923}
    assert kinds["digest"] == {"findings": 1, "tickets": 0, "compliance": 1.0}
    assert content["findings"][1] == {
        "kind": "decision",
        "level": "error",
        "ticket_id": "TK-20250516-0001",
        "record": None,
        "file": "support_tickets.json",
        "field": "resolution_plan.outcome",
        "found": "deny",
        "derived": "approve",
        "why": "the policy decides this case otherwise",
    }


def test_the_results_file_is_of_the_form_that_its_schema_says(written: Path):
    content = results(audit_with_findings(written)).model_dump(mode="json")
    schema = Results.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator(schema).validate(json.loads(json_bytes(content)))


def test_each_ticket_has_its_result(written: Path):
    audit = audit_with_findings(written)
    first, *others = results(audit).tickets
    assert first.model_dump() == {
        "ticket_id": "TK-20250516-0001",
        "passed": False,
        "findings": 1,
        "kinds": ("decision",),
    }
    assert len(others) == 12
    assert all(one.passed for one in others)


def test_reports_in_the_folder_of_a_dataset_upset_nothing(written: Path):
    audit = audit_opened(open_folder(written), the_judge())
    write_reports(written, audit)
    assert {path.name for path in written.iterdir()} <= names.OWN_FILES
    again = audit_opened(open_folder(written), the_judge())
    assert again.findings == ()
    assert (written / names.AUDIT_REPORT).read_text() == text(audit)
    assert json.loads((written / names.AUDIT_RESULTS).read_text())["summary"]["clean"] is True
