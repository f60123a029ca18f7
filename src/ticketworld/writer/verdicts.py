"""Says how a matter was decided: thanks, an apology where one is due, the outcome, the reason."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from ticketworld.solver.decision import Decision
from ticketworld.writer.fact_wording import spaced
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.particulars import Particulars
from ticketworld.writer.phrases import verdicts
from ticketworld.writer.phrases.refusals import REFUSALS
from ticketworld.writer.phrases.told import table_of
from ticketworld.writer.wording import joined

_REACHED = ("wrong_item", "damaged", "missing_item", "warranty")
_CLAIMED = ("not_received", "wrong_item", "damaged", "missing_item")
_ASKS_FOR = {"photo": "request_photo", "identity": "verify_identity"}
_ASKS_FOR |= {"order_number": "request_record"}
_SOMETIMES = 0.5
_REFUSALS = table_of(REFUSALS)


def verdict(
    decision: Decision, particulars: Particulars, thanks: Sequence[str], draw: random.Random
) -> str:
    """Return the sentences with which an answer begins; the item's slots are left open."""
    thanked = spin(pick(thanks, draw), draw)
    sorry = ""
    wrong = _gone_wrong(decision)
    if wrong and (decision.outcome != "deny" or chance(_SOMETIMES, draw)):
        sorry = particulars.filled(pick(verdicts.APOLOGIES[wrong], draw))
    decided = _decided(decision, particulars, bool(sorry), draw)
    return " ".join(filter(None, [thanked, sorry, decided]))


def _gone_wrong(decision: Decision) -> str | None:
    """Return for what an apology is due, if for anything."""
    facts = decision.case.facts
    request = str(facts.get("request"))
    arrived = facts.get("delivery_status") == "delivered"
    applies = set(decision.applies)
    if decision.outcome == "investigate" and request in _CLAIMED:
        return "unproven"
    if request == "not_received" or (request in _REACHED and arrived):
        return None if request == "warranty" and facts.get("fault") == "none" else request
    if facts.get("fault") in ("manufacturing", "transit") and arrived:
        return "faulty"
    if applies & {"double_charge", "overcharge"}:
        return "charged"
    return "waited" if applies & {"overdue_hold", "overdue_refund"} else None


def _decided(
    decision: Decision, particulars: Particulars, sorry: bool, draw: random.Random
) -> str:
    """Return the outcome in words."""
    if decision.outcome == "deny":
        return _refusal(decision, particulars, sorry, draw)
    patterns: Sequence[str] = {
        "approve": verdicts.PLAIN_APPROVALS if sorry else verdicts.APPROVALS,
        "conditional": _conditions(decision),
        "investigate": verdicts.INVESTIGATIONS,
        "inform": verdicts.INFORMATION if decision.actions else verdicts.NOTHING_OPEN,
    }.get(decision.outcome, ("",))
    needed = joined([verdicts.EVIDENCE.get(name, spaced(name)) for name in decision.evidence])
    words = spin(pick(patterns, draw), draw).replace("{evidence}", needed)
    wish = wish_of(decision)
    return words.replace("{wish}", wish).replace("{Wish}", wish[:1].upper() + wish[1:])


def _conditions(decision: Decision) -> Sequence[str]:
    types = {action.type for action in decision.actions}
    if not decision.evidence:
        return verdicts.QUESTIONS_FIRST
    if all(_ASKS_FOR.get(name) in types for name in decision.evidence):
        return verdicts.CONDITIONS_BEFORE_STEPS
    return verdicts.CONDITIONS


def wish_of(decision: Decision) -> str:
    """Return what the customer wants, as a noun; a plain one where they get something else."""
    request = str(decision.case.facts.get("request"))
    types = {action.type for action in decision.actions}
    granted = {"exchange": "process_exchange", "warranty": "honor_warranty"}
    if request in granted and granted[request] not in types:
        return "your request"
    return verdicts.WISHES.get(request, "your request")


def _refusal(
    decision: Decision, particulars: Particulars, sorry: bool, draw: random.Random
) -> str:
    """Return that a request is refused and why; now and then with a second reason."""
    refused = [a.type for a in decision.actions if a.type in verdicts.REFUSED_DEEDS]
    deeds = verdicts.REFUSED_DEEDS[refused[0]] if refused else ("do what you asked for",)
    reasons = list(dict.fromkeys(_refusing(decision, particulars, draw)))
    frames = verdicts.REFUSALS_BECAUSE if reasons else verdicts.REFUSALS_PLAIN
    frames = tuple(one for one in frames if not (sorry and "sorry" in one))
    words = spin(pick(frames, draw), draw).replace("{deed}", pick(deeds, draw))
    if reasons:
        words = words.replace("{reason}", reasons[0])
    if len(reasons) > 1 and chance(_SOMETIMES, draw):
        words += " " + pick(verdicts.BESIDES, draw).replace("{reason}", reasons[1])
    return particulars.filled(words)


def _refusing(decision: Decision, particulars: Particulars, draw: random.Random) -> Iterator[str]:
    """Yield the reasons of a refusal: one for each of its grounds, as clauses of a sentence."""
    slugs = dict.fromkeys(slug for ground in decision.grounds for slug in ground)
    for slug in slugs:
        for told in _REFUSALS.get(slug, ()):
            if particulars.fits(told):
                patterns = particulars.fillable(told)
                if patterns:
                    yield pick(patterns, draw)
                    break
