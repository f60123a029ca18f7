"""The prompt for what a customer replies to an agent's questions."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ticketworld.letters.english.days import date_phrases
from ticketworld.writer.grammar import pick, spin
from ticketworld.writer.phrases import answering
from ticketworld.writer.piece import Prompt
from ticketworld.writer.prompts.form import system_text, user_text
from ticketworld.writer.prompts.manner import draw_manner

FIELDS = ("body",)
_TOKENS = 700
_EXAMPLES = 3
_LONG_AGO = timedelta(days=365)
"""So old a date is written with its year."""
_TOPICS: Mapping[str, str] = {
    "order_number": "the order number",
    "product": "which item it is about",
    "order_date": "the day of the order",
    "packaging": "the packaging",
    "fault": "what is wrong with the item",
    "bundle_parts": "the set or bundle",
    "party": "gifts and presents",
}
_ROLE = (
    "You write the e-mail in which a customer replies, in {language}, to a question of an online "
    "shop's support."
)
_RULES = (
    "Be this customer: keep to their mood and manner. Two to six sentences, no subject line.",
    "Give every answer under `answers`, and give none but these. An answer that is offered in "
    "several wordings is given by one of them or in your own words that are just as clear; what "
    "stands under `word_for_word` is repeated character for character, and a day is written in "
    "exactly one of the wordings offered.",
    "What stands under `not_answered` is passed over, or the customer cannot say; nothing in the "
    "mail may let a reader guess it. Do not touch on the topics under `keep_quiet_about`.",
    "Claim nothing about the shop's rules and nothing about what the answer will be.",
)


def reply_prompt(
    asked: str,
    answers: Mapping[str, str],
    unanswered: Sequence[str],
    customer_name: str,
    tone: str,
    draw: random.Random,
    language: str = "English",
) -> Prompt:
    """Return what a model is told of a reply.

    Args:
        asked: The question in the agent's words.
        answers: By the names of `letters.replies.QUESTIONS`; days in ISO form.
        unanswered: The names of the questions that are passed over.
        customer_name: As the customer signs.
        tone: In a template's words.
        draw: What chooses the manner and the sentences that are given as examples.
        language: The language of the reply, by its English name.
    """
    manner = draw_manner(draw)
    others = [name for name in _TOPICS if name not in answers and name not in unanswered]
    told = {
        "language": language,
        "customer": customer_name,
        "mood": tone,
        "manner": manner.register,
        "habits": list(manner.habits),
        "question": asked,
        "answers": [_answer(name, value, draw) for name, value in answers.items()],
        "not_answered": [_TOPICS[name] for name in unanswered],
        "keep_quiet_about": [_TOPICS[name] for name in others],
    }
    return Prompt(
        kind="reply",
        system=system_text(_ROLE.format(language=language), _RULES),
        user=user_text(told),
        fields=FIELDS,
        max_tokens=_TOKENS,
    )


def _answer(name: str, value: str, draw: random.Random) -> dict[str, object]:
    """Return one answer with wordings in which it can be given."""
    told: dict[str, object] = {"about": _TOPICS[name]}
    if name not in answering.GIVEN:
        return told | {"wordings": _spun(answering.FACTS[name][value], draw)}
    if name == "order_date":
        day = date.fromisoformat(value)
        return told | {"wordings": list(date_phrases(day, day + _LONG_AGO))}
    frames = [words.replace(f"{{{name}}}", value) for words in _spun(answering.GIVEN[name], draw)]
    return told | {"word_for_word": value, "wordings": frames}


def _spun(patterns: Sequence[str], draw: random.Random) -> list[str]:
    return list(dict.fromkeys(spin(pick(patterns, draw), draw) for _ in range(_EXAMPLES)))
