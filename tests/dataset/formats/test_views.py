from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.dataset.formats.conftest import contents
from tests.sample import sample_dataset
from ticketworld.dataset import names
from ticketworld.dataset.formats.desk import Desk, Message
from ticketworld.dataset.formats.publish import convert
from ticketworld.dataset.formats.training import ChatMessage
from ticketworld.dataset.formats.views import BUILDERS, Clerk
from ticketworld.dataset.json_files import json_bytes
from ticketworld.errors import InputError
from ticketworld.files import sha256_of

Lines = dict[str, list[Any]]


@pytest.fixture(scope="module")
def made(written: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Lines]:
    """Return the records of both views of the split dataset, by split."""
    place = tmp_path_factory.mktemp("views")
    found: dict[str, Lines] = {}
    for to in ("chat", "preferences"):
        convert(written["split_no_debug"], place / to, to)
        found[to] = {
            path.stem.removeprefix(f"{to}-"): [*map(orjson.loads, path.read_bytes().splitlines())]
            for path in (place / to).glob("*.jsonl")
        }
    return found


@pytest.fixture(scope="module")
def tickets(written: dict[str, Path]) -> dict[str, Any]:
    """Return the tickets of the dataset whose truth is open, by id."""
    found = orjson.loads((written["split"] / names.TICKETS).read_bytes())
    return {one["ticket_id"]: one for one in found if "resolution_plan" in one}


def records(lines: Lines) -> Iterator[Any]:
    return (record for split in lines.values() for record in split)


def test_every_open_ticket_is_in_the_file_of_its_split_and_no_sealed_one_anywhere(
    made: dict[str, Lines], tickets: dict[str, Any]
) -> None:
    for lines in made.values():
        assert {*lines} == {"train", "dev"}
        found = {
            record["metadata"]["ticket_id"]: name
            for name, split in lines.items()
            for record in split
        }
        assert found == {key: ticket["split"] for key, ticket in tickets.items()}


@pytest.mark.parametrize("to", ["chat", "preferences"])
def test_a_view_is_the_same_whether_the_sealed_truth_is_there_or_not(
    to: str, written: dict[str, Path], tmp_path: Path
) -> None:
    bare = Path(shutil.copytree(written["split"], tmp_path / "bare"))
    (bare / names.SEALED).unlink()

    convert(written["split"], tmp_path / "with", to)
    convert(bare, tmp_path / "without", to)

    assert contents(tmp_path / "with") == contents(tmp_path / "without")


