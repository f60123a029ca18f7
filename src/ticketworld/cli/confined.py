"""Runs a command on anyone's rules in a process of its own, within limits of time and memory.

Grounding cannot be interrupted from inside the process in which it runs, and clingo can take that
process down. So a command that is given other rules than the shipped ones is run again, as it was
typed, by a child that the operating system holds to its limits. Input, output and exit code are
the child's; where it does not end by itself, one message tells why.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ticketworld.errors import TicketworldError

if TYPE_CHECKING:
    import subprocess

_OUT_OF_MEMORY = 77
_OWN_CODES = range(4)
_INTERRUPTED = 130
_GRACE_SECONDS = 1
_MIB = 2**20


class LimitError(TicketworldError):
    """A command on anyone's rules took more than it was given, or brought its process down."""


class Limits(NamedTuple):
    """What a command may use: seconds on the clock and mebibytes of memory."""

    seconds: int
    mebibytes: int


def run_confined(arguments: list[str], policies: str, limits: Limits) -> int:
    """Run a command by a child process within limits; return its exit code.

    Args:
        arguments: What was typed after `ticketworld`.
        policies: The rules that are not trusted, for the message.

    Raises:
        LimitError: The command takes more time or memory than it is given, or ends by a signal.
        KeyboardInterrupt: The user interrupts; the child has ended.
    """
    import subprocess
    import tempfile

    command = [sys.executable, "-P", "-m", __name__, str(os.getpid()), *map(str, limits)]
    with tempfile.TemporaryDirectory(prefix="ticketworld-") as scratch:
        environment = {**os.environ, "TMPDIR": scratch}
        child = subprocess.Popen([*command, *arguments], env=environment)
        try:
            code = child.wait(limits.seconds)
        except subprocess.TimeoutExpired:
            raise _too_much(policies, f"{limits.seconds} seconds", "--timeout") from None
        finally:
            _end(child)
    if code in _OWN_CODES:
        return code
    if code == _INTERRUPTED:
        raise KeyboardInterrupt  # the child was quicker to hear of it, and left without a word
    if code == -_number("SIGXCPU"):
        raise _too_much(policies, f"{limits.seconds} seconds", "--timeout")
    if code in (_OUT_OF_MEMORY, -_number("SIGABRT"), -_number("SIGKILL")):
        raise _too_much(policies, f"{limits.mebibytes} MiB of memory", "--memory")
    raise LimitError(
        f"{policies}: the command broke down over these rules (exit code `{code}`); halve them to "
        "find the rule that causes it, and report it as a bug"
    )


def _too_much(policies: str, what: str, option: str) -> LimitError:
    step = "look for wide intervals, joins of many facts and very many rules, or allow more by"
    return LimitError(
        f"{policies}: the command takes more than {what} with these rules; {step} `{option}`"
    )


def _number(name: str) -> int:
    """Return the number of a signal; one that no process ends by where the system has none."""
    import signal

    return int(getattr(signal, name, 0))


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child that still runs: it may tidy up, unless clingo does not let it."""
    import subprocess

    try:
        if child.poll() is None:
            child.terminate()
            child.wait(_GRACE_SECONDS)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        pass
    finally:
        child.kill()
        child.wait()


def _restrict(limits: Limits) -> None:
    """Hold this process to its limits; where the system knows none, the clock alone does."""
    try:
        import resource
    except ImportError:
        return
    for what, limit in (
        (resource.RLIMIT_AS, limits.mebibytes * _MIB),
        (resource.RLIMIT_CPU, limits.seconds + _GRACE_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(what)
        allowed = limit if most == resource.RLIM_INFINITY else min(limit, most)
        with suppress(ValueError, OSError):  # macOS refuses to limit the address space
            resource.setrlimit(what, (allowed, most))


def _leave_with(parent: int) -> None:
    """End this process when its parent is gone, even while clingo grounds."""
    import threading

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_GRACE_SECONDS)
        os._exit(_INTERRUPTED)

    threading.Thread(target=watch, daemon=True).start()


def _raise_once() -> None:
    """Let clingo raise while there is memory: its first error must not find none."""
    from clingo import parse_term

    with suppress(RuntimeError):
        parse_term("(", logger=lambda *_: None)


def _leave(*_: object) -> None:
    """Tidy up and end, without a word: Python tells of exits that no caller can hear."""
    sys.unraisablehook = lambda _: None
    sys.exit(_INTERRUPTED)


def _child(parent: int, limits: Limits, arguments: list[str]) -> int:
    """Run a command here, within limits; the parent speaks for whatever ends it early."""
    import signal

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _leave)
    from ticketworld.cli.main import run

    if hasattr(os, "fork"):  # elsewhere a process does not learn that its parent is gone
        _leave_with(parent)
    _raise_once()
    _restrict(limits)
    try:
        return run(arguments, is_confined=True)
    except MemoryError:
        return _OUT_OF_MEMORY
    except SystemExit:  # clingo's callbacks raise another one than they met
        return _INTERRUPTED


if __name__ == "__main__":
    _parent, _seconds, _mebibytes, *_arguments = sys.argv[1:]
    sys.exit(_child(int(_parent), Limits(int(_seconds), int(_mebibytes)), _arguments))
