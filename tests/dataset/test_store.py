from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.dataset import assemble, names
from ticketworld.dataset.store import read_dataset, write_dataset
from ticketworld.errors import InputError, OutputError

FILES = {names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY, names.GRAPH, names.MANIFEST}


def test_a_dataset_is_read_as_it_was_written(tmp_path: Path):
    written = write_dataset(tmp_path / "assets", sample_dataset())
    assert read_dataset(tmp_path / "assets") == written
    assert {path.name for path in (tmp_path / "assets").iterdir()} == FILES


def test_a_dataset_without_debug_blocks_in_its_tickets_is_read_as_it_was_written(tmp_path: Path):
    folder = tmp_path / "assets"
    written = write_dataset(folder, sample_dataset(), debug=False)
    tickets = json.loads((folder / names.TICKETS).read_text())
    assert not [key for ticket in tickets for key in ticket if key.startswith("_")]
    assert {path.name for path in folder.iterdir()} == FILES | {names.METADATA}
    assert read_dataset(folder) == written


def test_the_same_dataset_is_written_as_the_same_bytes(tmp_path: Path):
    one, other = tmp_path / "one", tmp_path / "other"
    write_dataset(one, sample_dataset())
    write_dataset(other, sample_dataset())
    for name in FILES:
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_every_text_ends_with_a_newline(written: Path):
    texts = [path for path in written.iterdir() if path.name != names.SQLITE]
    assert [path.name for path in texts if path.read_bytes()[-1:] != b"\n"] == []


def test_amounts_are_dollars_and_times_carry_no_zone_in_files(written: Path):
    ticket = json.loads((written / names.TICKETS).read_text())[0]
    assert ticket["timestamp"] == "2025-05-16T10:30:07"
    assert ticket["resolution_plan"]["order_date"] == "2025-05-02"
    assert ticket["resolution_plan"]["total_resolution_value"] == 169.99


def test_the_database_says_the_state_of_orders_as_of_the_manifests_day(written: Path):
    orders = json.loads((written / names.DATABASE).read_text())["orders"]
    states = {order["order_id"]: order["order_status"] for order in orders}
    assert states == {
        "ORD-20250502-0001": "delivered",
        "ORD-20250502-0004": "partially_returned",
        "ORD-20250603-0002": "delivered",
        "ORD-20250720-0003": "processing",
    }
    assert orders[1]["items"][0]["item_status"] == "refunded"
    assert orders[3]["delivered_at"] is None


def test_the_database_says_what_an_account_is_and_where_each_parcel_went(written: Path):
    records = json.loads((written / names.DATABASE).read_text())
    cleo = records["customers"][2]
    assert cleo["account_status"] == "active"
    assert [entry["event"] for entry in cleo["timeline"]] == [
        *("created", "moved", "moved", "locked", "unlocked")
    ]
    streets = {order["order_id"]: order["shipping_address"] for order in records["orders"]}
    assert streets["ORD-20250502-0004"] == cleo["past_addresses"][1]["address"]
    assert streets["ORD-20250603-0002"] == records["customers"][0]["shipping_address"]


def test_the_database_says_prices_and_stock_as_of_the_manifests_day(written: Path):
    products = json.loads((written / names.DATABASE).read_text())["products"]
    assert [product["base_price"] for product in products] == [199.99, 649.0, 12.5, 89.0]
    assert [product["in_stock"] for product in products] == [True, True, False, True]
    assert products[1]["price_list"] == [
        {"seller": "TechNest", "since": "2024-01-15", "price": 699.0},
        {"seller": "TechNest", "since": "2024-11-22", "price": 599.0},
        {"seller": "TechNest", "since": "2024-12-03", "price": 649.0},
    ]
    assert [entry["event"] for entry in products[0]["timeline"]] == [
        *("priced", "sold_out", "restocked")
    ]


def test_a_product_without_a_price_is_refused(written: Path):
    emptied = re.compile(r'"prices": \[[^]]*\]')
    edited(written, names.DATABASE, lambda text: emptied.sub('"prices": []', text, count=1))
    with pytest.raises(InputError, match=r"PROD-0001: prices: `\[\]`: .*at least 1 item"):
        read_dataset(written)


def test_a_new_dataset_replaces_an_old_one_as_a_whole(tmp_path: Path):
    folder = tmp_path / "assets"
    write_dataset(folder, sample_dataset(), debug=False)
    (folder / "ticket_audit_results.json").write_text("{}")
    write_dataset(folder, sample_dataset())
    assert {path.name for path in folder.iterdir()} == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["assets"]


