from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.sample import sample_dataset
from tests.shop import the_judge
from ticketworld.audit.finding import Audit
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.dataset import names
from ticketworld.dataset.store import write_dataset

Fields = Mapping[str, "Fields | None"]


def fields(text: str, **deeper: Fields) -> Fields:
    return {**dict.fromkeys(text.split()), **deeper}


PLAN = fields(
    "order_id order_date policy_references policy_reasoning escalation_required "
    "escalation_reason priority total_resolution_value",
    customer_lookup=fields("status customer_id lookup_method notes"),
    actions=fields("type reason value details"),
)
TICKET = fields(
    "ticket_id customer_email subject body timestamp customer_id order_id",
    resolution_plan=PLAN,
)
DEBUG = fields(
    "",
    _scenario_dimensions=fields(
        "query_type information_completeness complexity customer_sentiment"
    ),
    _scenario_template=fields("scenario_id name primary_policy complexity_level expected_outcome"),
    _policy_analysis=fields(
        "all_relevant_policies applicable_policies context_used policy_interactions"
    ),
)
DATABASE = fields(
    "",
    customers=fields(
        "customer_id name primary_email alternate_email phone shipping_address billing_address "
        "created_date"
    ),
    orders=fields(
        "order_id customer_id order_date shipping_method tracking_number total_amount "
        "payment_method order_status",
        items=fields("product_id quantity price_paid item_status"),
    ),
    products=fields(
        "product_id name category brand base_price warranty_period weight requires_signature "
        "in_stock description"
    ),
)


def kept(value: Any, wanted: Fields | None) -> Any:
    """Return a value with the earlier generator's fields alone."""
    if wanted is None:
        return value
    if isinstance(value, list):
        return [kept(one, wanted) for one in value]
    return {name: kept(value[name], deeper) for name, deeper in wanted.items() if name in value}


Edit = Callable[[Sequence[Any]], str]
"""Plants a fault into one of some tickets, and returns its id."""


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ours")
    write_dataset(folder / "assets", sample_dataset())
    return folder / "assets"


def stripped(
    ours: Path, folder: Path, wanted: Fields, edit: Callable[[Sequence[Any]], None] | None = None
) -> Audit:
    """Return the audit of a dataset of ours as if others had made it."""
    tickets = kept(json.loads((ours / names.TICKETS).read_text()), wanted)
    if edit is not None:
        edit(tickets)
    database = kept(json.loads((ours / names.DATABASE).read_text()), DATABASE)
    folder.mkdir()
    (folder / names.TICKETS).write_text(json.dumps(tickets))
    (folder / names.DATABASE).write_text(json.dumps(database))
    return audit_foreign(folder, the_judge())


@pytest.mark.parametrize("wanted", [TICKET | DEBUG, TICKET], ids=["debug", "clean"])
def test_tickets_of_ours_violate_nothing_in_the_fields_of_the_earlier_generator(
    ours: Path, tmp_path: Path, wanted: Fields
):
    audit = stripped(ours, tmp_path / "set", wanted)
    assert [(one.ticket_id, one.field, one.found) for one in audit.findings] == []
    assert audit.ledger is not None
    assert audit.ledger.counts["id carries its kind"]["satisfied"] == audit.tickets > 0


def test_what_the_facts_decide_is_proved(ours: Path, tmp_path: Path):
    ledger = stripped(ours, tmp_path / "set", TICKET | DEBUG).ledger
    assert ledger is not None
    for check in ("outcome follows the policy", "citations follow the policy"):
        assert ledger.counts[check]["satisfied"] > ledger.counts[check]["undecidable"]


def of_one_action(tickets: Sequence[Any], *types: str) -> Any:
    """Return the first ticket of which this is all that is done."""
    return next(
        one
        for one in tickets
        if [action["type"] for action in one["resolution_plan"]["actions"]] in [[t] for t in types]
    )


def a_cent_less(tickets: Sequence[Any]) -> str:
    ticket = of_one_action(tickets, "process_return", "send_replacement", "honor_warranty")
    plan = ticket["resolution_plan"]
    plan["actions"][0]["value"] = round(plan["actions"][0]["value"] - 0.01, 2)
    plan["total_resolution_value"] = plan["actions"][0]["value"]
    return str(ticket["ticket_id"])


def a_clause_of_something_else(tickets: Sequence[Any]) -> str:
    ticket = of_one_action(tickets, "deny_return", "process_return", "deny_warranty_claim")
    ticket["resolution_plan"]["policy_references"] = ["POL-BILL-004"]
    return str(ticket["ticket_id"])


def a_clause_too_few(tickets: Sequence[Any]) -> str:
    ticket = next(one for one in tickets if len(one["resolution_plan"]["policy_references"]) > 1)
    ticket["resolution_plan"]["policy_references"].pop()
    return str(ticket["ticket_id"])


def an_order_of_another(tickets: Sequence[Any]) -> str:
    ticket, other = next(
        (one, two)
        for one in tickets
        for two in tickets
        if one["customer_id"] != two["customer_id"]
        and "N/A" not in (one["resolution_plan"]["order_id"], two["resolution_plan"]["order_id"])
    )
    ticket["order_id"] = ticket["resolution_plan"]["order_id"] = other["order_id"]
    ticket["resolution_plan"]["order_date"] = other["resolution_plan"]["order_date"]
    return str(ticket["ticket_id"])


def an_order_that_its_plan_does_not_name(tickets: Sequence[Any]) -> str:
    ticket = next(one for one in tickets if one["resolution_plan"]["order_id"] != "N/A")
    ticket["resolution_plan"]["order_id"] = "ORD-20200101-9999"
    return str(ticket["ticket_id"])


def an_action_of_another_outcome(tickets: Sequence[Any]) -> str:
    ticket = of_one_action(tickets, "deny_exchange")
    ticket["resolution_plan"]["actions"][0]["type"] = "process_exchange"
    return str(ticket["ticket_id"])


@pytest.mark.parametrize(
    ("wanted", "edits"),
    [
        (TICKET | DEBUG, [a_cent_less, an_order_of_another]),
        (TICKET | DEBUG, [a_clause_of_something_else, an_order_that_its_plan_does_not_name]),
        (TICKET | DEBUG, [a_clause_too_few, an_action_of_another_outcome]),
        (TICKET, [a_clause_of_something_else, an_order_of_another]),
    ],
)
def test_a_planted_fault_is_found_with_the_facts_and_often_without(
    ours: Path, tmp_path: Path, wanted: Fields, edits: Sequence[Edit]
):
    planted = set[str]()
    audit = stripped(
        ours, tmp_path / "set", wanted, lambda ts: planted.update(edit(ts) for edit in edits)
    )
    assert {finding.ticket_id for finding in audit.findings} == planted


def test_who_writes_about_which_order_is_found_where_one_address_and_one_number_say_it(
    ours: Path, tmp_path: Path
):
    def unnamed(tickets: Sequence[Any]) -> None:
        for ticket in tickets:
            del ticket["customer_id"], ticket["order_id"]
            del ticket["resolution_plan"]["order_id"]
            del ticket["resolution_plan"]["customer_lookup"]["customer_id"]

    audit = stripped(ours, tmp_path / "set", TICKET | DEBUG, unnamed)
    assert audit.findings == ()
    assert audit.ledger is not None
    counts = audit.ledger.counts
    assert counts["customer exists"]["satisfied"] > 0 < counts["customer exists"]["undecidable"]
    assert counts["order exists"]["satisfied"] > 0 < counts["order exists"]["undecidable"]
