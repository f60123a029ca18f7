"""Having the prose written: nothing else depends on who writes, and nothing finished is lost."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from tests.factory.authors import DownError, Failing, OtherWords, Slow
from ticketworld.audit.audit import audit_dataset
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.store import write_dataset
from ticketworld.factory.generate import finish
from ticketworld.factory.journal import Journal, OtherRunError
from ticketworld.factory.prepare import Prepared
from ticketworld.factory.progress import Step
from ticketworld.factory.writing import Writer
from ticketworld.seeds import stream

PROSE = {
    "subject", "body", "policy_reasoning", "reason", "details", "notes", "escalation_reason",
}  # fmt: skip
OTHER = Writer(author=OtherWords(), name="openai:other", origin={"prompts": 1})

Run = Callable[..., Dataset]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def run(prepared: Prepared, tmp_path: Path, told: list[str]) -> Run:
    """Return a function that writes the dataset, with the journal of one folder."""

    def write(writer: Writer | None = None, *, resumes: bool = False) -> Dataset:
        with Journal(tmp_path / "made", resumes=resumes, tell=told.append) as journal:
            return finish(prepared, told.append, writer=writer or Writer(), journal=journal)

    return write


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "made.journal"


def without_prose(value: Any) -> Any:
    """Return a ticket's content without the texts of its prose."""
    if isinstance(value, dict):
        return {k: None if k in PROSE else without_prose(v) for k, v in value.items()}
    return [without_prose(one) for one in value] if isinstance(value, list) else value


def test_all_but_the_prose_is_the_same_whoever_writes(
    prepared: Prepared, undisturbed: Dataset, tmp_path: Path
) -> None:
    other = finish(prepared, writer=OTHER)
    pairs = list(zip(undisturbed.tickets, other.tickets, strict=True))
    for one, its_other in pairs:
        assert without_prose(one.content()) == without_prose(its_other.content())
    assert all(one.body != its_other.body for one, its_other in pairs)
    write_dataset(tmp_path / "one", undisturbed)
    write_dataset(tmp_path / "other", other)
    same = {"customer_database.json", "customer_database.db"}
    assert same <= {path.name for path in (tmp_path / "one").iterdir()}
    for path in (tmp_path / "one").iterdir():
        if path.name not in ("support_tickets.json", "manifest.json"):
            assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()
    assert audit_dataset(tmp_path / "other").findings == ()


