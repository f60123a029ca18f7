from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema

from tests.sample import sample_dataset
from tests.shop import the_judge
from ticketworld.audit.audit import audit_opened
from ticketworld.audit.compliance import compliance
from ticketworld.audit.finding import Audit, file_finding
from ticketworld.audit.report import full_text, text
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


def rows(printed: str, title: str) -> dict[str, list[str]]:
    """Return the rows of a table in a report, by their first cells."""
    part = printed.split(f"\n{title}\n")[1].split("\n\n")[0]
    return {line.split()[0]: line.split()[1:] for line in part.splitlines()[1:]}


def test_a_report_of_a_clean_set_says_what_was_compared_and_what_it_is_made_of(written: Path):
    audit = audit_opened(open_folder(written), the_judge())
    printed = full_text(audit)
    compared = rows(printed, "What was compared")
    assert compared["schema"] == ["0", "0", "100.00%", *["13", "tickets,", "14", "records"]]
    assert compared["decision"][3:] == ["14", "requests,", "3", "agent", "turns"]
    assert compared["letter"][3:] == ["15", "letters,", "3", "agent", "turns,", "26", "replies"]
    assert compared["digest"][3:] == ["6", "files"]
    assert "split" not in compared
    tickets, kinds = sample_dataset().tickets, rows(printed, "Tickets by type and outcome")
    heads, sums = kinds.pop("type"), kinds.pop("all")
    assert sums[-1] == "13"
    for query_type, cells in kinds.items():
        own = [t for t in tickets if t.scenario_dimensions.query_type == query_type]
        outcomes = Counter(ticket.resolution_plan.outcome for ticket in own)
        expected = [*(outcomes[outcome] for outcome in heads[:-1]), len(own)]
        assert [int(cell) for cell in cells] == expected
    assert "compliance: 100.00% of tickets, 100.00% of records and files\n" in printed
    assert printed.endswith("\nRecommendations\n---------------\nnone\n")


def test_a_report_of_a_set_with_findings_tells_all_of_them(written: Path):
    audit = audit_with_findings(written)
    printed = full_text(audit)
    assert "Findings\n--------\nmanifest.json\n  files.support_tickets.json: " in printed
    assert printed.count("\n    found ") == len(audit.findings)
    assert "Recommendations\n---------------\n  decision: take the derived outcome" in printed


def test_compliance_is_whole_only_where_nothing_is_found(written: Path):
    (written / names.POLICY).unlink()
    sums = results(audit_opened(open_folder(written), the_judge())).summary
    assert (sums.ticket_compliance, sums.record_compliance, sums.compliance) == (1.0, 0.95, 0.95)
    assert sums.findings_by_kind["digest"].compliance == 0.95


def test_a_damaged_file_counts_once_though_its_digest_differs_too(written: Path):
    (written / names.GRAPH).write_bytes(b"{")
    audit = audit_opened(open_folder(written), the_judge())
    assert [finding.file for finding in audit.findings] == [names.GRAPH, names.MANIFEST]
    assert results(audit).summary.record_compliance == 0.95


def test_a_fault_in_one_of_very_many_is_not_rounded_away():
    finding = file_finding(names.POLICY, "line 7", "a", "b", "why")
    audit = Audit(ticket_ids=(), records=9**9, files=6, policy="p", findings=(finding,))
    assert compliance(audit, audit.findings) == (1.0, 0.9999)


def test_a_mix_that_nobody_promised_is_compared_with_nothing(written: Path):
    path = written / names.MANIFEST
    path.write_text(path.read_text().replace('"options": {', '"options": {"plan": "a.jsonl", '))
    audit = audit_opened(open_folder(written), the_judge())
    assert (audit.compared["distribution"], audit.compared["split"]) == ({}, {})


def test_findings_are_printed_at_their_file_and_ticket(written: Path):
    printed = text(audit_with_findings(written))
    assert (
        "support_tickets.json: TK-20250516-0001\n"
        "  resolution_plan.outcome: the policy decides this case otherwise\n"
        "    found    deny\n"
        "    derived  approve\n"
    ) in printed
    assert printed.endswith(
        "\ncompliance: 92.30% of tickets, 95.00% of records and files\n"
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
        "ticket_compliance": 0.923,
        "record_compliance": 0.95,
        "tickets": 13,
        "records": 14,
        "files": 6,
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
    assert kinds["decision"] == {
        "findings": 1,
        "tickets": 1,
        "compliance": 0.923,
        "compared": {"requests": 14, "agent turns": 3},
    }
    assert kinds["digest"] == {
        "findings": 1,
        "tickets": 0,
        "compliance": 0.95,
        "compared": {"files": 6},
    }
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
    assert (written / names.AUDIT_REPORT).read_text() == full_text(audit)
    assert json.loads((written / names.AUDIT_RESULTS).read_text())["summary"]["clean"] is True
