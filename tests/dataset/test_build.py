from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from pydantic import ValidationError

from tests.messages import MESSAGES
from tests.sample import drafts, sample_dataset
from tests.shop import DATABASE, ORDERS, the_judge
from ticketworld.dataset.build import build_tickets, information_completeness, sender_address
from ticketworld.dataset.draft import Draft, ticket_id
from ticketworld.dataset.ticket import DEBUG_BLOCKS, Ticket
from ticketworld.errors import InputError
from ticketworld.letters.brief import DayHint

RETURN, DAMAGED, CHANGE, MATCH, QUESTION, WARRANTY, EXCHANGE = sample_dataset().tickets[:7]
THREAD, TWO, MISSPELT, NOT_FOUND, FOREIGN, ACCOUNT = sample_dataset().tickets[7:]


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
    plan = ACCOUNT.resolution_plan
    assert (ACCOUNT.customer_email, ACCOUNT.customer_id) == ("who@nowhere.example", "CUST-0003")
    assert (plan.outcome, plan.next_step) == ("conditional", "verify_identity")
    assert (plan.customer_lookup.status, plan.customer_lookup.customer_id) == ("unverified", None)
    assert plan.customer_lookup.lookup_method == "account_named"
    assert ACCOUNT.scenario_dimensions.information_completeness == "wrong_email"
    assert ACCOUNT.scenario_dimensions.complexity == "edge_case"


def test_a_message_that_leads_to_nothing_is_not_found_and_names_nobody():
    plan = NOT_FOUND.resolution_plan
    assert (plan.outcome, plan.next_step) == ("conditional", "not_found")
    assert (plan.order_id, plan.evidence_required) == ("N/A", ("order_number",))
    assert (plan.customer_lookup.status, plan.customer_lookup.customer_id) == ("not_found", None)
    assert NOT_FOUND.knowledge.trail == "none"
    assert (NOT_FOUND.knowledge.possible_cases, NOT_FOUND.knowledge.candidates) == (0, ())


def test_an_order_of_another_account_is_not_spoken_of():
    plan = FOREIGN.resolution_plan
    assert (FOREIGN.order_id, plan.order_id) == (ORDERS[1].order_id, "N/A")
    assert (plan.next_step, plan.evidence_required) == ("verify_identity", ("identity",))
    assert FOREIGN.knowledge.trail == "foreign"
    assert FOREIGN.knowledge.possible_cases == 0


def test_a_misspelt_number_leads_to_the_order_one_slip_away():
    assert MISSPELT.disclosure.order_number_given == "ORD-20250720-0008"
    [candidate] = MISSPELT.knowledge.candidates
    assert (candidate.order_id, candidate.slips) == (ORDERS[2].order_id, 1)
    assert MISSPELT.resolution_plan.order_id == ORDERS[2].order_id
    assert MISSPELT.scenario_dimensions.information_completeness == "incorrect_info"


def test_what_a_message_leaves_open_is_asked_for_and_each_answer_has_its_ending():
    plan, known = THREAD.resolution_plan, THREAD.knowledge
    assert (plan.next_step, plan.questions) == ("clarify", ("product", "fault"))
    assert plan.customer_lookup.status == "ambiguous"
    assert known.question_sets == (("product", "fault"),)
    assert {(branch.answers["product"], branch.answers["fault"]) for branch in known.branches} == {
        (product, fault)
        for product in ("Norvik Halo headphones", "Norvik patch cable", "Norvik Barrel speaker")
        for fault in ("none", "manufacturing", "transit", "water", "physical", "wear")
    }
    right = {"product": "Norvik Halo headphones", "fault": "manufacturing"}
    [branch] = [branch for branch in known.branches if branch.answers == right]
    assert (branch.outcome, branch.line_id) == ("approve", THREAD.line_id)


def test_a_conversation_carries_the_plan_of_each_turn_and_ends_in_what_is_true():
    roles = [turn.role for turn in THREAD.thread]
    asked = [turn.asks for turn in THREAD.thread if turn.role == "agent"]
    assert roles == ["customer", "agent", "customer", "agent", "customer", "agent"]
    assert asked == [("product", "fault"), ("fault",), ()]
    first, *_, last = [turn.resolution_plan for turn in THREAD.thread if turn.role == "agent"]
    assert first == THREAD.resolution_plan
    assert last is not None
    assert (last.outcome, last.next_step) == ("approve", "resolve")
    assert last.policy_references == ("POL-WARRANTY-001", "POL-WARRANTY-002")
    assert last.total_resolution_value == 19999
    assert [known.turn for known in THREAD.turns] == [1, 3, 5]
    assert [known.knowledge.possible_cases for known in THREAD.turns] == [18, 6, 1]
    assert (THREAD.difficulty.turns, THREAD.difficulty.withheld) == (6, 1)


