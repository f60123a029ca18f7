"""Makes an agent's letter wrong in one named way, so that it still reads fluently."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ticketworld.letters import answer_cues
from ticketworld.letters.answers import Due
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.flaw import Flaw
from ticketworld.letters.leaks import amounts_in
from ticketworld.letters.replies import asked_in
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.writer.answers import Answer, compose_answer, hands_on
from ticketworld.writer.grammar import pick, spin
from ticketworld.writer.owed import Owed, Part
from ticketworld.writer.phrases import asking, references, verdicts
from ticketworld.writer.questions import question_body
from ticketworld.writer.reversals import extra_promise, reversed_outcome

_OF_ITEMS = ("return", "exchange", "warranty", "damaged", "wrong_item")
_MISSED = (
    "process_return", "settle_instalments", "send_reset_link", "send_payment_link",
    "provide_recall_notice",
)  # fmt: skip
"""Actions without an amount that a customer has to know of, whatever else is told."""
_PAID_BACK = re.compile(r"\b(?:pay|money|comes) back\b")
_TELL_AS_WELL: Mapping[str, re.Pattern[str]] = {
    "process_return": _PAID_BACK,
    "issue_gift_card": _PAID_BACK,
    "honor_warranty": re.compile(r"\breplaced?\b|\bnew one\b|\brepair\b"),
}
"""By action: what else in a reason tells that it is taken."""
_COUNT = re.compile(r"\b(\d+) (days?|percent|hours?)\b")


def flawed_part(
    flaw: Flaw, part: Part, owed: Owed, catalogue: Catalogue, draw: random.Random
) -> Part | None:
    """Return the words for a request with a flaw; None where they cannot have it.

    Flaws of numbers are made in the whole text, by `flawed_text`.
    """
    if flaw == "extra_promise":
        return _with_sentence(part, _promise(part, owed, draw), draw)
    if flaw == "leaks_internal":
        return _with_sentence(part, _leak(owed, catalogue, draw), draw)
    if flaw == "needless_question":
        return _needless(part, owed, draw)
    if flaw == "decides_without_asking":
        if not owed.due.is_asked or Due(decision=owed.truth).is_asked:
            return None
        return compose_answer(owed.truth, owed.to, verdicts.THANKS_AT_FIRST, draw)
    if isinstance(part, str) or flaw not in _ANSWER_FLAWS:
        return None
    return _ANSWER_FLAWS[flaw](part, owed, draw)


def flawed_text(flaw: Flaw, text: str, dues: Sequence[Due], draw: random.Random) -> str | None:
    """Return a letter with a wrong number of one kind; None where it names none."""
    known = {value for due in dues for value in _numbers(due)}
    if flaw == "wrong_amount":
        paid = {action.cents for due in dues for action in due.decision.actions if action.cents}
        named = [cents for _, cents in amounts_in(ENGLISH.scan(text), ENGLISH) if cents in paid]
        if not named:
            return None
        right = pick(named, draw)
        wrong = next(cents for cents in _shifted_cents(right, draw) if cents not in known)
        return text.replace(format_money(right), format_money(wrong))
    waits = [due.decision.wait for due in dues if due.decision.wait]
    if flaw == "wrong_wait":
        if not waits:
            return None
        days = pick(waits, draw)
        wrong = next(n for n in (days + 2, days * 2, days + 3, days * 3) if n not in waits)
        return re.sub(rf"\b{days} business days?\b", f"{wrong} business days", text)
    found = list(dict.fromkeys(match.groups() for match in _COUNT.finditer(text)))
    if flaw != "wrong_number" or not found:
        return None
    count, unit = pick(found, draw)
    wrong = next(n for n in _shifted_count(int(count), draw) if n not in known)
    unit = unit if unit == "percent" else f"{unit.rstrip('s')}s"
    places = [m.span() for m in re.finditer(rf"\b{count} {unit.rstrip('s')}s?\b", text)]
    start, end = pick(places, draw)
    return f"{text[:start]}{wrong} {unit}{text[end:]}"


def _numbers(due: Due) -> set[int]:
    decision = due.decision
    facts = {value for value in decision.case.facts.values() if isinstance(value, int)}
    return facts | set(decision.values.values()) | {action.cents for action in decision.actions}


def _shifted_cents(cents: int, draw: random.Random) -> list[int]:
    """Return other amounts of about the same size, the likeliest mistakes first."""
    step = pick((500, 1000, 2000, 100), draw)
    near = [cents + step, cents * 9 // 10, cents * 11 // 10, cents + 2 * step, cents * 17 // 20]
    return [*near, *range(cents + 101, cents + 20_000, 101)]


def _shifted_count(count: int, draw: random.Random) -> list[int]:
    step = pick((5, 10, 15, 1, -1, -5, -10), draw)
    return [*([count + step] if count + step > 0 else []), *range(count + 2, count + 200)]


def _with_sentence(part: Part, sentence: str, draw: random.Random) -> Part:
    """Return words with one sentence more, somewhere after the steps."""
    if isinstance(part, str):
        return f"{part} {sentence}"
    place = pick(range(len(part.after) + 1), draw)
    return replace(part, after=(*part.after[:place], sentence, *part.after[place:]))


def _promise(part: Part, owed: Owed, draw: random.Random) -> str:
    """Return a promise; to somebody who is only asked it tells nothing of any order."""
    if isinstance(part, str):
        return pick(references.PLAIN_PROMISES, draw)
    return extra_promise(owed.due.decision, part.particulars, draw)


def _leak(owed: Owed, catalogue: Catalogue, draw: random.Random) -> str:
    clause = catalogue.clause(pick(owed.due.decision.grounds[0], draw))
    known = [one for one in references.LEAKS if "_" in clause.slug or "{slug}" not in one]
    words = pick(known, draw).replace("{id}", clause.public_id)
    return words.replace("{title}", clause.title).replace("{slug}", clause.slug)


def _needless(part: Part, owed: Owed, draw: random.Random) -> Part | None:
    """Ask for something on which nothing depends."""
    request = str(owed.truth.case.facts.get("request"))
    names = ["order_number", *(("packaging", "fault") if request in _OF_ITEMS else ())]
    names += ["product", "order_date"] if len(names) == 1 and owed.to.product else ["order_date"]
    free = [
        name
        for name in names
        if name not in owed.due.questions and name not in owed.due.decision.evidence
    ]
    name = pick(free, draw)
    if owed.due.questions:
        return question_body([*owed.due.questions, name], owed.to, draw)
    item = "the item" if asked_in(owed.to.product, ENGLISH) else owed.to.product or "the item"
    question = spin(pick(asking.ASKING[name], draw), draw).replace("{item}", item)
    return _with_sentence(part, question, draw)


def _wrong_outcome(part: Answer, owed: Owed, draw: random.Random) -> Answer | None:
    return reversed_outcome(part, owed.due.decision, draw)


def _missing_step(part: Answer, owed: Owed, draw: random.Random) -> Answer | None:
    """Leave out a step without which the customer does not know what they get or have to do.

    Reasons that tell of it as well are left out, too, unless they tell a share of the price.
    """
    queues = owed.due.decision.escalation
    free = [
        place
        for place, (one, _) in enumerate(part.steps)
        if (one.cents or one.type in _MISSED) and not hands_on(one, queues)
    ]
    says_nothing_else = part.outcome == "inform" and len(part.steps) == 1
    if not free or says_nothing_else:
        return None
    left_out = pick(free, draw)
    deed = part.steps[left_out][0].type
    tells = [answer_cues.told(deed), *filter(None, [_TELL_AS_WELL.get(deed)])]
    after = tuple(
        one
        for one in part.after
        if " percent" in one or not any(tell.search(one) for tell in tells)
    )
    return replace(part, steps=part.steps[:left_out] + part.steps[left_out + 1 :], after=after)


def _no_reason(part: Answer, owed: Owed, draw: random.Random) -> Answer | None:
    if part.outcome != "deny":
        return None
    refused = [a.type for a in owed.due.decision.actions if a.type in verdicts.REFUSED_DEEDS]
    deeds = verdicts.REFUSED_DEEDS[refused[0]] if refused else ("do what you asked for",)
    words = spin(pick(references.REFUSALS_UNREASONED, draw), draw)
    return replace(part, opening=words.replace("{deed}", pick(deeds, draw)))


def _no_escalation(part: Answer, owed: Owed, _: random.Random) -> Answer | None:
    queues = owed.due.decision.escalation
    if not queues:
        return None
    steps = tuple(step for step in part.steps if not hands_on(step[0], queues))
    return replace(part, steps=steps, handed_on="")


_ANSWER_FLAWS: Mapping[Flaw, Callable[[Answer, Owed, random.Random], Answer | None]] = {
    "wrong_outcome": _wrong_outcome,
    "missing_step": _missing_step,
    "no_reason": _no_reason,
    "no_escalation": _no_escalation,
}
