from __future__ import annotations

import re
from typing import Any

import pytest

from ticketworld.letters.brief import Disclosure
from ticketworld.writer.lookup_wording import lookup_notes

ORDER = "ORD-20250102-0001"


def _disclosure(sender: Any, number: Any, text: str | None) -> Disclosure:
    return Disclosure(
        sender=sender,
        order_number=number,
        order_text=text,
        product="exact",
        product_text="Quillon Aero Laptop",
        time="none",
        day=None,
        stated={},
    )


@pytest.mark.parametrize(
    ("sender", "number", "text", "order", "words"),
    [
        ("primary", "given", ORDER, ORDER, ("main address", ORDER)),
        ("alternate", "absent", None, ORDER, ("address", "no order|No order number", ORDER)),
        ("primary", "absent", None, None, ("main address", "order")),
        ("unknown", "absent", None, None, ("no account|No account", "names")),
        ("relative", "absent", None, None, ("another account|else's account", "names")),
        ("primary", "misspelt", "ORD-20250102-0007", ORDER, ("ORD-20250102-0007", "digit", ORDER)),
        ("primary", "transposed", "ORD-20250120-0001", ORDER, ("ORD-20250120-0001", "swapped")),
        ("primary", "truncated", "0001", ORDER, (" 0001[ ;]", "short|only", ORDER)),
        ("primary", "of_another", "ORD-20250505-0009", ORDER, ("ORD-20250505-0009", ORDER)),
    ],
)
def test_lookup_notes_tell_how_customer_and_order_were_found(
    sender: Any, number: Any, text: str | None, order: str | None, words: tuple[str, ...]
) -> None:
    notes = lookup_notes(_disclosure(sender, number, text), order)
    assert [word for word in words if not re.search(word, notes)] == []
