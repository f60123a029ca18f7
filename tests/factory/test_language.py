from __future__ import annotations

from pathlib import Path

import pytest

from ticketworld.audit.audit import audit_dataset
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.letters.tongue import foreign_paragraphs

_TICKETS = 16


@pytest.fixture(scope="module")
def english() -> Dataset:
    return generate(Options(tickets=_TICKETS, seed=11))


@pytest.mark.parametrize("code", ["de", "es"])
def test_a_language_changes_the_prose_and_no_truth(
    code: str, english: Dataset, tmp_path: Path
) -> None:
    made = generate(Options(tickets=_TICKETS, seed=11, language=code))
    for ours, theirs in zip(made.tickets, english.tickets, strict=True):
        assert (ours.ticket_id, ours.facts, ours.proof) == (
            theirs.ticket_id, theirs.facts, theirs.proof,
        )  # fmt: skip
        assert ours.body != theirs.body
    bodies = [turn.body for ticket in made.tickets for turn in ticket.thread]
    bodies += [ticket.body for ticket in made.tickets]
    assert [found for body in bodies for found in foreign_paragraphs(body, code)] == []
    assert any(ticket.thread for ticket in made.tickets)
    write_dataset(tmp_path / "made", made)
    assert audit_dataset(tmp_path / "made").findings == ()


def test_the_manifest_names_a_language_other_than_english(english: Dataset) -> None:
    assert english.manifest.language == "en"
    assert "language" not in english.manifest.options


def test_a_language_without_letters_is_refused() -> None:
    with pytest.raises(InputError, match="language: `fr` is not known"):
        Options(language="fr")
