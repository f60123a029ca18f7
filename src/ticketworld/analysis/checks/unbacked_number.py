"""A number in prose that no setting backs, so that words and rule can drift apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.linted import LintedPolicy

NAME = "unbacked_number"

_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
    "thousand|million|dozen"
)
_NUMBER = re.compile(rf"\b(?:\d[\d,.]*\d|\d|{_WORDS})\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def check(policy: LintedPolicy) -> Iterator[Finding]:
    """Yield the numbers that prose writes out, other than in public ids and ordinals."""
    ids = sorted((c.public_id for c in policy.catalogue.clauses), key=len, reverse=True)
    known = re.compile("|".join(map(re.escape, ids)) or r"\Z(?!)")
    texts = [(c.slug, c.template, str(c.location)) for c in policy.catalogue.clauses]
    texts += [(area.name, area.prose, str(area.location)) for area in policy.catalogue.areas]
    for name, prose, where in texts:
        words = _PLACEHOLDER.sub(" ", _ORDINAL.sub(" ", known.sub(" ", prose)))
        for number in dict.fromkeys(match[0] for match in _NUMBER.finditer(words)):
            message = (
                f"the prose of `{name}` says `{number}`, which no setting backs; "
                "write a placeholder and declare the setting"
            )
            yield Finding(check=NAME, where=where, message=message)
