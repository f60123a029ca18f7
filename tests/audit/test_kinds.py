from __future__ import annotations

import pytest

from ticketworld.audit.kinds import ADVICE, KINDS, MEANINGS, kind_of
from ticketworld.dataset.names import DATABASE, GRAPH, MANIFEST, METADATA, TICKETS


@pytest.mark.parametrize(
    ("file", "field", "kind"),
    [
        (TICKETS, "resolution_plan.actions[0].value", "money"),
        (TICKETS, "thread[3].resolution_plan.total_resolution_value", "money"),
        (TICKETS, "resolution_plan.actions", "action"),
        (TICKETS, "resolution_plan.outcome", "decision"),
        (TICKETS, "issues[1].outcome", "decision"),
        (TICKETS, "_difficulty.hops", "decision"),
        (TICKETS, "resolution_plan.policy_references", "citation"),
        (TICKETS, "_issues[1].proof.grounds", "citation"),
        (TICKETS, "resolution_plan.escalation_required", "escalation"),
        (TICKETS, "resolution_plan.questions", "knowledge"),
        (TICKETS, "_knowledge.possible_cases", "knowledge"),
        (TICKETS, "resolution_plan.customer_lookup.status", "lookup"),
        (TICKETS, "_disclosure.sender", "lookup"),
        (TICKETS, "_disclosure.product_given", "letter"),
        (METADATA, "_disclosure.time", "letter"),
        (TICKETS, "body", "letter"),
        (TICKETS, "thread[1].body", "letter"),
        (TICKETS, "timestamp", "dates"),
        (TICKETS, "thread[1].sent_at", "dates"),
        (TICKETS, "_facts.price_paid", "integrity"),
        (TICKETS, "line_id", "integrity"),
        (DATABASE, "items[0].price_paid", "money"),
        (DATABASE, "shipments[1].at", "dates"),
        (DATABASE, "customer_id", "integrity"),
        (GRAPH, "clauses[0].title", "digest"),
        (MANIFEST, "files.support_tickets.json", "digest"),
    ],
)
def test_a_fault_is_of_the_kind_that_its_field_says(file: str, field: str, kind: str):
    assert kind_of(file, field) == kind


def test_every_kind_has_a_meaning_and_advice():
    assert tuple(MEANINGS) == tuple(ADVICE) == KINDS
