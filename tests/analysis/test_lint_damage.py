"""Damaged policies: none makes reading fail with a traceback, none comes out of lint clean."""

from __future__ import annotations

import contextlib
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analysis.edits import Damage, Mutator
from tests.analysis.mutators import MUTATORS, SUBTLE
from ticketworld.analysis.diff import diff_policies
from ticketworld.analysis.lint import iterate_findings
from ticketworld.errors import TicketworldError
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

READ = int(os.environ.get("TICKETWORLD_DAMAGED_READS", "300"))
"""How many randomly damaged copies are read; 10,000 take some ten minutes."""
LINTED = int(os.environ.get("TICKETWORLD_DAMAGED_LINTS", "25"))
"""How many copies with a labelled damage are linted; 300 take some eight minutes."""

LABELS = sorted({**MUTATORS, **SUBTLE})
NOTHING_TO_HIT = {"a rank is dropped"}
"""Damages of what the shipped policy does not hold."""

SHIPPED = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(rules_folder().iterdir())
    if path.name.endswith((".lp", ".cases.toml"))
}
PIECES = [*'(){}[];:,.|%"@#*-\\\n\0é', "%*", "*%", ":-", "not ", "#sum {", "..", "99999999999"]


def test_randomly_damaged_rules_are_read_or_refused(tmp_path):
    areas = [name for name in SHIPPED if name.endswith(".lp") and name != "vocabulary.lp"]
    slowest = 0.0
    for number in range(READ):
        draw = stream(1, "damage", str(number))
        name = draw.choice(areas)
        texts = {"vocabulary.lp": SHIPPED["vocabulary.lp"], name: SHIPPED[name]}
        hit = draw.choice(sorted(texts))
        damaged = {**texts, hit: _damage(texts[hit], draw)}
        for file, text in damaged.items():
            (tmp_path / file).write_bytes(text.encode("utf-8", "surrogatepass"))
        started = time.process_time()
        with contextlib.suppress(TicketworldError):
            load_policy(tmp_path)
        slowest = max(slowest, time.process_time() - started)
        (tmp_path / name).unlink()
    assert slowest < 5


def _damage(text: str, draw: random.Random) -> str:
    """Return a text with one to three random edits of characters, words or lines."""
    for _ in range(draw.randrange(1, 4)):
        at, length = draw.randrange(len(text) + 1), draw.choice((0, 1, 1, 5, 40, 400))
        kind = draw.randrange(6)
        if kind == 0:
            text = text[:at] + text[at + length :]
        elif kind == 1:
            text = text[:at] + draw.choice(PIECES) * draw.choice((1, 1, 2, 50)) + text[at:]
        elif kind == 2:
            lines = text.split("\n")
            draw.shuffle(lines)
            text = "\n".join(lines)
        elif kind == 3:
            other = draw.randrange(len(text) + 1)
            text = text[:at] + text[other : other + length] + text[at:]
        elif kind == 4:
            text = text[:at]
        else:
            noise = "".join(chr(draw.randrange(0x110000)) for _ in range(length))
            text = text[:at] + noise + text[at:]
    return text


def test_files_of_random_bytes_are_refused(tmp_path):
    (tmp_path / "vocabulary.lp").write_text(SHIPPED["vocabulary.lp"])
    for number in range(READ // 10):
        draw = stream(1, "bytes", str(number))
        (tmp_path / "noise.lp").write_bytes(draw.randbytes(draw.randrange(4096)))
        with pytest.raises(TicketworldError):
            load_policy(tmp_path)


@pytest.mark.parametrize("label", LABELS)
def test_no_known_damage_comes_out_of_lint_clean(tmp_path, label):
    mutate, wanted = {**MUTATORS, **SUBTLE}[label], _share(label)
    found = 0
    for file, text in _copies(label, mutate):
        if found == wanted:
            break
        _write(tmp_path, {**SHIPPED, file: text})
        if next(iterate_findings(tmp_path), None) is not None:
            found += 1
        else:
            assert label in SUBTLE, _difference(SHIPPED[file], text)
            assert _decides_alike(tmp_path), _difference(SHIPPED[file], text)
    if wanted and label not in NOTHING_TO_HIT:
        assert found, "the shipped policy has nothing of the kind that would be broken"


def _share(label: str) -> int:
    """Return how many copies a label has; together they are as many as asked for."""
    at = LABELS.index(label)
    return LINTED * (at + 1) // len(LABELS) - LINTED * at // len(LABELS)


def _copies(label: str, mutate: Mutator) -> Iterator[Damage]:
    """Yield damaged files, each once, until chance finds no other one."""
    seen = {None}
    for number in range(100):
        damage = mutate(SHIPPED, stream(number, "mutate", label))
        if damage and damage not in seen:
            assert damage[1] != SHIPPED[damage[0]]
            yield damage
        seen.add(damage)


def _decides_alike(folder: Path) -> bool:
    """Tell whether it is proved that no decision differs from the shipped policy's."""
    before, after = (Judge(load_policy(place)) for place in (rules_folder(), folder))
    return not diff_policies(before, after).differences


def _write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def _difference(before: str, after: str) -> str:
    import difflib

    return "\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=1))
