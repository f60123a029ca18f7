from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from pydantic import ValidationError

from tests.shop import DATABASE, MESSAGES, ORDERS, drafts, sample_dataset, the_judge
from ticketworld.dataset.build import (
    Draft,
    build_tickets,
    information_completeness,
    sender_address,
    ticket_id,
)
from ticketworld.dataset.ticket import DEBUG_BLOCKS, Ticket
from ticketworld.errors import InputError
from ticketworld.letters.brief import Disclosure
from ticketworld.records.facts import extract_facts

RETURN, DAMAGED, CHANGE, MATCH, QUESTION, WARRANTY, EXCHANGE = sample_dataset().tickets


def build(draft: Draft) -> Ticket:
    judge = the_judge()
    return build_tickets([draft], judge=judge, catalogue=judge.catalogue, database=DATABASE)[0]


def test_an_id_carries_the_day_and_a_running_number():
    assert ticket_id(datetime(2025, 6, 18, 10, 30), 7) == "TK-20250618-0007"
    assert ticket_id(datetime(2025, 6, 18, 10, 30), 12345) == "TK-20250618-12345"


def test_a_ticket_has_the_fields_that_its_readers_know_and_every_debug_block():
    content = RETURN.content()
    assert set(DEBUG_BLOCKS) == {key for key in content if key.startswith("_")}
    assert list(content)[:8] == [
        "ticket_id",
        "customer_email",
        "subject",
        "body",
        "timestamp",
        "customer_id",
        "order_id",
        "line_id",
    ]


def test_the_plan_cites_the_smallest_ground_by_public_ids_in_the_handbooks_order():
    assert RETURN.resolution_plan.policy_references == ("POL-RETURN-001", "POL-RETURN-002")
    assert RETURN.proof.grounds[0] == ("restocking_fee", "return_window")


def test_an_id_that_two_clauses_share_is_cited_once():
    references = DAMAGED.resolution_plan.policy_references
    assert len(set(references)) == len(references)


def test_amounts_are_those_of_the_decision():
    actions = [(action.type, action.value) for action in RETURN.resolution_plan.actions]
    assert actions == [("process_return", 19999 - 3000)]
    assert RETURN.resolution_plan.total_resolution_value == 19999 - 3000


def test_a_price_match_gives_back_the_difference_for_the_whole_line():
    assert MATCH.facts["competitor_price"] == 2 * 8250
    assert MATCH.resolution_plan.total_resolution_value == 17800 - 2 * 8250


def test_an_escalation_is_a_flag_beside_the_outcome():
    plan = DAMAGED.resolution_plan
    assert (plan.outcome, plan.escalation_required) == ("conditional", True)
    assert plan.evidence_required == ("photo",)
    assert RETURN.resolution_plan.escalation_reason is None


def test_a_question_about_a_product_concerns_no_order():
    assert (QUESTION.order_id, QUESTION.line_id) == ("N/A", None)
    assert QUESTION.resolution_plan.order_id == "N/A"
    assert QUESTION.resolution_plan.order_date is None


def test_a_letter_comes_from_the_address_that_is_disclosed():
    assert RETURN.customer_email == "ada@example.com"
    assert DAMAGED.customer_email == "ada.brandt@mail.example"


def test_a_customer_without_a_second_address_cannot_write_from_it():
    with pytest.raises(InputError, match="CUST-0002: has no alternate_email to write from"):
        sender_address(DATABASE.customer("CUST-0002"), "alternate", None)


def test_a_sender_whom_no_account_knows_is_asked_who_it_is():
    judge, [base] = the_judge(), [d for d in drafts() if d.subject.request == "order_change"]
    subject = replace(base.subject, sender="who@example.net")
    facts = extract_facts(subject, base.sent_at, DATABASE, judge.catalogue.facts)
    ticket = build(
        replace(
            base,
            subject=subject,
            disclosure=replace(base.disclosure, sender="unknown"),
            decision=judge.decide([judge.case(facts)])[0],
        )
    )
    plan = ticket.resolution_plan
    assert (ticket.customer_email, ticket.customer_id) == ("who@example.net", "CUST-0002")
    assert (plan.outcome, plan.next_step) == ("conditional", "verify_identity")
    assert plan.customer_lookup.lookup_method == "order_number"
    assert ticket.scenario_dimensions.information_completeness == "wrong_email"
    assert ticket.scenario_dimensions.complexity == "edge_case"


@pytest.mark.parametrize(
    ("sender", "number", "time", "order_id", "expected"),
    [
        ("primary", "given", "none", "ORD", "complete"),
        ("primary", "absent", "exact_date", "ORD", "missing_order_number"),
        ("primary", "absent", "none", "ORD", "minimal_details"),
        ("alternate", "given", "none", "ORD", "wrong_email"),
        ("alternate", "absent", "none", "ORD", "wrong_email"),
        ("unknown", "given", "none", "ORD", "wrong_email"),
        ("primary", "absent", "none", None, "complete"),
    ],
)
def test_completeness_follows_from_the_disclosure(
    sender: str, number: str, time: str, order_id: str | None, expected: str
):
    disclosure = Disclosure(sender=sender, order_number=number, time=time, stated={})  # type: ignore[arg-type]
    assert information_completeness(disclosure, order_id) == expected


def test_the_proof_tells_what_was_beaten_and_by_what():
    assert [(d.clause, d.by) for d in WARRANTY.proof.defeated] == [
        ("warranty_defect", "warranty_exclusion")
    ]
    assert [(s.clause, s.setting, s.by) for s in DAMAGED.proof.superseded] == [
        ("damage_replacement", "photos", "damage_photo")
    ]
    assert ("exchange_terms", "exchange_window") in [
        (b.clause, b.requires) for b in EXCHANGE.proof.blocked
    ]


def test_relevant_is_what_acts_or_is_acted_on_and_applicable_what_applies():
    analysis = WARRANTY.policy_analysis
    assert analysis.applicable_policies == (
        "POL-WARRANTY-001",
        "POL-WARRANTY-003",
        "POL-REPAIR-003",
    )
    assert analysis.all_relevant_policies == (
        "POL-WARRANTY-001",
        "POL-WARRANTY-002",
        "POL-WARRANTY-003",
        "POL-EXTEND-003",
        "POL-REPAIR-003",
    )
    assert analysis.policy_interactions == "Multi-hop reasoning required"
    assert QUESTION.policy_analysis.policy_interactions == "Single policy"


def test_the_context_used_leaves_out_what_no_clause_reads():
    assert "hours_since_order" in RETURN.facts
    assert "hours_since_order" not in RETURN.policy_analysis.context_used


def test_the_template_block_follows_from_the_decision():
    block = RETURN.scenario_template
    assert (block.primary_policy, block.complexity_level, block.expected_outcome) == (
        "POL-RETURN-001",
        2,
        "approve",
    )


def test_prose_must_speak_of_exactly_the_planned_actions():
    draft = drafts()[0]
    with pytest.raises(ValueError, match="shorter"):
        build(replace(draft, prose=replace(draft.prose, actions=())))


def test_a_draft_about_an_unknown_order_is_refused():
    draft = drafts()[0]
    subject = replace(draft.subject, order_id="ORD-20250502-0404")
    with pytest.raises(InputError, match="unknown order `ORD-20250502-0404`; did you mean"):
        build(replace(draft, subject=subject))


def test_a_ticket_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        RETURN.body = "something else"  # type: ignore[misc]


def test_every_message_of_the_sample_is_about_an_order_that_stands():
    about = {message.subject.order_id for message in MESSAGES} - {None}
    assert about == {order.order_id for order in ORDERS}
