"""What many tests share: the shipped policy, and a dataset of which only the prose is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.audit.mutations.table import lines_of
from tests.shop import the_judge
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--mutated-tickets",
        type=int,
        default=150,
        metavar="N",
        help="plant faults in datasets of so many tickets; docs/audit.md says what 5000 prove",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what faults were planted and found, whichever process audited them."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.getreports(kind)]
    table = [*lines_of(told for report in reports for told in report.user_properties)]
    if table:
        terminalreporter.section("faults planted, and found by the audit")
        terminalreporter.write_line("\n".join(table))


@pytest.fixture(scope="session")
def judge() -> Judge:
    return the_judge()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return the_judge().catalogue


@pytest.fixture(scope="session", autouse=True)
def one_judge() -> Iterator[None]:
    """Let runs inside a test process use one judge of the shipped policy.

    To read that policy and solve anew what was solved before is most of what a small run costs.
    Runs in a process of their own read it themselves.
    """
    judge = the_judge()

    def read(folder: Path) -> Catalogue:
        return judge.catalogue if folder == rules_folder() else load_policy(folder)

    def judged(catalogue: Catalogue) -> Judge:
        return judge if catalogue is judge.catalogue else Judge(catalogue)

    def loaded(rules: Path | None) -> Judge:
        return judged(read(rules or rules_folder()))

    with pytest.MonkeyPatch.context() as patch:
        for module in ("factory.policy", "audit.audit", "dilution.basis"):
            patch.setattr(f"ticketworld.{module}.load_policy", read)
            patch.setattr(f"ticketworld.{module}.Judge", judged)
        patch.setattr("ticketworld.audit.policy.load_policy", read)
        patch.setattr("ticketworld.cli.options.load_judge", loaded)
        yield


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
