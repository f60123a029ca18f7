from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from ticketworld.dataset.store import write_dataset
from ticketworld.dilution.basis import Basis, read_basis
from ticketworld.dilution.dilute import Dilution, dilute


@pytest.fixture(scope="session")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Basis:
    """Return what is diluted: the sample dataset, read from its files."""
    folder = tmp_path_factory.mktemp("dilution") / "assets"
    write_dataset(folder, sample_dataset())
    return read_basis(folder, None)


@pytest.fixture(scope="session")
def diluted(basis: Basis) -> Callable[[int, int], Dilution]:
    """Return a function that dilutes by a factor and a seed, each once."""
    return cache(lambda factor, seed: dilute(basis, factor, seed))


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Return the folder of the sample dataset, freshly written."""
    write_dataset(tmp_path / "assets", sample_dataset())
    return tmp_path / "assets"
