"""What many tests share: the shipped policy, and a dataset of which only the prose is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from ticketworld.factory.groundwork import lay_groundwork
from ticketworld.factory.options import Options
from ticketworld.factory.policy import choose_policy
from ticketworld.factory.prepare import Prepared, prepare
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

settings.register_profile(
    "ticketworld",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("ticketworld")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_policy(rules_folder())


@pytest.fixture(scope="session")
def judge(catalogue: Catalogue) -> Judge:
    return Judge(catalogue)


@pytest.fixture(scope="session")
def prepared() -> Prepared:
    """Return twelve tickets; there are a conversation, two with several requests, and a price."""
    options = Options(tickets=12, seed=3)
    ground = lay_groundwork(options, choose_policy(options))
    return prepare(ground, ground.batches[0])


@pytest.fixture
def small_policy(tmp_path: Path):
    """Return a function that judges by a small policy given as clause texts."""

    def build(rules: str, facts: str = "", area: str = "shop") -> Judge:
        folder = tmp_path / "rules"
        folder.mkdir(exist_ok=True)
        (folder / "vocabulary.lp").write_text(SMALL_VOCABULARY + facts)
        (folder / f"{area}.lp").write_text(f'area({area}, 1, "Shop").\n{rules}')
        return Judge(load_policy(folder))

    return build


SMALL_VOCABULARY = """
%*! request
What is asked.
*%
fact(request, customer). domain(request, (ask; beg)).
%*! days
Days.
*%
fact(days, order). range(days, 0, 100, days).
%*! mood
Mood.
*%
fact(mood, customer). domain(mood, (good; bad)).
"""


def clause(slug: str, body: str, extra: str = "") -> str:
    """Return the text of a small clause; `extra` holds its other rules."""
    declared = f'%*! {slug}\nWords.\n*%\nclause({slug}, "X-{slug}", "T").\n'
    return f"{declared}met({slug}) :- {body}.\n{extra}\n"
