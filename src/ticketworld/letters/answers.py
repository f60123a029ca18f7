"""Reads an agent's answer back against the decision that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.letters import answer_cues as cues
from ticketworld.letters import leaks
from ticketworld.letters.english.language import ENGLISH
from ticketworld.money import format_money
from ticketworld.solver.decision import Action, Decision

_COUNT = re.compile(
    r"\b(?P<count>\d+) (?P<unit>business days?|days?|hours?|percent|times?|photos?|orders?)\b"
    r"|(?P<share>\b\d+(?:\.\d+)?) ?%",
    re.IGNORECASE,
)
_INTERNAL = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]|]|\bclauses?\b|\bvocabulary\b|\bsolver\b")


def read_answer(text: str, decision: Decision) -> list[str]:
    """Return what is wrong with an answer, one sentence a fault; an empty list when nothing is.

    Amounts and counts must be facts of the case, settings in force or the decision's own; no id
    and no internal name may stand in it; each action, piece of evidence and waiting time must be
    told; and nothing may contradict the outcome. Words are recognised by letters/answer_cues.py.
    """
    plain = re.sub(r"\s+", " ", text.replace("\u2019", "'"))
    if not plain.strip():
        return ["the answer is empty"]
    return [
        *_amounts(plain, decision),
        *_counts(plain, decision),
        *(f"`{name}` is an internal name" for name in _internal(plain)),
        *_outcome(plain, decision),
        *(fault for action in decision.actions for fault in _told(plain, action)),
        *_asked(plain, decision),
    ]


def _amounts(text: str, decision: Decision) -> Iterator[str]:
    known = _known(decision) | {action.cents for action in decision.actions}
    for written, cents in leaks.amounts_in(ENGLISH.scan(text), ENGLISH):
        if cents not in known:
            yield f"the amount `{written}` is none of the decision's"


def _counts(text: str, decision: Decision) -> Iterator[str]:
    known = _known(decision)
    for match in _COUNT.finditer(text):
        written = match["count"] or match["share"]
        if "business" in (match["unit"] or "").lower() and int(written) == decision.wait:
            continue
        if "." in written or int(written) not in known:
            yield f"the number in `{match.group()}` is none of the decision's"


def _known(decision: Decision) -> set[int]:
    """Return the numbers that the case holds and those that the policy sets for it."""
    facts = {value for value in decision.case.facts.values() if isinstance(value, int)}
    return facts | set(decision.values.values())


def _internal(text: str) -> list[str]:
    return leaks.ids_in(ENGLISH.scan(text)) + [match.group() for match in _INTERNAL.finditer(text)]


def _outcome(text: str, decision: Decision) -> Iterator[str]:
    grants, refuses = _finds(cues.GRANTING, text), _finds(cues.REFUSING, text)
    if grants and decision.outcome != "approve":
        yield f"`{grants}` grants what is not granted; the outcome is `{decision.outcome}`"
    if refuses and decision.outcome != "deny":
        yield f"`{refuses}` refuses what is not refused; the outcome is `{decision.outcome}`"
    if not refuses and decision.outcome == "deny":
        yield "nothing says that the request is refused"


def _told(text: str, action: Action) -> Iterator[str]:
    if action.cents and format_money(action.cents) not in text:
        yield f"`{action.type}` is told without its amount of {format_money(action.cents)}"
    if action.type.startswith("deny_"):
        return
    cue = cues.TOLD.get(action.type, re.escape(action.type.replace("_", " ")))
    if not _finds(cue, text):
        yield f"nothing says that `{action.type}` is done"


def _asked(text: str, decision: Decision) -> Iterator[str]:
    for name in decision.evidence:
        cue = cues.EVIDENCE.get(name, re.escape(name.replace("_", " ")))
        if not _finds(cue, text):
            yield f"nothing asks for the `{name}`"
    if decision.wait and not re.search(rf"\b{decision.wait} business days?\b", text):
        yield f"nothing says that it takes {decision.wait} business days"
    if decision.escalation and not _finds(cues.ESCALATED, text):
        yield "nothing says that somebody else looks at it"


def _finds(cue: str, text: str) -> str:
    match = re.search(cue, text, re.IGNORECASE)
    return match.group() if match else ""
