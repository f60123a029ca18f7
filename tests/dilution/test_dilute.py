from __future__ import annotations

import os
import signal
import sys

import orjson
import pytest

from tests.conftest import clause
from ticketworld import files
from ticketworld.audit.audit import audit_dataset
from ticketworld.cli.main import run
from ticketworld.dataset import names
from ticketworld.dataset.store import read_dataset, write_dataset
from ticketworld.dilution import dilute as making
from ticketworld.dilution import publish
from ticketworld.dilution.dilute import dilute_dataset
from ticketworld.errors import InputError, OutputError
from ticketworld.locks import held


@pytest.fixture
def quick(basis, diluted, monkeypatch):
    """Make what is written once for all tests of how it is written."""
    monkeypatch.setattr(making, "read_basis", lambda *_: basis)
    monkeypatch.setattr(making, "dilute", lambda _, factor, __: diluted(factor, 1))


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_new_files_come_and_all_others_keep_their_bytes(assets):
    before = contents(assets)
    made = dilute_dataset(assets, factor=2)
    after = contents(assets)
    assert {name: after[name] for name in made.files} == made.files
    old = before.keys() - {names.MANIFEST}
    assert {name: after[name] for name in old} == {name: before[name] for name in old}
    assert after.keys() == before.keys() | made.files.keys()
    assert {names.FULL_POLICY, names.DILUTION_NOTES} <= made.files.keys()
    assert [path.name for path in assets.parent.iterdir()] == ["assets"]


@pytest.mark.usefixtures("quick")
def test_an_edited_manual_is_a_fault_of_the_dataset(assets):
    plain = read_dataset(assets)
    dilute_dataset(assets, factor=2)
    assert read_dataset(assets).tickets == plain.tickets
    (assets / names.FULL_POLICY).write_text("other words")
    with pytest.raises(InputError, match=rf"files\.{names.FULL_POLICY}: .*`ticketworld audit`"):
        read_dataset(assets)


@pytest.mark.usefixtures("quick")
def test_the_same_options_give_the_same_bytes_and_others_replace_them(assets):
    dilute_dataset(assets, factor=5)
    first = contents(assets)
    dilute_dataset(assets, factor=5)
    assert contents(assets) == first
    dilute_dataset(assets, factor=2)
    second = contents(assets)
    assert second[names.FULL_POLICY] != first[names.FULL_POLICY]
    listed = orjson.loads(second[names.MANIFEST])["files"]
    assert listed.keys() == second.keys() - {names.MANIFEST}
    dilute_dataset(assets, factor=5)
    assert contents(assets) == first


@pytest.mark.usefixtures("quick")
def test_a_damaged_dilution_is_made_anew(assets):
    dilute_dataset(assets, factor=2)
    whole = contents(assets)
    (assets / names.FULL_POLICY).write_text("other words")
    (assets / names.DILUTION_NOTES).unlink()
    dilute_dataset(assets, factor=2)
    assert contents(assets) == whole
    assert audit_dataset(assets).is_clean


@pytest.mark.parametrize("stage", ["_keep", "publish_folder", "after"])
@pytest.mark.usefixtures("quick")
def test_a_run_that_is_killed_leaves_the_old_folder_or_the_new_one(assets, stage, monkeypatch):
    before = contents(assets)

    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        if stage == "after":
            put = publish.publish_folder
            monkeypatch.setattr(publish, "publish_folder", lambda *a: (put(*a), die()))
        else:
            monkeypatch.setattr(publish, stage, die)
        dilute_dataset(assets, factor=2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    after = contents(assets)
    assert (after == before) is (stage != "after")
    assert (names.FULL_POLICY in after) is (stage == "after")
    assert read_dataset(assets)
    dilute_dataset(assets, factor=2)
    assert read_dataset(assets)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_cannot_be_written_stands_as_it_was(assets, monkeypatch):
    before = contents(assets)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publish, "publish_folder", full)
    with pytest.raises(
        OutputError, match=r"assets: cannot be written \(No space left on device\); make"
    ):
        dilute_dataset(assets, factor=2)
    assert contents(assets) == before
    assert [path.name for path in assets.parent.iterdir()] == ["assets"]


