"""What a rules folder must be before its rules are read, and what is told in one go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.policy.conftest import REFUNDS, SWAPS, VOCABULARY, Problems, Write
from ticketworld.errors import InputError
from ticketworld.policy.load import load_policy, policy_digest
from ticketworld.policy.problems import PolicyError
from ticketworld.resources import rules_folder


def test_the_small_policy_is_accepted(write: Write) -> None:
    catalogue = load_policy(write())

    assert [clause.slug for clause in catalogue.clauses] == ["in_time", "too_late", "swap"]
    assert catalogue.clause("in_time").prose == "Within 30 days your money comes back."
    assert catalogue.facts["age"].only == {"request": {"refund", "swap"}}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such rules folder; give one with `--rules DIR`"):
        load_policy(tmp_path / "nowhere")


def test_a_folder_without_areas_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no area file found; write clauses in `<area>\.lp`"):
        load_policy(tmp_path)


def test_a_missing_vocabulary_is_named(write: Write) -> None:
    with pytest.raises(InputError, match=r"rules: `vocabulary\.lp` is missing; a policy declares"):
        load_policy(write({"vocabulary.lp": None}))


def test_paths_are_shown_as_the_folder_was_given(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"swaps.lp": SWAPS.replace("request(swap)", "request(swp)")})
    monkeypatch.chdir(folder)
    with pytest.raises(PolicyError) as here:
        load_policy(Path())
    monkeypatch.chdir(folder.parent)
    with pytest.raises(PolicyError) as above:
        load_policy(Path("rules"))

    assert str(here.value).startswith("swaps.lp:8: ")
    assert str(above.value).startswith("rules/swaps.lp:8: ")


def test_all_problems_of_a_folder_are_told_in_one_go(problems: Problems) -> None:
    told = problems(
        {
            "vocabulary.lp": VOCABULARY.replace("age, order", "age, ordr"),
            "refunds.lp": REFUNDS.replace("{days}", "{dayz}").replace("request(refund), ", ""),
            "swaps.lp": SWAPS.replace("request(swap)", "request(swp)") + "requires(swap, swp).\n",
            "latin.lp": "% Grüße".encode("latin-1"),
        }
    )

    assert [line.split(": ")[0] for line in told] == [
        "latin.lp:1",
        "refunds.lp:3",
        "swaps.lp:8",
        "vocabulary.lp:10",
    ]


def test_a_file_that_cannot_be_parsed_does_not_make_others_look_wrong(problems: Problems) -> None:
    broken = REFUNDS + "met(in_time) :-\n"
    told = problems({"refunds.lp": broken, "swaps.lp": SWAPS + "requires(swap, in_time).\n"})

    assert told == [
        "refunds.lp:17: the file stops inside a statement; end it with a full stop",
    ]


def test_bytes_that_are_not_utf_8_are_located(problems: Problems) -> None:
    told = problems({"refunds.lp": REFUNDS.encode() + b"% caf\xe9\n"})

    assert told == ["refunds.lp:17: byte `0xe9` is not UTF-8; save the file as UTF-8"]


def test_a_nul_byte_is_located(problems: Problems) -> None:
    told = problems({"refunds.lp": REFUNDS + "% \0\n"})

    assert told == ["refunds.lp:17: `U+0000` is a control character; save the file as plain text"]


def test_line_endings_and_a_byte_order_mark_change_nothing_that_is_read(write: Write) -> None:
    plain = load_policy(write())
    windows = {
        "refunds.lp": b"\xef\xbb\xbf" + REFUNDS.replace("\n", "\r\n").encode(),
        "vocabulary.lp": VOCABULARY.replace("\n", "\r\n").encode(),
    }
    damaged = load_policy(write(windows))

    assert damaged.clauses == plain.clauses
    assert damaged.facts == plain.facts


def test_line_endings_do_not_change_the_digest(write: Write) -> None:
    plain = policy_digest(write())

    assert policy_digest(write({"swaps.lp": SWAPS.replace("\n", "\r\n").encode()})) == plain
    assert policy_digest(write({"swaps.lp": SWAPS + "% other\n"})) != plain


def test_a_folder_called_like_a_rules_file_is_named(write: Write) -> None:
    folder = write()
    (folder / "odd.lp").mkdir()
    with pytest.raises(PolicyError, match=r"rules/odd\.lp:1: `odd\.lp` is a folder; move it"):
        load_policy(folder)


def test_a_link_to_nowhere_and_a_pipe_are_named_and_never_waited_for(write: Write) -> None:
    folder = write()
    (folder / "gone.lp").symlink_to("nowhere.lp")
    os.mkfifo(folder / "pipe.lp")
    with pytest.raises(PolicyError) as caught:
        load_policy(folder)

    assert [p.message for p in caught.value.problems] == [
        "`gone.lp` is not a readable file; move it away",
        "`pipe.lp` is not a readable file; move it away",
    ]


def test_an_unreadable_file_is_named(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write()
    original = Path.read_text

    def refuse(path: Path, *args: str, **kwargs: str) -> str:
        if path.name == "swaps.lp":
            raise PermissionError(13, "Permission denied")
        return original(path, *args, **kwargs)

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(PolicyError) as caught:
        load_policy(folder)

    assert str(caught.value) == (
        f"{folder}/swaps.lp:1: `swaps.lp` cannot be read: Permission denied; check its permissions"
    )


def test_an_editor_s_own_files_are_passed_over(write: Write) -> None:
    folder = write({".swaps.lp": "not a rule"})
    (folder / ".#swaps.lp").symlink_to("nowhere")

    assert len(load_policy(folder).clauses) == 3


@pytest.mark.parametrize("name", ["kernel.lp", "show.lp"])
def test_a_changed_kernel_or_contract_is_refused_and_a_copy_is_not(
    name: str, write: Write, problems: Problems
) -> None:
    own = (rules_folder() / name).read_text(encoding="utf-8")
    load_policy(write({name: own}))

    assert problems({name: own + "% more\nextra.\n"}) == [
        f"{name}:1: `{name}` differs from this version's; delete it, it is not policy"
    ]


def test_an_empty_area_file_asks_for_its_title(problems: Problems) -> None:
    assert problems({"empty.lp": ""}) == [
        'empty.lp:1: an area has one title; write one `area(empty, 10, "Title").`'
    ]


def test_an_area_file_has_a_name_that_rules_can_write(problems: Problems) -> None:
    told = problems({"My Area.lp": 'area(mine, 3, "Mine").\n'})

    assert told == ["My Area.lp:1: `My Area.lp` names no area; rename the file in snake_case"]
