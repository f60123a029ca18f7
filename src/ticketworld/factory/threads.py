"""Plays the conversation about a message that leaves open what decides it, until it is settled."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing
from ticketworld.records.moments import end_of_day
from ticketworld.records.subject import Value
from ticketworld.solver.judge import Judge

_PARTIAL = 0.5
"""How often somebody who is asked several things answers only some of them at first."""
_MOST_ROUNDS = 2
_AGENT_HOURS, _CUSTOMER_HOURS = (0.3, 20), (0.2, 44)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One question of the agent's with what is answered, and how the matter then stands."""

    asked: tuple[str, ...]
    asked_at: datetime
    answers: Mapping[str, Value]
    answered_at: datetime
    standing: Standing

    @property
    def unanswered(self) -> tuple[str, ...]:
        """What was asked and passed over."""
        return tuple(name for name in self.asked if name not in self.answers)


@dataclass(frozen=True, slots=True)
class Thread:
    """The rounds of a conversation and when the agent at last answers; none where not asked."""

    rounds: tuple[Round, ...]
    settled_at: datetime | None


def converse(
    message: Message, standing: Standing, judge: Judge, today: date, draw: random.Random
) -> Thread:
    """Return the conversation about a message; without rounds where nothing need be asked.

    All of it happens by the end of `today`. What was passed over in one round is asked again in
    the next, as far as the answer still depends on it; in the last everything is answered.
    """
    rounds: list[Round] = []
    truth = {} if standing.true_case is None else standing.true_case.answers
    clock = _Clock(message.sent_at, today, draw)
    while standing.next_step == "clarify" and len(rounds) < _MOST_ROUNDS:
        asked, asked_at = standing.questions, clock.after(_AGENT_HOURS)
        answers = {name: truth[name] for name in asked}
        after = standing.after(answers, judge)
        if len(asked) > 1 and len(rounds) + 1 < _MOST_ROUNDS and draw.random() < _PARTIAL:
            left_out = draw.choice(asked)
            some = {name: value for name, value in answers.items() if name != left_out}
            if truth.keys() >= set(standing.after(some, judge).questions):
                answers, after = some, standing.after(some, judge)
        standing = after
        rounds.append(
            Round(
                asked=asked,
                asked_at=asked_at,
                answers=answers,
                answered_at=clock.after(_CUSTOMER_HOURS),
                standing=standing,
            )
        )
    return Thread(tuple(rounds), clock.after(_AGENT_HOURS) if rounds else None)


class _Clock:
    """Draws moments one after the other, all by the end of a day."""

    def __init__(self, start: datetime, today: date, draw: random.Random) -> None:
        self._now = start
        self._end = end_of_day(today)
        self._draw = draw

    def after(self, hours: tuple[float, float]) -> datetime:
        """Return a moment some hours later, sooner where the day is about to end."""
        wait = timedelta(seconds=round(3600 * self._draw.uniform(*hours)))
        left = (self._end - self._now) / 8
        self._now += max(min(wait, left - left % timedelta(seconds=1)), timedelta(seconds=1))
        return self._now
