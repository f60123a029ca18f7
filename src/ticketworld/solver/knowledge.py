"""What can be known of a message: the cases still possible, and which questions tell them apart.

Possible cases are decided in one batch and grouped by how they end. One group: the answer is
settled, although facts may be missing. More: a set of questions is *sufficient* when cases that
agree on its answers end alike, and *right* when no part of it is sufficient.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Answer, Resolution

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """A case that a message leaves possible.

    Attributes:
        case: Its facts.
        target: The record that an action would change: the id of a line, an account or a product.
        answers: What the customer would answer if it is so, by question, in the order in which
            questions are preferred; one that does not arise has no answer.
    """

    case: Case
    target: str
    answers: Mapping[str, Value]


class Ending(NamedTuple):
    """What would be done, and to which record; `target` is empty where no record is changed."""

    resolution: Resolution
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """What a combination of answers leads to; `members` are indices of possible cases."""

    answers: Mapping[str, Value]
    members: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """The possible cases of one message, and how each ends."""

    possible: tuple[Possible, ...]
    endings: tuple[Ending, ...]

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Indices of the cases that end alike, in the order of their first members."""
        groups: dict[Ending, list[int]] = {}
        for index, ending in enumerate(self.endings):
            groups.setdefault(ending, []).append(index)
        return tuple(map(tuple, groups.values()))

    @property
    def is_settled(self) -> bool:
        """Whether all that is possible ends alike."""
        return len(self.groups) == 1

    @cached_property
    def question_sets(self) -> tuple[tuple[str, ...], ...]:
        """The right sets of questions, the smallest first, ties by the order of the questions.

        None where nothing need be asked; and none where nothing that could be asked suffices.
        """
        return () if self.is_settled else tuple(self._right_sets())

    def branches(self, questions: Sequence[str]) -> tuple[Branch, ...]:
        """Return what each combination of answers to some questions leads to."""
        members: dict[tuple[Value | None, ...], list[int]] = {}
        for index, one in enumerate(self.possible):
            members.setdefault(_given(one, questions), []).append(index)
        return tuple(
            Branch(
                answers={q: v for q, v in zip(questions, key, strict=True) if v is not None},
                members=tuple(indices),
            )
            for key, indices in members.items()
        )

    def is_sufficient(self, questions: Sequence[str]) -> bool:
        """Tell whether cases that agree on the answers to these questions end alike."""
        ends: dict[tuple[Value | None, ...], Ending] = {}
        return all(
            ends.setdefault(_given(one, questions), ending) == ending
            for one, ending in zip(self.possible, self.endings, strict=True)
        )

    def after(self, answers: Mapping[str, Value]) -> Knowledge:
        """Return what is known once some questions have been answered.

        Raises:
            ValueError: The answers agree with no case that was possible.
        """
        kept = [
            index
            for index, one in enumerate(self.possible)
            if all(one.answers.get(name) == value for name, value in answers.items())
        ]
        if not kept:
            raise ValueError(f"no possible case agrees with the answers `{dict(answers)}`")
        return Knowledge(
            possible=tuple(self.possible[index] for index in kept),
            endings=tuple(self.endings[index] for index in kept),
        )

    def _right_sets(self) -> Iterator[tuple[str, ...]]:
        found: list[frozenset[str]] = []
        open_ = self._open_questions()
        for size in range(1, len(open_) + 1):
            for questions in combinations(open_, size):
                if any(smaller <= set(questions) for smaller in found):
                    continue
                if self.is_sufficient(questions):
                    found.append(frozenset(questions))
                    yield questions

    def _open_questions(self) -> list[str]:
        """Return the questions that not all possible cases answer alike, in their order."""
        names = dict.fromkeys(name for one in self.possible for name in one.answers)
        first = self.possible[0].answers
        return [
            name
            for name in names
            if any(one.answers.get(name) != first.get(name) for one in self.possible)
        ]


def derive_knowledge(judge: Judge, states: Sequence[Sequence[Possible]]) -> list[Knowledge]:
    """Return what is known in each state, a state being the cases that a message leaves possible.

    Cases that contradict themselves are left out; a state must hold one that does not.
    """
    unique = list(dict.fromkeys(one.case for state in states for one in state))
    answers = dict(zip(unique, judge.answer(unique), strict=True))
    telling = judge.catalogue.telling
    known = []
    for state in states:
        kept = [one for one in state if not answers[one.case].impossible]
        endings = (_ending(answers[one.case], one.target, telling) for one in kept)
        known.append(Knowledge(possible=tuple(kept), endings=tuple(endings)))
    return known


def _ending(answer: Answer, target: str, telling: frozenset[str]) -> Ending:
    changes = any(action.type not in telling for action in answer.resolution.actions)
    return Ending(answer.resolution, target if changes else "")


def _given(one: Possible, questions: Sequence[str]) -> tuple[Value | None, ...]:
    return tuple(one.answers.get(question) for question in questions)
