from __future__ import annotations

import pytest
from benchmarks.lint import Timed, a_doubling


def run(clauses: int, cpu_seconds: float) -> Timed:
    return Timed(
        policy="synthetic",
        clauses=clauses,
        relations=0,
        seconds=9.0,
        cpu_seconds=cpu_seconds,
        findings=0,
    )


def test_growth_is_told_a_doubling_whatever_the_sizes_are():
    assert a_doubling(run(50, 1.0), run(100, 2.5)) == pytest.approx(2.5)
    assert a_doubling(run(50, 1.0), run(200, 9.0)) == pytest.approx(3.0)
    assert a_doubling(run(200, 4.0), run(300, 9.0)) == pytest.approx(2.25 ** (1 / 0.5849625))
