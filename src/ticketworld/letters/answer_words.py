"""What a language brings to the reading of an agent's answers, and the reading of them.

English answers are read by letters/answers.py, which knows far more words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.letters import answers, leaks
from ticketworld.letters.fault import Fault, fault_of
from ticketworld.letters.language import Language
from ticketworld.letters.plain import plain
from ticketworld.letters.replies import asked_in
from ticketworld.letters.spelling import Spelling
from ticketworld.money import format_money
from ticketworld.solver.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWords:
    """The words by which answers of a language are read; all are regular expressions.

    Attributes:
        spelling: How its letters are typed.
        granting: What promises a customer what they asked for.
        refusing: What refuses it.
        escalated: What says that somebody else looks at it.
        wait: A number of business days, in the group `days`.
        evidence: What asks for a piece of evidence, by its name.
        told: What says that an action is done, by its type; refusals are told by `refusing`.
    """

    spelling: Spelling
    granting: str
    refusing: str
    escalated: str
    wait: str
    evidence: Mapping[str, str]
    told: Mapping[str, str]

    def finds(self, cue: str, text: str) -> str:
        """Return the first words of a text that a cue matches; empty where it matches none."""
        match = self.spelling.pattern(cue).search(text)
        return match.group() if match else ""


def read_agent(
    text: str,
    decision: Decision,
    spoken: Language,
    questions: Sequence[str] = (),
    item: str = "",
) -> list[Fault]:
    """Return what is wrong with an agent's letter in a language; nothing where it is right.

    Args:
        text: The letter.
        decision: What is decided of the request as it stands.
        spoken: The language that it is written in.
        questions: What is to be asked, by the names of `letters.replies.QUESTIONS`; where
            something is, the letter only asks.
        item: The words for the item; empty where there is none.
    """
    if spoken.code == "en":
        return answers.read_answer(text, decision, questions, item)
    if not text.strip():
        return [fault_of("empty", "", "the answer is empty")]
    flat = answers.without_item(plain(text), item)
    if questions:
        return [*_compared(set(questions), asked_in(flat, spoken))]
    words = answer_words(spoken.code)
    return [
        *_leaks(flat, decision, spoken),
        *_outcome(flat, decision, words),
        *_told(flat, decision, words),
        *_asked(flat, decision, words),
    ]


def answer_words(code: str) -> AnswerWords:
    """Return the words of a language other than English, by its ISO 639-1 code."""
    if code == "de":
        from ticketworld.letters.german.answers import GERMAN_ANSWERS

        return GERMAN_ANSWERS
    from ticketworld.letters.spanish.answers import SPANISH_ANSWERS

    return SPANISH_ANSWERS


def _compared(wanted: set[str], asked: set[str]) -> Iterator[Fault]:
    for name in sorted(asked - wanted):
        yield fault_of("needless", name, f"the `{name}` is asked for, which nothing depends on")
    for name in sorted(wanted - asked):
        yield fault_of("unasked", name, f"nothing asks for the `{name}`")


def _leaks(text: str, decision: Decision, spoken: Language) -> Iterator[Fault]:
    scanned = spoken.scan(text)
    facts = {value for value in decision.case.facts.values() if isinstance(value, int)}
    known = facts | set(decision.values.values()) | {one.cents for one in decision.actions}
    for written, cents in leaks.amounts_in(scanned, spoken):
        if cents not in known:
            yield fault_of("amount", written, f"the amount `{written}` is none of the decision's")
    for name in leaks.internal_names_in(scanned):
        yield fault_of("internal", name, f"`{name}` is an internal name")


def _outcome(text: str, decision: Decision, words: AnswerWords) -> Iterator[Fault]:
    outcome = decision.outcome
    grants, refuses = words.finds(words.granting, text), words.finds(words.refusing, text)
    if grants and outcome != "approve":
        why = f"`{grants}` grants what is not granted; the outcome is `{outcome}`"
        yield fault_of("outcome", grants, why)
    if refuses and outcome != "deny":
        why = f"`{refuses}` refuses what is not refused; the outcome is `{outcome}`"
        yield fault_of("outcome", refuses, why)
    if not refuses and outcome == "deny":
        yield fault_of("outcome", "", "nothing says that the request is refused")


def _told(text: str, decision: Decision, words: AnswerWords) -> Iterator[Fault]:
    for action in decision.actions:
        amount = format_money(action.cents)
        if action.cents and amount not in text:
            why = f"`{action.type}` is told without its amount of {amount}"
            yield fault_of("step", "", why)
        cue = words.told.get(action.type, words.refusing)
        if not words.finds(cue, text):
            yield fault_of("step", "", f"nothing says that `{action.type}` is done")


def _asked(text: str, decision: Decision, words: AnswerWords) -> Iterator[Fault]:
    for name in decision.evidence:
        if not words.finds(words.evidence[name], text):
            yield fault_of("unasked", "", f"nothing asks for the `{name}`")
    waits = {int(one["days"]) for one in re.finditer(words.spelling.spread(words.wait), text)}
    if decision.wait and decision.wait not in waits:
        yield fault_of("wait", "", f"nothing says that it takes {decision.wait} business days")
    if decision.escalation and not words.finds(words.escalated, text):
        yield fault_of("escalation", "", "nothing says that somebody else looks at it")
