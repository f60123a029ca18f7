"""Writes an agent's notes on a decision: what was found, what decides, what beats what, and why.

Five forms of them are drawn by the case; each says the same, and no more than was derived.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from ticketworld.dataset.plan import planned_actions
from ticketworld.policy.catalogue import Catalogue
from ticketworld.seeds import stream
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Explanation
from ticketworld.writer.deeds import details_patterns
from ticketworld.writer.grammar import pick
from ticketworld.writer.phrases import notings
from ticketworld.writer.premises import Premises, premises_of
from ticketworld.writer.wording import (
    asked_words,
    evidence_words,
    joined,
    named,
    request_sentences,
)

_ASKED_FOR = frozenset({"request_information", "request_record", "verify_identity"})


def policy_reasoning(
    explanation: Explanation, catalogue: Catalogue, questions: Sequence[str] = ()
) -> str:
    """Return why the decision is what it is.

    Each form names the cited clauses with the facts and numbers that made them hold, the clauses
    that were beaten or blocked and by what, the outcome, and what is done.

    Args:
        explanation: The decision, explained.
        catalogue: The policy.
        questions: What is asked, where the decision is to ask.
    """
    draw = draw_of(explanation.decision, "reasoning", *questions)
    request = pick(request_sentences(explanation.decision.case.facts.get("request")), draw)
    return " ".join(
        [request, *pick(_FORMS, draw)(_Notes(explanation, catalogue, questions, draw))]
    )


def draw_of(decision: Decision, *path: str | int) -> random.Random:
    """Return what chooses the words of notes, which are the same for the same case."""
    facts = [f"{name}={value}" for name, value in decision.case.items]
    return stream(0, "agent", *path, *facts)


def clause_sentence(
    premises: Premises,
    catalogue: Catalogue,
    draw: random.Random,
    told: set[str],
    *,
    again: bool = True,
) -> str:
    """Return that a clause applies, with what it read.

    What is in `told` is not said again, unless no fact would be left and that is asked for, or a
    number is told that a fact is held to.
    """
    settings = [words for words in premises.settings if words not in told]
    read = [words for words in premises.facts if words not in told]
    read = read or list(premises.facts) * (again or bool(settings))
    read += settings
    read += premises.clauses
    told.update(read)
    effects = [words for words in premises.effects if words not in told]
    told.update(effects)
    name = named(premises.slug, catalogue)
    holds = pick(("applies", "holds here", "is met"), draw)
    if not read and not effects:
        return f"{name} {holds}."
    if pick((True, False), draw) or not read:
        return f"{name} {holds}: {joined([*read, *effects])}."
    words = joined(read)
    follows = f": {joined(effects)}" if effects else ""
    return f"{words[:1].upper()}{words[1:]}, so {name} {holds}{follows}."


class _Notes:
    """The parts of notes on one decision; nothing is told twice that is told by clauses."""

    def __init__(
        self,
        explanation: Explanation,
        catalogue: Catalogue,
        questions: Sequence[str],
        draw: random.Random,
    ) -> None:
        self._explanation, self._catalogue, self._draw = explanation, catalogue, draw
        self._asked = joined([asked_words(name) for name in questions])
        self._decision = explanation.decision
        self._told: set[str] = set()
        self._ground = [
            premises_of(reason, self._decision, catalogue)
            for reason in explanation.reasons
            if reason.clause.slug in self._decision.grounds[0]
        ]

    def clauses(self, *, again: bool = True) -> list[str]:
        """Return each cited clause in a sentence with what it read; see `clause_sentence`."""
        return [
            clause_sentence(one, self._catalogue, self._draw, self._told, again=again)
            for one in self._ground
        ]

    def found(self) -> list[str]:
        """Return what was looked up in one sentence, then the clauses that it makes hold."""
        facts = list(dict.fromkeys(words for one in self._ground for words in one.facts))
        settings = list(
            dict.fromkeys(w for one in self._ground for w in (*one.settings, *one.effects))
        )
        self._told.update(facts)
        names = joined([named(one.slug, self._catalogue) for one in self._ground])
        several = len(self._ground) > 1
        sentences = [
            (notings.FOUND, "{facts}", joined(facts)),
            (notings.LIMITS, "{settings}", joined(_without_bare(settings))),
            (notings.DECIDING if several else notings.DECIDING_ONE, "{clauses}", names),
        ]
        return [
            pick(patterns, self._draw).replace(slot, words)
            for patterns, slot, words in sentences
            if words
        ]

    def beaten(self) -> list[str]:
        """Return which clauses gave way to which, and why, and which lacked what they need."""
        decision, catalogue = self._decision, self._catalogue
        sentences = [self._loses(loser, winner) for loser, winner in decision.defeated]
        beaten = {loser for loser, _ in decision.defeated}
        for loser, required in decision.blocked:
            if loser not in beaten:
                words = pick(notings.BLOCKED, self._draw).replace(
                    "{loser}", named(loser, catalogue)
                )
                sentences.append(words.replace("{needed}", catalogue.clause(required).title))
        return sentences

    def _loses(self, loser: str, winner: str) -> str:
        """Return that a clause gives way to another, and what that rests on if it is new."""
        read = premises_of(self._explanation.reason(winner), self._decision, self._catalogue)
        new = [words for words in read.facts if words not in self._told]
        self._told.update(new)
        words = pick(notings.BEATEN, self._draw).replace(
            "{why}", f", as {joined(new)}" if new else ""
        )
        words = words.replace("{loser}", named(loser, self._catalogue))
        return words.replace("{winner}", named(winner, self._catalogue))

    def outcome(self) -> str:
        """Return how it ends, with what is done."""
        steps = self._asked if self._kind() == "question" else self._steps()
        words = self._ending(notings.OUTCOMES)
        before = "; what is left: " if self._kind() == "deny" else ": "
        return words.replace("{steps}", f"{before}{steps}" if steps else "")

    def outcome_first(self) -> list[str]:
        """Return how it ends, alone; nothing where it depends on what is still to come."""
        if self._kind() not in notings.OUTCOMES_FIRST:
            return []
        return [pick(notings.OUTCOMES_FIRST[self._kind()], self._draw)]

    def following(self) -> list[str]:
        """Return what is done; where the outcome has not been told, that too."""
        if self._kind() not in notings.OUTCOMES_FIRST:
            return [self.outcome()]
        steps = self._steps()
        return [pick(notings.FOLLOWING, self._draw).replace("{steps}", steps)] if steps else []

    def _kind(self) -> str:
        decision = self._decision
        is_question = decision.outcome == "conditional" and not decision.evidence
        return "question" if is_question else decision.outcome

    def _ending(self, table: Mapping[str, tuple[str, ...]]) -> str:
        kind = self._kind()
        evidence = joined([evidence_words(name) for name in self._decision.evidence])
        words = pick(table.get(kind, (f"Outcome: {kind}{{steps}}.",)), self._draw)
        return words.replace("{evidence}", evidence)

    def _steps(self) -> str:
        """Return what is done, but for what the outcome says by itself."""
        facts = self._decision.case.facts
        told = [
            pick(details_patterns(action, facts), self._draw)
            for action in planned_actions(self._decision)
            if action.type not in _ASKED_FOR and not action.type.startswith("deny_")
        ]
        return "; ".join(f"{one[:1].lower()}{one[1:].rstrip('.')}" for one in told)


def _without_bare(settings: Sequence[str]) -> list[str]:
    """Return settings in words, without those that stand there once more with who changed them."""
    return [one for one in settings if not any(two.startswith(f"{one} under") for two in settings)]


_FORMS: Sequence[Callable[[_Notes], list[str]]] = (
    lambda notes: [*notes.clauses(), *notes.beaten(), notes.outcome()],
    lambda notes: [*notes.beaten(), *notes.clauses(again=False), notes.outcome()],
    lambda notes: [*notes.found(), *notes.beaten(), notes.outcome()],
    lambda notes: [
        *notes.outcome_first(), *notes.clauses(), *notes.beaten(), *notes.following(),
    ],
    lambda notes: [*notes.outcome_first(), *notes.found(), *notes.beaten(), *notes.following()],
)  # fmt: skip
"""What comes after what: reasons or exceptions first, facts first, the outcome first."""
