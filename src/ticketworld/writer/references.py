"""Writes the reference replies of a ticket: one that is right and one that is wrong in one way.

Both are what an agent could send at the first step. The flaw of the weak one is drawn from those
that the ticket allows; it is chosen with the offline writer's words, whoever writes in the end.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from ticketworld.dataset.debug_blocks import ReferenceReplies, StrongReply, WeakReply
from ticketworld.errors import TicketworldError
from ticketworld.letters.answers import read_answers
from ticketworld.letters.flaw import FLAWS, Flaw
from ticketworld.letters.flaws import read_flawed
from ticketworld.policy.catalogue import Catalogue
from ticketworld.writer.evening import evened
from ticketworld.writer.flawed import flawed_part, flawed_text
from ticketworld.writer.grammar import pick
from ticketworld.writer.owed import Owed, Part, letter_of, parts_of

_TRIES = 3
_ANYWHERE = ("extra_promise", "leaks_internal", "needless_question")
"""Flaws that every reply can have; they come later, so that the others are not rare."""
_LATER = 0.35
_OF_NUMBERS = ("wrong_amount", "wrong_number", "wrong_wait")


class NoFlawError(TicketworldError):
    """A reply can be made wrong in no known way, which is a fault of this program."""


def reference_replies(
    owed: Sequence[Owed], catalogue: Catalogue, draw: Callable[[str], random.Random]
) -> ReferenceReplies:
    """Return the right and the wrong reply to a message.

    Args:
        owed: What is due to each request, the principal one first.
        catalogue: The policy.
        draw: Returns the ticket's own stream for a purpose.
    """
    right = strong_reply(owed, draw("strong reply"))
    wrong = weak_reply(owed, catalogue, draw("weak reply"))
    requests = [str(one.truth.case.facts.get("request")) for one in owed]
    strong, weak = evened((right, wrong.body), requests, draw("courtesies"))
    if len(owed) > 1:  # a paragraph more can be read as a part of either request
        dues = [one.due for one in owed]
        if read_answers(strong, dues) or read_flawed(weak, wrong.flaw, dues):
            strong, weak = right, wrong.body
    return ReferenceReplies(
        strong=StrongReply(body=strong), weak=WeakReply(body=weak, flaw=wrong.flaw)
    )


def strong_reply(owed: Sequence[Owed], draw: random.Random) -> str:
    """Return a reply to all requests of a message that reads back as what is due to them."""
    return letter_of(parts_of(owed, draw), owed, draw)


def weak_reply(owed: Sequence[Owed], catalogue: Catalogue, draw: random.Random) -> WeakReply:
    """Return a fluent reply that is wrong in exactly one way, as its check confirms.

    Raises:
        NoFlawError: No flaw can be shown.
    """
    dues = [one.due for one in owed]
    drawn = {flaw: draw.random() + _LATER * (flaw in _ANYWHERE) for flaw in FLAWS}
    if dues[0].decision.outcome != "approve":
        drawn["wrong_outcome"] += _LATER  # else more is granted than refused in error
    for _ in range(_TRIES):
        parts = parts_of(owed, draw)
        for flaw in sorted(FLAWS, key=drawn.__getitem__):
            body = _flawed(flaw, parts, owed, catalogue, draw)
            if body is not None and not read_flawed(body, flaw, dues):
                return WeakReply(body=body, flaw=flaw)
    request = dues[0].decision.case.facts.get("request")
    raise NoFlawError(f"request `{request}`: its reply can be wrong in no way; report this")


def _flawed(
    flaw: Flaw,
    parts: Sequence[Part],
    owed: Sequence[Owed],
    catalogue: Catalogue,
    draw: random.Random,
) -> str | None:
    """Return a reply with the flaw in one of its parts; None where that cannot have it."""
    if flaw in _OF_NUMBERS:
        dues = [one.due for one in owed]
        return flawed_text(flaw, letter_of(parts, owed, draw), dues, draw)
    place = pick(range(len(parts)), draw)
    wrong = flawed_part(flaw, parts[place], owed[place], catalogue, draw)
    if wrong is None:
        return None
    return letter_of([*parts[:place], wrong, *parts[place + 1 :]], owed, draw)
