"""A dataset under another company's policy: it carries it, and is audited by it alone."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analysis.test_vary import SHOP
from tests.conftest import SMALL_VOCABULARY
from tests.sample import sample_dataset
from ticketworld.analysis import vary
from ticketworld.audit import policy as audit_policy
from ticketworld.audit.audit import audit_dataset
from ticketworld.audit.finding import Audit
from ticketworld.audit.report import text
from ticketworld.audit.results import summary
from ticketworld.cli import making
from ticketworld.cli.main import run
from ticketworld.dataset import names
from ticketworld.dataset.carried import files_below
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import Manifest, canary_text
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.store import holds, read_dataset, write_dataset
from ticketworld.errors import InputError, OutputError
from ticketworld.factory.generate import generate
from ticketworld.factory.make import Place
from ticketworld.factory.options import Options
from ticketworld.factory.policy import choose_policy
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder, scenarios_folder
from ticketworld.solver.judge import Judge

SEEDS = (9, 43)
"""They draw return windows of 14 and 21 days; the second leaves out the holiday extension."""

Made = dict[int, Path]


@pytest.fixture(scope="module")
def returns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of scenarios about returns alone, so that each dataset is quickly made."""
    folder = tmp_path_factory.mktemp("scenarios")
    shutil.copytree(scenarios_folder() / "returns", folder / "returns")
    return folder


