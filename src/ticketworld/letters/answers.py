"""Reads an agent's letter to a customer back against what is due: answers, questions, both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ticketworld.letters import answer_cues as cues
from ticketworld.letters import leaks, universal
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.fault import Fault, fault_of
from ticketworld.letters.figures import unit_of_setting
from ticketworld.letters.naming import bare_name
from ticketworld.letters.parted import read_parted
from ticketworld.letters.plain import masked, plain
from ticketworld.letters.promises import LETTER_PATTERNS, promised
from ticketworld.letters.rates import untold_rates
from ticketworld.letters.replies import asked_by, asked_in
from ticketworld.letters.scan import Scanned, Scanner
from ticketworld.money import format_money
from ticketworld.solver.decision import Action, Decision

_COUNT = re.compile(
    r"\b(?P<count>\d+) (?P<unit>business days?|days?|hours?|percent|times?|photos?|orders?)\b"
    r"|(?P<share>\b\d+(?:\.\d+)?) ?%",
    re.IGNORECASE,
)
_UNITS = {"business day": "business_days", "day": "days", "hour": "hours"}
_UNITS |= {"percent": "percent", "%": "percent"}
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SCANNER = Scanner(
    (
        _COUNT,
        *(cues.GRANTING, cues.REFUSING, cues.DECIDING, cues.ESCALATED),
        *LETTER_PATTERNS,
        *universal.IDS,
        *ENGLISH.leaks.amounts,
        *(cue for asked in ENGLISH.questions.asked.values() for cue in asked),
    )
)
_INQUIRIES = frozenset({"request_information", "request_record", "verify_identity"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a letter owes to one request.

    Attributes:
        decision: What is decided of it as it stands.
        questions: What is to be asked, by the names of `letters.replies.QUESTIONS`.
        item: The words for the item that the request is about; empty where it is about none.
    """

    decision: Decision
    questions: tuple[str, ...] = ()
    item: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether something must be asked before the request can be decided at all."""
        return any(action.type in _INQUIRIES for action in self.decision.actions)


def read_answer(
    text: str, decision: Decision, questions: Sequence[str] = (), item: str = ""
) -> list[Fault]:
    """Return what is wrong with an agent's letter about one request; nothing where it is right.

    Amounts and counts must be facts of the case, settings in force or the decision's own; no id
    and no internal name may stand in it; each action, share of a price, piece of evidence,
    question and waiting time must be told; nothing may be promised or asked beyond them; a
    refusal has a reason; and nothing may contradict the outcome. Words are recognized by
    letters/answer_cues.py and letters/promise_cues.py.

    Args:
        text: The letter.
        decision: What is decided of the request as it stands.
        questions: What is to be asked, by the names of `letters.replies.QUESTIONS`.
        item: The words for the item, whose name may read like a number or a promise.
    """
    due = Due(decision=decision, questions=tuple(questions), item=item)
    flat = without_item(" ".join(plain(text).split()), item)
    if not flat:
        return [fault_of("empty", "", "the answer is empty")]
    scanned = _SCANNER.scan(flat)
    return [
        *_amounts(scanned, due),
        *_counts(scanned, due),
        *(
            fault_of("internal", name, f"`{name}` is an internal name")
            for name in leaks.internal_names_in(scanned)
        ),
        *_outcome(scanned, due),
        *(fault for action in decision.actions for fault in _told(flat, action, due)),
        *([] if due.is_asked else untold_rates(scanned.text, decision)),
        *_asked(scanned, decision),
        *_promises(scanned, decision),
        *_questions(scanned, due),
    ]


def read_answers(text: str, dues: Sequence[Due]) -> list[Fault]:
    """Return what is wrong with a letter that answers several requests in turn, as `read_answer`.

    Each is answered in paragraphs of its own, in the order of the requests.
    """
    readers = [
        partial(read_answer, decision=due.decision, questions=due.questions, item=due.item)
        for due in dues
    ]
    return read_parted(_PARAGRAPH.split(text.strip()), "\n\n", readers)


def without_item(text: str, item: str) -> str:
    """Return a plain text that calls an item no more than that, with its variant or without."""
    name = bare_name(item)
    return masked(text, {name, name.split(",")[0]}) if name else text


def _amounts(scanned: Scanned, due: Due) -> Iterator[Fault]:
    paid = {action.cents for action in due.decision.actions}
    for written, cents in leaks.amounts_in(scanned, ENGLISH):
        if cents in paid or _is_fact(cents, due):
            continue
        set_by = _settings(cents, "cents", due)
        is_limit = all(not name.startswith("fee") for name in set_by)
        if not set_by:
            yield fault_of("amount", written, f"the amount `{written}` is none of the decision's")
        elif is_limit and not _is_told_as_limit(scanned.text, written):
            why = f"the amount `{written}` is a limit of the policy, and not told as one"
            yield fault_of("amount", written, why)


def _is_told_as_limit(text: str, written: str) -> bool:
    """Return whether an amount, wherever it stands in a text, is said to be a limit."""
    return all(
        cues.LIMITING.search(text[: match.start()]) or cues.LIMIT.match(text[match.end() :])
        for match in re.finditer(rf"{re.escape(written)}(?![\d,.]*\d)", text)
    )


def _counts(scanned: Scanned, due: Due) -> Iterator[Fault]:
    for match in scanned.matches(_COUNT):
        written, words = match["count"] or match["share"], match.group()
        unit = _UNITS.get((match["unit"] or "%").lower().rstrip("s"), "count")
        if "." in written or not _is_known(int(written), unit, due):
            yield fault_of("number", words, f"the number in `{words}` is none of the decision's")


def _is_known(number: int, unit: str, due: Due) -> bool:
    """Return whether the case holds a number, or the policy sets it in this unit for it."""
    decision = due.decision
    is_wait = unit == "business_days" and decision.wait and number == decision.wait
    return bool(is_wait or _is_fact(number, due) or _settings(number, unit, due))


def _is_fact(number: int, due: Due) -> bool:
    return number in due.decision.case.facts.values()


def _settings(number: int, unit: str, due: Due) -> list[str]:
    """Return the settings in force of this unit that are this number; none where it is asked."""
    if due.is_asked:
        return []
    return [
        name
        for (_, name), value in due.decision.values.items()
        if value == number and unit_of_setting(name) == unit
    ]


def _outcome(scanned: Scanned, due: Due) -> Iterator[Fault]:
    outcome = due.decision.outcome
    grants = scanned.matches(cues.GRANTING)
    if grants and outcome != "approve":
        words = grants[0].group()
        why = f"`{words}` grants what is not granted; the outcome is `{outcome}`"
        yield fault_of("outcome", words, why)
    refuses = scanned.matches(cues.DECIDING if due.is_asked else cues.REFUSING)
    if outcome != "deny":
        if refuses:
            words = refuses[0].group()
            why = f"`{words}` refuses what is not refused; the outcome is `{outcome}`"
            yield fault_of("outcome", words, why)
    elif not refuses:
        yield fault_of("outcome", "", "nothing says that the request is refused")
    elif not _has_reason(scanned.text):
        yield fault_of("reason", refuses[0].group(), "the refusal is told without a reason")


def _has_reason(text: str) -> bool:
    """Return whether a refusal gives its reason, in its own sentence or in the one beside it."""
    sentences = _SENTENCE_END.split(text)
    for place, sentence in enumerate(sentences):
        refusal = cues.REFUSING.search(sentence)
        if refusal is None:
            continue
        around = " ".join(sentences[max(place - 1, 0) : place + 2])
        told = cues.REASONED.search(sentence) or cues.REASON.search(around)
        if told or ":" in sentence[refusal.end() :]:
            return True
    return False


def _told(text: str, action: Action, due: Due) -> Iterator[Fault]:
    if action.cents and format_money(action.cents) not in text:
        amount = format_money(action.cents)
        yield fault_of("step", "", f"`{action.type}` is told without its amount of {amount}")
    if action.type.startswith("deny_") or due.questions:
        return
    if not cues.told(action.type).search(text):
        yield fault_of("step", "", f"nothing says that `{action.type}` is done")


def _asked(scanned: Scanned, decision: Decision) -> Iterator[Fault]:
    for name in decision.evidence:
        if not cues.evidence(name).search(scanned.text):
            yield fault_of("unasked", "", f"nothing asks for the `{name}`")
    if decision.wait and not re.search(rf"\b{decision.wait} business days?\b", scanned.text):
        yield fault_of("wait", "", f"nothing says that it takes {decision.wait} business days")
    if decision.escalation and not scanned.matches(cues.ESCALATED):
        yield fault_of("escalation", "", "nothing says that somebody else looks at it")


def _promises(scanned: Scanned, decision: Decision) -> Iterator[Fault]:
    for kind, words in promised(scanned, decision):
        yield fault_of("promise", words, f"`{words}` promises {kind}, which is not decided")


def _questions(scanned: Scanned, due: Due) -> Iterator[Fault]:
    """Yield what is asked in vain, and what is not asked although all depends on it.

    Of an answer only the sentences that ask are read: it may speak of an opened packaging without
    asking about it.
    """
    spoken, wanted = asked_by(scanned, ENGLISH), set(due.questions)
    sentences = _SENTENCE_END.split(scanned.text) if spoken else []
    asking = " ".join(one for one in sentences if cues.ASKS.search(one))
    asked = asked_in(asking, ENGLISH) if asking else set()
    needless = (spoken if due.is_asked else asked) - wanted - set(due.decision.evidence)
    for name in sorted(needless):
        yield fault_of("needless", name, f"the `{name}` is asked for, which nothing depends on")
    for name in sorted(wanted - asked):
        yield fault_of("unasked", name, f"nothing asks for the `{name}`")
