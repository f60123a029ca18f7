"""What a check finds: a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass

from ticketworld.solver.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a policy does that its author will not want.

    Attributes:
        check: The name of the check.
        where: File and line, relative to the rules folder.
        message: What is wrong and what to do.
        witness: A case that shows it, where there is one; `decide` confirms it.
        notice: Whether it is only worth a look; a policy that has notices alone is sound.
    """

    check: str
    where: str
    message: str
    witness: Case | None = None
    notice: bool = False
