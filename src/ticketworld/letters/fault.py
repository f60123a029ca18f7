"""What is wrong with a text that was read back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a text.

    Attributes:
        check: The name of the check that failed, such as `order_number` or `verdict`.
        words: The words of the text that failed it; empty where words are missing.
        about: The value that is concerned, such as a fact or what is to be named; often empty.
        message: A sentence that tells a writer what is wrong, with the words in backticks.
    """

    check: str
    words: str
    message: str
    about: str = ""

    def __str__(self) -> str:
        return self.message


def fault_of(check: str, words: str, message: str) -> Fault:
    """Return the fault of a check in these words of a text."""
    return Fault(check=check, words=words, message=message)
