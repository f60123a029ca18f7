from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.audit.test_audit import forged
from ticketworld.dataset import names
from ticketworld.dataset.store import write_dataset
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.resources import scenarios_folder


def test_a_letter_that_does_not_name_its_code_is_found(tmp_path: Path):
    scenarios = tmp_path / "scenarios"
    scenarios.mkdir()
    source = scenarios_folder() / "billing" / "code_forgotten.toml"
    (scenarios / source.name).write_bytes(source.read_bytes())
    made = generate(Options(tickets=1, customers=1, orders=1, scenarios=scenarios))
    write_dataset(tmp_path / "assets", made)
    code = made.tickets[0].disclosure.promo_code
    assert code is not None

    def edit(tickets: Any) -> None:
        tickets[0]["body"] = tickets[0]["body"].replace(code, "nothing")

    audit = forged(tmp_path / "assets", names.TICKETS, edit)
    assert [(f.field, f.why) for f in audit.findings] == [
        ("_disclosure.promo_code", f"the code `{code}` is not named")
    ]
