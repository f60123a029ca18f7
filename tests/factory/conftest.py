"""A dataset of which all but the prose is settled, made once for all that have it written."""

from __future__ import annotations

import pytest

from ticketworld.dataset.dataset import Dataset
from ticketworld.factory.generate import finish
from ticketworld.factory.options import Options
from ticketworld.factory.policy import choose_policy
from ticketworld.factory.prepare import Prepared, prepare
from ticketworld.factory.writing import Writer


@pytest.fixture(scope="session")
def prepared() -> Prepared:
    """Return twelve tickets; there are a conversation, two with several requests, and a price."""
    options = Options(tickets=12, seed=3)
    return prepare(options, choose_policy(options))


@pytest.fixture(scope="session")
def undisturbed(prepared: Prepared) -> Dataset:
    """Return the dataset as the offline writer makes it."""
    return finish(prepared, writer=Writer())
