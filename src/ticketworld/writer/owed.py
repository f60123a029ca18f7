"""What an agent owes to each request of a message, and the words for it as one letter."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ticketworld.letters.answers import Due
from ticketworld.solver.decision import Decision
from ticketworld.writer.answers import Answer, closing, compose_answer, laid_out
from ticketworld.writer.grammar import pick, spin
from ticketworld.writer.phrases import asking, references, verdicts
from ticketworld.writer.questions import (
    Correspondent,
    framed,
    identity_body,
    question_body,
    record_body,
)

Part = Answer | str
"""The words for one request: an answer in parts, or what is asked before there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What a reply owes to one request.

    Attributes:
        due: What is decided of it as it stands, and what is to be asked.
        truth: The decision of the case that is true, which who answers may not know.
        to: The customer, with the words for the item of this request.
    """

    due: Due
    truth: Decision
    to: Correspondent


def part_of(owed: Owed, thanks: Sequence[str], draw: random.Random) -> Part:
    """Return the words for a request; `thanks` are the patterns with which an answer begins."""
    decision = owed.due.decision
    types = [action.type for action in decision.actions]
    if owed.due.questions:
        return question_body(owed.due.questions, owed.to, draw)
    if types == ["request_record"]:
        return record_body(draw)
    if types == ["verify_identity"] and not decision.escalation and not decision.wait:
        return identity_body(draw)
    return compose_answer(decision, owed.to, thanks, draw)


def parts_of(owed: Sequence[Owed], draw: random.Random) -> list[Part]:
    """Return the words for each request; several share the thanks of their letter."""
    thanks = verdicts.THANKS_AT_FIRST if len(owed) == 1 else ("",)
    return [part_of(one, thanks, draw) for one in owed]


def letter_of(parts: Sequence[Part], owed: Sequence[Owed], draw: random.Random) -> str:
    """Return the words for all requests as one letter; each of several stands under its name."""
    bodies = [part if isinstance(part, str) else laid_out(part, draw) for part in parts]
    if len(bodies) > 1:
        called = _called(owed)
        bodies = [
            f"{_heading(place, called[place], draw)}\n{body}" for place, body in enumerate(bodies)
        ]
        thanks = spin(pick(verdicts.THANKS_AT_FIRST, draw), draw)
        bodies[0] = "\n\n".join(filter(None, [thanks, bodies[0]]))
    asks = [isinstance(part, str) for part in parts]
    outcomes = {part.outcome for part in parts if not isinstance(part, str)}
    if all(asks):
        last = spin(pick(asking.AFTER, draw), draw) if owed[0].due.questions else ""
    elif not any(asks) and len(outcomes) == 1:
        last = closing(outcomes.pop(), " ".join(bodies), draw)
    else:
        last = ""
    return framed([*bodies, last], owed[0].to, draw)


def _called(owed: Sequence[Owed]) -> list[str]:
    """Return what each of several requests is called; those called alike name their items."""
    nouns = [
        references.NOUNS.get(str(one.truth.case.facts.get("request")), "your request")
        for one in owed
    ]
    return [
        f"{noun} ({one.to.product})" if nouns.count(noun) > 1 and one.to.product else noun
        for noun, one in zip(nouns, owed, strict=True)
    ]


def _heading(place: int, called: str, draw: random.Random) -> str:
    return pick(references.FURTHER if place else references.FIRST, draw).replace("{noun}", called)
