from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.messages import MESSAGES
from tests.sample import drafts, sample_dataset
from tests.shop import DATABASE, DAY, ORDERS, refunded, the_judge
from ticketworld.audit.audit import audit_folder, audit_opened
from ticketworld.audit.finding import Audit
from ticketworld.audit.report import text
from ticketworld.audit.truth import decide_each
from ticketworld.dataset import names
from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.reading import open_folder
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.policy.load import load_policy
from ticketworld.records.database import Database
from ticketworld.records.types import PaymentEvent
from ticketworld.resources import rules_folder
from ticketworld.solver.decision import Decision, UndecidedCaseError

FIRST = "TK-20250516-0001"


def audited(folder: Path) -> Audit:
    return audit_opened(open_folder(folder), the_judge())


def forged(folder: Path, name: str, edit: Callable[[Any], None]) -> Audit:
    """Return the audit of a dataset with one file edited and every digest redone."""
    content = json.loads((folder / name).read_text())
    edit(content)
    (folder / name).write_text(json.dumps(content))
    manifest = json.loads((folder / names.MANIFEST).read_text())
    manifest["files"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / names.MANIFEST).write_text(json.dumps(manifest))
    return audited(folder)


def places(audit: Audit) -> set[tuple[str | None, str]]:
    return {(finding.ticket_id or finding.record, finding.field) for finding in audit.findings}


@pytest.mark.parametrize("debug", [True, False])
def test_a_dataset_as_it_was_made_has_no_finding(tmp_path: Path, debug: bool):
    write_dataset(tmp_path / "assets", sample_dataset(), debug=debug)
    audit = audit_folder(tmp_path / "assets", load_policy(rules_folder()))
    assert audit.findings == ()
    assert (audit.is_clean, audit.tickets, audit.records) == (True, 13, 14)


def test_a_digest_that_differs_is_a_finding_of_its_own(written: Path):
    path = written / names.TICKETS
    path.write_bytes(path.read_bytes() + b"\n")
    [finding] = audited(written).findings
    assert (finding.file, finding.field) == (names.MANIFEST, "files.support_tickets.json")


def test_an_outcome_turned_round_is_found_with_what_it_should_be(written: Path):
    def edit(tickets: Any) -> None:
        tickets[0]["resolution_plan"]["outcome"] = "deny"

    [finding] = forged(written, names.TICKETS, edit).findings
    assert (finding.ticket_id, finding.field) == (FIRST, "resolution_plan.outcome")
    assert (finding.found, finding.derived) == ("deny", "approve")
    assert str(finding) == (
        f"support_tickets.json: {FIRST}: resolution_plan.outcome: `deny`, not `approve`: "
        "the policy decides this case otherwise"
    )


def test_a_plan_forged_consistently_is_still_found_everywhere(written: Path):
    def edit(tickets: Any) -> None:
        plan = tickets[0]["resolution_plan"]
        plan["actions"] = []
        plan["total_resolution_value"] = 0.0
        plan["outcome"] = tickets[0]["_scenario_template"]["expected_outcome"] = "deny"
        plan["policy_references"] = ["POL-RETURN-001"]

    assert places(forged(written, names.TICKETS, edit)) >= {
        (FIRST, "resolution_plan.actions"),
        (FIRST, "resolution_plan.total_resolution_value"),
        (FIRST, "resolution_plan.policy_references"),
        (FIRST, "_scenario_template.expected_outcome"),
    }


def test_a_price_forged_in_all_its_copies_is_found_by_the_ticket_it_decides(written: Path):
    def edit(database: Any) -> None:
        order = database["orders"][0]
        order["items"][0]["price_paid"] += 10
        order["total_amount"] += 10
        for event in order["payments"]:
            event["amount"] += 10
        for entry in order["timeline"]:
            if entry["amount"] is not None:
                entry["amount"] += 10

    found = places(forged(written, names.DATABASE, edit))
    assert (FIRST, "_facts.price_paid") in found
    assert (FIRST, "resolution_plan.actions[0].value") in found


