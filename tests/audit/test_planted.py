"""Planted faults in what a ticket discloses, asks, branches into and answers, each at its field.

Every digest is redone; messages and tickets are those of tests/messages.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.audit.test_audit import audited, forged, places
from tests.messages import Asked, Sent
from tests.sample import drafts, sample_dataset
from tests.shop import DATABASE, ORDERS, on, the_judge
from ticketworld.dataset import names
from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.store import write_dataset

RETURN, DAMAGED, MATCH = 0, 1, 3
THREAD, TWO, MISSPELT, NOT_FOUND, FOREIGN, ACCOUNT = range(7, 13)

Edit = Callable[[Any], None]


def fields(written: Path, number: int, edit: Edit) -> set[str]:
    """Return the fields found in a ticket edited so, which is the only one concerned."""
    found = places(forged(written, names.TICKETS, lambda tickets: edit(tickets[number])))
    assert {place[0] for place in found} == {sample_dataset().tickets[number].ticket_id}
    return {place[1] for place in found}


def put(*path: str | int, value: object) -> Edit:
    """Return an edit that puts a value into a ticket."""

    def edit(ticket: Any) -> None:
        for step in path[:-1]:
            ticket = ticket[step]
        ticket[path[-1]] = value

    return edit


@pytest.mark.parametrize(
    ("number", "kind", "value", "field"),
    [
        (RETURN, "order_number", "misspelt", "_disclosure.order_number_given"),
        (RETURN, "order_number", "absent", "_disclosure.order_number"),
        (RETURN, "product", "vague", "_disclosure.product_given"),
        (RETURN, "product", "none", "_disclosure.product"),
        (RETURN, "implied", ["colour"], "_disclosure.implied[0]"),
        (RETURN, "time", "relative", "_disclosure.time"),
        (DAMAGED, "time", "wrong", "_disclosure.time"),
        (DAMAGED, "time", "relative", "_disclosure.time"),
        (DAMAGED, "product", "exact", "_disclosure.product_given"),
        (DAMAGED, "product", "misremembered", "_disclosure.product_given"),
        (MISSPELT, "order_number", "given", "_disclosure.order_number_given"),
        (MISSPELT, "order_number", "transposed", "_disclosure.order_number_given"),
        (MISSPELT, "order_number", "truncated", "_disclosure.order_number_given"),
        (MISSPELT, "order_number", "of_another", "_disclosure.order_number_given"),
        (MISSPELT, "order_number_given", "ORD-20250720-0009", "body"),
        (NOT_FOUND, "sender", "relative", "_disclosure.sender"),
        (FOREIGN, "sender", "unknown", "_disclosure.sender"),
        (MATCH, "retailer", "Some Shop", "_disclosure.retailer"),
        (ACCOUNT, "account", "ada@example.com", "_disclosure.account"),
    ],
)
def test_a_wrong_kind_or_words_of_a_disclosure_are_found(
    written: Path, number: int, kind: str, value: str, field: str
):
    assert field in fields(written, number, put("_disclosure", kind, value=value))


@pytest.mark.parametrize(
    "notes",
    [
        "Found by the main address on file as CUST-0099; the order is ORD-20200101-1001.",
        "Found by phone.",
        "",
    ],
)
@pytest.mark.parametrize("place", [(), ("thread", 5)])
def test_notes_on_a_look_up_say_what_it_found_and_nothing_else(
    written: Path, notes: str, place: tuple[str | int, ...]
):
    number = THREAD if place else DAMAGED
    edit = put(*place, "resolution_plan", "customer_lookup", "notes", value=notes)
    path = "thread[5].resolution_plan" if place else "resolution_plan"
    assert fields(written, number, edit) == {f"{path}.customer_lookup.notes"}


def test_a_date_that_stands_for_two_days_is_found(written: Path):
    edit = put("_disclosure", "day", "last", value="2025-06-08")
    assert "_disclosure.day.last" in fields(written, DAMAGED, edit)


def test_a_withheld_fact_that_is_said_to_be_stated_is_found(written: Path):
    def edit(ticket: Any) -> None:
        block = ticket["_disclosure"]
        block["stated"], block["withheld"] = block["withheld"], {}

    found = fields(written, THREAD, edit)
    assert "_disclosure.stated.fault" in found


def test_another_true_value_of_a_withheld_fact_is_found(written: Path):
    found = fields(written, THREAD, put("_disclosure", "withheld", "fault", value="water"))
    assert "thread" in found


@pytest.mark.parametrize(
    "questions", [["product"], ["fault"], [], ["product", "fault", "order_date"]]
)
def test_a_needless_or_a_missing_question_is_found(written: Path, questions: list[str]):
    found = fields(written, THREAD, put("resolution_plan", "questions", value=questions))
    assert any(field.startswith("resolution_plan.questions") for field in found)


def test_a_question_where_nothing_need_be_asked_is_found(written: Path):
    found = fields(written, RETURN, put("resolution_plan", "questions", value=["order_number"]))
    assert any(field.startswith("resolution_plan.questions") for field in found)


def test_another_set_of_questions_is_found(written: Path):
    edit = put("_knowledge", "question_sets", 0, value=["order_number", "fault"])
    assert "_knowledge.question_sets[0][0]" in fields(written, THREAD, edit)


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("outcome", "investigate", "outcome"),
        ("line_id", "ORD-20250502-0001-9", "line_id"),
        ("actions", [["honor_warranty", 1.0]], "actions"),
        ("answers", {"product": "Norvik Dial radio", "fault": "none"}, "answers"),
        ("escalation", ["nobody"], "escalation"),
    ],
)
def test_a_changed_branch_is_found(written: Path, key: str, value: object, field: str):
    found = fields(written, THREAD, put("_knowledge", "branches", 1, key, value=value))
    assert any(one.startswith(f"_knowledge.branches[1].{field}") for one in found)


def test_a_branch_left_out_is_found(written: Path):
    def edit(ticket: Any) -> None:
        del ticket["_knowledge"]["branches"][-1]

    assert any(one.startswith("_knowledge.branches") for one in fields(written, THREAD, edit))


def test_a_reply_whose_words_disagree_with_its_answer_is_found(written: Path):
    edit = put("thread", 4, "body", value="It got wet.")
    assert fields(written, THREAD, edit) == {"_turns[2].answers"}


def test_a_reply_whose_answer_disagrees_with_the_truth_is_found(written: Path):
    def edit(ticket: Any) -> None:
        ticket["_turns"][2]["answers"]["fault"] = "water"
        ticket["thread"][4]["body"] = "It got wet."

    assert "thread" in fields(written, THREAD, edit)


def test_a_reply_that_no_possible_case_gives_is_found(written: Path):
    def edit(ticket: Any) -> None:
        ticket["_turns"][1]["answers"]["product"] = "Norvik Dial radio"
        ticket["thread"][2]["body"] = "It is about the Norvik Dial radio."

    assert "thread" in fields(written, THREAD, edit)


def test_an_agent_who_asks_for_something_else_in_words_is_found(written: Path):
    edit = put("thread", 3, "body", value="Could you send me the order number?")
    assert fields(written, THREAD, edit) == {"thread[3].body"}


@pytest.mark.parametrize(
    ("moment", "field"),
    [("2025-07-29T08:00:00", "thread[3].sent_at"), ("2025-08-01T00:00:00", "thread[5].sent_at")],
)
def test_a_turn_out_of_order_or_after_the_datasets_day_is_found(
    written: Path, moment: str, field: str
):
    number = int(field[len("thread[")])
    assert field in fields(written, THREAD, put("thread", number, "sent_at", value=moment))


def test_a_conversation_that_stops_before_it_is_settled_is_found(written: Path):
    def edit(ticket: Any) -> None:
        del ticket["thread"][3:5], ticket["_turns"][2]
        ticket["thread"][3]["turn"] = 4

    assert "thread" in fields(written, THREAD, edit)


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("issues", 0, "issue"), "issues[0].issue"),
        (("_issues", 0, "issue"), "_issues[0].issue"),
        (("resolution_plan", "actions", 2, "issue"), "resolution_plan.actions[2].issue"),
    ],
)
def test_a_swapped_index_of_an_issue_is_found(
    written: Path, path: tuple[str | int, ...], field: str
):
    swapped = 1 if path[0] == "resolution_plan" else 2
    found = fields(written, TWO, put(*path, value=swapped))
    assert any(one == field or field.startswith(f"{one}.") for one in found), found


def test_requests_in_another_order_are_found(written: Path):
    def edit(ticket: Any) -> None:
        ticket["issues"].reverse()
        ticket["_issues"].reverse()

    found = fields(written, TWO, edit)
    assert any(one.startswith(("issues", "_issues")) for one in found), found


@pytest.mark.parametrize(
    ("key", "value"),
    [("line_id", "ORD-20250502-0001-1"), ("order_id", "ORD-20250502-0001"), ("slips", 0)],
)
def test_a_wrong_candidate_is_found(written: Path, key: str, value: object):
    edit = put("_knowledge", "candidates", 0, key, value=value)
    assert f"_knowledge.candidates[0].{key}" in fields(written, MISSPELT, edit)


def test_a_candidate_left_out_is_found(written: Path):
    def edit(ticket: Any) -> None:
        del ticket["_knowledge"]["candidates"][0]

    assert any(one.startswith("_knowledge.candidates") for one in fields(written, THREAD, edit))


def test_a_wrong_record_of_a_decisive_fact_is_found(written: Path):
    decisive = sample_dataset().tickets[RETURN].difficulty.decisive
    name = next(iter(decisive))
    edit = put("_difficulty", "decisive", name, value="PROD-0009")
    assert fields(written, RETURN, edit) == {f"_difficulty.decisive.{name}"}


def test_a_decisive_fact_left_out_is_found(written: Path):
    def edit(ticket: Any) -> None:
        ticket["_difficulty"]["decisive"].popitem()

    assert any(one.startswith("_difficulty.decisive") for one in fields(written, RETURN, edit))


def test_damage_that_a_letter_tells_of_is_no_fault_stated_of_another_item(tmp_path: Path):
    damaged = Asked(subject=on(1, 0, "damaged", stated={"photos_sent": 0}), query_type="shipping")
    returned = Asked(subject=on(0, 1, "return", stated={"packaging": "opened", "fault": "none"}))
    sent = Sent(
        at=datetime(2025, 7, 30, 8, 0, 0),
        customer_id="CUST-0001",
        requests=(damaged, returned),
        body=f"The Norvik Barrel speaker of {ORDERS[1].order_id} arrived dented, and I have no "
        f"photos. I also return the Norvik patch cable of {ORDERS[0].order_id}: I opened it, but "
        "nothing is wrong with it.",
    )
    judge = the_judge()
    made = drafts(DATABASE, (sent,))
    tickets = build_tickets(made, judge=judge, catalogue=judge.catalogue, database=DATABASE)
    write_dataset(tmp_path / "assets", replace(sample_dataset(), tickets=tuple(tickets)))
    assert audited(tmp_path / "assets").findings == ()
