"""What a language brings to the reading of texts: its words for days, facts, numbers, verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ticketworld.letters import universal
from ticketworld.letters.scan import Cues, Scanned, Scanner
from ticketworld.letters.spans import SPANS, Span


def cues(*patterns: str) -> Cues:
    """Return patterns that are matched without regard to case."""
    return Cues(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def cues_of(table: Mapping[str, Mapping[str, Iterable[str]]]) -> Mapping[str, Mapping[str, Cues]]:
    """Return a table of patterns by fact and value, compiled."""
    return {
        fact: {value: cues(*patterns) for value, patterns in values.items()}
        for fact, values in table.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """How a language names days.

    Attributes:
        months: The number of a month by its name as `dates` match it, in small letters.
        weekdays: The weekday by its name in small letters, Monday is 0.
        dates: Formats of dates, with the groups `day`, `month` or `name`, and `year`, best first.
        weekday: A weekday in the group `weekday` that says when something was.
        before: A weekday at the end of what stands before a date, in the group `weekday`.
        ago: Whatever says how long ago something was.
        times: What tells a time otherwise: months, seasons, feasts, how long something lasted.
        phrases: The words for a span, as they are written.
        synonyms: Further words for a span, as `canonical` leaves them.
        canonical: Brings words that `ago` matched into the one form of the table.
        date_phrases: The ways to write a day, given the day of the message.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    dates: Cues
    weekday: re.Pattern[str]
    before: re.Pattern[str]
    ago: re.Pattern[str]
    times: Cues
    phrases: Callable[[Span], tuple[str, ...]]
    synonyms: Callable[[Span], tuple[str, ...]]
    canonical: Callable[[str], str]
    date_phrases: Callable[[date, date], tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class FactWords:
    """How a language lets the facts be known that only the customer can say.

    Attributes:
        explicit: What says a value outright, by fact and value, in the order of reading.
        implied: What lets a value be known without saying it.
        presumed: What lets a value be known where no other words speak of the fact.
        hints: What narrows a fact down, though to no one value.
        no_photos: What says that no photo came with the message.
        photos: What says how many did, in the group `count`.
        numbers: The numbers from nought to twenty in words, in their order.
        one: Further words for one.
    """

    explicit: Mapping[str, Mapping[str, Cues]]
    implied: Mapping[str, Mapping[str, Cues]]
    hints: Mapping[str, Cues]
    no_photos: re.Pattern[str]
    photos: re.Pattern[str]
    numbers: tuple[str, ...]
    one: tuple[str, ...]
    presumed: Mapping[str, Mapping[str, Cues]] = field(default_factory=dict)

    @cached_property
    def told(self) -> Mapping[str, Mapping[str, Cues]]:
        """What lets a value be known, outright or by the way, by fact and value."""
        return {
            fact: {value: cues + self.implied[fact][value] for value, cues in values.items()}
            for fact, values in self.explicit.items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakWords:
    """What no customer may write, in a language.

    Attributes:
        amounts: Amounts of money, with the figure in the group `figure`.
        unfigured: Amounts of money without a figure.
        percentages: Shares of a hundred.
        short_numbers: A number cut short, in the group `number`, known by what stands before it.
        verdicts: What settles a deadline or foresees a decision.
        asides: What no letter holds: a model speaking of itself, a heading, a blank to be filled.
    """

    amounts: Cues
    unfigured: Cues
    percentages: Cues
    short_numbers: Cues
    verdicts: Cues
    asides: Cues


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterWords:
    """How a language says what a message is about.

    Attributes:
        requests: What lets a request be known; one of them is enough.
        here: What says that the item is in the customer's hands.
        not_here: What says that it is not.
        no_parcel: What says that not even a parcel has come.
        introduction: What says the writer's name, in the group `name`.
        sign_offs: The words after which a letter is signed, as whole lines, in small letters.
    """

    requests: Mapping[str, Cues]
    here: Cues
    not_here: Cues
    introduction: re.Pattern[str]
    sign_offs: frozenset[str]
    no_parcel: Cues = field(default_factory=Cues)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """How a language asks for things, and names an item in reply.

    Attributes:
        asked: What an agent's question asks for, by the names of letters/replies.py.
        products: The frames in which a reply names an item, in the group `product`.
    """

    asked: Mapping[str, Cues]
    products: Cues


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """A language in which letters can be read.

    `code` is that of ISO 639-1, `name` its English name, `function_words` the small words by which
    it is known.
    """

    code: str
    name: str
    function_words: frozenset[str]
    days: DayWords
    facts: FactWords
    leaks: LeakWords
    matters: MatterWords
    questions: QuestionWords

    def scan(self, text: str) -> Scanned:
        """Return a plain text in which this language's patterns can be looked for."""
        return self._scanner.scan(text)

    @cached_property
    def spans(self) -> Mapping[str, tuple[Span, ...]]:
        """The spans by the words that stand for them."""
        known: dict[str, list[Span]] = {}
        for span in SPANS:
            said = [self.days.canonical(words) for words in self.days.phrases(span)]
            for words in dict.fromkeys([*said, *self.days.synonyms(span)]):
                known.setdefault(words, []).append(span)
        return {words: tuple(spans) for words, spans in known.items()}

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._patterns())

    def _patterns(self) -> Iterator[re.Pattern[str]]:
        days, facts, leaks, matters = self.days, self.facts, self.leaks, self.matters
        yield from universal.PATTERNS
        yield from (*days.dates, days.weekday, days.ago, *days.times)
        for table in (facts.explicit, facts.implied, facts.presumed):
            for values in table.values():
                for cue in values.values():
                    yield from cue
        for cue in facts.hints.values():
            yield from cue
        yield from (facts.no_photos, facts.photos)
        for group in (leaks.amounts, leaks.unfigured, leaks.percentages, leaks.short_numbers):
            yield from group
        yield from (*leaks.verdicts, *leaks.asides)
        for cue in matters.requests.values():
            yield from cue
        yield from (*matters.here, *matters.not_here, *matters.no_parcel, matters.introduction)
        for cue in self.questions.asked.values():
            yield from cue
        yield from self.questions.products
