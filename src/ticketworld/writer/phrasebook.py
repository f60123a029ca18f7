"""The shape of the tables from which letters of another language are written.

Patterns are those of writer/grammar.py, with `<you|thou>` for words that differ by how the shop is
addressed, and slots in braces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ticketworld.writer.phrases.table import RequestPhrases
from ticketworld.writer.voice import Register

Patterns = tuple[str, ...]
ByValue = Mapping[str, Mapping[str, Patterns]]
"""Patterns by fact and value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a letter begins and ends, and what holds it together.

    Attributes:
        greetings: By register; with `{part}` for the part of the day.
        parts_of_day: What `{part}` stands for, by the hour from which it does.
        openings: What some say before they come to the point.
        moods: How the writer feels about it, by mood; `plain` serves for moods without words.
        thanks: The last sentence.
        sign_offs: The line above the name, by register.
        connectors: What leads over to a further matter.
        last_connectors: What leads over to the last of three and more.
        nouns: What each request is called in a subject.
        subjects: Subjects of messages about several matters; with `{list}` or `{count}`.
        conjunction: The word before the last of a list.
    """

    greetings: Mapping[Register, Patterns]
    parts_of_day: Mapping[int, str]
    openings: Patterns
    moods: Mapping[str, Patterns]
    thanks: Patterns
    sign_offs: Mapping[Register, Patterns]
    connectors: Patterns
    last_connectors: Patterns
    nouns: Mapping[str, str]
    subjects: Patterns
    conjunction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """How orders, days and names are given, with or without a doubt.

    Attributes:
        date: How a date stands in a sentence, with `{date}`.
        around: How it does when it is in doubt.
        ordered: When something was ordered; `delivered`, when it came; `tracked`, when it is said
            to have come.
        number: The order's number; `number_unsure` in doubt, `number_start` and `number_end` where
            a part is left, `number_given` where the writer was given the item, `number_unknown`
            where there is none.
        day_unsure: A doubt about a day.
        misremembered: A doubt about a name.
        vague: That the name is not known.
        named: What is given word for word, by its name in `Brief.named`.
        other_product: The product wanted instead.
        same_product: That the same one is wanted again.
    """

    date: str
    around: Patterns
    ordered: Patterns
    delivered: Patterns
    tracked: Patterns
    number: Patterns
    number_unsure: Patterns
    number_start: Patterns
    number_end: Patterns
    number_given: Patterns
    number_unknown: Patterns
    day_unsure: Patterns
    misremembered: Patterns
    vague: Patterns
    named: Mapping[str, Patterns]
    other_product: Patterns
    same_product: Patterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How facts are told that only the customer knows.

    Attributes:
        said: Outright; `implied`, by the way.
        unseen: That a packaging is unopened, of an item that has not come; `unseen_implied`, the
            same by the way.
        photos: That none, one, or `{count}` photos came with the message.
    """

    said: ByValue
    implied: ByValue
    unseen: Patterns
    unseen_implied: Patterns
    photos: tuple[Patterns, Patterns, Patterns]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What an agent asks and a customer replies, by the names of letters/replies.py.

    Attributes:
        greetings: The agent's, with `{name}` or `{first}`; `sign_offs` likewise.
        asking: What asks for a thing; `before_one`, `before_more` and `after` stand around it.
        given: How a reply gives an order's number, a product or a day.
        facts: How it gives a fact.
        left_open: How it passes a question over.
        openings: How it begins; `closings`, how it ends; `complaints`, how an angry one does.
    """

    greetings: Patterns
    sign_offs: Patterns
    asking: Mapping[str, Patterns]
    before_one: Patterns
    before_more: Patterns
    after: Patterns
    given: Mapping[str, Patterns]
    facts: ByValue
    left_open: Mapping[str, Patterns]
    openings: Patterns
    closings: Patterns
    complaints: Patterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """What an agent says of a decision.

    Attributes:
        thanks: The first sentence.
        openings: What is decided, by outcome; with `{reason}` or `{cause}`, or `{evidence}`.
        evidence: What is needed, by its name; `missing` for anything else.
        reasons: Why something is refused, by a part of the slug of a clause: as a main clause and
            as one that depends on another; `general` for any other clause.
        steps: What is done, by the type of the action, with and without `{amount}`.
        amount: An amount that no step names.
        waits: How long it takes, with `{wait}`.
        colleagues: That somebody else looks at it.
        closings: The last sentence.
    """

    thanks: Patterns
    openings: Mapping[str, Patterns]
    evidence: Mapping[str, str]
    missing: str
    reasons: Mapping[str, tuple[str, str]]
    general: tuple[str, str]
    steps: Mapping[str, Patterns]
    amount: str
    waits: Patterns
    colleagues: Patterns
    closings: Patterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """What keyboards and haste do to a language.

    Attributes:
        respelt: What stands for each letter that a keyboard may lack.
        dropped: Marks that people in a hurry leave out.
        misspelt: Common slips, by the word.
    """

    respelt: Mapping[str, str]
    dropped: str
    misspelt: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """All that is needed to write letters and messages in a language.

    `goods` gives the forms of a product's name by slot, as one's own or not; `prices` the ways to
    write an amount in cents.
    """

    code: str
    matters: Mapping[str, RequestPhrases]
    frame: Frame
    hints: Hints
    telling: Telling
    talk: Talk
    answering: Answering
    typing: Typing
    goods: Callable[[str, bool], Mapping[str, str]]
    prices: Callable[[int], tuple[str, ...]]
