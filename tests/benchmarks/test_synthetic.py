from __future__ import annotations

import pytest
from benchmarks.synthetic import write_policy

from ticketworld.analysis.lint import lint_policy
from ticketworld.policy.load import load_policy


@pytest.mark.parametrize("clauses", [8, 9, 20])
def test_a_synthetic_policy_is_sound_and_of_the_size_asked_for(tmp_path, clauses):
    folder = write_policy(tmp_path / "rules", clauses, seed=3)
    assert len(load_policy(folder).clauses) == clauses
    assert lint_policy(folder).findings == ()


def test_the_same_seed_writes_the_same_policy(tmp_path):
    one, other = (write_policy(tmp_path / name, 12, seed=3) for name in ("a", "b"))
    texts = [{path.name: path.read_text() for path in folder.iterdir()} for folder in (one, other)]
    assert texts[0] == texts[1]