def test_a_day_forged_in_all_its_copies_is_found_by_the_ticket_it_decides(written: Path):
    def edit(database: Any) -> None:
        order = database["orders"][0]
        for event in [*order["shipments"], *order["timeline"]]:
            if event["event"] == "delivered":
                event["at"] = "2025-05-07T11:14:03"
        order["delivered_at"] = "2025-05-07T11:14:03"

    assert (FIRST, "_facts.days_since_delivery") in places(forged(written, names.DATABASE, edit))


def test_a_dataset_made_from_other_rules_is_one_finding_where_nothing_else_differs(
    written: Path, tmp_path: Path
):
    rules = tmp_path / "rules"
    rules.mkdir()
    for path in rules_folder().glob("*.lp"):
        (rules / path.name).write_bytes(path.read_bytes())
    area = rules / "returns.lp"
    area.write_text(area.read_text() + "\n% a remark\n")
    [finding] = audit_folder(written, load_policy(rules)).findings
    assert (finding.file, finding.field) == (names.MANIFEST, "rules")


def test_a_handbook_that_promises_something_else_is_found_at_its_line(written: Path):
    path = written / names.POLICY
    number = next(i for i, t in enumerate(path.read_text().splitlines(), 1) if "30 days" in t)
    path.write_text(path.read_text().replace("30 days", "31 days", 1))
    fields = {(f.file, f.field) for f in audited(written).findings}
    assert (names.POLICY, f"line {number}") in fields


def test_a_ticket_moved_before_its_order_is_found(written: Path):
    def edit(tickets: Any) -> None:
        tickets[0]["timestamp"] = tickets[0]["_disclosure"]["sent_at"] = "2025-05-02T09:14:02"

    found = places(forged(written, names.TICKETS, edit))
    assert (FIRST, "timestamp") in found


def test_a_ticket_without_its_order_is_found_and_the_others_are_still_audited(written: Path):
    def edit(database: Any) -> None:
        del database["orders"][0]

    found = places(forged(written, names.DATABASE, edit))
    assert (FIRST, "order_id") in found
    assert (None, "counts.orders") in found
    assert not [place for place in found if place[0] == "TK-20250722-0005"]


@pytest.mark.parametrize(
    ("kind", "record", "path", "value", "place"),
    [
        ("customers", 0, ["tier"], "vip", (FIRST, "_facts.tier")),
        ("orders", 0, ["gift"], True, (FIRST, "_facts.gift")),
        ("orders", 0, ["payment_method"], "affirm", (FIRST, "_facts.payment_method")),
        ("orders", 0, ["items", 0, "sale_type"], "bundle", (FIRST, "_facts.sale_type")),
        ("products", 0, ["restriction"], "hygiene", (FIRST, "_facts.restriction")),
        (
            "orders",
            1,
            ["items", 1, "extended_warranty"],
            "basic",
            ("TK-20250725-0006", "_facts.extended_warranty"),
        ),
        (
            "orders",
            1,
            ["items", 1, "repaired_at", 0],
            "2025-07-28T10:00:00",
            ("TK-20250725-0006", "_facts.repairs_done"),
        ),
        (
            "orders",
            2,
            ["payments", 2, "at"],
            "2025-06-25T10:00:00",
            ("TK-20250704-0002", "_facts.dispute"),
        ),
        (
            "products",
            1,
            ["recalled_at"],
            "2025-07-10T10:00:00",
            ("TK-20250722-0005", "_facts.recalled"),
        ),
    ],
)
def test_an_edit_of_what_a_record_says_of_itself_is_found_by_the_ticket_it_decides(
    written: Path,
    kind: str,
    record: int,
    path: list[str | int],
    value: object,
    place: tuple[str, str],
):
    def edit(database: Any) -> None:
        inner = database[kind][record]
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    assert place in places(forged(written, names.DATABASE, edit))


