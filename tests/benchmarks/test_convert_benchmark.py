from __future__ import annotations

from pathlib import Path

from benchmarks.convert import again, converted, write_repeated

from tests.sample import sample_dataset
from ticketworld.dataset.formats.opening import open_source


def test_ids_and_addresses_of_copies_differ_and_nothing_else() -> None:
    text = "TK-20250710-0001 CUST-0013 ORD-20250527-1034-2 TRK12 ada@x.example, 2025-07-10"
    assert again(text, 7) == (
        "TK-20250710-00070001 CUST-00070013 ORD-20250527-00071034-2 TRK000712 ada0007@x.example, "
        "2025-07-10"
    )


def test_a_dataset_is_repeated_and_converted(tmp_path: Path) -> None:
    count = write_repeated(tmp_path / "json", sample_dataset(), 3)
    source = open_source(tmp_path / "json")
    source.verify()
    assert len({ticket["ticket_id"] for ticket in source.tickets()}) == count

    found = converted(tmp_path / "json", tmp_path / "sqlite", "sqlite", count)

    assert (found.tickets, found.to) == (count, "sqlite")
    assert found.megabytes > 1
    assert [*open_source(tmp_path / "sqlite").tickets()] == [*source.tickets()]