def test_the_manifest_says_who_wrote_and_how_much_was_written_offline_after_all(
    prepared: Prepared, undisturbed: Dataset
) -> None:
    counts = [len(job.pieces) for job in prepared.drafting.jobs()]
    offline = sum(count // 3 for count in counts)
    made = finish(prepared, writer=OTHER).manifest
    assert made.writer == "openai:other"
    assert made.content()["prose"] == {"by_model": sum(counts) - offline, "offline": offline}
    assert undisturbed.manifest.writer == "offline"
    assert "prose" not in undisturbed.manifest.content()
    assert made.canary == undisturbed.manifest.canary


def killed(run: Run, journal: Path, size: int, *, resumes: bool = False) -> None:
    """Run in a process that is killed once the journal has this size."""
    author = Writer(author=Slow(0.005))
    child = get_context("fork").Process(target=run, args=(author,), kwargs={"resumes": resumes})
    child.start()
    while child.is_alive() and not (journal.exists() and journal.stat().st_size >= size):
        time.sleep(0.001)
    child.kill()
    child.join()


def test_a_run_killed_at_twenty_random_moments_goes_on_to_the_same_bytes(
    prepared: Prepared, undisturbed: Dataset, run: Run, journal: Path
) -> None:
    run()
    whole = journal.stat().st_size
    draw = stream(1, "kills")
    finished = set()
    for _ in range(20):
        journal.unlink()
        killed(run, journal, int(whole * draw.random()))
        finished.add(journal.read_bytes().count(b"\n") - 1)
        assert run(resumes=True) == undisturbed
    assert len(finished & set(range(1, len(prepared.drafting)))) > 4


def test_a_run_killed_again_and_again_gets_done(
    undisturbed: Dataset, run: Run, journal: Path
) -> None:
    killed(run, journal, 1)
    kills = 1
    while (size := journal.stat().st_size) and journal.read_bytes().count(b"\n") < 10:
        killed(run, journal, size + 1, resumes=True)
        kills += 1
    assert kills > 3
    assert run(resumes=True) == undisturbed


def test_a_provider_that_is_down_from_some_ticket_on_loses_nothing(
    undisturbed: Dataset, run: Run, journal: Path, told: list[str]
) -> None:
    with pytest.raises(DownError):
        run(Writer(author=Failing(5)))
    assert journal.read_bytes().count(b"\n") == 6
    with pytest.raises(DownError):
        run(Writer(author=Failing(2)), resumes=True)
    assert journal.read_bytes().count(b"\n") == 8
    assert run(Writer(author=Failing(100)), resumes=True) == undisturbed
    assert f"{journal}: 7 tickets finished before" in told


def test_finished_tickets_are_not_asked_for_again(undisturbed: Dataset, run: Run) -> None:
    assert run() == undisturbed
    asked = Failing(0, ahead=0)  # it breaks down at the first ticket
    assert run(Writer(author=asked), resumes=True) == undisturbed


def test_a_text_of_the_journal_that_was_tampered_with_is_written_anew(
    undisturbed: Dataset, run: Run, journal: Path, told: list[str]
) -> None:
    run()
    lines = journal.read_text().splitlines()
    forged = json.loads(lines[5])
    forged["pieces"][0]["fields"]["body"] += " By POL-RETURN-001 you owe me $10,000."
    lines[5] = json.dumps(forged)
    short = json.loads(lines[7])
    short["pieces"].pop()
    lines[7] = json.dumps(short)
    strange = json.loads(lines[9])
    strange["pieces"][1]["fields"]["more"] = "text"
    lines[9] = json.dumps(strange)
    journal.write_text("\n".join(lines) + "\n")
    assert run(resumes=True) == undisturbed
    anew = [line.split(":")[0] for line in told if "fail their checks; written anew" in line]
    assert anew == [json.loads(lines[place])["ticket"] for place in (5, 7, 9)]
    told.clear()
    assert run(resumes=True) == undisturbed
    assert not [line for line in told if "written anew" in line]


def test_counts_of_a_resumed_run_are_those_of_one_that_was_not_disturbed(
    run: Run, journal: Path
) -> None:
    whole = run(OTHER)
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:6]))
    assert run(OTHER, resumes=True).manifest == whole.manifest


@pytest.mark.parametrize(
    ("writer", "why"),
    [
        (replace(OTHER, origin={"prompts": 2}), "with prompts `1`, not `2`"),
        (replace(OTHER, name="openai:newer"), "with writer `openai:other`, not `openai:newer`"),
        (Writer(), "with prompts `1`, not `None`"),
    ],
)
def test_a_journal_of_another_writer_is_refused(run: Run, writer: Writer, why: str) -> None:
    run(OTHER)
    with pytest.raises(OtherRunError, match=why):
        run(writer, resumes=True)


def test_each_finished_ticket_is_a_step(prepared: Prepared, tmp_path: Path) -> None:
    steps: list[Step] = []
    total = len(prepared.drafting)
    for resumes in (False, True):
        steps.clear()
        with Journal(tmp_path / "made", resumes=resumes, tell=lambda _: None) as journal:
            finish(prepared, writer=OTHER, journal=journal, follow=steps.append)
        written = [step for step in steps if step.stage == "writing"]
        assert [step.done for step in written] == list(range(total + 1))
        assert {step.total for step in written} == {total}
        assert written[-1].kept == (total if resumes else 0)
        assert written[-1].replaced > 3