def test_a_known_address_is_no_unknown_sender(written: Path):
    def edit(tickets: Any) -> None:
        tickets[2]["_disclosure"]["sender"] = "unknown"

    audit = forged(written, names.TICKETS, edit)
    assert places(audit) == {("TK-20250720-0003", "_disclosure.sender")}
    assert "this address is on an account" in audit.findings[0].why


def test_two_tickets_with_one_id_are_found(written: Path):
    def edit(tickets: Any) -> None:
        tickets.append(tickets[0])

    assert (FIRST, "ticket_id") in places(forged(written, names.TICKETS, edit))


def test_a_record_of_the_wrong_form_is_found_and_the_rest_is_still_audited(written: Path):
    def edit(database: Any) -> None:
        database["orders"][3]["ordered_at"] = "yesterday"

    found = places(forged(written, names.DATABASE, edit))
    assert ("ORD-20250720-0003", "ordered_at") in found
    assert ("TK-20250720-0003", "order_id") in found
    assert not [place for place in found if place[0] == FIRST]


@pytest.mark.parametrize(
    ("number", "field", "words", "place"),
    [
        (0, "body", "It is about the headphones. I opened the box, they work fine.", "body"),
        (0, "body", "+ And ORD-20250603-0002 too.", "body"),
        (1, "body", "+ The order is ORD-20250603-0002.", "body"),
        (0, "body", "+ By POL-RETURN-001 you must.", "body"),
        (0, "body", "+ It cost $199.99.", "body"),
        (0, "body", "+ It came yesterday.", "body"),
        (0, "body", "ORD-20250502-0001: I never opened it; nothing is wrong with it.", "body"),
        (0, "body", "ORD-20250502-0001: I opened it.", "_disclosure.stated.fault"),
        (1, "body", "The speaker of June 8 is dented. I could not take any photos.", "body"),
        (1, "body", "The speaker is dented. I could not take photos.", "_disclosure.time"),
        (3, "body", "Best Buy asks $80.00 for the radio of ORD-20250720-0003.", "body"),
        (0, "body", " ", "body"),
    ],
)
def test_a_letter_that_says_too_much_or_too_little_is_found(
    written: Path, number: int, field: str, words: str, place: str
):
    def edit(tickets: Any) -> None:
        before = tickets[number][field] + " " if words.startswith("+") else ""
        tickets[number][field] = before + words.removeprefix("+ ")

    audit = forged(written, names.TICKETS, edit)
    ticket_id = sample_dataset().tickets[number].ticket_id
    assert places(audit) == {(ticket_id, place)} or (ticket_id, place) in places(audit)
    assert {finding.ticket_id for finding in audit.findings} == {ticket_id}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Granted by POL-RETURN-001 and POL-RETURN-002: $169.99 of $199.99.", False),
        ("Granted by POL-RETURN-001 and POL-RETURN-002: $169.90.", True),
        ("Granted by POL-RETURN-001 and POL-RETURN-003: $169.99.", True),
        ("Granted by POL-RETURN-001: $169.99.", True),
    ],
)
def test_the_agents_prose_keeps_to_the_amounts_and_clauses_of_the_decision(
    written: Path, words: str, found: bool
):
    def edit(tickets: Any) -> None:
        tickets[0]["resolution_plan"]["policy_reasoning"] = words

    audit = forged(written, names.TICKETS, edit)
    assert ((FIRST, "resolution_plan.policy_reasoning") in places(audit)) == found
    assert audit.is_clean != found


def dataset_of(tmp_path: Path, database: Database) -> Path:
    judge = the_judge()
    made = drafts(database, MESSAGES[:7])
    tickets = build_tickets(made, judge=judge, catalogue=judge.catalogue, database=database)
    dataset = replace(sample_dataset(), database=database, tickets=tuple(tickets))
    write_dataset(tmp_path / "assets", dataset)
    return tmp_path / "assets"


