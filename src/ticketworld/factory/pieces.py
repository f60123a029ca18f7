"""The pieces of prose that a ticket needs: each with prompt, check and offline words."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from ticketworld.dataset.debug_blocks import ReferenceReplies
from ticketworld.dataset.plan import PlanProse, planned_actions
from ticketworld.factory.threads import Round
from ticketworld.letters import leaks
from ticketworld.letters.answer_words import read_agent
from ticketworld.letters.answers import Due, read_answers
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.fault import Fault
from ticketworld.letters.flaws import read_flawed
from ticketworld.letters.language import Language
from ticketworld.letters.languages import language
from ticketworld.letters.notes import read_action, read_escalation, read_reasoning
from ticketworld.letters.plain import plain
from ticketworld.letters.replies import QUESTIONS, asked_in, read_reply
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.reasons import Explanation
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.owed import Owed
from ticketworld.writer.piece import Fields, Piece
from ticketworld.writer.prompts.agent import answer_prompt, notes_prompt, question_prompt
from ticketworld.writer.prompts.letter import letter_prompt
from ticketworld.writer.prompts.reply import reply_prompt
from ticketworld.writer.several import write_message

Draw = Callable[[str], random.Random]
"""Returns a ticket's own stream for a purpose, from its start."""
Check = Callable[[Fields], list[Fault]]


def letter_piece(briefs: Sequence[Brief], sample: int, draw: Draw) -> Piece:
    """Return the customer's letter that carries these briefs."""

    def check(fields: Fields) -> list[Fault]:
        return read_message(letter_of(fields), briefs)

    def offline() -> Fields:
        letter = write_message(briefs, draw("letter"))
        return {"subject": letter.subject, "body": letter.body}

    return Piece(
        sample=sample,
        prompt=lambda: letter_prompt(briefs, draw("manner")),
        check=_legible(check),
        offline=offline,
    )


def letter_of(fields: Fields) -> Letter:
    """Return the letter that these texts are."""
    return Letter(subject=fields["subject"], body=fields["body"])


def question_piece(
    asked: Sequence[str],
    spoken: Language,
    offline: Callable[[], str],
    sample: int,
    draw: Draw,
) -> Piece:
    """Return the agent's message that asks for these things."""

    def check(fields: Fields) -> list[Fault]:
        body = fields["body"]
        found = asked_in(body, spoken)
        wrong = [f"nothing asks for the {_words(name)}" for name in asked if name not in found]
        wrong += [
            f"it asks for or mentions the {_words(name)}, which is not to be asked"
            for name in QUESTIONS
            if name in found and name not in asked
        ]
        return [*_faults("asked", wrong), *_foreign(body, spoken)]

    return Piece(
        sample=sample,
        prompt=lambda: question_prompt(asked, offline(), spoken, draw("voice")),
        check=_legible(check),
        offline=lambda: {"body": offline()},
    )


def reply_piece(
    one: Round,
    brief: Brief,
    question: Callable[[], str],
    offline: Callable[[], str],
    sample: int,
    draw: Draw,
) -> Piece:
    """Return the customer's reply in a round; `question` gives the agent's words before it."""
    answers, spoken = answers_of(one), language(brief.language)
    products = [answers["product"]] if "product" in answers else []
    sent = one.answered_at.date()

    def check(fields: Fields) -> list[Fault]:
        body = fields["body"]
        read = read_reply(body, QUESTIONS, spoken, products=products, sent=sent)
        wrong = [
            f"the {_words(name)} is to be given as `{value}`; the reply reads "
            f"`{read.get(name, 'nothing')}`"
            for name, value in answers.items()
            if read.get(name) != value
        ]
        wrong += [
            f"the {_words(name)} reads as `{value}`, which is not to be said"
            for name, value in read.items()
            if name not in answers
        ]
        return [*_faults("answers", wrong), *_foreign(body, spoken)]

    return Piece(
        sample=sample,
        prompt=lambda: reply_prompt(question(), answers, one.unanswered, brief, draw("manner")),
        check=_legible(check),
        offline=lambda: {"body": offline()},
    )


def answers_of(one: Round) -> dict[str, str]:
    """Return what is answered in a round, as a reader finds it."""
    return {name: str(value) for name, value in one.answers.items()}


def answer_piece(
    due: Due, spoken: Language, offline: Callable[[], str], sample: int, draw: Draw
) -> Piece:
    """Return the agent's message that tells what is decided in the end."""

    def check(fields: Fields) -> list[Fault]:
        return read_agent(fields["body"], due.decision, spoken, item=due.item)

    return Piece(
        sample=sample,
        prompt=lambda: answer_prompt(offline(), spoken, draw("voice")),
        check=_legible(check),
        offline=lambda: {"body": offline()},
    )


