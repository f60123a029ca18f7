from __future__ import annotations

from collections.abc import Iterable

from tests.sample import sample_dataset
from ticketworld.audit.duplicates import Pair
from ticketworld.audit.finding import Finding
from ticketworld.audit.splits import Splits
from ticketworld.dataset.manifest import BatchEntry
from ticketworld.dataset.ticket import Ticket

DATASET = sample_dataset()
TICKETS = DATASET.tickets


def in_split(ticket: Ticket, split: str | None) -> Ticket:
    return ticket.model_copy(update={"split": split})


def batch(number: int, split: str | None, tickets: int) -> BatchEntry:
    return BatchEntry(
        number=number, generation=0, split=split, tickets=tickets, customers=1, orders=1
    )


def told(
    tickets: Iterable[Ticket],
    batches: Iterable[BatchEntry] = (),
    alike: Iterable[Pair] = (),
    held_out: tuple[tuple[str, ...], ...] = (),
) -> list[Finding]:
    splits = Splits()
    for ticket in tickets:
        part = Splits()
        part.see(ticket)
        splits.join(part)
    update = {"batches": tuple(batches), "held_out": held_out}
    return list(splits.findings(DATASET.manifest.model_copy(update=update), alike))


def test_a_set_without_splits_has_nothing_to_cross():
    assert told(TICKETS, [batch(0, None, len(TICKETS))]) == []


def test_a_customer_in_two_splits_is_found_with_the_orders_that_cross():
    first = next(ticket for ticket in TICKETS if ticket.line_id is not None)
    again = first.model_copy(update={"ticket_id": "TK-20250601-9999"})
    found = told([in_split(first, "train"), in_split(again, "dev")])
    assert [(f.ticket_id, f.field, f.kind) for f in found] == [
        ("TK-20250601-9999", "customer_id", "split"),
        ("TK-20250601-9999", "order_id", "split"),
        ("TK-20250601-9999", "line_id", "split"),
    ]
    assert found[0].why == f"{first.ticket_id} of the split `train` is about it too"
    assert told([in_split(first, "dev"), in_split(again, "dev")]) == []


def test_letters_that_read_alike_may_not_stand_in_two_splits():
    one, other = TICKETS[:2]
    pair = Pair(later=other.ticket_id, earlier=one.ticket_id, share=0.9)
    apart = told([in_split(one, "train"), in_split(other, "test")], alike=[pair])
    assert [f.field for f in apart if "reads alike" in f.why] == ["body"]
    together = told([in_split(one, "train"), in_split(other, "train")], alike=[pair])
    assert [f for f in together if "reads alike" in f.why] == []


def test_a_test_split_that_shows_nothing_new_is_found():
    ground = TICKETS[0].proof.grounds[0]
    same = [ticket for ticket in TICKETS if ticket.proof.grounds[0] == ground]
    stale = told([in_split(same[0], "train"), in_split(same[0], "test")])
    assert [(f.field, f.found) for f in stale if f.file != "manifest.json"][-1] == (
        "_proof.grounds",
        "0% of the test split",
    )
    other = next(ticket for ticket in TICKETS if ticket.proof.grounds[0] != ground)
    novel = told([in_split(same[0], "train"), in_split(other, "test")])
    assert [f for f in novel if f.field == "_proof.grounds"] == []


def test_splits_hold_as_many_tickets_as_their_batches():
    tickets = [in_split(TICKETS[0], "train"), in_split(TICKETS[1], "train")]
    assert told(tickets, [batch(0, "train", 1), batch(1, "train", 1)]) == []
    found = told(tickets, [batch(0, "train", 1), batch(1, "test", 1)])
    assert [(f.field, f.found, f.derived) for f in found] == [
        ("batches", 1, 0),
        ("batches", 1, 2),
    ]


def test_a_ground_held_out_for_the_test_settles_no_ticket_of_another_split():
    ground = TICKETS[0].proof.grounds[0]
    found = told([in_split(TICKETS[0], "train")], held_out=(ground,))
    assert [(f.ticket_id, f.field) for f in found] == [(TICKETS[0].ticket_id, "_proof.grounds")]
    assert told([in_split(TICKETS[0], "test")], held_out=(ground,)) == []
