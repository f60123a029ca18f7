"""Lints anyone's rules in a process of their own, which may use so much time and memory only.

Grounding cannot be interrupted from inside the process in which it runs, so the work is done by a
child with limits that the operating system holds it to. The child writes no file; what it finds
comes back as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ticketworld.errors import InputError, TicketworldError

if TYPE_CHECKING:
    from ticketworld.analysis.lint import LintReport

_OUT_OF_MEMORY = 77
_MIB = 2**20


class LimitError(TicketworldError):
    """Checking a policy took more time or memory than it was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What checking a policy may use: seconds on the clock and mebibytes of memory."""

    seconds: int = 60
    mebibytes: int = 1024


def lint_untrusted(folder: Path, limits: Limits | None = None) -> LintReport:
    """Return what `lint_policy` finds in a folder, from a child process within limits.

    Raises:
        InputError: There is no such folder, or no policy in it.
        LimitError: The rules take more time or memory than they are given.
    """
    limits = limits or Limits()
    command = [sys.executable, "-P", "-m", __name__, str(folder)]
    command += [str(limits.seconds), str(limits.mebibytes)]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=limits.seconds, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        raise _too_slow(folder, limits) from None
    if done.returncode == 0:
        return _decode(json.loads(done.stdout))
    if -done.returncode in _signals("SIGXCPU", "SIGKILL"):
        raise _too_slow(folder, limits)
    if done.returncode == _OUT_OF_MEMORY or -done.returncode in _signals("SIGABRT", "SIGSEGV"):
        what = f"checking these rules takes more than {limits.mebibytes} MiB of memory"
        step = "look for wide intervals and for rules that join many facts, or allow more by"
        raise LimitError(f"{folder}: {what}; {step} `--memory`")
    lines = done.stderr.decode(errors="replace").strip().split("\n")
    raise LimitError(f"{folder}: the check ended early: `{lines[-1]}`; report it as a bug")


def _too_slow(folder: Path, limits: Limits) -> LimitError:
    what = f"checking these rules takes more than {limits.seconds} seconds"
    step = "look for wide intervals and for rules that join many facts, or allow more by"
    return LimitError(f"{folder}: {what}; {step} `--timeout`")


def _signals(*names: str) -> set[int]:
    import signal

    return {int(getattr(signal, name)) for name in names if hasattr(signal, name)}


def _decode(report: Mapping[str, object]) -> LintReport:
    """Return a report as the child wrote it."""
    from ticketworld.analysis.finding import Finding
    from ticketworld.analysis.lint import LintReport
    from ticketworld.solver.case import Case

    if "error" in report:
        raise InputError(str(report["error"]))
    findings = []
    for row in report["findings"]:  # type: ignore[attr-defined]
        items = row.pop("witness")
        witness = Case(tuple((name, value) for name, value in items)) if items else None
        findings.append(Finding(witness=witness, **row))
    return LintReport(findings=tuple(findings), proofs=tuple(report["proofs"]))  # type: ignore[arg-type]


def _encode(report: LintReport) -> dict[str, object]:
    return {
        "findings": [
            {
                "check": finding.check,
                "where": finding.where,
                "message": finding.message,
                "notice": finding.notice,
                "witness": list(finding.witness.items) if finding.witness else None,
            }
            for finding in report.findings
        ],
        "proofs": list(report.proofs),
    }


def _restrict(seconds: int, mebibytes: int) -> None:
    """Hold this process to its limits; where the system knows none, the clock alone does."""
    try:
        import resource
    except ImportError:
        return
    for what, limit in (
        (resource.RLIMIT_AS, mebibytes * _MIB),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(what)
        allowed = limit if most == resource.RLIM_INFINITY else min(limit, most)
        resource.setrlimit(what, (allowed, allowed))


def _child(folder: str, seconds: str, mebibytes: str) -> int:
    _restrict(int(seconds), int(mebibytes))
    try:
        from ticketworld.analysis.lint import lint_policy

        report = _encode(lint_policy(Path(folder)))
    except TicketworldError as error:
        report = {"error": str(error)}
    except (MemoryError, RecursionError):
        return _OUT_OF_MEMORY
    sys.stdout.write(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(_child(*sys.argv[1:]))
