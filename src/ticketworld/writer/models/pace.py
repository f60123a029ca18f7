"""Spreads what is taken evenly over the minutes."""

from __future__ import annotations

_BURST_SECONDS = 1.0
"""So much of what was not taken before may be taken at once."""


class Pace:
    """A limit on how much is taken in a minute.

    Whoever takes waits until all that was taken before has been paid for with time. So one may
    take more at once than a moment has to give, and the next one waits longer.
    """

    def __init__(self, per_minute: int) -> None:
        self._seconds_each = 60.0 / per_minute
        self._free_at = 0.0

    def take(self, amount: float, now: float) -> float:
        """Take an amount and return for how many seconds it must not be used yet.

        Args:
            amount: Of whatever is limited.
            now: The time, in seconds from any moment on.
        """
        begin = max(self._free_at, now - _BURST_SECONDS)
        self._free_at = begin + amount * self._seconds_each
        return max(0.0, begin - now)

    def settle(self, amount: float) -> None:
        """Take an amount afterward, or give it back where it is negative."""
        self._free_at += amount * self._seconds_each
