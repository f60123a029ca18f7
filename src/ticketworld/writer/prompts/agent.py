"""The prompts for what the agent writes: questions, answers and notes, reworded from a draft."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from ticketworld.letters.language import Language
from ticketworld.writer.grammar import pick
from ticketworld.writer.piece import Prompt
from ticketworld.writer.prompts.form import system_text, user_text

FIELDS = ("body",)
_TOKENS, _TOKENS_EACH = 700, 220
_VOICES = (
    "warm and brief", "sober and precise", "friendly and unhurried", "formal", "matter-of-fact",
    "encouraging", "calm, in short sentences", "courteous, a little old-fashioned",
)  # fmt: skip
_REWORDED = (
    "Reword the draft: other sentences, another order where it reads well, the same meaning. "
    "Every number, amount, date, id and name in it stays, written as it is there; nothing "
    "is added, promised, granted or refused that the draft does not say.",
)
_LETTER = (
    "You are a support agent of an online shop and write to a customer in {language}.",
    "A greeting by name, the matter, a sign-off; no subject line and no name of your own.",
)
_QUESTION_RULES = (
    "Ask for everything under `asks_for` and for nothing else, and use the words given there. Do "
    "not mention any other detail of the case, and none of: order number, which item, day of "
    "the order, packaging, defect or fault, set or bundle, gift or present, unless it is to be "
    "asked for.",
    "Decide nothing and promise nothing.",
)
_ANSWER_RULES = (
    "Tell every step that the draft tells, with its amount. What is granted stays granted, what "
    "is refused stays refused, with the reason that the draft gives.",
    "Name no policy ids and no internal names, and do not speak of clauses.",
)
_NOTES_ROLE = (
    "You write internal notes in English that explain to colleagues how a support case was "
    "decided."
)
_NOTES_RULES = (
    "Reply with every text of the draft under its own name.",
    "Every policy id such as POL-RETURN-001 stays, followed by its title in brackets as in the "
    "draft. A policy that gives way, is overridden or blocked in the draft is so in your text.",
    "Full sentences, no headings; about as long as the draft.",
)
_ASKS_FOR: Mapping[str, str] = {
    "order_number": 'the number of the order (say "order number")',
    "product": 'which item it is about (say "which item" or "name of the item")',
    "order_date": 'when the order was placed (say "when did you" or "order date")',
    "packaging": 'whether the packaging was opened (say "packaging" and "opened")',
    "fault": 'what is wrong with the item, if anything (say "wrong with")',
    "bundle_parts": 'whether all of the set comes back or a part of it (say "set" or "bundle")',
    "party": 'whether they bought it or were given it (say "gift" or "present")',
}


def question_prompt(
    asked: Sequence[str], draft: str, spoken: Language, draw: random.Random
) -> Prompt:
    """Return what a model is told of a message that asks for these things.

    Args:
        asked: Names of `letters.replies.QUESTIONS`.
        draft: A message that asks for them.
        spoken: The language of the message.
        draw: What chooses the agent's voice.
    """
    told = {"asks_for": [_ASKS_FOR[name] for name in asked]}
    return _mail("question", draft, told, _QUESTION_RULES, spoken, draw)


def answer_prompt(draft: str, spoken: Language, draw: random.Random) -> Prompt:
    """Return what a model is told of the message that tells a customer what was decided."""
    return _mail("answer", draft, {}, _ANSWER_RULES, spoken, draw)


def notes_prompt(drafts: Mapping[str, str], draw: random.Random) -> Prompt:
    """Return what a model is told of the notes on a decision: these texts, to be reworded."""
    return Prompt(
        kind="notes",
        system=system_text(_NOTES_ROLE, (*_REWORDED, *_NOTES_RULES)),
        user=user_text({"voice": pick(_VOICES, draw), "draft": dict(drafts)}),
        fields=tuple(drafts),
        max_tokens=_TOKENS + _TOKENS_EACH * len(drafts),
    )


def _mail(
    kind: str,
    draft: str,
    told: Mapping[str, object],
    rules: Sequence[str],
    spoken: Language,
    draw: random.Random,
) -> Prompt:
    role, form = _LETTER
    return Prompt(
        kind=kind,
        system=system_text(role.format(language=spoken.name), (form, *_REWORDED, *rules)),
        user=user_text({**told, "voice": pick(_VOICES, draw), "draft": draft}),
        fields=FIELDS,
        max_tokens=_TOKENS,
    )
