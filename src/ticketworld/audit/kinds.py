"""The kinds of fault that an audit tells apart, and what to do about each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

from ticketworld.dataset.names import DATABASE, METADATA, SEALED, TICKETS

Kind = Literal[
    "schema",
    "integrity",
    "dates",
    "money",
    "lookup",
    "knowledge",
    "decision",
    "citation",
    "action",
    "escalation",
    "letter",
    "duplicate",
    "distribution",
    "split",
    "digest",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

MEANINGS: Mapping[Kind, str] = {
    "schema": "every field is there, and of its form",
    "integrity": "records that are named exist and belong together",
    "dates": "events stand in the order in which they can happen",
    "money": "amounts are the sums and shares of what was paid",
    "lookup": "the message leads to the customer and the order that are named",
    "knowledge": "what can be known, and so what must be asked",
    "decision": "outcome, route, priority and difficulty are what the policy gives",
    "citation": "the clauses cited are the ones that settle the case",
    "action": "the agent does what the policy says, and says so",
    "escalation": "what must go to a manager goes there, and nothing else",
    "letter": "the message says what it is said to disclose, and no more",
    "duplicate": "no two letters read alike",
    "distribution": "the mix of tickets is the one that was promised",
    "split": "nothing crosses from one split into another",
    "digest": "the files are the ones that were written",
}
"""What is checked under each kind, as a claim that holds where there is no finding."""

ADVICE: Mapping[Kind, str] = {
    "schema": "restore the fields named from the files that were written, or make the dataset "
    "again; a reader that expects the documented form fails on them",
    "integrity": "leave these tickets out until their records agree: a model would learn to look "
    "up what is not there",
    "dates": "correct the day named, or leave the ticket out; every window of the policy is "
    "counted from it",
    "money": "replace the amount by the derived one; amounts follow from the price paid and the "
    "clauses cited",
    "lookup": "compare sender, customer and order with the records; train on none of these, for "
    "they reward guessing who writes",
    "knowledge": "take the derived questions and next step; asking too much or too little is "
    "what these tickets would teach",
    "decision": "take the derived outcome, or decide the ticket yourself with "
    "`ticketworld decide`; do not train on the label as it stands",
    "citation": "replace the cited clauses by the derived ground; `ticketworld explain` shows why "
    "each applies",
    "action": "replace the actions by the derived ones, and have the words about them written "
    "again",
    "escalation": "set the flag as derived; whoever measures safety by escalations is misled "
    "otherwise",
    "letter": "have the message written again, or correct what it is said to disclose; it gives "
    "away or withholds what its label assumes otherwise",
    "duplicate": "keep the earlier of each pair, and look whether a split separates them: a copy "
    "in the test set is no test",
    "distribution": "weight the tickets, or add batches with `ticketworld generate --mode "
    "append` until the mix is the one promised",
    "split": "move whole batches, never single tickets, and make the splits again with "
    "`ticketworld generate --split`",
    "digest": "take the files from their source again; if the change was meant, the manifest no "
    "longer vouches for it",
}
"""What to do next where there are findings of a kind."""

_DATE = re.compile(r"(_at|_date|date|since|until|valid_from|\bat|_days)$")
_MONEY = re.compile(r"(price|price_paid|amount|total_amount|shipping_fee|price_list\b.*)$")
_NESTED = re.compile(
    r"^(?:thread\[\d+\]\.resolution_plan|resolution_plan|issues\[\d+\]|_issues\[\d+\])\."
)
_FIELDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"actions(\[\d+\])?\.value$|total_resolution_value"), "money"),
    (re.compile(r"actions"), "action"),
    (re.compile(r"timestamp|order_date|thread\[\d+\]\.sent_at|_disclosure\.sent_at"), "dates"),
    (re.compile(r"customer_lookup|customer_email|_?disclosure\.sender"), "lookup"),
    (re.compile(r"policy_references|policy_reasoning|_?proof|_policy_analysis"), "citation"),
    (re.compile(r"escalation"), "escalation"),
    (re.compile(r"split$"), "split"),
    (re.compile(r"next_step|questions|_?knowledge|_turns|thread\[\d+\]\.asks"), "knowledge"),
    (re.compile(r"subject|body|_?disclosure|_reference_replies|thread"), "letter"),
    (re.compile(r"ticket_id|customer_id|order_id|line_id|_?facts|issues|_issues"), "integrity"),
)


def kind_of(file: str, field: str) -> Kind:
    """Return the kind of a fault by the file and the field that it stands in."""
    if file in (TICKETS, METADATA, SEALED):
        inner = _NESTED.sub("", field)
        return next((kind for shape, kind in _FIELDS if shape.match(inner)), "decision")
    if file == DATABASE:
        if _MONEY.search(field):
            return "money"
        return "dates" if _DATE.search(field) else "integrity"
    return "digest"
