"""Numbers of a note are read however they are typed."""

from __future__ import annotations

from ticketworld.letters.figures import Known, unknown_figures


def test_what_is_no_number_is_told_as_none_of_the_case():
    known = Known(
        by_unit={"cents": {12_30}}, settings={}, facts={"price_paid": 12_30}, months=set()
    )
    assert list(unknown_figures("For it $12.30 was paid.", known)) == []
    found = {fault.words for fault in unknown_figures("For it $12.30.1 was paid.", known)}
    assert "$12.30.1 was paid" in found
