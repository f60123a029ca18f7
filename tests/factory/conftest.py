"""What the tests of a dataset's writing share: how it is written when nothing disturbs."""

from __future__ import annotations

import pytest

from ticketworld.dataset.dataset import Dataset
from ticketworld.factory.generate import finish
from ticketworld.factory.prepare import Prepared
from ticketworld.factory.writing import Writer


@pytest.fixture(scope="session")
def undisturbed(prepared: Prepared) -> Dataset:
    """Return the dataset as the offline writer makes it."""
    return finish(prepared, writer=Writer())
