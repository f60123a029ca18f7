"""The prompt for what a customer replies to an agent's questions."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ticketworld.letters.brief import Brief
from ticketworld.letters.language import Language
from ticketworld.letters.languages import language
from ticketworld.writer.grammar import pick, spin
from ticketworld.writer.phrases import answering
from ticketworld.writer.piece import Prompt
from ticketworld.writer.prompts.form import system_text, user_text
from ticketworld.writer.prompts.manner import draw_manner
from ticketworld.writer.prompts.matters import fact_meaning

FIELDS = ("body",)
_TOKENS = 700
_EXAMPLES = 3
_KNOWN = "en"
"""The language in which there are examples."""
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
    "Give every answer under `answers`, and give none but these: what stands under "
    "`word_for_word` character for character, a day in exactly one of the wordings offered, and "
    "the others as one of the sentences under `such_as` or in your own words, just as clear.",
    "What stands under `not_answered` is passed over, or the customer cannot say; nothing in the "
    "mail may let a reader guess it. Do not touch on the topics under `keep_quiet_about`.",
    "Claim nothing about the shop's rules and nothing about what the answer will be.",
)


def reply_prompt(
    asked: str,
    answers: Mapping[str, str],
    unanswered: Sequence[str],
    brief: Brief,
    draw: random.Random,
) -> Prompt:
    """Return what a model is told of a reply.

    Args:
        asked: The question in the agent's words.
        answers: By the names of `letters.replies.QUESTIONS`; days in ISO form.
        unanswered: The names of the questions that are passed over.
        brief: What the customer first wrote by.
        draw: What chooses the manner and the sentences that are given as examples.
    """
    manner, spoken = draw_manner(draw), language(brief.language)
    others = [name for name in _TOPICS if name not in answers and name not in unanswered]
    told = {
        "language": spoken.name,
        "customer": brief.customer_name,
        "mood": brief.tone,
        "manner": manner.register,
        "habits": list(manner.habits),
        "question": asked,
        "answers": [_answer(name, value, spoken, draw) for name, value in answers.items()],
        "not_answered": [_TOPICS[name] for name in unanswered],
        "keep_quiet_about": [_TOPICS[name] for name in others],
    }
    return Prompt(
        kind="reply",
        system=system_text(_ROLE.format(language=spoken.name), _RULES),
        user=user_text(told),
        fields=FIELDS,
        max_tokens=_TOKENS,
    )


def _answer(name: str, value: str, spoken: Language, draw: random.Random) -> dict[str, object]:
    """Return one answer with wordings in which it can be given; most are known in English."""
    told: dict[str, object] = {"about": _TOPICS[name]}
    if name == "order_date":
        day = date.fromisoformat(value)
        return told | {"one_of_these_words": list(spoken.days.date_phrases(day, day + _LONG_AGO))}
    is_given = name in answering.GIVEN
    told |= {"word_for_word": value} if is_given else {"that": fact_meaning(name, value)}
    if spoken.code != _KNOWN:
        return told
    patterns = answering.GIVEN[name] if is_given else answering.FACTS[name][value]
    return told | {"such_as": [one.replace(f"{{{name}}}", value) for one in _spun(patterns, draw)]}


def _spun(patterns: Sequence[str], draw: random.Random) -> list[str]:
    return list(dict.fromkeys(spin(pick(patterns, draw), draw) for _ in range(_EXAMPLES)))
