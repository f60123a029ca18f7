from __future__ import annotations

from pathlib import Path

from ticketworld.audit.kinds import MEANINGS

GUIDE = Path(__file__).parents[2] / "docs" / "audit.md"


def test_the_guide_tells_every_kind_as_the_audit_does():
    rows = [line.split("|") for line in GUIDE.read_text().splitlines() if line.startswith("| `")]
    told = {kind.strip(" `"): meaning.strip() for _, kind, meaning, _ in rows}
    assert {kind: told.get(kind) for kind in MEANINGS} == MEANINGS
