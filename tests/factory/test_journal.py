"""The journal of an unfinished run as a file: what is taken from it, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ticketworld.errors import OutputError
from ticketworld.factory.journal import Journal, OtherRunError
from ticketworld.writer.piece import Written

ORIGIN = {"seed": 3, "writer": "offline", "options": {"tickets": 2}}
ONE, TWO = (
    [Written(fields={"body": text}, writer="offline", rejected=2)] for text in ("Hällo\n", "Bye")
)


class Told(list[str]):
    def __call__(self, line: str) -> None:
        self.append(line)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(tmp_path: Path, told: Told) -> Callable[..., Journal]:
    """Return a function that gives the journal of one output folder."""

    def give(*, resumes: bool = False) -> Journal:
        return Journal(tmp_path / "made", resumes=resumes, tell=told)

    return give


@pytest.fixture
def stopped(opened: Callable[..., Journal]) -> Path:
    """Return the journal of a run that was stopped after two tickets."""
    with opened() as journal:
        journal.begin(ORIGIN)
        journal.append("TK-1", ONE)
        journal.append("TK-2", TWO)
    return journal.path


def test_it_stands_beside_the_output_folder(stopped: Path) -> None:
    assert stopped.name == "made.journal"
    assert stopped.read_bytes().count(b"\n") == 3


def test_a_resumed_run_finds_the_texts_of_finished_tickets(
    stopped: Path, opened: Callable[..., Journal], told: Told
) -> None:
    with opened(resumes=True) as journal:
        journal.begin(ORIGIN)
        assert journal.kept("TK-1") == ONE
        assert journal.kept("TK-2") == TWO
        assert journal.kept("TK-3") is None
        assert journal.finished == 2
    assert told == [f"{stopped}: 2 tickets finished before"]
    assert stopped.exists()


def test_a_last_line_that_was_cut_short_is_dropped_wherever_it_was_cut(
    stopped: Path, opened: Callable[..., Journal]
) -> None:
    content = stopped.read_bytes()
    whole = content[: content.rindex(b"\n", 0, -1) + 1]
    for end in range(len(whole), len(content)):
        stopped.write_bytes(content[:end])
        with opened(resumes=True) as journal:
            journal.begin(ORIGIN)
            assert (journal.kept("TK-1"), journal.kept("TK-2")) == (ONE, None)
            assert stopped.read_bytes() == whole
            journal.append("TK-2", TWO)
        assert stopped.read_bytes() == content


def test_a_damaged_line_costs_its_ticket_alone(
    stopped: Path, opened: Callable[..., Journal], told: Told
) -> None:
    stopped.write_bytes(stopped.read_bytes().replace(b'"rejected":2', b'"rejected":-2', 1))
    with opened(resumes=True) as journal:
        journal.begin(ORIGIN)
        assert (journal.kept("TK-1"), journal.kept("TK-2")) == (None, TWO)
    assert told[0] == f"{stopped}:2: cannot be read; its ticket is written anew"


def test_a_journal_of_other_options_is_refused_and_stays(
    stopped: Path, opened: Callable[..., Journal]
) -> None:
    before = stopped.read_bytes()
    with (
        opened(resumes=True) as journal,
        pytest.raises(OtherRunError, match="is of a run with seed `3`, not `4`; give the options"),
    ):
        journal.begin({**ORIGIN, "seed": 4})
    assert stopped.read_bytes() == before


def test_what_is_no_journal_is_refused(stopped: Path, opened: Callable[..., Journal]) -> None:
    stopped.write_bytes(b'{"format": 2}\n')
    with opened(resumes=True) as journal, pytest.raises(OtherRunError, match=":1: is no journal"):
        journal.begin(ORIGIN)


@pytest.mark.usefixtures("stopped")
def test_two_runs_at_once_are_refused(opened: Callable[..., Journal]) -> None:
    with (
        opened(resumes=True),
        pytest.raises(OtherRunError, match=r"made\.journal: another run is making this dataset;"),
        opened(),
    ):
        pass


def test_a_run_that_starts_while_another_is_about_to_write_is_refused(
    opened: Callable[..., Journal],
) -> None:
    with opened() as late, opened() as first:
        first.begin(ORIGIN)
        with pytest.raises(OtherRunError, match="another run"):
            late.begin(ORIGIN)


def test_a_journal_that_was_removed_meanwhile_is_made_anew(
    stopped: Path, opened: Callable[..., Journal]
) -> None:
    with opened() as first:
        first.remove()
        with opened() as second:
            second.begin(ORIGIN)
            second.append("TK-1", ONE)
    assert stopped.exists()


def test_without_resuming_an_old_journal_is_replaced_with_a_word(
    stopped: Path, opened: Callable[..., Journal], told: Told
) -> None:
    with opened() as journal:
        journal.begin(ORIGIN)
        journal.append("TK-1", ONE)
    assert stopped.read_bytes().count(b"\n") == 2
    assert len(told) == 1
    assert "it held 2 tickets of an unfinished run" in told[0]


def test_a_run_that_ends_before_it_writes_leaves_an_old_journal_alone(
    stopped: Path, opened: Callable[..., Journal]
) -> None:
    before = stopped.read_bytes()
    with opened():
        pass
    assert stopped.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b'{"format":1,"ori'])
def test_with_nothing_to_resume_a_run_starts_anew_and_says_so(
    stopped: Path, opened: Callable[..., Journal], told: Told, content: bytes | None
) -> None:
    stopped.unlink() if content is None else stopped.write_bytes(content)
    with opened(resumes=True) as journal:
        journal.begin(ORIGIN)
        assert journal.finished == 0
        journal.append("TK-1", ONE)
    assert stopped.read_bytes().count(b"\n") == 2
    assert "there is nothing to resume; starting anew" in told[0]


def test_a_run_that_finished_no_ticket_leaves_no_journal(opened: Callable[..., Journal]) -> None:
    with opened() as journal:
        journal.begin(ORIGIN)
        assert journal.path.exists()
    assert not journal.path.exists()


def test_a_folder_in_its_place_is_told(opened: Callable[..., Journal], tmp_path: Path) -> None:
    (tmp_path / "made.journal").mkdir()
    with pytest.raises(OutputError, match=r"made\.journal: cannot be written"), opened():
        pass
