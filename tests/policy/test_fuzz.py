"""Whatever the bytes of a rules folder are, reading it gives a catalogue or an error of ours."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.policy.conftest import SMALL
from ticketworld.errors import TicketworldError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import load_policy
from ticketworld.policy.problems import PolicyError
from ticketworld.resources import rules_folder

_MARKS = [
    *(
        "%*",
        "*%",
        "%",
        "%*!\n",
        '"',
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "|",
        "-",
        "..",
        ".",
        ":-",
        ":~",
    ),
    *(
        ";",
        ",",
        "#",
        "#sum{",
        "#theory",
        "#inf",
        "@",
        "\\",
        "**",
        "&",
        "$",
        "?",
        "^",
        "~",
        "`",
        "'",
    ),
    *("_", "X", "not ", "9999999999", "0x9999999999", "é", "\u2028", "\ufeff", "\0", "\r", "\x1b"),
]

SHIPPED = {path.name: path.read_bytes() for path in sorted(rules_folder().glob("*.lp"))}

marks = st.sampled_from([mark.encode() for mark in _MARKS])
pieces = marks | st.binary(max_size=8) | st.builds(lambda m, n: m * n, marks, st.integers(2, 300))


@st.composite
def damaged(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """Copies of rules files with bytes put in, cut out or moved."""
    result = dict(files)
    for name in draw(st.lists(st.sampled_from(sorted(files)), min_size=1, max_size=3)):
        content = result[name]
        at = draw(st.integers(0, len(content)))
        cut = draw(st.integers(0, 60))
        result[name] = content[:at] + draw(pieces) + content[at + cut :]
    return result


def load(files: dict[str, bytes]) -> None:
    """Load the files as a policy; anything but a catalogue or a told error fails the test."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            told = str(type(load_policy(Path(folder))).__name__)
        except PolicyError as error:
            told = str(error)
        except TicketworldError as error:
            told = f"{folder}/{error}; "

    lines = told.split("\n")
    assert told == Catalogue.__name__ or all(
        line.startswith(f"{folder}/") and "; " in line for line in lines
    )


small = {name: text.encode() for name, text in SMALL.items()}


@given(damaged(small))
@settings(max_examples=150)
@example({**small, "swaps.lp": small["swaps.lp"] + "swap(é).".encode()})
@example({**small, "swaps.lp": small["swaps.lp"] + b"a(" + b"f(" * 30_000})
@example({**small, "swaps.lp": b"%*! swaps\n" + b" " * 100_000 + b"x *% y"})
def test_a_damaged_small_policy_gives_a_catalogue_or_an_error_of_ours(
    files: dict[str, bytes],
) -> None:
    load(files)


@given(damaged(SHIPPED))
@settings(max_examples=25)
def test_the_damaged_shipped_policy_gives_a_catalogue_or_an_error_of_ours(
    files: dict[str, bytes],
) -> None:
    load(files)


@given(st.sampled_from(sorted(small)), st.binary(max_size=400))
@settings(max_examples=100)
def test_random_bytes_give_an_error_of_ours(name: str, content: bytes) -> None:
    load({**small, name: content})


@pytest.mark.parametrize("name", sorted(small))
def test_a_file_cut_off_anywhere_gives_a_catalogue_or_an_error_of_ours(name: str) -> None:
    for end in range(0, len(small[name]), 7):
        load({**small, name: small[name][:end]})
