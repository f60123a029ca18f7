from __future__ import annotations

import re

from benchmarks.letters import LEAST_FIRST, main
from click.testing import CliRunner


def test_letters_are_timed_and_mostly_clean_at_once() -> None:
    result = CliRunner().invoke(main, ["--quick"])
    assert result.exit_code == 0, result.output
    rates = re.findall(r"([\d,]+) +│$", result.output, re.MULTILINE)
    assert len(rates) == 3
    assert all(int(rate.replace(",", "")) > 100 for rate in rates)
    share = re.search(r"first attempt: ([\d.]+)%", result.output)
    assert share is not None
    assert float(share[1]) >= 100 * LEAST_FIRST
