"""Counts the order lines easily taken for the right one that would be decided otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ticketworld.dataset.possible import Message
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.records.matter import NoQuoteError
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


def count_near_misses(
    messages: Sequence[Message],
    truths: Sequence[Decision],
    database: Database,
    judge: Judge,
    lookalikes: Lookalikes | None = None,
) -> list[int]:
    """Return for each message how many of the lines like its own would be resolved otherwise.

    Args:
        messages: Their lookalikes are those of records/lookalikes.py, eight at most.
        truths: The decisions on the lines that they are truly about.
        database: The records.
        judge: The policy.
        lookalikes: Those of the database, where they are at hand.
    """
    lookalikes = lookalikes or Lookalikes(database)
    wrong = [
        (number, case)
        for number, message in enumerate(messages)
        for case in _wrong_cases(message, lookalikes, database, judge)
    ]
    resolutions = judge.resolve([case for _, case in wrong])
    counts = Counter(
        number
        for (number, _), resolution in zip(wrong, resolutions, strict=True)
        if resolution not in (None, truths[number].answer.resolution)
    )
    return [counts[number] for number in range(len(messages))]


def _wrong_cases(
    message: Message, lookalikes: Lookalikes, database: Database, judge: Judge
) -> Iterator[Case]:
    """Yield the cases that the message would be if it were about each line like its own."""
    subject = message.subject
    if subject.order_id is None or subject.line_id is None:
        return
    for one in lookalikes.of(subject.order_id, subject.line_id, message.sent_at):
        mistaken = replace(subject, order_id=one.order_id, line_id=one.line_id)
        try:
            facts = extract_facts(mistaken, message.sent_at, database, judge.catalogue.facts)
        except NoQuoteError:
            continue
        yield judge.case(facts)
