from __future__ import annotations

from collections import Counter

import pytest
from benchmarks.messages import Graded, big_world, draw_messages, main
from benchmarks.tellings import NUMBERS, SENDERS, TIMES, requests_about_lines
from click.testing import CliRunner

from ticketworld.dataset.standing import stand
from ticketworld.records.facts import extract_facts
from ticketworld.solver.judge import Judge
from ticketworld.world.bulk import big_database

STAGES = ("facts extracted", "decided with grounds", "possible cases", "hardness", "near misses")


def test_both_tables_are_printed_and_the_limits_are_kept() -> None:
    result = CliRunner().invoke(main, ["--quick", "--workers", "1"])

    assert result.exit_code == 0, result.output
    rows = [[cell.strip() for cell in row.split("│")[1:-1]] for row in result.output.splitlines()]
    places = [row[1] for row in rows if row and row[0] == "10,000"]
    assert places == ["file", "memory"]
    assert all(stage in result.output for stage in STAGES)


def test_what_takes_too_long_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Graded(messages=1, seconds={"hardness": (1.0, 61.0)})
    monkeypatch.setattr("benchmarks.messages.graded", lambda *_: slow)
    monkeypatch.setattr("benchmarks.messages.SIZES", (200,))
    monkeypatch.setattr("benchmarks.messages.QUICK", 20)
    assert CliRunner().invoke(main, ["--quick", "--workers", "1"]).exit_code == 1


def test_messages_are_of_all_sorts_and_can_be(judge: Judge) -> None:
    database = big_database(big_world(400))
    messages = draw_messages(database, judge, 600)
    told = [message.disclosure for message in messages]
    assert len(messages) == 600
    requests = Counter(message.subject.request for message in messages)
    assert set(requests) == set(requests_about_lines(judge.catalogue.facts))
    assert {one.order_number for one in told} == set(NUMBERS)
    assert {one.sender for one in told} == set(SENDERS)
    assert {one.time for one in told} == set(TIMES)
    assert any(one.withheld for one in told)
    facts = judge.catalogue.facts
    cases = [
        judge.case(extract_facts(one.subject, one.sent_at, database, facts)) for one in messages
    ]
    standings = stand(messages, judge.decide(cases), database, judge)
    steps = Counter(one.next_step for one in standings)
    assert min(steps[step] for step in ("resolve", "clarify", "not_found", "verify_identity")) > 9
