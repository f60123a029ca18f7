from __future__ import annotations

import pickle
from collections.abc import Sequence

from tests.sample import sample_dataset
from tests.shop import the_judge
from ticketworld.audit.figures import covered, tally_plots
from ticketworld.audit.whole import Whole
from ticketworld.dataset.ticket import Ticket

DATASET = sample_dataset()


def seen(tickets: Sequence[Ticket]) -> Whole:
    whole = Whole(the_judge())
    for ticket in tickets:
        whole.see(ticket)
    return whole


def test_parts_seen_by_other_processes_join_to_the_whole():
    copied = DATASET.tickets[0].model_copy(update={"ticket_id": "TK-20250601-9999"})
    tickets = (*DATASET.tickets, copied)
    at_once, joined = seen(tickets), Whole(the_judge())
    for part in (tickets[:5], tickets[5:6], tickets[6:]):
        joined.join(pickle.loads(pickle.dumps(seen(part))))
    assert list(tally_plots(joined.tally)) == list(tally_plots(at_once.tally))
    found = list(joined.findings(DATASET.manifest))
    assert found == list(at_once.findings(DATASET.manifest))
    assert [(f.ticket_id, f.kind) for f in found] == [("TK-20250601-9999", "duplicate")]


def test_a_tally_counts_what_tickets_are_made_of():
    tally = seen(DATASET.tickets).tally
    assert tally.tickets == sum(tally.counts["query_type"].values()) == len(DATASET.tickets)
    hops = [ticket.difficulty.hops for ticket in DATASET.tickets]
    assert sorted(tally.numbers["hops"].elements()) == sorted(hops)
    settled = {slug for ticket in DATASET.tickets for slug in ticket.proof.grounds[0]}
    assert {slug for slug, count in tally.clauses.items() if count} >= settled
    assert covered(tally).endswith(f" of {len(the_judge().catalogue.clauses)}")


def test_a_number_on_a_threshold_stands_at_zero():
    [ticket] = [one for one in DATASET.tickets if one.ticket_id == "TK-20250516-0001"]
    facts = {**ticket.facts, "days_since_delivery": 31}
    hard = ticket.difficulty.model_copy(update={"decisive": {"days_since_delivery": "shipment"}})
    for days, distance in ((30, 0), (31, 1), (28, -2)):
        moved = ticket.model_copy(
            update={"facts": {**facts, "days_since_delivery": days}, "difficulty": hard}
        )
        assert dict(seen([moved]).tally.numbers["boundary"]) == {distance: 1}