@pytest.mark.usefixtures("quick")
def test_where_folders_cannot_change_places_two_renames_do(assets, monkeypatch):
    monkeypatch.setattr(files, "_exchanged", lambda *_: False)
    dilute_dataset(assets, factor=2)
    assert read_dataset(assets)


def test_a_second_run_at_once_is_refused(assets):
    with held(assets), pytest.raises(OutputError, match="another run is writing this folder"):
        dilute_dataset(assets, factor=2)


@pytest.mark.parametrize("factor", [1, 21])
def test_a_factor_out_of_bounds_is_refused(assets, factor):
    with pytest.raises(InputError, match=f"factor `{factor}` is out of bounds; give 2 to 20"):
        dilute_dataset(assets, factor=factor)


def test_what_is_no_dataset_is_refused(tmp_path):
    with pytest.raises(InputError, match="there is no such folder; give the folder of a dataset"):
        dilute_dataset(tmp_path / "none", factor=2)
    with pytest.raises(InputError, match=r"manifest\.json: there is no such file"):
        dilute_dataset(tmp_path, factor=2)


def test_a_tampered_handbook_is_refused(assets):
    text = (assets / names.POLICY).read_text()
    (assets / names.POLICY).write_text(text.replace("30 days", "90 days"))
    before = contents(assets)
    with pytest.raises(InputError, match=rf"files\.{names.POLICY}.*`ticketworld audit` lists"):
        dilute_dataset(assets, factor=2)
    assert contents(assets) == before


def test_a_handbook_that_its_rules_do_not_print_is_refused(tmp_path):
    from dataclasses import replace

    from tests.sample import sample_dataset

    sample = sample_dataset()
    text = sample.policy_text.replace("30 days", "90 days")
    write_dataset(tmp_path / "assets", replace(sample, policy_text=text))
    with pytest.raises(InputError, match=r"is not the handbook that the rules .* print"):
        dilute_dataset(tmp_path / "assets", factor=2)


def test_a_dataset_of_another_format_is_refused(assets):
    path = assets / names.MANIFEST
    path.write_bytes(orjson.dumps({**orjson.loads(path.read_bytes()), "format": 99}))
    with pytest.raises(InputError, match="format is `99`, this version reads"):
        dilute_dataset(assets, factor=2)


def test_a_dataset_of_other_rules_is_refused(assets, small_policy, tmp_path):
    small_policy(clause("live", "mood(good)", "supports(live, approve)."))
    with pytest.raises(InputError, match=r"made by the rules `[0-9a-f]{12}…`.*`--rules`"):
        dilute_dataset(assets, factor=2, rules=tmp_path / "rules")


def test_somebodys_work_in_the_way_is_not_lost(assets):
    (assets / names.DILUTION_RULES).mkdir()
    (assets / names.DILUTION_RULES / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputError, match=r"holds `thesis\.txt`"):
        dilute_dataset(assets, factor=2)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anything")
@pytest.mark.usefixtures("quick")
def test_a_read_only_place_is_refused(assets):
    assets.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            dilute_dataset(assets, factor=2)
    finally:
        assets.chmod(0o700)


@pytest.mark.usefixtures("quick")
def test_the_command_tells_what_it_made(assets, capfd):
    assert run(["dilute", str(assets), "--factor", "2"]) == 0
    told = capfd.readouterr()
    assert told.out == ""
    assert "107 binding paragraphs among" in told.err
    assert "no near miss changes a decision" in told.err
    assert run(["dilute", str(assets), "--factor", "1"]) == 2
    assert run(["dilute", str(assets / "none")]) == 1
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.usefixtures("quick")
def test_decide_gives_the_same_answers_with_the_diluted_rules(assets, capfd, tmp_path):
    """The command that docs/dilution.md prints."""
    dilute_dataset(assets, factor=2)
    tickets = orjson.loads((assets / names.TICKETS).read_bytes())
    cases = tmp_path / "cases.json"
    cases.write_bytes(orjson.dumps([ticket["_facts"] for ticket in tickets]))
    assert run(["decide", str(cases), "--json"]) == 0
    plain = capfd.readouterr().out
    rules = str(assets / names.DILUTION_RULES)
    assert run(["decide", str(cases), "--json", "--rules", rules], is_confined=True) == 0
    assert capfd.readouterr().out == plain
