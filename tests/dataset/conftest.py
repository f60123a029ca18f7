from __future__ import annotations

from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.dataset.store import write_dataset


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return the folder of the sample dataset, freshly written."""
    write_dataset(tmp_path / "assets", sample_dataset())
    return tmp_path / "assets"
