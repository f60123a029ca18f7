"""Tickets as others write them, each with what is right worked out by hand."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.shop import the_judge
from ticketworld.audit.finding import Audit
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.dataset import names

HERE = Path(__file__).parent
TICKETS = json.loads((HERE / names.TICKETS).read_text())
RETURN, CANCEL, PRICE = TICKETS[0], TICKETS[1], TICKETS[2]
"""A return of sealed headphones for $349.99, the only thing that Ada ever bought; a cancellation
by Ben, too late; a marketplace price named by Cora, who has two orders. All facts are given."""

OUTCOME = "outcome follows the policy"
CARRIED = "actions carry the outcome"
ACTIONS = "actions follow the policy"
CITED = "citations follow the policy"
COMPUTED = "citations are those computed"
ESCALATED = "escalation follows the policy"
PAID = "no more than was paid"
SUM = "total is the sum"
SAME = "same facts, same truth"

OPENED = {
    "context": {"item_condition": "opened"},
    "plan": {"policy_references": ["POL-RETURN-001", "POL-RETURN-002"]},
    "applicable": ["POL-RETURN-001", "POL-RETURN-002"],
}
"""The headphones were opened: 15 % of $349.99 is $52.50, so $297.49 is paid back."""

Amount = float | str | None


@dataclass(frozen=True, kw_only=True)
class Hand:
    """A ticket: what is changed in another, and what is to be said of it.

    `undecidable` gives for each check a fact that is missing; what is named nowhere must not be
    violated, and what is in `right` must be proved.
    """

    of: Any = field(default_factory=lambda: RETURN)
    body: str
    actions: tuple[tuple[Any, ...], ...] = ()
    context: Mapping[str, object] = field(default_factory=dict)
    plan: Mapping[str, object] = field(default_factory=dict)
    rest: Mapping[str, object] = field(default_factory=dict)
    applicable: list[str] | None = None
    right: frozenset[str] = frozenset()
    violated: frozenset[str] = frozenset()
    undecidable: Mapping[str, str] = field(default_factory=dict)

    def ticket(self, number: int) -> Any:
        made = copy.deepcopy(self.of)
        made["ticket_id"] = f"TK-20250526-{number:04d}"
        made["body"] = self.body
        made["_policy_analysis"]["context_used"] |= {"case": number, **self.context}
        plan = made["resolution_plan"]
        if self.applicable is not None:
            made["_policy_analysis"]["applicable_policies"] = self.applicable
        if self.actions:
            plan["actions"] = [
                {"type": what, "value": value, **({"issue": issue[0]} if issue else {})}
                for what, value, *issue in self.actions
            ]
            values = [value for _, value, *_ in self.actions if isinstance(value, float)]
            plan["total_resolution_value"] = round(sum(values), 2)
        plan.update(self.plan)
        return made | dict(self.rest)


ISSUES = [
    {
        "request": "cancellation",
        "order_id": "ORD-20250610-1002",
        "outcome": "deny",
        "policy_references": ["POL-ORDER-001"],
    },
    {
        "request": "Price Match",
        "order_id": "ORD-20250610-1002",
        "outcome": "Deny",
        "policy_references": ["POL-PRICE-002"],
    },
]
TWO = {
    "issues": ISSUES,
    "_issues": [{"issue": 2, "facts": {"competitor": "marketplace"}}],
}
DECIDED = frozenset({OUTCOME, CARRIED, ACTIONS, CITED, ESCALATED, PAID})

HANDS: Mapping[str, Hand] = {
    "words in other letters mean the same": Hand(
        body="Sealed headphones, please take them back.",
        actions=(("Process Return", 349.99),),
        context={"item_condition": "Unopened", "tier": "STANDARD", "gift": False},
        plan={"policy_references": ["pol-return-001", "POL-RETURN-003: Full refund"]},
        right=DECIDED,
    ),
    "whole days to the hour contradict no date": Hand(
        body="As instructed by your colleague I ask here: can the headphones go back? Todo bien!",
        context={"days_since_delivery": 19},
        right=DECIDED | {"facts agree with the records", "prose is prose"},
    ),
    "the whole price of an opened item is too much": Hand(
        body="I tried them once. My money back, please.",
        actions=(("process_return", 349.99),),
        **OPENED,
        right=frozenset({OUTCOME, CARRIED, CITED, ESCALATED}),
        violated=frozenset({ACTIONS}),
    ),
    "the fee given back by another word is too much": Hand(
        body="I tried them twice, and they are not for me.",
        actions=(("process_return", 297.49), ("store_credit", 52.5)),
        **OPENED,
        violated=frozenset({ACTIONS}),
        undecidable={CARRIED: "outcome", OUTCOME: "outcome", SAME: "context_used"},
    ),
    "a refund in full is no amount": Hand(
        body="Sealed box, receipt at hand. A refund?",
        actions=(("process_return", "full"),),
        right=frozenset({OUTCOME, CARRIED, CITED, ESCALATED}),
        undecidable={ACTIONS: "value", PAID: "value", SUM: "value"},
    ),
    "what is null is not said": Hand(
        body="I would like to return what I bought in May.",
        plan={"policy_references": None, "escalation_required": None, "customer_lookup": None},
        right=frozenset({OUTCOME, CARRIED, ACTIONS, PAID}),
        undecidable={
            CITED: "policy_references",
            COMPUTED: "policy_references",
            ESCALATED: "escalation",
        },
    ),
    "a word that nobody knows is not judged": Hand(
        body="Could you have somebody look into my headphones?",
        actions=(("Make it right", 0.0),),
        right=frozenset({CITED, ESCALATED}),
        undecidable={ACTIONS: "actions", CARRIED: "outcome", OUTCOME: "outcome"},
    ),
    "one item is not taken back and refused": Hand(
        body="Will you take the headphones or not?",
        actions=(("process_return", 349.99), ("deny_return", 0.0)),
        violated=frozenset({CARRIED, ACTIONS}),
        undecidable={OUTCOME: "outcome"},
    ),
    "one of two items can be taken back and the other refused": Hand(
        of=PRICE,
        body="May I return the charger, and the kettle too?",
        actions=(("process_return", 29.99), ("deny_return", 0.0)),
        context={"request": "return"},
        plan={"policy_references": ["POL-RETURN-001"]},
        applicable=["POL-RETURN-001"],
        undecidable={CARRIED: "issues", ACTIONS: "fault", OUTCOME: "outcome"},
    ),
    "two refunds can be for two orders": Hand(
        of=PRICE,
        body="Charger and kettle, both sealed, both for you.",
        actions=(("process_return", 29.99), ("process_return", 79.99)),
        context={"request": "return"},
        plan={"policy_references": ["POL-RETURN-001"]},
        applicable=["POL-RETURN-001"],
        rest={"_scenario_template": {}},
        undecidable={PAID: "issues", ACTIONS: "packaging"},
    ),
    "both of two requests are decided": Hand(
        of=CANCEL,
        body="Cancel the kettle, or match the price that a marketplace seller asks.",
        actions=(("deny_cancellation", 0.0, 1), ("deny_price_match", 0.0, 2)),
        rest=TWO,
        right=DECIDED,
    ),
    "a second request hides no contrary actions": Hand(
        of=CANCEL,
        body="Cancel my kettle. Else a marketplace seller is cheaper.",
        actions=(
            ("deny_cancellation", 0.0, 1),
            ("deny_price_match", 0.0, 2),
            ("honor_price_match", 5.0, 2),
        ),
        rest=TWO,
        right=frozenset({OUTCOME, CITED, ESCALATED}),
        violated=frozenset({CARRIED}),
        undecidable={ACTIONS: "competitor_price"},
    ),
    "a whole number can be dollars or cents": Hand(
        of=PRICE,
        body="A shop that you know asks less for my charger.",
        actions=(("honor_price_match", 9.99),),
        context={"competitor_type": "Authorized", "competitor_price": 20, "sale_type": "regular"},
        plan={"policy_references": ["POL-PRICE-001"]},
        applicable=["POL-PRICE-001"],
        rest={"_scenario_template": {"name": "Price Match", "expected_outcome": "Approve"}},
        right=frozenset({OUTCOME, CARRIED, CITED, ESCALATED}),
        undecidable={ACTIONS: "competitor_price"},
    ),
    "another amount beside one in the records tells which": Hand(
        of=PRICE,
        body="A shop on your list is ten dollars cheaper.",
        actions=(("honor_price_match", 9.99),),
        context={
            "competitor_type": "authorized",
            "competitor_price": 2000,
            "price_paid": 2999,
            "sale_type": "regular",
        },
        plan={"policy_references": ["POL-PRICE-001"]},
        applicable=["POL-PRICE-001"],
        rest={"_scenario_template": {"name": "price match"}},
        right=frozenset({OUTCOME, ACTIONS, CITED, ESCALATED}),
    ),
    "a charge too many can be more than the order": Hand(
        of=PRICE,
        body="I paid $39.98 for the charger, and my bank shows that twice more.",
        actions=(("refund_charge", 79.96),),
        context={"request": "double_charge", "charges": 3},
        plan={"policy_references": ["POL-BILL-001"]},
        applicable=["POL-BILL-001"],
        rest={"_scenario_template": {}},
        undecidable={PAID: "payments"},
    ),
    "two actions of which no request is said can answer two": Hand(
        of=PRICE,
        body="Where is my parcel? And my charger has a defect.",
        actions=(("provide_tracking", 0.0), ("honor_warranty", 29.99)),
        plan={"policy_references": ["POL-SHIP-001", "POL-WARRANTY-001", "POL-WARRANTY-002"]},
        rest={"_scenario_dimensions": {}, "_scenario_template": {}, "_policy_analysis": {}},
        undecidable={OUTCOME: "request", CITED: "request", ACTIONS: "request"},
    ),
    "a claim refused and a return granted are two requests": Hand(
        of=PRICE,
        body="The charger fell into the bath. And I do not need the kettle.",
        actions=(("deny_warranty_claim", 0.0), ("process_return", 79.99)),
        context={"request": "warranty", "damage_type": "water"},
        plan={"policy_references": ["POL-RETURN-001", "POL-RETURN-003", "POL-WARRANTY-003"]},
        applicable=["POL-WARRANTY-003"],
        rest={"_scenario_template": {"expected_outcome": "deny"}},
        undecidable={ACTIONS: "recalled", CARRIED: "issues"},
    ),
    "facts that contradict each other are not held against the records": Hand(
        body="They never worked. Can they go back?",
        context={"fault": "none", "damage_type": "water"},
        right=frozenset({"facts agree with the records"}),
    ),
}


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    folder = tmp_path_factory.mktemp("hand")
    made = [hand.ticket(number) for number, hand in enumerate(HANDS.values(), 1)]
    (folder / names.TICKETS).write_text(json.dumps(made))
    database = json.loads((HERE / names.DATABASE).read_text())
    del database["orders"][4]
    (folder / names.DATABASE).write_text(json.dumps(database))
    return audit_foreign(folder, the_judge())


@pytest.mark.parametrize("name", HANDS)
def test_what_is_said_of_a_ticket_is_what_is_right(audit: Audit, name: str):
    assert audit.ledger is not None
    hand, ticket_id = HANDS[name], audit.ticket_ids[list(HANDS).index(name)]
    found = {one.check for one in audit.ledger.violated if one.ticket_id == ticket_id}
    left = {one.check: one.missing for one in audit.ledger.open if one.ticket_id == ticket_id}
    assert found == hand.violated
    assert not hand.right & set(left)
    for check, missing in hand.undecidable.items():
        assert missing in left[check]


def mended(tmp_path: Path, edit: Callable[[Any, Any], None]) -> Audit:
    """Return the audit of the right return alone, with an edit to it and to the records."""
    ticket, database = copy.deepcopy(RETURN), json.loads((HERE / names.DATABASE).read_text())
    del database["orders"][4]
    edit(ticket, database)
    (tmp_path / names.TICKETS).write_text(json.dumps([ticket]))
    (tmp_path / names.DATABASE).write_text(json.dumps(database))
    return audit_foreign(tmp_path, the_judge())


def test_an_amount_written_as_text_is_told_and_judged(tmp_path: Path):
    def write(ticket: Any, _: Any) -> None:
        ticket["resolution_plan"]["actions"][0]["value"] = "$349.99"
        ticket["resolution_plan"]["escalation_required"] = "no"

    audit = mended(tmp_path, write)
    told = [(one.kind, one.field, one.found) for one in audit.findings]
    assert told == [
        ("schema", "resolution_plan.actions[0].value", "$349.99"),
        ("schema", "resolution_plan.escalation_required", "no"),
    ]
    assert audit.ledger is not None
    assert audit.ledger.open == ()


@pytest.mark.parametrize(
    ("written", "missing"),
    [("05/01/2025", {"days agree", "message follows its order"}), ("2025-05-01 00:00", set())],
)
def test_a_day_that_can_be_two_is_not_guessed(tmp_path: Path, written: str, missing: set[str]):
    def write(_: Any, database: Any) -> None:
        database["orders"][0]["order_date"] = written

    audit = mended(tmp_path, write)
    assert [(one.kind, one.found) for one in audit.findings] == [("schema", written)]
    assert audit.ledger is not None
    assert {one.check for one in audit.ledger.open} == missing


def test_a_record_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path):
    def damage(_: Any, database: Any) -> None:
        database["orders"][0]["items"] = "headphones"
        database["products"][2]["warranty_period"] = "90 days"

    audit = mended(tmp_path, damage)
    assert {one.kind for one in audit.findings} == {"schema"}
    assert audit.ledger is not None
    assert audit.ledger.violated == ()
    [one] = [one for one in audit.ledger.open if one.check == "order exists"]
    assert one.why == "the record of ORD-20250501-1001 cannot be read"