def test_a_thread_and_its_first_turn_hold_the_message_itself():
    turn = THREAD.thread[0]
    assert (turn.body, turn.sent_at) == (THREAD.body, THREAD.timestamp)
    assert (turn.asks, turn.resolution_plan) == ((), None)
    assert RETURN.thread == RETURN.turns == ()


def test_two_requests_of_a_message_share_a_plan_and_keep_their_own_proofs():
    plan = TWO.resolution_plan
    assert [(i.request, i.outcome) for i in TWO.issues] == [
        ("warranty", "approve"),
        ("return", "deny"),
    ]
    assert [(action.issue, action.type) for action in plan.actions] == [
        (1, "escalate_to_manager"),
        (1, "honor_warranty"),
        (2, "deny_return"),
    ]
    assert set(plan.policy_references) == {
        public_id for issue in TWO.issues for public_id in issue.policy_references
    }
    assert [proof.facts["request"] for proof in TWO.issue_proofs] == ["warranty", "return"]
    assert TWO.issue_proofs[0].facts == TWO.facts
    assert RETURN.issues == RETURN.issue_proofs == ()


PLAIN = drafts()[0].requests[0].message.disclosure
EARLY = date(2025, 5, 2)
DAY_NAMED = DayHint(kind="ordered", form="date", first=EARLY, last=EARLY)


@pytest.mark.parametrize(
    ("changes", "order_id", "expected"),
    [
        ({}, "ORD", "complete"),
        ({"order_number": "absent"}, None, "complete"),
        (
            {"order_number": "absent", "time": "exact_date", "day": DAY_NAMED},
            "ORD",
            "missing_order_number",
        ),
        ({"order_number": "absent"}, "ORD", "minimal_details"),
        ({"order_number": "truncated"}, "ORD", "minimal_details"),
        ({"product": "vague"}, "ORD", "minimal_details"),
        ({"withheld": ("fault",)}, "ORD", "minimal_details"),
        ({"order_number": "misspelt"}, "ORD", "incorrect_info"),
        ({"order_number": "transposed"}, "ORD", "incorrect_info"),
        ({"order_number": "of_another", "product": "vague"}, "ORD", "incorrect_info"),
        ({"product": "misremembered"}, "ORD", "incorrect_info"),
        ({"time": "wrong"}, "ORD", "incorrect_info"),
        ({"sender": "alternate"}, "ORD", "wrong_email"),
        ({"sender": "alternate", "order_number": "absent"}, "ORD", "wrong_email"),
        ({"sender": "unknown", "order_number": "misspelt"}, "ORD", "wrong_email"),
        ({"sender": "relative"}, "ORD", "wrong_email"),
    ],
)
def test_completeness_follows_from_the_disclosure(
    changes: dict[str, object], order_id: str | None, expected: str
):
    disclosure = replace(PLAIN, **changes)  # type: ignore[arg-type]
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
    prose = replace(draft.requests[0].prose, actions=())
    with pytest.raises(ValueError, match="shorter"):
        build(replace(draft, requests=(replace(draft.requests[0], prose=prose),)))


def test_a_draft_about_an_unknown_order_is_refused():
    draft = drafts()[0]
    message = draft.requests[0].message
    subject = replace(message.subject, order_id="ORD-20250502-0404")
    message = replace(message, subject=subject)
    with pytest.raises(InputError, match="unknown order `ORD-20250502-0404`; did you mean"):
        build(replace(draft, requests=(replace(draft.requests[0], message=message),)))


def test_an_answer_that_nothing_possible_gives_is_refused():
    draft = next(draft for draft in drafts() if draft.replies)
    wrong = replace(draft.replies[0], answers={"product": "Norvik Dial radio"})
    with pytest.raises(ValueError, match="no possible case agrees with the answers"):
        build(replace(draft, replies=(wrong,)))


def test_a_ticket_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        RETURN.body = "something else"  # type: ignore[misc]


def test_every_message_of_the_sample_is_about_an_order_that_stands():
    about = {one.subject.order_id for sent in MESSAGES for one in sent.requests} - {None}
    assert about == {order.order_id for order in ORDERS}
