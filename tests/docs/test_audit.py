from __future__ import annotations

from pathlib import Path

from ticketworld.audit.kinds import MEANINGS
from ticketworld.audit.results import (
    FindingEntry,
    KindResult,
    OpenEntry,
    Recommendation,
    Results,
    Summary,
    TicketResult,
)

GUIDE = Path(__file__).parents[2] / "docs" / "audit.md"


def test_the_guide_tells_every_kind_as_the_audit_does():
    rows = [line.split("|") for line in GUIDE.read_text().splitlines() if line.startswith("| `")]
    told = {kind.strip(" `"): meaning.strip() for _, kind, meaning, _ in rows}
    assert {kind: told.get(kind) for kind in MEANINGS} == MEANINGS


def test_the_guide_tells_every_field_of_the_results_file():
    text = GUIDE.read_text()
    models = (Results, Summary, KindResult, Recommendation, TicketResult, FindingEntry, OpenEntry)
    fields = {name for model in models for name in model.model_fields}
    assert [name for name in sorted(fields) if f"`{name}`" not in text] == []