def test_a_folder_with_somebodys_work_is_left_as_it_was(tmp_path: Path):
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(OutputError, match=r"holds `thesis\.tex`, which is not part of a dataset"):
        write_dataset(tmp_path, sample_dataset())
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_a_run_that_fails_midway_leaves_the_old_dataset_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "assets"
    write_dataset(folder, sample_dataset())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def fail(path: Path) -> str:
        raise OSError(28, "disk full", str(path))

    monkeypatch.setattr(assemble, "sha256_of", fail)
    with pytest.raises(OutputError, match=r"assets: cannot be written \(disk full\); make room"):
        write_dataset(folder, replace(sample_dataset(), policy_text="another\n"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["assets"]


def edited(folder: Path, name: str, edit: Callable[[str], str]) -> Path:
    path = folder / name
    text = edit(path.read_text())
    assert text != path.read_text()
    path.write_text(text)
    return folder


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_missing_file_is_named(written: Path, name: str):
    (written / name).unlink()
    with pytest.raises(InputError, match=rf"{re.escape(name)}: there is no such file"):
        read_dataset(written)


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(InputError, match="nowhere: there is no such folder; give the folder"):
        read_dataset(tmp_path / "nowhere")


@pytest.mark.parametrize("name", sorted(FILES - {names.POLICY, names.SQLITE}))
def test_a_truncated_file_is_named_with_the_line(written: Path, name: str):
    edited(written, name, lambda text: text[: len(text) // 2])
    with pytest.raises(InputError, match=rf"{re.escape(name)}:\d+: .*truncated or was damaged"):
        read_dataset(written)


@pytest.mark.parametrize("name", [names.TICKETS, names.DATABASE, names.GRAPH, names.MANIFEST])
@pytest.mark.parametrize("content", ["[]", "{}", "null", '"text"', "[1, 2]", '{"format": 2}'])
def test_a_foreign_file_is_refused_by_name(written: Path, name: str, content: str):
    (written / name).write_text(content)
    with pytest.raises(InputError, match=re.escape(str(written))):
        read_dataset(written)


def test_a_file_nested_without_end_is_refused(written: Path):
    (written / names.TICKETS).write_text("[" * 900 + "]" * 900)
    with pytest.raises(InputError, match=r"support_tickets\.json: nested too deeply"):
        read_dataset(written)


def test_a_file_that_is_no_text_is_refused(written: Path):
    (written / names.POLICY).write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match=r"company_policy\.txt: byte 0 is not UTF-8"):
        read_dataset(written)


def test_a_dataset_of_another_format_is_refused(written: Path):
    edited(written, names.MANIFEST, lambda text: text.replace('"format": 2', '"format": 1'))
    with pytest.raises(InputError, match="format is `1`, this version reads `2`; read it with"):
        read_dataset(written)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            names.TICKETS,
            '"total_resolution_value": 169.99',
            '"total_resolution_value": "169.99"',
            "TK-20250516-0001: resolution_plan.total_resolution_value: `169.99`",
        ),
        (
            names.TICKETS,
            '"value": 169.99',
            '"value": 169.991',
            r"resolution_plan.actions\[0\].value: `169.991`: `169.991` has more than two decimals",
        ),
        (
            names.TICKETS,
            '"timestamp": "2025-05-16T10:30:07"',
            '"timestamp": "2025-05-16T10:30:07Z"',
            "timestamp: `2025-05-16T10:30:07Z`: .*is not a time like 2025-06-18T10:30:00",
        ),
        (
            names.TICKETS,
            '"body":',
            '"body_":',
            r"TK-20250516-0001: body: `\(absent\)`: the field is missing",
        ),
        (
            names.TICKETS,
            '"escalation_required": false',
            '"escalation_required": 0',
            "escalation_required: `0`",
        ),
        (
            names.DATABASE,
            '"order_status": "partially_returned"',
            '"order_status": "delivered"',
            "ORD-20250502-0004: order_status: `delivered`, not `partially_returned`",
        ),
        (
            names.DATABASE,
            '"tier": "standard"',
            '"tier": "gold"',
            "CUST-0001: tier: `gold`",
        ),
        (
            names.DATABASE,
            '"customers":',
            '"coupons": [],\n  "customers":',
            "coupons: `coupons`: unknown field",
        ),
        (
            names.DATABASE,
            '"account_status": "active"',
            '"account_status": "locked"',
            "CUST-0001: account_status: `locked`, not `active`",
        ),
        (names.MANIFEST, '"seed": 7', '"seed": 8', "canary"),
        (names.MANIFEST, '"seed": 7', '"seed": "7"', "seed: `7`"),
        (names.MANIFEST, '"orders": 4', '"orders": 5', "counts.orders: `5`, not `4`"),
        (names.POLICY, "refund", "present", r"files\.company_policy\.txt"),
    ],
)
def test_an_edited_value_is_refused_with_its_place(
    written: Path, name: str, old: str, new: str, message: str
):
    edited(written, name, lambda text: text.replace(old, new, 1))
    with pytest.raises(InputError, match=message):
        read_dataset(written)


def test_tickets_without_debug_blocks_need_the_file_that_holds_them(tmp_path: Path):
    write_dataset(tmp_path / "assets", sample_dataset(), debug=False)
    (tmp_path / "assets" / names.METADATA).unlink()
    with pytest.raises(InputError, match=r"carry no debug blocks and ticket_metadata\.json"):
        read_dataset(tmp_path / "assets")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"TK-20250516-0001": {', '"TK-20250516-0009": {', "no ticket has this id|is missing"),
        ('"_facts": {', '"body": "x", "_facts": {', "body: `x`: it does not stand apart"),
    ],
)
def test_debug_blocks_of_no_ticket_are_refused(tmp_path: Path, old: str, new: str, message: str):
    folder = tmp_path / "assets"
    write_dataset(folder, sample_dataset(), debug=False)
    edited(folder, names.METADATA, lambda text: text.replace(old, new, 1))
    with pytest.raises(InputError, match=message):
        read_dataset(folder)