def test_a_line_that_was_already_paid_back_is_found(tmp_path: Path):
    early = refunded(ORDERS[0], datetime(2025, 5, 12, 9, 0, 0))
    database = replace(DATABASE, orders=(early, *ORDERS[1:]))
    audit = audited(dataset_of(tmp_path, database))
    assert (FIRST, "line_id") in places(audit)
    assert "this line was refunded before the message" in {f.why for f in audit.findings}


def test_an_event_after_the_manifests_day_is_found(tmp_path: Path):
    late = datetime.combine(DAY + timedelta(days=1), datetime.min.time())
    charge = PaymentEvent(at=late, event="charge", amount=ORDERS[2].total_amount)
    order = replace(ORDERS[2], payments=(ORDERS[2].payments[0], charge))
    database = replace(DATABASE, orders=(*ORDERS[:2], order, ORDERS[3]))
    audit = audited(dataset_of(tmp_path, database))
    assert places(audit) == {(order.order_id, "payments[1].at")}


def test_a_dataset_that_cannot_be_read_is_an_error_not_a_finding(written: Path):
    (written / names.TICKETS).write_text("[")
    with pytest.raises(InputError, match="truncated or was damaged"):
        audited(written)


def test_cases_without_a_decision_do_not_keep_the_others_from_one():
    judge = the_judge()
    good = judge.case({"request": "product_information", "stock": "available", "list_price": 5})
    bad = judge.case({"request": "return"})
    found = decide_each(judge, [good, bad, good, good, bad])
    kinds = [Decision if isinstance(one, Decision) else UndecidedCaseError for one in found]
    assert kinds == [Decision, UndecidedCaseError, Decision, Decision, UndecidedCaseError]


def test_nothing_to_decide_is_nothing_decided():
    assert decide_each(the_judge(), []) == []


def test_a_dataset_without_tickets_proves_nothing_and_is_told(tmp_path: Path):
    write_dataset(tmp_path / "assets", replace(sample_dataset(), tickets=()))
    [finding] = audited(tmp_path / "assets").findings
    assert str(finding) == (
        "support_tickets.json: `0`: there is no ticket, so nothing here was ever proved"
    )


ODD = [None, [], {}, -1, 1e308, "", "x", 2**63, True, [None], {"a": 1}, "0001-01-01T00:00:00"]


@given(
    name=st.sampled_from([names.TICKETS, names.DATABASE, names.MANIFEST, names.GRAPH]),
    draw=st.randoms(use_true_random=False),
    odd=st.sampled_from(ODD),
)
@settings(max_examples=40)
@example(name=names.DATABASE, draw=Random(0), odd="")
def test_whatever_stands_in_a_file_an_audit_ends_in_findings_or_in_a_message(
    tmp_path_factory: pytest.TempPathFactory, name: str, draw: Random, odd: object
):
    folder = tmp_path_factory.mktemp("odd") / "assets"
    write_dataset(folder, sample_dataset())
    content = json.loads((folder / name).read_text())
    place = content
    while True:
        key = draw.choice(list(place) if isinstance(place, dict) else range(len(place)))
        if not isinstance(place[key], dict | list) or not place[key] or draw.random() < 0.2:
            break
        place = place[key]
    place[key] = odd
    (folder / name).write_text(json.dumps(content))
    try:
        told = text(audited(folder))
    except InputError as error:
        told = str(error)
    assert name in told or "everything follows" in told


def test_findings_and_their_order_do_not_depend_on_the_number_of_workers(
    written: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("ticketworld.audit.audit.PART", 3)
    tickets = json.loads((written / names.TICKETS).read_text())
    for number, ticket in enumerate(tickets):
        ticket["resolution_plan"]["total_resolution_value"] += number % 2
        ticket["body"] += " Call me on (555) 013-2298." if number % 3 else ""
    (written / names.TICKETS).write_text(json.dumps(tickets))
    opened = open_folder(written)
    alone = audit_opened(opened, the_judge(), workers=1)
    assert len(alone.findings) > len(tickets) / 2
    for workers in (2, 3):
        several = audit_opened(opened, the_judge(), workers=workers)
        assert several.findings == alone.findings
        assert several.warnings == alone.warnings
