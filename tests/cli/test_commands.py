"""The commands as a user meets them: what they print, their exit codes, and never a traceback."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from ticketworld.cli.main import run

LATE = '{"request": "return", "days_since_delivery": 31, "packaging": "opened"}'


@pytest.fixture
def ask(capfd, monkeypatch):
    """Return a function that runs a command and gives (exit code, stdout, stderr)."""

    def call(*arguments: str, stdin: str | bytes = ""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code = run(list(arguments))
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return call


def test_help_lists_every_command_with_an_example_each(ask):
    code, out, _ = ask("--help")
    assert code == 0
    for command in ("generate", "audit", "decide", "explain", "rules"):
        assert command in out
        assert "xample" in ask(command, "--help")[1] or command == "rules"


def test_decide_prints_outcome_and_citation(ask):
    code, out, _ = ask("decide", "-", stdin=LATE)
    assert code == 0
    assert out.splitlines()[0] == "outcome     deny, by POL-RETURN-001"


def test_decide_answers_one_object_by_one_and_an_array_by_an_array(ask):
    single = json.loads(ask("decide", "-", "--json", stdin=LATE)[1])
    array = json.loads(ask("decide", "-", "--json", stdin=f"[{LATE}, {LATE}]")[1])
    lines = json.loads(ask("decide", "-", "--json", stdin=f"{LATE}\n{LATE}\n")[1])
    assert single["grounds"] == [["late_return"]]
    assert array == lines == [single, single]


def test_decide_reads_a_file(ask, tmp_path):
    path = tmp_path / "case.json"
    path.write_text(LATE)
    assert ask("decide", str(path))[0] == 0


@pytest.mark.parametrize(
    ("stdin", "message"),
    [
        ("", "no case found"),
        ("[", "not JSON"),
        ("[]", "no case found"),
        ("3", "`3` is no object of facts"),
        ('{"request": "retrun"}', "`retrun` is no value of `request`; did you mean `return`"),
        ('{"reqest": "return"}', "unknown fact `reqest`; did you mean `request`"),
        ('{"request": "return", "price_paid": 3000000000}', "from 1 to 10000000"),
        ('{"request": "return", "price_paid": 99999999999999999999}', "price_paid"),
        ('{"request": "return", "price_paid": null}', "`None` is no value of `price_paid`"),
        ('{"request": {}}', "is no value of `request`"),
        ('{"request": "return"}', "no clause gives an outcome"),
        (f'{LATE}\n{{"request": "x"}}', "stdin: case 2: `x` is no value"),
        (f"{LATE}\n{{oops\n", "stdin:2: not JSON"),
        (b"\xff\xfe", "not JSON"),
    ],
)
def test_decide_refuses_what_is_no_case(ask, stdin, message):
    code, out, err = ask("decide", "-", stdin=stdin)
    assert (code, out) == (1, "")
    assert message in err


def test_explain_shows_why_why_not_and_flips(ask):
    arguments = ("explain", "-", "--why-not", "restocking_fee", "--flip", "approve")
    code, out, _ = ask(*arguments, stdin=LATE)
    assert code == 0
    assert "blocked, for it requires return_window" in out
    assert "days_since_delivery 31 → 30" in out
    found = json.loads(ask(*arguments, "--json", stdin=LATE)[1])
    assert found["why_not"]["blocked_by"] == ["return_window"]
    assert {flip["case"]["request"] for flip in found["flips"]} == {"return"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--why-not", "restoking_fee"], "unknown clause `restoking_fee`; did you mean"),
        (["--flip", "aprove"], "unknown outcome `aprove`; did you mean `approve`"),
    ],
)
def test_explain_suggests_the_right_name(ask, arguments, message):
    code, _, err = ask("explain", "-", *arguments, stdin=LATE)
    assert code == 1
    assert message in err


def test_explain_takes_one_case(ask):
    assert "explain takes one object" in ask("explain", "-", stdin=f"[{LATE}, {LATE}]")[2]


def test_rules_show_finds_clauses_by_slug_and_by_public_id(ask):
    assert "percent = 15" in ask("rules", "show", "restocking_fee")[1]
    assert ask("rules", "show", "POL-SHIP-005")[1].count("POL-SHIP-005  ") == 2
    code, out, _ = ask("rules", "show", "--json")
    assert (code, json.loads(out)[0]["slug"]) == (0, "return_window")


def test_rules_lint_and_test_pass_on_the_shipped_policy(ask):
    code, out, _ = ask("rules", "lint")
    assert code == 0
    assert "exactly one answer set" in out
    assert ask("rules", "test")[0] == 0


def test_rules_text_prints_the_handbook_with_the_company(ask):
    code, out, _ = ask("rules", "text", "--company-name", "Nordlicht")
    assert code == 0
    assert "Nordlicht" in out
    assert "{" not in out


@pytest.mark.parametrize("command", [["rules", "text"], ["rules", "show"], ["decide", "-"]])
def test_a_missing_rules_folder_is_told(ask, command, tmp_path):
    code, _, err = ask(*command, "--rules", str(tmp_path / "none"), stdin=LATE)
    assert code == 1
    assert "no such rules folder" in err


def test_a_malformed_rules_folder_is_told_with_line_and_suggestion(ask, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "vocabulary.lp").write_text(
        "%*! request\nWhat.\n*%\nfact(request, custmer). domain(request, (a; b)).\n"
    )
    (folder / "desk.lp").write_text('area(desk, 1, "Desk").\n')
    code, _, err = ask("decide", "-", "--rules", str(folder), stdin="{}")
    assert code == 1
    assert "vocabulary.lp:4" in err
    assert "did you mean `customer`" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["decide"],
        ["generate", "--tickets", "0"],
        ["generate", "--date", "June"],
        ["generate", "--seed", "9" * 20],
    ],
)
def test_wrong_usage_exits_two(ask, arguments):
    assert ask(*arguments)[0] == 2


ARGUMENTS = ("generate", "--tickets", "12", "--seed", "3")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "set"
    assert run([*ARGUMENTS, "--output-dir", str(folder)]) == 0
    return folder


class TestGenerateAndAudit:
    def test_a_fresh_dataset_is_clean(self, ask, dataset):
        code, out, _ = ask("audit", str(dataset))
        assert code == 0
        assert "12 tickets" in out

    def test_the_same_arguments_give_the_same_bytes(self, ask, dataset, tmp_path):
        assert ask(*ARGUMENTS, "--output-dir", str(tmp_path / "again"))[0] == 0
        for path in dataset.iterdir():
            assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()

    def test_a_folder_that_holds_the_very_dataset_is_left_and_said_so(self, ask, dataset):
        code, _, err = ask(*ARGUMENTS, "--output-dir", str(dataset))
        assert code == 0
        assert "holds this very dataset already" in err

    def test_another_dataset_is_not_overwritten_unless_forced(self, ask, tmp_path):
        folder = tmp_path / "other"
        other = ("generate", "--tickets", "5", "--output-dir", str(folder))
        assert ask(*other, "--seed", "1")[0] == 0
        before = (folder / "manifest.json").read_bytes()
        code, _, err = ask(*other, "--seed", "2")
        assert (code, (folder / "manifest.json").read_bytes()) == (1, before)
        assert "--force" in err
        assert ask(*other, "--seed", "2", "--force")[0] == 0
        assert (folder / "manifest.json").read_bytes() != before

    def test_somebody_elses_folder_is_never_replaced(self, ask, tmp_path):
        (tmp_path / "thesis.txt").write_text("years of work")
        code, _, _ = ask(*ARGUMENTS, "--output-dir", str(tmp_path), "--force")
        assert code == 1
        assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]

    def test_a_set_without_debug_blocks_stays_auditable(self, ask, tmp_path):
        folder = tmp_path / "clean"
        assert ask(*ARGUMENTS, "--no-debug", "--output-dir", str(folder))[0] == 0
        tickets = json.loads((folder / "support_tickets.json").read_text())
        assert not [key for ticket in tickets for key in ticket if key.startswith("_")]
        assert ask("audit", str(folder))[0] == 0

    def test_a_changed_outcome_is_found(self, ask, dataset, tmp_path):
        folder = tmp_path / "edited"
        folder.mkdir()
        for path in dataset.iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        tickets = json.loads((folder / "support_tickets.json").read_text())
        plan = tickets[4]["resolution_plan"]
        plan["outcome"] = "deny" if plan["outcome"] != "deny" else "approve"
        (folder / "support_tickets.json").write_text(json.dumps(tickets))
        code, out, _ = ask("audit", str(folder), "--all")
        assert code == 3
        assert tickets[4]["ticket_id"] in out
        assert "resolution_plan.outcome" in out

    def test_more_orders_than_customers_or_fewer_than_tickets_need_is_told(self, ask, tmp_path):
        code, _, err = ask(
            "generate", "--tickets", "12", "--orders", "3", "--output-dir", str(tmp_path / "x")
        )
        assert code == 1
        assert "orders" in err
        assert not (tmp_path / "x").exists()

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--customers", "2", "--orders", "5000"], "more than 2 customers place, 200"),
            (["--products", "3"], "ask for 14 at least"),
            (["--date", "9999-12-31"], "give one from 2000-01-01 to 2100-12-31"),
            (["--company-name", " "], "the name is empty"),
        ],
    )
    def test_what_no_shop_can_be_is_told(self, ask, tmp_path, arguments, message):
        code, _, err = ask("generate", *arguments, "--output-dir", str(tmp_path / "x"))
        assert code == 2
        assert message in err
        assert not (tmp_path / "x").exists()

    def test_an_unwritable_place_is_told_before_any_work(self, ask, tmp_path):
        blocked = tmp_path / "file"
        blocked.write_text("")
        code, _, err = ask(*ARGUMENTS, "--output-dir", str(blocked / "x"))
        assert code == 1
        assert "is not a folder" in err

    def test_an_audit_of_no_dataset_is_told(self, ask, tmp_path):
        code, _, err = ask("audit", str(tmp_path / "none"))
        assert code == 1
        assert "none" in err


def test_ctrl_c_ends_in_one_message(ask, monkeypatch):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ticketworld.policy.load.load_policy", interrupt)
    code, _, err = ask("rules", "text")
    assert code == 130
    assert err.strip() == "interrupted; nothing was left half written"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--split", "train=0.5"), "split: the shares add up to `0.5`, not to 1"),
        (("--split", "a=0.5,a=0.5"), "split: `a` is given twice; give each split once"),
        (("--split", "a,b=1"), "--split: `a` is no name with a share"),
        (("--seal", "test"), "seal: `test` is no split"),
        (("--company-name", ""), "company: the name is empty"),
        (("--date", "1800-01-01"), "date: `1800-01-01` is no day of a shop"),
        (("--tickets", "5", "--orders", "9999"), "orders: `9999` are more than 3 customers place"),
    ],
)
def test_a_wrong_option_of_generate_is_wrong_usage(ask, tmp_path, typed, told):
    code, _, err = ask("generate", "--output-dir", str(tmp_path / "set"), *typed)
    assert code == 2
    assert told in err
    assert not (tmp_path / "set").exists()
