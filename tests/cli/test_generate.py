"""`ticketworld generate` with models: asked, stopped, killed, resumed, and what is told of it."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.writer.models.server import WELL, Behaviour, ModelServer
from tests.writer.prompts.parrot import parrot
from ticketworld.audit.audit import audit_dataset
from ticketworld.cli.main import FAILED, INTERRUPTED, USAGE, run
from ticketworld.dataset.store import read_dataset
from ticketworld.factory.journal import Journal
from ticketworld.factory.prepare import Prepared
from ticketworld.resources import rules_folder
from ticketworld.writer.models import asking

TICKETS = ["--tickets", "12", "--seed", "3"]
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working folder, far from any key, proxy and cache of this machine."""
    monkeypatch.chdir(tmp_path)
    for name in ("GEMINI_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL", "GOOGLE_GEMINI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("GEMINI_API_KEY", "a-key-of-a-test")
    monkeypatch.setenv("TICKETWORLD_CACHE", str(tmp_path / "replies.sqlite"))
    return tmp_path


@pytest.fixture
def ask(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Ask:
    """Return a function that generates the prepared dataset and gives (code, stdout, stderr)."""
    for module in ("make", "prepare"):
        monkeypatch.setattr(f"ticketworld.factory.{module}.prepare", lambda *_: prepared)
    for module in ("make", "groundwork"):
        monkeypatch.setattr(
            f"ticketworld.factory.{module}.lay_groundwork", lambda *_, **__: prepared.ground
        )
    for module in ("make", "policy"):
        monkeypatch.setattr(
            f"ticketworld.factory.{module}.choose_policy", lambda _: prepared.ground.policy
        )
    monkeypatch.setattr(asking, "wait_seconds", lambda *_: 0.0)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(["generate", *TICKETS, "--output-dir", "made", *arguments])
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return call


def asking_of(server: ModelServer, kind: str = "openai") -> list[str]:
    return ["--writer", kind, "--base-url", server.base_url, "--writer-model", "parrot"]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(reply=parrot) as server:
        yield server


def half(number: int) -> Behaviour:
    """Fail every second request, each time in another way."""
    kinds = ("server_error", "broken_json", "cut", "rate_limit", "empty", "wrong_fields")
    return Behaviour(kind=kinds[number // 2 % len(kinds)]) if number % 2 else WELL  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["openai", "gemini"])
def test_all_but_the_prose_is_that_of_the_offline_writer_though_half_of_the_requests_fail(
    ask: Ask, place: Path, kind: str
) -> None:
    assert ask("--output-dir", "offline")[0] == 0
    with ModelServer(reply=parrot, behave=half) as server:
        code, _, err = ask(*asking_of(server, kind))
    assert code == 0
    assert "requests" in err
    assert not (place / "made.journal").exists()
    offline, made = (read_dataset(place / name) for name in ("offline", "made"))
    assert made.manifest.writer == f"{kind}:parrot"
    assert made.manifest.prose is not None
    assert made.manifest.prose["by_model"] > 20
    assert audit_dataset(place / "made").findings == ()
    pairs = list(zip(offline.tickets, made.tickets, strict=True))
    for one, other in pairs:
        assert (one.proof, one.facts, one.turns) == (other.proof, other.facts, other.turns)
    assert sum(one.body != other.body for one, other in pairs) > 6
    for file in ("customer_database.db", "company_policy.txt"):
        assert (place / "offline" / file).read_bytes() == (place / "made" / file).read_bytes()


def test_a_second_run_is_answered_from_the_cache(
    ask: Ask, place: Path, server: ModelServer
) -> None:
    assert ask(*asking_of(server))[0] == 0
    asked = server.count
    assert ask(*asking_of(server), "--output-dir", "again")[0] == 0
    assert server.count == asked
    for path in (place / "made").iterdir():
        assert path.read_bytes() == (place / "again" / path.name).read_bytes()
    assert ask(*asking_of(server), "--output-dir", "uncached", "--no-cache")[0] == 0
    assert server.count == 2 * asked
    named = place / "mine.sqlite"
    assert ask(*asking_of(server), "--output-dir", "kept", "--cache", str(named))[0] == 0
    assert server.count == 3 * asked
    assert named.exists()


def test_a_spent_budget_stops_the_run_and_resuming_it_gets_it_done(
    ask: Ask, place: Path, server: ModelServer
) -> None:
    assert ask(*asking_of(server), "--output-dir", "whole", "--no-cache")[0] == 0
    budget = [*asking_of(server), "--concurrency", "2", "--no-cache", "--max-requests"]
    code, out, err = ask(*budget, "15")
    assert (code, out) == (FAILED, "")
    assert "the budget of `15` requests is spent" in err
    told = next(line for line in err.splitlines() if "are finished and kept in" in line)
    assert f"of 12 tickets are finished and kept in {place / 'made.journal'}; go on with: " in told
    assert told.endswith("--max-requests 15 --resume")
    assert not (place / "made").exists()
    finished = int(told.split()[0])
    assert 0 < finished < 12
    code, _, err = ask(*budget, "500", "--resume")
    assert code == 0
    assert f"{finished} tickets finished before" in err
    for path in (place / "made").iterdir():
        assert path.read_bytes() == (place / "whole" / path.name).read_bytes()


def test_a_provider_that_is_down_from_some_request_on_loses_nothing(ask: Ask, place: Path) -> None:
    down = Behaviour(kind="unavailable")
    with ModelServer(reply=parrot, behave=lambda number: WELL if number < 15 else down) as server:
        code, _, err = ask(*asking_of(server), "--concurrency", "2")
        assert code == FAILED
        assert "status 503" in err
        kept = int(next(line for line in err.splitlines() if "kept in" in line).split()[0])
        assert kept > 0
        server.behave = None
        before = server.count
        assert ask(*asking_of(server), "--resume")[0] == 0
        assert server.count - before == sum_of_pieces(place / "made") - 15


def sum_of_pieces(folder: Path) -> int:
    return sum((read_dataset(folder).manifest.prose or {}).values())


def test_a_folder_that_is_not_empty_is_refused_before_a_model_is_asked(
    ask: Ask, place: Path, server: ModelServer
) -> None:
    (place / "made").mkdir()
    (place / "made" / "thesis.txt").write_text("mine")
    code, _, err = ask(*asking_of(server))
    assert code == FAILED
    assert "the folder is not empty" in err
    assert server.count == 0


def test_a_run_that_was_killed_before_its_journal_was_removed_is_found_done(
    ask: Ask, place: Path, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "remove", lambda _: None)
        assert ask(*asking_of(server))[0] == 0
    asked = server.count
    code, _, err = ask(*asking_of(server), "--resume")
    assert code == 0
    assert "holds this very dataset already" in err
    assert server.count == asked
    assert [path.name for path in place.iterdir() if "journal" in path.name] == []


def test_offline_runs_that_cannot_be_written_leave_no_journal(ask: Ask, place: Path) -> None:
    (place / "made").mkdir()
    (place / "made" / "thesis.txt").write_text("mine")
    code, _, err = ask()
    assert code == FAILED
    assert "holds `thesis.txt`, which is not part of a dataset" in err
    assert "--resume" not in err
    assert not (place / "made.journal").exists()


def test_whoever_interrupts_a_run_is_told_how_to_go_on(
    ask: Ask, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("ticketworld.factory.generate.build_tickets", interrupt)
        code, _, err = ask(*asking_of(server))
    assert code == INTERRUPTED
    told, ended = filter(None, err.splitlines())
    assert told.startswith("12 of 12 tickets are finished and kept in ")
    assert told.endswith("--writer-model parrot --resume")
    assert ended == "interrupted; nothing was left half written"
    assert ask(*asking_of(server), "--resume")[0] == 0


def test_two_runs_at_once_are_refused(ask: Ask, place: Path) -> None:
    with Journal(place / "made", resumes=False, tell=print) as journal:
        journal.begin({})
        code, _, err = ask()
    assert code == FAILED
    assert err.startswith(f"error: {place / 'made.journal'}: another run is making this dataset;")


def test_a_journal_of_other_options_is_refused(ask: Ask, server: ModelServer) -> None:
    assert ask(*asking_of(server), "--concurrency", "2", "--max-requests", "15")[0] == FAILED
    code, _, err = ask("--resume")
    assert code == FAILED
    assert "is of a run with" in err


@pytest.mark.parametrize("kind", ["openai", "gemini"])
def test_a_dry_run_shows_a_prompt_and_the_cost_and_needs_no_key(
    ask: Ask, prepared: Prepared, place: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    requests = sum(len(job.pieces) for job in prepared.drafting.jobs())
    monkeypatch.delenv("GEMINI_API_KEY")
    model = {"openai": "gpt-5.6-luna", "gemini": "gemini-3.5-flash"}[kind]
    asking_for = ["--writer", kind, "--writer-model", model, "--dry-run"]
    code, out, err = ask(*asking_for)
    assert (code, err) == (0, "")
    assert "You write one e-mail" in out
    assert '"customer": ' in out
    assert out.splitlines()[-1].startswith(f"estimate: {requests} requests to")
    assert "$" in out.splitlines()[-1]
    made = json.loads(ask(*asking_for, "--json")[1])
    assert made["system"] in out
    assert made["user"] in out
    assert made["requests"] == requests
    assert made["cost"] > 0
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--writer-model", "m"], "--writer-model is for models, and the writer is offline"),
        (["--no-cache"], "--no-cache is for models"),
        (["--max-requests", "5"], "--max-requests is for models"),
        (["--dry-run"], "--dry-run shows what a model would be asked"),
        (["--disjoint-from", "a", "--disjoint-from", "b"], "given more than once"),
        (["--disjoint-from", "out", "--output-dir", "./out"], "that nothing is to be shared with"),
        (["--writer", "gemini", "--cache", "x", "--no-cache"], "contradict each other"),
        (["--writer", "gemni"], "'gemni' is not one of"),
        (["--writer", "openai", "--concurrency", "0"], "0 is not in the range"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    ask: Ask, arguments: list[str], why: str
) -> None:
    code, _, err = ask(*arguments)
    assert code == USAGE
    assert why in err


def test_a_missing_key_is_told_before_anything_is_made(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GEMINI_API_KEY")
    monkeypatch.delattr("ticketworld.factory.make.prepare")
    code, _, err = ask("--writer", "gemini")
    assert code == FAILED
    assert "the variable `GEMINI_API_KEY` is not set" in err


def test_nothing_is_shown_where_nobody_watches(ask: Ask) -> None:
    code, out, err = ask("--json")
    assert code == 0
    assert json.loads(out)["tickets"] == 12
    assert "writing" not in err
    assert "\x1b" not in err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_shown_the_stages_with_rate_failures_and_cost(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "160")
    leaking = {"subject": "x", "body": "By POL-RETURN-001 you owe me $999.99."}

    def reply(system: str, user: str) -> dict[str, str]:
        return leaking if '"matters"' in user else parrot(system, user)

    with ModelServer(reply=reply, latency=0.05) as server:
        arguments = [*asking_of(server), "--concurrency", "4", "--json"]
        code, out, _ = ask(*arguments, "--writer-model", "gpt-5.6-luna")
    assert code == 0
    assert json.loads(out)["tickets"] == 12
    shown = terminal.getvalue()
    assert "reading the policy" in shown or "writing" in shown
    for part in ("/12", "/s", "texts failed", "$0.0", "0:00:"):
        assert part in shown


def test_a_killed_run_goes_on_to_the_bytes_of_one_that_reads_the_same_rules_confined(
    place: Path,
) -> None:
    shutil.copytree(rules_folder(), place / "rules")
    command = [sys.executable, "-m", "ticketworld.cli.main", "generate", "--tickets", "3"]
    journal = place / "made.journal"
    with ModelServer(reply=parrot, latency=0.1) as server:
        command += [*asking_of(server), "--concurrency", "1"]
        killed = [*command, "--output-dir", "made", "--no-cache"]
        confined = [*command, "--output-dir", "whole", "--rules", "rules"]
        process = subprocess.Popen(killed)
        while not (journal.exists() and journal.read_bytes().count(b"\n") == 2):
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
        before = server.count
        assert subprocess.run([*killed, "--resume"], check=False).returncode == 0
        resumed = server.count - before
        assert subprocess.run(confined, check=False).returncode == 0
        assert 0 < resumed < server.count - before - resumed
    assert (place / "replies.sqlite").exists()
    for path in (place / "whole").iterdir():
        assert path.read_bytes() == (place / "made" / path.name).read_bytes()