def reference_pieces(
    owed: Sequence[Owed],
    replies: Callable[[], ReferenceReplies],
    spoken: Language,
    sample: int,
    draw: Draw,
) -> tuple[Piece, Piece]:
    """Return the right and the wrong reply at the first step; `replies` gives them offline.

    How the wrong one is wrong is settled offline, whoever writes it.
    """
    dues = [one.due for one in owed]

    def piece(offline: Callable[[], str], read: Callable[[str], list[Fault]]) -> Piece:
        return Piece(
            sample=sample,
            prompt=lambda: answer_prompt(offline(), spoken, draw("voice")),
            check=_legible(lambda fields: read(fields["body"])),
            offline=lambda: {"body": offline()},
        )

    return (
        piece(lambda: replies().strong.body, lambda body: read_answers(body, dues)),
        piece(
            lambda: replies().weak.body,
            lambda body: read_flawed(body, replies().weak.flaw, dues),
        ),
    )


def notes_piece(
    explanation: Explanation,
    questions: Sequence[str],
    catalogue: Catalogue,
    sample: int,
    draw: Draw,
) -> Piece:
    """Return the agent's notes on a decision as it is explained, but for the look-up."""

    @cache
    def drafts() -> Fields:
        return _note_fields(plan_prose(explanation, catalogue, questions, ""))

    def check(fields: Fields) -> list[Fault]:
        return list(_read_notes(fields, explanation, questions, catalogue))

    return Piece(
        sample=sample,
        prompt=lambda: notes_prompt(drafts(), draw("voice")),
        check=_legible(check),
        offline=drafts,
    )


def _note_fields(prose: PlanProse) -> dict[str, str]:
    fields = {"policy_reasoning": prose.policy_reasoning}
    for number, (reason, details) in enumerate(prose.actions, 1):
        fields[f"action_{number}_reason"] = reason
        fields[f"action_{number}_details"] = details
    if prose.escalation_reason is not None:
        fields["escalation_reason"] = prose.escalation_reason
    return fields


def notes_of(fields: Fields, lookup_notes: str) -> PlanProse:
    """Return the notes that these texts are, with those on how the records were found."""
    count = sum(name.endswith("_reason") for name in fields if name.startswith("action_"))
    return PlanProse(
        policy_reasoning=fields["policy_reasoning"],
        actions=tuple(
            (fields[f"action_{number}_reason"], fields[f"action_{number}_details"])
            for number in range(1, count + 1)
        ),
        escalation_reason=fields.get("escalation_reason"),
        lookup_notes=lookup_notes,
    )


def _read_notes(
    fields: Fields, explanation: Explanation, questions: Sequence[str], catalogue: Catalogue
) -> Iterator[Fault]:
    """Yield where notes go beyond what is decided, or fall short of it."""
    yield from read_reasoning(fields["policy_reasoning"], explanation, catalogue)
    for number, action in enumerate(planned_actions(explanation.decision), 1):
        reason, details = (fields[f"action_{number}_{part}"] for part in ("reason", "details"))
        yield from read_action(reason, details, action, explanation, catalogue, questions)
    if "escalation_reason" in fields:
        yield from read_escalation(fields["escalation_reason"], explanation, catalogue)


def _foreign(text: str, spoken: Language) -> Iterator[Fault]:
    """Yield the ids and amounts in a message of a conversation, which holds none."""
    scanned = spoken.scan(plain(text))
    wrong = [f"`{found}` is an id that has no place here" for found in leaks.ids_in(scanned)]
    amounts = [written for written, _ in leaks.amounts_in(scanned, spoken)]
    wrong += [f"the amount `{written}` is not to be given" for written in amounts]
    yield from _faults("leak", wrong)


def _legible(check: Check) -> Check:
    """Return a check that first refuses texts that are empty or that a file cannot hold."""

    def checked(fields: Fields) -> list[Fault]:
        wrong = [f"{name}: the text is empty" for name, text in fields.items() if not text.strip()]
        wrong += [
            f"{name}: {sign!a} is no character of a text"
            for name, text in fields.items()
            for sign in dict.fromkeys(text)
            if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"
        ]
        return _faults("text", wrong) or check(fields)

    return checked


def _faults(check: str, wrong: Iterable[str | Fault]) -> list[Fault]:
    return [
        one if isinstance(one, Fault) else Fault(check=check, words="", message=one)
        for one in wrong
    ]


def _words(name: str) -> str:
    return name.replace("_", " ")
