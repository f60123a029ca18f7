"""What is wrong with a text that was read back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a text.

    Attributes:
        check: The name of the check that failed, such as `order_number` or `verdict`.
        words: The words of the text that failed it; empty where words are missing.
        message: A sentence that tells a writer what is wrong, with the words in backticks.
    """

    check: str
    words: str
    message: str

    def __str__(self) -> str:
        return self.message
