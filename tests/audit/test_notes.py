"""Planted faults in what the agent notes and writes, each at its field; digests are redone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.audit.test_audit import forged, places
from tests.audit.test_planted import DAMAGED, MISSPELT, NOT_FOUND, RETURN, THREAD, TWO
from tests.sample import sample_dataset
from ticketworld.dataset import names

ORDER_CHANGE = 2


def fields(written: Path, number: int, *path: str | int, value: object) -> set[str]:
    """Return the fields found in a ticket in which a text was replaced, or added to with `+`."""

    def edit(tickets: Any) -> None:
        place = tickets[number]
        for step in path[:-1]:
            place = place[step]
        before = place[path[-1]] if str(value).startswith("+") else ""
        place[path[-1]] = before + str(value).removeprefix("+")

    found = places(forged(written, names.TICKETS, edit))
    assert {place[0] for place in found} <= {sample_dataset().tickets[number].ticket_id}
    return {place[1] for place in found}


@pytest.mark.parametrize(
    ("number", "path", "value", "field"),
    [
        (RETURN, ("policy_reasoning",), "+ POL-RETURN-003 (Full refund) applies.",
         "policy_reasoning"),
        (RETURN, ("policy_reasoning",), "+ So the request is refused.", "policy_reasoning"),
        (RETURN, ("policy_reasoning",), "+ It was delivered 99 days before.", "policy_reasoning"),
        (RETURN, ("actions", 0, "reason"), "Required by POL-SALE-001 (Final sale).", "actions[0]"),
        (RETURN, ("actions", 0, "reason"), "As the customer wishes.", "actions[0]"),
        (RETURN, ("actions", 0, "details"), "Refuse the return and explain why.", "actions[0]"),
        (RETURN, ("actions", 0, "details"), "+ Send a replacement, too.", "actions[0]"),
        (RETURN, ("actions", 0, "details"), "Refund $199.99 for the item.", "actions[0]"),
        (DAMAGED, ("actions", 0, "details"), "Say nothing about it.", "actions[0]"),
        (ORDER_CHANGE, ("policy_reasoning",), "+ [REASON]", "policy_reasoning"),
        (TWO, ("policy_reasoning",), "+ That settles it in the customer's favor.",
         "policy_reasoning"),
        (TWO, ("actions", 1, "details"), "+ Also refund the shipping costs.", "actions[1]"),
        (THREAD, ("actions", 0, "details"), "Ask the customer for the order number.",
         "actions[0]"),
        (MISSPELT, ("customer_lookup", "notes"), "+ It cost $17.80.", "customer_lookup.notes"),
    ],
)  # fmt: skip
def test_a_note_that_says_something_else_than_its_plan_is_found(
    written: Path, number: int, path: tuple[str | int, ...], value: str, field: str
) -> None:
    found = fields(written, number, "resolution_plan", *path, value=value)
    assert f"resolution_plan.{field}" in found


def test_an_escalation_to_somebody_else_is_found(written: Path) -> None:
    number = next(
        n
        for n, one in enumerate(sample_dataset().tickets)
        if one.resolution_plan.escalation_reason
    )
    path = ("resolution_plan", "escalation_reason")
    assert ".".join(path) in fields(written, number, *path, value="+ It goes to the fraud team.")


@pytest.mark.parametrize("value", ["+ We also refund your shipping costs.", "+ Is it a gift?"])
def test_a_last_answer_that_promises_or_asks_more_is_found(written: Path, value: str) -> None:
    assert fields(written, THREAD, "thread", 5, "body", value=value) == {"thread[5].body"}


def test_notes_at_the_end_of_a_conversation_are_read_too(written: Path) -> None:
    path = ("resolution_plan", "policy_reasoning")
    found = fields(written, THREAD, "thread", 5, *path, value="+ So the request is refused.")
    assert "thread[5].resolution_plan.policy_reasoning" in found


ANY = pytest.mark.parametrize("number", [RETURN, DAMAGED, THREAD, TWO, NOT_FOUND])


@ANY
def test_a_right_reply_that_is_wrong_is_found(written: Path, number: int) -> None:
    wrong = sample_dataset().tickets[number].reference_replies.weak.body
    found = fields(written, number, "_reference_replies", "strong", "body", value=wrong)
    assert found == {"_reference_replies.strong.body"}


@ANY
def test_a_wrong_reply_that_is_right_is_found(written: Path, number: int) -> None:
    right = sample_dataset().tickets[number].reference_replies.strong.body
    found = fields(written, number, "_reference_replies", "weak", "body", value=right)
    assert found == {"_reference_replies.weak.flaw"}


def test_a_flaw_of_another_name_is_found(written: Path) -> None:
    flaw = sample_dataset().tickets[RETURN].reference_replies.weak.flaw
    other = "no_reason" if flaw != "no_reason" else "wrong_amount"
    found = fields(written, RETURN, "_reference_replies", "weak", "flaw", value=other)
    assert found == {"_reference_replies.weak.flaw"}