@pytest.fixture(scope="module", autouse=True)
def _without_lint() -> Iterator[None]:
    """Spare the lint of each variant; tests of variants run it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vary, "findings_of", lambda _: iter(()))
        yield


def make(seed: int, returns: Path, told: list[str]) -> Dataset:
    options = Options(tickets=14, customers=24, seed=3, policy_seed=seed, scenarios=returns)
    return generate(options, told.append)


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, returns: Path, told: list[str]) -> Made:
    folders = {seed: tmp_path_factory.mktemp("made") / str(seed) for seed in SEEDS}
    for seed, folder in folders.items():
        write_dataset(folder, make(seed, returns, told))
    return folders


@pytest.fixture
def copied(made: Made, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made[9], tmp_path / "copied"))


def forge(folder: Path, **fields: object) -> None:
    """Edit the manifest, and redo the canary and every digest."""
    manifest = json.loads((folder / names.MANIFEST).read_text()) | fields
    manifest["files"] = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in files_below(folder)
        if name != names.MANIFEST
    }
    made = Manifest.model_validate_json(json.dumps(manifest))
    manifest["canary"] = canary_text(
        made.seed,
        made.date,
        made.company,
        made.rules,
        made.scenarios,
        made.policy_seed,
        made.base_rules,
    )
    (folder / names.MANIFEST).write_text(json.dumps(manifest))


def manifest_of(folder: Path) -> dict[str, object]:
    return dict(json.loads((folder / names.MANIFEST).read_text()))


def test_two_policy_seeds_give_other_handbooks_rules_and_canaries(made: Made) -> None:
    one, other = (manifest_of(made[seed]) for seed in SEEDS)
    assert (one["policy_seed"], other["policy_seed"]) == SEEDS
    assert one["base_rules"] == other["base_rules"] == load_policy(rules_folder()).digest
    for name in ("rules", "canary"):
        assert len({one[name], other[name], one["base_rules"]}) == 3
    handbooks = [(made[seed] / names.POLICY).read_text() for seed in SEEDS]
    assert "within 14 days" in handbooks[0]
    assert "within 21 days" in handbooks[1]
    assert ["POL-HOLIDAY-001" in handbook for handbook in handbooks] == [True, False]


def test_the_same_situation_is_labelled_otherwise_under_another_policy_seed(made: Made) -> None:
    other = Judge(load_policy(made[43] / names.RULES))
    tickets = read_dataset(made[9]).tickets
    facts = [{k: v for k, v in t.facts.items() if k in other.catalogue.facts} for t in tickets]
    answers = other.answer([other.case(known) for known in facts])
    labels = {
        (t.resolution_plan.outcome, a.resolution.outcomes)
        for t, a in zip(tickets, answers, strict=True)
    }
    assert labels & {("deny", ("approve",)), ("approve", ("deny",))}


def test_the_same_policy_seed_makes_the_same_bytes(
    made: Made, returns: Path, tmp_path: Path
) -> None:
    write_dataset(tmp_path / "again", make(9, returns, []))
    assert holds(made[9], tmp_path / "again")


def test_templates_that_name_an_absent_clause_are_told_with_it(
    made: Made, told: list[str]
) -> None:
    assert sorted(made) == [9, 43]
    (line,) = (line for line in told if line.startswith("skipped"))
    assert re.match(r"skipped \d of 14 scenarios: ", line)
    assert "RETURN-003, RETURN-010 (need `defective_return`)" in line
    assert "(need `holiday_extension`)" in line


@pytest.mark.parametrize("seed", SEEDS)
def test_the_audit_decides_by_the_rules_in_the_dataset_and_draws_them_again(
    made: Made, seed: int
) -> None:
    audit = audit_dataset(made[seed])
    assert audit.findings == ()
    assert text(audit).splitlines()[0] == (
        f"decided by the rules it carries; policy seed {seed} draws just these"
    )
    sums = summary(audit)
    assert (sums.policy_seed, sums.policy_redrawn) == (seed, True)
    assert sums.policy_digest == manifest_of(made[seed])["rules"]


def origin(audit: Audit) -> list[tuple[str, str]]:
    return [(f.file, f.field) for f in audit.findings if f.ticket_id is None]


def test_rules_that_were_edited_are_found_with_every_digest_redone(
    copied: Path,
) -> None:
    area = copied / names.RULES / "returns.lp"
    area.write_text(area.read_text() + "% one more remark\n")
    digest = load_policy(copied / names.RULES).digest
    graph = json.loads((copied / names.GRAPH).read_text())
    graph["metadata"]["policy_digest"] = digest
    (copied / names.GRAPH).write_text(json.dumps(graph))
    forge(copied, rules=digest)
    assert origin(audit_dataset(copied)) == [(names.MANIFEST, "policy_seed")]


def test_another_policy_seed_in_the_manifest_is_found(copied: Path) -> None:
    forge(copied, policy_seed=5)
    audit = audit_dataset(copied)
    assert origin(audit) == [(names.MANIFEST, "policy_seed")]
    assert "5" in str(audit.findings[0])


def test_rules_drawn_from_a_policy_that_is_not_at_hand_are_checked_and_told_so(
    copied: Path,
) -> None:
    forge(copied, base_rules="0" * 64)
    audit = audit_dataset(copied)
    assert audit.is_clean
    assert "whether policy seed 9 drew them could not be confirmed" in text(audit)


def test_a_policy_given_by_hand_is_decided_by_unless_it_is_what_was_drawn_from(
    made: Made, tmp_path: Path
) -> None:
    dataset = read_folder(made[9]).dataset
    base = audit_policy.policy_of(made[9], dataset, rules_folder())
    assert (base.redrawn, base.catalogue.digest) == (True, dataset.manifest.rules)
    (tmp_path / "vocabulary.lp").write_text(SMALL_VOCABULARY)
    (tmp_path / "shop.lp").write_text(SHOP)
    given = audit_policy.policy_of(made[9], dataset, tmp_path)
    assert (given.policy_seed, given.catalogue.digest) == (None, load_policy(tmp_path).digest)


def test_a_dataset_without_the_rules_it_should_carry_is_no_dataset(copied: Path) -> None:
    shutil.rmtree(copied / names.RULES)
    with pytest.raises(
        InputError, match=r"the rules that policy seed 9 drew are missing; put .* vary --seed 9"
    ):
        read_folder(copied)


def test_rules_in_a_dataset_that_was_made_without_a_policy_seed_decide_nothing(
    made: Made, tmp_path: Path
) -> None:
    folder = tmp_path / "assets"
    write_dataset(folder, sample_dataset())
    assert not {"policy_seed", "base_rules"} & manifest_of(folder).keys()
    shutil.copytree(made[9] / names.RULES, folder / names.RULES)
    forge(folder)
    reading = read_folder(folder)
    assert reading.dataset.rules == {}
    assert {fault.field for fault in reading.faults} >= {f"files.{names.RULES}/returns.lp"}


@pytest.mark.parametrize("field", ["policy_seed", "base_rules"])
def test_a_manifest_with_half_an_origin_is_refused(copied: Path, field: str) -> None:
    manifest = manifest_of(copied)
    del manifest[field]
    (copied / names.MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(InputError, match="`policy_seed` and `base_rules` stand together"):
        read_folder(copied)


def test_a_dataset_with_rules_gives_way_to_one_without_and_to_nobodys_loss(copied: Path) -> None:
    mine = copied / names.RULES / "returns.cases.toml"
    mine.write_text("# mine\n")
    with pytest.raises(OutputError, match=r"holds `returns\.cases\.toml`"):
        write_dataset(copied, sample_dataset())
    mine.unlink()
    write_dataset(copied, sample_dataset())
    assert not (copied / names.RULES).exists()


def test_a_policy_of_ones_own_is_varied_where_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.lp").write_text(SMALL_VOCABULARY)
    (tmp_path / "shop.lp").write_text(SHOP)
    policy = choose_policy(Options(rules=tmp_path, policy_seed=3))
    assert policy.variant is not None
    assert policy.variant.base == policy.base.catalogue.digest == load_policy(tmp_path).digest
    assert policy.judge.catalogue.digest != policy.variant.base


def test_no_ticket_is_made_of_a_case_that_a_scenarios_clauses_do_not_settle(
    tmp_path: Path,
) -> None:
    """By seed 9 a clearance item is late after 12 days, and most items after 14 anyway."""
    shutil.copy(scenarios_folder() / "sales" / "clearance_late.toml", tmp_path)
    made = generate(Options(tickets=12, seed=1, policy_seed=9, scenarios=tmp_path))
    settled = [t.proof for t in made.tickets if t.resolution_plan.next_step == "resolve"]
    assert len(settled) > 3
    for proof in settled:
        assert any("clearance_window" in ground for ground in proof.grounds)


def test_the_command_hands_the_seed_on_and_tells_on_stderr(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Options] = []

    def fake(place: Place, options: Options, tell: object, **_: object) -> Manifest:
        asked.append(options)
        tell("skipped 1 of 2 scenarios: A-001 (gone)")  # type: ignore[operator]
        return write_dataset(place.dataset, sample_dataset()).manifest

    monkeypatch.setattr(making, "make", fake)
    output = str(tmp_path / "out")
    assert run(["generate", "--policy-seed", "9", "--output-dir", output, "--json"]) == 0
    assert [options.policy_seed for options in asked] == [9]
    printed = capsys.readouterr()
    assert "skipped 1 of 2 scenarios: A-001 (gone)\n" in printed.err
    assert json.loads(printed.out)["tickets"] == len(sample_dataset().tickets)
