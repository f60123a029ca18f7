"""Views of a dataset for training: conversations, and pairs of a right and a wrong reply.

Each split has a file of its own. Sealed tickets are in none of them: what is true of them is not
even read. A dataset cannot be made from a view again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats import schemas
from ticketworld.dataset.formats.convert import Follow
from ticketworld.dataset.formats.desk import Desk
from ticketworld.dataset.formats.parquet_layout import ONLY_SPLIT
from ticketworld.dataset.formats.prompt import (
    answer,
    incoming,
    instruction,
    message_of,
    records_block,
)
from ticketworld.dataset.formats.rows import Row, damaged, runs
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.formats.training import (
    RECORDS,
    ChatMessage,
    ChatRecord,
    Metadata,
    Preference,
    TrainingRecord,
)
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.tables import ID, METADATA


@dataclass(frozen=True, slots=True)
class Clerk:
    """What is needed to write a record about any ticket of a dataset."""

    desk: Desk
    system: ChatMessage
    language: str


def write_view(source: Source, folder: Path, to: str, *, follow: Follow) -> dict[str, int]:
    """Write a view of a dataset into an empty folder.

    Args:
        source: The dataset, verified.
        folder: An empty folder.
        to: One of VIEWS.
        follow: Is told how many tickets are done.

    Returns:
        How many records there are of each split.
    """
    database = folder / names.SQLITE
    with database.open("wb") as stream:
        for part in source.document(names.SQLITE):
            stream.write(part)
    counts: dict[str, int] = {}
    company, policy = source.manifest.company, source.text(names.POLICY)
    system = instruction(company, policy, plans=to == "chat")
    with Desk(database) as desk:
        clerk = Clerk(desk, ChatMessage(role="system", content=system), source.manifest.language)
        done = 0
        for rows in source.whole_tickets(METADATA):
            for split, tickets in runs(rows.objects, "split"):
                name = str(split or ONLY_SPLIT)
                lines = [*_lines(tickets, BUILDERS[to], clerk, source.place_of(names.TICKETS))]
                with (folder / f"{to}-{name}.jsonl").open("ab") as stream:
                    stream.writelines(lines)
                counts[name] = counts.get(name, 0) + len(lines)
            done += len(rows)
            follow(done, source.manifest.counts.get("tickets", 0))
    database.unlink()
    return _finished(folder, to, counts)


def _finished(folder: Path, to: str, counts: Mapping[str, int]) -> dict[str, int]:
    """Take away the files of sealed splits, which hold nothing, and describe the others."""
    for name, count in counts.items():
        if not count:
            (folder / f"{to}-{name}.jsonl").unlink()
            continue
        schema = RECORDS[to].model_json_schema(mode="serialization")
        path = folder / schemas.FOLDER / f"{to}-{name}.jsonl{schemas.SUFFIX}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(json_bytes({"$schema": schemas.DRAFT} | schema))
    return {f"{name} records": count for name, count in counts.items() if count}


def _lines(
    tickets: list[Row],
    build: Callable[[Row, Clerk], TrainingRecord],
    clerk: Clerk,
    where: str,
) -> Iterator[bytes]:
    for ticket in tickets:
        if "resolution_plan" in ticket:  # else it is sealed
            try:
                record = build(ticket, clerk).model_dump(mode="json")
            except (AttributeError, LookupError, TypeError, ValueError) as error:
                why = str(error).partition("\n")[0]
                raise damaged(f"{where}: {ticket.get(ID)}", why) from error
            yield orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def chat(ticket: Row, clerk: Clerk) -> ChatRecord:
    """Return the conversation about a ticket, with the right answer to each of its messages."""
    content: Any = ticket
    message = message_of(ticket)
    seen: set[object] = set()
    found = _unseen(clerk.desk.look_up(message), seen)
    messages = [clerk.system, _said("user", incoming(message, found))]
    if content["thread"]:
        for turn in content["thread"][1:]:
            if turn["role"] == "agent":
                messages.append(_said("assistant", answer(turn["body"], turn["resolution_plan"])))
                continue
            told = replace(message, body=turn["body"], sent_at=turn["sent_at"])
            new = _unseen(clerk.desk.look_up(told), seen)
            messages.append(_said("user", turn["body"] + records_block(new)))
    else:
        reply = content["_reference_replies"]["strong"]["body"]
        messages.append(_said("assistant", answer(reply, content["resolution_plan"])))
    return ChatRecord(messages=tuple(messages), metadata=_metadata(content, clerk))


def _unseen(found: Mapping[str, list[Row]], seen: set[object]) -> dict[str, list[Row]]:
    """Return the records that no earlier message came with; from now on they count as seen."""
    new = {
        kind: [row for row in rows if (kind, next(iter(row.values()))) not in seen]
        for kind, rows in found.items()
    }
    seen |= {(kind, next(iter(row.values()))) for kind, rows in new.items() for row in rows}
    return {kind: rows for kind, rows in new.items() if rows}


def preference(ticket: Row, clerk: Clerk) -> Preference:
    """Return the right and the wrong reply to a ticket's first message."""
    content: Any = ticket
    message = message_of(ticket)
    replies = content["_reference_replies"]
    return Preference(
        prompt=(clerk.system, _said("user", incoming(message, clerk.desk.look_up(message)))),
        chosen=(_said("assistant", replies["strong"]["body"]),),
        rejected=(_said("assistant", replies["weak"]["body"]),),
        flaw=replies["weak"]["flaw"],
        metadata=_metadata(content, clerk),
    )


BUILDERS: Mapping[str, Callable[[Row, Clerk], TrainingRecord]] = {
    "chat": chat,
    "preferences": preference,
}


def _said(role: Any, content: str) -> ChatMessage:
    return ChatMessage(role=role, content=content)


def _metadata(ticket: Any, clerk: Clerk) -> Metadata:
    plan = ticket["resolution_plan"]
    return Metadata(
        ticket_id=ticket["ticket_id"],
        split=str(ticket.get("split") or ONLY_SPLIT),
        language=clerk.language,
        query_type=ticket["_scenario_dimensions"]["query_type"],
        outcome=plan["outcome"],
        next_step=plan["next_step"],
        policy_references=tuple(plan["policy_references"]),
    )