def test_a_conversation_takes_turns_and_ends_with_the_assistant(made: dict[str, Lines]) -> None:
    lengths = set()
    for record in records(made["chat"]):
        roles = [message["role"] for message in record["messages"]]
        lengths.add(len(roles))
        assert roles == ["system", *["user", "assistant"] * (len(roles) // 2)]
    assert min(lengths) == 3
    assert max(lengths) > 3


def test_each_answer_carries_the_plan_that_is_right_by_then(
    made: dict[str, Lines], tickets: dict[str, Any]
) -> None:
    for record in records(made["chat"]):
        ticket = tickets[record["metadata"]["ticket_id"]]
        turns = [turn for turn in ticket["thread"] if turn["role"] == "agent"]
        plans = [turn["resolution_plan"] for turn in turns] or [ticket["resolution_plan"]]
        bodies = [turn["body"] for turn in turns]
        answers = [m["content"] for m in record["messages"] if m["role"] == "assistant"]
        told = [answer.split("\n\n```json\n") for answer in answers]

        assert [orjson.loads(plan.removesuffix("\n```")) for _, plan in told] == plans
        expected = bodies or [ticket["_reference_replies"]["strong"]["body"]]
        assert [body for body, _ in told] == expected


def test_a_pair_holds_the_right_reply_and_the_wrong_one_with_its_flaw(
    made: dict[str, Lines], tickets: dict[str, Any]
) -> None:
    for record in records(made["preferences"]):
        replies = tickets[record["metadata"]["ticket_id"]]["_reference_replies"]
        assert [m["role"] for m in record["prompt"]] == ["system", "user"]
        assert record["chosen"] == [{"role": "assistant", "content": replies["strong"]["body"]}]
        assert record["rejected"] == [{"role": "assistant", "content": replies["weak"]["body"]}]
        assert record["flaw"] == replies["weak"]["flaw"]


def test_what_is_true_of_a_ticket_does_not_reach_the_prompt(
    written: dict[str, Path], tmp_path: Path
) -> None:
    """Another truth of every ticket gives the same prompts: nothing of it can stand in them."""
    shutil.copyfile(written["plain"] / names.SQLITE, tmp_path / "desk.db")
    whole = orjson.loads((written["plain"] / names.TICKETS).read_bytes())
    with Desk(tmp_path / "desk.db") as desk:
        clerk = Clerk(desk, ChatMessage(role="system", content="policy"), "en")
        for ticket, other in zip(whole, whole[1:] + whole[:1], strict=True):
            truth = {name: other[name] for name in ticket if name not in WRITTEN}
            swapped = {**ticket, **truth, "thread": []}
            told = BUILDERS["preferences"](ticket, clerk).model_dump()["prompt"]
            assert told == BUILDERS["preferences"](swapped, clerk).model_dump()["prompt"]
            chat = BUILDERS["chat"](swapped, clerk).model_dump()["messages"]
            assert chat[:2] == BUILDERS["chat"](ticket, clerk).model_dump()["messages"][:2]


WRITTEN = {"ticket_id", "customer_email", "subject", "body", "timestamp"}


def test_an_agent_sees_a_message_and_nothing_else_of_a_ticket() -> None:
    assert {field.name for field in fields(Message)} == {"sender", "sent_at", "subject", "body"}


@pytest.fixture
def desk(written: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    shutil.copyfile(written["plain"] / names.SQLITE, tmp_path / "desk.db")
    with Desk(tmp_path / "desk.db") as desk:
        yield desk


def message(**given: str) -> Message:
    asked = {"sender": "nobody@example.com", "sent_at": "2025-07-01T10:00:00", "subject": "Hello"}
    return Message(**{**asked, "body": "Where is it?", **given})


def test_the_senders_account_is_found_with_its_orders_and_their_products(desk: Desk) -> None:
    database = sample_dataset().database
    customer = database.customers[0]
    orders = [o for o in database.orders if o.customer_id == customer.customer_id]

    found = desk.look_up(message(sender=customer.primary_email, sent_at="2026-01-01T00:00:00"))

    assert [row["customer_id"] for row in found["customers"]] == [customer.customer_id]
    assert [row["order_id"] for row in found["orders"]] == [
        order.order_id for order in sorted(orders, key=lambda o: o.ordered_at)
    ]
    bought = {line.product_id for order in orders for line in order.items}
    assert {row["product_id"] for row in found["products"]} == bought


def test_nothing_is_found_that_comes_after_the_message(desk: Desk) -> None:
    database = sample_dataset().database
    customer = database.customers[0]
    moments = [o.ordered_at for o in database.orders if o.customer_id == customer.customer_id]
    sent = min(moments).isoformat()

    found = desk.look_up(message(sender=customer.primary_email, sent_at=sent))

    assert len(found["orders"]) == 1
    assert all(event["at"] <= sent for event in found["orders"][0]["shipment_events"])


def test_what_a_stranger_names_is_found_and_no_one_else(desk: Desk) -> None:
    database = sample_dataset().database
    order = database.orders[0]
    product = database.products[0]

    late = "2026-01-01T00:00:00"
    named = desk.look_up(message(body=f"My order {order.order_id}.", sent_at=late))
    asked = desk.look_up(message(body=f"What of the {product.name}?", sent_at=late))

    assert [row["order_id"] for row in named["orders"]] == [order.order_id]
    assert "customers" not in named
    assert [row["product_id"] for row in asked["products"]] == [product.product_id]
    assert desk.look_up(message()) == {}


@pytest.mark.parametrize("to", ["chat", "preferences"])
def test_a_ticket_of_another_form_is_told_though_its_digest_is_right(
    to: str, written: dict[str, Path], tmp_path: Path
) -> None:
    source = Path(shutil.copytree(written["plain"], tmp_path / "source"))
    found = orjson.loads((source / names.TICKETS).read_bytes())
    found[1]["resolution_plan"] = ["approve"]
    (source / names.TICKETS).write_bytes(json_bytes(found))
    manifest = orjson.loads((source / names.MANIFEST).read_bytes())
    manifest["files"][names.TICKETS] = sha256_of(source / names.TICKETS)
    (source / names.MANIFEST).write_bytes(json_bytes(manifest))
    with pytest.raises(InputError, match=rf"{names.TICKETS}: {found[1]['ticket_id']}: `list ind"):
        convert(source, tmp_path / "out", to)
