from __future__ import annotations

import re
from dataclasses import replace

import pytest
from benchmarks.writers import QUICK, Run, is_fine, main
from click.testing import CliRunner

FINE = [
    Run(kind=kind, count=count, rate=300.0, busy=2.0, megabytes=100.0)
    for kind in ("gemini", "openai")
    for count in (1_000, 10_000)
]


def test_both_protocols_are_timed_against_the_server():
    result = CliRunner().invoke(main, ["--quick"])

    rows = re.findall(r"(gemini|openai)\W+([\d,]+) ", result.output)
    assert result.exit_code == 0, result.output
    assert rows == [(kind, str(count)) for kind in ("gemini", "openai") for count in QUICK]


@pytest.mark.parametrize(
    ("change", "fine"),
    [
        ({}, True),
        ({"rate": 280.0}, False),
        ({"megabytes": 109.0}, True),
        ({"megabytes": 111.0}, False),
    ],
)
def test_a_slow_client_and_growing_memory_are_told(change, fine):
    assert is_fine([*FINE[:3], replace(FINE[3], **change)]) is fine
